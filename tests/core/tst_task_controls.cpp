// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/lessons/check.h"
#include "core/lessons/task_controls.h"
#include "core/scene/scene_edits.h"
#include "support/questions.h"

using namespace rope;
using namespace rope::test;

/// A scene asked for with `only`: what must stay, and what follows an edit by itself.
class TestTaskControls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyCountsWhatItNames();
    void whatFollowsMayStayBehind();
    void whatFollowsKeepsItsRule();
};

void TestTaskControls::onlyCountsWhatItNames()
{
    Question q;
    q.kind = AskKind::Scene;
    q.holds = "base == 20000";
    q.only = {"base"};
    const Scene asked = headOf(128);
    GivenAnswer given;
    given.scene = asked;
    given.scene.active.base = 20000;
    QVERIFY(check(q, asked, given).right);
    given.scene.active.lambda = 2;
    const Verdict verdict = check(q, asked, given);
    QVERIFY(!verdict.right);
    QCOMPARE(QString::fromStdString(verdict.reason.english()),
             QStringLiteral("Only the base may be changed here; put λ back."));
    given.scene.active.lambda = 1;
    given.scene.selectedPair = 7; // looking round is no change
    given.scene.figureOptions["decay.axis"] = "log";
    QVERIFY(check(q, asked, given).right);
}

/// The rotated part follows the head, but not all the way back; there is no control that could put it back.
void TestTaskControls::whatFollowsMayStayBehind()
{
    Question q;
    q.kind = AskKind::Scene;
    q.holds = "d == 128";
    q.only = {"head_dim"};
    Scene asked = headOf(128);
    asked.active.rotaryDim = 64;
    GivenAnswer given;
    given.scene = asked;
    setHeadDim(given.scene, 6);
    setHeadDim(given.scene, 128);
    QVERIFY2(given.scene.active.rotaryDim != 64, "nothing stays behind");
    const Verdict verdict = check(q, asked, given);
    QVERIFY2(verdict.right, verdict.reason.english().c_str());
    // In one edit it moves with the head or not at all.
    QCOMPARE(changedOutside(q.only, asked, given.scene), std::vector<std::string>{"rotary_dim"});
    given.scene.active.base = 7;
    QVERIFY(!check(q, asked, given).right);
}

/// A list of θ gets as long as the head is; that a head has no such list does not follow from its size.
void TestTaskControls::whatFollowsKeepsItsRule()
{
    Question q;
    q.kind = AskKind::Scene;
    q.holds = "K == 4";
    q.only = {"head_dim"};
    Scene asked = headOf(16);
    GivenAnswer given;
    given.scene = asked;
    setHeadDim(given.scene, 8);
    QVERIFY(check(q, asked, given).right);
    given.scene.active.thetaMode = ThetaMode::Identical;
    QVERIFY(!check(q, asked, given).right);
    setThetaMode(asked, ThetaMode::Custom);
    given.scene = asked;
    setHeadDim(given.scene, 8);
    QVERIFY2(given.scene.active.customTheta != asked.active.customTheta, "the list follows");
    QVERIFY(check(q, asked, given).right);
}

QTEST_GUILESS_MAIN(TestTaskControls)
#include "tst_task_controls.moc"

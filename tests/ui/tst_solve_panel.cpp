// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QtTest>

#include "core/scene/scene_edits.h"
#include "ui/own_places.h"
#include "ui/panel_child.h"
#include "ui/panels/solve_panel.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/number_box.h"

using namespace rope;
using namespace rope::test;

/// The panel that solves for a setting: its answers, a scan that is cancelled, and what is put into the scene.
class TestSolvePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void solvedLambdaIsApplied();
    void solvedFromOneFrequency();
    void signScanRunsCancelsAndAnswers();
    void answerSurvivesAClickOnAPair();
};

void TestSolvePanel::initTestCase()
{
    test::useOwnPlaces("tst_solve_panel");
    QSettings().clear();
}

void TestSolvePanel::solvedLambdaIsApplied()
{
    SceneStore store;
    Scene scene;
    scene.active.trainLength = 2048;
    scene.context.targetLength = 8192;
    store.edit(scene, QStringLiteral("lengths"));
    SolvePanel panel(store);
    panel.show();
    choose(panel, "quantity", "lambda");
    QVERIFY(panel.solution().has_value());
    QVERIFY(std::abs(*panel.solution()->value - 4.08899424) < 1e-8);
    QVERIFY(child<QLabel>(panel, "answer")->text().startsWith(QStringLiteral("4.088994")));
    press<QPushButton>(panel, "apply");
    QVERIFY(std::abs(store.scene().active.lambda - 4.08899424) < 1e-8);
}

void TestSolvePanel::solvedFromOneFrequency()
{
    SceneStore store;
    Scene scene;
    setHeadDim(scene, 512);
    store.edit(scene, QStringLiteral("d"));
    SolvePanel panel(store);
    panel.show();
    choose(panel, "quantity", "base");
    choose(panel, "criterion", "one-frequency");
    child<QSpinBox>(panel, "pair")->setValue(129);
    QVERIFY(panel.solution().has_value());
    QVERIFY(std::abs(*panel.solution()->value - 10000) < 1e-6); // the panel starts with the pair's present θ
    auto* line = child<NumberBox>(panel, "given")->findChild<QLineEdit*>();
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("0.001"));
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(std::abs(*panel.solution()->value / 1e6 - 1) < 1e-9); // θ = b^(-1/2)
}

static void askForASignScan(SceneStore& store, SolvePanel& panel)
{
    Scene scene;
    scene.context.targetLength = 128; // a scan that is quick under the sanitizers too
    store.edit(scene, QStringLiteral("length"));
    panel.show();
    choose(panel, "quantity", "base");
    choose(panel, "criterion", "sign");
}

void TestSolvePanel::signScanRunsCancelsAndAnswers()
{
    SceneStore store;
    SolvePanel panel(store);
    askForASignScan(store, panel);
    QVERIFY(!panel.solution());
    press<QPushButton>(panel, "start");
    press<QPushButton>(panel, "start"); // cancel
    QVERIFY(!panel.solution());
    press<QPushButton>(panel, "start");
    QTRY_VERIFY_WITH_TIMEOUT(panel.solution().has_value(), 60000);
    SolveRequest same;
    same.criterion = "sign";
    same.spec = store.scene().active;
    same.context = store.scene().context;
    QCOMPARE(panel.solution()->value, solve(same)->value);
    QVERIFY(!panel.solution()->islands.empty());
}

void TestSolvePanel::answerSurvivesAClickOnAPair()
{
    SceneStore store;
    SolvePanel panel(store);
    askForASignScan(store, panel);
    press<QPushButton>(panel, "start");
    QTRY_VERIFY_WITH_TIMEOUT(panel.solution().has_value(), 60000);
    Scene next = store.scene();
    next.selectedPair = 3;
    next.position = 5;
    store.edit(next, QStringLiteral("pair"));
    QVERIFY(panel.solution().has_value());
    next.active.rotaryDim = 64;
    store.edit(next, QStringLiteral("rotary"));
    QVERIFY(!panel.solution().has_value());
}

QTEST_MAIN(TestSolvePanel)
#include "tst_solve_panel.moc"

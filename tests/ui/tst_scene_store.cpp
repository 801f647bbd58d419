// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QtTest>

#include "core/scene/scene_edits.h"
#include "ui/scene/scene_store.h"

using namespace rope;

class TestSceneStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalScenesAreIgnored();
    void dragIsOneStep();
    void separateGesturesAreSeparateSteps();
    void dragBackToTheStartLeavesNoStep();
    void badSceneIsRefusedAndTheGoodOneStays();
    void headDimKeepsTheRotatedShare();
    void customModeStartsFromThePresentTheta();
    void modeWithoutBaseDropsTheMethod();
    void methodKeepsTheFactor();
    void placesBelowZeroAreZero();
    void pinsOfOneNameAreNumbered();
    void historyGoesInSilence();

private:
    static Scene withBase(double base)
    {
        Scene s;
        s.active.base = base;
        return s;
    }
};

void TestSceneStore::equalScenesAreIgnored()
{
    SceneStore store;
    QSignalSpy changed(&store, &SceneStore::changed);
    QVERIFY(store.edit(store.scene(), QStringLiteral("base")));
    QCOMPARE(changed.count(), 0);
    QVERIFY(store.adopt(store.scene()));
    QVERIFY(store.restore(store.scene()));
    QCOMPARE(changed.count(), 0);
    QCOMPARE(store.history()->count(), 0);
}

void TestSceneStore::dragIsOneStep()
{
    SceneStore store;
    for (double base : {20000.0, 30000.0, 40000.0})
        QVERIFY(store.edit(withBase(base), QStringLiteral("base")));
    QCOMPARE(store.history()->count(), 1);
    store.history()->undo();
    QCOMPARE(store.scene().active.base, 10000.0);
    store.history()->redo();
    QCOMPARE(store.scene().active.base, 40000.0);
}

void TestSceneStore::separateGesturesAreSeparateSteps()
{
    SceneStore store;
    store.edit(withBase(20000), QStringLiteral("base"));
    store.endGesture();
    store.edit(withBase(30000), QStringLiteral("base"));
    Scene other = store.scene();
    other.active.lambda = 2;
    store.edit(other, QStringLiteral("lambda"));
    QCOMPARE(store.history()->count(), 3);
    store.history()->undo();
    store.history()->undo();
    QCOMPARE(store.scene().active.base, 20000.0);
}

void TestSceneStore::dragBackToTheStartLeavesNoStep()
{
    SceneStore store;
    store.edit(withBase(20000), QStringLiteral("base"));
    store.edit(withBase(10000), QStringLiteral("base"));
    QCOMPARE(store.history()->count(), 0);
    QVERIFY(store.scene() == Scene{});
}

void TestSceneStore::badSceneIsRefusedAndTheGoodOneStays()
{
    SceneStore store;
    QSignalSpy changed(&store, &SceneStore::changed);
    QSignalSpy rejected(&store, &SceneStore::rejected);
    QVERIFY(!store.edit(withBase(1.0), QStringLiteral("base")));
    QVERIFY(!store.restore(withBase(-5)));
    QCOMPARE(changed.count(), 0);
    QCOMPARE(rejected.count(), 2);
    QVERIFY(rejected[0][0].toString().contains(QStringLiteral("Base b is 1;")));
    QVERIFY(store.scene() == Scene{});
    // A session that comes back has no history, whatever was done before it came.
    QVERIFY(store.edit(withBase(500), QStringLiteral("base")));
    QCOMPARE(store.history()->count(), 1);
    QVERIFY(store.restore(withBase(700)));
    QCOMPARE(store.history()->count(), 0);
}

void TestSceneStore::headDimKeepsTheRotatedShare()
{
    Scene s;
    setRotaryDim(s, 32);
    setHeadDim(s, 64);
    QCOMPARE(s.active.rotaryDim, 16);
    setHeadDim(s, 2);
    QCOMPARE(s.active.rotaryDim, 2);
}

void TestSceneStore::customModeStartsFromThePresentTheta()
{
    Scene s;
    setHeadDim(s, 8);
    setThetaMode(s, ThetaMode::Custom);
    QCOMPARE(s.active.customTheta.size(), std::size_t(4));
    QVERIFY(std::abs(s.active.customTheta[3] - 0.001) < 1e-15);
    setHeadDim(s, 12);
    QCOMPARE(s.active.customTheta.size(), std::size_t(6));
    QVERIFY(problemsOf(settled(s)).empty());
}

void TestSceneStore::modeWithoutBaseDropsTheMethod()
{
    Scene s;
    setMethod(s, "ntk");
    setThetaMode(s, ThetaMode::Identical);
    QCOMPARE(s.active.method, std::string("none"));
}

void TestSceneStore::methodKeepsTheFactor()
{
    Scene s;
    setMethod(s, "yarn");
    s.active.tunables = {{"factor", 8.0}, {"beta_fast", 16.0}};
    setMethod(s, "linear");
    QVERIFY((s.active.tunables == Tunables{{"factor", 8.0}}));
    setMethod(s, "none");
    QVERIFY(s.active.tunables.empty());
}

void TestSceneStore::placesBelowZeroAreZero()
{
    SceneStore store;
    Scene next = store.scene();
    next.position = -3;
    next.distance = -1;
    QVERIFY(store.edit(next, QStringLiteral("position")));
    QCOMPARE(store.scene().position, std::int64_t(0));
    QCOMPARE(store.scene().distance, std::int64_t(0));
}

void TestSceneStore::pinsOfOneNameAreNumbered()
{
    Scene s = withBase(500);
    for (int i = 0; i < 3; ++i)
        pinActive(s);
    QCOMPARE(s.pins[0].name, std::string("b = 500"));
    QCOMPARE(s.pins[1].name, std::string("b = 500 (2)"));
    QCOMPARE(s.pins[2].name, std::string("b = 500 (3)"));
}

/// What a stack tells while it is emptied would reach a History that is gone.
void TestSceneStore::historyGoesInSilence()
{
    auto store = std::make_unique<SceneStore>();
    QVERIFY(store->edit(withBase(20000), QStringLiteral("base")));
    QVERIFY(store->history()->canUndo());
    QSignalSpy told(store->history(), &History::canUndoHere), index(store->history(), &QUndoStack::indexChanged);
    store.reset();
    QCOMPARE(told.count() + index.count(), 0);
}

QTEST_MAIN(TestSceneStore)
#include "tst_scene_store.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <cmath>

#include "core/scene/scene_edits.h"
#include "tests/ui/workspace_fixture.h"
#include "ui/plot/figure_motion.h"

using namespace rope;
using namespace rope::test;

namespace {

Figure marks(std::vector<double> y, double hi = 100)
{
    Figure f;
    f.id = "marks";
    f.x.hi = 4;
    f.y.scale = AxisScale::Log;
    f.y.lo = 1;
    f.y.hi = hi;
    Series s;
    s.id = "theta";
    s.kind = SeriesKind::Points;
    s.x = {1, 2, 3};
    s.y = std::move(y);
    f.series.push_back(std::move(s));
    return f;
}

} // namespace

class TestMovingMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void halfWayIsHalfWayOnThePage();
    void theEndIsTheNewFigure();
    void whatHasNoPartnerIsThere();
    void aMarkGoesOverToAnotherSeries();
    void aSwitchOfMethodMovesMarks();
    void nothingMovesUnlessChosen();
    void aHandEndsTheMotion();
};

void TestMovingMarks::halfWayIsHalfWayOnThePage()
{
    const Figure half = between(marks({1, 10, 100}, 100), marks({100, 10, 1}, 10000), 0.5);
    for (const double y : half.series.front().y)
        QVERIFY(std::abs(y - 10) < 1e-9); // the geometric mean: the axis is logarithmic
    QVERIFY(std::abs(half.y.hi - 1000) < 1e-6);
}

void TestMovingMarks::theEndIsTheNewFigure()
{
    QVERIFY(between(marks({1, 2, 3}), marks({4, 5, 6}), 1) == marks({4, 5, 6}));
    QVERIFY(!moves(marks({1, 2, 3}), marks({1, 2, 3})));
    QVERIFY(moves(marks({1, 2, 3}), marks({4, 5, 6})));
}

void TestMovingMarks::whatHasNoPartnerIsThere()
{
    Figure other = marks({4, 5, 6});
    other.series.front().kind = SeriesKind::Line;
    other.series.front().x.push_back(4);
    other.series.front().y.push_back(7);
    QVERIFY(between(marks({1, 2, 3}), other, 0.25).series.front().y == other.series.front().y);
    other = marks({4, 5, 6});
    other.id = "another";
    QVERIFY(!moves(marks({1, 2, 3}), other));
}

void TestMovingMarks::aMarkGoesOverToAnotherSeries()
{
    Figure to = marks({4, 100});
    to.series.front().x = {1, 2};
    to.series.push_back(to.series.front());
    to.series.back().id = "theta:slow";
    to.series.back().x = {3};
    to.series.back().y = {1};
    QVERIFY(moves(marks({1, 2, 100}), to));
    const Figure half = between(marks({1, 100, 100}), to, 0.5);
    QVERIFY(std::abs(half.series[0].y[0] - 2) < 1e-9);
    QVERIFY(std::abs(half.series[1].y[0] - 10) < 1e-9);
}

void TestMovingMarks::aSwitchOfMethodMovesMarks()
{
    ShownWorkspace shown;
    shown.theme.setMotion(true);
    if (shown.theme.motionMs() == 0)
        QSKIP("this style animates nothing");
    QVERIFY(shown.show({"periods"}, {500, 400}));
    PlotView& plot = shown.plot(0);
    const std::vector<double> before = plot.figure().series.front().y;
    Scene next = shown.store.scene();
    setMethod(next, "linear");
    QVERIFY(shown.store.edit(next, QStringLiteral("method")));
    QTRY_VERIFY(plot.isMoving());
    QTRY_VERIFY(!plot.isMoving());
    const Figure end = makeFigure(*findFigure("periods"), shown.store.checked(), plot.view());
    QTRY_VERIFY(plot.figure() == end);
    QVERIFY(plot.figure().series.front().y != before);
    // A number that is changed is not a switch.
    next = shown.store.scene();
    next.active.base *= 3;
    QVERIFY(shown.store.edit(next, QStringLiteral("base")));
    QVERIFY(shown.settle());
    QVERIFY(!plot.isMoving());
}

void TestMovingMarks::nothingMovesUnlessChosen()
{
    ShownWorkspace shown;
    QVERIFY(shown.show({"periods"}, {500, 400}));
    Scene next = shown.store.scene();
    setMethod(next, "linear");
    QVERIFY(shown.store.edit(next, QStringLiteral("method")));
    QVERIFY(shown.settle());
    QVERIFY(!shown.plot(0).isMoving());
}

void TestMovingMarks::aHandEndsTheMotion()
{
    ShownWorkspace shown;
    shown.theme.setMotion(true);
    if (shown.theme.motionMs() == 0)
        QSKIP("this style animates nothing");
    QVERIFY(shown.show({"periods"}, {500, 400}));
    PlotView& plot = shown.plot(0);
    Scene next = shown.store.scene();
    setMethod(next, "linear");
    QVERIFY(shown.store.edit(next, QStringLiteral("method")));
    QTRY_VERIFY(plot.isMoving());
    plot.finishMoving();
    QVERIFY(!plot.isMoving());
    const double held = plot.figure().y.hi;
    QCOMPARE(held, makeFigure(*findFigure("periods"), shown.store.checked(), plot.view()).y.hi);
}

QTEST_MAIN(TestMovingMarks)
#include "tst_moving_marks.moc"

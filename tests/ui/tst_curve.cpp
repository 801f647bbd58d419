// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "ui/plain_frame.h"
#include "ui/plot/clip.h"
#include "ui/plot/curve.h"
#include "ui/plot/simplify.h"

using namespace rope;
using namespace rope::test;

namespace {

/// Top and bottom of all that a curve paints between two pixels of x.
std::pair<double, double> extentOf(const Curve& curve, double from, double to)
{
    double top = INFINITY, bottom = -INFINITY;
    const auto add = [&](double y) {
        top = std::min(top, y);
        bottom = std::max(bottom, y);
    };
    for (const QRectF& s : curve.strokes)
        if (s.right() >= from && s.left() <= to) {
            add(s.top());
            add(s.bottom());
        }
    for (const QPolygonF& line : curve.lines)
        for (qsizetype i = 0; i < line.size(); ++i) {
            if (line[i].x() >= from && line[i].x() <= to)
                add(line[i].y());
            const QLineF piece(line[i], line[std::min(i + 1, line.size() - 1)]);
            for (const double edge : {from, to}) // also where it only passes through
                if (piece.dx() > 0 && edge > piece.x1() && edge < piece.x2())
                    add(piece.pointAt((edge - piece.x1()) / piece.dx()).y());
        }
    return {top, bottom};
}

} // namespace

/// A curve as lines and strokes: no extreme is lost, no gap closed, nothing outside the frame.
class TestCurve : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reductionKeepsExtremes_data();
    void reductionKeepsExtremes();
    void smoothCurvesStayLines();
    void steepCurvesAreNoStairs_data();
    void steepCurvesAreNoStairs();
    void denseDashesKeepTheirHeight();
    void breaksStayBroken();
    void clippedLines();
    void clippedPolygons();
    void simplifiedLines();
};

void TestCurve::reductionKeepsExtremes_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("scale");
    for (SeriesKind kind : {SeriesKind::Line, SeriesKind::Envelope})
        for (AxisScale scale : {AxisScale::Linear, AxisScale::Log})
            QTest::addRow("kind %d, scale %d", int(kind), int(scale)) << int(kind) << int(scale);
}

void TestCurve::reductionKeepsExtremes()
{
    QFETCH(int, kind);
    QFETCH(int, scale);
    const int n = 200'000;
    Series s;
    s.kind = SeriesKind(kind);
    for (int i = 1; i <= n; ++i) {
        s.x.push_back(i);
        s.y.push_back(0.6 * std::sin(i * 1.7) * std::cos(i * 1e-3));
    }
    if (s.kind == SeriesKind::Envelope) {
        s.y2 = s.y;
        for (double& v : s.y2)
            v += 0.05;
    }
    const PlotFrame f = frameOf(n, AxisScale(scale), 1);
    const Curve curve = curveOf(s, true, f);
    QVERIFY(curve.strokes.size() <= 400);
    const std::vector<double>& high = s.y2.empty() ? s.y : s.y2;
    for (int column = 0; column < 400; ++column) {
        double lo = INFINITY, hi = -INFINITY;
        for (int i = 0; i < n; ++i)
            if (const double x = f.x.pixel(s.x[std::size_t(i)]); x >= column && x < column + 1) {
                lo = std::min(lo, s.y[std::size_t(i)]);
                hi = std::max(hi, high[std::size_t(i)]);
            }
        if (!(lo <= hi))
            continue;
        const auto [top, bottom] = extentOf(curve, column - 0.01, column + 1.01);
        QVERIFY(top <= f.y.pixel(hi) + 3 && bottom >= f.y.pixel(lo) - 3);
    }
}

void TestCurve::smoothCurvesStayLines()
{
    Series s;
    for (int i = 0; i <= 100'000; ++i) {
        s.x.push_back(i);
        s.y.push_back(std::sin(i * 1e-4));
    }
    const Curve curve = curveOf(s, true, frameOf(100'000));
    QVERIFY2(curve.strokes.empty(), "a slow curve needs no strokes, however many points it has");
    QCOMPARE(curve.lines.size(), std::size_t{1});
    QVERIFY(curve.lines[0].size() <= 1000);
}

void TestCurve::steepCurvesAreNoStairs_data()
{
    QTest::addColumn<double>("turn");
    for (const double turn : {10.0, 20.0, 80.0}) // columns, where a whole turn goes 600 pixels up and down
        QTest::addRow("%g columns", turn) << turn;
}

/// How steep a curve is says nothing; strokes are for one that goes back and forth within a few columns.
void TestCurve::steepCurvesAreNoStairs()
{
    QFETCH(double, turn);
    Series s;
    for (int i = 0; i <= 40'000; ++i) {
        s.x.push_back(i);
        s.y.push_back(std::sin(2 * std::numbers::pi * i / (100 * turn)));
    }
    const Curve curve = curveOf(s, true, frameOf(40'000));
    QVERIFY2(curve.strokes.empty(), qPrintable(QString::number(curve.strokes.size())));
    for (double& y : s.y)
        y = std::sin(2 * std::numbers::pi * double(&y - s.y.data()) / 300); // three columns a turn
    QVERIFY(curveOf(s, true, frameOf(40'000)).strokes.size() > 300);
}

void TestCurve::denseDashesKeepTheirHeight()
{
    Series s;
    for (int i = 0; i <= 100'000; ++i) {
        s.x.push_back(i);
        s.y.push_back(0.8 * std::sin(i * 1.7));
    }
    const PlotFrame f = frameOf(100'000);
    QVERIFY(!curveOf(s, true, f).strokes.empty());
    for (Dash dash : {Dash::Dashed, Dash::Dotted}) {
        s.dash = dash;
        const Curve curve = curveOf(s, true, f);
        QVERIFY2(!curve.strokes.empty(), "a dense curve keeps its height, whatever its dashes");
        const auto [top, bottom] = extentOf(curve, 100, 300);
        QVERIFY(std::abs(top - f.y.pixel(0.8)) < 2 && std::abs(bottom - f.y.pixel(-0.8)) < 2);
    }
    s.kind = SeriesKind::Envelope;
    s.y2.assign(s.y.size(), 0.9);
    QVERIFY2(!curveOf(s, true, f).strokes.empty(), "an envelope shows its whole height");
}

void TestCurve::breaksStayBroken()
{
    // A saw tooth with a break at each jump: no upright line joins its ends.
    for (int n : {50, 3000, 60'000}) {
        Series s;
        for (int i = 0; i < n; ++i) {
            const double phase = double(i % (n / 5)) / (n / 5);
            if (i % (n / 5) == 0 && i > 0) {
                s.x.push_back(i);
                s.y.push_back(NAN);
            }
            s.x.push_back(i);
            s.y.push_back(1.6 * phase - 0.8);
        }
        const Curve curve = curveOf(s, true, frameOf(n));
        QVERIFY(curve.strokes.empty());
        QCOMPARE(curve.lines.size(), std::size_t{5});
    }
}

void TestCurve::clippedLines()
{
    const QRectF area(0, 0, 10, 10);
    const auto runs = clippedLine({{-5, 5}, {5, 5}, {5, 20}, {8, 20}, {8, -20}}, area);
    QCOMPARE(runs.size(), std::size_t{2});
    QCOMPARE(runs[0], (QPolygonF{{0, 5}, {5, 5}, {5, 10}}));
    QCOMPARE(runs[1], (QPolygonF{{8, 10}, {8, 0}}));
    QVERIFY(clippedLine({{-5, -5}, {20, -5}}, area).empty());
    QCOMPARE(clippedLine({{1, 1}, {2, 2}}, area).front(), (QPolygonF{{1, 1}, {2, 2}}));
}

void TestCurve::clippedPolygons()
{
    const QRectF area(0, 0, 10, 10);
    const QRectF bounds = clippedPolygon({{-5, -5}, {20, -5}, {20, 5}, {-5, 5}}, area).boundingRect();
    QCOMPARE(bounds, QRectF(0, 0, 10, 5));
    QVERIFY(clippedPolygon({{20, 20}, {30, 20}, {30, 30}}, area).isEmpty());
}

void TestCurve::simplifiedLines()
{
    QPolygonF straight, curved, zigzag;
    for (int i = 0; i <= 1000; ++i) {
        straight.push_back({0.5 * i, 0.3 * i});
        curved.push_back({0.5 * i, 100 * std::sin(i * 0.01)});
        zigzag.push_back({0.5 * i, i % 2 ? 10.0 : 0.0});
    }
    QCOMPARE(simplified(straight, 0.1), (QPolygonF{straight.front(), straight.back()}));
    QCOMPARE(simplified(zigzag, 0.1), zigzag);
    QCOMPARE(simplified({{0, 0}, {10, 0}, {4, 0}, {20, 0}}, 0.1).size(), qsizetype{4}); // it turned back
    const QPolygonF fewer = simplified(curved, 0.1);
    QVERIFY(fewer.size() > 20 && fewer.size() < 300);
    // Every point that was left out is close to the line that is left.
    qsizetype at = 0;
    for (const QPointF& p : curved) {
        while (fewer[at + 1].x() < p.x())
            ++at;
        const QPointF a = fewer[at], b = fewer[at + 1];
        const double y = a.y() + (b.y() - a.y()) * (p.x() - a.x()) / (b.x() - a.x());
        QVERIFY(std::abs(y - p.y()) < 0.5);
    }
    QCOMPARE(simplified({}, 0.1), QPolygonF());
}

QTEST_MAIN(TestCurve)
#include "tst_curve.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The pure parts of the plot view: ranges, ticks, reduction of curves, clipping, placing of labels.
#include <QTest>

#include "ui/base/message_text.h"
#include "ui/plot/clip.h"
#include "ui/plot/curve.h"
#include "ui/plot/header.h"
#include "ui/plot/label_placer.h"
#include "ui/plot/ranges.h"
#include "ui/plot/simplify.h"
#include "ui/plot/theme.h"
#include "ui/plot/ticks.h"
#include "ui/plot/value_text.h"

using namespace rope;

namespace {

Axis axis(AxisScale scale, double lo, double hi, bool whole = false)
{
    Axis a;
    a.scale = scale;
    a.lo = lo;
    a.hi = hi;
    a.whole = whole;
    return a;
}

/// A page of 400 x 300 pixels with x from 0 to `xHi` and y from -1 to 1.
PlotFrame frameOf(double xHi, AxisScale xScale = AxisScale::Linear, double xLo = 0)
{
    PlotFrame f;
    f.page = f.area = QRectF(0, 0, 400, 300);
    f.x = AxisMap(xScale, {xLo, xHi}, 0, 400);
    f.y = AxisMap(AxisScale::Linear, {-1, 1}, 300, 0);
    return f;
}

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

double distance(QColor a, QColor b)
{
    return std::hypot(a.red() - b.red(), a.green() - b.green(), a.blue() - b.blue());
}

} // namespace

class TestPlotParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ticksAreFewAndRound_data();
    void ticksAreFewAndRound();
    void powersOfTen();
    void ownTicks();
    void numbersKeepTheirSigns();
    void ticksNeverTouch_data();
    void ticksNeverTouch();

    void zoomKeepsTheAnchor_data();
    void zoomKeepsTheAnchor();
    void zoomAndPanStayInReach();
    void secondAxisIsTheSameEverywhere();

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
    void labelsNeverOverlap();
    void labelsAvoidTheCurve();

    void coloursAreToldApart_data();
    void coloursAreToldApart();
    void textOfNumbers();
};

void TestPlotParts::ticksAreFewAndRound_data()
{
    QTest::addColumn<double>("lo");
    QTest::addColumn<double>("hi");
    QTest::addColumn<bool>("whole");
    QTest::addColumn<QStringList>("labels");
    using L = QStringList;
    QTest::newRow("unit") << 0.0 << 1.0 << false << L{"0", "0.2", "0.4", "0.6", "0.8", "1"};
    QTest::newRow("signed") << -0.25 << 1.05 << false << L{"0", "0.5", "1"};
    QTest::newRow("separators") << 0.0 << 16384.0 << true << L{"0", "5,000", "10,000", "15,000"};
    QTest::newRow("pairs") << 0.0 << 65.0 << true << L{"0", "20", "40", "60"};
    QTest::newRow("two pairs") << 0.0 << 3.0 << true << L{"0", "1", "2", "3"};
    QTest::newRow("tiny") << -1.2e-5 << 1.2e-5 << false << L{"−1×10⁻⁵", "−5×10⁻⁶", "0", "5×10⁻⁶", "1×10⁻⁵"};
}

void TestPlotParts::ticksAreFewAndRound()
{
    QFETCH(double, lo);
    QFETCH(double, hi);
    QFETCH(bool, whole);
    QFETCH(QStringList, labels);
    const Ticks t = ticksFor(axis(AxisScale::Linear, lo, hi, whole), {lo, hi}, 5);
    QCOMPARE(QStringList(t.labels.begin(), t.labels.end()), labels);
    QCOMPARE(t.at.size(), t.labels.size());
}

void TestPlotParts::powersOfTen()
{
    const Ticks wide = ticksFor(axis(AxisScale::Log, 0.5, 2e5), {0.5, 2e5}, 8);
    QCOMPARE(QStringList(wide.labels.begin(), wide.labels.end()), (QStringList{"1", "10", "10²", "10³", "10⁴", "10⁵"}));
    for (double v : wide.sub)
        QVERIFY(v >= 0.5 && v <= 2e5);
    const Ticks small = ticksFor(axis(AxisScale::Log, 1e-6, 1), {1e-6, 1}, 3);
    QCOMPARE(QStringList(small.labels.begin(), small.labels.end()), (QStringList{"10⁻⁶", "10⁻⁴", "10⁻²", "1"}));
    const Ticks zoomed = ticksFor(axis(AxisScale::Log, 1, 1e6), {900, 9000}, 8);
    QCOMPARE(QStringList(zoomed.labels.begin(), zoomed.labels.end()),
             (QStringList{"1,000", "2,000", "3,000", "5,000", "7,000"}));
    // Two powers of ten alone, in little room: about equal steps, no first, middle and last of whatever fits.
    QFont font;
    font.setPixelSize(14);
    const Ticks few = fittingTicks(axis(AxisScale::Log, 500, 7e4), {500, 7e4}, 100, false, QFontMetricsF(font));
    QCOMPARE(QStringList(few.labels.begin(), few.labels.end()), (QStringList{"1,000", "3,000", "10,000", "30,000"}));
    const Ticks close = ticksFor(axis(AxisScale::Log, 1, 1e6), {4000, 4400}, 4);
    QCOMPARE(QStringList(close.labels.begin(), close.labels.end()),
             (QStringList{"4,000", "4,100", "4,200", "4,300", "4,400"}));
}

void TestPlotParts::ownTicks()
{
    Axis a = axis(AxisScale::Linear, 0, 6.2832);
    a.ticks = {{0, "0"}, {1.5708, "π/2"}, {3.1416, "π"}, {4.7124, "3π/2"}, {6.2832, "2π"}};
    QCOMPARE(ticksFor(a, {0, 6.2832}, 8).labels.back(), QStringLiteral("2π"));
    QCOMPARE(ticksFor(a, {0, 6.2832}, 3).labels.size(), std::size_t{3});        // every second one
    QCOMPARE(ticksFor(a, {0.1, 0.2}, 4).labels.front(), QStringLiteral("0.1")); // zoomed in between them
}

/// However narrow: "99 %" and "L = 4,096" are never torn at the end of a line of the title.
void TestPlotParts::numbersKeepTheirSigns()
{
    const QString title =
        QStringLiteral("Right within L = 4,096: geometric, 3 seeds (99 %), no rotation (40 % to 42 %)");
    int broken = 0;
    for (int width = 150; width < 900; width += 3) {
        Header header;
        const PlotStyle style = PlotStyle::of(PlotTheme::light(), 10, QSizeF(width, 300));
        header.layOut(title, Figure(), {}, {double(width), 300, 200, {}}, style);
        for (std::size_t i = 1; i < header.titleLines().size(); ++i) {
            const QString before = header.titleLines()[i - 1], after = header.titleLines()[i];
            ++broken;
            QVERIFY2(!after.startsWith(u'%') && !after.startsWith(u'=') && !before.endsWith(u'='),
                     qPrintable(before + QStringLiteral(" | ") + after));
        }
    }
    QVERIFY(broken > 50);
}

void TestPlotParts::ticksNeverTouch_data()
{
    QTest::addColumn<double>("lo");
    QTest::addColumn<double>("hi");
    QTest::addColumn<int>("scale");
    for (double hi : {1.0, 65.0, 16384.0, 1048576.0, 16777216.0, 1e-7})
        for (AxisScale scale : {AxisScale::Linear, AxisScale::Log})
            QTest::addRow("%g %d", hi, int(scale)) << (scale == AxisScale::Log ? hi / 5e5 : 0.0) << hi << int(scale);
}

void TestPlotParts::ticksNeverTouch()
{
    QFETCH(double, lo);
    QFETCH(double, hi);
    QFETCH(int, scale);
    QFont font;
    font.setPixelSize(13);
    const QFontMetricsF metrics(font);
    for (double length : {120.0, 300.0, 800.0, 3000.0}) {
        const Axis a = axis(AxisScale(scale), lo, hi);
        const Ticks t = fittingTicks(a, {lo, hi}, length, true, metrics);
        QVERIFY2(t.at.size() >= 1 && t.at.size() <= 14, qPrintable(QString::number(t.at.size())));
        const AxisMap map(a.scale, {lo, hi}, 0, length);
        if (t.at.size() > 3)
            for (std::size_t i = 1; i < t.at.size(); ++i) {
                const double halves =
                    (metrics.horizontalAdvance(t.labels[i]) + metrics.horizontalAdvance(t.labels[i - 1])) / 2;
                QVERIFY(map.pixel(t.at[i]) - map.pixel(t.at[i - 1]) > halves + 4);
            }
    }
}

void TestPlotParts::zoomKeepsTheAnchor_data()
{
    QTest::addColumn<int>("scale");
    QTest::newRow("linear") << int(AxisScale::Linear);
    QTest::newRow("log") << int(AxisScale::Log);
}

void TestPlotParts::zoomKeepsTheAnchor()
{
    QFETCH(int, scale);
    const Axis a = axis(AxisScale(scale), 1, 1000);
    const Range next = zoomed(a, {1, 1000}, {1, 1000}, 100, 0.5);
    const AxisMap before(a.scale, {1, 1000}, 0, 500), after(a.scale, next, 0, 500);
    QVERIFY(std::abs(before.pixel(100) - after.pixel(100)) < 1e-9);
    QVERIFY(std::abs((after.inner(next.hi) - after.inner(next.lo)) / (before.inner(1000) - before.inner(1)) - 0.5) <
            1e-12);
}

void TestPlotParts::zoomAndPanStayInReach()
{
    const Axis linear = axis(AxisScale::Linear, 0, 100), log = axis(AxisScale::Log, 1, 1e4);
    QCOMPARE(zoomed(linear, {20, 40}, {0, 100}, 30, 1000), (Range{0, 100}));
    QCOMPARE(panned(linear, {20, 40}, {0, 100}, 50), (Range{80, 100}));
    const Range r = panned(log, {10, 100}, {1, 1e4}, -5);
    QVERIFY(std::abs(r.lo - 1) < 1e-9 && std::abs(r.hi - 10) < 1e-9);
    Axis pairs = linear;
    pairs.whole = true;
    Range deep{0, 100};
    for (int i = 0; i < 100; ++i)
        deep = zoomed(pairs, deep, {0, 100}, 50, 0.5);
    QVERIFY(deep.hi - deep.lo >= 2 - 1e-9);
    QCOMPARE(defaultRange(axis(AxisScale::Log, 0, 100)), (Range{1e-4, 100}));
}

void TestPlotParts::secondAxisIsTheSameEverywhere()
{
    const double c = 2 * 3.141592653589793;
    const Axis period = axis(AxisScale::Log, 2, 5e5);
    Axis theta = axis(AxisScale::Log, c / 5e5, c / 2);
    theta.reversed = true;
    const Range shown{100, 3000};
    const Range other = secondRange(period, shown, theta);
    const AxisMap left(AxisScale::Log, shown, 300, 0), right(AxisScale::Log, other, 0, 300);
    for (double t : {100.0, 321.0, 3000.0})
        QVERIFY(std::abs(right.value(left.pixel(t)) / (c / t) - 1) < 1e-12);
}

void TestPlotParts::reductionKeepsExtremes_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("scale");
    for (SeriesKind kind : {SeriesKind::Line, SeriesKind::Envelope})
        for (AxisScale scale : {AxisScale::Linear, AxisScale::Log})
            QTest::addRow("kind %d, scale %d", int(kind), int(scale)) << int(kind) << int(scale);
}

void TestPlotParts::reductionKeepsExtremes()
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

void TestPlotParts::smoothCurvesStayLines()
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

void TestPlotParts::steepCurvesAreNoStairs_data()
{
    QTest::addColumn<double>("turn");
    for (const double turn : {10.0, 20.0, 80.0}) // columns, where a whole turn goes 600 pixels up and down
        QTest::addRow("%g columns", turn) << turn;
}

/// How steep a curve is says nothing; strokes are for one that goes back and forth within a few columns.
void TestPlotParts::steepCurvesAreNoStairs()
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

void TestPlotParts::denseDashesKeepTheirHeight()
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

void TestPlotParts::breaksStayBroken()
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

void TestPlotParts::clippedLines()
{
    const QRectF area(0, 0, 10, 10);
    const auto runs = clippedLine({{-5, 5}, {5, 5}, {5, 20}, {8, 20}, {8, -20}}, area);
    QCOMPARE(runs.size(), std::size_t{2});
    QCOMPARE(runs[0], (QPolygonF{{0, 5}, {5, 5}, {5, 10}}));
    QCOMPARE(runs[1], (QPolygonF{{8, 10}, {8, 0}}));
    QVERIFY(clippedLine({{-5, -5}, {20, -5}}, area).empty());
    QCOMPARE(clippedLine({{1, 1}, {2, 2}}, area).front(), (QPolygonF{{1, 1}, {2, 2}}));
}

void TestPlotParts::clippedPolygons()
{
    const QRectF area(0, 0, 10, 10);
    const QRectF bounds = clippedPolygon({{-5, -5}, {20, -5}, {20, 5}, {-5, 5}}, area).boundingRect();
    QCOMPARE(bounds, QRectF(0, 0, 10, 5));
    QVERIFY(clippedPolygon({{20, 20}, {30, 20}, {30, 30}}, area).isEmpty());
}

void TestPlotParts::simplifiedLines()
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

void TestPlotParts::labelsNeverOverlap()
{
    LabelPlacer placer(QRectF(0, 0, 200, 100));
    std::vector<QRectF> placed;
    for (int i = 0; i < 30; ++i) {
        std::vector<QRectF> spots;
        for (int row = 0; row < 8; ++row)
            spots.emplace_back(20.0 * (i % 5), 14.0 * row, 60, 12);
        const auto place = placer.place(spots);
        if (!place)
            continue;
        QVERIFY(QRectF(0, 0, 200, 100).contains(place->box));
        for (const QRectF& other : placed)
            QVERIFY(!other.intersects(place->box));
        placed.push_back(place->box);
    }
    QVERIFY(placed.size() >= 7); // one in each row at least
}

void TestPlotParts::labelsAvoidTheCurve()
{
    const PlotFrame f = frameOf(100);
    Series s;
    s.x = {0, 100};
    s.y = {0.9, 0.9}; // along the top
    LabelPlacer placer(f.area);
    placer.cover(s, true, f);
    const auto place = placer.place({QRectF(100, 8, 80, 14), QRectF(100, 200, 80, 14)});
    QVERIFY(place && place->box.top() == 200 && !place->overData);
}

void TestPlotParts::coloursAreToldApart_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestPlotParts::coloursAreToldApart()
{
    QFETCH(bool, dark);
    const PlotTheme t = dark ? PlotTheme::darkTheme() : PlotTheme::light();
    QCOMPARE(t.dark, dark);
    std::vector<QColor> colours{t.colour({Role::Active, 0})};
    for (int i = 0; i < 7; ++i)
        colours.push_back(t.colour({Role::Pin, i}));
    std::vector<QColor> pairs;
    for (int i = 0; i < 8; ++i)
        pairs.push_back(t.colour({Role::Pair, i}));
    for (const auto& set : {colours, pairs})
        for (std::size_t i = 0; i < set.size(); ++i) {
            QVERIFY2(distance(set[i], t.background) > 110, qPrintable(set[i].name()));
            QCOMPARE(set[i].alpha(), 255);
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY2(distance(set[i], set[j]) > 45, qPrintable(set[i].name() + QLatin1Char(' ') + set[j].name()));
        }
    QCOMPARE(t.colour({Role::Pin, -1}), t.colour({Role::Pin, 0}));
    QCOMPARE(t.colour({Role::Pin, 8}), t.colour({Role::Pin, 0}));
}

void TestPlotParts::textOfNumbers()
{
    QCOMPARE(valueText(217640), QStringLiteral("217,640"));
    QCOMPARE(valueText(-0.25), QStringLiteral("−0.25"));
    QCOMPARE(valueText(1.6262e-6), QStringLiteral("1.626×10⁻⁶"));
    QCOMPARE(powerOfTen(-12), QStringLiteral("10⁻¹²"));
}

QTEST_MAIN(TestPlotParts)
#include "tst_plot_parts.moc"
#include "ui/base/message_text.h"

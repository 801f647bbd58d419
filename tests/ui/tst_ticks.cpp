// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "ui/base/message_text.h"
#include "ui/plot/header.h"
#include "ui/plot/ranges.h"
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

} // namespace

/// Where an axis has its ticks and what they say, and what is seen of it when it is zoomed.
class TestTicks : public QObject
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
    void textOfNumbers();
    void zoomKeepsTheAnchor_data();
    void zoomKeepsTheAnchor();
    void zoomAndPanStayInReach();
    void secondAxisIsTheSameEverywhere();
};

void TestTicks::ticksAreFewAndRound_data()
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

void TestTicks::ticksAreFewAndRound()
{
    QFETCH(double, lo);
    QFETCH(double, hi);
    QFETCH(bool, whole);
    QFETCH(QStringList, labels);
    const Ticks t = ticksFor(axis(AxisScale::Linear, lo, hi, whole), {lo, hi}, 5);
    QCOMPARE(QStringList(t.labels.begin(), t.labels.end()), labels);
    QCOMPARE(t.at.size(), t.labels.size());
}

void TestTicks::powersOfTen()
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

void TestTicks::ownTicks()
{
    Axis a = axis(AxisScale::Linear, 0, 6.2832);
    a.ticks = {{0, "0"}, {1.5708, "π/2"}, {3.1416, "π"}, {4.7124, "3π/2"}, {6.2832, "2π"}};
    QCOMPARE(ticksFor(a, {0, 6.2832}, 8).labels.back(), QStringLiteral("2π"));
    QCOMPARE(ticksFor(a, {0, 6.2832}, 3).labels.size(), std::size_t{3});        // every second one
    QCOMPARE(ticksFor(a, {0.1, 0.2}, 4).labels.front(), QStringLiteral("0.1")); // zoomed in between them
}

/// However narrow: "99 %" and "L = 4,096" are never torn at the end of a line of the title.
void TestTicks::numbersKeepTheirSigns()
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

void TestTicks::ticksNeverTouch_data()
{
    QTest::addColumn<double>("lo");
    QTest::addColumn<double>("hi");
    QTest::addColumn<int>("scale");
    for (double hi : {1.0, 65.0, 16384.0, 1048576.0, 16777216.0, 1e-7})
        for (AxisScale scale : {AxisScale::Linear, AxisScale::Log})
            QTest::addRow("%g %d", hi, int(scale)) << (scale == AxisScale::Log ? hi / 5e5 : 0.0) << hi << int(scale);
}

void TestTicks::ticksNeverTouch()
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

void TestTicks::zoomKeepsTheAnchor_data()
{
    QTest::addColumn<int>("scale");
    QTest::newRow("linear") << int(AxisScale::Linear);
    QTest::newRow("log") << int(AxisScale::Log);
}

void TestTicks::zoomKeepsTheAnchor()
{
    QFETCH(int, scale);
    const Axis a = axis(AxisScale(scale), 1, 1000);
    const Range next = zoomed(a, {1, 1000}, {1, 1000}, 100, 0.5);
    const AxisMap before(a.scale, {1, 1000}, 0, 500), after(a.scale, next, 0, 500);
    QVERIFY(std::abs(before.pixel(100) - after.pixel(100)) < 1e-9);
    QVERIFY(std::abs((after.inner(next.hi) - after.inner(next.lo)) / (before.inner(1000) - before.inner(1)) - 0.5) <
            1e-12);
}

void TestTicks::zoomAndPanStayInReach()
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

void TestTicks::secondAxisIsTheSameEverywhere()
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

void TestTicks::textOfNumbers()
{
    QCOMPARE(valueText(217640), QStringLiteral("217,640"));
    QCOMPARE(valueText(-0.25), QStringLiteral("−0.25"));
    QCOMPARE(valueText(1.6262e-6), QStringLiteral("1.626×10⁻⁶"));
    QCOMPARE(powerOfTen(-12), QStringLiteral("10⁻¹²"));
}

QTEST_MAIN(TestTicks)
#include "tst_ticks.moc"

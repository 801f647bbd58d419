// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "ui/plot/plot_view.h"
#include "ui/shown_plot.h"

using namespace rope;
using namespace rope::test;

/// What is painted of a figure, by its pixels.
class TestPlotPainting : public QObject, protected ShownPlot
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void paintsCurveAndBackground_data();
    void paintsCurveAndBackground();
    void zeroLineShowsThroughDenseData();
    void everyKindIsPainted_data();
    void everyKindIsPainted();
    void barsOfTwoSeriesShareTheRoom();
    void nanBreaksTheLine();
    void noPeakIsLost_data();
    void noPeakIsLost();
    void heatMapCells();
    void zoneTintsItsStretch();
    void secondAxisReadsTheSamePlaces();
    void circlesStayRound();
};

void TestPlotPainting::init()
{
    QVERIFY(open());
}

void TestPlotPainting::cleanup()
{
    m_view.reset();
}

void TestPlotPainting::paintsCurveAndBackground_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestPlotPainting::paintsCurveAndBackground()
{
    QFETCH(bool, dark);
    const PlotTheme theme = dark ? PlotTheme::darkTheme() : PlotTheme::light();
    m_view->setTheme(theme);
    show(wave());
    const QImage image = shot();
    QVERIFY(alike(image.pixelColor(1, 1), theme.background, 6));
    for (double x : {50.0, 333.0, 800.0})
        QVERIFY(countOf(image, theme.colour({Role::Active, 0}), around(x, std::cos(x * 0.02))) > 3);
    QVERIFY(countOf(image, theme.zeroLine, around(300, 0)) > 3);
    QVERIFY(countOf(image, theme.trainLine, around(500, 1.1)) > 3);
}

void TestPlotPainting::zeroLineShowsThroughDenseData()
{
    Figure f = wave(200001);
    for (std::size_t i = 0; i < f.series[0].y.size(); ++i)
        f.series[0].y[i] = i % 2 ? 0.9 : -0.9;
    show(f);
    const QImage image = shot();
    const QPointF left = at(0, 0), right = at(1000, 0);
    int seen = 0;
    for (int x = int(left.x()) + 2; x < int(right.x()) - 2; ++x)
        seen += countOf(image, PlotTheme::light().zeroLine, QRectF(x, left.y() - 2, 1, 4)) > 0;
    QVERIFY2(seen > int(0.95 * (right.x() - left.x())), qPrintable(QString::number(seen)));
}

void TestPlotPainting::everyKindIsPainted_data()
{
    QTest::addColumn<SeriesKind>("kind");
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::newRow("line") << SeriesKind::Line << 450.0 << 0.5;
    QTest::newRow("step lies left of its point") << SeriesKind::Step << 350.0 << 0.5;
    QTest::newRow("points") << SeriesKind::Points << 400.0 << 0.5;
    QTest::newRow("line and points") << SeriesKind::LinePoints << 450.0 << 0.5;
    QTest::newRow("bars") << SeriesKind::Bars << 400.0 << 0.2;
    QTest::newRow("envelope") << SeriesKind::Envelope << 400.0 << 0.0;
}

void TestPlotPainting::everyKindIsPainted()
{
    QFETCH(SeriesKind, kind);
    QFETCH(double, x);
    QFETCH(double, y);
    Figure f = wave();
    f.lines.clear();
    Series& s = f.series[0];
    s.kind = kind;
    s.x = {100, 200, 300, 400, 500, 600};
    s.y = {-0.5, -0.5, -0.5, 0.5, 0.5, 0.5};
    s.y2 = {0.1, 0.1, 0.1, -0.5, -0.5, -0.5};
    show(f);
    QVERIFY(countOf(shot(), accent, around(x, y, 3)) > 4);
    QCOMPARE(countOf(shot(), accent, around(x, 1.1, 3)), 0);
}

void TestPlotPainting::barsOfTwoSeriesShareTheRoom()
{
    Figure f = wave();
    f.lines.clear();
    f.series[0].kind = SeriesKind::Bars;
    f.series[0].x = {100, 700};
    f.series[0].y = {0.5, 0.5};
    Series others = f.series[0];
    others.id = "others";
    others.colour = {Role::Muted, 0};
    others.x = {200, 300, 400, 500, 600};
    others.y = {0.5, 0.5, 0.5, 0.5, 0.5};
    f.series.push_back(others);
    show(f);
    QVERIFY(countOf(shot(), accent, around(100, 0.2, 3)) > 4);
    QVERIFY(countOf(shot(), accent, around(130, 0.2, 3)) > 4); // 0.76 of the 100 between neighbours
    QCOMPARE(countOf(shot(), accent, around(40, 0.2, 3)), 0);
    QCOMPARE(countOf(shot(), accent, around(160, 0.2, 3)), 0);
}

void TestPlotPainting::nanBreaksTheLine()
{
    Figure f = wave();
    f.lines.clear();
    f.series[0].x = {0, 200, 400, 600, 800, 1000};
    f.series[0].y = {0.5, 0.5, NAN, 0.5, 0.5, 0.5};
    show(f);
    const QImage image = shot();
    QVERIFY(countOf(image, accent, around(100, 0.5)) > 4);
    QCOMPARE(countOf(image, accent, around(400, 0.5)), 0);
    QVERIFY(countOf(image, accent, around(700, 0.5)) > 4);
}

void TestPlotPainting::noPeakIsLost_data()
{
    QTest::addColumn<SeriesKind>("kind");
    QTest::addColumn<AxisScale>("scale");
    QTest::newRow("line") << SeriesKind::Line << AxisScale::Linear;
    QTest::newRow("line, log") << SeriesKind::Line << AxisScale::Log;
    QTest::newRow("envelope") << SeriesKind::Envelope << AxisScale::Linear;
}

void TestPlotPainting::noPeakIsLost()
{
    QFETCH(SeriesKind, kind);
    QFETCH(AxisScale, scale);
    Figure f = wave(1'000'001);
    f.lines.clear();
    f.x.scale = scale;
    f.x.lo = scale == AxisScale::Log ? 1 : 0;
    Series& s = f.series[0];
    s.kind = kind;
    std::fill(s.y.begin(), s.y.end(), 0.0);
    s.y[777'777] = 1.0; // one point in a million
    if (kind == SeriesKind::Envelope)
        s.y2 = s.y;
    show(f);
    QVERIFY(countOf(shot(), accent, around(s.x[777'777], 0.97, 3)) > 0);
}

void TestPlotPainting::heatMapCells()
{
    show(cells());
    const QImage image = shot();
    const QColor hot = image.pixelColor(at(2.5, 2).toPoint()), cold = image.pixelColor(at(5.5, 3).toPoint());
    QVERIFY2(hot.red() > hot.blue() + 40, qPrintable(hot.name()));
    QVERIFY2(cold.blue() > cold.red() + 40, qPrintable(cold.name()));
    // An empty cell shows the background or the grid.
    QVERIFY(alike(image.pixelColor(at(0.4, 0.8).toPoint()), PlotTheme::light().background, 60));
}

void TestPlotPainting::zoneTintsItsStretch()
{
    Figure f = wave();
    Zone zone;
    zone.id = "kept";
    zone.role = ZoneRole::Kept;
    zone.hi = 250;
    f.zones.push_back(zone);
    show(f);
    const QImage image = shot();
    const QColor inside = image.pixelColor(at(111, -1.15).toPoint()),
                 outside = image.pixelColor(at(777, -1.15).toPoint());
    QVERIFY(inside.green() > inside.red());
    QVERIFY(alike(outside, PlotTheme::light().background, 6));
}

void TestPlotPainting::secondAxisReadsTheSamePlaces()
{
    show(pairs());
    hover(*m_view, at(8, 188.5));
    const QString text = m_view->readoutText();
    QVERIFY2(text.contains(QStringLiteral("188.5")), qPrintable(text));   // period
    QVERIFY2(text.contains(QStringLiteral("0.03333")), qPrintable(text)); // 2π / 188.5
    QVERIFY2(text.contains(QStringLiteral("radians per token")), qPrintable(text));
}

void TestPlotPainting::circlesStayRound()
{
    Figure f = wave();
    f.equalAspect = true;
    f.x.lo = f.y.lo = -1.2;
    f.x.hi = f.y.hi = 1.2;
    for (QSize size : {QSize(640, 400), QSize(300, 500), QSize(1200, 200)}) {
        m_view->resize(size);
        show(f);
        for (int notches : {0, 3}) {
            wheel(*m_view, at(0.2, 0.3), notches);
            const QPointF across = at(1, 0) - at(0, 0), up = at(0, 0) - at(0, 1);
            QVERIFY2(std::abs(across.x() / up.y() - 1) < 0.03, qPrintable(QString::number(across.x() / up.y())));
        }
        m_view->resetZoom();
    }
}

QTEST_MAIN(TestPlotPainting)
#include "tst_plot_painting.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <thread>

#include "ui/plot/curve_picture.h"
#include "ui/plot/plot_view.h"
#include "ui/shown_plot.h"

using namespace rope;
using namespace rope::test;

/// What is painted, and when.
class TestPlotView : public QObject, protected ShownPlot
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
    void layoutDependsOnNothingBefore();
    void legendTogglesCurves();
    void oneCurveHasNoLegend();
    void curvesPaintedAheadAreTheSame();
    void curvesPaintedForAnotherLookAreNotShown();
    void hiddenViewPaintsWhenShown();
    void paintedOncePerContent();
    void viewSaysColumnsAndRange();
    void twoPixelsPerPoint();
    void paintsOnAnyPainter();
    void oddFiguresDoNoHarm_data();
    void oddFiguresDoNoHarm();
    void denseCurvesAreFast();
};

void TestPlotView::init()
{
    QVERIFY(open());
}

void TestPlotView::cleanup()
{
    m_view.reset();
}

void TestPlotView::paintsCurveAndBackground_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestPlotView::paintsCurveAndBackground()
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

void TestPlotView::zeroLineShowsThroughDenseData()
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

void TestPlotView::everyKindIsPainted_data()
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

void TestPlotView::everyKindIsPainted()
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

void TestPlotView::barsOfTwoSeriesShareTheRoom()
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

void TestPlotView::nanBreaksTheLine()
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

void TestPlotView::noPeakIsLost_data()
{
    QTest::addColumn<SeriesKind>("kind");
    QTest::addColumn<AxisScale>("scale");
    QTest::newRow("line") << SeriesKind::Line << AxisScale::Linear;
    QTest::newRow("line, log") << SeriesKind::Line << AxisScale::Log;
    QTest::newRow("envelope") << SeriesKind::Envelope << AxisScale::Linear;
}

void TestPlotView::noPeakIsLost()
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

void TestPlotView::heatMapCells()
{
    show(cells());
    const QImage image = shot();
    const QColor hot = image.pixelColor(at(2.5, 2).toPoint()), cold = image.pixelColor(at(5.5, 3).toPoint());
    QVERIFY2(hot.red() > hot.blue() + 40, qPrintable(hot.name()));
    QVERIFY2(cold.blue() > cold.red() + 40, qPrintable(cold.name()));
    // An empty cell shows the background or the grid.
    QVERIFY(alike(image.pixelColor(at(0.4, 0.8).toPoint()), PlotTheme::light().background, 60));
}

void TestPlotView::zoneTintsItsStretch()
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

void TestPlotView::secondAxisReadsTheSamePlaces()
{
    show(pairs());
    hover(*m_view, at(8, 188.5));
    const QString text = m_view->readoutText();
    QVERIFY2(text.contains(QStringLiteral("188.5")), qPrintable(text));   // period
    QVERIFY2(text.contains(QStringLiteral("0.03333")), qPrintable(text)); // 2π / 188.5
    QVERIFY2(text.contains(QStringLiteral("radians per token")), qPrintable(text));
}

void TestPlotView::circlesStayRound()
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

void TestPlotView::layoutDependsOnNothingBefore()
{
    show(pairs());
    const QImage fresh = shot();
    show(cells());
    m_view->resize(200, 300);
    shot();
    m_view->resize(640, 400);
    show(pairs());
    QCOMPARE(shot(), fresh);
    show(pairs());
    QCOMPARE(shot(), fresh);
}

void TestPlotView::legendTogglesCurves()
{
    show(pairs());
    const QColor second = PlotTheme::light().colour({Role::Pin, 0});
    const QImage before = shot();
    QVERIFY(countOf(before, second, around(20, 3 * 6.283 * std::pow(10.0, 2.5), 5)) > 5);
    // The second entry is found by its swatch, above the frame.
    const double top = at(0, 1e6).y();
    QPointF swatch;
    for (int y = 0; y < int(top) && swatch.isNull(); ++y)
        for (int x = 0; x < 640 && swatch.isNull(); ++x)
            if (alike(before.pixelColor(x, y), second, 20))
                swatch = {double(x), double(y) + 1};
    QVERIFY(!swatch.isNull());
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, swatch.toPoint());
    QVERIFY(!m_view->isSeriesVisible(QStringLiteral("b")));
    QCOMPARE(countOf(shot(), second, QRectF(0, top, 640, 400 - top)), 0);
    show(pairs()); // the same figure again: still hidden
    QVERIFY(!m_view->isSeriesVisible(QStringLiteral("b")));
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, swatch.toPoint());
    QVERIFY(m_view->isSeriesVisible(QStringLiteral("b")));
    QVERIFY(countOf(shot(), second, around(20, 3 * 6.283 * std::pow(10.0, 2.5), 5)) > 5);
}

void TestPlotView::oneCurveHasNoLegend()
{
    Figure f = wave();
    show(f);
    const double top = at(0, 1.25).y();
    QCOMPARE(countOf(shot(), accent, QRectF(0, 0, 640, top - 1)), 0);
}

/// Curves painted on another thread for the next figure look as those the view paints itself.
void TestPlotView::curvesPaintedAheadAreTheSame()
{
    show(pairs());
    shot();
    Figure next = pairs();
    for (double& y : next.series.front().y)
        y *= 1.5;
    const auto figure = std::make_shared<const Figure>(next);
    std::shared_ptr<CurvePicture> curves;
    std::jthread([&, ahead = m_view->curvesAhead()] { curves = ahead(figure); }).join();
    QVERIFY(curves);
    m_view->setFigure(figure, curves);
    const QImage fromAhead = shot();
    m_view->setFigure(next);
    QVERIFY(fromAhead == shot());
}

void TestPlotView::curvesPaintedForAnotherLookAreNotShown()
{
    show(pairs());
    shot();
    const auto figure = std::make_shared<const Figure>(pairs());
    const auto curves = m_view->curvesAhead()(figure);
    m_view->setTheme(PlotTheme::darkTheme());
    m_view->setSeriesVisible(QStringLiteral("second"), false);
    m_view->setFigure(figure, curves);
    const QImage image = shot();
    m_view->setFigure(*figure);
    QVERIFY(image == shot());
}

void TestPlotView::hiddenViewPaintsWhenShown()
{
    m_view->hide();
    QSignalSpy painted(m_view.get(), &PlotView::painted);
    show(wave());
    QCoreApplication::processEvents(); // whatever it had asked for would be painted now
    QCOMPARE(painted.count(), 0);
    m_view->show();
    QTRY_COMPARE(painted.count(), 1);
    QVERIFY(countOf(shot(), accent, around(333, std::cos(333 * 0.02))) > 3);
}

void TestPlotView::paintedOncePerContent()
{
    show(wave());
    QSignalSpy painted(m_view.get(), &PlotView::painted);
    shot();
    QCOMPARE(painted.count(), 1);
    shot(); // nothing new
    QCOMPARE(painted.count(), 1);
    for (int i = 0; i < 5; ++i)
        show(wave());
    QTRY_COMPARE(painted.count(), 2);
}

void TestPlotView::viewSaysColumnsAndRange()
{
    show(wave());
    const double width = at(1000, 0).x() - at(0, 0).x();
    // Rounded up to a step, so that a longer tick label does not ask for another figure.
    const double columns = width * m_view->devicePixelRatioF();
    QVERIFY(m_view->view().columns > columns - 2 && m_view->view().columns < columns + 66);
    QSignalSpy spy(m_view.get(), &PlotView::viewChanged);
    m_view->resize(900, 500);
    QTRY_VERIFY(spy.count() >= 1);
    QVERIFY(m_view->view().columns > width);
}

void TestPlotView::twoPixelsPerPoint()
{
    show(wave());
    QImage image(m_view->size() * 2, QImage::Format_RGB32);
    image.setDevicePixelRatio(2);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    m_view->paintTo(&painter, m_view->size());
    painter.end();
    QCOMPARE(countOf(image, Qt::magenta), 0);
    QVERIFY(countOf(image, accent, around(333, std::cos(333 * 0.02))) > 12);
}

void TestPlotView::paintsOnAnyPainter()
{
    show(wave());
    QImage image(700, 500, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    m_view->paintTo(&painter, QSize(700, 500));
    painter.end();
    QVERIFY(countOf(image, accent) > 300);
    QVERIFY2(countOf(shot(), accent) > 300, "the window itself is not disturbed");
}

void TestPlotView::oddFiguresDoNoHarm_data()
{
    QTest::addColumn<Figure>("figure");
    QTest::newRow("empty") << Figure();
    Figure f = wave();
    f.series[0].x.clear();
    QTest::newRow("y without x") << f;
    f = wave();
    f.x.lo = f.x.hi = 5;
    QTest::newRow("no width") << f;
    f = wave();
    f.x.lo = NAN;
    f.y.hi = INFINITY;
    QTest::newRow("not finite") << f;
    f = wave();
    f.y.scale = AxisScale::Log;
    QTest::newRow("negative on a log axis") << f;
    f = wave();
    std::fill(f.series[0].y.begin(), f.series[0].y.end(), NAN);
    QTest::newRow("all NaN") << f;
    f = cells();
    f.map->cells.resize(3);
    QTest::newRow("too few cells") << f;
    f = pairs();
    f.series[0].notes.resize(2);
    f.equalAspect = true;
    QTest::newRow("few notes") << f;
    f = wave();
    f.series[0].kind = SeriesKind::Band;
    QTest::newRow("band without y2") << f;
    f = wave(100'000);
    f.series[0].kind = SeriesKind::Envelope;
    QTest::newRow("envelope without y2") << f;
}

void TestPlotView::oddFiguresDoNoHarm()
{
    QFETCH(Figure, figure);
    show(figure);
    for (QSize size : {QSize(160, 120), QSize(640, 400)}) {
        m_view->resize(size);
        QVERIFY(alike(shot().pixelColor(0, 0), PlotTheme::light().background, 6));
        hover(*m_view, QPointF(size.width() / 2.0, size.height() / 2.0));
        wheel(*m_view, QPointF(size.width() / 2.0, size.height() / 2.0), 2);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, QPoint(size.width() / 2, size.height() / 2));
        shot();
    }
}

void TestPlotView::denseCurvesAreFast()
{
    Figure f = wave(100'000);
    for (std::size_t i = 0; i < f.series[0].y.size(); ++i)
        f.series[0].y[i] = std::sin(double(i) * 0.7) * std::cos(double(i) * 0.001);
    f.series[0].emphasised = true;
    m_view->resize(1200, 500);
    show(f);
    shot();
    qint64 best = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        show(f);
        shot();
        best = std::min(best, timer.nsecsElapsed());
    }
    // A tenth of what a naive wide antialiased polyline takes; loose, for slow and busy machines.
    QVERIFY2(best < 150'000'000, qPrintable(QString::number(double(best) / 1e6)));
}

QTEST_MAIN(TestPlotView)
#include "tst_plot_view.moc"

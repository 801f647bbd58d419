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

/// When a figure is painted, and for whom.
class TestPlotView : public QObject, protected ShownPlot
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
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

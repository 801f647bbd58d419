// SPDX-License-Identifier: GPL-3.0-or-later
#include <thread>

#include <QAccessible>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include "ui/plot/curve_picture.h"
#include "ui/plot/plot_view.h"
#include "ui/plot_figures.h"

Q_DECLARE_METATYPE(std::optional<double>)

using namespace rope;
using rope::test::cells;
using rope::test::pairs;
using rope::test::wave;

namespace {

bool alike(QColor a, QColor b, int within = 40)
{
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) <= within;
}

/// Pixels of about this colour within `region` (logical pixels) of a grab.
int countOf(const QImage& image, QColor colour, QRectF region = {})
{
    const double ratio = image.devicePixelRatio();
    const QRect r = region.isNull()
                        ? image.rect()
                        : QRectF(region.topLeft() * ratio, region.size() * ratio).toRect().intersected(image.rect());
    int count = 0;
    for (int y = r.top(); y <= r.bottom(); ++y)
        for (int x = r.left(); x <= r.right(); ++x)
            count += alike(image.pixelColor(x, y), colour) ? 1 : 0;
    return count;
}

void wheel(PlotView& view, QPointF at, int notches, Qt::KeyboardModifiers keys = Qt::NoModifier)
{
    QWheelEvent event(at, view.mapToGlobal(at), {}, QPoint(0, 120 * notches), Qt::NoButton, keys, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(&view, &event);
}

void hover(PlotView& view, QPointF at)
{
    QTest::mouseMove(&view, at.toPoint());
    QMouseEvent event(QEvent::MouseMove, at, view.mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(&view, &event);
}

const QColor accent = PlotTheme::light().colour({Role::Active, 0});

} // namespace

class TestPlotView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_view.reset(); }

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

    void wheelZoomsAboutThePointer();
    void wheelOverAnAxisZoomsThatAxis();
    void wheelKeepsTheValuesInSight();
    void zeroLineStaysInSight();
    void zoomStaysWithinTheData();
    void dragPansAndIsNoClick();
    void doubleClickResets();
    void zoomStaysWhileRangesStay();
    void keysZoomAndStep();
    void keysPan();

    void clickPicksTheNearestPair();
    void clickOnTheMapPicksBoth();
    void hoverReadsAndLeaves();
    void smallMultiplesAreNotReadAsNumbers();
    void readoutDoesNotContradictItself();
    void readoutIsShortWithManyCurves();
    void cursorTagHidesWholeLabels();
    void curvesPaintedAheadAreTheSame();
    void curvesPaintedForAnotherLookAreNotShown();
    void readoutStaysInside();
    void cursorIsPaintedAndCheap();
    void hiddenViewPaintsWhenShown();
    void paintedOncePerContent();
    void viewSaysColumnsAndRange();
    void twoPixelsPerPoint();
    void summaryForAssistiveTechnology();
    void paintsOnAnyPainter();
    void oddFiguresDoNoHarm_data();
    void oddFiguresDoNoHarm();
    void denseCurvesAreFast();

private:
    QImage shot() { return m_view->grab().toImage().convertToFormat(QImage::Format_RGB32); }
    void show(const Figure& figure) { m_view->setFigure(figure); }
    QPointF at(double x, double y) const { return m_view->pixelOf(x, y); }
    QRectF around(double x, double y, double r = 4) const { return {at(x, y) - QPointF(r, r), QSizeF(2 * r, 2 * r)}; }

    std::unique_ptr<PlotView> m_view;
};

void TestPlotView::init()
{
    qRegisterMetaType<rope::Meaning>("rope::Meaning");
    qRegisterMetaType<std::optional<double>>("std::optional<double>");
    m_view = std::make_unique<PlotView>();
    m_view->resize(640, 400);
    m_view->setTheme(PlotTheme::light());
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
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

void TestPlotView::wheelZoomsAboutThePointer()
{
    show(wave());
    const QPointF p = at(250, 0.5);
    QSignalSpy spy(m_view.get(), &PlotView::viewChanged);
    wheel(*m_view, p, 3);
    QVERIFY(m_view->isZoomed());
    QVERIFY2((at(250, 0.5) - p).manhattanLength() < 2.5, "the point under the pointer stays");
    QVERIFY(at(750, 0).x() > p.x() + 1.5 * 300);
    QTRY_COMPARE(spy.count(), 1);
    QVERIFY(m_view->view().xRange.has_value());
    m_view->resetZoom();
    QVERIFY(!m_view->isZoomed());
    QVERIFY(!m_view->view().xRange.has_value());
}

void TestPlotView::wheelOverAnAxisZoomsThatAxis()
{
    show(wave());
    const QPointF low = at(0, -1.25), high = at(1000, 1.25);
    wheel(*m_view, {(low.x() + high.x()) / 2, low.y() + 12}, 2);
    QVERIFY(m_view->view().xRange.has_value());
    QCOMPARE(at(0, -1.25).y(), low.y());
    m_view->resetZoom();
    wheel(*m_view, {low.x() - 12, (low.y() + high.y()) / 2}, 2);
    QVERIFY(!m_view->view().xRange.has_value());
    QVERIFY(m_view->isZoomed());
}

void TestPlotView::wheelKeepsTheValuesInSight()
{
    for (const Figure& figure : {wave(), pairs(), cells()}) {
        show(figure);
        const double x = std::midpoint(figure.x.lo, figure.x.hi);
        const double y = figure.y.scale == AxisScale::Log ? 1000 : std::midpoint(figure.y.lo, figure.y.hi);
        const QPointF low = at(figure.x.lo, figure.y.lo), p = at(x, y);
        wheel(*m_view, p, 4);
        QVERIFY(m_view->view().xRange.has_value());
        QCOMPARE(at(x, figure.y.lo).y(), low.y());
        m_view->resetZoom();
        wheel(*m_view, p, 4, Qt::ControlModifier);
        QVERIFY(m_view->isZoomed());
        QVERIFY(!m_view->view().xRange.has_value());
        m_view->resetZoom();
    }
    Figure plane = wave(); // two plain quantities
    plane.id = "plane";
    plane.x.meaning = Meaning::Value;
    show(plane);
    const QPointF low = at(0, -1.25);
    wheel(*m_view, at(500, 0), 4);
    QVERIFY(m_view->view().xRange.has_value());
    QVERIFY(at(0, -1.25).y() > low.y() + 50);
}

void TestPlotView::zeroLineStaysInSight()
{
    show(wave());
    const double bottom = at(0, -1.25).y(), top = at(0, 1.25).y();
    for (double y : {1.2, -1.2}) {
        wheel(*m_view, at(500, y), 8, Qt::ControlModifier);
        QVERIFY(m_view->isZoomed());
        QVERIFY(at(500, 0).y() > top + 2 && at(500, 0).y() < bottom - 2);
        m_view->resetZoom();
    }
}

void TestPlotView::zoomStaysWithinTheData()
{
    show(wave());
    wheel(*m_view, at(500, 0), -10);
    QVERIFY2(!m_view->isZoomed(), "there is nothing beyond the data");
    show(pairs());
    for (int i = 0; i < 200; ++i)
        wheel(*m_view, at(16, 1000), 1);
    QVERIFY(std::isfinite(at(16, 1000).x()));
    const FigureView view = m_view->view();
    QVERIFY(view.xRange.has_value());
    QVERIFY((*view.xRange)[1] - (*view.xRange)[0] >= 1.0);
    shot();
}

void TestPlotView::dragPansAndIsNoClick()
{
    show(wave());
    wheel(*m_view, at(500, 0), 4);
    QSignalSpy picked(m_view.get(), &PlotView::picked);
    const QPointF from = at(500, 0);
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, from.toPoint());
    for (int step = 1; step <= 5; ++step) {
        const QPointF to = from + QPointF(12.0 * step, 0);
        QMouseEvent event(QEvent::MouseMove, to, m_view->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_view.get(), &event);
    }
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, (from + QPointF(60, 0)).toPoint());
    QVERIFY2(std::abs(at(500, 0).x() - from.x() - 60) < 2, qPrintable(QString::number(at(500, 0).x() - from.x())));
    QCOMPARE(picked.count(), 0);
}

void TestPlotView::doubleClickResets()
{
    show(wave());
    wheel(*m_view, at(500, 0), 4);
    QVERIFY(m_view->isZoomed());
    QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, at(500, 0).toPoint());
    QVERIFY(!m_view->isZoomed());
}

void TestPlotView::zoomStaysWhileRangesStay()
{
    Figure f = wave();
    show(f);
    wheel(*m_view, at(500, 0), 4);
    f.series[0].y[3] = 0.2;
    show(f);
    QVERIFY(m_view->isZoomed());
    f.x.hi = 2000;
    show(f);
    QVERIFY2(!m_view->view().xRange.has_value(), "another default range: the zoom along x means nothing any more");
    f.y.hi = 1.5;
    show(f);
    QVERIFY(!m_view->isZoomed());
    wheel(*m_view, at(500, 0), 4);
    f.id = "other";
    show(f);
    QVERIFY(!m_view->isZoomed());
}

void TestPlotView::keysZoomAndStep()
{
    show(pairs());
    m_view->setFocus();
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    QVERIFY(m_view->isZoomed());
    QTest::keyClick(m_view.get(), Qt::Key_Minus);
    QVERIFY(!m_view->isZoomed());
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    QTest::keyClick(m_view.get(), Qt::Key_0);
    QVERIFY(!m_view->isZoomed());
    QSignalSpy picked(m_view.get(), &PlotView::picked);
    m_view->setCursor(Meaning::Pair, 7);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(picked.count(), 1);
    QCOMPARE(picked[0][0].value<Meaning>(), Meaning::Pair);
    QCOMPARE(picked[0][1].toDouble(), 8.0);
    QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(picked[1][1].toDouble(), 0.0); // 7 - 10, held within the axis
}

void TestPlotView::keysPan()
{
    show(pairs());
    m_view->setFocus();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(m_view.get(), Qt::Key_Plus);
    const std::array<double, 2> before = *m_view->view().xRange;
    QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::AltModifier);
    const std::array<double, 2> after = *m_view->view().xRange;
    QVERIFY(after[0] > before[0]);
    QVERIFY(qAbs((after[1] - after[0]) - (before[1] - before[0])) < 1e-9);
    QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::AltModifier);
    QVERIFY(qAbs((*m_view->view().xRange)[0] - before[0]) < 1e-9);
}

void TestPlotView::clickPicksTheNearestPair()
{
    show(pairs());
    QSignalSpy picked(m_view.get(), &PlotView::picked);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, (at(12, 1000) + QPointF(5, 0)).toPoint());
    QCOMPARE(picked.count(), 1);
    QCOMPARE(picked[0][0].value<Meaning>(), Meaning::Pair);
    QCOMPARE(picked[0][1].toDouble(), 12.0);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, QPoint(3, 3));
    QCOMPARE(picked.count(), 1);
}

void TestPlotView::clickOnTheMapPicksBoth()
{
    show(cells());
    QSignalSpy picked(m_view.get(), &PlotView::picked);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, at(5.5, 3.2).toPoint());
    QCOMPARE(picked.count(), 2);
    QCOMPARE(picked[0][0].value<Meaning>(), Meaning::Position);
    QVERIFY(std::abs(picked[0][1].toDouble() - 5.5) < 0.05);
    QCOMPARE(picked[1][0].value<Meaning>(), Meaning::Pair);
    QCOMPARE(picked[1][1].toDouble(), 3.0);
}

void TestPlotView::hoverReadsAndLeaves()
{
    show(pairs());
    QSignalSpy hovered(m_view.get(), &PlotView::hovered);
    const QImage before = shot();
    hover(*m_view, at(10, 100));
    const QString text = m_view->readoutText();
    QVERIFY2(text.startsWith(QStringLiteral("Pair k: 10")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("first: ")) && text.contains(QStringLiteral("second: ")));
    QVERIFY(text.contains(QStringLiteral("note 10")));
    QVERIFY(text.contains(QStringLiteral("tokens")));
    QCOMPARE(hovered.count(), 1);
    QCOMPARE(hovered[0][0].value<Meaning>(), Meaning::Pair);
    QCOMPARE(hovered[0][1].value<std::optional<double>>(), std::optional<double>(10));
    QVERIFY(shot() != before);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(m_view.get(), &leave);
    QCOMPARE(hovered.count(), 2);
    QCOMPARE(hovered[1][1].value<std::optional<double>>(), std::optional<double>());
    QVERIFY(m_view->readoutText().isEmpty());
    QCOMPARE(shot(), before);
    m_view->setSeriesVisible(QStringLiteral("b"), false);
    hover(*m_view, at(10, 2000));
    QVERIFY(!m_view->readoutText().contains(QStringLiteral("second")));
    show(cells());
    hover(*m_view, at(2.5, 2));
    QVERIFY2(m_view->readoutText().contains(QStringLiteral("cos: 1")), qPrintable(m_view->readoutText()));
}

/// In small multiples a cosine must not be read as 3.01.
void TestPlotView::smallMultiplesAreNotReadAsNumbers()
{
    Figure f = pairs();
    f.x.meaning = f.y.meaning = Meaning::Value;
    f.x.scale = f.y.scale = AxisScale::Linear;
    f.x.lo = f.y.lo = -1;
    f.x.hi = f.y.hi = 5;
    f.x.ticks = {{-1, "−1"}, {0, "0"}, {1, "1"}, {2, "−1"}, {3, "0"}, {4, "1"}};
    f.y2.reset();
    Series s;
    s.id = "arm";
    s.name = "arm";
    s.kind = SeriesKind::LinePoints;
    s.x = {3, 3.5};
    s.y = {0, 0.5};
    s.notes = {"2 turns", "2 turns"};
    f.series = {s};
    f.lines.clear();
    f.zones.clear();
    show(f);
    hover(*m_view, at(1.2, 3));
    QCOMPARE(m_view->readoutText(), QString());
    hover(*m_view, at(3.5, 0.5));
    QCOMPARE(m_view->readoutText(), QStringLiteral("arm; 2 turns"));
}

void TestPlotView::readoutDoesNotContradictItself()
{
    Figure f = pairs();
    Zone zone;
    zone.id = "slow";
    zone.vertical = false;
    zone.lo = 4096;
    zone.label = "never finishes a turn";
    f.zones.push_back(zone);
    f.series.pop_back();
    show(f);
    hover(*m_view, at(10, 1e5)); // inside the zone, over a point far below it
    QVERIFY2(!m_view->readoutText().contains(QStringLiteral("never")), qPrintable(m_view->readoutText()));
    hover(*m_view, at(30, 10)); // the other way round
    QVERIFY2(m_view->readoutText().contains(QStringLiteral("never")), qPrintable(m_view->readoutText()));
}

void TestPlotView::readoutIsShortWithManyCurves()
{
    Figure f = pairs();
    for (int i = 1; i < 9; ++i) {
        Series pin = f.series[0];
        pin.id = "pin:" + std::to_string(i);
        pin.name = Message("pin {0}", {std::to_string(i)});
        pin.colour = {Role::Pin, i};
        for (double& y : pin.y)
            y *= 1 + 0.3 * i;
        f.series.push_back(pin);
    }
    m_view->resize(900, 600);
    show(f);
    hover(*m_view, at(10, 111));
    const QString text = m_view->readoutText();
    QCOMPARE(text.count(QStringLiteral("note 10")), 1);
    QVERIFY2(text.contains(QStringLiteral("pin 8")), qPrintable(text));
    m_view->resize(480, 240);
    hover(*m_view, at(10, 111));
    const QString less = m_view->readoutText();
    QVERIFY2(less.contains(QStringLiteral("… and ")) && less.contains(QStringLiteral("first: ")), qPrintable(less));
    QVERIFY(less.count(u';') < text.count(u';'));
}

void TestPlotView::cursorTagHidesWholeLabels()
{
    Figure f = pairs();
    show(f);
    const double below = at(0, 1).y() + 4;
    const auto labelled = [&](double x) { // something is written near the tick
        return countOf(shot(), PlotTheme::light().mutedText, QRectF(at(x, 1).x() - 12, below + 3, 24, 16)) > 3;
    };
    QVERIFY(labelled(20));
    m_view->setCursor(Meaning::Pair, 20.7);
    QVERIFY2(!labelled(20), "the tag lies on half of the label");
    QVERIFY(labelled(10));
    m_view->setCursor(Meaning::Pair, {});
    QVERIFY(labelled(20));
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

void TestPlotView::readoutStaysInside()
{
    m_view->resize(380, 240);
    show(pairs());
    const QImage before = shot();
    for (double x : {1.0, 16.0, 32.0})
        for (double y : {2.0, 1000.0, 9e5}) {
            hover(*m_view, at(x, y));
            QVERIFY(!m_view->readoutText().isEmpty());
            const QImage image = shot();
            // The box never touches the outermost pixels of the widget.
            for (int i = 0; i < image.width(); ++i)
                QVERIFY(image.pixel(i, 0) == before.pixel(i, 0) &&
                        image.pixel(i, image.height() - 1) == before.pixel(i, image.height() - 1));
            for (int i = 0; i < image.height(); ++i)
                QVERIFY(image.pixel(0, i) == before.pixel(0, i) &&
                        image.pixel(image.width() - 1, i) == before.pixel(image.width() - 1, i));
        }
}

void TestPlotView::cursorIsPaintedAndCheap()
{
    show(pairs());
    const QColor colour = PlotTheme::light().cursor;
    QCOMPARE(countOf(shot(), colour), 0);
    m_view->setCursor(Meaning::Pair, 16);
    QVERIFY(countOf(shot(), colour, around(16, 3, 3)) > 3);
    m_view->setCursor(Meaning::Position, 16); // no axis of this figure
    m_view->setCursor(Meaning::Pair, {});
    QCOMPARE(countOf(shot(), colour), 0);
    m_view->setSharedHover(Meaning::Pair, 9);
    QVERIFY(countOf(shot(), colour, around(9, 3, 8)) > 0);
    // A cursor that moves over a very dense curve does not paint the curve again.
    show(wave(1'000'001));
    shot();
    QElapsedTimer timer;
    timer.start();
    show(wave(1'000'001));
    shot();
    const qint64 all = timer.nsecsElapsed();
    timer.restart();
    m_view->setCursor(Meaning::Distance, 500);
    shot();
    QVERIFY(timer.nsecsElapsed() < all);
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

void TestPlotView::summaryForAssistiveTechnology()
{
    show(wave());
    QAccessibleInterface* chart = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(chart);
    QCOMPARE(chart->role(), QAccessible::Chart);
    QCOMPARE(chart->text(QAccessible::Name), QStringLiteral("A wave around zero"));
    const QString description = chart->text(QAccessible::Description);
    QVERIFY(description.contains(QStringLiteral("How alike two tokens are.")));
    QVERIFY(description.contains(QStringLiteral("Kernels: one")));
    hover(*m_view, at(500, 0));
    QVERIFY(chart->text(QAccessible::Value).contains(QStringLiteral("Distance s: 500")));
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "ui/plot/plot_view.h"
#include "ui/shown_plot.h"

using namespace rope;
using namespace rope::test;

/// Wheel, drag and keys move what is shown.
class TestPlotZoom : public QObject, protected ShownPlot
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
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
};

void TestPlotZoom::init()
{
    QVERIFY(open());
}

void TestPlotZoom::cleanup()
{
    m_view.reset();
}

void TestPlotZoom::wheelZoomsAboutThePointer()
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

void TestPlotZoom::wheelOverAnAxisZoomsThatAxis()
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

void TestPlotZoom::wheelKeepsTheValuesInSight()
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

void TestPlotZoom::zeroLineStaysInSight()
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

void TestPlotZoom::zoomStaysWithinTheData()
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

void TestPlotZoom::dragPansAndIsNoClick()
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

void TestPlotZoom::doubleClickResets()
{
    show(wave());
    wheel(*m_view, at(500, 0), 4);
    QVERIFY(m_view->isZoomed());
    QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, at(500, 0).toPoint());
    QVERIFY(!m_view->isZoomed());
}

void TestPlotZoom::zoomStaysWhileRangesStay()
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

void TestPlotZoom::keysZoomAndStep()
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

void TestPlotZoom::keysPan()
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

QTEST_MAIN(TestPlotZoom)
#include "tst_plot_zoom.moc"

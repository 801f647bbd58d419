// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

#include "ui/plot/plot_view.h"
#include "ui/shown_plot.h"

using namespace rope;
using namespace rope::test;

/// What is read and picked with the pointer.
class TestPlotPointing : public QObject, protected ShownPlot
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void clickPicksTheNearestPair();
    void clickOnTheMapPicksBoth();
    void hoverReadsAndLeaves();
    void smallMultiplesAreNotReadAsNumbers();
    void readoutDoesNotContradictItself();
    void marksSayTheirOwnPlace();
    void readoutIsShortWithManyCurves();
    void cursorTagHidesWholeLabels();
    void readoutStaysInside();
    void cursorIsPaintedAndCheap();
    void summaryForAssistiveTechnology();
};

void TestPlotPointing::init()
{
    QVERIFY(open());
}

void TestPlotPointing::cleanup()
{
    m_view.reset();
}

void TestPlotPointing::clickPicksTheNearestPair()
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

void TestPlotPointing::clickOnTheMapPicksBoth()
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

void TestPlotPointing::hoverReadsAndLeaves()
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
void TestPlotPointing::smallMultiplesAreNotReadAsNumbers()
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

void TestPlotPointing::readoutDoesNotContradictItself()
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

/// Of a bound that is drawn at every 32nd distance the value at 151 stood under "152 tokens".
void TestPlotPointing::marksSayTheirOwnPlace()
{
    Figure f = pairs();
    f.x.whole = true;
    f.y.scale = AxisScale::Linear;
    f.y2.reset();
    f.y.lo = 0;
    f.x.hi = 6400;
    f.y.hi = 2;
    f.series.resize(1);
    f.series[0].kind = SeriesKind::Line;
    f.series[0].notes.clear();
    f.series[0].x.clear();
    for (int s = 0; s <= 6400; ++s)
        f.series[0].x.push_back(s);
    f.series[0].y.assign(f.series[0].x.size(), 1.0);
    Series marks = f.series[0];
    marks.id = "bound";
    marks.name = "bound";
    marks.kind = SeriesKind::Points;
    marks.x = {1024, 3215, 5000};
    marks.y = {1.5, 1.625, 1.75};
    f.series.push_back(marks);
    show(f);
    hover(*m_view, at(3200, 1)); // a pixel and less from the mark
    const QString beside = m_view->readoutText();
    QVERIFY2(beside.contains(QStringLiteral("3,215")), qPrintable(beside));
    QVERIFY2(beside.contains(QStringLiteral("1.625")), qPrintable(beside));
}

void TestPlotPointing::readoutIsShortWithManyCurves()
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

void TestPlotPointing::cursorTagHidesWholeLabels()
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

void TestPlotPointing::readoutStaysInside()
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

void TestPlotPointing::cursorIsPaintedAndCheap()
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

void TestPlotPointing::summaryForAssistiveTechnology()
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

QTEST_MAIN(TestPlotPointing)
#include "tst_plot_pointing.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include <QTest>

#include "core/rope/frequencies.h"
#include "core/rope/similarity.h"
#include "core/scene/scene_edits.h"
#include "tests/ui/own_places.h"
#include "tests/ui/workspace_fixture.h"
#include "ui/figures/pin_legend.h"
#include "ui/plot/value_text.h"
#include "ui/window/main_window.h"

using namespace rope;
using namespace rope::test;

namespace {

Scene withPins(int count)
{
    Scene scene;
    for (int i = 0; i < count; ++i) {
        scene.active.base = 10000.0 * (i + 2);
        pinActive(scene);
        scene.pins.back().name = "a model of a rather long name, number " + std::to_string(i + 1);
    }
    return settled(scene);
}

} // namespace

class TestPinLegend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreWholeAndSaidOnce();
    void everyWidthHasRoomForAllNames();
    void aClickHidesAPinEverywhere();
    void namesOfNoPictureAreFaint();
    void noPinsNoStrip();
    void hoverListsEveryCurve();
    void hoverTellsAMeanFromTheCurve();
    void hoverOfADenseCurveIsARange();
    void textGrowsAndComesBack();
};

void TestPinLegend::namesAreWholeAndSaidOnce()
{
    ShownWorkspace shown;
    const Scene scene = withPins(7);
    shown.store.restore(scene);
    QVERIFY(shown.show({"periods", "decay", "unseen", "ratio", "turns", "resolution"}, {1280, 720}));
    PinLegend& legend = shown.space.pinLegend();
    QVERIFY(legend.isVisible());
    QCOMPARE(legend.names().size(), 7);
    for (std::size_t i = 0; i < 7; ++i) {
        QCOMPARE(legend.names()[qsizetype(i)], QString::fromStdString(scene.pins[i].name));
        QVERIFY(QRectF(legend.rect()).contains(legend.boxOf(i)));
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY(!legend.boxOf(i).intersects(legend.boxOf(j)));
    }
    for (std::size_t cell = 0; cell < 6; ++cell)
        QVERIFY2(!shown.plot(cell).legendText().contains(QStringLiteral("rather long")),
                 qPrintable(shown.plot(cell).legendText()));
}

/// Where no figure that is shown draws pins, their names beside other curves of such colours would name those.
void TestPinLegend::namesOfNoPictureAreFaint()
{
    ShownWorkspace shown;
    shown.store.restore(withPins(2));
    QVERIFY(shown.show({"spreads", "decay"}, {1000, 600}));
    const PinLegend& legend = shown.space.pinLegend();
    QVERIFY(legend.isDrawn());
    const QImage drawn = shown.space.pinLegend().grab().toImage();
    const int height = legend.height();
    shown.space.cells()[1]->setFigureId("similarity_matrix");
    QVERIFY(shown.settle());
    QTRY_VERIFY(!legend.isDrawn());
    QVERIFY(shown.space.pinLegend().grab().toImage() != drawn);
    QCOMPARE(legend.height(), height); // nothing moves
    shown.space.toggleMaximised(shown.space.cells()[0]);
    shown.space.cells()[0]->setFigureId("periods");
    QVERIFY(shown.settle());
    QTRY_VERIFY(legend.isDrawn());
}

/// A panel that opens makes the figures narrower: names that went to another row were there no more.
void TestPinLegend::everyWidthHasRoomForAllNames()
{
    useOwnPlaces("tst_pin_legend");
    MainWindow window;
    window.resize(1600, 900);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const PinLegend& legend = window.workspace().pinLegend();
    QTest::keyClick(&window, Qt::Key_M, Qt::ControlModifier); // all common methods, with the panel of pins
    QTRY_VERIFY(legend.isVisible());
    std::set<int> heights;
    for (int width = 1200; width <= 1900; width += 50) {
        window.resize(width, 900);
        for (int toggled = 0; toggled < 2; ++toggled) {
            QTest::keyClick(&window, Qt::Key_F6);
            QTRY_VERIFY2(legend.height() == legend.heightForWidth(legend.width()), qPrintable(QString::number(width)));
            for (std::size_t i = 0; i < std::size_t(legend.names().size()); ++i)
                QVERIFY(QRectF(legend.rect()).contains(legend.boxOf(i)));
            heights.insert(legend.height());
        }
    }
    QVERIFY(heights.size() > 1); // in one row and in more
}

void TestPinLegend::aClickHidesAPinEverywhere()
{
    ShownWorkspace shown;
    shown.store.restore(withPins(2));
    QVERIFY(shown.show({"periods", "decay"}, {1000, 600}));
    PinLegend& legend = shown.space.pinLegend();
    const auto shows = [&](std::size_t cell, const char* id) {
        return shown.plot(cell).isSeriesVisible(QString::fromLatin1(id));
    };
    QTest::mouseClick(&legend, Qt::LeftButton, {}, legend.boxOf(1).center().toPoint());
    for (std::size_t cell : {0U, 1U}) {
        QVERIFY(!shows(cell, "pin:1"));
        QVERIFY(shows(cell, "pin:0"));
    }
    // It stays so in a figure that comes later.
    shown.space.cells()[0]->setFigureId("unseen");
    QVERIFY(shown.settle());
    QVERIFY(!shows(0, "pin:1"));
    QTest::mouseClick(&legend, Qt::LeftButton, {}, legend.boxOf(1).center().toPoint());
    QVERIFY(shows(0, "pin:1") && shows(1, "pin:1"));
}

void TestPinLegend::noPinsNoStrip()
{
    ShownWorkspace shown;
    QVERIFY(shown.show({"periods"}, {600, 400}));
    QVERIFY(!shown.space.pinLegend().isVisible());
    shown.store.edit(withPins(1), QStringLiteral("pin"));
    QVERIFY(shown.space.pinLegend().isVisible());
}

void TestPinLegend::hoverListsEveryCurve()
{
    ShownWorkspace shown;
    shown.store.restore(withPins(7));
    QVERIFY(shown.show({"decay"}, {800, 600}));
    PlotView& plot = shown.plot(0);
    QTest::mouseMove(&plot, plot.pixelOf(100, 0.4).toPoint());
    const QString said = plot.readoutText();
    for (int i = 1; i <= 7; ++i)
        QVERIFY2(said.contains(QStringLiteral("number %1:").arg(i)), qPrintable(said));
}

/// Smoothed, the pointer reads what the curve itself is there beside the mean around it.
void TestPinLegend::hoverTellsAMeanFromTheCurve()
{
    ShownWorkspace shown;
    Scene scene = withPins(7);
    shown.store.restore(scene);
    QVERIFY(shown.show({"decay"}, {800, 600}));
    PlotView& plot = shown.plot(0);
    const auto it = std::ranges::find(plot.figure().series, std::string("kernel"), &Series::id);
    QVERIFY(it != plot.figure().series.end());
    const std::size_t i = it->x.size() / 2;
    QTest::mouseMove(&plot, plot.pixelOf(it->x[i], it->y[i]).toPoint());
    const std::int64_t at[] = {std::int64_t(it->x[i])};
    double g[] = {0};
    kernelAt(frequenciesOf(scene.active, scene.context).theta, at, g);
    const QString said = plot.readoutText();
    QVERIFY2(said.contains(QStringLiteral("moving mean: ") + valueText(it->y[i]) + QStringLiteral(", exactly here ") +
                           valueText(double(float(g[0])))),
             qPrintable(said + QString::number(g[0])));
}

/// On a logarithmic axis a column of pixels holds many distances: no one value is said of them.
void TestPinLegend::hoverOfADenseCurveIsARange()
{
    ShownWorkspace shown;
    shown.store.restore(Scene());
    QVERIFY(shown.show({"decay"}, {800, 600}));
    PlotView& plot = shown.plot(0);
    const Series& s = plot.figure().series.front();
    const std::size_t i = std::size_t(std::ranges::lower_bound(s.x, 6000.0) - s.x.begin());
    QVERIFY(s.x[i] == s.x[i + 1] && s.y[i] != s.y[i + 1]);
    QTest::mouseMove(&plot, plot.pixelOf(6000, 0.2).toPoint());
    QVERIFY2(plot.readoutText().contains(QStringLiteral(" … ")), qPrintable(plot.readoutText()));
}

/// The size of its text follows View > Text size, and is as before after a presentation.
void TestPinLegend::textGrowsAndComesBack()
{
    ShownWorkspace shown;
    shown.store.restore(withPins(3));
    QVERIFY(shown.show({"decay"}, {1280, 720}));
    PinLegend& legend = shown.space.pinLegend();
    const QImage before = legend.grab().toImage();
    const double width = legend.boxOf(0).width();
    shown.space.setPresenting(true, 16);
    QVERIFY(legend.boxOf(0).width() > 1.3 * width);
    shown.space.setPresenting(false);
    QCOMPARE(legend.boxOf(0).width(), width);
    QTRY_COMPARE(legend.size(), before.size() / before.devicePixelRatio());
    QVERIFY(legend.grab().toImage() == before);
    shown.space.setTextScale(2);
    QVERIFY(legend.boxOf(0).width() > 1.7 * width);
    shown.space.setPresenting(true, 16);
    shown.space.setPresenting(false);
    QVERIFY(legend.boxOf(0).width() > 1.7 * width);
}

QTEST_MAIN(TestPinLegend)
#include "tst_pin_legend.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/scene/scene_edits.h"
#include "tests/ui/workspace_fixture.h"
#include "ui/figures/pin_legend.h"

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
    void aClickHidesAPinEverywhere();
    void noPinsNoStrip();
    void hoverListsEveryCurve();
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

QTEST_MAIN(TestPinLegend)
#include "tst_pin_legend.moc"

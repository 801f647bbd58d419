// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QTest>

#include "core/figures/kit/figure_kind.h"
#include "ui/plot/plot_view.h"

using namespace rope;

namespace {

Figure decayWithPins(int pins)
{
    Scene scene;
    for (int i = 0; i < pins; ++i) {
        RopeSpec spec = scene.active;
        spec.lambda = 2 + i;
        scene.pins.push_back({spec, "A pinned RoPE with a name, number " + std::to_string(i + 1), i % 8});
    }
    return makeFigure(*findFigure("decay"), scene);
}

} // namespace

/// The legend without a mouse, and in little room.
class TestLegendKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersToggleCurves()
    {
        PlotView view;
        view.resize(600, 400);
        view.setFigure(decayWithPins(2));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const QImage all = view.grab().toImage();
        QTest::keyClick(&view, Qt::Key_1);
        QVERIFY(!view.isSeriesVisible(QStringLiteral("kernel")));
        QVERIFY(view.grab().toImage() != all);
        QVERIFY(view.legendText().contains(QStringLiteral("(hidden)")));
        QTest::keyClick(&view, Qt::Key_1);
        QVERIFY(view.isSeriesVisible(QStringLiteral("kernel")));
        QCOMPARE(view.grab().toImage(), all);
        QTest::keyClick(&view, Qt::Key_9); // there is no such curve
        QCOMPARE(view.grab().toImage(), all);
    }

    void theFocusWalksAndSpaceToggles()
    {
        PlotView view;
        view.resize(600, 400);
        view.setFigure(decayWithPins(1));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        view.clearFocus();
        view.setFocus(Qt::TabFocusReason);
        const QImage before = view.grab().toImage();
        QTest::keyClick(&view, Qt::Key_L);
        QTest::keyClick(&view, Qt::Key_L);
        QVERIFY(view.grab().toImage() != before); // the entry is marked
        QVERIFY2(view.legendText().startsWith(QStringLiteral("chosen: 2 ")), qPrintable(view.legendText()));
        QTest::keyClick(&view, Qt::Key_Space);
        QVERIFY(!view.isSeriesVisible(QStringLiteral("pin:0")));
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&view);
        QVERIFY(accessible->text(QAccessible::Description).contains(QStringLiteral("number 1 (hidden)")));
        QTest::keyClick(&view, Qt::Key_L, Qt::ShiftModifier);
        QVERIFY(view.legendText().startsWith(QStringLiteral("chosen: 1 ")));
    }

    void manyPinsLeaveRoomForThePlot()
    {
        PlotView view;
        view.resize(330, 240);
        view.setFigure(decayWithPins(7));
        const Figure& f = view.figure();
        const double height = view.pixelOf(f.x.lo, f.y.lo).y() - view.pixelOf(f.x.lo, f.y.hi).y();
        QVERIFY2(height > 100, qPrintable(QString::number(height)));
    }
};

QTEST_MAIN(TestLegendKeys)
#include "tst_legend_keys.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "ui/plain_frame.h"
#include "ui/plot/label_placer.h"

using namespace rope;
using namespace rope::test;

/// Words in a plot give way to each other and to the curve.
class TestPlotLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelsNeverOverlap();
    void labelsAvoidTheCurve();
};

void TestPlotLabels::labelsNeverOverlap()
{
    LabelPlacer placer(QRectF(0, 0, 200, 100));
    std::vector<QRectF> placed;
    for (int i = 0; i < 30; ++i) {
        std::vector<QRectF> spots;
        for (int row = 0; row < 8; ++row)
            spots.emplace_back(20.0 * (i % 5), 14.0 * row, 60, 12);
        const auto place = placer.place(spots);
        if (!place)
            continue;
        QVERIFY(QRectF(0, 0, 200, 100).contains(place->box));
        for (const QRectF& other : placed)
            QVERIFY(!other.intersects(place->box));
        placed.push_back(place->box);
    }
    QVERIFY(placed.size() >= 7); // one in each row at least
}

void TestPlotLabels::labelsAvoidTheCurve()
{
    const PlotFrame f = frameOf(100);
    Series s;
    s.x = {0, 100};
    s.y = {0.9, 0.9}; // along the top
    LabelPlacer placer(f.area);
    placer.cover(s, true, f);
    const auto place = placer.place({QRectF(100, 8, 80, 14), QRectF(100, 200, 80, 14)});
    QVERIFY(place && place->box.top() == 200 && !place->overData);
}

QTEST_MAIN(TestPlotLabels)
#include "tst_plot_labels.moc"

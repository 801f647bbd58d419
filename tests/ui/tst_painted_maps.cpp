// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/figures/kit/figure_kind.h"
#include "ui/plot/figure_painter.h"
#include "ui/plot/ramps.h"

using namespace rope;

/// What pixels make of a map's cells.
class TestPaintedMaps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void alternatingRowsMakeNoBands_data()
    {
        QTest::addColumn<int>("height");
        for (int height = 180; height <= 600; height += 20)
            QTest::addRow("%d px", height) << height;
    }

    /// Where nothing turns the sinusoidal table is a row of zeros, a row of ones, 64 times: whatever the height of the
    /// page, no stretch of it is darker than another by more than a fifth of what a one is darker than a zero.
    void alternatingRowsMakeNoBands()
    {
        QFETCH(int, height);
        constexpr double most = 0.2;
        Scene scene;
        scene.active.thetaMode = ThetaMode::None;
        FigurePainter painter;
        painter.setFigure(std::make_shared<Figure>(makeFigure(*findFigure("sinusoidal"), scene, {400, {}})));
        QImage image(QSize(400, height), QImage::Format_RGB32);
        painter.drawOn(image, image.size(), 1, false);
        const QRectF area = painter.frame().area;
        const int stretch = std::max(10, qRound(area.height() / 128 * 10)); // ten rows
        const int column = qRound(area.left() + 0.6 * area.width());        // away from labels
        std::vector<double> means;
        for (int y = qCeil(area.top()) + 2; y + stretch < area.bottom() - 1; ++y) {
            double sum = 0;
            for (int i = 0; i < stretch; ++i)
                sum += qGreen(image.pixel(column, y + i));
            means.push_back(sum / stretch);
        }
        QVERIFY(means.size() > 20);
        const auto [least, greatest] = std::ranges::minmax(means);
        const std::vector<QColor> stops = rampStops(Ramp::Diverging, painter.theme());
        const double contrast = stops[stops.size() / 2].green() - stops.back().green(); // of a zero and a one
        QVERIFY(contrast > 100);                                                        // else this shows nothing
        QVERIFY2(greatest - least <= most * contrast, qPrintable(QString::number((greatest - least) / contrast)));
    }
};

QTEST_MAIN(TestPaintedMaps)
#include "tst_painted_maps.moc"

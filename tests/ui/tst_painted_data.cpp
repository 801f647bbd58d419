// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>
#include <limits>

#include "core/figures/kit/figure_kind.h"
#include "core/scene/scene_edits.h"
#include "tests/ui/painted_figure.h"

using namespace rope;
using test::cosine, test::painted;

namespace {

/// Pixels of a block of columns in which the curve shows, by how much they differ from the empty frame.
struct Inked {
    QImage empty, image;
    bool at(int x, int y) const
    {
        const QRgb a = empty.pixel(x, y), b = image.pixel(x, y);
        return std::abs(qRed(a) - qRed(b)) + std::abs(qGreen(a) - qGreen(b)) + std::abs(qBlue(a) - qBlue(b)) > 24;
    }
    /// A tint is faint.
    bool differs(int x, int y) const { return empty.pixel(x, y) != image.pixel(x, y); }
    bool near(int x, int y) const
    {
        for (int dx = -1; dx <= 1; ++dx)
            for (int dy = -1; dy <= 1; ++dy)
                if (image.valid(x + dx, y + dy) && at(x + dx, y + dy))
                    return true;
        return false;
    }
};

/// In how many columns below the legend the curve is seen in its own colour. What is mixed of two colours has the look
/// of neither; a crowded dash is a paler one of its own.
int columnsOf(const Figure& figure, const char* id, const QImage& image)
{
    const auto curve = std::ranges::find(figure.series, id, &Series::id);
    if (curve == figure.series.end())
        return 0;
    const QColor own = PlotTheme::light().colour(curve->colour), ground = PlotTheme::light().background;
    const auto isOwn = [&](const QColor& c) {
        const auto off = [](double part, int of, int from, int is) { return std::abs(from + part * (of - from) - is); };
        for (double part : {0.6, 0.7, 0.8, 0.9, 1.0})
            if (off(part, own.red(), ground.red(), c.red()) + off(part, own.green(), ground.green(), c.green()) +
                    off(part, own.blue(), ground.blue(), c.blue()) <
                40)
                return true;
        return false;
    };
    int count = 0;
    for (int x = 0; x < image.width(); ++x) {
        bool any = false;
        for (int y = image.height() / 4; y < image.height() && !any; ++y)
            any = isOwn(image.pixelColor(x, y));
        count += any;
    }
    return count;
}

} // namespace

/// What is painted is the data: curves whatever their dash, one beside another, marks, tints and bounds.
class TestPaintedData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noCurveHidesAnother_data()
    {
        QTest::addColumn<qint64>("distances");
        for (const qint64 distances : {2048, 8192, 32768, 131072, 1048576})
            QTest::addRow("%lld", static_cast<long long>(distances)) << distances;
    }

    /// Scores of equal vectors and of a key that is ahead have one shape: however far the axis reaches, both are seen.
    void noCurveHidesAnother()
    {
        QFETCH(qint64, distances);
        constexpr QSize size(440, 300);
        Scene scene;
        scene.active.base = 500000;
        scene.context.targetLength = 131072;
        scene.maxDistance = distances;
        const Figure figure = makeFigure(*findFigure("random"), settled(scene), {370, {}, {}});
        for (const char* id : {"kernel", "shifted"}) {
            const int seen = columnsOf(figure, id, painted(figure, size));
            QVERIFY2(seen > 100, qPrintable(QStringLiteral("%1: in %2 columns").arg(QLatin1String(id)).arg(seen)));
        }
    }

    /// YaRN's attention factor is the reference it is drawn beside: dots on a line.
    void referenceLiesOnItsCurve()
    {
        Scene scene;
        scene.active.method = "yarn";
        scene.active.tunables["factor"] = 4.0;
        const Figure figure = makeFigure(*findFigure("attention_factor"), settled(scene), {370, {}, {}});
        for (const char* id : {"theta", "reference"}) {
            const int seen = columnsOf(figure, id, painted(figure, {440, 300}));
            QVERIFY2(seen > 60, qPrintable(QStringLiteral("%1: in %2 columns").arg(QLatin1String(id)).arg(seen)));
        }
    }

    /// A mark on a bar stands in a rim of the ground: whatever its colour is, it is not that of a bar's.
    void marksOnBarsAreSeen()
    {
        constexpr QSize size(900, 600);
        Scene scene;
        scene.active.base = 500000;
        pinActive(scene);
        scene.active.base = 10000;
        const Figure figure = makeFigure(*findFigure("unseen"), settled(scene), {800, {}, {}});
        FigurePainter painter;
        painter.setTheme(PlotTheme::light());
        painter.setFigure(std::make_shared<Figure>(figure));
        const QImage image = painted(figure, size);
        painter.redraw(size, 1);
        const QColor ground = PlotTheme::light().background;
        const auto isGround = [&](QPoint at) {
            const QColor c = image.pixelColor(at);
            return std::abs(c.red() - ground.red()) + std::abs(c.green() - ground.green()) < 40;
        };
        const Series& bars = figure.series.front();
        const auto pin = std::ranges::find(figure.series, "pin:0", &Series::id);
        QVERIFY(pin != figure.series.end() && pin->kind == SeriesKind::Points);
        int onBars = 0;
        for (std::size_t i = 0; i < pin->y.size(); ++i) {
            if (pin->y[i] > 0.9 * bars.y[i] || pin->y[i] < 0.1)
                continue;
            ++onBars;
            const QPoint at = QPointF(painter.frame().x.pixel(pin->x[i]), painter.frame().y.pixel(pin->y[i])).toPoint();
            QVERIFY(!isGround(at));
            bool rim = false;
            for (int away = 2; away <= 8; ++away)
                rim = rim || isGround(at - QPoint(0, away));
            QVERIFY2(rim, qPrintable(QStringLiteral("pair %1").arg(i + 1)));
        }
        QVERIFY2(onBars >= 5, qPrintable(QString::number(onBars)));
    }

    /// The bound is painted where its own axis, on the right, has its values.
    void theBoundIsReadOnItsOwnAxis()
    {
        Scene scene;
        scene.maxDistance = 250;
        scene.figureOptions = {{"decay.axis", "linear"}, {"decay.bound", "on"}};
        const Figure figure = makeFigure(*findFigure("decay"), settled(scene), {400, {}, {}});
        FigurePainter painter;
        painter.setTheme(PlotTheme::light());
        painter.setFigure(std::make_shared<Figure>(figure));
        const QSize size(640, 400);
        QImage image(size, QImage::Format_RGB32);
        painter.drawOn(image, size, 1, false);
        const PlotFrame& frame = painter.frame();
        QVERIFY(frame.y2);
        const QColor wanted = PlotTheme::light().colour({Role::Bound, 0});
        // Checked values of A(s) (64 pairs, b = 10,000).
        for (const auto& [s, a] : {std::pair{20.0, 15.24}, {50.0, 12.63}, {100.0, 10.23}, {200.0, 7.24}}) {
            const QPoint at = QPointF(frame.x.pixel(s), frame.y2->pixel(a)).toPoint();
            int nearest = 1000;
            for (int dy = -3; dy <= 3; ++dy) {
                const QColor c = image.pixelColor(at + QPoint(0, dy));
                nearest = std::min(nearest, std::abs(c.red() - wanted.red()) + std::abs(c.green() - wanted.green()) +
                                                std::abs(c.blue() - wanted.blue()));
            }
            QVERIFY2(nearest < 120, qPrintable(QStringLiteral("A(%1): %2 off").arg(s).arg(nearest)));
        }
    }

    void everyIslandIsSeen_data()
    {
        QTest::addColumn<qint64>("length");
        for (qint64 length : {2048, 4096, 8192, 16384, 32768, 40960, 65536, 131072, 163840, 262144})
            QTest::addRow("%lld", static_cast<long long>(length)) << length;
    }

    /// However narrow an island of bases that pass is, it tints two pixels at least: over every length of the presets.
    void everyIslandIsSeen()
    {
        QFETCH(qint64, length);
        Scene scene;
        scene.context.targetLength = length;
        const QSize size(520, 360);
        Figure figure = makeFigure(*findFigure("bands"), scene, {440, {}, {}});
        const auto islands = [](const Zone& zone) { return zone.role == ZoneRole::Pass; };
        QVERIFY(std::ranges::any_of(figure.zones, islands));
        // Labels and curves lie over the tint.
        figure.series.clear();
        figure.markers.clear();
        figure.lines.clear();
        for (Zone& zone : figure.zones)
            zone.label = {};
        Figure bare = figure;
        std::erase_if(bare.zones, islands);
        FigurePainter painter;
        painter.setFigure(std::make_shared<Figure>(figure));
        painter.redraw(size, 1);
        const Inked inked{painted(bare, size), painted(figure, size)};
        const PlotFrame& frame = painter.frame();
        for (const Zone& zone : figure.zones) {
            if (!islands(zone))
                continue;
            const double lo = frame.x.pixel(zone.lo), hi = frame.x.pixel(zone.hi);
            const double middle = std::clamp((lo + hi) / 2, frame.area.left() + 1, frame.area.right() - 1);
            int tinted = 0;
            for (int x = int(std::floor(std::min(lo, middle - 2))); x <= int(std::ceil(std::max(hi, middle + 2))); ++x)
                tinted += x >= 0 && x < size.width() && inked.differs(x, int(frame.area.center().y()));
            QVERIFY2(tinted >= 2,
                     qPrintable(QStringLiteral("%1 to %2, at %3 px").arg(zone.lo).arg(zone.hi).arg(middle)));
        }
    }

    void aDashedCurveIsTheCurve_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("distances");
        for (int width : {140, 180, 400, 800, 1600, 4080})
            for (int distances : {100, 300, 700, 1500, 4000})
                QTest::addRow("%d px, %d distances", width, distances) << width << distances;
    }

    /// What is crowded is a block all over: no single column of it stands out as a dark line.
    void aCrowdedCurveHasOneLook()
    {
        const QSize size(640, 400);
        const Figure figure = cosine(512, Dash::Dotted);
        Figure bare = figure;
        bare.series.front().y.assign(bare.series.front().y.size(), std::numeric_limits<double>::quiet_NaN());
        const QImage empty = painted(bare, size), image = painted(figure, size);
        const auto ink = [&](int x, int y) {
            const QRgb a = empty.pixel(x, y), b = image.pixel(x, y);
            return std::abs(qRed(a) - qRed(b)) + std::abs(qGreen(a) - qGreen(b)) + std::abs(qBlue(a) - qBlue(b));
        };
        std::vector<int> darkest;
        for (int x = 0; x < size.width(); ++x) {
            int most = 0;
            for (int y = 0; y < size.height(); ++y)
                most = std::max(most, ink(x, y));
            if (most > 24)
                darkest.push_back(most);
        }
        QVERIFY(darkest.size() > 400);
        std::ranges::sort(darkest);
        const int usual = darkest[darkest.size() / 2];
        const auto strays = std::ranges::count_if(darkest, [&](int d) { return d > 1.35 * usual; });
        QVERIFY2(strays <= 3, qPrintable(QStringLiteral("%1 of %2 columns stand out").arg(strays).arg(darkest.size())));
    }

    /// Dashed and dotted paint where solid paints and nowhere else, and in each stretch as high and as low.
    void aDashedCurveIsTheCurve()
    {
        QFETCH(int, width);
        QFETCH(int, distances);
        const QSize size(width, 240);
        Figure bare = cosine(distances, Dash::Solid);
        bare.series.front().y.assign(bare.series.front().y.size(), std::numeric_limits<double>::quiet_NaN());
        const QImage empty = painted(bare, size);
        const Inked solid{empty, painted(cosine(distances, Dash::Solid), size)};
        for (Dash dash : {Dash::Dashed, Dash::Dotted}) {
            const Inked dashed{empty, painted(cosine(distances, dash), size)};
            int beyond = 0, ink = 0, whole = 0;
            for (int x = 0; x < width; ++x)
                for (int y = 0; y < size.height(); ++y) {
                    const bool here = dashed.at(x, y);
                    ink += here;
                    whole += solid.at(x, y);
                    beyond += here && !solid.near(x, y);
                }
            QVERIFY2(beyond == 0, qPrintable(QString::number(beyond)));
            QVERIFY2(ink > 0.3 * whole, qPrintable(QStringLiteral("%1 of %2").arg(ink).arg(whole)));
            constexpr int stretch = 40;
            for (int from = 0; from + stretch <= width; from += stretch) {
                int top[2] = {size.height(), size.height()}, bottom[2] = {-1, -1};
                for (int x = from; x < from + stretch; ++x)
                    for (int y = 0; y < size.height(); ++y)
                        for (int which : {0, 1})
                            if ((which == 0 ? solid : dashed).at(x, y)) {
                                top[which] = std::min(top[which], y);
                                bottom[which] = std::max(bottom[which], y);
                            }
                // A gap of a dash may hide a turn, not more.
                QVERIFY2(std::abs(top[0] - top[1]) <= 14 && std::abs(bottom[0] - bottom[1]) <= 14,
                         qPrintable(QStringLiteral("at %1: %2 %3, %4 %5")
                                        .arg(from)
                                        .arg(top[0])
                                        .arg(top[1])
                                        .arg(bottom[0])
                                        .arg(bottom[1])));
            }
        }
    }
};

QTEST_MAIN(TestPaintedData)
#include "tst_painted_data.moc"

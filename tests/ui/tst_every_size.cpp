// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImage>
#include <QPainter>
#include <QTest>

#include <set>

#include "core/figures/kit/figure_kind.h"
#include "core/scene/scene_edits.h"
#include "tests/ui/text_recorder.h"
#include "ui/plot/figure_painter.h"

using namespace rope;

namespace {

QImage painted(const Figure& figure, QSize size)
{
    FigurePainter painter;
    painter.setTheme(PlotTheme::light());
    painter.setFigure(std::make_shared<Figure>(figure));
    QImage image(size, QImage::Format_RGB32);
    image.fill(PlotTheme::light().background);
    painter.drawOn(image, size, 1, false);
    return image;
}

/// cos(s) at every whole distance, alone in its frame.
Figure cosine(int distances, Dash dash)
{
    Figure figure;
    figure.id = "cosine";
    figure.x.hi = distances;
    figure.x.label = "s";
    figure.y.label = "g";
    figure.y.lo = -1.2;
    figure.y.hi = 1.2;
    Series s;
    s.id = "kernel";
    s.name = "cos";
    s.dash = dash;
    for (int i = 0; i <= distances; ++i) {
        s.x.push_back(i);
        s.y.push_back(std::cos(double(i)));
    }
    figure.series.push_back(std::move(s));
    return figure;
}

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

} // namespace

/// Every figure at every size, and curves whatever their dash: what is painted, not only that it is.
class TestEverySize : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFigureAtSmallAndOddSizes_data()
    {
        QTest::addColumn<QSize>("size");
        for (const QSize size : {QSize(64, 64), QSize(64, 200), QSize(80, 300), QSize(100, 2000), QSize(2000, 100),
                                 QSize(1, 1), QSize(200, 120)})
            QTest::addRow("%dx%d", size.width(), size.height()) << size;
    }

    /// No exception and no word on stderr (the suite runs with -maxwarnings 0; here every warning is a failure).
    void everyFigureAtSmallAndOddSizes()
    {
        QFETCH(QSize, size);
        static QStringList said;
        said.clear();
        const auto before =
            qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString& text) { said << text; });
        QStringList broken;
        for (const FigureKind& kind : figureKinds())
            try {
                const QImage image = painted(makeFigure(kind, Scene{}, {std::max(16, size.width() / 2), {}}), size);
                if (image.size() != size)
                    broken << QString::fromStdString(kind.id);
            } catch (const std::exception& e) {
                broken << QString::fromStdString(kind.id) + QStringLiteral(": ") + QString::fromUtf8(e.what());
            }
        qInstallMessageHandler(before);
        QVERIFY2(broken.isEmpty() && said.isEmpty(), qPrintable((broken + said).join(u'\n')));
    }

    void nothingIsWrittenOverSomethingElse_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("withPins");
        // Six cells at the least size of the window, three, four, a small export, a window, a projector.
        for (const QSize size : {QSize(64, 64), QSize(100, 100), QSize(160, 120), QSize(205, 125), QSize(210, 300),
                                 QSize(320, 130), QSize(640, 120), QSize(640, 400), QSize(1280, 720)})
            for (const bool pins : {false, true})
                QTest::addRow("%dx%d%s", size.width(), size.height(), pins ? ", pins" : "") << size << pins;
    }

    /// No text over another in any figure, none cut by the page, and the plot keeps its share of the height.
    void nothingIsWrittenOverSomethingElse()
    {
        QFETCH(QSize, size);
        QFETCH(bool, withPins);
        Scene scene;
        scene.active.trainLength = 8192;
        scene.context.targetLength = 131072;
        for (int i = 0; withPins && i < 7; ++i) {
            scene.active.base = 10000.0 * (i + 2);
            pinActive(scene);
            scene.pins.back().name = "a model of a rather long name, number " + std::to_string(i + 1);
        }
        scene = settled(scene);
        QStringList wrong;
        for (const FigureKind& kind : figureKinds()) {
            const Figure figure = makeFigure(kind, scene, {std::max(16, size.width() / 2), {}});
            FigurePainter painter;
            painter.setTheme(PlotTheme::light());
            painter.setFigure(std::make_shared<Figure>(figure));
            rope::test::TextRecorder page(size);
            painter.drawOn(page, size, 1, true);
            const QString id = QString::fromStdString(kind.id) + QStringLiteral(": ");
            for (const QString& each : page.overprinted())
                wrong << id + each;
            for (const QString& each : page.outside())
                wrong << id + each + QStringLiteral(" is cut");
            // Of equal scales one side follows from the other: there the page's shorter side is shared.
            const QRectF area = painter.frame().area;
            const int shared = figure.equalAspect ? std::min(size.width(), size.height()) : size.height();
            const double side = figure.equalAspect ? std::max(area.width(), area.height()) : area.height();
            if (side < 0.25 * shared)
                wrong << id + QStringLiteral("a plot of %1 x %2 px").arg(area.width()).arg(area.height());
            const bool drawn = figure.map || !figure.series.empty();
            if (drawn && size.height() >= 120 && page.texts.size() < 3)
                wrong << id + QStringLiteral("says nothing");
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n').left(4000)));
    }

    void aSixthOfASmallScreenIsRead_data()
    {
        QTest::addColumn<QString>("method");
        for (const char* method : {"none", "yarn", "longrope", "rerope", "critical-dimension-ntk"})
            QTest::newRow(method) << QString::fromLatin1(method);
    }

    /// In six cells at 1280x720 a title is whole, names in a legend are told apart and end with a word, and the caption
    /// ends with the lengths.
    void aSixthOfASmallScreenIsRead()
    {
        QFETCH(QString, method);
        constexpr QSize cell(296, 222);
        Scene scene;
        setMethod(scene, method.toStdString());
        if (method == QStringLiteral("longrope"))
            for (const char* list : {"short_factor", "long_factor"})
                scene.active.tunables[list] = std::vector<double>(64, 3.0);
        pinActive(scene);
        scene.active.base = 500000;
        pinActive(scene);
        for (const FigureKind& kind : figureKinds()) {
            if (kind.usesLab)
                continue;
            FigurePainter painter;
            painter.setNamesPins(false);
            painter.setFigure(std::make_shared<Figure>(makeFigure(kind, scene, {cell.width(), {}})));
            painter.redraw(cell, 1);
            const Header& header = painter.header();
            QVERIFY2(header.shortenedTitle().isEmpty(), qPrintable(header.shortenedTitle()));
            std::set<QString> names;
            for (const Header::Entry& entry : header.entries()) {
                QVERIFY2(names.insert(entry.shown).second, qPrintable(entry.text));
                const bool isCut = entry.shown != entry.said;
                QVERIFY2(!isCut || !entry.said[entry.shown.size() - 1].isLetterOrNumber(), qPrintable(entry.shown));
            }
            const QString& caption = painter.caption().shown();
            QVERIFY2(caption.isEmpty() || caption.endsWith(QStringLiteral("L′ = 16,384")), qPrintable(caption));
        }
    }

    /// Four cells on a screen of 1024x600: names of curves that take one row are there, since no colour says by itself
    /// whose it is.
    void smallCellsNameTheirCurves()
    {
        constexpr QSize cell(335, 172), tall(335, 900);
        int named = 0;
        for (const FigureKind& kind : figureKinds()) {
            const auto figure = std::make_shared<Figure>(makeFigure(kind, Scene{}, {cell.width(), {}}));
            FigurePainter small, roomy;
            for (FigurePainter* painter : {&small, &roomy})
                painter->setFigure(figure);
            roomy.redraw(tall, 1);
            small.redraw(cell, 1);
            const auto& entries = roomy.header().entries();
            if (entries.empty() || entries.front().box.top() != entries.back().box.top())
                continue;
            ++named;
            QVERIFY2(small.header().allNames().isEmpty(), kind.id.c_str());
            QVERIFY2(!small.header().titleBox().isEmpty(), kind.id.c_str());
        }
        QVERIFY(named >= 5);
    }

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
        const auto without = [&](std::initializer_list<const char*> ids) {
            Figure less = figure;
            for (Series& s : less.series)
                if (std::ranges::any_of(ids, [&](const char* id) { return s.id == id || s.with == id; }))
                    for (std::vector<double>* values : {&s.y, &s.y2}) // the legend stays as high
                        values->assign(values->size(), std::numeric_limits<double>::quiet_NaN());
            return painted(less, size);
        };
        const auto differing = [&](const QImage& a, const QImage& b) {
            int count = 0;
            for (int y = 0; y < size.height(); ++y)
                for (int x = 0; x < size.width(); ++x)
                    count += a.pixel(x, y) != b.pixel(x, y);
            return count;
        };
        const QImage both = painted(figure, size), neither = without({"kernel", "shifted"});
        for (const auto& [one, other] : {std::pair{"kernel", "shifted"}, {"shifted", "kernel"}}) {
            const int seen = differing(both, without({one})), alone = differing(without({other}), neither);
            QVERIFY2(alone > 500 && seen > 0.25 * alone,
                     qPrintable(QStringLiteral("%1: %2 of %3 pixels").arg(QLatin1String(one)).arg(seen).arg(alone)));
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

    void likeThingsAreNamed_data()
    {
        QTest::addColumn<QString>("template_");
        QTest::addColumn<QSize>("size");
        for (const QString& name : {QStringLiteral("Layer %1, head %2"), QStringLiteral("第 %1 层，第 %2 头")})
            for (const QSize size : {QSize(296, 222), QSize(460, 240)})
                QTest::addRow("%s, %dx%d", qPrintable(name), size.width(), size.height()) << name << size;
    }

    /// Eight heads of two layers in a sixth of a small screen: each is named where numbers say enough, and says its
    /// whole name when it is pointed at.
    void likeThingsAreNamed()
    {
        QFETCH(QString, template_);
        QFETCH(QSize, size);
        Figure figure = cosine(20, Dash::Solid);
        figure.title = "Layer 1, head 1 attends nearest: 1.82 tokens back on average";
        const Series one = figure.series.front();
        figure.series.clear();
        for (int i = 0; i < 8; ++i) {
            figure.series.push_back(one);
            figure.series.back().id = std::to_string(i);
            figure.series.back().name = Message(template_.arg(i / 4 + 1).arg(i % 4 + 1).toStdString());
        }
        FigurePainter painter;
        painter.setFigure(std::make_shared<Figure>(figure));
        painter.redraw(size, 1);
        const auto& entries = painter.header().entries();
        QCOMPARE(entries.size(), std::size_t(8));
        const bool short_ = entries.back().said != entries.back().text;
        QVERIFY(short_ || size.width() > 300);
        for (std::size_t i = 0; i < 8; ++i) {
            QCOMPARE(entries[i].text, template_.arg(i / 4 + 1).arg(i % 4 + 1));
            QCOMPARE(entries[i].shown, short_ && i % 4 > 0 ? QString::number(i % 4 + 1) : entries[i].text);
        }
        // A layer stands in a row.
        QCOMPARE(entries[7].box.top(), entries[4].box.top());
        QVERIFY(painter.header().countBox().isEmpty());
    }

    /// At text size 200 % on a screen of 1280x720 a cell of three has some 160 pixels: a figure says what it shows even
    /// then, and nothing is written over something else.
    void largeTypeKeepsTheTitle_data()
    {
        QTest::addColumn<QSize>("size");
        for (const QSize size : {QSize(370, 160), QSize(370, 185), QSize(760, 160), QSize(370, 300)})
            QTest::addRow("%dx%d", size.width(), size.height()) << size;
    }

    void largeTypeKeepsTheTitle()
    {
        QFETCH(QSize, size);
        QStringList wrong;
        for (const FigureKind& kind : figureKinds()) {
            const Figure figure = makeFigure(kind, Scene{}, {std::max(16, size.width() / 2), {}});
            FigurePainter painter;
            painter.setTheme(PlotTheme::light());
            painter.setTextSize(2 * 10);
            painter.setFigure(std::make_shared<Figure>(figure));
            rope::test::TextRecorder page(size);
            painter.drawOn(page, size, 1, true);
            const QString id = QString::fromStdString(kind.id) + QStringLiteral(": ");
            if (painter.header().titleBox().isEmpty())
                wrong << id + QStringLiteral("no title");
            for (const QString& each : page.overprinted())
                wrong << id + each;
            for (const QString& each : page.outside())
                wrong << id + each + QStringLiteral(" is cut");
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n').left(4000)));
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

QTEST_MAIN(TestEverySize)
#include "tst_every_size.moc"

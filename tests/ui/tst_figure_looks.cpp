// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>
#include <set>
#include <utility>
#include <vector>

#include <QFontMetricsF>
#include <QLineF>
#include <QTest>

#include "core/figures/kit/figure_kind.h"
#include "core/lab/shipped_runs.h"
#include "core/lab/task.h"
#include "tests/support/busy_scene.h"
#include "tests/ui/painted_figure.h"
#include "tests/ui/text_recorder.h"
#include "ui/base/language.h"
#include "ui/base/message_text.h"
#include "ui/plot/header.h"
#include "ui/plot/legend_names.h"
#include "ui/plot/paint_map.h"
#include "ui/plot/paint_marks.h"
#include "ui/plot/text_width.h"

using namespace rope;
using test::painted;

namespace {

/// Every figure of that scene, with every choice of its options, for a cell of six on a small screen.
const std::vector<Figure>& figures()
{
    static const std::vector<Figure> all = [] {
        const Scene scene = test::busyScene();
        auto run = std::make_shared<const lab::LabRun>(lab::shippedRun("repeat-geometric"));
        lab::LabData measured = lab::labDataFor(scene, {{"repeat-geometric", lab::runName(run->setup), run}});
        lab::measure(measured, 1);
        const auto data = std::make_shared<const lab::LabData>(std::move(measured));
        std::vector<Figure> out;
        for (const FigureKind& kind : figureKinds()) {
            out.push_back(makeFigure(kind, scene, {296, {}}, {}, data));
            for (const FigureOption& option : kind.options)
                for (std::size_t i = 1; i < option.choices.size(); ++i) {
                    Scene chosen = scene;
                    chosen.figureOptions[kind.id + "." + option.id] = option.choices[i].id;
                    out.push_back(makeFigure(kind, chosen, {296, {}}, {}, data));
                }
        }
        return out;
    }();
    return all;
}

/// In the light theme, as a cell shows it.
void show(const Figure& figure, QSize size, FigurePainter& painter)
{
    painter.setTheme(PlotTheme::light());
    painter.setNamesPins(false);
    painter.setFigure(std::make_shared<Figure>(figure));
    painter.redraw(size, 1);
}

QByteArray said(const Figure& figure)
{
    return QByteArray::fromStdString(figure.id + ": " + figure.title.english());
}

} // namespace

/// Rules of how figures look, over all of them.
class TestFigureLooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// No name of a curve is cut that would be whole in the rows that the names take.
    void namesThatFitAreWhole()
    {
        constexpr QSize cell(296, 222);
        const TextSize usual(10);
        int legends = 0;
        for (const Figure& figure : figures()) {
            FigurePainter painter;
            show(figure, cell, painter);
            const auto& entries = painter.header().entries();
            legends += entries.size() > 2;
            const auto isCut = [](const Header::Entry& entry) { return entry.shown != entry.said; };
            if (std::ranges::none_of(entries, isCut))
                continue;
            const PlotStyle style = PlotStyle::of(PlotTheme::light(), usual, cell);
            const double width = cell.width() - 2 * std::round(8 * style.unit);
            int rows = 1;
            double x = 0, widest = 0;
            for (const Header::Entry& entry : entries) {
                const double own = 21 * style.unit + textWidth(entry.said, style.small);
                if (x > 0 && x + own > width) {
                    ++rows;
                    x = 0;
                }
                x += own + 8 * style.unit;
                widest = std::max(widest, own);
            }
            if (widest > width)
                continue;
            const double high = entries.front().box.height();
            const double taken = entries.back().box.bottom() - entries.front().box.top();
            QVERIFY2(rows * high > taken + 0.5, said(figure));
        }
        QVERIFY(legends > 10);
    }

    /// A name ends before a word or between Han characters, never with a mark that opens or parts.
    void aNameEndsWell()
    {
        const QFontMetricsF metrics(PlotStyle::of(PlotTheme::light(), {}, {300, 220}).small);
        for (const char* name :
             {"Never a full turn in L, YaRN (as models ship it)", "在 L 内从未转满一圈，YaRN（模型实际所用）",
              "YaRN（模型实际所用）", "插值，(m/f)·θ", "随机：平均 ± 标准差"}) {
            const QString whole = QString::fromUtf8(name);
            const double least = metrics.horizontalAdvance(whole.left(6)) + metrics.horizontalAdvance(QChar(0x2026));
            for (double width = least; width < metrics.horizontalAdvance(whole); width += 3) {
                const QString shown = shortenedName(whole, metrics, width);
                QVERIFY2(metrics.horizontalAdvance(shown) <= width, name);
                QVERIFY2(shown.size() > 1 && !cutsWordAt(whole, shown.size() - 1), qPrintable(shown));
                QVERIFY2(!QStringLiteral(",，（：").contains(shown[shown.size() - 2]), qPrintable(shown));
            }
        }
    }

    /// Han is written without spaces: names of it are shortened between characters rather than counted.
    void namesInChineseAreThere()
    {
        useLanguage(QStringLiteral("zh_CN"));
        QStringList wrong;
        for (const int height : {181, 190, 195, 222})
            for (const Figure& figure : figures()) {
                FigurePainter painter;
                show(figure, QSize(306, height), painter);
                if (!painter.header().allNames().isEmpty())
                    wrong << QString::number(height) + u' ' + QString::fromUtf8(said(figure));
            }
        useLanguage(QStringLiteral("en"));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    /// Of the labels that stand where they are put all of a kind are there, or none: what is left out of a row of
    /// tokens would not be missed.
    void allOfARowOrNone_data()
    {
        QTest::addColumn<QSize>("size");
        for (const QSize size : {QSize(296, 195), QSize(296, 222), QSize(325, 143), QSize(335, 172), QSize(445, 222),
                                 QSize(610, 340), QSize(1500, 800), QSize(300, 700)})
            QTest::addRow("%dx%d", size.width(), size.height()) << size;
    }

    void allOfARowOrNone()
    {
        QFETCH(QSize, size);
        std::set<std::string> labelled;
        for (const Figure& figure : figures()) {
            std::map<std::string, int> wanted, there; // by kind; in a place there is one label
            FigurePainter painter;
            show(figure, size, painter);
            test::TextRecorder page(size);
            painter.drawOn(page, size, 1, true);
            for (const Marker& marker : figure.markers) {
                if (marker.point)
                    continue;
                const std::string kind = marker.id.substr(0, marker.id.find(':'));
                const QPointF at(painter.frame().x.pixel(marker.x), painter.frame().y.pixel(marker.y));
                ++wanted[kind];
                there[kind] += std::ranges::any_of(page.texts, [&](const test::PaintedText& text) {
                    return text.text == translated(marker.label) &&
                           QLineF(text.box.center(), at).length() < 0.6 * text.pixels;
                });
            }
            for (const auto& [kind, count] : wanted) {
                QVERIFY2(there[kind] == 0 || there[kind] == count,
                         said(figure) + ' ' + QByteArray::number(there[kind]) + " of " + QByteArray::number(count));
                if (there[kind] > 0)
                    labelled.insert(figure.id);
            }
        }
        if (size.height() > 180)
            QVERIFY(labelled.contains("lab_sequence") && labelled.contains("phasors"));
    }

    /// Lines of a grid lie over tints and hatches as over paper: none cuts them to pieces in its own colour.
    void gridsCutNoTint_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void gridsCutNoTint()
    {
        QFETCH(bool, dark);
        const PlotTheme theme = dark ? PlotTheme::darkTheme() : PlotTheme::light();
        std::set<std::string> tinted;
        for (Figure figure : figures()) {
            if (figure.zones.empty() || figure.map)
                continue;
            // Whether lines are drawn at all depends on what there is: an empty curve is.
            figure.series.resize(1);
            figure.series.front().x.clear();
            figure.series.front().y.clear();
            figure.markers.clear();
            figure.lines.clear();
            for (Zone& zone : figure.zones)
                zone.label = {};
            FigurePainter painter;
            painter.setTheme(theme);
            painter.setFigure(std::make_shared<Figure>(figure));
            QImage image(480, 360, QImage::Format_RGB32);
            painter.drawOn(image, image.size(), 1, false);
            for (const Zone& zone : figure.zones) {
                const QRect area = areaOf(zone, painter.frame()).toAlignedRect().adjusted(2, 2, -2, -2);
                int cut = 0;
                for (int y = area.top(); y <= area.bottom(); ++y)
                    for (int x = area.left(); x <= area.right(); ++x) {
                        const QRgb pixel = image.pixel(x, y) | 0xFF000000U;
                        cut += pixel == theme.grid.rgb() || pixel == theme.subGrid.rgb();
                    }
                QVERIFY2(cut == 0, said(figure) + ' ' + QByteArray::number(cut));
                if (!area.isEmpty())
                    tinted.insert(figure.id);
            }
        }
        QVERIFY(tinted.size() >= 5);
    }

    /// On paper a grid has the colours of its theme.
    void gridsOnPaperAreTheThemes()
    {
        for (const NamedTheme& named : plotThemes()) {
            const PlotTheme theme = named.make();
            Figure figure = test::cosine(20, Dash::Solid);
            figure.series.front().x = figure.series.front().y = {};
            figure.x.scale = AxisScale::Log;
            figure.x.lo = 1;
            figure.x.hi = 1e5;
            FigurePainter painter;
            painter.setTheme(theme);
            painter.setFigure(std::make_shared<Figure>(figure));
            QImage image(700, 420, QImage::Format_RGB32); // where a line is a pixel wide
            painter.drawOn(image, image.size(), 1, false);
            const auto isNear = [](QRgb a, const QColor& b) {
                return std::abs(qRed(a) - b.red()) <= 2 && std::abs(qGreen(a) - b.green()) <= 2 &&
                       std::abs(qBlue(a) - b.blue()) <= 2;
            };
            std::vector<std::pair<int, int>> rows;
            const QRect area = painter.frame().area.toAlignedRect().adjusted(2, 2, -2, -2);
            for (int y = area.top(); y <= area.bottom(); ++y) {
                rows.emplace_back(0, 0);
                for (int x = area.left(); x <= area.right(); ++x) {
                    rows.back().first += isNear(image.pixel(x, y), theme.grid);
                    rows.back().second += isNear(image.pixel(x, y), theme.subGrid);
                }
            }
            std::ranges::sort(rows);
            const auto [grid, sub] = rows[rows.size() / 2]; // most lie between level lines
            QVERIFY2(grid >= 3 && grid < 12 && sub > 20, named.id);
        }
    }

    /// Where cells lie beyond the scale of colours, its end says so.
    void scalesSayWhatLiesBeyond()
    {
        std::set<std::string> beyond;
        for (const Figure& figure : figures()) {
            if (!figure.map)
                continue;
            Figure within = figure;
            const Range range = colourRange(*figure.map);
            for (float& cell : within.map->cells)
                if (!std::isnan(cell))
                    cell = std::clamp(cell, float(range.lo), float(range.hi));
            constexpr QSize size(480, 360);
            const bool differs = painted(figure, size) != painted(within, size);
            const bool lies =
                within.map->cells != figure.map->cells && std::ranges::any_of(figure.map->cells, [&](float cell) {
                    const double slack = 1e-4 * (range.hi - range.lo);
                    return cell < range.lo - slack || cell > range.hi + slack;
                });
            QVERIFY2(differs == lies, said(figure));
            if (lies)
                beyond.insert(figure.id);
        }
        QVERIFY(beyond.contains("attention"));
    }

    /// Between whole numbers on a scale of colours lies nothing: no number there has a fraction.
    void scalesOfWholeNumbers_data()
    {
        QTest::addColumn<QSize>("size");
        for (const QSize size : {QSize(296, 222), QSize(335, 172), QSize(600, 300), QSize(1500, 800)})
            QTest::addRow("%dx%d", size.width(), size.height()) << size;
    }

    void scalesOfWholeNumbers()
    {
        QFETCH(QSize, size);
        std::set<std::string> whole;
        for (const Figure& figure : figures()) {
            if (!figure.map || std::ranges::any_of(figure.map->cells, [](float cell) {
                    return !std::isnan(cell) && cell != std::floor(cell);
                }))
                continue;
            whole.insert(figure.id);
            FigurePainter painter;
            show(figure, size, painter);
            test::TextRecorder page(size);
            painter.drawOn(page, size, 1, true);
            for (const test::PaintedText& text : page.texts)
                if (text.box.left() > painter.frame().area.right()) {
                    bool isNumber = false;
                    const double value = text.text.toDouble(&isNumber);
                    QVERIFY2(!isNumber || value == std::floor(value), said(figure) + ' ' + text.text.toUtf8());
                }
        }
        QVERIFY(whole.contains("layout"));
    }

    /// The frame of a map whose axes have one scale ends where the map does: no strip of paper stays beside it.
    void framesOfOneScaleAreFilled_data()
    {
        QTest::addColumn<QSize>("size");
        for (const QSize size : {QSize(296, 195), QSize(296, 222), QSize(335, 172), QSize(610, 340), QSize(1000, 420),
                                 QSize(1900, 900), QSize(300, 700)})
            QTest::addRow("%dx%d", size.width(), size.height()) << size;
    }

    void framesOfOneScaleAreFilled()
    {
        QFETCH(QSize, size);
        std::set<std::string> squares;
        for (const Figure& figure : figures()) {
            if (!figure.equalAspect || !figure.map)
                continue;
            squares.insert(figure.id);
            FigurePainter painter;
            show(figure, size, painter);
            const PlotFrame& frame = painter.frame();
            const auto beside = [](const AxisMap& map, const Axis& axis) {
                return std::abs(map.end() - map.begin()) - std::abs(map.pixel(axis.hi) - map.pixel(axis.lo));
            };
            const double across = beside(frame.x, figure.x), up = beside(frame.y, figure.y);
            QVERIFY2(across <= 3 && up <= 3,
                     said(figure) + ' ' + QByteArray::number(across) + ' ' + QByteArray::number(up));
        }
        QVERIFY(squares.size() >= 3);
    }

    /// Bars that go up and down, or might, stand on a line that is seen: a bar of nothing lies on it.
    void barsStandOnALine()
    {
        std::set<std::string> bars;
        for (const Figure& figure : figures()) {
            const bool hasBars = std::ranges::any_of(
                figure.series, [](const Series& s) { return s.kind == SeriesKind::Bars && !s.x.empty(); });
            if (!hasBars || figure.y.scale == AxisScale::Log || figure.y.lo >= 0 || figure.y.hi <= 0)
                continue;
            bars.insert(figure.id);
            QVERIFY2(std::ranges::any_of(
                         figure.lines, [](const RefLine& line) { return line.role == LineRole::Zero && line.at == 0; }),
                     said(figure));
        }
        QVERIFY(bars.contains("relative") && bars.contains("lab_stopping") && bars.contains("lab_scores"));
    }

    /// L and L' on a map lie on a strip of paper: they are told from every colour of it.
    void linesShowOnMaps()
    {
        std::set<std::string> lined;
        for (const bool dark : {false, true})
            for (Figure figure : figures()) {
                if (!figure.map)
                    continue;
                figure.markers.clear();
                const PlotTheme theme = dark ? PlotTheme::darkTheme() : PlotTheme::light();
                FigurePainter painter;
                painter.setTheme(theme);
                painter.setFigure(std::make_shared<Figure>(figure));
                QImage image(600, 400, QImage::Format_RGB32);
                painter.drawOn(image, image.size(), 1, false);
                const QRectF area = painter.frame().area;
                for (const RefLine& line : figure.lines) {
                    const double at = painter.frame().x.pixel(line.at);
                    if (!line.vertical || at < area.left() + 4 || at > area.right() - 4)
                        continue;
                    lined.insert(figure.id);
                    int paper = 0;
                    for (int y = int(area.center().y()); y < int(area.bottom()) - 2; ++y)
                        for (int x = int(at) - 3; x <= int(at) + 3; ++x)
                            paper += image.pixelColor(x, y) == theme.background;
                    QVERIFY2(paper >= int(area.height() / 2) - 3, said(figure));
                }
            }
        QVERIFY(lined.contains("heatmap") && lined.contains("sinusoidal"));
    }
};

QTEST_MAIN(TestFigureLooks)
#include "tst_figure_looks.moc"

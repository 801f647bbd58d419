// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/figures/kit/figure_kind.h"
#include "core/scene/scene_edits.h"
#include "ui/plain_frame.h"
#include "ui/plot/figure_painter.h"
#include "ui/plot/label_placer.h"
#include "ui/plot/paint_bars.h"
#include "ui/plot/paint_marks.h"
#include "ui/plot/plot_view.h"
#include "ui/text_recorder.h"

using namespace rope;
using namespace rope::test;

/// Words in a plot give way to each other and to the curve.
class TestPlotLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelsNeverOverlap();
    void labelsAvoidTheCurve();
    void linesAreNamedBesideStripes();
    void aLabelOfOnePlace();
    void givesWayWhereTwoPlacesAreAlike();
    void noneOfARowIsLeftOut();
    void noTintIsNamedOnABar_data();
    void noTintIsNamedOnABar();
    void noRingLiesOnAWord_data();
    void noRingLiesOnAWord();
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

/// Bases that pass lie in stripes of a strong tint: the name of the scene's own base stands beside them wherever it
/// can.
void TestPlotLabels::linesAreNamedBesideStripes()
{
    int judged = 0;
    for (const double base : {300000.0, 400000.0, 500000.0, 600000.0}) {
        Scene scene;
        scene.active.base = base;
        FigurePainter painter;
        painter.setFigure(std::make_shared<Figure>(makeFigure(*findFigure("bands"), scene, {400, {}})));
        painter.redraw(QSize(400, 320), 1);
        const Figure& figure = painter.figure();
        const double line = painter.frame().x.pixel(base);
        for (const QRectF& label : painter.labels()) {
            if (std::min(std::abs(label.left() - line), std::abs(label.right() - line)) > 6)
                continue; // of something else
            ++judged;
            const auto covers = [&](const Zone& zone) {
                return zone.role == ZoneRole::Pass && areaOf(zone, painter.frame()).intersects(label);
            };
            const QRectF other(QPointF(2 * line - label.right(), label.top()), label.size());
            const bool isFreeThere =
                painter.frame().area.contains(other) && std::ranges::none_of(figure.zones, [&](const Zone& zone) {
                    return zone.role == ZoneRole::Pass && areaOf(zone, painter.frame()).intersects(other);
                });
            QVERIFY2(!isFreeThere || std::ranges::none_of(figure.zones, covers), qPrintable(QString::number(base)));
        }
    }
    QVERIFY2(judged >= 4, qPrintable(QString::number(judged))); // else this shows nothing
}

/// A label with one place only stands there or nowhere, and says when it gave way.
void TestPlotLabels::aLabelOfOnePlace()
{
    LabelPlacer placer(QRectF(0, 0, 200, 100));
    QVERIFY(placer.placeAt({10, 10, 60, 12}, 1));
    QVERIFY(!placer.placeAt({10, 10, 60, 12}, 1));
    QVERIFY(placer.placeAt({10, 21.5, 60, 12}, 1)); // they touch
    QVERIFY(!placer.gaveWay());
    placer.keepFree({100, 10, 60, 12});
    QVERIFY(!placer.placeAt({110, 10, 60, 12}, 1));
    QVERIFY(placer.gaveWay());
    QCOMPARE(placer.taken().size(), std::size_t(2));
}

/// Of two places that hide as little the first is taken, were it not kept free.
void TestPlotLabels::givesWayWhereTwoPlacesAreAlike()
{
    const QRectF first(10, 10, 60, 12), second(100, 10, 60, 12);
    for (const QRectF& kept : {first, second}) {
        LabelPlacer placer(QRectF(0, 0, 200, 100));
        placer.keepFree(kept);
        const auto place = placer.place({first, second}, 0);
        QVERIFY(place && place->box == (kept == first ? second : first));
        QCOMPARE(placer.gaveWay(), kept == first);
    }
    LabelPlacer placer(QRectF(0, 0, 200, 100));
    placer.keepFree(first);
    QVERIFY(!placer.place({first}, 0) && placer.gaveWay());
}

/// The tokens of a sequence in a sixth of a small screen: all of them in smaller type, not every second one.
void TestPlotLabels::noneOfARowIsLeftOut()
{
    constexpr QSize cell(296, 222);
    constexpr int columns = 16, rows = 4;
    Figure figure;
    figure.id = "tokens";
    figure.x.label = figure.y.label = "token";
    figure.x.lo = -0.6;
    figure.x.hi = columns - 0.4;
    figure.y.hi = rows;
    for (int i = 0; i < columns * rows; ++i) {
        const std::string name = std::to_string(10 + i);
        figure.markers.push_back({name, double(i % columns), i / columns + 0.5, {"{0}", {name}}, {}, false});
    }
    FigurePainter painter;
    painter.setFigure(std::make_shared<Figure>(figure));
    TextRecorder page(cell);
    painter.drawOn(page, cell, 1, true);
    for (const Marker& marker : figure.markers) {
        const auto isIt = [&](const PaintedText& each) { return each.text.toStdString() == marker.id; };
        const auto it = std::ranges::find_if(page.texts, isIt);
        QVERIFY2(it != page.texts.end(), marker.id.c_str());
        QVERIFY(it->pixels >= 8);
    }
    QCOMPARE(page.overprinted(), QStringList());
}

void TestPlotLabels::noTintIsNamedOnABar_data()
{
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(300, 220), QSize(640, 400), QSize(900, 500), QSize(1600, 1000)})
        QTest::addRow("%dx%d", size.width(), size.height()) << size;
}

/// However few bars a zone is wide, and however wide they are, its word bites none of them.
void TestPlotLabels::noTintIsNamedOnABar()
{
    QFETCH(QSize, size);
    int named = 0, zones = 0;
    for (const int headDim : {8, 64, 128})
        for (const qint64 length : {500, 5000, 30000, 46000, 50000}) {
            Scene scene;
            scene.active.trainLength = length;
            scene.context.targetLength = 4 * length;
            setHeadDim(scene, headDim);
            const Figure figure = makeFigure(*findFigure("unseen"), settled(scene), {size.width(), {}});
            zones += int(figure.zones.size());
            FigurePainter painter;
            painter.setFigure(std::make_shared<Figure>(figure));
            TextRecorder page(size);
            painter.drawOn(page, size, 1, true);
            const PlotFrame& frame = painter.frame();
            const BarPlaces places({&figure.series.front()}, frame);
            const QString word = QString::fromStdString(figure.zones.empty() ? "-" : figure.zones[0].label.english());
            for (const PaintedText& each : page.texts) {
                if (each.text != word)
                    continue;
                ++named;
                for (std::size_t i = 0; i < figure.series.front().x.size(); ++i)
                    QVERIFY2(!places.barAt(figure.series.front(), i, frame).intersects(each.box),
                             qPrintable(QStringLiteral("d = %1, L = %2, pair %3").arg(headDim).arg(length).arg(i + 1)));
            }
        }
    QVERIFY2(zones >= 8 && (named >= 2 || size.width() < 400), qPrintable(QString::number(named)));
}

void TestPlotLabels::noRingLiesOnAWord_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("large type, small cell") << QSize(370, 185);
    QTest::newRow("large type, cell") << QSize(520, 380);
}

/// Whichever pair is selected, in every figure over pairs; also when the selection comes after the words.
void TestPlotLabels::noRingLiesOnAWord()
{
    QFETCH(QSize, size);
    constexpr double points = 20;
    int hidden = 0, figures = 0;
    for (const FigureKind& kind : figureKinds()) {
        if (kind.usesLab)
            continue;
        const Figure figure = makeFigure(kind, Scene(), {size.width(), {}});
        if (figure.x.meaning != Meaning::Pair)
            continue;
        ++figures;
        FigurePainter plain;
        plain.setTextSize(points);
        plain.setFigure(std::make_shared<Figure>(figure));
        plain.redraw(size, 1);
        std::optional<double> worst;
        for (int pair = 1; pair <= 64; ++pair) {
            const std::vector<double> at{double(pair)};
            if (!plain.ringsHideWords(at))
                continue;
            ++hidden;
            worst = pair;
            FigurePainter careful;
            careful.setTextSize(points);
            careful.setFigure(plain.sharedFigure());
            careful.setPointedAt(at);
            careful.redraw(size, 1);
            QVERIFY2(!careful.ringsHideWords(at), qPrintable(QStringLiteral("pair %1").arg(pair)));
        }
        if (!worst)
            continue;
        PlotView late, early;
        QImage first; // with the first pair pointed at
        for (PlotView* view : {&late, &early}) {
            view->resize(size);
            view->setTextSize(points);
            view->setFigure(plain.sharedFigure());
            view->show();
            QVERIFY(QTest::qWaitForWindowExposed(view));
            view->setCursor(Meaning::Pair, view == &late ? 1 : *worst);
            const QImage seen = view->grab().toImage();
            if (view == &late)
                first = seen;
        }
        late.setCursor(Meaning::Pair, *worst);
        QVERIFY2(late.grab().toImage() == early.grab().toImage(), kind.id.c_str());
        // A word that had to go aside comes back once it may.
        early.setCursor(Meaning::Pair, 1);
        QVERIFY2(early.grab().toImage() == first, kind.id.c_str());
    }
    QVERIFY(figures >= 4 && hidden > 0); // else this shows nothing
}

QTEST_MAIN(TestPlotLabels)
#include "tst_plot_labels.moc"

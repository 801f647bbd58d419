// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <map>

#include <QPainter>
#include <QTest>

#include "core/figures/kit/figure_kind.h"
#include "core/scene/scene_edits.h"
#include "ui/plot/figure_painter.h"
#include "ui/plot/plot_view.h"
#include "ui/workspace_fixture.h"

using namespace rope;
using namespace rope::test;

/// What must be readable in every figure at every size it is really shown at.
class TestReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threeLabelsOnEveryAxis_data() { sizes(); }
    void threeLabelsOnEveryAxis();
    void captionSaysWhichRope_data() { sizes(); }
    void captionSaysWhichRope();
    void captionLeavesOutTheLastParts();
    void cursorCrossesNoWord();
    void selectedMarkLiesOnItsCursor_data();
    void selectedMarkLiesOnItsCursor();

private:
    static void sizes();
    static const Figure& figureOf(const FigureKind& kind);
};

void TestReading::sizes()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("points");
    QTest::newRow("smallest cell") << QSize(212, 190) << 10.0;
    QTest::newRow("six at 1280x720") << QSize(262, 225) << 10.0;
    QTest::newRow("three at 1600x1000") << QSize(560, 340) << 10.0;
    QTest::newRow("full") << QSize(1580, 900) << 10.0;
    QTest::newRow("lecture room") << QSize(1900, 950) << 19.3;
    QTest::newRow("lecture room, six") << QSize(620, 470) << 14.5;
}

/// Each made once: some take their time.
const Figure& TestReading::figureOf(const FigureKind& kind)
{
    static std::map<std::string, Figure> made;
    const auto [it, isNew] = made.try_emplace(kind.id);
    if (isNew) {
        Scene scene;
        scene.active.method = "yarn";
        it->second = makeFigure(kind, scene, {600, {}});
    }
    return it->second;
}

/// The words a scale needs: three, or as many as there are whole numbers on it.
std::size_t wanted(const Axis& axis)
{
    const double whole = std::floor(axis.hi) - std::ceil(axis.lo) + 1;
    const double own = axis.ticks.empty() ? 3 : double(axis.ticks.size());
    return static_cast<std::size_t>(std::min({3.0, axis.whole ? std::max(1.0, whole) : 3.0, own}));
}

void TestReading::threeLabelsOnEveryAxis()
{
    QFETCH(QSize, size);
    QFETCH(double, points);
    QStringList poor;
    for (const FigureKind& kind : figureKinds()) {
        const Figure& figure = figureOf(kind);
        FigurePainter painter;
        painter.setTextSize(points);
        painter.setFigure(std::make_shared<Figure>(figure));
        painter.redraw(size, 1);
        const auto check = [&](const char* axis, const std::vector<QRectF>& labels, std::size_t least) {
            if (labels.size() < least)
                poor << QStringLiteral("%1 %2: %3")
                            .arg(QString::fromStdString(kind.id), QLatin1String(axis))
                            .arg(labels.size());
            for (std::size_t i = 0; i < labels.size(); ++i)
                for (std::size_t k = 0; k < i; ++k)
                    if (labels[i].intersects(labels[k]))
                        poor << QStringLiteral("%1 %2: labels on each other")
                                    .arg(QString::fromStdString(kind.id), QLatin1String(axis));
        };
        if (figure == Figure() || (figure.series.empty() && !figure.map))
            continue; // says in words that there is nothing to draw
        check("x", painter.frame().xLabels, wanted(figure.x));
        check("y", painter.frame().yLabels, wanted(figure.y));
    }
    QVERIFY2(poor.isEmpty(), qPrintable(poor.join(u'\n')));
}

void TestReading::captionSaysWhichRope()
{
    QFETCH(QSize, size);
    QFETCH(double, points);
    for (const FigureKind& kind : figureKinds()) {
        FigurePainter painter;
        painter.setTextSize(points);
        painter.setFigure(std::make_shared<Figure>(figureOf(kind)));
        painter.redraw(size, 1);
        QVERIFY2(painter.caption().shown().startsWith(QStringLiteral("d = 128")), kind.id.c_str());
        QVERIFY2(size.width() < 500 || painter.caption().shown() == QStringLiteral("d = 128 · b = 10,000 · YaRN (as "
                                                                                   "models ship it) · L = 4,096 · L′ = "
                                                                                   "16,384"),
                 qPrintable(painter.caption().shown()));
        // Under everything else, and whole.
        QVERIFY2(painter.frame().area.bottom() < size.height() - painter.caption().height(), kind.id.c_str());
    }
}

void TestReading::captionLeavesOutTheLastParts()
{
    Figure figure;
    figure.caption = {"A model", "d = 128", "b = 10,000", "L = 4,096"};
    const PlotStyle style = PlotStyle::of(PlotTheme::light(), 10, QSizeF(300, 200));
    Caption caption;
    caption.layOut(figure, QSizeF(2000, 200), style);
    QCOMPARE(caption.shown(), QStringLiteral("A model · d = 128 · b = 10,000 · L = 4,096"));
    const double half = QFontMetricsF(style.caption).horizontalAdvance(caption.shown()) * 0.75;
    caption.layOut(figure, QSizeF(half, 200), style);
    QCOMPARE(caption.shown(), QStringLiteral("A model · d = 128 …"));
    figure.caption.clear();
    caption.layOut(figure, QSizeF(300, 200), style);
    QVERIFY(caption.shown().isEmpty());
    QCOMPARE(caption.height(), 0.0);
}

QImage shotOf(PlotView& view)
{
    QImage image(view.size(), QImage::Format_RGB32);
    view.render(&image);
    return image;
}

/// A cursor right under the middle of each label changes no pixel of the label.
void TestReading::cursorCrossesNoWord()
{
    const QSize size(620, 380);
    int labels = 0;
    for (const FigureKind& kind : figureKinds()) {
        const Figure& figure = figureOf(kind);
        if (figure.x.meaning == Meaning::Value)
            continue;
        FigurePainter painter;
        painter.setFigure(std::make_shared<Figure>(figure));
        painter.redraw(size, 1);
        PlotView view;
        view.resize(size);
        view.setFigure(figure);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        for (const QRectF& label : painter.labels()) {
            view.setCursor(figure.x.meaning, std::nullopt);
            const QImage without = shotOf(view);
            view.setCursor(figure.x.meaning, painter.frame().x.value(label.center().x()));
            const QImage with = shotOf(view);
            const QRect box = label.toAlignedRect().adjusted(1, 1, -1, -1);
            QVERIFY2(with != without, kind.id.c_str());
            QVERIFY2(with.copy(box) == without.copy(box), kind.id.c_str());
            ++labels;
        }
    }
    QVERIFY(labels > 15);
}

void TestReading::selectedMarkLiesOnItsCursor_data()
{
    QTest::addColumn<QString>("id");
    for (const char* id : {"periods", "ratio", "resolution"})
        QTest::newRow(id) << QString::fromLatin1(id);
}

void TestReading::selectedMarkLiesOnItsCursor()
{
    QFETCH(QString, id);
    const FigureKind& kind = *findFigure(id.toStdString());
    const Figure figure = makeFigure(kind, Scene{}, {600, {}});
    PlotView view;
    view.resize(560, 340);
    view.setFigure(figure);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const Series& s = figure.series.front();
    const std::size_t i = s.x.size() / 2;
    view.setCursor(Meaning::Pair, s.x[i]);
    const QImage image = shotOf(view);
    const QPoint at = view.pixelOf(s.x[i], s.y[i]).toPoint();
    const PlotTheme theme = PlotTheme::light();
    QVERIFY2(alike(image.pixelColor(at), theme.colour(s.colour)), qPrintable(image.pixelColor(at).name()));
    // Around it a ring in the cursor's colour, which the level line through the mark meets twice.
    int ring = 0;
    for (int x = at.x() - 14; x <= at.x() + 14; ++x)
        ring += alike(image.pixelColor(x, at.y()), theme.cursor, 90);
    QVERIFY2(ring >= 2, qPrintable(QString::number(ring)));
}

QTEST_MAIN(TestReading)
#include "tst_reading.moc"

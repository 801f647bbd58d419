// SPDX-License-Identifier: GPL-3.0-or-later
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>

#include "core/figures/kit/figure_kind.h"
#include "ui/plot/figure_painter.h"
#include "ui/workspace_fixture.h"

using namespace rope;

namespace {

constexpr double shapes[] = {0.125, 0.25, 0.35, 0.5, 0.7, 1, 1.4, 1.6, 2, 2.8, 4, 8};
constexpr double leastShare = 0.85; ///< of the largest dials that any rows and columns give

Scene withPairs(int count)
{
    Scene scene;
    scene.pairs.clear();
    for (int i = 0; i < count; ++i)
        scene.pairs.push_back(1 + 12 * i);
    scene.selectedPair = scene.pairs.empty() ? 40 : scene.pairs.front();
    return scene;
}

/// Pixels from the middle of a circle to its rim.
double radius(const Figure& figure, QSize size, double points)
{
    FigurePainter painter;
    painter.setTextSize(points);
    painter.setFigure(std::make_shared<Figure>(figure));
    QImage image(size, QImage::Format_RGB32);
    painter.drawOn(image, size, 1, false);
    return painter.frame().x.pixel(1) - painter.frame().x.pixel(0);
}

/// Where the captions of the circles are.
std::vector<std::pair<double, double>> places(const Figure& figure)
{
    std::vector<std::pair<double, double>> out;
    for (const Marker& m : figure.markers)
        out.emplace_back(m.x, m.y);
    return out;
}

} // namespace

/// What the shape of a cell does to figures.
class TestPageShape : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dialsAreLarge_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("count");
        for (const QSize size : {QSize(1600, 900), QSize(1280, 720), QSize(900, 900), QSize(500, 1000), QSize(380, 640),
                                 QSize(420, 800), QSize(800, 260), QSize(420, 300), QSize(260, 900)})
            for (const int count : {0, 2, 4, 5, 6})
                QTest::addRow("%dx%d, %d pairs", size.width(), size.height(), count) << size << count;
    }

    /// Every grid is one that some shape asks for.
    void dialsAreLarge()
    {
        QFETCH(QSize, size);
        QFETCH(int, count);
        const FigureKind& kind = *findFigure("phasors");
        const Scene scene = withPairs(count);
        for (const double points : {10.0, 20.0}) {
            double best = 0;
            for (const double shape : shapes)
                best = std::max(best, radius(makeFigure(kind, scene, {1200, {}, {}, shape}), size, points));
            const double shape = shapeOf(size, PlotStyle::of(PlotTheme::light(), points, size));
            const double here = radius(makeFigure(kind, scene, {1200, {}, {}, shape}), size, points);
            QVERIFY2(
                here >= leastShare * best,
                qPrintable(
                    QStringLiteral("%1 of %2 px at %3 points, shape %4").arg(here).arg(best).arg(points).arg(shape)));
        }
    }

    /// A kind that says nothing of it draws the same for every shape, so that nobody has to ask it again; one that does
    /// draws something else for some.
    void onlyKindsThatSaySoDependOnIt()
    {
        for (const FigureKind& kind : figureKinds()) {
            if (kind.usesLab) // needs runs: tst_lab_figures
                continue;
            const Figure usual = makeFigure(kind, Scene());
            bool differs = false;
            for (const double shape : shapes)
                differs = differs || !(makeFigure(kind, Scene(), {FigureView().columns, {}, {}, shape}) == usual);
            QVERIFY2(differs == kind.usesShape, kind.id.c_str());
        }
    }

    /// Circles stand as they stood while a control is held, whatever becomes of the window meanwhile.
    void aHandHoldsTheGrid()
    {
        rope::test::ShownWorkspace w;
        QVERIFY(w.show({"phasors"}, QSize(1000, 420)));
        const auto before = places(w.plot(0).figure());
        Q_EMIT w.store.heldChanged(true);
        w.space.resize(420, 900);
        Scene next = w.store.scene();
        next.active.base = 500;
        QVERIFY(w.store.edit(next, QStringLiteral("base")));
        QVERIFY(w.settle());
        QVERIFY(places(w.plot(0).figure()) == before);
        Q_EMIT w.store.heldChanged(false);
        QTRY_VERIFY_WITH_TIMEOUT(places(w.plot(0).figure()) != before, 20000);
    }

    /// Text twice as large leaves six plots on a small screen their height: the rows scroll. Usual text fills the
    /// window, and nothing scrolls in a lecture room.
    void largeTypeScrolls()
    {
        constexpr double least = 90; // pixels from axis to axis
        rope::test::ShownWorkspace w;
        QVERIFY(w.show({"periods", "angles", "decay", "turns", "unseen", "random"}, QSize(780, 480)));
        auto* scroll = w.space.findChild<QScrollArea*>();
        const auto way = [&] { return scroll->verticalScrollBar()->maximum(); };
        QCOMPARE(way(), 0);
        w.space.setTextScale(2);
        QTRY_VERIFY(way() > 0);
        QVERIFY(w.settle());
        for (std::size_t i = 0; i < w.space.cells().size(); ++i) {
            const PlotView& plot = w.plot(i);
            const Axis& y = plot.figure().y;
            const double height = std::abs(plot.pixelOf(0, y.hi).y() - plot.pixelOf(0, y.lo).y());
            QVERIFY2(height >= least, qPrintable(QStringLiteral("%1: %2").arg(plot.accessibleName()).arg(height)));
        }
        QVERIFY(w.space.minimumSizeHint().height() <= 480);
        // Three beside each other would be 250 pixels wide: they stand below each other, as wide as there is room.
        for (std::size_t i = 0; i < w.space.cells().size(); ++i)
            QVERIFY2(w.plot(i).width() > 700, qPrintable(QString::number(w.plot(i).width())));
        w.space.resize(1500, 480);
        QTRY_VERIFY(w.plot(0).width() < 500);
        w.space.resize(780, 480);
        QTRY_VERIFY(w.plot(0).width() > 700);
        w.space.setPresenting(true, 20);
        QTRY_COMPARE(way(), 0);
        w.space.setPresenting(false);
        QTRY_VERIFY(way() > 0);
        w.space.setTextScale(1);
        QTRY_COMPARE(way(), 0);
    }

    /// Cells that large type puts below each other have the borders of before when they stand beside each other again,
    /// whatever was moved meanwhile.
    void bordersOutliveLargeType()
    {
        rope::test::ShownWorkspace w;
        QVERIFY(w.show({"periods", "angles", "decay", "turns", "unseen", "random"}, QSize(900, 700)));
        const Workspace::Borders own{{400, 600}, {{500, 200, 300}, {200, 400, 400}}};
        w.space.setBorders(own);
        const auto sizes = [&] {
            QList<QList<int>> out;
            for (const QSplitter* splitter : w.space.findChildren<QSplitter*>())
                out += splitter->sizes();
            return out;
        };
        QVERIFY(w.settle());
        const QList<QList<int>> before = sizes();
        w.space.setTextScale(2);
        QTRY_VERIFY(w.plot(0).width() > 700);
        const auto splitters = w.space.findChildren<QSplitter*>();
        const QSignalSpy arranged(&w.space, &Workspace::arranged);
        for (QSplitter* splitter : splitters) {
            QSplitterHandle* handle = splitter->handle(1);
            const QPoint from = handle->rect().center();
            QTest::mousePress(handle, Qt::LeftButton, {}, from);
            QTest::mouseMove(handle, from + QPoint(0, 40));
            QTest::mouseRelease(handle, Qt::LeftButton, {}, from + QPoint(0, 40));
            QVERIFY2(w.space.borders() == own, qPrintable(QString::number(splitters.indexOf(splitter))));
        }
        QCOMPARE(arranged.count(), 0); // what is not remembered is no step to undo, and no change of the document
        w.space.setBorders(own);       // as a screen that is shown does
        for (QSplitter* splitter : splitters)
            if (const QList<int> now = splitter->sizes(); splitter->count() == 3) // below each other: equal
                QVERIFY2(std::ranges::max(now) - std::ranges::min(now) < 4, qPrintable(QString::number(now.front())));
        w.space.setTextScale(1);
        QTRY_COMPARE(sizes(), before);
    }

    /// Borders that nobody moved are none, also after a handle was touched in large type.
    void equalBordersAreNone()
    {
        rope::test::ShownWorkspace w;
        QVERIFY(w.show({"periods", "angles", "decay"}, QSize(500, 700)));
        w.space.setTextScale(2);
        QTRY_VERIFY(w.plot(0).width() > 400);
        for (QSplitter* splitter : w.space.findChildren<QSplitter*>())
            if (splitter->count() > 1)
                Q_EMIT splitter->splitterMoved(10, 1);
        QVERIFY(w.space.borders() == Workspace::Borders());
        w.space.setTextScale(1);
        QTRY_VERIFY(w.plot(0).width() < 400);
        const QSignalSpy arranged(&w.space, &Workspace::arranged);
        Q_EMIT w.space.findChildren<QSplitter*>().front()->splitterMoved(10, 1);
        QVERIFY(w.space.borders() != Workspace::Borders());
        QCOMPARE(arranged.count(), 1);
    }

    /// A window's edge that is dragged over 400 pixels asks for a handful of shapes.
    void dragsInFewSteps()
    {
        std::set<double> met;
        for (int width = 500; width <= 900; ++width) {
            const QSize size(width, 600);
            met.insert(shapeOf(size, PlotStyle::of(PlotTheme::light(), 10, size)));
        }
        QVERIFY2(met.size() >= 3 && met.size() <= 7, qPrintable(QString::number(met.size())));
    }
};

QTEST_MAIN(TestPageShape)
#include "tst_page_shape.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Curves as pixels, step by step: what is kept from the step before is what would be painted anew.
#include <QtTest>

#include "core/figures/kit/figure_kind.h"
#include "core/scene/scene_edits.h"
#include "ui/plot/curve_picture.h"
#include "ui/plot/ranges.h"

using namespace rope;

namespace {

/// A method and two pins.
Scene sample()
{
    Scene scene;
    for (double base : {500000.0, 20000.0, 10000.0}) {
        scene.active.base = base;
        if (base != 10000)
            pinActive(scene);
    }
    setMethod(scene, "yarn");
    return scene;
}

CurveLook lookOf(const Figure& figure)
{
    constexpr QRectF page(0, 0, 640, 360), area(60, 20, 560, 300);
    CurveLook look;
    look.frame.page = page;
    look.frame.area = area;
    look.frame.x = AxisMap(figure.x.scale, defaultRange(figure.x), area.left(), area.right());
    look.frame.y = AxisMap(figure.y.scale, defaultRange(figure.y), area.bottom(), area.top());
    if (figure.y2)
        look.frame.y2 = AxisMap(figure.y2->scale, defaultRange(*figure.y2), area.bottom(), area.top());
    look.style = PlotStyle::of(PlotTheme::light(), 10, page.size());
    return look;
}

CurvePicture pictureOf(std::shared_ptr<const Figure> figure, CurveLook look, CurvePicture before)
{
    const std::vector<bool> sorted = sortedSeries(*figure);
    return CurvePicture::of(std::move(figure), sorted, std::move(look), std::move(before));
}

} // namespace

class TestCurvePicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keptIsWhatWouldBePainted_data();
    void keptIsWhatWouldBePainted();
    void pinsAreKeptWhileASliderMoves();
};

void TestCurvePicture::keptIsWhatWouldBePainted_data()
{
    QTest::addColumn<const FigureKind*>("kind");
    for (const FigureKind& kind : figureKinds())
        if (!kind.usesLab) // its figures take no steps of a slider
            QTest::newRow(kind.id.c_str()) << &kind;
}

void TestCurvePicture::keptIsWhatWouldBePainted()
{
    QFETCH(const FigureKind*, kind);
    using Step = std::function<void(Scene&, CurveLook&, std::string&)>;
    const auto toLambda = [](double lambda) {
        return [lambda](Scene& scene, CurveLook&, std::string&) { scene.active.lambda = lambda; };
    };
    // Each twice, since the second of two that are alike begins to keep.
    const std::vector<Step> steps{
        toLambda(1.1),
        toLambda(1.2),
        toLambda(1.3),
        [](Scene& scene, CurveLook&, std::string&) { scene.pins.front().spec.base = 70000; },
        toLambda(1.4),
        toLambda(1.5),
        [](Scene&, CurveLook&, std::string& hidden) { hidden = "pin:0"; },
        toLambda(1.6),
        toLambda(1.7),
        [](Scene&, CurveLook& look, std::string&) { look.frame.area.setWidth(500); },
        toLambda(1.8),
        toLambda(1.9),
        [](Scene&, CurveLook& look, std::string&) { look.style.theme = PlotTheme::darkTheme(); },
    };
    Scene scene = sample();
    CurveLook changes; // beside what the figure says
    changes.frame.area.setWidth(560);
    changes.style.theme = PlotTheme::light();
    std::string hidden;
    CurvePicture picture;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        steps[i](scene, changes, hidden);
        const auto figure = std::make_shared<const Figure>(makeFigure(*kind, scene, {560, {}}));
        CurveLook look = lookOf(*figure);
        look.frame.area.setWidth(changes.frame.area.width());
        look.style.theme = changes.style.theme;
        look.hidden = {hidden};
        picture = pictureOf(figure, look, std::move(picture));
        QVERIFY2(picture.image == pictureOf(figure, look, {}).image, qPrintable(QString::number(i)));
    }
}

/// With all at rest but the curve in hand, the third step of three has what lies under it from the second.
void TestCurvePicture::pinsAreKeptWhileASliderMoves()
{
    Scene scene = sample();
    setMethod(scene, "none");
    CurvePicture picture;
    std::vector<qint64> under;
    for (double lambda : {1.1, 1.2, 1.3, 1.4}) {
        scene.active.lambda = lambda;
        const auto figure = std::make_shared<const Figure>(makeFigure(*findFigure("decay"), scene, {560, {}}));
        picture = pictureOf(figure, lookOf(*figure), std::move(picture));
        under.push_back(picture.under.isNull() ? 0 : picture.under.cacheKey());
    }
    QCOMPARE(under[0], 0);
    QVERIFY(under[1] != 0);
    QCOMPARE(under[2], under[1]);
    QCOMPARE(under[3], under[1]);
    scene.pins.front().spec.base = 70000;
    const auto figure = std::make_shared<const Figure>(makeFigure(*findFigure("decay"), scene, {560, {}}));
    picture = pictureOf(figure, lookOf(*figure), std::move(picture));
    QVERIFY(picture.under.isNull());
}

QTEST_MAIN(TestCurvePicture)
#include "tst_curve_picture.moc"

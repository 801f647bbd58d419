// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numbers>

#include "core/analysis/turn_counts.h"
#include "core/figures/kit/figure_kind.h"
#include "core/figures/kit/samples.h"
#include "core/rope/frequencies.h"
#include "core/rope/rounding.h"
#include "core/rope/similarity.h"
#include "support/near.h"

using namespace rope;

namespace {

constexpr double pi = std::numbers::pi;

std::map<std::string, Scene> edgeScenes()
{
    std::map<std::string, Scene> out;
    const auto add = [&out](const char* name, int dim, auto change) {
        Scene scene;
        scene.active.headDim = scene.active.rotaryDim = dim;
        change(scene);
        out[name] = settled(scene);
    };
    add("d = 2", 2, [](Scene&) {});
    add("d = 1024", 1024, [](Scene& s) { s.selectedPair = 300; });
    add("the widest head", limits::maxHeadDim, [](Scene& s) { s.selectedPair = 600; });
    add("lambda = 1/64", 128, [](Scene& s) { s.active.lambda = 1.0 / 64; });
    add("b = 2", 128, [](Scene& s) { s.active.base = 2; });
    add("identical", 128, [](Scene& s) { s.active.thetaMode = ThetaMode::Identical, s.active.identicalTheta = 0.37; });
    add("m = 16,777,215", 128, [](Scene& s) {
        s.position = 16777215;
        s.context.targetLength = 16777216;
        s.maxDistance = limits::maxDistance;
    });
    add("yarn, partial, interleaved", 64, [](Scene& s) {
        s.active.rotaryDim = 32;
        s.active.pairing = Pairing::Interleaved;
        s.active.method = "yarn";
        s.selectedPair = 9;
    });
    return out;
}

/// A figure of a scene, and what core says about the scene.
struct Look {
    Scene scene;
    Frequencies f;
    std::string id;

    Figure with(const std::string& option = {}, const std::string& choice = {}, const FigureView& view = {}) const
    {
        Scene chosen = scene;
        if (!option.empty())
            chosen.figureOptions[id + "." + option] = choice;
        return makeFigure(*findFigure(id), chosen, view);
    }
    double theta(int pair) const { return f.theta[static_cast<std::size_t>(pair - 1)]; }
    double selected() const { return theta(scene.selectedPair); }
    Pairing read() const { return figures::readPairing(scene.active); }
};

Series series(const Figure& figure, const std::string& id)
{
    const auto it = std::ranges::find(figure.series, id, &Series::id);
    if (it == figure.series.end())
        throw std::runtime_error("no series " + id + " in " + figure.id);
    return *it;
}

/// Throws when a drawn value is not the expected one.
void same(double drawn, double expected, double absolute, double relative = 1e-12)
{
    if (!test::isNear(drawn, expected, relative, absolute))
        throw std::runtime_error(test::nearText("drawn value", drawn, expected));
}

void sameAngle(double drawn, double expected, double within)
{
    same(std::remainder(drawn - expected, 2 * pi), 0, within);
}

/// Every point of a series that stands at a pair.
void perPair(const Series& s, const std::function<double(int pair)>& expected, double relative = 1e-12)
{
    if (s.x.empty())
        throw std::runtime_error("nothing drawn in " + s.id);
    for (std::size_t i = 0; i < s.x.size(); ++i)
        same(s.y[i], expected(int(s.x[i])), 1e-13, relative);
}

/// A kernel curve: its points, or that the strokes hold the values of the distances in them.
void isKernel(const Series& s, const std::vector<double>& theta, double shift = 0)
{
    const std::size_t step = std::max<std::size_t>(1, s.x.size() / 60);
    for (std::size_t i = 0; i < s.x.size(); i += step) {
        const std::int64_t at[] = {std::llround(s.x[i] - shift)};
        double g[] = {0};
        kernelAt(theta, at, g);
        if (s.kind == SeriesKind::Line)
            same(s.y[i], g[0], 1e-11);
        else if (!(s.y[i] <= g[0] + 3e-6 && g[0] <= s.y2[i] + 3e-6))
            throw std::runtime_error(test::nearText("envelope", s.y[i], g[0]));
    }
}

void checkPeriods(const Look& look)
{
    for (const Figure& figure : {look.with(), look.with("quantity", "frequency")}) {
        const bool period = figure.y.unit == "tokens";
        std::size_t points = 0;
        for (const Series& s : figure.series)
            if (s.id.starts_with("theta")) {
                perPair(s, [&](int k) { return period ? 2 * pi / look.theta(k) : look.theta(k); });
                points += s.x.size();
            }
        same(double(points), double(look.f.size()), 0);
    }
}

void checkAngles(const Look& look)
{
    const double m = double(look.scene.position);
    const std::string id = "pair:" + std::to_string(look.scene.selectedPair);
    for (const char* wrap : {"wrapped", "unwrapped"}) {
        // Near m, so that the pair is drawn however fast it is.
        const Figure figure = look.with("wrap", wrap, {1200, std::array{std::max(0.0, m - 20), m + 20}});
        const Series s = series(figure, id);
        for (std::size_t i = 0; i < s.x.size(); ++i)
            if (std::isfinite(s.y[i]))
                sameAngle(s.y[i], s.x[i] * look.selected(), 1e-8);
    }
}

void checkDecay(const Look& look)
{
    for (const char* axis : {"linear", "log"}) {
        const Figure figure = look.with("axis", axis);
        if (axis == std::string("linear"))
            isKernel(series(figure, "kernel"), look.f.theta);
    }
    const Series bound = series(look.with("bound", "on"), "bound");
    const std::int64_t at[] = {std::llround(bound.x.back())};
    double a[] = {0};
    boundAt(look.f.theta, at, a);
    same(bound.y.back(), a[0], 1e-12);
}

void checkRatio(const Look& look)
{
    perPair(series(look.with(), "theta"), [&](int k) { return look.theta(k) / look.f.unscaled[std::size_t(k - 1)]; });
}

void checkUnseen(const Look& look)
{
    const Figure figure = look.with();
    const auto share = [](double angle) { return std::min(1.0, angle / (2 * pi)); };
    perPair(series(figure, "trained"),
            [&](int k) { return share(double(look.scene.active.trainLength) * look.f.unscaled[std::size_t(k - 1)]); });
    perPair(series(figure, "reached"),
            [&](int k) { return share(double(look.scene.context.targetLength) * look.theta(k)); });
}

void checkTurns(const Look& look)
{
    const Series s = series(look.with(), "theta");
    for (std::size_t i = 0; i < s.x.size(); ++i) {
        const int k = int(look.f.size()) - int(i); // slow to fast
        same(s.x[i], double(look.scene.active.trainLength) * look.f.unscaled[std::size_t(k - 1)] / (2 * pi), 0);
        same(s.y[i], double(look.scene.context.targetLength) * look.theta(k) / (2 * pi), 0);
    }
}

void checkAttentionFactor(const Look& look)
{
    const Figure figure = look.with();
    const auto now = std::ranges::find(figure.markers, "now", &Marker::id);
    if (now != figure.markers.end())
        same(now->y, look.f.attentionFactor, 0);
    same(figure.headlines.front().number.value(), look.f.attentionFactor, 0);
}

void checkResolution(const Look& look)
{
    const Figure figure = look.with();
    perPair(series(figure, "theta"), [&](int k) { return look.theta(k); });
    same(figure.y2->lo / figure.y.lo, 180 / pi, 1e-9);
}

void checkHeatmap(const Look& look)
{
    const double m = double(look.scene.position);
    for (const char* quantity : {"cos", "sin", "angle"}) {
        const Figure figure = look.with("quantity", quantity, {600, std::array{std::max(0.0, m - 100), m + 100}});
        const HeatMap& map = *figure.map;
        for (int row = 0; row < map.rows; row += std::max(1, map.rows / 7))
            for (int column = 0; column < map.columns; column += 13) {
                const double at = map.xLo + 0.5 + column;
                const double angle = at * look.theta(row + 1);
                const double cell = double(map.cells[std::size_t(row * map.columns + column)]);
                if (quantity == std::string("angle"))
                    sameAngle(cell, angle, 1e-6);
                else
                    same(cell, quantity == std::string("cos") ? std::cos(angle) : std::sin(angle), 1e-6);
            }
    }
}

void checkSinusoidal(const Look& look)
{
    const double m = double(look.scene.position);
    const Figure figure = look.with({}, {}, {600, std::array{std::max(0.0, m - 50), m + 50}});
    const HeatMap& map = *figure.map;
    for (int row = 0; row < map.rows; row += std::max(1, map.rows / 9))
        for (int column = 0; column < map.columns; column += 7) {
            const double angle = (map.xLo + 0.5 + column) * look.theta(row / 2 + 1);
            same(double(map.cells[std::size_t(row * map.columns + column)]),
                 row % 2 == 0 ? std::sin(angle) : std::cos(angle), 1e-6);
        }
}

void checkLayout(const Look& look)
{
    const HeatMap map = *look.with("pairs", "all").map;
    const int dim = look.scene.active.headDim, turning = look.scene.active.rotaryDim;
    for (int e = 0; e < dim; ++e) {
        const float interleaved = map.cells[std::size_t(e)], half = map.cells[std::size_t(dim + e)];
        if (e >= turning) {
            same(std::isnan(interleaved) && std::isnan(half) ? 1 : 0, 1, 0);
            continue;
        }
        same(double(interleaved), e / 2 + 1, 0);
        same(double(half), e % (turning / 2) + 1, 0);
    }
}

void checkSpreads(const Look& look)
{
    const Figure figure = look.with("show", "linear");
    for (const auto& [id, mode] : {std::pair{"geometric", ThetaMode::Geometric}, std::pair{"linear", ThetaMode::Linear},
                                   std::pair{"identical", ThetaMode::Identical}}) {
        RopeSpec spec = look.scene.active;
        // c that nobody has set is one turn in 100 tokens: at 1, whole distances meet the wave only here and there.
        if (spec.thetaMode != ThetaMode::Identical && spec.identicalTheta == 1)
            spec.identicalTheta = 2 * 3.14159265358979323846 / 100;
        spec.thetaMode = mode;
        const std::vector<double> theta = unscaledTheta(spec, spec.base * spec.lambda);
        perPair(series(figure, id), [&](int k) { return theta[std::size_t(k - 1)]; });
    }
}

void checkMatrix(const Look& look)
{
    const HeatMap map = *look.with("positions", "64", {400, {}}).map;
    for (const auto& [row, column] : {std::pair{0, 0}, std::pair{5, 60}, std::pair{63, 0}, std::pair{31, 32}}) {
        const std::int64_t s[] = {row - column};
        double g[] = {0};
        kernelAt(look.f.theta, s, g);
        same(double(map.cells[std::size_t(row * map.columns + column)]), g[0], 3e-6);
    }
}

void checkPrecision(const Look& look)
{
    const Figure figure = look.with("pairs", "selected");
    for (const NumberFormat format : numberFormats) {
        const auto it = std::ranges::find(figure.series, toId(format), &Series::id);
        const double off = rounded(look.selected(), format) - look.selected();
        same(it == figure.series.end() ? 1 : 0, off == 0 ? 1 : 0, 0); // no curve where nothing is rounded
        for (std::size_t i = 1; it != figure.series.end() && i < it->x.size(); ++i)
            if (it->y[i] > it->y[i - 1]) // a new largest error is the error just there
                same(it->y[i], std::abs(std::remainder(it->x[i] * off, 2 * pi)), 1e-12, 1e-9);
    }
}

void checkInterpolation(const Look& look)
{
    const Series s = series(look.with(), "interpolated");
    const double f = std::max(1.0, double(look.scene.context.targetLength) / double(look.scene.active.trainLength));
    same(s.y.back(), s.x.back() * look.f.unscaled[std::size_t(look.scene.selectedPair - 1)] / f, 0);
}

void checkRandom(const Look& look)
{
    Look every = look; // of itself smoothed where it is too dense, which tst_smooth_curve holds to core
    every.scene.figureOptions["random.curve"] = "every";
    const Figure figure = every.with("peak", "100");
    isKernel(series(figure, "kernel"), look.f.theta);
    isKernel(series(figure, "shifted"), look.f.theta, std::min(100.0, figure.x.hi));
}

void checkRelative(const Look& look)
{
    const figures::QueryKey v = figures::randomVectors(look.scene.active.headDim, 1);
    const std::vector<double> parts =
        scorePerPair(v.q, v.k, look.f.theta, look.read(), look.scene.distance, look.f.attentionFactor);
    const Figure figure = look.with("vectors", "random");
    perPair(series(figure, "theta"), [&](int k) { return parts[std::size_t(k - 1)]; });
    same(figure.headlines.front().number.value(),
         score(v.q, v.k, look.f.theta, look.read(), look.scene.position, look.scene.position - look.scene.distance,
               look.f.attentionFactor),
         1e-8 * double(look.scene.active.headDim));
}

void checkAttention(const Look& look)
{
    Scene scene = look.scene;
    const auto size = static_cast<std::size_t>(scene.active.headDim);
    figures::Gaussians random(11);
    scene.query = random.vector(size);
    scene.key = random.vector(size);
    scene.figureOptions = {{"attention.vectors", "given"}, {"attention.show", "scores"}, {"attention.mask", "full"}};
    const HeatMap map = *makeFigure(*findFigure("attention"), scene).map;
    for (const auto& [m, n] : {std::pair{0, 0}, std::pair{20, 3}, std::pair{2, 23}})
        same(double(map.cells[std::size_t(m * map.columns + n)]),
             score(scene.query, scene.key, look.f.theta, look.read(), m, n, look.f.attentionFactor) /
                 std::sqrt(double(size)),
             1e-5);
}

void checkPhasors(const Look& look)
{
    const Figure figure = look.with("circles", "one");
    const Series q = series(figure, "pair:" + std::to_string(look.scene.selectedPair));
    const Series k = series(figure, "key");
    const double m = double(look.scene.position), n = m - double(look.scene.distance);
    same(q.x[1], std::cos(m * look.selected()), 1e-8);
    same(q.y[1], std::sin(m * look.selected()), 1e-8);
    same(k.x[1], std::cos(n * look.selected()), 1e-8);
    same(k.y[1], std::sin(n * look.selected()), 1e-8);
}

void checkBands(const Look& look)
{
    Scene scene = look.scene;
    scene.context.targetLength = std::min<std::int64_t>(scene.context.targetLength, 4096); // a scan, in short time
    const Series s = series(makeFigure(*findFigure("bands"), scene), "first_negative");
    for (std::size_t i = 0; i < s.x.size(); i += 29) {
        RopeSpec spec = scene.active;
        spec.thetaMode = ThetaMode::Geometric;
        const std::int64_t limit = 8 * scene.context.targetLength;
        const std::int64_t first = firstNegative(unscaledTheta(spec, s.x[i]), limit);
        same(s.y[i], double(first > 0 ? first : limit), 0);
    }
}

/// With SelfExtend in place of the scene's method, whose distances are seen as they are.
void checkEffectiveDistance(const Look& look)
{
    const Series plain = series(look.with(), "theta");
    for (std::size_t i = 0; i < plain.x.size(); ++i)
        same(plain.y[i], plain.x[i], 0);
    Scene scene = look.scene;
    scene.active.method = "self-extend";
    scene.active.tunables = {{"window", 1000.0}, {"group_size", 8.0}};
    const Series s = series(makeFigure(*findFigure("effective_distance"), scene), "theta");
    const auto m = std::int64_t(s.x.back());
    for (std::size_t i = 0; i < s.x.size(); ++i) {
        const auto distance = std::int64_t(s.x[i]);
        same(s.y[i], double(distance < 1000 ? distance : m / 8 - (m - distance) / 8 + 875), 0);
    }
}

void checkPatchGrid(const Look& look)
{
    const Figure figure = look.with("arrangement", "axial");
    const int quarter = look.scene.active.rotaryDim / 4;
    if (quarter == 0)
        return;
    double row = 0; // half of the pairs turn with one axis alone
    for (int j = 0; j < quarter; ++j)
        row += std::cos(std::pow(look.scene.active.base * look.scene.active.lambda, -1.0 * j / quarter));
    const HeatMap& map = *figure.map;
    const std::size_t middle = map.cells.size() / 2;
    for (const std::size_t neighbour : {std::size_t(1), std::size_t(map.columns)}) {
        same(map.cells[middle + neighbour], (row + quarter) / (2 * quarter), 1e-6);
        same(map.cells[middle - neighbour], map.cells[middle + neighbour], 1e-6);
    }
}

void checkLayers(const Look& look)
{
    Scene scene = look.scene;
    scene.layers.resize(12);
    for (ModelLayer& layer : scene.layers)
        layer.window = 128;
    const Figure figure = makeFigure(*findFigure("layers"), scene);
    const Series s = series(figure, "reach");
    for (std::size_t i = 0; i < s.x.size(); ++i)
        same(s.y[i], std::min(1 + (double(i) + 1) * 127, double(scene.context.targetLength)), 0);
    if (s.x.size() != 12 || figure.series[0].x.size() != 12)
        throw std::runtime_error("not a bar and a point for each layer");
}

const std::map<std::string, void (*)(const Look&)>& checks()
{
    static const std::map<std::string, void (*)(const Look&)> all{
        {"periods", checkPeriods},
        {"angles", checkAngles},
        {"decay", checkDecay},
        {"ratio", checkRatio},
        {"unseen", checkUnseen},
        {"turns", checkTurns},
        {"attention_factor", checkAttentionFactor},
        {"resolution", checkResolution},
        {"heatmap", checkHeatmap},
        {"sinusoidal", checkSinusoidal},
        {"layout", checkLayout},
        {"spreads", checkSpreads},
        {"similarity_matrix", checkMatrix},
        {"precision", checkPrecision},
        {"interpolation", checkInterpolation},
        {"random", checkRandom},
        {"relative", checkRelative},
        {"attention", checkAttention},
        {"phasors", checkPhasors},
        {"bands", checkBands},
        {"effective_distance", checkEffectiveDistance},
        {"patch_grid", checkPatchGrid},
        {"layers", checkLayers},
    };
    return all;
}

} // namespace

/// What a figure draws against what core says, for every figure at the edges of what can be set.
class TestFigureValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFigureHasACheck()
    {
        for (const FigureKind& kind : figureKinds())
            if (!kind.usesLab) // those draw what was measured on a run: tst_lab_figures
                QVERIFY2(checks().contains(kind.id), kind.id.c_str());
    }

    void drawnValuesAreThoseOfCore_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("scene");
        for (const auto& [id, check] : checks())
            for (const auto& [name, scene] : edgeScenes())
                QTest::addRow("%s, %s", id.c_str(), name.c_str())
                    << QString::fromStdString(id) << QString::fromStdString(name);
    }

    void drawnValuesAreThoseOfCore()
    {
        QFETCH(QString, id);
        QFETCH(QString, scene);
        Look look;
        look.scene = edgeScenes().at(scene.toStdString());
        look.f = frequenciesOf(look.scene.active, look.scene.context);
        look.id = id.toStdString();
        try {
            checks().at(look.id)(look);
        } catch (const std::exception& e) {
            QFAIL(e.what());
        }
    }
};

QTEST_GUILESS_MAIN(TestFigureValues)
#include "tst_figure_values.moc"

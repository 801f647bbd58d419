// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/figures/figure_list.h"
#include "core/figures/kit/dense_curve.h"
#include "core/figures/kit/figure_parts.h"
#include "core/figures/kit/random_scores.h"
#include "core/figures/kit/samples.h"
#include "core/figures/kit/smooth_curve.h"
#include "core/kernels/sincos.h"
#include "core/model/number_text.h"
#include "core/rope/similarity.h"

namespace rope::figures {

namespace {

constexpr std::size_t sampleSize = RandomScores::sampleSize;
constexpr int points = 240;
constexpr std::size_t givenWork = 1 << 22; ///< distances times pairs, for given vectors

/// Mean and standard deviation over the sample at each distance.
struct Spread {
    std::vector<double> mean, deviation;
};

/// q·k of one query and key at each distance.
std::vector<double> scoresOver(const std::vector<double>& q, const std::vector<double>& k,
                               const std::vector<double>& theta, Pairing pairing,
                               const std::vector<std::int64_t>& distances, const std::stop_token& stop)
{
    const std::size_t pairs = theta.size();
    std::vector<double> along(pairs), across(pairs), sines(pairs), cosines(pairs);
    double still = 0;
    for (std::size_t i = 2 * pairs; i < q.size(); ++i)
        still += q[i] * k[i];
    for (std::size_t i = 0; i < pairs; ++i) {
        const std::size_t a = pairing == Pairing::Half ? i : 2 * i;
        const std::size_t b = pairing == Pairing::Half ? i + pairs : 2 * i + 1;
        along[i] = q[a] * k[a] + q[b] * k[b];
        across[i] = q[a] * k[b] - q[b] * k[a];
    }
    std::vector<double> out;
    for (std::int64_t s : distances) {
        if (stop.stop_requested())
            break;
        kernels::sinCosOfProducts(double(s), theta, sines, cosines);
        out.push_back(std::inner_product(along.begin(), along.end(), cosines.begin(), still) +
                      std::inner_product(across.begin(), across.end(), sines.begin(), 0.0));
    }
    return out;
}

Spread spreadOver(const RandomScores& samples, const std::vector<double>& theta,
                  const std::vector<std::int64_t>& distances, const std::stop_token& stop)
{
    Spread out;
    for (std::int64_t s : distances) {
        if (stop.stop_requested())
            break;
        const RandomScores::Spread here = samples.at(theta, double(s));
        out.mean.push_back(here.mean);
        out.deviation.push_back(here.deviation);
    }
    return out;
}

void addSample(Figure& figure, const std::vector<std::int64_t>& distances, const Spread& spread)
{
    Series band, mean;
    band.id = "spread";
    band.name = "Random: mean ± deviation";
    band.kind = SeriesKind::Band;
    mean.id = "mean";
    mean.name = "Random: mean";
    for (Series* s : {&band, &mean}) {
        s->colour = {Role::Data, 0};
        s->x.assign(distances.begin(), distances.begin() + std::ptrdiff_t(spread.mean.size()));
    }
    mean.y = spread.mean;
    for (std::size_t i = 0; i < spread.mean.size(); ++i) {
        band.y.push_back(spread.mean[i] - spread.deviation[i]);
        band.y2.push_back(spread.mean[i] + spread.deviation[i]);
        mean.notes.push_back(
            {"mean {0}, standard deviation {1}, over {2} random q and k",
             {shownNumber(spread.mean[i], 2), shownNumber(spread.deviation[i], 2), grouped(sampleSize)}});
    }
    if (mean.x.empty())
        return;
    figure.series.push_back(std::move(band));
    figure.series.push_back(std::move(mean));
}

/// The kernel moved to the right by `shift`.
void addCurve(Figure& figure, const char* id, Message name, Colour colour, Dash dash, const std::vector<double>& theta,
              CurveView view, double shift, bool smooth, const std::stop_token& stop)
{
    for (double& end : view.range)
        end -= shift;
    SmoothCurve c = smooth ? smoothKernel(theta, view, stop) : SmoothCurve{kernelCurve(theta, view, stop), {}};
    for (Series* s : {&c.mean, &c.band})
        std::ranges::transform(s->x, s->x.begin(), [shift](double x) { return x + shift; });
    Series s = smooth ? Series{} : std::move(c.mean);
    s.id = id;
    s.name = std::move(name);
    s.colour = colour;
    s.dash = dash;
    if (smooth)
        addSmooth(figure, std::move(s), std::move(c));
    else
        figure.series.push_back(std::move(s));
}

/// Scores of the given q and k, as a share of |q||k|, at every distance in view; only at some when there are very many.
void addGiven(Figure& figure, const Scene& scene, const Frequencies& f, const CurveView& view,
              const std::stop_token& stop)
{
    if (scene.query.empty() && scene.key.empty())
        return;
    const std::vector<double>& q = scene.query.empty() ? scene.key : scene.query;
    const std::vector<double>& k = scene.key.empty() ? scene.query : scene.key;
    const auto dot = [](const auto& a, const auto& b) {
        return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
    };
    const double norm = std::sqrt(dot(q, q) * dot(k, k));
    if (!(norm > 0))
        return;
    const auto most = std::int64_t(givenWork / std::max<std::size_t>(1, f.size()));
    const std::vector<std::int64_t> distances = wholeSamples(view.range[0], view.range[1], most);
    Series s;
    s.id = "given";
    s.name = distances.size() < std::size_t(most) ? Message("Given q and k")
                                                  : Message("Given q and k, at {0} distances", {grouped(most)});
    s.colour = {Role::Pair, 1};
    const std::vector<double> scores = scoresOver(q, k, f.theta, readPairing(scene.active), distances, stop);
    for (std::size_t i = 0; i < scores.size(); ++i) {
        s.x.push_back(double(distances[i]));
        s.y.push_back(scores[i] / norm);
    }
    if (!s.x.empty())
        figure.series.push_back(std::move(s));
}

/// Two curves of one shape, filled so densely that the one in front would be all there is to see. Of the axis alone:
/// what a cell is wide or zoomed to must not change its title.
bool hideEachOther(double end)
{
    constexpr double mostDistances = 16384;
    return end > mostDistances;
}

Message titleOf(const Spread& spread)
{
    if (spread.mean.empty())
        return "Random q and k";
    double most = 0;
    for (double m : spread.mean)
        most = std::max(most, std::abs(m));
    return {"{0} random q and k do not decay: their mean score stays within {1} of 0",
            {grouped(sampleSize), shownNumber(most, 2)}};
}

Figure makeRandom(const FigureRequest& request)
{
    const Scene& scene = request.scene();
    const FigureView& view = request.view;
    const std::stop_token& stop = request.stop;
    const Frequencies& f = request.active();
    const double end = legibleEnd(f.theta, double(scene.maxDistance));
    const double asked = request.is("peak", "distance") ? double(scene.distance) : request.number("peak");
    const double peak = std::min(asked, end);
    const CurveView c{visibleRange(view, 0, end, 0, double(limits::maxDistance)), AxisScale::Linear,
                      std::clamp(view.columns, 16, 16384)};
    const std::vector<std::int64_t> distances = wholeSamples(c.range[0], c.range[1], points);
    Figure figure;
    figure.x = distanceAxis(AxisScale::Linear, 0, end);
    figure.y.label = "Score as a share of |q||k|";
    const bool given = !scene.query.empty() || !scene.key.empty();
    figure.y.lo = given ? -1.1 : kernelFloor({f.theta}, double(scene.maxDistance));
    figure.y.hi = 1.06;
    figure.lines.push_back({"zero", false, 0, "0", LineRole::Zero});
    addLengthLines(figure, scene, true);
    const Spread spread = spreadOver(RandomScores(scene.active, seedOf(scene, request.kind)), f.theta, distances, stop);
    addSample(figure, distances, spread);
    const bool isAsked = isSmoothed(request, 1);
    const bool smooth = isAsked || (request.is("curve", "auto") && hideEachOther(end));
    addCurve(figure, "kernel", "Equal q and k", {Role::Active, 0}, Dash::Solid, f.theta, c, 0, smooth, stop);
    addCurve(figure, "shifted", Message("Key ahead by {0}", {shownNumber(peak)}), {Role::Pair, 0}, Dash::Dashed,
             f.theta, c, peak, smooth, stop);
    if (smooth)
        sayThatSmoothed(figure);
    if (!isAsked) // the legend says it, of what is smoothed in view; an axis is the same however close one looks
        figure.y.label = "Score as a share of |q||k|";
    addGiven(figure, scene, f, c, stop);
    figure.title = titleOf(spread);
    addHeadline(figure, "sample_size", "Random pairs of vectors", grouped(sampleSize),
                "Independent normal elements, the same sample at every distance", sampleSize);
    return figure;
}

} // namespace

FigureKind random()
{
    FigureKind kind;
    kind.id = "random";
    kind.title = "Is there decay?";
    kind.explanation = "Scores of random vectors have mean 0 at every distance; what falls off is the kernel of equal "
                       "vectors, and a key turned beforehand peaks at whatever distance it was turned to.";
    kind.source = "g(s − P) for a key turned by P; Barbero et al. 2024 (arXiv 2410.06205)";
    kind.options = {seedOption(),
                    {"peak",
                     "Peak at",
                     "Distance at which the turned key scores highest",
                     {{"distance", "Distance s"},
                      {"100", "100", 100},
                      {"1000", "1,000", 1000},
                      {"2000", "2,000", 2000},
                      {"10000", "10,000", 10000}}},
                    curveOption()};
    kind.usesPosition = false;
    kind.usesDistance = true;
    kind.usesVectors = true;
    kind.usesSelectedPair = false;
    kind.make = makeRandom;
    return kind;
}

} // namespace rope::figures

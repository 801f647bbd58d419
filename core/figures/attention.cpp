// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <numeric>

#include <Eigen/Core>

#include "core/figures/figure_list.h"
#include "core/figures/kit/figure_parts.h"
#include "core/figures/kit/samples.h"
#include "core/model/number_text.h"
#include "core/rope/rotation.h"

namespace rope::figures {

namespace {

constexpr int tokens = 24;
constexpr int near = 4; ///< "nearby" in the title

struct Choices {
    bool rope = true, causal = true, weights = true;
};

Choices choicesOf(const FigureRequest& request)
{
    return {request.is("rope", "on"), request.is("mask", "causal"), request.is("show", "weights")};
}

using Table = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Queries and keys, one token a row: the same for all of them, but random ones differ.
struct Tokens {
    Table q, k;
};

Tokens tokensOf(const FigureRequest& request)
{
    const Scene& scene = request.scene();
    const int d = scene.active.headDim;
    Tokens out{Table(tokens, d), Table(tokens, d)};
    if (request.is("vectors", "random")) {
        Gaussians random(seedOf(scene, request.kind));
        for (int m = 0; m < tokens; ++m)
            for (Table* table : {&out.q, &out.k}) {
                const std::vector<double> vector = random.vector(static_cast<std::size_t>(d));
                table->row(m) = Eigen::Map<const Eigen::RowVectorXd>(vector.data(), d);
            }
        return out;
    }
    const QueryKey one = chosenVectors(scene, request.kind, request.active().theta);
    out.q.rowwise() = Eigen::Map<const Eigen::RowVectorXd>(one.q.data(), d);
    out.k.rowwise() = Eigen::Map<const Eigen::RowVectorXd>(one.k.data(), d);
    return out;
}

/// Scores q_m·k_n / √d: every token turned once, then one product. NaN where the mask hides n > m.
Table scoresOf(const FigureRequest& request, const Choices& c)
{
    const RopeSpec& spec = request.scene().active;
    Tokens at = tokensOf(request);
    if (c.rope) {
        std::vector<std::int64_t> positions(tokens);
        std::iota(positions.begin(), positions.end(), 0);
        const TableD table = tableD(request.active().theta, positions, request.active().attentionFactor);
        const BatchShape shape{tokens, 1, static_cast<std::size_t>(spec.headDim)};
        for (Table* each : {&at.q, &at.k})
            rotate(std::span(each->data(), std::size_t(each->size())), shape, table, readPairing(spec));
    }
    Table scores = at.q * at.k.transpose() / std::sqrt(double(spec.headDim));
    if (c.causal)
        scores.triangularView<Eigen::StrictlyUpper>().setConstant(std::numeric_limits<double>::quiet_NaN());
    return scores;
}

/// Softmax of each row over what the mask leaves, which stays NaN.
Table weightsOf(const Table& scores)
{
    const Table seen = scores.array().isNaN().select(-std::numeric_limits<double>::infinity(), scores);
    const Table e = (seen.colwise() - seen.rowwise().maxCoeff()).array().exp();
    const Table weights = e.array().colwise() / e.rowwise().sum().array();
    return scores.array().isNaN().select(scores, weights);
}

/// Mean weight that a token gives to itself and the `near` - 1 tokens before it, over the later half of the rows.
double nearbyWeight(const Table& weights)
{
    constexpr int half = tokens / 2;
    double sum = 0;
    for (int m = half; m < tokens; ++m)
        sum += weights.row(m).segment(m + 1 - near, near).sum();
    return sum / double(tokens - half);
}

/// End of the colour scale: all but the largest twentieth of the cells lie below, so that one cell does not make the
/// rest look alike.
double robustMost(const Table& table)
{
    std::vector<double> sizes;
    for (const double v : table.reshaped())
        if (!std::isnan(v))
            sizes.push_back(std::abs(v));
    const auto at = sizes.begin() + std::ptrdiff_t(0.95 * double(sizes.size() - 1));
    std::ranges::nth_element(sizes, at);
    return *at > 0 ? *at : 1;
}

HeatMap mapOf(const Table& table, bool weights)
{
    HeatMap map;
    map.columns = map.rows = tokens;
    map.xLo = map.yLo = -0.5;
    map.xHi = map.yHi = tokens - 0.5;
    map.label = weights ? "Attention weight" : "Score q·k / √d";
    map.ramp = weights ? Ramp::Sequential : Ramp::Diverging;
    const Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> cells = table.cast<float>();
    map.cells.assign(cells.data(), cells.data() + cells.size());
    map.zHi = robustMost(table);
    map.zLo = weights ? 0 : -map.zHi;
    return map;
}

Figure makeAttention(const FigureRequest& request)
{
    const Scene& scene = request.scene();
    const Choices c = choicesOf(request);
    const Table scores = scoresOf(request, c);
    const Table weights = weightsOf(scores);
    Choices without = c;
    without.rope = !c.rope;
    const double here = nearbyWeight(weights);
    const double other = nearbyWeight(weightsOf(scoresOf(request, without)));
    Figure figure;
    figure.map = mapOf(c.weights ? weights : scores, c.weights);
    figure.x.label = "Key, token n";
    figure.x.meaning = Meaning::Key;
    figure.y.label = "Query, token m";
    figure.y.meaning = Meaning::Position;
    for (Axis* axis : {&figure.x, &figure.y}) {
        axis->lo = -0.5;
        axis->hi = tokens - 0.5;
        axis->whole = true;
    }
    figure.equalAspect = true;
    figure.y.reversed = true; // row 0 on top, as attention is drawn everywhere
    const auto percent = [](double share) { return shownNumber(100 * share, 3); };
    const std::vector<std::string> shares{std::to_string(near), percent(c.rope ? here : other),
                                          percent(c.rope ? other : here)};
    figure.title =
        lacksVectors(scene, request.kind)
            ? Message("No q and k are given, so equal ones: the nearest {0} tokens get {1} % with RoPE, {2} % without",
                      shares)
            : Message("The nearest {0} tokens get {1} % of the attention with RoPE, {2} % without", shares);
    addHeadline(figure, "nearby", Message("Weight on the nearest {0} tokens", {std::to_string(near)}),
                Message("{0} %", {percent(here)}), "Mean over the later half of the queries", here);
    return figure;
}

} // namespace

FigureKind attention()
{
    FigureKind kind;
    kind.id = "attention";
    kind.title = "Attention picture";
    kind.explanation = "Each row is one query and its attention to the tokens of a short sequence; with equal vectors "
                       "only RoPE can tell the tokens apart.";
    kind.source = "softmax(q·k/√d) with q and k turned; one fixed sample of vectors per seed";
    kind.options = {
        {"rope", "RoPE", "Whether query and key are turned", {{"on", "With RoPE"}, {"off", "Without RoPE"}}},
        vectorsOption(),
        {"mask",
         "Mask",
         "Causal: a token sees only itself and those before it",
         {{"causal", "Causal"}, {"full", "None"}}},
        {"show", "Shown", "Weights after softmax, or the scores", {{"weights", "Weights"}, {"scores", "Scores"}}},
        peakOption({8, 2, 16}),
        seedOption("vectors=random")};
    kind.usesVectors = true;
    kind.usesPosition = false;
    kind.usesSelectedPair = false;
    kind.make = makeAttention;
    return kind;
}

} // namespace rope::figures

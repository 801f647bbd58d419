// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "core/figures/figure_list.h"
#include "core/figures/kit/figure_parts.h"
#include "core/figures/kit/samples.h"
#include "core/model/number_text.h"
#include "core/rope/similarity.h"

namespace rope::figures {

namespace {

constexpr int tokens = 24;
constexpr int near = 4; ///< "nearby" in the title

struct Choices {
    bool rope = true, causal = true, weights = true;
};

Choices choicesOf(const Scene& scene)
{
    const FigureKind& kind = *findFigure("attention");
    return {optionOf(scene, kind, "rope") == "on", optionOf(scene, kind, "mask") == "causal",
            optionOf(scene, kind, "show") == "weights"};
}

/// One query and key for each token: the same for all of them, but random ones differ.
std::vector<QueryKey> vectorsOf(const Scene& scene, const std::vector<double>& theta)
{
    const FigureKind& kind = *findFigure("attention");
    std::vector<QueryKey> out(tokens, chosenVectors(scene, kind, theta));
    if (optionOf(scene, kind, "vectors") != "random")
        return out;
    Gaussians random(static_cast<std::uint64_t>(std::atoi(optionOf(scene, kind, "seed").c_str())));
    for (QueryKey& v : out) {
        v.q = random.vector(v.q.size());
        v.k = random.vector(v.k.size());
    }
    return out;
}

using Table = std::vector<std::vector<double>>;

/// Scores q_m·k_n / √d; NaN where the mask hides n > m.
Table scoresOf(const Scene& scene, const Frequencies& f, const Choices& c)
{
    const RopeSpec& spec = scene.active;
    const std::vector<QueryKey> vectors = vectorsOf(scene, f.theta);
    const Pairing pairing = readPairing(spec);
    const std::vector<double> still(f.size(), 0.0);
    Table out(tokens, std::vector<double>(tokens, std::numeric_limits<double>::quiet_NaN()));
    for (std::size_t m = 0; m < tokens; ++m)
        for (std::size_t n = 0; n < (c.causal ? m + 1 : tokens); ++n)
            out[m][n] = score(vectors[m].q, vectors[n].k, c.rope ? f.theta : still, pairing, std::int64_t(m),
                              std::int64_t(n), c.rope ? f.attentionFactor : 1) /
                        std::sqrt(double(spec.headDim));
    return out;
}

/// Softmax of each row over what the mask leaves.
Table weightsOf(Table scores)
{
    for (auto& row : scores) {
        double most = -std::numeric_limits<double>::infinity();
        for (double s : row)
            most = std::isnan(s) ? most : std::max(most, s);
        double sum = 0;
        for (double& s : row) {
            s = std::exp(s - most);
            sum += std::isnan(s) ? 0 : s;
        }
        for (double& s : row)
            s /= sum;
    }
    return scores;
}

/// Mean weight that a token gives to itself and the `near` - 1 tokens before it, over the later half of the rows.
double nearbyWeight(const Table& weights)
{
    double sum = 0;
    for (std::size_t m = tokens / 2; m < tokens; ++m)
        for (std::size_t n = m + 1 - near; n <= m; ++n)
            sum += weights[m][n];
    return sum / double(tokens - tokens / 2);
}

HeatMap mapOf(const Table& table, bool weights)
{
    HeatMap map;
    map.columns = map.rows = tokens;
    map.xLo = map.yLo = -0.5;
    map.xHi = map.yHi = tokens - 0.5;
    map.label = weights ? "Attention weight" : "Score q·k / √d";
    map.ramp = weights ? Ramp::Sequential : Ramp::Diverging;
    double most = 0;
    for (const auto& row : table)
        for (double v : row) {
            map.cells.push_back(static_cast<float>(v));
            most = std::isnan(v) ? most : std::max(most, std::abs(v));
        }
    map.zHi = most > 0 ? most : 1;
    map.zLo = weights ? 0 : -map.zHi;
    return map;
}

Figure makeAttention(const Scene& scene, const FigureView&, std::stop_token)
{
    const Choices c = choicesOf(scene);
    const Frequencies f = frequenciesOf(scene.active, scene.context);
    const Table scores = scoresOf(scene, f, c);
    const Table weights = weightsOf(scores);
    Choices without = c;
    without.rope = !c.rope;
    const double here = nearbyWeight(weights);
    const double other = nearbyWeight(weightsOf(scoresOf(scene, f, without)));
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
    figure.y.reversed = true; // row 0 on top, as attention is drawn everywhere
    const auto percent = [](double share) { return shownNumber(100 * share, 3); };
    const std::vector<std::string> shares{std::to_string(near), percent(c.rope ? here : other),
                                          percent(c.rope ? other : here)};
    figure.title =
        lacksVectors(scene, *findFigure("attention"))
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

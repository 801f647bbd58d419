// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/cards.h"

#include "core/analysis/analysis.h"
#include "core/model/number_text.h"
#include "core/rope/similarity.h"

namespace rope {

namespace {

std::string ofPairs(int n, const RopeSpec& spec)
{
    return grouped(n) + " of " + grouped(spec.pairCount());
}

/// What training saw is θ before scaling, over L.
Headline neverFull(const Scene& scene, const Analysis& a)
{
    Headline h{"never_full_turn", "pairs never finish a turn in training",
               ofPairs(a.neverFullTurnUnscaled, scene.active),
               Message("With the θ of training, before any scaling, their period is longer than the {0} tokens of "
                       "training: the model has never seen them turn all the way round. {1} of them after scaling, θ′.",
                       {grouped(scene.active.trainLength), grouped(a.neverFullTurn)}),
               a.neverFullTurnUnscaled};
    return h;
}

Headline longest(const Analysis& a)
{
    if (!a.periods)
        return {"longest_period", "longest period", "none", "No pair turns.", {}};
    return {"longest_period", "longest period T′, tokens", shownNumber(a.periods->longest, 6),
            Message("The slowest pair needs this many tokens for one turn; the fastest needs {0}.",
                    {shownNumber(a.periods->shortest)}),
            a.periods->longest};
}

Headline firstNegativeCard(const Scene& scene, const Analysis& a, const std::stop_token& stop)
{
    if (const auto common = commonTheta(a.frequencies.theta); common && scene.active.thetaMode == ThetaMode::Identical)
        return {"period_of_all", "tokens until all pairs repeat", shownNumber(periodOf(*common), 5),
                Message("All pairs turn at one rate θ = {0}: the similarity is one cosine, repeats every 2π/θ tokens "
                        "and never decays.",
                        {shownNumber(*common)}),
                periodOf(*common)};
    const std::int64_t s = firstNegativeOf(scene, a, stop);
    const auto query = firstNegativeQuery(scene);
    return {"first_negative", "first negative similarity", s > 0 ? grouped(s) : "none",
            query ? Message("The smallest distance at which a key equal to the query scores below zero, for the query "
                            "at {0} alone: what another one sees depends on where it stands.",
                            {grouped(*query)})
                  : Message("The smallest distance at which a key equal to the query scores below zero. None: not "
                            "within {0} tokens.",
                            {grouped(firstNegativeLimit)}),
            s > 0 ? std::optional(double(s)) : std::nullopt};
}

Headline unseen(const Scene& scene, const Analysis& a)
{
    const int n = static_cast<int>(a.unseen.size());
    return {
        "unseen", "pairs see new angles at L′", ofPairs(n, scene.active),
        Message("Of the pairs that never finished a turn in training, these reach angles at {0} tokens, with the θ′ "
                "used at that length, that lie beyond any seen in training.",
                {grouped(scene.context.targetLength)}),
        n};
}

Headline zones(const Analysis& a)
{
    return {"zones",
            "pairs kept · blended · divided",
            std::to_string(a.zones.kept) + " · " + std::to_string(a.zones.blended) + " · " +
                std::to_string(a.zones.divided),
            Message("How the scaling changes the frequencies: kept as trained, partly slowed, or divided by the factor "
                    "{0} or more.",
                    {shownNumber(a.frequencies.factor)}),
            {}};
}

Headline attention(const Scene& scene, const Analysis& a)
{
    std::vector<std::string> parts{grouped(scene.context.targetLength - 1),
                                   shownNumber(a.frequencies.attentionFactor, 5), shownNumber(a.logits.rotation, 5),
                                   shownNumber(a.logits.softmax, 5), shownNumber(a.logits.temperature, 5)};
    Message note("What multiplies the scores of a query at {0}: cos and sin {1} each, so {2}; softmax scale {3}; "
                 "temperature {4}. 1 with position interpolation and NTK.",
                 parts);
    // Llama 4's layers without rotation have one of their own.
    const LayerHeat heat = layerHeatOf(scene.layers, scene.context.targetLength - 1);
    if (heat.count > 0 && scene.active.temperature == QueryTemperature{}) {
        parts.insert(parts.end(), {grouped(std::int64_t(heat.count)), grouped(std::int64_t(scene.layers.size())),
                                   shownNumber(heat.most, 5)});
        note = {"What multiplies the scores of a query at {0}: cos and sin {1} each, so {2}; softmax scale {3}; "
                "temperature {4}. {5} of {6} layers multiply their queries by up to {7} besides.",
                parts};
    }
    return {"logits", "logits ×", shownNumber(a.logits.total(), 5), note, a.logits.total()};
}

Figure make(const FigureRequest& request)
{
    const Scene& scene = request.scene();
    const std::stop_token& stop = request.stop;
    const Analysis a = analysisOf(request.checked);
    Figure f;
    f.title = scene.name;
    f.headlines = {neverFull(scene, a), unseen(scene, a), longest(a), firstNegativeCard(scene, a, stop), zones(a),
                   attention(scene, a)};
    return f;
}

} // namespace

const FigureKind& cardsKind()
{
    static const FigureKind kind = [] {
        FigureKind k;
        k.id = "cards";
        k.title = "Headline numbers";
        k.usesPosition = false;
        k.usesSelectedPair = false;
        k.make = make;
        return k;
    }();
    return kind;
}

} // namespace rope

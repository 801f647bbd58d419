// SPDX-License-Identifier: GPL-3.0-or-later
// What is odd about a RoPE whoever it is written for.
#include <algorithm>
#include <cmath>

#include "core/model/number_text.h"
#include "core/scaling/methods.h"
#include "core/writers/writer_parts.h"

namespace rope {

namespace {

std::optional<double> givenFactor(const RopeSpec& spec)
{
    const auto it = spec.tunables.find("factor");
    const double* factor = it == spec.tunables.end() ? nullptr : std::get_if<double>(&it->second);
    return factor ? std::optional(*factor) : std::nullopt;
}

/// The config has one length only and a factor: the length is what the factor made of it.
bool lengthHasFactorInIt(const LayerRope& layer)
{
    return reachOf(layer.spec) && layer.spec.trainLength == layer.context.targetLength &&
           givenFactor(layer.spec).value_or(1) > 1;
}

void remarkOnReach(const RopeSpec& spec, const Context& context, const Origin& origin, std::vector<Message>& out)
{
    const auto meant = meantLength(spec, origin);
    if (!meant || *meant == context.targetLength || *givenFactor(spec) < 1)
        return;
    out.emplace_back("Factor {0} is meant for {1} tokens, but L′ is {2}: set the target length to {1}, or the factor "
                     "to {3}.",
                     std::vector<std::string>{
                         exactText(*givenFactor(spec)), std::to_string(*meant), std::to_string(context.targetLength),
                         shownNumber(double(context.targetLength) * *givenFactor(spec) / double(*meant))});
}

void remarkOnSmallFactor(const RopeSpec& spec, std::vector<Message>& out)
{
    const auto factor = givenFactor(spec);
    if (factor && *factor < 1)
        out.emplace_back("Factor {0} is below 1 and shortens the periods. Was a frequency scale meant "
                         "(--rope-freq-scale, 1/factor)? Then the factor is {1}.",
                         std::vector<std::string>{exactText(*factor), shownNumber(1 / *factor)});
}

void remarkOnReplaced(const RopeSpec& spec, const Context& context, const Origin& origin, std::vector<Message>& out)
{
    const LayerRope* shipped = origin.layer();
    if (!shipped || shipped->spec.method == "none" || shipped->spec.method == spec.method)
        return;
    const RopeSpec& own = shipped->spec;
    const std::string other = spec.method == "none" ? "plain RoPE" : spec.method;
    if (!findMethod(own.method)->factorReaches && own.method != "llama3") {
        out.emplace_back("The model was trained with {0}; {1} replaces that.",
                         std::vector<std::string>{own.method, other});
        return;
    }
    const std::int64_t reached = shipped->context.targetLength;
    const double factor = givenFactor(own).value_or(double(reached) / double(own.trainLength));
    // Up to its own length there is nothing to widen, so the offer is the next doubling.
    const std::int64_t wanted = std::min(std::max(context.targetLength, 2 * reached), limits::maxLength);
    out.emplace_back("The model was trained with {0} (factor {1}); {2} replaces that. Its own reaches {3} tokens as it "
                     "is. To go beyond, widen it instead: --method {0} --set factor={4} --target-length {5}.",
                     std::vector<std::string>{own.method, exactText(factor), other, std::to_string(reached),
                                              shownNumber(factor * double(wanted) / double(reached)),
                                              std::to_string(wanted)});
}

} // namespace

std::optional<std::int64_t> meantLength(const RopeSpec& spec, const Origin& origin)
{
    const auto reach = reachOf(spec);
    const LayerRope* shipped = origin.layer();
    if (!reach || !shipped || shipped->spec.method != spec.method || !lengthHasFactorInIt(*shipped))
        return reach;
    const double more = *givenFactor(spec) / *givenFactor(shipped->spec);
    return std::int64_t(
        std::clamp(std::floor(more * double(shipped->context.targetLength)), 1.0, double(limits::maxLength)));
}

void followFactor(Scene& scene, const Origin& origin)
{
    const auto meant = origin.model ? meantLength(scene.active, origin) : std::nullopt;
    if (!meant)
        return;
    Context& context = scene.context;
    if (findMethod(scene.active.method)->usesCurrentLength && !context.seqLen)
        context.seqLen = context.targetLength;
    context.targetLength = *meant;
}

std::vector<Message> remarksOn(const RopeSpec& spec, const Context& context, const Origin& origin)
{
    std::vector<Message> out;
    remarkOnSmallFactor(spec, out);
    remarkOnReach(spec, context, origin, out);
    remarkOnReplaced(spec, context, origin, out);
    return out;
}

} // namespace rope

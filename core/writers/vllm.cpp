// SPDX-License-Identifier: GPL-3.0-or-later
// vLLM reads Hugging Face's rope_parameters with code of its own (vllm/model_executor/layers/rotary_embedding). Where
// that code departs from the library: dynamic is computed once, for n = f·L; longrope takes short_mscale and
// long_mscale for the attention factor and chooses its list by max_model_len; proportional ignores a factor; llama3
// looks at the high factor first. Its "ntk" is another method than NTK-aware and is not written.
#include <algorithm>
#include <cmath>

#include "core/model/number_text.h"
#include "core/writers/writer_parts.h"

namespace rope {

namespace {

void refuseOther(const RopeSpec& spec, const Context& context)
{
    if (spec.method == "dynamic") {
        const double once = frequenciesOf(spec, context).factor * double(spec.trainLength);
        if (double(context.currentLength()) != once)
            throw InputError("seq_len", std::to_string(context.currentLength()),
                             "f·L = " + exactText(once) + ": vLLM computes dynamic once, for that length");
    }
    if (spec.method == "proportional" && settingOf(spec, "factor") != 1.0)
        throw InputError("factor", exactText(*settingOf(spec, "factor")), "1: vLLM ignores it with proportional");
    if (spec.method == "llama3" && *settingOf(spec, "high_freq_factor") < *settingOf(spec, "low_freq_factor"))
        throw InputError("high_freq_factor", exactText(*settingOf(spec, "high_freq_factor")),
                         "not below low_freq_factor: vLLM looks at the high factor first");
    if (spec.method == "longrope" && spec.pairing != Pairing::Half)
        throw InputError("pairing", toId(spec.pairing), "half: vLLM has longrope for that pairing only");
}

void addLongRope(const RopeSpec& spec, const Context& context, Json& parameters, Written& out)
{
    const double attention = frequenciesOf(spec, context).attentionFactor;
    parameters["short_mscale"] = attention;
    parameters["long_mscale"] = attention;
    const bool isLong = context.currentLength() > spec.trainLength;
    out.notes.emplace_back("vLLM takes the {0} list here only with --max-model-len {1} {2}.",
                           std::vector<std::string>{isLong ? "long" : "short", isLong ? "above" : "up to",
                                                    std::to_string(spec.trainLength)});
}

void addYarnNote(const RopeSpec& spec, const Context& context, Written& out)
{
    const Frequencies f = frequenciesOf(spec, context);
    const double automatic = f.factor <= 1 ? 1 : 0.1 * std::log(f.factor) + 1;
    if (f.attentionFactor != automatic)
        out.notes.emplace_back("Older versions of vLLM do not read attention_factor, mscale and mscale_all_dim with "
                               "yarn: they use {0} instead of {1}.",
                               std::vector<std::string>{shownNumber(automatic, 6), shownNumber(f.attentionFactor, 6)});
}

/// What --max-model-len may be and the max_position_embeddings that allows it. vLLM takes the latter as the limit, but
/// for linear and dynamic it multiplies it by the factor, and for yarn it takes f·L instead.
struct Lengths {
    std::int64_t model = 0;
    std::int64_t positions = 0;
};

std::int64_t times(std::int64_t positions, double factor)
{
    return std::int64_t(std::min(std::floor(double(positions) * factor), double(limits::maxLength)));
}

Lengths lengthsFor(const RopeSpec& spec, const Context& context, const Json& type)
{
    const std::int64_t trained = spec.trainLength;
    std::int64_t wanted = context.targetLength;
    const double factor = frequenciesOf(spec, context).factor;
    if (type == "linear") {
        const double least = std::ceil(double(wanted) / factor);
        std::int64_t positions = std::max(trained, std::int64_t(std::min(least, double(limits::maxLength))));
        if (times(positions, factor) < wanted && positions < limits::maxLength)
            ++positions; // the quotient was rounded down
        return {std::min(wanted, times(positions, factor)), positions};
    }
    if (type == "dynamic")
        return {std::min(wanted, times(trained, factor)), trained};
    if (type == "yarn")
        return {std::min(wanted, times(trained, factor)), std::min(wanted, times(trained, factor))};
    // The length chooses the list, not the text.
    if (type == "longrope")
        wanted = context.currentLength() > trained ? std::max(wanted, trained + 1) : std::min(wanted, trained);
    return {wanted, std::max(wanted, trained)};
}

} // namespace

Written writeVllm(const RopeSpec& spec, const Context& context)
{
    Written out;
    Json parameters = hfRopeParameters(spec, context, "vLLM");
    const Lengths lengths = lengthsFor(spec, context, parameters["rope_type"]);
    refuseOther(spec, context);
    if (spec.rotaryDim != spec.headDim)
        parameters["partial_rotary_factor"] = partialFactorOf(spec);
    out.notes.emplace_back("For vllm serve MODEL --hf-overrides '…' --max-model-len {0}.",
                           std::vector<std::string>{std::to_string(lengths.model)});
    out.notes.emplace_back("Head dimension and pairing stay the model's own: {0} and {1} here.",
                           std::vector<std::string>{std::to_string(spec.headDim), toId(spec.pairing)});
    if (spec.method == "longrope")
        addLongRope(spec, context, parameters, out);
    if (spec.method == "yarn")
        addYarnNote(spec, context, out);
    addPartNote(out);
    addLayerNote(out);
    if (spec.method != "longrope" && lengths.model < context.targetLength)
        out.notes.emplace_back(
            "vLLM allows no more than {0} tokens with these settings; L' is {1}.",
            std::vector<std::string>{std::to_string(lengths.model), std::to_string(context.targetLength)});
    Json json;
    json["max_position_embeddings"] = lengths.positions;
    json["rope_parameters"] = parameters;
    out.text = shortJsonText(json);
    return out;
}

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
// vLLM reads Hugging Face's rope_parameters with code of its own (vllm/model_executor/layers/rotary_embedding). Where
// that code departs from the library: dynamic is computed once, for n = f·L; longrope takes short_mscale and
// long_mscale for the attention factor and chooses its list by max_model_len; proportional ignores a factor; llama3
// looks at the high factor first. Its "ntk" is another method than NTK-aware and is not written.
#include <cmath>

#include "core/writers/parts.h"
#include "core/model/number_text.h"

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

} // namespace

Written writeVllm(const RopeSpec& spec, const Context& context)
{
    Written out;
    Json parameters = hfRopeParameters(spec, context, "vLLM");
    refuseOther(spec, context);
    if (spec.rotaryDim != spec.headDim)
        parameters["partial_rotary_factor"] = partialFactorOf(spec);
    out.notes.emplace_back("For vllm serve MODEL --hf-overrides '…' --max-model-len {0}.",
                           std::vector<std::string>{std::to_string(context.targetLength)});
    out.notes.emplace_back("Head dimension and pairing stay the model's own: {0} and {1} here.",
                           std::vector<std::string>{std::to_string(spec.headDim), toId(spec.pairing)});
    if (spec.method == "longrope")
        addLongRope(spec, context, parameters, out);
    if (spec.method == "yarn")
        addYarnNote(spec, context, out);
    // Linear and dynamic multiply this length by the factor themselves.
    const bool multiplied = spec.method == "linear" || spec.method == "dynamic";
    Json json;
    json["max_position_embeddings"] = multiplied ? spec.trainLength : positionsFor(spec, context);
    json["rope_parameters"] = parameters;
    out.text = shortJsonText(json);
    return out;
}

} // namespace rope

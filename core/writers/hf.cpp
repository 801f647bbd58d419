// SPDX-License-Identifier: GPL-3.0-or-later
// The counterpart of hf_reader: what is written here reads back to the same θ and attention factor, bit for bit.
#include <cmath>

#include "core/model/number_text.h"
#include "core/scaling/methods.h"
#include "core/writers/writer_parts.h"

namespace rope {

namespace {

void copyNumbers(const RopeSpec& spec, Json& out, std::initializer_list<const char*> keys)
{
    for (const char* key : keys)
        if (const auto value = settingOf(spec, key))
            out[key] = *value;
}

void copyLists(const RopeSpec& spec, Json& out)
{
    for (const char* key : {"short_factor", "long_factor"})
        out[key] = std::get<std::vector<double>>(spec.tunables.at(key));
}

/// Dynamic NTK is the one base change that has a name there; it is then not a plain base.
std::optional<double> plainBase(const RopeSpec& spec, const Context& context)
{
    return spec.method == "dynamic" ? std::nullopt : equivalentBase(spec, context);
}

void addProportional(const RopeSpec& spec, Json& out, const std::string& target)
{
    if (spec.rotaryDim != spec.headDim)
        throw InputError("rotary_dim", std::to_string(spec.rotaryDim),
                         "head_dim (" + std::to_string(spec.headDim) + "): " + target +
                             " applies proportional to the whole head");
    const double part = *settingOf(spec, "partial_rotary_factor");
    if (part * spec.headDim < 1)
        throw InputError("partial_rotary_factor", exactText(part), "a part that makes at least one element turn");
    out["partial_rotary_factor"] = part;
    if (const double factor = *settingOf(spec, "factor"); factor != 1)
        out["factor"] = factor;
}

void addYarn(const RopeSpec& spec, Json& out)
{
    copyNumbers(spec, out, {"beta_fast", "beta_slow", "mscale", "mscale_all_dim", "attention_factor"});
    if (settingOf(spec, "truncate") == 0.0)
        out["truncate"] = false;
}

/// The keys of a method that is more than another base.
void addMethod(const RopeSpec& spec, const Context& context, Json& out, const std::string& target)
{
    const std::string& method = spec.method;
    if (method == "proportional")
        return addProportional(spec, out, target);
    if (method != "linear" && method != "dynamic" && method != "yarn" && method != "llama3" && method != "longrope")
        throw InputError("method", method,
                         "a method that " + target +
                             " has a name for: none, linear, ntk, dynamic, "
                             "yarn, llama3, longrope, proportional or adjusted-base");
    if (method != "longrope" || spec.tunables.contains("factor"))
        out["factor"] = frequenciesOf(spec, context).factor;
    if (method != "dynamic")
        out["original_max_position_embeddings"] = spec.trainLength;
    if (method == "yarn")
        addYarn(spec, out);
    if (method == "llama3")
        copyNumbers(spec, out, {"low_freq_factor", "high_freq_factor"});
    if (method == "longrope") {
        copyLists(spec, out);
        copyNumbers(spec, out, {"attention_factor"});
    }
}

void addNotes(const RopeSpec& spec, const Context& context, Written& out)
{
    if (spec.pairing != Pairing::Half)
        out.notes.emplace_back("The pairing ({0}) is not part of a config: it belongs to the code of the model.",
                               std::vector<std::string>{toId(spec.pairing)});
    if (spec.method == "ntk" || spec.method == "adjusted-base" || spec.lambda != 1)
        out.notes.emplace_back(
            "The changed base is written as rope_theta; where it came from is not part of a config.");
    if (spec.method == "dynamic")
        out.notes.emplace_back("The library changes the base with the length of the text; a config says nothing about "
                               "the present length ({0}).",
                               std::vector<std::string>{grouped(context.currentLength())});
}

/// A RopeSpec does not know the family, whose config may say the same in other keys.
void addReachNotes(const RopeSpec& spec, bool old, Written& out)
{
    out.notes.emplace_back("The keys are those of Llama and its like. Other families have keys of their own for the "
                           "base: rotary_emb_base (GPT-NeoX, Qwen 1, Nomic BERT), global_rope_theta and "
                           "local_rope_theta (ModernBERT), rope_local_base_freq (Gemma 3), swa_rope_theta (MiMo); "
                           "GPT-J, CodeGen and ChatGLM have none: {0}.",
                           std::vector<std::string>{old ? "there, change those keys instead of rope_theta"
                                                        : "where those keys are in the config, change them too"});
    if (spec.method == "yarn" || spec.method == "longrope")
        out.notes.emplace_back("Phi-3 and Phi-4 multimodal know longrope only, and read yarn as longrope.");
    addPartNote(out);
    if (!old)
        addLayerNote(out);
}

/// Members in the order a person looks for them.
Json frame(const RopeSpec& spec, const Context& context)
{
    return {{"head_dim", spec.headDim}, {"max_position_embeddings", positionsFor(spec, context)}};
}

} // namespace

std::optional<double> settingOf(const RopeSpec& spec, const std::string& id)
{
    if (const auto it = spec.tunables.find(id); it != spec.tunables.end())
        if (const double* value = std::get_if<double>(&it->second))
            return *value;
    const Tunable* tunable = findMethod(spec.method)->tunable(id);
    return tunable ? tunable->fallback : std::nullopt;
}

void requireGeometric(const RopeSpec& spec, const std::string& target)
{
    if (spec.thetaMode != ThetaMode::Geometric)
        throw InputError("theta", toId(spec.thetaMode), "geometric: " + target + " makes θ from a base");
}

std::int64_t positionsFor(const RopeSpec& spec, const Context& context)
{
    const bool unchanged = spec.method == "none" && spec.lambda == 1;
    return unchanged || spec.method == "dynamic" ? spec.trainLength : context.targetLength;
}

double partialFactorOf(const RopeSpec& spec)
{
    const double part = double(spec.rotaryDim) / spec.headDim;
    return static_cast<int>(spec.headDim * part) == spec.rotaryDim ? part : std::nextafter(part, 1.0);
}

void addPartNote(Written& out)
{
    out.notes.emplace_back("The text is flat: in a config with parts (Gemma 3, Llama 4, Qwen-VL) it belongs into "
                           "text_config.");
}

void addLayerNote(Written& out)
{
    out.notes.emplace_back("In a model with a RoPE per layer type (Gemma 3, OLMo 3, ModernBERT) what stands in "
                           "rope_parameters belongs into rope_parameters.<layer type>.");
}

Json hfRopeParameters(const RopeSpec& spec, const Context& context, const std::string& target)
{
    requireGeometric(spec, target);
    const auto changed = plainBase(spec, context);
    const double base = changed.value_or(spec.base * spec.lambda);
    if (base > limits::maxBase)
        throw InputError("base", exactText(base), "at most 1e15 with λ and method in it");
    Json out;
    out["rope_type"] = changed ? "default" : spec.method;
    out["rope_theta"] = base;
    if (!changed)
        addMethod(spec, context, out, target);
    return out;
}

Written writeHf(const RopeSpec& spec, const Context& context)
{
    Json json = frame(spec, context);
    json["rope_parameters"] = hfRopeParameters(spec, context, "Hugging Face");
    json["rope_scaling"] = nullptr; // where both are there, rope_scaling wins
    if (spec.rotaryDim != spec.headDim)
        json["rope_parameters"]["partial_rotary_factor"] = partialFactorOf(spec);
    Written out{shortJsonText(json), {}};
    addNotes(spec, context, out);
    addReachNotes(spec, false, out);
    return out;
}

Written writeHfOld(const RopeSpec& spec, const Context& context)
{
    Json scaling = hfRopeParameters(spec, context, "Hugging Face");
    Json json = frame(spec, context);
    json["rope_theta"] = scaling["rope_theta"];
    if (spec.rotaryDim != spec.headDim)
        json["partial_rotary_factor"] = partialFactorOf(spec);
    scaling.erase("rope_theta");
    json["rope_scaling"] = scaling["rope_type"] == "default" ? Json(nullptr) : scaling;
    json["rope_parameters"] = nullptr; // without rope_scaling the merged config would fall back on it
    Written out{shortJsonText(json), {}};
    addNotes(spec, context, out);
    addReachNotes(spec, true, out);
    if (spec.method == "proportional")
        out.notes.emplace_back("transformers knows proportional only from version 5 on, where rope_parameters is the "
                               "usual spelling.");
    return out;
}

} // namespace rope

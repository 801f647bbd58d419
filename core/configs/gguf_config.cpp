// SPDX-License-Identifier: GPL-3.0-or-later
// From the header of a GGUF file to a config in the library's spelling, so that both take one road from here.
// Source: gguf-py/gguf/constants.py and load_hparams of llama.cpp, 2025-2026. Facts only.
#include <algorithm>
#include <cmath>

#include "core/configs/gguf_architectures.h"
#include "core/configs/gguf_header.h"
#include "core/configs/gguf_layers.h"
#include "core/configs/gguf_words.h"
#include "core/configs/model_file.h"
#include "core/model/number_text.h"
#include "core/model/problem.h"
#include "core/model/yarn_mscale.h"

namespace rope {

namespace {

/// How many elements a head has, and how many of them turn.
struct Head {
    double size = 0;
    double turning = 0;
};

/// No more can turn than a head has; llama.cpp does not load such a file.
void checkFits(const GgufKeys& keys, const std::string& key, const Head& head)
{
    if (head.turning > head.size)
        keys.fail(key, head.turning, "at most " + exactText(head.size) + ", the elements of a head");
}

Head headOf(const GgufKeys& keys)
{
    Head out;
    const auto turning = keys.number("rope.dimension_count");
    if (turning && !(*turning >= 2 && std::fmod(*turning, 2) == 0))
        keys.fail("rope.dimension_count", *turning, "an even number from 2");
    // With latent attention the part that turns is kept apart.
    if (turning && keys.number("attention.kv_lora_rank"))
        out.size = *turning;
    else if (const auto said = keys.number("attention.key_length"))
        out.size = *said;
    else
        out.size = std::floor(keys.required("embedding_length") / keys.required("attention.head_count"));
    out.turning = turning.value_or(out.size);
    checkFits(keys, "rope.dimension_count", out);
    return out;
}

/// Of the layers that see all.
Head fullHeadOf(const Head& said, const GgufArchitecture& code)
{
    return code.halvesFull ? Head{said.size, said.turning / 2} : said;
}

/// Of the layers with a window; like the others where the file says nothing.
Head slidingHeadOf(const GgufKeys& keys, const Head& full)
{
    Head out = full;
    if (const auto size = keys.number("attention.key_length_swa"))
        out = {*size, std::min(full.turning, *size)};
    out.turning = keys.number("rope.dimension_count_swa").value_or(out.turning);
    checkFits(keys, "rope.dimension_count_swa", out);
    return out;
}

/// p such that int(size · p) is what turns.
void addPart(const Head& head, Json& dict)
{
    if (head.turning == head.size)
        return;
    const double part = head.turning / head.size;
    dict["partial_rotary_factor"] = std::floor(head.size * part) == head.turning ? part : std::nextafter(part, 1.0);
}

void addYarn(const GgufKeys& keys, double factor, Json& dict)
{
    for (const char* key : {"beta_fast", "beta_slow"})
        if (const auto beta = keys.number("rope.scaling.yarn_" + std::string(key)); beta && *beta > 0)
            dict[key] = *beta;
    // llama.cpp multiplies 0.1 ln f + 1 in by itself; with a log multiplier it takes that out of cos and sin again.
    const auto log = keys.number("rope.scaling.yarn_log_multiplier");
    const auto own = keys.number("rope.scaling.attn_factor");
    // With latent attention the log multiplier scales the scores besides: the file has 0.1 of it.
    if (log && *log != 0 && keys.number("attention.kv_lora_rank"))
        dict["mscale"] = dict["mscale_all_dim"] = 10 * *log;
    else if (log && *log != 0)
        dict["attention_factor"] = 1.0;
    else if (own && *own > 0)
        dict["attention_factor"] = *own * yarnMscale(factor);
}

/// Pairs by position axis; the file has four numbers, the last of them 0 where there are three axes.
void addSections(const GgufKeys& keys, bool takeTurns, Json& dict)
{
    const Json* sections = keys.list("rope.dimension_sections");
    if (!sections)
        return;
    Json pairs = *sections;
    while (!pairs.empty() && pairs.back() == 0)
        pairs.erase(pairs.size() - 1);
    if (pairs.size() < 2)
        return;
    dict["mrope_section"] = pairs;
    if (takeTurns)
        dict["mrope_interleaved"] = true;
}

/// A temperature of queries that rises by steps, of the original length where the file has none of their own.
void addTemperature(const GgufKeys& keys, Json& dict)
{
    const double scale = keys.number("attention.temperature_scale").value_or(0);
    if (scale == 0)
        return;
    dict["llama_4_scaling_beta"] = scale;
    for (const char* key : {"attention.temperature_length", "rope.scaling.original_context_length", "context_length"})
        if (const auto length = keys.number(key)) {
            if (*length < 1)
                keys.fail(key, *length, "a whole number from 1");
            dict["llama_4_scaling_length"] = *length;
            return;
        }
}

Json dictOf(const GgufKeys& keys, const GgufHeader& header)
{
    Json dict = Json::object();
    const auto original = keys.number("rope.scaling.original_context_length");
    const double context = keys.number("context_length").value_or(0);
    const std::string said = keys.text("rope.scaling.type");
    const std::string type = said.empty() ? "linear" : said; // as llama.cpp takes it
    const double given = keys.number("rope.scaling.factor").value_or(keys.number("rope.scale_linear").value_or(1));
    const double factor = given == 0 ? 1 : given; // as llama.cpp takes it
    const auto divisors = [&header](const char* name) -> const std::vector<double>* {
        const auto it = header.divisors.find(name);
        return it == header.divisors.end() ? nullptr : &it->second;
    };
    const auto* own = divisors("rope_freqs.weight");
    const auto* longer = divisors("rope_factors_long.weight");
    const auto* shorter = divisors("rope_factors_short.weight");
    if (own || longer || shorter) {
        // Of two lists one may be missing: nothing is divided then.
        const std::vector<double> ones((longer ? longer : shorter ? shorter : own)->size(), 1.0);
        dict["rope_type"] = "longrope";
        dict["short_factor"] = own ? *own : shorter ? *shorter : ones;
        dict["long_factor"] = own ? *own : longer ? *longer : ones;
        dict["attention_factor"] = own ? 1.0 : keys.number("rope.scaling.attn_factor").value_or(1);
    } else if (type == "yarn" || (type == "linear" && factor != 1)) {
        dict["rope_type"] = type;
        dict["factor"] = factor;
        if (type == "yarn")
            addYarn(keys, factor, dict);
    } else if (type != "none" && type != "linear" && type != "longrope") {
        throw InputError("config", gguf::withScaling + quotable(type), "none, linear, yarn or longrope");
    }
    if (original && *original > 0)
        dict["original_max_position_embeddings"] = *original;
    else if (own && context > 0)
        dict["original_max_position_embeddings"] = context;
    return dict;
}

std::optional<double> baseOf(const GgufKeys& keys, const std::string& key)
{
    const auto base = keys.number(key);
    if (base && !(*base > 1 && *base <= limits::maxBase))
        keys.fail(key, *base, "a number greater than 1, at most 1e15");
    return base;
}

/// Divisors of θ are one a pair, and none is 0.
void checkDivisors(const GgufHeader& header, const Head& head)
{
    const auto pairs = static_cast<std::size_t>(head.turning) / 2;
    for (const auto& [name, list] : header.divisors) {
        if (list.size() != pairs)
            throw InputError("config",
                             "a GGUF file whose " + quotable(name) + " has " + std::to_string(list.size()) + " numbers",
                             std::to_string(pairs) + ", one per pair");
        if (const auto bad = std::ranges::find_if(list, [](double f) { return !(f > 0 && std::isfinite(f)); });
            bad != list.end())
            throw InputError("config", "a GGUF file whose " + quotable(name) + " holds " + exactText(*bad),
                             "numbers greater than 0");
    }
}

/// One dict, or one for each kind of layer.
Json parametersOf(const GgufKeys& keys, const GgufHeader& header, const GgufArchitecture& code, const Json& config)
{
    const Head said = headOf(keys);
    const Head head = fullHeadOf(said, code);
    const Head sliding = slidingHeadOf(keys, said);
    checkDivisors(header, said);
    Json dict = dictOf(keys, header);
    for (const char* list : {"short_factor", "long_factor"}) // of one list for all layers each takes its first numbers
        if (const auto it = dict.find(list); it != dict.end())
            *it = std::vector<double>(it->begin(), it->begin() + std::ptrdiff_t(head.turning / 2));
    if (const auto base = baseOf(keys, "rope.freq_base"))
        dict["rope_theta"] = *base;
    addPart(head, dict);
    addSections(keys, code.interleavedAxes, dict);
    if (code.heatsQueries)
        addTemperature(keys, dict);
    if (code.fullIsStill && config.contains("layer_types"))
        return {{"full_attention", nullptr}, {"sliding_attention", dict}};
    const auto localBase = baseOf(keys, "rope.freq_base_swa");
    // Without windows there are no such layers; Gemma's files say their window in any case.
    const bool isOwn = code.ownLocalRope && (code.localBase > 0 || config.contains("layer_types"));
    if (!isOwn && !localBase && head.size == sliding.size)
        return dict;
    const double usual = code.localBase > 0 ? code.localBase : dict.value("rope_theta", 10000.0);
    Json local{{"rope_theta", localBase.value_or(usual)}};
    addPart(sliding, local);
    return {{"full_attention", dict}, {"sliding_attention", local}};
}

} // namespace

std::string configTextOfGguf(const std::string& path)
{
    const GgufHeader header = readGgufHeader(path);
    const auto text = [&header](const char* key) {
        const auto it = header.values.find(key);
        return it != header.values.end() && it->second.is_string() ? it->second.get<std::string>() : std::string();
    };
    const std::string arch = text("general.architecture");
    if (arch.empty())
        throw InputError("config", "a GGUF file without general.architecture", "one that says it");
    const GgufArchitecture code = ggufArchitectureOf(arch);
    if (!code.instead.empty())
        throw InputError("config", gguf::ofArchitecture + quotable(arch),
                         "a model with rotary embeddings (this one has " + code.instead + ")");
    const GgufKeys keys(header, arch);
    Json out = Json::object();
    out["model_type"] = code.known && !code.ownFamily ? "gguf" : "gguf:" + arch;
    out["_name_or_path"] = text("general.name").empty() ? arch : text("general.name");
    out["gguf_architecture"] = arch;
    const Head head = headOf(keys);
    out["global_head_dim"] = head.size;
    out["head_dim"] = slidingHeadOf(keys, head).size;
    if (const auto context = keys.number("context_length")) {
        if (*context < 1)
            keys.fail("context_length", *context, "a whole number from 1");
        out["max_position_embeddings"] = *context;
    }
    out["interleaved"] = code.pairing == Pairing::Interleaved;
    addGgufLayers(keys, code, out);
    out["rope_parameters"] = parametersOf(keys, header, code, out);
    // Names in the file may be no UTF-8.
    return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace rope

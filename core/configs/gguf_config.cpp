// SPDX-License-Identifier: GPL-3.0-or-later
// From the header of a GGUF file to a config in the library's spelling, so that both take one road from here.
// Source: gguf-py/gguf/constants.py and llama_model_rope_type of llama.cpp, 2025-2026. Facts only.
#include <algorithm>
#include <cmath>

#include "core/configs/gguf_header.h"
#include "core/configs/model_file.h"
#include "core/model/number_text.h"
#include "core/model/problem.h"

namespace rope {

namespace {

bool isOneOf(const std::string& word, const std::vector<const char*>& words)
{
    return std::ranges::any_of(words, [&word](const char* w) { return word == w; });
}

/// Architectures whose pairs are neighbours; llama.cpp pairs halves in all other ones.
bool pairsNeighbours(const std::string& arch)
{
    static const std::vector<const char*> neighbours{
        "llama",    "llama4",  "deci",      "baichuan",   "starcoder",     "plamo",     "orion",      "internlm2",
        "minicpm",  "xverse",  "command-r", "cohere2",    "olmo",          "arctic",    "deepseek",   "deepseek2",
        "chatglm",  "glm4",    "granite",   "granitemoe", "granitehybrid", "chameleon", "bailingmoe", "plm",
        "neo-bert", "smollm3", "arcee",     "ernie4_5",   "ernie4_5-moe",  "mistral3",  "helium"};
    return isOneOf(arch, neighbours);
}

bool hasNoRope(const std::string& arch)
{
    static const std::vector<const char*> none{"gpt2",
                                               "gptj",
                                               "mpt",
                                               "refact",
                                               "bloom",
                                               "mamba",
                                               "mamba2",
                                               "jamba",
                                               "jina-bert-v2",
                                               "t5",
                                               "t5encoder",
                                               "jais",
                                               "rwkv6",
                                               "rwkv7",
                                               "rwkv6qwen2",
                                               "arwkv7",
                                               "wavtokenizer-dec",
                                               "clip"};
    return isOneOf(arch, none);
}

/// Reads the keys of one architecture.
class Keys
{
public:
    Keys(const GgufHeader& header, std::string arch) : m_header(header), m_arch(std::move(arch)) {}

    static std::string nameOf(const std::string& arch, const std::string& key) { return arch + "." + key; }

    /// A number; of a list with one per layer the largest, for layers without attention have 0.
    std::optional<double> number(const std::string& key) const
    {
        const auto it = m_header.values.find(m_arch + "." + key);
        if (it == m_header.values.end())
            return std::nullopt;
        const Json& value = it->second;
        if (value.is_number())
            return value.get<double>();
        if (!value.is_array() || value.empty() || !value[0].is_number())
            throw InputError("config", "a GGUF file whose " + quotable(m_arch) + "." + key + " is no number",
                             "a number");
        double most = 0;
        for (const Json& element : value)
            most = std::max(most, element.get<double>());
        return most;
    }

    double required(const std::string& key) const
    {
        const auto value = number(key);
        if (!value || !(*value > 0))
            throw InputError("config", "a GGUF file without " + quotable(m_arch) + "." + key, "one that says it");
        return *value;
    }

    std::string text(const std::string& key) const
    {
        const auto it = m_header.values.find(m_arch + "." + key);
        return it != m_header.values.end() && it->second.is_string() ? it->second.get<std::string>() : std::string();
    }

    const Json* list(const std::string& key) const
    {
        const auto it = m_header.values.find(m_arch + "." + key);
        return it != m_header.values.end() && it->second.is_array() ? &it->second : nullptr;
    }

private:
    const GgufHeader& m_header;
    std::string m_arch;
};

double headOf(const Keys& keys)
{
    // With latent attention the part that turns is kept apart.
    if (const auto turning = keys.number("rope.dimension_count"); turning && keys.number("attention.kv_lora_rank"))
        return *turning;
    if (const auto said = keys.number("attention.key_length"))
        return *said;
    return std::floor(keys.required("embedding_length") / keys.required("attention.head_count"));
}

void addYarn(const Keys& keys, double factor, Json& dict)
{
    for (const char* key : {"beta_fast", "beta_slow"})
        if (const auto beta = keys.number("rope.scaling.yarn_" + std::string(key)); beta && *beta > 0)
            dict[key] = *beta;
    // llama.cpp multiplies 0.1 ln f + 1 in by itself; with a log multiplier it takes that out of cos and sin again.
    const auto log = keys.number("rope.scaling.yarn_log_multiplier");
    const auto own = keys.number("rope.scaling.attn_factor");
    if (log && *log != 0)
        dict["attention_factor"] = 1.0;
    else if (own && *own > 0)
        dict["attention_factor"] = *own * (factor > 1 ? 0.1 * std::log(factor) + 1 : 1);
}

Json dictOf(const Keys& keys, const GgufHeader& header)
{
    Json dict = Json::object();
    const auto original = keys.number("rope.scaling.original_context_length");
    const double context = keys.number("context_length").value_or(0);
    const std::string type = keys.text("rope.scaling.type");
    const double factor = keys.number("rope.scaling.factor").value_or(keys.number("rope.scale_linear").value_or(1));
    const auto divisors = [&header](const char* name) -> const std::vector<double>* {
        const auto it = header.divisors.find(name);
        return it == header.divisors.end() ? nullptr : &it->second;
    };
    const auto* own = divisors("rope_freqs.weight");
    const auto* longer = divisors("rope_factors_long.weight");
    const auto* shorter = divisors("rope_factors_short.weight");
    if (own || (longer && shorter)) {
        dict["rope_type"] = "longrope";
        dict["short_factor"] = own ? *own : *shorter;
        dict["long_factor"] = own ? *own : *longer;
        dict["attention_factor"] = own ? 1.0 : keys.number("rope.scaling.attn_factor").value_or(1);
    } else if (type == "yarn" || (type == "linear" && factor != 1)) {
        dict["rope_type"] = type;
        dict["factor"] = factor;
        if (type == "yarn")
            addYarn(keys, factor, dict);
    } else if (!type.empty() && type != "none" && type != "linear" && type != "longrope") {
        throw InputError("config", "a GGUF file with rope.scaling.type " + quotable(type),
                         "none, linear, yarn or longrope");
    }
    if (original && *original > 0)
        dict["original_max_position_embeddings"] = *original;
    else if (own && context > 0)
        dict["original_max_position_embeddings"] = context;
    if (const Json* sections = keys.list("rope.dimension_sections"))
        dict["mrope_section"] = *sections;
    return dict;
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
    if (hasNoRope(arch))
        throw InputError("config", "a GGUF file of the architecture " + quotable(arch),
                         "a model with rotary embeddings");
    const Keys keys(header, arch);
    Json out = Json::object();
    out["model_type"] = "gguf";
    out["_name_or_path"] = text("general.name").empty() ? arch : text("general.name");
    out["gguf_architecture"] = arch;
    const double head = headOf(keys);
    out["head_dim"] = head;
    out["rotary_dim"] = std::min(keys.number("rope.dimension_count").value_or(head), head);
    if (const auto context = keys.number("context_length"))
        out["max_position_embeddings"] = *context;
    const double base = keys.number("rope.freq_base").value_or(10000);
    out["interleaved"] = pairsNeighbours(arch);
    Json dict = dictOf(keys, header);
    dict["rope_theta"] = base;
    const bool twoBases = arch == "gemma3" || arch == "gemma3n" || keys.number("rope.freq_base_swa");
    if (twoBases)
        out["rope_parameters"] = {
            {"full_attention", dict},
            {"sliding_attention", {{"rope_theta", keys.number("rope.freq_base_swa").value_or(10000)}}}};
    else
        out["rope_parameters"] = dict;
    // Names in the file may be no UTF-8.
    return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace rope

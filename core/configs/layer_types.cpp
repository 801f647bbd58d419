// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/configs/layer_types.h"

#include <algorithm>
#include <cmath>

namespace rope {

namespace {

/// "LLLG" of EXAONE 4: a letter a layer, over and over; empty unless it is made of these two.
std::string letterPattern(const JsonFields& config)
{
    const Json* given = config.find("sliding_window_pattern");
    if (!given || !given->is_string())
        return {};
    const auto& letters = given->get_ref<const std::string&>();
    return letters.find_first_not_of("LG") == std::string::npos ? letters : std::string();
}

/// DeepSeek-V4: 0 is a window, 4 compressed and sparse, more heavily compressed.
std::vector<std::string> typesOfRatios(const JsonFields& config)
{
    const Json* ratios = config.find("compress_ratios");
    std::vector<std::string> out;
    if (!ratios || !ratios->is_array())
        return out;
    for (const Json& ratio : *ratios)
        out.emplace_back(ratio == 0   ? "sliding_attention"
                         : ratio == 4 ? "compressed_sparse_attention"
                                      : "heavily_compressed_attention");
    return out;
}

} // namespace

std::optional<std::int64_t> planNumber(const JsonFields& config, const std::string& key)
{
    const Json* value = config.find(key);
    const double number = value && value->is_number() ? value->get<double>() : -1;
    const bool fits = number >= 0 && number <= double(limits::maxLength) && std::floor(number) == number;
    return fits ? std::optional(std::int64_t(number)) : std::nullopt;
}

std::vector<bool> rotatingFlags(const JsonFields& config)
{
    const Json* listed = config.find("no_rope_layers");
    std::vector<bool> out;
    if (!listed || !listed->is_array())
        return out;
    for (const Json& flag : *listed)
        out.push_back(flag.is_boolean() ? flag.get<bool>() : flag != 0);
    return out;
}

std::vector<std::string> listedLayerTypes(const JsonFields& config, const Family& family)
{
    if (auto listed = config.texts("layer_types"))
        return *listed;
    return family.latent == LatentHead::PartOfHead ? typesOfRatios(config) : std::vector<std::string>{};
}

std::vector<std::string> layerTypesOf(const JsonFields& config, const Family& family, std::size_t count)
{
    if (auto listed = listedLayerTypes(config, family); !listed.empty())
        return listed;
    std::vector<std::string> out(count, family.chunk > 0  ? "chunked_attention"
                                        : family.allSlide ? "sliding_attention"
                                                          : "full_attention");
    const std::string letters = letterPattern(config);
    for (std::size_t i = 0; !letters.empty() && i < count; ++i)
        out[i] = letters[i % letters.size()] == 'L' ? "sliding_attention" : "full_attention";
    const std::string everyKey(family.fullEveryKey.empty() ? "sliding_window_pattern" : family.fullEveryKey);
    const auto every = letters.empty() ? planNumber(config, everyKey).value_or(family.fullEvery) : 0;
    for (std::size_t i = 0; every > 0 && i < count; ++i)
        if (std::int64_t(i + (family.fullFirst ? 0 : 1)) % every != 0)
            out[i] = "sliding_attention";
    // Qwen3-Next and its kin: the layers between look at a state instead of keys.
    const auto interval = planNumber(config, "full_attention_interval").value_or(0);
    for (std::size_t i = 0; interval > 0 && i < count; ++i)
        if (std::int64_t(i + 1) % interval != 0)
            out[i] = "linear_attention";
    return out;
}

std::int64_t windowOf(const JsonFields& config, const Family& family)
{
    if (family.bothSides == 0)
        return planNumber(config, "sliding_window").value_or(0);
    // Such a window lies to both sides of the token.
    return planNumber(config, "local_attention").value_or(family.bothSides) / 2 + 1;
}

} // namespace rope

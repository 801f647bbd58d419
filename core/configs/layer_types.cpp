// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/configs/layer_types.h"

#include <algorithm>
#include <cmath>

namespace rope {

namespace {

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

bool readsStillKeys(const JsonFields& config, const Family& family)
{
    return family.type.empty() || family.noRopeEvery > 0 || config.has("gguf_architecture");
}

std::int64_t stillIntervalOf(const JsonFields& config, const Family& family)
{
    const auto given = readsStillKeys(config, family) ? planNumber(config, "no_rope_layer_interval") : std::nullopt;
    return given.value_or(family.noRopeEvery);
}

std::vector<bool> rotatingFlags(const JsonFields& config, const Family& family)
{
    const Json* listed = readsStillKeys(config, family) ? config.find("no_rope_layers") : nullptr;
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

} // namespace rope

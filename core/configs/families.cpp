// SPDX-License-Identifier: GPL-3.0-or-later
// One line per model_type that departs from the general rule, or whose class has defaults a config may leave out.
// Source: configuration_*.py and modeling_*.py of Hugging Face transformers (5.x), facts only.
#include "core/configs/families.h"

#include <algorithm>
#include <array>

namespace rope {

namespace {

constexpr auto half = Pairing::Half;
constexpr auto interleaved = Pairing::Interleaved;
constexpr auto deepseek = Pairing::InterleavedToHalf;

// clang-format off
constexpr std::array families{
    Family{.type = "codegen", .pairing = interleaved, .hidden = 4096, .heads = 16, .positions = 2048},
    Family{.type = "cohere", .pairing = interleaved, .hidden = 8192, .heads = 64, .positions = 8192, .base = 500000},
    Family{.type = "cohere2", .pairing = interleaved, .hidden = 8192, .heads = 64, .positions = 8192, .layers = LayerRule::SlidingOnly},
    Family{.type = "deepseek_v2", .pairing = interleaved, .hidden = 4096, .heads = 32, .headDim = 64, .positions = 2048, .headKey = "qk_rope_head_dim"},
    Family{.type = "deepseek_v3", .pairing = deepseek, .hidden = 7168, .heads = 128, .headDim = 64, .positions = 4096, .headKey = "qk_rope_head_dim"},
    Family{.type = "falcon", .hidden = 4544, .heads = 71, .positions = 2048},
    Family{.type = "gemma3_text", .hidden = 2304, .heads = 8, .headDim = 256, .positions = 131072, .base = 1000000, .layers = LayerRule::LocalBase},
    Family{.type = "gemma4_text", .hidden = 2304, .heads = 8, .headDim = 256, .positions = 131072, .base = 1000000, .layers = LayerRule::LocalBase, .globalHeadDim = 512},
    Family{.type = "glm", .pairing = interleaved, .hidden = 4096, .heads = 32, .headDim = 128, .positions = 131072, .partial = 0.5},
    Family{.type = "glm4", .pairing = interleaved, .hidden = 4096, .heads = 32, .headDim = 128, .positions = 131072, .partial = 0.5},
    Family{.type = "gpt_neox", .hidden = 6144, .heads = 64, .positions = 2048, .partial = 0.25, .baseKey = "rotary_emb_base", .partialKey = "rotary_pct"},
    Family{.type = "gptj", .pairing = interleaved, .hidden = 4096, .heads = 16, .positions = 2048},
    Family{.type = "llama", .hidden = 4096, .heads = 32, .positions = 2048},
    Family{.type = "llama4_text", .pairing = interleaved, .hidden = 5120, .heads = 40, .headDim = 128, .positions = 131072, .base = 500000},
    Family{.type = "modernbert", .hidden = 768, .heads = 12, .positions = 8192, .base = 160000, .layers = LayerRule::TwoBases, .baseKey = "global_rope_theta", .localBaseKey = "local_rope_theta"},
    Family{.type = "phi", .hidden = 2048, .heads = 32, .positions = 2048, .partial = 0.5},
};
// clang-format on

} // namespace

const Family* findFamily(std::string_view modelType)
{
    const auto it = std::ranges::find(families, modelType, &Family::type);
    return it == families.end() ? nullptr : &*it;
}

const Family& generalFamily()
{
    static constexpr Family general{};
    return general;
}

} // namespace rope

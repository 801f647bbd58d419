// SPDX-License-Identifier: GPL-3.0-or-later
// Latent attention: the elements that turn stand apart from the rest of the head, or are counted with them.
// Source: configuration_*.py and modeling_*.py of Hugging Face transformers 5.16. Facts only.
#include <array>

#include "core/configs/family_tables.h"

namespace rope::families {

namespace {

constexpr auto interleaved = Pairing::Interleaved;
constexpr auto deepseek = Pairing::InterleavedToHalf;

// clang-format off
constexpr std::array table{
    Family{.type = "axk1", .pairing = deepseek, .hidden = 7168, .heads = 64, .headDim = 64, .positions = 32768, .mscaleInSoftmax = true, .latent = LatentHead::Apart, .headDimBeats = true, .headKey = "qk_rope_head_dim", .interleaveKey = "rope_interleave"},
    Family{.type = "axk2", .pairing = deepseek, .hidden = 2048, .heads = 32, .headDim = 32, .positions = 131072, .mscaleInSoftmax = true, .latent = LatentHead::Apart, .headKey = "qk_rope_head_dim"},
    Family{.type = "deepseek_v2", .pairing = interleaved, .hidden = 4096, .heads = 32, .headDim = 64, .positions = 2048, .mscaleInSoftmax = true, .latent = LatentHead::Apart, .headKey = "qk_rope_head_dim", .halfIf = {"use_mla", "false", "true"}},
    Family{.type = "deepseek_v3", .pairing = deepseek, .hidden = 7168, .heads = 128, .headDim = 64, .positions = 4096, .mscaleInSoftmax = true, .latent = LatentHead::Apart, .headDimBeats = true, .headKey = "qk_rope_head_dim", .interleaveKey = "rope_interleave"},
    Family{.type = "deepseek_v32", .pairing = deepseek, .hidden = 7168, .heads = 128, .headDim = 64, .positions = 163840, .mscaleInSoftmax = true, .latent = LatentHead::Apart, .headKey = "qk_rope_head_dim"},
    Family{.type = "glm4_moe_lite", .pairing = deepseek, .hidden = 2048, .heads = 20, .headDim = 64, .positions = 202752, .readsPartial = true, .mscaleInSoftmax = true, .latent = LatentHead::Apart, .headDimBeats = true, .headKey = "qk_rope_head_dim", .interleaveKey = "rope_interleave"},
    Family{.type = "glm_moe_dsa", .pairing = deepseek, .hidden = 6144, .heads = 64, .headDim = 64, .positions = 202752, .mscaleInSoftmax = true, .latent = LatentHead::Apart, .headKey = "qk_rope_head_dim"},
    Family{.type = "hy_v4", .hidden = 2816, .heads = 32, .headDim = 64, .positions = 262144, .mscaleInSoftmax = true, .latent = LatentHead::Apart, .headKey = "qk_rope_head_dim"}, // library of autumn 2026, commit 0e666bff
    Family{.type = "kimi_k2", .pairing = deepseek, .hidden = 7168, .heads = 128, .headDim = 64, .positions = 4096, .mscaleInSoftmax = true, .latent = LatentHead::Apart, .headDimBeats = true, .headKey = "qk_rope_head_dim", .interleaveKey = "rope_interleave"},
    Family{.type = "longcat_flash", .pairing = deepseek, .hidden = 6144, .heads = 64, .headDim = 64, .positions = 131072, .base = 10000000, .mscaleInSoftmax = true, .latent = LatentHead::Apart},
    Family{.type = "minicpm3", .hidden = 2560, .heads = 40, .headDim = 32, .positions = 32768, .mscaleInSoftmax = true, .latent = LatentHead::Apart, .headKey = "qk_rope_head_dim"},
    Family{.type = "mistral4", .pairing = deepseek, .hidden = 4096, .heads = 32, .headDim = 128, .positions = 1048576, .partial = 0.5, .mscaleInSoftmax = true, .latent = LatentHead::NopeAndRope, .scalingLacksPart = true, .headDimBeats = true, .interleaveKey = "rope_interleave", .defaultRope = R"({"rope_type":"yarn","rope_theta":10000.0,"factor":128.0,"original_max_position_embeddings":8192,"beta_fast":32.0,"beta_slow":1.0,"mscale_all_dim":1.0,"mscale":1.0,"llama_4_scaling_beta":0.1})"},
    Family{.type = "youtu", .pairing = deepseek, .hidden = 2048, .heads = 16, .headDim = 64, .positions = 131072, .mscaleInSoftmax = true, .latent = LatentHead::Apart, .headDimBeats = true, .headKey = "qk_rope_head_dim", .interleaveKey = "rope_interleave"},
};
// clang-format on

} // namespace

std::span<const Family> latentFamilies()
{
    return table;
}

} // namespace rope::families

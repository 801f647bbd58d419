// SPDX-License-Identifier: GPL-3.0-or-later
// Several kinds of layers in one model: bases, windows or parts of their own, layers without rotation.
// Source: configuration_*.py and modeling_*.py of Hugging Face transformers 5.16. Facts only.
#include <array>

#include "core/configs/family_tables.h"

namespace rope::families {

namespace {

constexpr auto interleaved = Pairing::Interleaved;

// clang-format off
constexpr std::array table{
    Family{.type = "afmoe", .hidden = 2048, .heads = 16, .headDim = 128, .positions = 16384, .layers = LayerRule::SlidingOnly},
    Family{.type = "cohere2", .pairing = interleaved, .hidden = 8192, .heads = 64, .positions = 8192, .layers = LayerRule::SlidingOnly},
    Family{.type = "cohere2_moe", .pairing = interleaved, .hidden = 8192, .heads = 64, .headDim = 128, .positions = 8192, .layers = LayerRule::SlidingOnly, .ignoresScaling = true},
    Family{.type = "deepseek_v4", .pairing = interleaved, .hidden = 4096, .heads = 64, .headDim = 512, .positions = 1048576, .base = 160000, .partial = 0.125, .readsPartial = true, .ownPartial = true, .layers = LayerRule::LocalBase, .fullLayer = "compress", .localLayer = "main", .fullServes = "compressed_sparse_attention heavily_compressed_attention", .localServes = "sliding_attention", .latent = LatentHead::PartOfHead, .flatKeepsBase = true, .turnsTail = true, .attentionFactor = 1, .baseKey = "compress_rope_theta", .localBaseKey = "rope_theta"},
    Family{.type = "diffusion_gemma_text", .hidden = 2304, .heads = 8, .headDim = 256, .positions = 131072, .base = 1000000, .readsPartial = true, .layers = LayerRule::LocalBase, .globalHeadDim = 512, .dictsShareBase = true, .partialKey = {}, .defaultRope = R"({"full_attention":{"rope_type":"proportional","partial_rotary_factor":0.25,"rope_theta":1000000.0},"sliding_attention":{"rope_theta":10000.0}})"},
    Family{.type = "exaone4", .hidden = 4096, .heads = 32, .positions = 2048, .layers = LayerRule::SlidingOnly},
    Family{.type = "exaone_moe", .hidden = 4096, .heads = 32, .positions = 2048, .layers = LayerRule::SlidingOnly},
    Family{.type = "gemma3_text", .hidden = 2304, .heads = 8, .headDim = 256, .positions = 131072, .base = 1000000, .layers = LayerRule::LocalBase, .ownLayerDicts = true, .bothDicts = BothDicts::ScalingOverFull, .localBaseKey = "rope_local_base_freq"},
    Family{.type = "gemma3n_text", .hidden = 2048, .heads = 8, .headDim = 256, .positions = 32768, .base = 1000000, .layers = LayerRule::LocalBase, .ownLayerDicts = true, .bothDicts = BothDicts::ScalingOverFull, .localBaseKey = "rope_local_base_freq"},
    Family{.type = "gemma4_text", .hidden = 2304, .heads = 8, .headDim = 256, .positions = 131072, .base = 1000000, .layers = LayerRule::LocalBase, .globalHeadDim = 512, .dictsShareBase = true, .defaultRope = R"({"full_attention":{"rope_type":"proportional","partial_rotary_factor":0.25,"rope_theta":1000000.0},"sliding_attention":{"rope_theta":10000.0}})"},
    Family{.type = "gemma4_unified_text", .hidden = 2304, .heads = 8, .headDim = 256, .positions = 262144, .base = 1000000, .layers = LayerRule::LocalBase, .globalHeadDim = 512, .dictsShareBase = true, .defaultRope = R"({"full_attention":{"rope_type":"proportional","partial_rotary_factor":0.25,"rope_theta":1000000.0},"sliding_attention":{"rope_theta":10000.0}})"},
    Family{.type = "granite_swa", .hidden = 2560, .heads = 20, .positions = 8192, .baseListKey = "layer_rope_theta"},
    Family{.type = "granitemoe_swa", .hidden = 4096, .heads = 32, .positions = 2048, .baseListKey = "layer_rope_theta"},
    Family{.type = "laguna", .hidden = 2048, .heads = 48, .headDim = 128, .positions = 131072, .base = 500000, .readsPartial = true, .layerDicts = true, .ignoresScaling = true, .partialKey = {}, .defaultRope = R"({"full_attention":{"rope_theta":500000.0,"partial_rotary_factor":0.5},"sliding_attention":{"rope_theta":10000.0,"partial_rotary_factor":1.0}})"},
    Family{.type = "llama4_text", .pairing = interleaved, .hidden = 5120, .heads = 40, .headDim = 128, .positions = 131072, .base = 500000, .noRopeEvery = 4, .still = {0.1, 8192, 1, false}},
    Family{.type = "mellum", .hidden = 2304, .heads = 32, .headDim = 128, .positions = 131072, .base = 500000, .readsPartial = true, .layerDicts = true, .ignoresScaling = true, .partialKey = {}, .defaultRope = R"({"full_attention":{"rope_theta":500000.0},"sliding_attention":{"rope_theta":10000.0}})"},
    Family{.type = "mimo_v2_flash", .hidden = 4096, .heads = 64, .headDim = 192, .positions = 131072, .base = 5000000, .partial = 0.334, .readsPartial = true, .plainPartOnly = true, .layers = LayerRule::LocalBase, .layerDicts = true, .ignoresScaling = true, .dictsShareBase = true, .localBaseKey = "swa_rope_theta", .partialKey = {}, .defaultRope = R"({"full_attention":{"rope_theta":5000000.0,"partial_rotary_factor":0.334},"sliding_attention":{"rope_theta":10000.0,"partial_rotary_factor":0.334}})"},
    Family{.type = "modernbert", .hidden = 768, .heads = 12, .positions = 8192, .base = 160000, .layers = LayerRule::TwoBases, .ownLayerDicts = true, .bothDicts = BothDicts::ScalingOverAll, .baseKey = "global_rope_theta", .localBaseKey = "local_rope_theta"},
    Family{.type = "modernbert-decoder", .hidden = 768, .heads = 12, .positions = 8192, .base = 160000, .layers = LayerRule::TwoBases, .ownLayerDicts = true, .bothDicts = BothDicts::ScalingOverAll, .baseKey = "global_rope_theta", .localBaseKey = "local_rope_theta"},
    Family{.type = "muse_glimmer_assistant", .hidden = 6656, .heads = 32, .headDim = 128, .positions = 131072, .base = 500000},
    Family{.type = "muse_glimmer_text", .hidden = 6656, .heads = 32, .headDim = 128, .positions = 131072, .baseListIsSwitch = true, .baseListKey = "layer_rope_theta"},
    Family{.type = "neomme", .hidden = 1024, .heads = 16, .headDim = 64, .positions = 16384, .base = 1000000, .readsPartial = true, .ownLayerDicts = true, .fillsDicts = true, .layerDicts = true, .turnsBy = TurnsBy::RowAndColumn, .ignoresScaling = true, .partialKey = {}, .defaultRope = R"({"full_attention":{"rope_theta":1000000.0,"partial_rotary_factor":0.25},"sliding_attention":{"rope_theta":10000.0,"partial_rotary_factor":1.0}})"}, // commit 05622d62
    Family{.type = "olmo3", .hidden = 4096, .heads = 32, .positions = 2048, .base = 500000, .layers = LayerRule::ScaleFullOnly, .localBase = 500000, .ownLayerDicts = true, .bothDicts = BothDicts::ScalingOverFull},
    Family{.type = "olmo_hybrid", .hidden = 3840, .heads = 30, .positions = 65536, .nullBaseIsNone = true},
    Family{.type = "smollm3", .hidden = 2048, .heads = 16, .positions = 32768, .base = 2000000, .noRopeEvery = 4},
    Family{.type = "step3p5", .hidden = 4096, .heads = 64, .headDim = 128, .positions = 128000, .readsPartial = true, .layers = LayerRule::ScaleFullOnly, .ownLayerDicts = true, .bothDicts = BothDicts::ScalingIsDropped, .allLayerDicts = true, .dictsBeatLists = true, .localBaseKey = "rope_theta", .baseListKey = "rope_theta", .partialKey = {}, .partialListKey = "partial_rotary_factors"},
    Family{.type = "step3p7", .hidden = 4096, .heads = 64, .headDim = 128, .positions = 65536, .readsPartial = true, .layers = LayerRule::ScaleFullOnly, .ownLayerDicts = true, .bothDicts = BothDicts::ScalingIsDropped, .allLayerDicts = true, .dictsBeatLists = true, .localBaseKey = "rope_theta", .baseListKey = "rope_theta", .partialKey = {}, .partialListKey = "partial_rotary_factors"},
    Family{.type = "t5gemma2_decoder", .hidden = 2304, .heads = 8, .headDim = 256, .positions = 131072, .base = 1000000, .layers = LayerRule::LocalBase, .ownLayerDicts = true, .bothDicts = BothDicts::ScalingOverFull, .localBaseKey = "rope_local_base_freq"},
    Family{.type = "t5gemma2_text", .hidden = 2304, .heads = 8, .headDim = 256, .positions = 131072, .base = 1000000, .layers = LayerRule::LocalBase, .ownLayerDicts = true, .bothDicts = BothDicts::ScalingOverFull, .localBaseKey = "rope_local_base_freq"},
    Family{.type = "zaya", .hidden = 2048, .heads = 8, .headDim = 128, .positions = 131072, .base = 5000000, .readsPartial = true, .fullLayer = "hybrid", .localLayer = "hybrid_sliding", .layerDicts = true, .ignoresScaling = true, .partialKey = {}, .defaultRope = R"({"hybrid":{"rope_theta":5000000.0,"partial_rotary_factor":0.5},"hybrid_sliding":{"rope_theta":10000.0,"partial_rotary_factor":0.5}})"},
};
// clang-format on

} // namespace

std::span<const Family> layeredFamilies()
{
    return table;
}

} // namespace rope::families

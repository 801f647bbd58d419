// SPDX-License-Identifier: GPL-3.0-or-later
// Models whose code is not part of the library: it comes with them.
// Source: the modeling files that the models bring along (Baichuan, Ling, ChatGLM, EXAONE, GTE, HyperCLOVA X,
// InternLM, MiniCPM, MPT of llm-foundry, Nomic BERT, Phi-3-small, Phi-4-multimodal, Qwen 1, RefinedWeb). Facts only.
#include <array>

#include "core/configs/family_tables.h"

namespace rope::families {

namespace {

constexpr auto interleaved = Pairing::Interleaved;

// clang-format off
constexpr std::array table{
    Family{.type = "RefinedWeb", .hidden = 4544, .heads = 71, .positions = 2048, .otherNames = "n_embed n_head", .onlyIf = {"alibi", "false", "false"}, .instead = "ALiBi"},
    Family{.type = "RefinedWebModel", .hidden = 4544, .heads = 71, .positions = 2048, .otherNames = "n_embed n_head", .onlyIf = {"alibi", "false", "false"}, .instead = "ALiBi"},
    Family{.type = "baichuan", .hidden = 4096, .heads = 32, .positions = 4096, .otherNames = "model_max_length", .onlyIf = {"hidden_size", "4096", "4096"}, .instead = "ALiBi in its 13B size"},
    Family{.type = "bailing_moe", .hidden = 2048, .heads = 16, .positions = 16384},
    Family{.type = "chatglm", .pairing = interleaved, .hidden = 4096, .heads = 32, .headDim = 128, .positions = 2048, .partial = 0.5, .readsPartial = true, .fixedRope = true, .headKey = "kv_channels", .baseKey = {}, .baseRatioKey = "rope_ratio", .twoAxesKey = "position_encoding_2d", .otherNames = "seq_length", .halfIf = {"position_encoding_2d", "true", "false"}},
    Family{.type = "exaone", .hidden = 2048, .heads = 32, .positions = 2048},
    Family{.type = "gguf", .pairing = interleaved, .readsPartial = true, .layerDicts = true, .globalHeadDim = 2, .mscaleInSoftmax = true, .baseKey = "rope.freq_base", .interleaveKey = "interleaved"},
    Family{.type = "gguf:llama4", .pairing = interleaved, .readsPartial = true, .layerDicts = true, .globalHeadDim = 2, .still = {0.1, 8192, 1, false}, .baseKey = "rope.freq_base", .interleaveKey = "interleaved"},
    Family{.type = "hyperclovax", .hidden = 4096, .heads = 32, .positions = 2048},
    Family{.type = "internlm", .hidden = 4096, .heads = 32, .positions = 2048, .dictKey = "rotary"},
    Family{.type = "internlm2", .hidden = 4096, .heads = 32, .positions = 2048},
    Family{.type = "minicpm", .hidden = 4096, .heads = 32, .positions = 2048},
    Family{.type = "mistral_params", .pairing = interleaved, .base = 1000000},
    Family{.type = "mpt", .hidden = 2048, .heads = 16, .positions = 2048, .fixedRope = true, .servedAsAlibi = true, .partKey = "attn_config", .dictKey = "rope_hf_config", .otherNames = "d_model n_heads max_seq_len", .onlyIf = {"rope", "true", "false"}, .instead = "ALiBi or learned positions"},
    Family{.type = "new", .hidden = 768, .heads = 12, .positions = 8192, .onlyIf = {"position_embedding_type", "\"rope\"", "\"rope\""}, .instead = "learned positions"},
    Family{.type = "nomic_bert", .hidden = 768, .heads = 12, .positions = 2048, .base = 1000, .readsPartial = true, .dictLacksPartial = true, .baseKey = "rotary_emb_base", .otherBaseKey = "rope_theta", .partialKey = "rotary_emb_fraction", .trainedKey = "max_trained_positions", .dynamicKey = "rotary_scaling_factor", .otherNames = "n_embd n_head n_positions", .neighboursKey = "rotary_emb_interleaved"},
    Family{.type = "phi3small", .hidden = 4096, .heads = 32, .positions = 8192, .base = 1000000, .baseKey = "rope_embedding_base"},
    Family{.type = "phi4mm", .hidden = 3072, .heads = 32, .positions = 131072, .readsPartial = true, .original = 4096, .yarnMeansLongRope = true},
    Family{.type = "qwen", .hidden = 4096, .heads = 32, .headDim = 128, .positions = 8192, .readsPartial = true, .headKey = "kv_channels", .baseKey = "rotary_emb_base", .partialKey = "rotary_pct", .trainedKey = "seq_length", .stepsKey = "use_dynamic_ntk", .logNKey = "use_logn_attn", .otherNames = "seq_length"},
};
// clang-format on

} // namespace

std::span<const Family> outsideFamilies()
{
    return table;
}

} // namespace rope::families

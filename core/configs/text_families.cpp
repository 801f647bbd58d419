// SPDX-License-Identifier: GPL-3.0-or-later
// Language models, one RoPE for all layers.
// Source: configuration_*.py and modeling_*.py of Hugging Face transformers 5.16. Facts only.
#include <array>

#include "core/configs/family_tables.h"

namespace rope::families {

namespace {

constexpr auto interleaved = Pairing::Interleaved;

// clang-format off
constexpr std::array table{
    Family{.type = "apertus", .hidden = 4096, .heads = 32, .positions = 65536, .base = 12000000, .defaultRope = R"({"rope_type":"llama3","rope_theta":12000000.0,"factor":8.0,"original_max_position_embeddings":8192,"low_freq_factor":1.0,"high_freq_factor":4.0})"},
    Family{.type = "arcee", .hidden = 2560, .heads = 32, .positions = 4096},
    Family{.type = "bamba", .hidden = 4096, .heads = 32, .positions = 262144, .partial = 0.5, .readsPartial = true, .ownPartial = true, .partialKey = {}},
    Family{.type = "bitnet", .hidden = 2560, .heads = 20, .positions = 2048, .base = 500000},
    Family{.type = "codegen", .pairing = interleaved, .hidden = 4096, .heads = 16, .positions = 2048, .rotaryDim = 64, .fixedRope = true, .readsRotaryDim = true, .baseKey = {}, .otherNames = "n_embd n_head n_positions"},
    Family{.type = "cohere", .pairing = interleaved, .hidden = 8192, .heads = 64, .positions = 8192, .base = 500000},
    Family{.type = "cwm", .hidden = 6144, .heads = 48, .headDim = 128, .positions = 131072, .base = 1000000, .defaultRope = R"({"rope_type":"llama3","rope_theta":1000000.0,"factor":16.0,"original_max_position_embeddings":8192,"low_freq_factor":1.0,"high_freq_factor":4.0})"},
    Family{.type = "dbrx", .hidden = 2048, .heads = 16, .positions = 2048, .partKey = "attn_config", .otherNames = "d_model n_heads max_seq_len"},
    Family{.type = "diffllama", .hidden = 2048, .heads = 32, .positions = 2048},
    Family{.type = "doge", .hidden = 1024, .heads = 8, .positions = 2048},
    Family{.type = "dots1", .hidden = 4608, .heads = 32, .positions = 2048},
    Family{.type = "ernie4_5", .pairing = interleaved, .hidden = 1024, .heads = 16, .headDim = 128, .positions = 131072, .base = 500000},
    Family{.type = "ernie4_5_moe", .pairing = interleaved, .hidden = 2560, .heads = 20, .positions = 131072, .base = 500000},
    Family{.type = "eurobert", .hidden = 768, .heads = 12, .positions = 8192},
    Family{.type = "falcon", .hidden = 4544, .heads = 71, .positions = 2048, .headKey = {}, .otherNames = "n_embed", .onlyIf = {"alibi", "false", "false"}, .instead = "ALiBi"},
    Family{.type = "falcon_h1", .hidden = 4096, .heads = 32, .positions = 8192},
    Family{.type = "flex_olmo", .hidden = 4096, .heads = 32, .positions = 4096, .base = 500000},
    Family{.type = "gemma", .hidden = 3072, .heads = 16, .headDim = 256, .positions = 8192},
    Family{.type = "gemma2", .hidden = 2304, .heads = 8, .headDim = 256, .positions = 8192},
    Family{.type = "glm", .pairing = interleaved, .hidden = 4096, .heads = 32, .headDim = 128, .positions = 131072, .partial = 0.5, .readsPartial = true, .ownPartial = true},
    Family{.type = "glm4", .pairing = interleaved, .hidden = 4096, .heads = 32, .headDim = 128, .positions = 131072, .partial = 0.5, .readsPartial = true, .ownPartial = true},
    Family{.type = "glm4_moe", .hidden = 4096, .heads = 96, .positions = 131072, .partial = 0.5, .readsPartial = true, .ownPartial = true},
    Family{.type = "gpt_neox", .hidden = 6144, .heads = 64, .positions = 2048, .partial = 0.25, .readsPartial = true, .baseKey = "rotary_emb_base", .partialKey = "rotary_pct"},
    Family{.type = "gpt_neox_japanese", .hidden = 2560, .heads = 32, .positions = 2048, .baseKey = "rotary_emb_base", .partialKey = "rotary_pct"},
    Family{.type = "gpt_oss", .hidden = 2880, .heads = 64, .headDim = 64, .positions = 131072, .base = 150000, .defaultRope = R"({"rope_type":"yarn","factor":32.0,"beta_fast":32.0,"beta_slow":1.0,"truncate":false,"original_max_position_embeddings":4096})"},
    Family{.type = "gptj", .pairing = interleaved, .hidden = 4096, .heads = 16, .positions = 2048, .rotaryDim = 64, .fixedRope = true, .readsRotaryDim = true, .baseKey = {}, .otherNames = "n_embd n_head n_positions"},
    Family{.type = "granite", .hidden = 4096, .heads = 32, .positions = 2048},
    Family{.type = "granitemoe", .hidden = 4096, .heads = 32, .positions = 2048},
    Family{.type = "granitemoehybrid", .hidden = 4096, .heads = 32, .positions = 2048, .onlyIf = {"position_embedding_type", "\"rope\"", "null", "null"}, .instead = "no position embedding"},
    Family{.type = "granitemoeshared", .hidden = 4096, .heads = 32, .positions = 2048},
    Family{.type = "helium", .pairing = interleaved, .hidden = 2560, .heads = 20, .headDim = 128, .positions = 4096, .base = 100000},
    Family{.type = "hunyuan_v1_dense", .hidden = 4096, .heads = 32, .positions = 2048, .readsAlpha = true},
    Family{.type = "hunyuan_v1_moe", .hidden = 4096, .heads = 32, .positions = 2048, .readsAlpha = true},
    Family{.type = "hy_v3", .hidden = 4096, .heads = 64, .headDim = 128, .positions = 131072, .base = 11158840},
    Family{.type = "idefics", .hidden = 4096, .heads = 32, .positions = 2048, .fixedRope = true, .baseKey = {}},
    Family{.type = "jais2", .hidden = 3328, .heads = 26, .positions = 8192},
    Family{.type = "jetmoe", .hidden = 2048, .heads = 32, .headDim = 128, .positions = 4096, .headDimBeats = true, .headKey = "kv_channels"},
    Family{.type = "jina_embeddings_v3", .hidden = 1024, .heads = 16, .positions = 8194, .base = 20000},
    Family{.type = "lfm2", .hidden = 2560, .heads = 32, .positions = 128000, .base = 1000000},
    Family{.type = "lfm2_moe", .hidden = 2048, .heads = 32, .positions = 128000, .base = 1000000},
    Family{.type = "llama", .hidden = 4096, .heads = 32, .positions = 2048},
    Family{.type = "minimax", .hidden = 4096, .heads = 32, .positions = 131072, .base = 1000000, .readsRotaryDim = true},
    Family{.type = "minimax_m2", .hidden = 3072, .heads = 48, .headDim = 128, .positions = 196608, .base = 5000000, .readsPartial = true, .readsRotaryDim = true},
    Family{.type = "ministral", .hidden = 4096, .heads = 32, .positions = 131072},
    Family{.type = "ministral3", .hidden = 4096, .heads = 32, .headDim = 128, .positions = 262144, .defaultRope = R"({"rope_type":"yarn","rope_theta":1000000.0,"factor":16.0,"original_max_position_embeddings":16384,"beta_fast":32.0,"beta_slow":1.0,"mscale":1.0,"mscale_all_dim":1.0,"llama_4_scaling_beta":0.1})"},
    Family{.type = "mistral", .hidden = 4096, .heads = 32, .positions = 131072},
    Family{.type = "mixtral", .hidden = 4096, .heads = 32, .positions = 131072, .base = 1000000},
    Family{.type = "nanochat", .hidden = 768, .heads = 6, .positions = 2048},
    Family{.type = "nemotron", .hidden = 6144, .heads = 48, .positions = 4096, .partial = 0.5, .readsPartial = true, .ownPartial = true},
    Family{.type = "olmo", .hidden = 4096, .heads = 32, .positions = 2048},
    Family{.type = "olmo2", .hidden = 4096, .heads = 32, .positions = 2048},
    Family{.type = "olmoe", .hidden = 2048, .heads = 16, .positions = 4096},
    Family{.type = "openai_privacy_filter", .pairing = interleaved, .hidden = 640, .heads = 14, .headDim = 64, .positions = 131072, .base = 150000, .defaultRope = R"({"rope_type":"yarn","factor":32.0,"beta_fast":32.0,"beta_slow":1.0,"truncate":false,"original_max_position_embeddings":4096})"},
    Family{.type = "persimmon", .hidden = 4096, .heads = 64, .positions = 16384, .partial = 0.5, .readsPartial = true, .ownPartial = true},
    Family{.type = "phi", .hidden = 2048, .heads = 32, .positions = 2048, .partial = 0.5, .readsPartial = true, .ownPartial = true},
    Family{.type = "phi3", .hidden = 3072, .heads = 32, .positions = 4096, .readsPartial = true, .original = 4096, .yarnMeansLongRope = true, .longRopeOnly = true},
    Family{.type = "phimoe", .hidden = 4096, .heads = 32, .positions = 131072, .base = 1000000, .longRopeOnly = true, .readsMscales = true},
    Family{.type = "qwen2", .hidden = 4096, .heads = 32, .positions = 32768},
    Family{.type = "qwen2_moe", .hidden = 2048, .heads = 16, .positions = 32768},
    Family{.type = "qwen3", .hidden = 4096, .heads = 32, .headDim = 128, .positions = 32768},
    Family{.type = "qwen3_moe", .hidden = 2048, .heads = 32, .positions = 32768},
    Family{.type = "qwen3_next", .hidden = 2048, .heads = 16, .headDim = 256, .positions = 32768, .partial = 0.25, .readsPartial = true, .ownPartial = true},
    Family{.type = "recurrent_gemma", .hidden = 2560, .heads = 10, .partial = 0.5, .readsPartial = true},
    Family{.type = "roformer", .pairing = interleaved, .hidden = 768, .heads = 12, .positions = 1536, .fixedRope = true, .baseKey = {}},
    Family{.type = "seed_oss", .hidden = 4096, .heads = 80, .headDim = 128, .positions = 524288},
    Family{.type = "solar_open", .hidden = 4096, .heads = 64, .headDim = 128, .positions = 131072, .base = 1000000, .readsPartial = true, .ownPartial = true},
    Family{.type = "stablelm", .hidden = 2560, .heads = 32, .positions = 4096, .partial = 0.25, .readsPartial = true, .ownPartial = true},
    Family{.type = "starcoder2", .hidden = 3072, .heads = 24, .positions = 4096},
    Family{.type = "t5gemma", .hidden = 2304, .heads = 8, .headDim = 256, .positions = 8192},
    Family{.type = "vaultgemma", .hidden = 2304, .heads = 8, .headDim = 256, .positions = 8192},
    Family{.type = "zamba2", .hidden = 2560, .heads = 32, .positions = 4096, .headWidths = 2, .headDimBeats = true, .headKey = "attention_head_dim", .onlyIf = {"use_mem_rope", "true", "false", "false"}, .instead = "no position embedding"},
};
// clang-format on

} // namespace

std::span<const Family> textFamilies()
{
    return table;
}

} // namespace rope::families

// SPDX-License-Identifier: GPL-3.0-or-later
// Source: configuration_*.py of Hugging Face transformers 5.16, newer types of autumn 2026: the default of text_config,
// and what is read of the keys of the language model that stand at the top level. Facts only.
#include <algorithm>
#include <array>

#include "core/configs/family_tables.h"
#include "core/configs/word_list.h"

namespace rope::families {

namespace {

/// Fields of the language model's class, and two that it makes a field of.
constexpr std::string_view flatWithHead =
    "hidden_size num_attention_heads num_key_value_heads num_hidden_layers head_dim max_position_embeddings "
    "rope_parameters rope_theta rope_scaling";
constexpr std::string_view flatQwen =
    "hidden_size num_attention_heads num_key_value_heads num_hidden_layers max_position_embeddings "
    "use_sliding_window sliding_window max_window_layers layer_types rope_parameters rope_theta rope_scaling";

// clang-format off
constexpr std::array table{
    Alias{"aria", "aria_text"},
    Alias{"audioflamingo3", "qwen2"},
    Alias{"aya_vision", "cohere2"},
    Alias{.type = "blt", .family = "blt_global_transformer", .partKey = "global_config", .ownKeys = "max_position_embeddings"},
    Alias{"clvp", "clvp_encoder"},
    Alias{"cohere2_vision", "cohere2"},
    Alias{"cohere_compass", "cohere_compass_text", TopKeys::Read},
    Alias{.type = "colmodernvbert", .family = "modernbert", .partKey = "vlm_config", .olderPartKey = "text_config", .partType = "modernvbert"},
    Alias{"colpali", "gemma"},
    Alias{.type = "colqwen2", .family = "qwen2_vl_text", .partKey = "vlm_config", .olderPartKey = "text_config", .partType = "qwen2_vl"},
    Alias{"cosmos3_edge", "cosmos3_edge_text"},
    Alias{"cosmos3_omni", "qwen3_vl_text"},
    Alias{"deepseek_ocr2", "deepseek_ocr2_text"},
    Alias{.type = "deepseek_ocr2_vision", .family = "deepseek_ocr2_encoder", .partKey = "encoder_config"},
    Alias{"deepseek_v41", "deepseek_v4", TopKeys::Read}, // vLLM, configs/deepseek_v41.py at commit 0ae091e1
    Alias{"deepseek_vl", "llama"},
    Alias{"deepseek_vl_hybrid", "llama"},
    Alias{"deepseek_vl_v2", "deepseek_v2", TopKeys::Read},
    Alias{.type = "dia", .family = "dia_decoder", .partKey = "decoder_config"},
    Alias{"diffusion_gemma", "diffusion_gemma_text"},
    Alias{"emu3", "emu3_text_model"},
    Alias{"ernie4_5_moe_vl", "ernie4_5_vl_moe_text", TopKeys::Read},
    Alias{"ernie4_5_vl_moe", "ernie4_5_vl_moe_text", TopKeys::Read},
    Alias{.type = "esmfold2", .family = "esmc", .partKey = "esmc_config", .ownKeys = "hidden_size sliding_window atom_encoder_"},
    Alias{"exaone4_5", "exaone4"},
    Alias{"fast_vlm", "qwen2"},
    Alias{"fun_asr_nano", "qwen3"},
    Alias{.type = "fuyu", .family = "persimmon", .topKeys = TopKeys::Read, .flatKeys = "hidden_size num_attention_heads num_hidden_layers max_position_embeddings rope_parameters"},
    Alias{"gemma3", "gemma3_text"},
    Alias{"gemma3n", "gemma3n_text"},
    Alias{"gemma4", "gemma4_text"},
    Alias{"gemma4_assistant", "gemma4_text", TopKeys::Read},
    Alias{"gemma4_unified", "gemma4_unified_text"},
    Alias{"gemma4_unified_assistant", "gemma4_unified_text", TopKeys::Read},
    Alias{"glm46v", "glm4v_text"},
    Alias{"glm4v", "glm4v_text", TopKeys::Read},
    Alias{"glm4v_moe", "glm4v_moe_text", TopKeys::Read},
    Alias{"glm_image", "glm_image_text", TopKeys::Read},
    Alias{"glm_ocr", "glm_ocr_text", TopKeys::Read},
    Alias{"glmasr", "llama", TopKeys::Unread, R"({"hidden_size":2048,"num_attention_heads":16,"num_hidden_layers":28,"max_position_embeddings":8192,"rope_parameters":{"rope_theta":10000.0,"rope_type":"default"}})", true},
    Alias{"glmga", "glm4v_text"},
    Alias{"got_ocr2", "qwen2", TopKeys::Unread, R"({"hidden_size":1024,"num_attention_heads":16,"num_hidden_layers":24,"max_position_embeddings":32768,"rope_theta":1000000.0})"},
    Alias{"granite4_vision", "granite4_vision_text"},
    Alias{"granite_speech", "granite"},
    Alias{"granite_speech_plus", "granite"},
    Alias{.type = "hunyuan_vl", .family = "hunyuan_vl_text", .topKeys = TopKeys::LaidOver, .flatKeys = flatWithHead},
    Alias{"hyperclovax_vision_v2", "hyperclovax"},
    Alias{"idefics2", "mistral"},
    Alias{"idefics3", "llama"},
    Alias{"internvl", "qwen2"},
    Alias{"janus", "llama"},
    Alias{"kimi_k25", "deepseek_v3"},
    Alias{"kimi_vl", "deepseek_v3", TopKeys::Read},
    Alias{.type = "lasr_ctc", .family = "lasr_encoder", .partKey = "encoder_config"},
    Alias{"lfm2_vl", "lfm2"},
    Alias{"lighton_ocr", "qwen3", TopKeys::Unread, R"({"hidden_size":1024,"num_attention_heads":16,"head_dim":128,"num_hidden_layers":28,"max_position_embeddings":40960,"rope_theta":1000000.0})"},
    Alias{"llama4", "llama4_text"},
    Alias{"llava", "llama"},
    Alias{"llava_next", "llama"},
    Alias{"llava_next_video", "llama"},
    Alias{"llava_onevision", "qwen2"},
    Alias{"minicpmv4_6", "qwen3_5_text"},
    Alias{"minicpmv4_7", "qwen3_5_text"},
    Alias{"minimax_m3_vl", "minimax_m3_vl_text"},
    Alias{"mistral3", "mistral", TopKeys::Unread, R"({"hidden_size":5120,"num_attention_heads":32,"head_dim":128,"num_hidden_layers":40,"max_position_embeddings":131072,"rope_theta":1000000000.0})"},
    Alias{"mllama", "mllama_text_model"},
    Alias{"modernvbert", "modernbert"},
    Alias{"muse_glimmer", "muse_glimmer_text"},
    Alias{.type = "nemotron3_diarization", .family = "nemotron3_diarization_audio", .partKey = "audio_config"}, // commit 616e2104
    Alias{"ovis2", "qwen2"},
    Alias{.type = "paddleocr_vl", .family = "paddleocr_vl_text", .topKeys = TopKeys::Read, .flatKeys = flatWithHead},
    Alias{"paligemma", "gemma"},
    Alias{"pe_audio", "modernbert", TopKeys::Unread, R"({"hidden_size":1024,"num_attention_heads":16,"num_hidden_layers":22})", true},
    Alias{"pe_audio_video", "modernbert", TopKeys::Unread, R"({"hidden_size":1024,"num_attention_heads":16,"num_hidden_layers":22})", true},
    Alias{"pe_video", "modernbert", TopKeys::Unread, R"({"hidden_size":1024,"num_attention_heads":16,"num_hidden_layers":22})", true},
    Alias{"perception_lm", "llama"},
    Alias{.type = "pi0", .family = "gemma", .text = R"({"hidden_size":2048,"num_attention_heads":8,"num_hidden_layers":18})", .partKey = "vlm_config", .olderPartKey = "text_config", .partType = "paligemma"},
    Alias{"pp_chart2table", "qwen2", TopKeys::Unread, R"({"hidden_size":1024,"num_attention_heads":16,"num_hidden_layers":24,"max_position_embeddings":32768,"rope_theta":1000000.0})"},
    Alias{"qianfan_ocr", "qwen3"},
    Alias{.type = "qwen2_5_omni", .family = "qwen2_5_omni_text", .partKey = "thinker_config", .partType = "qwen2_5_omni_thinker"},
    Alias{"qwen2_5_omni_thinker", "qwen2_5_omni_text"},
    Alias{.type = "qwen2_5_omni_token2wav", .family = "qwen2_5_omni_dit", .partKey = "dit_config"},
    Alias{.type = "qwen2_5_vl", .family = "qwen2_5_vl_text", .topKeys = TopKeys::Read, .flatKeys = flatQwen},
    Alias{"qwen2_audio", "qwen2"},
    Alias{.type = "qwen2_vl", .family = "qwen2_vl_text", .topKeys = TopKeys::Read, .flatKeys = flatQwen},
    Alias{"qwen3_5", "qwen3_5_text"},
    Alias{"qwen3_5_moe", "qwen3_5_moe_text"},
    Alias{"qwen3_asr", "qwen3"},
    Alias{.type = "qwen3_omni_moe", .family = "qwen3_omni_moe_text", .partKey = "thinker_config", .partType = "qwen3_omni_moe_thinker"},
    Alias{"qwen3_omni_moe_talker", "qwen3_omni_moe_talker_text"},
    Alias{"qwen3_omni_moe_thinker", "qwen3_omni_moe_text"},
    Alias{"qwen3_vl", "qwen3_vl_text"},
    Alias{"qwen3_vl_moe", "qwen3_vl_moe_text"},
    Alias{"qwen4_exp", "qwen4_exp_text"},
    Alias{"shieldgemma2", "gemma3_text"},
    Alias{"smolvlm", "llama"},
    Alias{"step3p7", "step3p7"},
    Alias{"t5gemma", "t5gemma"},
    Alias{"t5gemma2", "t5gemma2_text"},
    Alias{"t5gemma2_encoder", "t5gemma2_text"},
    Alias{"vibevoice_asr", "qwen2"},
    Alias{.type = "vibevoice", .family = "qwen2", .olderPartKey = "decoder_config"},
    Alias{"video_llama_3", "qwen2"},
    Alias{"video_llava", "llama"},
    Alias{"vipllava", "llama"},
    Alias{"voxtral", "llama", TopKeys::Unread, R"({"hidden_size":3072,"head_dim":128,"num_hidden_layers":30,"max_position_embeddings":131072,"rope_theta":100000000.0})", true},
    Alias{"voxtral_realtime", "voxtral_realtime_text", TopKeys::Unread, R"({"hidden_size":3072,"num_attention_heads":32,"head_dim":128,"num_hidden_layers":26,"max_position_embeddings":131072,"rope_theta":1000000.0,"sliding_window":8192})", true},
};
// clang-format on

} // namespace

std::span<const Alias> aliases()
{
    return table;
}

const Alias* findAlias(std::string_view modelType)
{
    const auto it = std::ranges::find(table, modelType, &Alias::type);
    return it == table.end() ? nullptr : &*it;
}

const Alias* aliasOf(const Json& config)
{
    const auto type = config.is_object() ? config.find("model_type") : config.end();
    if (type == config.end() || !type->is_string())
        return nullptr;
    return findAlias(type->get_ref<const std::string&>());
}

bool isOwnKey(const Alias& alias, std::string_view key)
{
    if (listsWord(alias.ownKeys, key))
        return true;
    for (std::size_t end = key.find('_'); end != std::string_view::npos; end = key.find('_', end + 1))
        if (listsWord(alias.ownKeys, key.substr(0, end + 1)))
            return true;
    return false;
}

bool holdsLanguageModel(std::string_view partKey)
{
    return std::ranges::any_of(
        table, [partKey](const Alias& alias) { return !alias.partType.empty() && alias.partKey == partKey; });
}

} // namespace rope::families

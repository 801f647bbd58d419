// SPDX-License-Identifier: GPL-3.0-or-later
// Text parts of multimodal models, and encoders and decoders of sound, protein, bytes and images that turn along one
// axis. Source: configuration_*.py and modeling_*.py of Hugging Face transformers 5.16. Facts only.
#include <array>

#include "core/configs/family_tables.h"

namespace rope::families {

namespace {

constexpr auto interleaved = Pairing::Interleaved;

// clang-format off
constexpr std::array table{
    Family{.type = "aria_text", .hidden = 4096, .heads = 32, .positions = 2048},
    Family{.type = "blt_global_transformer", .pairing = interleaved, .hidden = 2048, .heads = 16, .positions = 4096, .base = 500000},
    Family{.type = "blt_local_decoder", .pairing = interleaved, .hidden = 1024, .heads = 16, .positions = 24576, .base = 500000},
    Family{.type = "blt_local_encoder", .pairing = interleaved, .hidden = 1024, .heads = 16, .positions = 24576, .base = 500000},
    Family{.type = "blt_patcher", .pairing = interleaved, .hidden = 768, .heads = 12, .positions = 8192},
    Family{.type = "chameleon", .hidden = 4096, .heads = 32, .positions = 4096},
    Family{.type = "clvp_encoder", .hidden = 768, .heads = 12, .rotaryDim = 32, .fixedRope = true, .baseKey = {}, .onlyIf = {"use_rotary_embedding", "true", "true"}, .instead = "no position embedding"},
    Family{.type = "cohere_compass_text", .hidden = 8192, .heads = 64, .positions = 8192, .layerDicts = true},
    Family{.type = "cosmos3_edge_text", .hidden = 2048, .heads = 16, .headDim = 128, .positions = 131072, .base = 100000000, .lengthBlind = true, .defaultRope = R"({"rope_type":"default","rope_theta":100000000.0,"mrope_section":[24,20,20]})"},
    Family{.type = "csm", .hidden = 2048, .heads = 32, .positions = 2048, .base = 500000},
    Family{.type = "csm_depth_decoder_model", .hidden = 1024, .heads = 8, .positions = 33, .base = 500000},
    Family{.type = "deepseek_ocr2_encoder", .hidden = 4096, .heads = 32, .positions = 32768},
    Family{.type = "deepseek_ocr2_text", .hidden = 4096, .heads = 32, .positions = 2048, .headKey = {}},
    Family{.type = "dia_decoder", .hidden = 2048, .heads = 16, .headDim = 128, .positions = 3072},
    Family{.type = "dia_encoder", .hidden = 1024, .heads = 16, .headDim = 128, .positions = 1024},
    Family{.type = "emu3_text_model", .hidden = 4096, .heads = 32, .positions = 9216, .base = 1000000},
    Family{.type = "ernie4_5_vl_moe_text", .pairing = interleaved, .hidden = 2560, .heads = 20, .positions = 131072, .base = 500000},
    Family{.type = "esm", .hidden = 768, .heads = 12, .positions = 1026, .fixedRope = true, .onlyIf = {"position_embedding_type", "\"rotary\"", "\"absolute\"", "\"absolute\""}, .instead = "learned positions"},
    Family{.type = "esmc", .hidden = 2560, .heads = 40, .positions = 2048},
    Family{.type = "EvollaModel", .hidden = 4096, .heads = 32, .positions = 8192, .base = 500000}, // evolla in files from before 5.16
    Family{.type = "evolla", .hidden = 4096, .heads = 32, .positions = 8192, .base = 500000},
    Family{.type = "glm4v_moe_text", .hidden = 4096, .heads = 96, .positions = 65536, .partial = 0.5, .readsPartial = true, .ownPartial = true},
    Family{.type = "glm4v_text", .pairing = interleaved, .hidden = 4096, .heads = 32, .positions = 32768, .readsPartial = true},
    Family{.type = "glm_image_text", .hidden = 4096, .heads = 32, .positions = 131072, .readsPartial = true},
    Family{.type = "glm_ocr_text", .pairing = interleaved, .hidden = 1024, .heads = 16, .positions = 131072, .readsPartial = true},
    Family{.type = "glmasr_encoder", .hidden = 1280, .heads = 20, .positions = 1500, .partial = 0.5, .readsPartial = true, .ownPartial = true},
    Family{.type = "granite4_vision_text", .hidden = 4096, .heads = 32, .positions = 2048},
    Family{.type = "higgs_audio_v2", .hidden = 3072, .heads = 24, .headDim = 128, .positions = 2048, .defaultRope = R"({"rope_type":"llama3","rope_theta":500000.0,"factor":32.0,"low_freq_factor":0.125,"high_freq_factor":0.5,"original_max_position_embeddings":1024})"},
    Family{.type = "hrm_text", .hidden = 1536, .heads = 12, .headDim = 128, .positions = 2048},
    Family{.type = "hunyuan_vl_text", .hidden = 4096, .heads = 32, .positions = 2048, .readsAlpha = true},
    Family{.type = "kyutai_speech_to_text", .hidden = 2048, .heads = 32, .positions = 750},
    Family{.type = "lasr_encoder", .hidden = 512, .heads = 8, .positions = 10000},
    Family{.type = "mimi", .hidden = 512, .heads = 8, .positions = 8000},
    Family{.type = "minimax_m3_vl_text", .hidden = 6144, .heads = 64, .headDim = 128, .positions = 524288, .base = 5000000, .readsPartial = true, .rotaryDim = 64, .readsRotaryDim = true},
    Family{.type = "mllama_text_model", .hidden = 4096, .heads = 32, .positions = 131072, .base = 500000},
    Family{.type = "moonshine", .pairing = interleaved, .hidden = 288, .heads = 8, .positions = 512, .partial = 0.9, .readsPartial = true, .ownPartial = true, .otherNames = "decoder_num_attention_heads"},
    Family{.type = "moonshine_streaming", .pairing = interleaved, .hidden = 320, .heads = 8, .positions = 4096, .readsPartial = true, .defaultRope = R"({"rope_theta":10000.0,"partial_rotary_factor":0.8})"},
    Family{.type = "moshi", .hidden = 4096, .heads = 32, .positions = 3000},
    Family{.type = "musicflamingo", .pairing = interleaved, .headDim = 1280, .positions = 1200, .readsPartial = true, .ownRope = true, .defaultRope = R"({"rope_type":"default","rope_theta":1200.0,"partial_rotary_factor":0.2})"},
    Family{.type = "nemotron3_diarization_audio", .hidden = 512, .heads = 8, .positions = 5000}, // commit 616e2104
    Family{.type = "neucodec", .hidden = 1024, .heads = 16, .headDim = 64, .positions = 4096, .turnsBy = TurnsBy::Head}, // commit 3ad813ab
    Family{.type = "paddleocr_vl_text", .hidden = 1024, .heads = 16, .headDim = 128, .positions = 131072, .base = 500000, .lengthBlind = true},
    Family{.type = "pe_audio_encoder", .pairing = interleaved, .hidden = 1792, .heads = 14, .headDim = 128, .positions = 10000, .defaultRope = R"({"rope_theta":20000.0})"},
    Family{.type = "pe_audio_video_encoder", .pairing = interleaved, .hidden = 1792, .heads = 14, .headDim = 128, .positions = 10000, .defaultRope = R"({"rope_theta":20000.0})"},
    Family{.type = "pe_video_encoder", .pairing = interleaved, .hidden = 1792, .heads = 14, .headDim = 128, .positions = 10000, .defaultRope = R"({"rope_theta":20000.0})"},
    Family{.type = "phi4_multimodal", .hidden = 3072, .heads = 32, .positions = 131072, .readsPartial = true, .original = 4096, .yarnMeansLongRope = true, .longRopeOnly = true},
    Family{.type = "qwen2_5_omni_dit", .hidden = 1024, .heads = 16, .headDim = 64, .positions = 32768},
    Family{.type = "qwen2_5_omni_talker", .hidden = 3584, .heads = 28, .headDim = 128, .positions = 32768, .base = 1000000, .lengthBlind = true},
    Family{.type = "qwen2_5_omni_text", .hidden = 3584, .heads = 28, .positions = 32768, .base = 1000000, .lengthBlind = true},
    Family{.type = "qwen2_5_vl_text", .hidden = 8192, .heads = 64, .positions = 32768, .base = 1000000, .lengthBlind = true},
    Family{.type = "qwen2_vl_text", .hidden = 8192, .heads = 64, .positions = 32768, .base = 1000000, .lengthBlind = true},
    Family{.type = "qwen3_5_moe_text", .hidden = 2048, .heads = 16, .headDim = 256, .positions = 32768, .partial = 0.25, .readsPartial = true, .ownPartial = true},
    Family{.type = "qwen3_5_text", .hidden = 4096, .heads = 16, .headDim = 256, .positions = 32768, .partial = 0.25, .readsPartial = true, .ownPartial = true},
    Family{.type = "qwen3_omni_moe_talker_code_predictor", .hidden = 1024, .heads = 16, .headDim = 128, .positions = 32768},
    Family{.type = "qwen3_omni_moe_talker_text", .hidden = 1024, .heads = 16, .positions = 32768},
    Family{.type = "qwen3_omni_moe_text", .hidden = 2048, .heads = 28, .positions = 32768, .base = 1000000},
    Family{.type = "qwen3_vl_moe_text", .hidden = 2048, .heads = 16, .positions = 128000, .base = 500000},
    Family{.type = "qwen3_vl_text", .hidden = 4096, .heads = 32, .headDim = 128, .positions = 128000, .base = 500000},
    Family{.type = "qwen4_exp_text", .hidden = 2048, .heads = 16, .headDim = 256, .positions = 32768, .readsPartial = true}, // commit 075d0aed
    Family{.type = "t5_gemma_module", .hidden = 2304, .heads = 8, .headDim = 256, .positions = 8192},
    Family{.type = "timesfm2_5", .hidden = 1280, .heads = 16, .headDim = 80, .positions = 16384},
    Family{.type = "voxtral_realtime_encoder", .hidden = 1280, .heads = 32, .headDim = 64, .positions = 1500},
    Family{.type = "voxtral_realtime_text", .hidden = 4096, .heads = 32, .positions = 131072},
    Family{.type = "wav2vec2-bert", .hidden = 1024, .heads = 16, .positions = 5000, .fixedRope = true, .baseKey = "rotary_embedding_base", .onlyIf = {"position_embeddings_type", "\"rotary\"", "\"relative_key\""}, .instead = "relative positions"},
    Family{.type = "wav2vec2-conformer", .hidden = 768, .heads = 12, .positions = 5000, .fixedRope = true, .baseKey = "rotary_embedding_base", .onlyIf = {"position_embeddings_type", "\"rotary\"", "\"relative\""}, .instead = "relative positions"},
    Family{.type = "xcodec2", .hidden = 1024, .heads = 16, .headDim = 64, .positions = 4096, .turnsBy = TurnsBy::Head},
};
// clang-format on

} // namespace

std::span<const Family> mediaFamilies()
{
    return table;
}

} // namespace rope::families

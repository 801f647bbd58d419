// SPDX-License-Identifier: GPL-3.0-or-later
// Model types that turn nothing along one axis of positions, by what they have instead.
// Source: models/auto/auto_mappings.py and modeling_*.py of Hugging Face transformers 5.16. Facts only.
#include <array>

#include "core/configs/family_tables.h"

namespace rope::families {

namespace {

constexpr std::array table{
    StillFamilies{"ALiBi", "bloom"},
    StillFamilies{
        "absolute positions",
        "aimv2 aimv2_text_model albert align align_text_model altclip altclip_text_model altclip_vision_model "
        "aria_vision coarse_acoustics fine_acoustics semantic "
        "audio-spectrogram-transformer audioflamingo3_encoder autoformer bark bart bert "
        "bert-generation big_bird bigbird_pegasus biogpt blenderbot blenderbot-small blip blip-2 "
        "blip_2_qformer blip_2_vision_model blip_text_model blip_vision_model bridgetower bridgetower_text_model "
        "bridgetower_vision_model camembert canary canary_decoder canine chinese_clip chinese_clip_text_model "
        "chinese_clip_vision_model clap_text_model clip clip_text_model clip_vision_model clipseg "
        "clipseg_text_model clipseg_vision_model clvp_decoder conditional_detr convbert "
        "cosmos3_edge_vision ctrl d_fine "
        "dab-detr data2vec-text decision_transformer deformable_detr deimv2 deit depth_anything "
        "depth_pro detr distilbert dpr dpt electra eomt ernie ernie_m flaubert flava "
        "flava_image_model flava_multimodal_model flava_text_model florence2 florence2_text fnet fsmt "
        "fun_asr_nano_encoder "
        "git git_vision_model glpn gpt-sw3 gpt2 gpt_bigcode gpt_neo gptsan-japanese grounding-dino groupvit "
        "groupvit_text_model groupvit_vision_model herbert hunyuan_vl_vision ibert idefics2_vision idefics3_vision "
        "idefics_vision ijepa imagegpt informer instructblip instructblip_qformer "
        "instructblip_vision_model instructblipvideo_qformer instructblipvideo_vision_model "
        "internvl_vision janus_vision_model kosmos-2 kosmos-2.5 kosmos_2_5_text_model "
        "kosmos_2_5_vision_model kosmos_2_text_model kosmos_2_vision_model layoutlm layoutlmv2 "
        "layoutlmv3 layoutxlm led lilt longformer luke lw_detr lw_detr_vit lxmert m2m_100 marian "
        "markuplm mask2former maskformer mbart megatron-bert metaclip_2 metaclip_2_text_model "
        "metaclip_2_vision_model mgp-str mllama_vision_model mm-grounding-dino mobilebert mpnet mra "
        "musicgen musicgen_decoder musicgen_melody musicgen_melody_decoder mvp nllb-moe nougat "
        "nystromformer omdet-turbo oneformer openai-gpt opt owlv2 owlv2_text_model owlv2_vision_model "
        "owlvit owlvit_text_model owlvit_vision_model patchtst pegasus pegasus_x perceiver "
        "phi4_multimodal_vision pix2struct_vision_model pixio plbart pp_formulanet "
        "prompt_depth_anything prophetnet pvt qdqbert qwen2_5_omni_audio_encoder qwen2_audio_encoder "
        "qwen3_asr_encoder qwen3_omni_moe_audio_encoder realm reformer rembert roberta "
        "roberta-prelayernorm roc_bert rt_detr rt_detr_v2 sam2_hiera_det_model "
        "siglip siglip2 siglip2_text_model siglip2_vision_model "
        "siglip_text_model siglip_vision_model smolvlm_vision speech_to_text splinter squeezebert "
        "superglue table-transformer tapas time_series_transformer timesfm timesformer trocr tvlt tvp "
        "videomae vilt visual_bert vit vit_mae vit_msn vitdet vitmatte vitpose vitpose_backbone vivit "
        "voxtral_encoder whisper x_clip xclip_text_model xclip_vision_model xglm xlm xlm-roberta "
        "xlm-roberta-xl xmod yolos yoso"},
    StillFamilies{"absolute positions and the boxes of words", "bros"},
    StillFamilies{"absolute and relative positions",
                  "deepseek_ocr2_sam_vision_model sam sam_hq sam_hq_vision_model sam_vision_model"},
    StillFamilies{"learned two-dimensional positions of image patches", "gemma4_unified_vision"},
    StillFamilies{
        "three-dimensional rotary positions over image patches and frames, which are not drawn along one axis",
        "minimax_m3_vl_vision"},
    StillFamilies{
        "relative positions",
        "deberta deberta-v2 dinat donut-swin fastspeech2_conformer "
        "fastspeech2_conformer_with_hifigan "
        "funnel gemma3n_audio granite_speech5_ctc granite_speech5_encoder granite_speech_encoder "
        "granite_speech_plus_encoder inkling_mm_model "
        "inkling_text maskformer-swin mctct nat nemotron3_5_asr nemotron_asr_streaming "
        "nemotron_asr_streaming_encoder parakeet_ctc parakeet_encoder parakeet_rnnt parakeet_tdt seamless_m4t "
        "seamless_m4t_v2 seggpt sew-d swin swin2sr swinv2 transfo-xl vits xlnet"},
    StillFamilies{"a relative position bias",
                  "beit clap_audio_model cpmant data2vec-vision levit longt5 mt5 phi4_multimodal_audio "
                  "pix2struct pix2struct_text_model pop2piano switch_transformers t5 udop umt5 wavlm zoedepth"},
    StillFamilies{"positions from a convolution",
                  "cvt data2vec-audio florence_vision hubert pvt_v2 segformer sew speecht5 unispeech "
                  "unispeech-sat wav2vec2"},
    StillFamilies{"no position embedding",
                  "gemma3n_vision jamba kimi_linear mobilevit mobilevitv2 moonshine_streaming_encoder "
                  "moshi_depth nemotron_h nemotron_h_omni zamba"},
    // Latent attention without a part that turns beside linear layers: vLLM, configs/glm5_next.py at commit 07bb42f2.
    StillFamilies{"no position embedding", "glm5_next glm5_next_text"},
    StillFamilies{"no attention",
                  "align_vision_model bit convnext convnextv2 dac dinov3_convnext edgetam_vision_model "
                  "efficientnet encodec falcon_mamba fastspeech2_conformer_hifigan focalnet hgnet_v2 mamba "
                  "mamba2 mobilenet_v1 mobilenet_v2 patchtsmixer poolformer pp_lcnet pp_lcnet_v3 pp_lcnet_v4 "
                  "qwen2_5_omni_bigvgan regnet resnet rt_detr_resnet rwkv rwkv7 speecht5_hifigan superpoint "
                  "textnet timm_backbone univnet uvdoc uvdoc_backbone van vibevoice_acoustic_tokenizer "
                  "vibevoice_acoustic_tokenizer_decoder vibevoice_acoustic_tokenizer_encoder xlstm"},
    StillFamilies{"positions learned with the patches",
                  "aimv2_vision_model dinov2 dinov2_with_registers hiera sam2_vision_model"},
    StillFamilies{
        "two-dimensional rotary positions over image patches, which are not drawn along one axis",
        "cohere_compass_vision deepseek_vl_hybrid_vision dinov3_vit edgetam edgetam_video "
        "efficientloftr eomt_dinov3 ernie4_5_vl_moe_vision exaone4_5_vision gemma4_vision "
        "glm4v_moe_vision glm4v_vision glm5_next_vision glm_image_vision glm_ocr_vision kimi_k25_vision lightglue "
        "llama4_vision_model mlcd mlcd_vision_model moonvit muse_glimmer_vision "
        "paddleocr_vl_vision "
        "pixtral qwen2_5_omni_vision_encoder qwen2_5_vl_vision qwen2_vl_vision qwen3_5_moe_vision "
        "qwen3_5_vision qwen3_omni_moe_vision_encoder qwen3_vl_moe_vision qwen3_vl_vision qwen4_exp_vision sam2_video "
        "sam3_vision_model sam3_vit_model sapiens2 sapiens2_head step3p5_vision video_llama_3_vision vjepa2"},
    StillFamilies{
        "no rotary positions along a text",
        "chameleon_vqgan chmv2 clap cohere_asr emu3_vqgan encoder-decoder gemma4_audio "
        "gemma4_unified_audio glm_image_vqmodel higgs_audio_v2_tokenizer idefics2_perceiver "
        "idefics_perciever inkling_audio inkling_vision instructblipvideo janus_vqgan "
        "minicpmv4_6_vision minicpmv4_7_vision pp_doclayout_v2 pp_doclayout_v3 pp_ocrv5_mobile_det pp_ocrv5_mobile_rec "
        "pp_ocrv5_server_det pp_ocrv5_server_rec pp_ocrv6_medium_det pp_ocrv6_small_det "
        "pp_ocrv6_small_rec pp_ocrv6_tiny_rec qianfan_ocr_vision radio rag rf_detr rf_detr_dinov2 "
        "sam2 sam3 sam3_detr_decoder sam3_detr_encoder sam3_geometry_encoder sam3_lite_text "
        "sam3_lite_text_detr_decoder sam3_lite_text_detr_encoder sam3_lite_text_geometry_encoder "
        "sam3_lite_text_mask_decoder sam3_lite_text_text_model sam3_mask_decoder sam3_tracker "
        "sam3_tracker_video sam3_video slanet slanext speech-encoder-decoder swiftformer timm_wrapper "
        "tipsv2 tipsv2_dpt tipsv2_text_model tipsv2_vision_model upernet videomt videoprism "
        "videoprism_text_model videoprism_vision_model vision-encoder-decoder "
        "vision-text-dual-encoder xclip xcodec"},
};

} // namespace

std::span<const StillFamilies> stillFamilies()
{
    return table;
}

} // namespace rope::families

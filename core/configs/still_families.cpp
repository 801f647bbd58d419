// SPDX-License-Identifier: GPL-3.0-or-later
// Model types that turn nothing along one axis of positions, by what they have instead.
// Source: modeling_*.py of Hugging Face transformers 5.16. Facts only.
#include <array>

#include "core/configs/family_tables.h"

namespace rope::families {

namespace {

constexpr std::array table{
    StillFamilies{"ALiBi", "bloom"},
    StillFamilies{
        "absolute positions",
        "albert align altclip altclip_text_model aria_vision audio-spectrogram-transformer autoformer bart beit "
        "bert bert-generation big_bird bigbird_pegasus biogpt blenderbot blenderbot-small blip blip-2 "
        "blip_2_qformer blip_text_model blip_vision_model bridgetower bridgetower_text_model camembert canine "
        "chinese_clip chinese_clip_text_model chinese_clip_vision_model clap_text_model clip clip_text_model "
        "clip_vision_model clipseg clipseg_text_model clipseg_vision_model clvp conditional_detr convbert "
        "cpmant ctrl dab-detr data2vec-text data2vec-vision decision_transformer deformable_detr deit detr "
        "distilbert dpt dpr electra ernie ernie_m flava flaubert florence2_text fnet git git_vision_model glpn "
        "gpt2 gpt_bigcode gpt_neo gptsan-japanese grounding-dino groupvit groupvit_text_model "
        "groupvit_vision_model herbert hgnet_v2 ibert idefics2_vision idefics3_vision ijepa imagegpt informer "
        "instructblip instructblip_qformer instructblip_vision_model janus_vision_model kosmos-2 layoutlm "
        "layoutlmv2 layoutlmv3 led lilt longformer luke lxmert m2m_100 marian mask2former maskformer mbart mctct "
        "megatron-bert metaclip_2 mgp-str mllama_vision_model mm-grounding-dino mobilebert mpnet mra "
        "musicgen_decoder musicgen_melody_decoder mvp nllb-moe nystromformer omdet-turbo oneformer openai-gpt opt "
        "owlv2 owlv2_text_model owlvit owlvit_text_model owlvit_vision_model patchtst pegasus pegasus_x "
        "perceiver pix2struct_vision_model plbart prophetnet qdqbert qwen2_audio_encoder realm rembert roberta "
        "roberta-prelayernorm rt_detr sam_vision_model siglip siglip2 siglip2_text_model siglip2_vision_model "
        "siglip_text_model siglip_vision_model smolvlm_vision speech_to_text splinter squeezebert superglue "
        "table-transformer tapas time_series_transformer timesformer trocr tvlt tvp vilt visual_bert vit vit_mae "
        "vit_msn vitmatte vitpose_backbone vivit voxtral_encoder whisper x_clip xclip_text_model "
        "xclip_vision_model xglm xlm xlm-roberta xlm-roberta-xl xmod yolos yoso zoedepth"},
    StillFamilies{"relative positions",
                  "deberta deberta-v2 dinat fastspeech2_conformer funnel granite_speech_encoder hiera "
                  "maskformer-swin nat parakeet_encoder seamless_m4t sew-d swin swin2sr swinv2 "
                  "transfo-xl wav2vec2-bert xlnet"},
    StillFamilies{"a relative position bias",
                  "clap_audio_model levit longt5 mt5 pix2struct_text_model pop2piano switch_transformers t5 udop umt5 "
                  "wavlm"},
    StillFamilies{"positions from a convolution",
                  "data2vec-audio hubert sew speecht5 unispeech unispeech-sat vits wav2vec2 wav2vec2-conformer"},
    StillFamilies{"no position embedding", "jamba kimi_linear  nemotron_h zamba"},
    StillFamilies{"no attention",
                  "bit convnext convnextv2 cvt dac efficientnet encodec falcon_mamba "
                  "focalnet mamba mamba2 mobilenet_v1 mobilenet_v2 mobilevit mobilevitv2 poolformer pvt "
                  "pvt_v2 regnet resnet rwkv segformer superpoint textnet timm_backbone univnet van xlstm"},
    StillFamilies{"positions learned with the patches",
                  "dinov2 dinov2_with_registers aimv2_vision_model sam2_vision_model"},
    StillFamilies{
        "two-dimensional rotary positions over image patches, which are not drawn along one axis",
        "deepseek_vl_hybrid_vision dinov3_vit efficientloftr eomt_dinov3 ernie4_5_vl_moe_vision "
        "exaone4_5_vision glm4v_moe_vision glm4v_vision glm_image_vision glm_ocr_vision kimi_k25_vision "
        "lightglue llama4_vision_model mlcd_vision_model moonvit muse_glimmer_vision paddleocr_vl_vision pixtral "
        "qwen2_5_omni_vision_encoder qwen2_5_vl_vision qwen2_vl_vision qwen3_5_moe_vision qwen3_5_vision "
        "qwen3_omni_moe_vision_encoder qwen3_vl_moe_vision qwen3_vl_vision sam3_vit_model "
        "video_llama_3_vision vjepa2"},
};

} // namespace

std::span<const StillFamilies> stillFamilies()
{
    return table;
}

} // namespace rope::families

// SPDX-License-Identifier: GPL-3.0-or-later
// Keys under names that a class knows or does not, and at places where it looks or does not. θ is what the library's
// classes compute (transformers 5.16, commit decba1d2, float64).
#include <QtTest>

#include "core/rope/frequencies.h"
#include "support/config_reading.h"
#include "support/near.h"

using namespace rope;
using reading::row;

namespace {

/// Sizes under other names: a class takes those that it maps to its own, the others change nothing.
void addSizes()
{
    const char* said = "n_embd is not read here";
    row("llama, n_embd", R"({"model_type": "llama", "n_embd": 2048, "n_head": 32})", "128 128 10000 half none", said);
    row("llama, n_head", R"({"model_type": "llama", "n_embd": 2048, "n_head": 32})", "128 128 10000 half none",
        "n_head is not read here");
    row("modernbert, n_embd", R"({"model_type": "modernbert", "n_embd": 1536})", "64 64 160000 half none", said,
        "full_attention");
    row("llama, d_model beside hidden_size", R"({"model_type": "llama", "hidden_size": 2048, "d_model": 512})",
        "64 64 10000 half none");
    row("gptj, n_embd", R"({"model_type": "gptj", "n_embd": 2048, "n_head": 32})", "64 64 10000 interleaved none");
    row("gptj, hidden_size", R"({"model_type": "gptj", "hidden_size": 2048, "num_attention_heads": 32})",
        "64 64 10000 interleaved none");
    row("dbrx, d_model", R"({"model_type": "dbrx", "d_model": 4096, "n_heads": 32})", "128 128 10000 half none");
    row("falcon, n_embed", R"({"model_type": "falcon", "n_embed": 2048, "num_attention_heads": 32})",
        "64 64 10000 half none");
    row("falcon, n_head", R"({"model_type": "falcon", "n_embed": 4544, "n_head": 32})", "64 64 10000 half none",
        "n_head is not read here");
    row("a type in no table", R"({"model_type": "nobody's", "n_embd": 2048, "n_head": 32})", "64 64 10000 half none");
    row("moonshine, heads of its decoder", R"({"model_type": "moonshine", "decoder_num_attention_heads": 4})",
        "72 64 10000 interleaved none", "encoder_num_attention_heads is 8");
    row("moonshine, heads of both", R"({"model_type": "moonshine", "decoder_num_attention_heads": 4,
        "encoder_num_attention_heads": 6})",
        "72 64 10000 interleaved none", "encoder_num_attention_heads is 6; shown is the θ of the decoder");
}

/// A class without its language part takes the fields of that part's class from the top level, and no others.
void addFlatKeys()
{
    row("qwen2_vl, a head at the top", R"({"model_type": "qwen2_vl", "head_dim": 64, )" ROPE_HEADS "}",
        "128 128 1000000 half none", "Without effect at the top level: head_dim.");
    row("qwen2_5_vl, a length at the top", R"({"model_type": "qwen2_5_vl", "original_max_position_embeddings": 1024,
        "rope_scaling": {"type": "linear", "factor": 2}, )" ROPE_HEADS "}",
        "128 128 1000000 half linear", "Without effect at the top level: original_max_position_embeddings.");
    row("paddleocr_vl, a head at the top", R"({"model_type": "paddleocr_vl", "head_dim": 64})",
        "64 64 500000 half none");
    row("hunyuan_vl, a part at the top", R"({"model_type": "hunyuan_vl", "partial_rotary_factor": 0.5, "rope_scaling":
        {"rope_type": "linear", "factor": 2}, )" ROPE_HEADS "}",
        "128 128 10000 half linear", "Without effect at the top level: partial_rotary_factor.");
    row("fuyu, a base at the top", R"({"model_type": "fuyu", "rope_theta": 54321})", "64 32 10000 half none",
        "Without effect at the top level: rope_theta.");
    row("fuyu, a dict at the top", R"({"model_type": "fuyu", "rope_parameters": {"rope_type": "linear", "factor": 2,
        "rope_theta": 54321}})",
        "64 32 54321 half linear");
    row("fuyu, its old dict at the top", R"({"model_type": "fuyu", "rope_scaling": {"type": "linear", "factor": 2}})",
        "64 32 10000 half none", "Without effect at the top level: rope_scaling.");
    const char* const empty = R"(, "text_config": {}, "rope_theta": 54321})";
    for (const auto& [type, read] : {std::pair{"glm4v", "128 128 10000 interleaved none"},
                                     {"qwen2_vl", "128 128 1000000 half none"},
                                     {"fuyu", "64 32 10000 half none"}})
        row((std::string("an empty part, ") + type).c_str(),
            (R"({"model_type": ")" + std::string(type) + "\"" + empty).c_str(), read,
            "Without effect at the top level: rope_theta.");
    row("an empty part that is laid over", (std::string(R"({"model_type": "hunyuan_vl")") + empty).c_str(),
        "128 128 54321 half none");
    row("nemotron3_diarization", R"({"model_type": "nemotron3_diarization", "audio_config": {"hidden_size": 1024,
        "partial_rotary_factor": 0.5}})",
        "128 128 10000 half none");
}

/// Classes that build their language model from a part of their own read nothing of it at the top level.
void addPartsOfTheirOwn()
{
    const auto lone = [](const char* type, const char* part = "") {
        return R"({"model_type": ")" + std::string(type) + R"(", "rope_theta": 54321, "head_dim": 32)" + part + "}";
    };
    const char* said = "Without effect at the top level: rope_theta, head_dim.";
    row("colqwen2", lone("colqwen2").c_str(), "128 128 1000000 half none", said);
    row("colmodernvbert", lone("colmodernvbert").c_str(), "64 64 160000 half none", said, "full_attention");
    row("pi0", lone("pi0").c_str(), "256 256 10000 half none", said);
    row("lasr_ctc", lone("lasr_ctc").c_str(), "64 64 10000 half none", said);
    row("qwen2_5_omni_token2wav", lone("qwen2_5_omni_token2wav").c_str(), "64 64 10000 half none", said);
    row("qwen3_omni_moe_talker", lone("qwen3_omni_moe_talker").c_str(), "64 64 10000 half none", said);
    row("colqwen2, its part",
        lone("colqwen2", R"(, "vlm_config": {"model_type": "qwen2_vl", "text_config":
        {"hidden_size": 1536, "num_attention_heads": 12}})")
            .c_str(),
        "128 128 1000000 half none", "Not read: rope_theta, head_dim. The language model is read from vlm_config");
    row("colqwen2, its part is named", R"({"model_type": "colqwen2", "vlm_config": {"model_type": "qwen2_vl",
        "text_config": {"hidden_size": 1536, "num_attention_heads": 12}}})",
        "128 128 1000000 half none", "The language model is taken from vlm_config.text_config.");
    row("colqwen2, flat inside", R"({"model_type": "colqwen2", "vlm_config": {"model_type": "qwen2_vl", "head_dim": 32,
        "rope_theta": 54321, "hidden_size": 1536, "num_attention_heads": 24}})",
        "64 64 54321 half none", "Without effect in vlm_config: head_dim.");
    row("colqwen2, an older part", R"({"model_type": "colqwen2", "text_config": {"hidden_size": 1536,
        "num_attention_heads": 24, "rope_theta": 54321}})",
        "64 64 54321 half none", "The language model is taken from text_config");
    row("pi0, its part",
        lone("pi0", R"(, "vlm_config": {"text_config": {"model_type": "gemma", "head_dim": 64}})").c_str(),
        "64 64 10000 half none");
    row("lasr_ctc, its part", lone("lasr_ctc", R"(, "encoder_config": {"hidden_size": 1024})").c_str(),
        "128 128 10000 half none");
}

/// DeepSeek-V4 names its two kinds of rotation itself.
void addLabels()
{
    const char* said = "reads dicts of compress and main where both are there, and no others";
    const char* const byType = R"({"model_type": "deepseek_v4", "rope_parameters": {"full_attention": {"rope_type":
        "linear", "factor": 4, "rope_theta": 54321}, "sliding_attention": {"rope_theta": 7777}}})";
    row("dicts by kind of attention, compress", byType, "512 64 160000 interleaved none", said, "compress");
    row("dicts by kind of attention, main", byType, "512 64 10000 interleaved none", said, "main");
    row("one label of two", R"({"model_type": "deepseek_v4", "rope_parameters": {"compress": {"rope_type": "linear",
        "factor": 4, "rope_theta": 54321}}})",
        "512 64 160000 interleaved none", said, "compress");
    row("what stands beside one label", R"({"model_type": "deepseek_v4", "rope_parameters": {"rope_type": "linear",
        "factor": 4, "main": {"rope_theta": 54321}}})",
        "512 64 160000 interleaved linear", said, "compress");
    row("both labels", R"({"model_type": "deepseek_v4", "rope_parameters": {"main": {"rope_theta": 7777}, "compress":
        {"rope_type": "linear", "factor": 4, "rope_theta": 54321}}})",
        "512 64 54321 interleaved linear", "", "compress");
}

/// What a dict of a kind of layers leaves out stands beside the dicts, for both kinds alike.
void addSharedBases()
{
    for (const char* type : {"gemma4_text", "gemma4_unified_text", "diffusion_gemma_text", "mimo_v2_flash"}) {
        const std::string config = R"({"model_type": ")" + std::string(type) + R"(", "head_dim": 128, "rope_theta":
            54321, "rope_parameters": {"full_attention": {"rope_type": "linear", "factor": 4}, "sliding_attention":
            {"rope_type": "linear", "factor": 2}}})";
        row((std::string("one base for both dicts, ") + type).c_str(), config.c_str(), "128 128 54321 half linear", "",
            "sliding_attention");
    }
    row("gemma4, one dict for all", R"({"model_type": "gemma4_text", "rope_theta": 54321, "rope_scaling": {"rope_type":
        "proportional", "partial_rotary_factor": 0.25}})",
        "256 256 10000 half none", "", "sliding_attention");
    row("gemma4, the class's own dicts", R"({"model_type": "gemma4_text", "rope_theta": 54321})",
        "256 256 10000 half none", "", "sliding_attention");
    row("gemma3, a base of its local layers", R"({"model_type": "gemma3_text", "rope_theta": 54321, "rope_parameters":
        {"full_attention": {"rope_theta": 5e5}, "sliding_attention": {"rope_type": "default"}}})",
        "256 256 10000 half none", "", "sliding_attention");
}

/// A part under a name of the class's own fills the dict in; with a scaling the usual name wins over both.
void addParts()
{
    row("gpt_neox, the dict has a part", R"({"model_type": "gpt_neox", "rotary_pct": 0.25, "rope_scaling": {"rope_type":
        "linear", "factor": 2, "partial_rotary_factor": 0.5}})",
        "96 48 10000 half linear");
    row("gpt_neox, the usual name", R"({"model_type": "gpt_neox", "rotary_pct": 0.25, "partial_rotary_factor": 1.0,
        "rope_scaling": {"rope_type": "linear", "factor": 2, "partial_rotary_factor": 0.5}})",
        "96 96 10000 half linear", "partial_rotary_factor is 1 but rope_scaling.partial_rotary_factor is 0.5");
    row("gpt_neox, the usual name, plain", R"({"model_type": "gpt_neox", "rotary_pct": 0.25,
        "partial_rotary_factor": 1.0})",
        "96 24 10000 half none");
    row("gpt_neox_japanese, the usual name", R"({"model_type": "gpt_neox_japanese", "rotary_pct": 0.25,
        "partial_rotary_factor": 0.5, "rope_scaling": {"rope_type": "linear", "factor": 2}})",
        "80 40 10000 half linear");
    const char* const lists = R"({"model_type": "step3p5", "layer_types": ["full_attention", "sliding_attention"],
        "rope_theta": [5e6, 1e4], "partial_rotary_factors": [0.5, 1.0], "rope_scaling": {"rope_type": "linear",
        "factor": 2, "rope_theta": 54321, "partial_rotary_factor": 1.0}})";
    row("step3p5, a dict over its lists", lists, "128 128 54321 half linear", "", "full_attention");
    row("step3p5, what its lists say of the others", lists, "128 128 10000 half none", "", "sliding_attention");
    const char* const several = R"({"model_type": "step3p5", "num_hidden_layers": 3, "rope_theta": [5e6, 1e4, 1e4],
        "partial_rotary_factors": [0.5, 1.0, 1.0]})";
    row("step3p5, lists without types", several, "128 64 5000000 half none",
        "rope_theta gives layers of type full_attention several bases", "full_attention");
    row("step3p5, no other layers", several, "refused: layer_type is sliding_attention; allowed: full_attention", "",
        "sliding_attention");
}

} // namespace

class TestOwnNames : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void lengthsOfOneClass();
};

void TestOwnNames::reads_data()
{
    reading::addColumns();
    addSizes();
    addFlatKeys();
    addPartsOfTheirOwn();
    addLabels();
    addSharedBases();
    addParts();
}

void TestOwnNames::reads()
{
    reading::checkRow();
}

/// YaRN without an original length starts from the longest position: 0.1 ln 4 + 1, and L by the key that counts.
void TestOwnNames::lengthsOfOneClass()
{
    const auto length = [](const char* type) {
        const std::string config =
            R"({"model_type": ")" + std::string(type) + R"(", "n_positions": 1024, )" ROPE_HEADS R"(,
            "rope_scaling": {"rope_type": "yarn", "factor": 4}})";
        return sceneFromConfig(readHfConfig(config), {}, Scene{}).active.trainLength;
    };
    QCOMPARE(length("llama"), std::int64_t(2048));
    QCOMPARE(length("nobody's"), std::int64_t(1024));
}

QTEST_GUILESS_MAIN(TestOwnNames)
#include "tst_own_names.moc"

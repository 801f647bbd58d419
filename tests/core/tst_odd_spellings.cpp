// SPDX-License-Identifier: GPL-3.0-or-later
// Nulls, zeros and keys of other classes in a config, read as the library's own classes read them. θ and factors are
// what those classes compute (transformers 5.16, commit decba1d2, float64).
#include <QtTest>

#include "core/rope/frequencies.h"
#include "support/config_reading.h"
#include "support/near.h"

using namespace rope;
using reading::row;

namespace {

/// Python's `or` and `get(key, default)`: null and 0 of a head are none, null of a part is no part.
void addNullsAndZeros()
{
    row("head of 0", R"({"model_type": "qwen3", "head_dim": 0, )" ROPE_HEADS "}", "128 128 10000 half none");
    row("head of 0, class has another", R"({"model_type": "gemma", "head_dim": 0, "hidden_size": 2048,
        "num_attention_heads": 16})",
        "128 128 10000 half none");
    row("glm, part null", R"({"model_type": "glm", "partial_rotary_factor": null})", "128 128 10000 interleaved none");
    row("phi, part null, linear", R"({"model_type": "phi", "partial_rotary_factor": null, "rope_scaling":
        {"type": "linear", "factor": 2}})",
        "64 64 10000 half linear");
    row("a head of no elements", R"({"model_type": "deepseek_ocr2_text", "hidden_size": 2})",
        "refused: head_dim is 0; allowed: an even number from 2 to");
    row("mistral4, part null", R"({"model_type": "mistral4", "partial_rotary_factor": null})",
        "128 64 10000 interleaved-to-half yarn");
}

/// The class lets a head_dim of the config take the place of qk_rope_head_dim, though its attention does not.
void addHeadsBesideLatent()
{
    row("deepseek_v3, head_dim", R"({"model_type": "deepseek_v3", "head_dim": 96})",
        "96 96 10000 interleaved-to-half none", "makes θ for 96 elements of a head; qk_rope_head_dim is 64");
    row("deepseek_v3, head_dim null", R"({"model_type": "deepseek_v3", "head_dim": null})",
        "56 56 10000 interleaved-to-half none", "makes θ for 56 elements");
    row("deepseek_v32, head_dim", R"({"model_type": "deepseek_v32", "head_dim": 96})",
        "64 64 10000 interleaved-to-half none");
    row("jetmoe, head_dim", R"({"model_type": "jetmoe", "head_dim": 96, "kv_channels": 64})", "96 96 10000 half none");
    row("zamba2, head_dim", R"({"model_type": "zamba2", "use_mem_rope": true, "head_dim": 96})",
        "96 96 10000 half none");
    row("mistral4, scaled without a part", R"({"model_type": "mistral4", "rope_scaling": {"type": "linear",
        "factor": 2}})",
        "128 128 10000 interleaved-to-half linear", "qk_rope_head_dim is 64");
    row("mistral4, plain", R"({"model_type": "mistral4", "rope_parameters": {"rope_type": "default",
        "rope_theta": 1e4, "partial_rotary_factor": 0.5}})",
        "128 128 10000 interleaved-to-half none");
}

/// What one class reads and the others do not.
void addKeysOfOtherClasses()
{
    row("alpha",
        R"({"model_type": "llama", "rope_scaling": {"type": "dynamic", "factor": 1, "alpha": 1000}, )" ROPE_HEADS "}",
        "128 128 10000 half dynamic", "rope_scaling.alpha has no effect");
    row("alpha of HunYuan", R"({"model_type": "hunyuan_v1_dense", "rope_scaling": {"type": "dynamic", "factor": 1,
        "alpha": 1000}})",
        "128 128 10000 half ntk-alpha");
    row("mimo, scaled without a part", R"({"model_type": "mimo_v2_flash", "rope_parameters": {"full_attention":
        {"rope_type": "linear", "factor": 2, "rope_theta": 5e6}, "sliding_attention": {"rope_theta": 1e4}}})",
        "192 192 5000000 half linear", "", "full_attention");
    row("mimo, base", R"({"model_type": "mimo_v2_flash", "rope_theta": 54321})", "192 64 5000000 half none",
        "rope_theta has no effect", "full_attention");
    row("gpt_neox_japanese, plain", R"({"model_type": "gpt_neox_japanese", "rotary_pct": 0.5})",
        "80 80 10000 half none", "rotary_pct has no effect");
    row("gpt_neox_japanese, linear", R"({"model_type": "gpt_neox_japanese", "rotary_pct": 0.5, "rope_scaling":
        {"type": "linear", "factor": 2}})",
        "80 40 10000 half linear");
    row("cosmos3, base", R"({"model_type": "cosmos3_edge_text", "rope_theta": 54321})", "128 128 100000000 half none",
        "rope_theta has no effect");
    for (const auto& [type, read] : {std::pair{"gemma3_text", "256 256 1000000 half none"},
                                     {"olmo3", "128 128 500000 half none"},
                                     {"modernbert", "64 64 160000 half none"},
                                     {"step3p5", "128 128 10000 half none"}}) {
        const std::string config = R"({"model_type": ")" + std::string(type) + R"(", "rope_scaling": {"full_attention":
            {"rope_type": "linear", "factor": 4, "rope_theta": 3e4}}})";
        row((std::string("dicts of layers in rope_scaling, ") + type).c_str(), config.c_str(), read,
            "rope_scaling.full_attention has no effect", "full_attention");
    }
    row("dicts of layers in a rope_scaling further in", R"({"model_type": "llava", "text_config": {"model_type":
        "llama", "rope_scaling": {"full_attention": {"rope_type": "linear", "factor": 4}}}})",
        "128 128 10000 half none", "text_config.rope_scaling.full_attention has no effect: this model's class has one");
    row("laguna reads them", R"({"model_type": "laguna", "rope_scaling": {"full_attention": {"rope_type": "linear",
        "factor": 4, "rope_theta": 3e4}, "sliding_attention": {"rope_theta": 1e4}}})",
        "128 128 30000 half linear", "", "full_attention");
}

/// Types that share a class, or have none of the library's.
void addOtherTypes()
{
    row("hy_v4", R"({"model_type": "hy_v4", "qk_nope_head_dim": 192, "rope_parameters":
        {"rope_type": "default", "rope_theta": 11158840}})",
        "64 64 11158840 half none");
    row("qwen4_exp", R"({"model_type": "qwen4_exp", "text_config": {"layer_types": ["linear_attention",
        "hybrid_indexed"], "rope_parameters": {"rope_type": "default", "rope_theta": 1e7, "partial_rotary_factor": 0.25,
        "mrope_section": [11, 11, 10], "mrope_interleaved": true}}})",
        "256 64 10000000 half none");
    row("qwen4_exp, only its type", R"({"model_type": "qwen4_exp"})", "256 256 10000 half none");
    row("neomme, full layers", R"({"model_type": "neomme"})", "64 16 1000000 half none", "", "full_attention");
    row("neomme, the others", R"({"model_type": "neomme"})", "64 64 10000 half none", "neomme has two axes",
        "sliding_attention");
    row("neomme, one base, full", R"({"model_type": "neomme", "rope_theta": 54321})", "64 16 54321 half none", "",
        "full_attention");
    row("neomme, one base, the others", R"({"model_type": "neomme", "rope_theta": 54321})", "64 64 54321 half none", "",
        "sliding_attention");
    const char* const one = R"({"model_type": "neomme", "rope_theta": 54321, "rope_parameters": {"full_attention":
        {"rope_theta": 2e6}}})";
    row("neomme, a dict without a part", one, "64 16 2000000 half none",
        "rope_theta is 54321 but rope_parameters.full_attention.rope_theta is 2000000", "full_attention");
    row("neomme, a dict that is not there", one, "64 64 54321 half none", "", "sliding_attention");
    row("neomme, the older type", R"({"model_type": "neomme", "rope_parameters": {"full_attention": {"type": "linear",
        "factor": 2}}})",
        "64 16 1000000 half none", "rope_parameters.full_attention.type \"linear\" has no effect", "full_attention");
    row("neucodec", R"({"model_type": "neucodec", "rope_parameters": {"rope_theta": 2e4}})", "64 64 20000 half none");
    row("vibevoice", R"({"model_type": "vibevoice", "decoder_config": {"model_type": "qwen2", "hidden_size": 1536,
        "num_attention_heads": 12, "rope_theta": 1e6}, "acoustic_tokenizer_config": {"model_type":
        "vibevoice_acoustic_tokenizer"}})",
        "128 128 1000000 half none", "The language model is taken from decoder_config");
    row("fun_asr_nano", R"({"model_type": "fun_asr_nano", "text_config": {"head_dim": 128, "rope_theta": 1e6}})",
        "128 128 1000000 half none");
    row("hyperclovax_vision_v2", R"({"model_type": "hyperclovax_vision_v2"})", "128 128 10000 half none");
    row("minicpmv4_7", R"({"model_type": "minicpmv4_7"})", "256 64 10000 half none");
    row("deepseek_v41", R"({"model_type": "deepseek_v41", "text_config": {"head_dim": 512, "rope_theta": 10000,
        "compress_rope_theta": 160000, "compress_ratios": [0, 4, 128]}})",
        "512 64 10000 interleaved none", "", "main");
    row("glm5_next", R"({"model_type": "glm5_next", "text_config": {"model_type": "glm5_next_text"}})",
        "(this one has no position embedding)");
    row("granite's nope is no table", R"({"model_type": "granitemoehybrid", "position_embedding_type": "nope"})",
        "for a model with rotary embeddings (this one has no position embedding)");
}

/// A time that turns whole vectors of sound, and no head.
void addWidest()
{
    row("musicflamingo, all of a vector", R"({"model_type": "musicflamingo", "rope_parameters":
        {"rope_type": "default", "rope_theta": 1200}})",
        "1280 1280 1200 interleaved none");
    row("musicflamingo, a part of it", R"({"model_type": "musicflamingo"})", "256 256 1200 interleaved none");
}

/// The class makes θ for layers none of which turns.
void addIdle()
{
    const char* said = "No layer of this model turns";
    row("cohere2, full layers", R"({"model_type": "cohere2", "layer_types": ["full_attention"], "num_hidden_layers": 1,
        "rope_theta": 54321, "rope_scaling": {"rope_type": "linear", "factor": 4}})",
        "128 128 54321 interleaved linear", said);
    row("exaone4, full layers", R"({"model_type": "exaone4", "layer_types": ["full_attention", "full_attention"]})",
        "128 128 10000 half none", said, "full_attention");
    row("afmoe, full layers", R"({"model_type": "afmoe", "layer_types": ["full_attention"]})",
        "128 128 10000 half none", said);
    row("granite_swa, bases of 0", R"({"model_type": "granite_swa", "layer_rope_theta": [0, 0]})",
        "128 128 10000 half none", said);
    row("smollm3, no_rope_layers", R"({"model_type": "smollm3", "num_hidden_layers": 2, "no_rope_layers": [0, 0]})",
        "128 128 2000000 half none", said);
    row("llama, null for every type", R"({"model_type": "llama", "rope_theta": 5e5, "rope_parameters":
        {"full_attention": null, "sliding_attention": null}})",
        "128 128 500000 half none", "rope_parameters.full_attention has no effect");
}

/// A dict of each layer type, and what stands beside them.
void addLayerDicts()
{
    const char* lone = "rope_parameters has no effect";
    row("step3p5, a dict missing", R"({"model_type": "step3p5", "layer_types": ["full_attention", "sliding_attention"],
        "rope_theta": 3e4, "rope_parameters": {"full_attention": {"rope_type": "linear", "factor": 4}}})",
        "128 128 30000 half none", lone, "full_attention");
    row("step3p5, a dict null", R"({"model_type": "step3p5", "layer_types": ["full_attention", "sliding_attention"],
        "rope_theta": 3e4, "rope_parameters": {"full_attention": {"rope_type": "linear", "factor": 4, "rope_theta": 5e5},
        "sliding_attention": null}})",
        "128 128 30000 half none", lone, "sliding_attention");
    row("step3p5, one base", R"({"model_type": "step3p5", "layer_types": ["full_attention", "sliding_attention"],
        "rope_theta": 3e4, "rope_scaling": {"rope_type": "linear", "factor": 4}})",
        "128 128 30000 half none", "", "sliding_attention");
    const auto zaya = [](const char* types) {
        return R"({"model_type": "zaya", "partial_rotary_factor": 0.5, "rope_parameters": {"hybrid":
        {"rope_type": "linear", "factor": 4, "rope_theta": 5e5, "partial_rotary_factor": 0.25},
        "hybrid_sliding": {"rope_theta": 2e4, "partial_rotary_factor": 0.25}}, "layer_types": )" +
               std::string(types) + "}";
    };
    const std::string both = zaya(R"(["hybrid", "hybrid_sliding"])"), one = zaya(R"(["hybrid"])");
    row("zaya, part beside a scaled dict", both.c_str(), "128 64 500000 half linear", "the former wins", "hybrid");
    row("zaya, part beside a plain dict", both.c_str(), "128 32 20000 half none", "", "hybrid_sliding");
    row("zaya, part beside a dict too many", one.c_str(), "128 32 500000 half linear", "", "hybrid");
    row("mimo, part beside its dicts", R"({"model_type": "mimo_v2_flash", "partial_rotary_factor": 0.25,
        "layer_types": ["full_attention", "sliding_attention"], "rope_parameters": {"full_attention":
        {"rope_type": "linear", "factor": 2, "rope_theta": 5e6}, "sliding_attention": {"rope_theta": 1e4}}})",
        "192 48 5000000 half linear", "", "full_attention");
    row("longcat, qk_rope_head_dim alone", R"({"model_type": "longcat_flash", "qk_rope_head_dim": 32})",
        "64 64 10000000 interleaved-to-half none", "makes θ for 64 elements of a head; qk_rope_head_dim is 32");
}

} // namespace

class TestOddSpellings : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void truncateNull();
    void attentionFactorNull();
    void mscalesOfOneClass();
};

void TestOddSpellings::reads_data()
{
    reading::addColumns();
    addNullsAndZeros();
    addHeadsBesideLatent();
    addKeysOfOtherClasses();
    addOtherTypes();
    addWidest();
    addIdle();
    addLayerDicts();
}

void TestOddSpellings::reads()
{
    reading::checkRow();
}

/// Python takes null for false, and an absent key for true: the ramp is not rounded.
void TestOddSpellings::truncateNull()
{
    const auto theta = [](const char* truncate) {
        const std::string config = R"({"model_type": "llama", "max_position_embeddings": 8192, )" ROPE_HEADS
                                   R"(, "rope_scaling": {"rope_type": "yarn", "factor": 4,
            "original_max_position_embeddings": 2048)" +
                                   std::string(truncate) + "}}";
        const Scene scene = sceneFromConfig(readHfConfig(config), {}, Scene{});
        return frequenciesOf(scene.active, scene.context).theta[17];
    };
    QNEAR(theta(R"(, "truncate": null)"), 0.08424475817555244, 1e-13);
    QNEAR(theta(""), 0.08399853936592636, 1e-13);
    QCOMPARE(theta(R"(, "truncate": null)"), theta(R"(, "truncate": false)"));
}

/// DeepSeek-V4 sets a factor of 1 where there is none; a null it leaves to the method: 0.1 ln 4 + 1.
void TestOddSpellings::attentionFactorNull()
{
    const auto factor = [](const char* more) {
        const std::string config =
            R"({"model_type": "deepseek_v4", "rope_scaling": {"type": "yarn", "factor": 4,
            "original_max_position_embeddings": 2048)" +
            std::string(more) + "}}";
        const Scene scene = sceneFromConfig(readHfConfig(config), "compress", Scene{});
        return frequenciesOf(scene.active, scene.context).attentionFactor;
    };
    QNEAR(factor(R"(, "attention_factor": null)"), 1.1386294361119891, 1e-13);
    QCOMPARE(factor(""), 1.0);
}

void TestOddSpellings::mscalesOfOneClass()
{
    const auto factor = [](const char* type, const char* longScale = "1.25") {
        std::string list("[1");
        for (int i = 1; i < 64; ++i)
            list += ", 1";
        list += "]";
        const std::string config = R"({"model_type": ")" + std::string(type) +
                                   R"(", )" ROPE_HEADS
                                   R"(, "max_position_embeddings": 8192, "original_max_position_embeddings": 1024,
            "rope_scaling": {"type": "longrope", "short_mscale": 1.25, "long_mscale": )" +
                                   std::string(longScale) + R"(, "short_factor": )" + list + R"(, "long_factor": )" +
                                   list + "}}";
        const Scene scene = sceneFromConfig(readHfConfig(config), {}, Scene{});
        return frequenciesOf(scene.active, scene.context).attentionFactor;
    };
    QCOMPARE(factor("phimoe"), 1.25);
    QCOMPARE(factor("phimoe", "1.5"), 1.25);           // of a model as it is loaded, n = L
    QNEAR(factor("llama"), 1.1401754250991379, 1e-13); // sqrt(1 + ln 8 / ln 1024)
}

QTEST_GUILESS_MAIN(TestOddSpellings)
#include "tst_odd_spellings.moc"

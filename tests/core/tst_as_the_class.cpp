// SPDX-License-Identifier: GPL-3.0-or-later
// What a config says and its class does not read, and the other way round: one row a fault that was found.
#include <QtTest>

#include "core/model/json_text.h"
#include "support/config_reading.h"

using namespace rope;
using reading::row;

namespace {

/// Words that say that nothing rotates.
void addDenials()
{
    row("alibi, unknown", R"({"model_type": "btlm", )" ROPE_HEADS R"(, "position_embedding_type": "alibi"})",
        "position_embedding_type is \"alibi\"; allowed: a model with rotary embeddings (this one has ALiBi)");
    row("nope, unknown",
        R"({"model_type": "x1", )" ROPE_HEADS R"(, "rope_theta": 5e5, "position_embedding_type": "nope"})",
        "this one has no position embedding");
    row("use_rope", R"({"model_type": "x1", )" ROPE_HEADS R"(, "use_rope": false})",
        "this one has no rotary positions");
    row("llada with alibi", R"({"model_type": "llada", "d_model": 4096, "n_heads": 32, "rope": false, "alibi": true})",
        "this one has ALiBi");
    row("llada with rope", R"({"model_type": "llada", "d_model": 4096, "n_heads": 32, "rope": true, "alibi": false})",
        "128 128 10000 half none");
    row("alibi, llama", R"({"model_type": "llama", )" ROPE_HEADS R"(, "position_embedding_type": "alibi"})",
        "128 128 10000 half none", "position_embedding_type has no effect");
    row("a word left over",
        R"({"model_type": "x1", )" ROPE_HEADS R"(, "rope_theta": 5e5, "position_embedding_type": "absolute"})",
        "128 128 500000 half none");
    row("conformer that rotates",
        R"({"model_type": "wav2vec2-conformer", "hidden_size": 1024, "num_attention_heads": 16,
            "position_embeddings_type": "rotary", "rotary_embedding_base": 20000})",
        "64 64 20000 half none");
    row("conformer that does not", R"({"model_type": "wav2vec2-conformer", "hidden_size": 1024,
        "num_attention_heads": 16})",
        "this one has relative positions");
    row("chatglm-6b", R"({"model_type": "chatglm", )" ROPE_HEADS R"(, "position_encoding_2d": true})",
        "128 64 10000 half none", "model of two axes");
}

/// Keys that the class does not read.
void addUnreadKeys()
{
    row("rotary_dim, llama", R"({"model_type": "llama", )" ROPE_HEADS R"(, "rotary_dim": 64})",
        "128 128 10000 half none", "rotary_dim is not read");
    row("rotary_dim, deepseek", R"({"model_type": "deepseek_v3", "rotary_dim": 32})",
        "64 64 10000 interleaved-to-half none", "rotary_dim is not read");
    row("rotary_dim, gptj", R"({"model_type": "gptj", "n_embd": 4096, "n_head": 16, "rotary_dim": 32})",
        "256 32 10000 interleaved none");
    row("rotary_dim, minimax", R"({"model_type": "minimax", "head_dim": 128, "rotary_dim": 64})",
        "128 64 1000000 half none");
    row("interleaved, llama", R"({"model_type": "llama", )" ROPE_HEADS R"(, "rotary_emb_interleaved": true})",
        "128 128 10000 half none", "rotary_emb_interleaved is not read");
    row("qk_rope_head_dim, qwen3", R"({"model_type": "qwen3", "qk_rope_head_dim": 32})", "128 128 10000 half none",
        "qk_rope_head_dim is not read");
    row("qk_rope_head_dim, unknown", R"({"model_type": "x1", "qk_rope_head_dim": 32})", "32 32 10000 half none");
    row("dicts, gptj", R"({"model_type": "gptj", "n_embd": 4096, "n_head": 16, "rope_theta": 5e5,
        "rope_scaling": {"rope_type": "linear", "factor": 4.0}})",
        "256 64 10000 interleaved none", "rope_scaling has no effect");
    row("base, esm", R"({"model_type": "esm", "hidden_size": 640, "num_attention_heads": 20, "rope_theta": 5e5,
        "position_embedding_type": "rotary"})",
        "32 32 500000 half none");
}

/// rope_scaling beside rope_parameters.
void addBothDicts()
{
    const char* const gemma3 = R"({"model_type": "gemma3_text", "rope_parameters": {
        "full_attention": {"rope_type": "default", "rope_theta": 2000000.0},
        "sliding_attention": {"rope_type": "default", "rope_theta": 30000.0}},
        "rope_scaling": {"rope_type": "linear", "factor": 8.0}})";
    row("gemma3, full", gemma3, "256 256 2000000 half linear", "laid over rope_parameters.full_attention");
    row("gemma3, sliding", gemma3, "256 256 30000 half none", "", "sliding_attention");
    row("modernbert, sliding", R"({"model_type": "modernbert", "rope_parameters": {
        "full_attention": {"rope_theta": 160000.0}, "sliding_attention": {"rope_theta": 10000.0}},
        "rope_scaling": {"rope_type": "linear", "factor": 2.0}})",
        "64 64 10000 half linear", "", "sliding_attention");
    row("step3p5", R"({"model_type": "step3p5", "layer_types": ["full_attention", "sliding_attention"],
        "rope_theta": [1e4, 1e4], "rope_parameters": {"full_attention": {"rope_theta": 7e6},
        "sliding_attention": {"rope_theta": 2e4}}, "rope_scaling": {"rope_type": "linear", "factor": 2.0}})",
        "128 128 7000000 half none", "rope_scaling has no effect");
}

/// What dicts and bases say where a class looks elsewhere.
void addDicts()
{
    row("null, llama", R"({"model_type": "llama", )" ROPE_HEADS R"(, "rope_theta": null})", "128 128 10000 half none",
        "rope_theta is null; 10000 is taken in its place");
    row("a null beside the part of a scaled dict", R"({"model_type": "glm", "partial_rotary_factor": null,
        "rope_parameters": {"rope_type": "linear", "factor": 2, "partial_rotary_factor": 0.25}})",
        "128 32 10000 interleaved linear");
    row("null in every dict of a class that reads none", R"({"model_type": "olmo_hybrid", "layer_types":
        ["full_attention"], "rope_parameters": {"full_attention": {"rope_theta": null}}})",
        "128 128 10000 half none", "this model's class has one RoPE for all its layers");
    row("a dict of a layer type and one for all", R"({"model_type": "llama", "rope_parameters": {"rope_theta": 5e5,
        "full_attention": {"rope_theta": 1e6}}})",
        "128 128 500000 half none", "rope_parameters.full_attention has no effect");
    row("one dict where there should be two",
        R"({"model_type": "gemma3_text", "rope_parameters": {"rope_type": "linear",
        "factor": 8.0, "rope_theta": 5e5}})",
        "256 256 1000000 half none", "looks there for a dict of each layer type", "full_attention");
    row("dynamic of a class blind to lengths", R"({"model_type": "qwen2_vl_text", "rope_scaling": {"type": "dynamic",
        "factor": 2.0}})",
        "128 128 1000000 half none", "never looks at the length");
    row("dynamic over an odd part", R"({"model_type": "glm4_moe", "rope_scaling": {"type": "dynamic", "factor": 2.0}})",
        "42 22 10000 half dynamic", "The rotary part is 21 elements, an odd number");
    row("a base beside the class's own dict", R"({"model_type": "pe_audio_encoder", "rope_theta": 5e5})",
        "128 128 20000 interleaved none", "from a RoPE dict of its own");
    row("mimo, dicts without a part", R"({"model_type": "mimo_v2_flash", "rope_parameters": {"full_attention":
        {"rope_type": "default", "rope_theta": 5e6}, "sliding_attention": {"rope_type": "default"}}})",
        "192 64 5000000 half none", "", "full_attention");
    row("laguna, a part beside its dicts", R"({"model_type": "laguna", "partial_rotary_factor": 0.25, "rope_parameters":
        {"full_attention": {"rope_type": "linear", "factor": 2, "rope_theta": 5e5}, "sliding_attention": {}},
        "layer_types": ["full_attention", "sliding_attention"]})",
        "128 32 500000 half linear", "", "full_attention");
    row("linear for Phi-3", R"({"model_type": "phi3", "rope_scaling": {"type": "linear", "factor": 2.0}})",
        "96 96 10000 half linear", "The library refuses rope_scaling of type linear");
    row("layers switched by a list of bases", R"({"model_type": "muse_glimmer_text", "rope_theta": 3e5,
        "layer_rope_theta": [0, 5e5]})",
        "128 128 300000 half none", "1 of 2 layers use no rotation");
    row("only still layers", R"({"model_type": "cohere2", "layer_types": ["full_attention", "full_attention"]})",
        "128 128 10000 interleaved none", "No layer of this model turns");
}

/// Each kind of layer is read on its own, so there are no more of them than layers.
void addTooManyKinds()
{
    Json types = Json::array(), dicts = Json::object();
    for (int i = 0; i < 1025; ++i) {
        types.push_back("kind" + std::to_string(i) + "_attention");
        dicts[types.back().get<std::string>()] = {{"rope_theta", 10000.0 + i}};
    }
    const auto of = [](const char* type, const char* key, const Json& value) {
        return Json{{"model_type", type}, {"hidden_size", 4096}, {"num_attention_heads", 32}, {key, value}}.dump();
    };
    row("kinds of layers", of("llama", "layer_types", types).c_str(),
        "layer_types is 1025 kinds of layers; allowed: at most 1024 kinds of layers");
    row("dicts of layers", of("gemma3_text", "rope_parameters", dicts).c_str(),
        "rope_parameters is 1025 kinds of layers; allowed: at most 1024 kinds of layers");
    row("dicts of layers that the class fills in", of("neomme", "rope_parameters", dicts).c_str(),
        "rope_parameters is 1025 kinds of layers; allowed: at most 1024 kinds of layers");
    row("bases of layers", of("granite_swa", "layer_rope_theta", std::vector<double>(1025, 5e5)).c_str(),
        "layer_rope_theta is a list of 1025; allowed: at most 1024 layers");
}

/// Which part of a config, and files that are none.
void addParts()
{
    row("keys of single layers",
        R"({"model_type": "llama", "per_layer_config": {"00": {"head_dim": 64}}, )" ROPE_HEADS "}",
        "128 128 10000 half none",
        "per_layer_config gives single layers head_dim of their own, which is not read here");
    row("a part of single layers",
        R"({"model_type": "llama", "per_layer_config": {"00": {"partial_rotary_factor": 0.5}},
        )" ROPE_HEADS "}",
        "128 128 10000 half none", "per_layer_config gives single layers partial_rotary_factor");
    const std::string six = R"({"model_type": "gemma4_unified_text", "num_hidden_layers": 6, "per_layer_config": {)";
    row("gemma4_unified, the head of its full layer", (six + R"("5": {"head_dim": 128}}})").c_str(),
        "128 128 1000000 half proportional", "", "full_attention");
    row("gemma4_unified, no full layer named", (six + R"("0": {"head_dim": 256}}, "global_head_dim": 512})").c_str(),
        "256 256 1000000 half proportional", "", "full_attention");
    row("gemma4_unified, one of the others", (six + R"("0": {"head_dim": 128}}})").c_str(), "256 256 10000 half none",
        "per_layer_config gives single layers head_dim", "sliding_attention");
    row("gemma4_unified, an odd head", (six + R"("5": {"head_dim": 7}}})").c_str(), "per_layer_config.5.head_dim is 7",
        "", "full_attention");
    row("rotation by head, X-Codec 2", R"({"model_type": "xcodec2"})", "64 64 10000 half none",
        "Rotation by head, not by position");
    row("rotation by head, NeuCodec", R"({"model_type": "neucodec"})", "64 64 10000 half none",
        "Rotation by head, not by position");
    row("two models", R"({"encoder": {"model_type": "bert"}, "decoder": {"model_type": "llama", )" ROPE_HEADS "}}",
        "128 128 10000 half none", "The language model is taken from decoder");
    row("ernie's older name", R"({"model_type": "ernie4_5_moe_vl"})", "128 128 500000 interleaved none");
    row("ernie's name", R"({"model_type": "ernie4_5_vl_moe"})", "128 128 500000 interleaved none");
    row("an empty part", R"({"model_type": "qwen3", "rope_theta": 1000000, "text_config": {}})",
        "128 128 1000000 half none");
    row("alias", R"({"model_type": "lighton_ocr", "text_config": {"rope_theta": 1000000}})",
        "128 128 1000000 half none");
    row("the encoder of DeepSeek-OCR 2", R"({"model_type": "deepseek_ocr2_vision", "encoder_config":
        {"model_type": "deepseek_ocr2_encoder", "hidden_size": 896, "num_attention_heads": 14,
        "rope_parameters": {"rope_type": "default", "rope_theta": 1e6}}})",
        "64 64 1000000 half none");
    row("the language model in ESMFold 2", R"({"model_type": "esmfold2", "hidden_size": 384, "esmc_config":
        {"model_type": "esmc", "hidden_size": 2560, "num_attention_heads": 40}})",
        "64 64 10000 half none");
    row("the part of BLT over whole patches", R"({"model_type": "blt", "decoder_config": {"model_type":
        "blt_local_decoder", "hidden_size": 512, "num_attention_heads": 16}, "global_config": {"model_type":
        "blt_global_transformer", "hidden_size": 2048, "num_attention_heads": 16, "rope_parameters": {"rope_theta":
        3e5, "rope_type": "default"}}})",
        "128 128 300000 interleaved none");
    row("BLT, only its type", R"({"model_type": "blt"})", "128 128 500000 interleaved none");
    row("speech and text", R"({"model_type": "clvp", "text_config": {}})", "64 32 10000 half none");
    row("pe_video's text", R"({"model_type": "pe_video", "text_config": {"hidden_size": 1024,
        "num_attention_heads": 16}})",
        "64 64 160000 half none");
    row("pe_video's frames", R"({"model_type": "pe_video_encoder"})", "128 128 20000 interleaved none");
    row("glmga", R"({"model_type": "glmga", "text_config": {"rope_theta": 5e5}})", "128 128 500000 interleaved none");
    row("cohere_compass", R"({"model_type": "cohere_compass", "text_config": {"layer_types": ["full_attention",
        "sliding_attention"], "rope_parameters": {"rope_theta": 3.0, "full_attention": null,
        "sliding_attention": {"rope_type": "default", "rope_theta": 50000}}}})",
        "128 128 50000 half none", "rope_parameters.rope_theta has no effect");
    row("nemo", R"({"hidden_size": 4096, "ffn_hidden_size": 11008, "encoder_seq_length": 4096, "num_layers": 32})",
        "config is a NeMo model's config");
    row("timm", R"({"architecture": "vit_base_patch16_224", "num_classes": 1000, "pretrained_cfg": {}})",
        "config is a timm model's config");
    row("sentence-transformers", R"({"__version__": {"sentence_transformers": "2.2.2"}})",
        "a config of sentence-transformers; allowed: the config.json beside it");
    row("torchtune", R"({"model": {"_component_": "torchtune.models.llama3.llama3_8b"}})",
        "config is a torchtune config");
}

/// Lists with a value a layer are named by their own key and place.
void addLists()
{
    row("a base too small", R"({"model_type": "granite_swa", "layer_rope_theta": [1e4, 0.5]})",
        "layer_rope_theta[1] is 0.5; allowed: 0 (no rotation), or a number greater than 1");
    row("no list", R"({"model_type": "granite_swa", "layer_rope_theta": 1e4})",
        "layer_rope_theta is 10000; allowed: a list of numbers, one per layer");
    row("a part of nothing", R"({"model_type": "step3p5", "layer_types": ["full_attention"], "rope_theta": [1e4],
        "partial_rotary_factors": [0]})",
        "partial_rotary_factors[0] is 0; allowed: a number greater than 0, at most 1");
    row("one base for all", R"({"model_type": "step3p5", "layer_types": ["full_attention"], "rope_theta": 2e4,
        "partial_rotary_factors": [0.5]})",
        "128 64 20000 half none");
    row("too short a list", R"({"model_type": "granite_swa", "num_hidden_layers": 4, "layer_rope_theta": [1e4, 0]})",
        "128 128 10000 half none", "layer_rope_theta names 2 layers, the model has 4");
    row("too large a ratio", R"({"model_type": "chatglm", "rope_ratio": 1e300})",
        "rope_ratio is 1e+300; allowed: a number that leaves the base above 1, at most 1e15");
}

/// Keys that only the plan of the layers needs.
void addPlanKeys()
{
    for (const char* key : {R"("sliding_window_pattern": "LLLG")", R"("sliding_window": -1)",
                            R"("no_rope_layers": [true, false])", R"("attention_chunk_size": "all")"})
        row(key,
            (R"({"model_type": "llama", "num_hidden_layers": 2, )" ROPE_HEADS ", " + std::string(key) + "}").c_str(),
            "128 128 10000 half none");
    row("beyond double, not used", R"({"model_type": "llama", "initializer_range": 1e400, )" ROPE_HEADS "}",
        "128 128 10000 half none");
    row("beyond double, used", R"({"model_type": "llama", "rope_theta": 1e400, )" ROPE_HEADS "}",
        "config is not readable: the number 1e400");
    row("deepseek_v4 of windows alone",
        R"({"model_type": "deepseek_v4", "rope_theta": 10000, "compress_ratios": [0, 0, 0]})",
        "512 64 10000 interleaved none");
}

} // namespace

class TestAsTheClass : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void saysNothingOfWhatIsRead_data();
    void saysNothingOfWhatIsRead();
};

void TestAsTheClass::reads_data()
{
    reading::addColumns();
    addDenials();
    addUnreadKeys();
    addBothDicts();
    addDicts();
    addTooManyKinds();
    addParts();
    addLists();
    addPlanKeys();
}

void TestAsTheClass::reads()
{
    reading::checkRow();
}

void TestAsTheClass::saysNothingOfWhatIsRead_data()
{
    QTest::addColumn<QString>("config");
    QTest::newRow("codeshell") << R"({"model_type": "codeshell", "n_embd": 4096, "n_head": 32,
        "position_embedding_type": "rope"})";
    QTest::newRow("nomic") << R"({"model_type": "nomic_bert", "rotary_emb_interleaved": true})";
    QTest::newRow("gemma4 as its class writes it") << R"({"model_type": "gemma4_unified_text", "num_hidden_layers": 6,
        "per_layer_config": {"5": {"head_dim": 128}}})";
    QTest::newRow("a head of single layers as of all") << R"({"model_type": "llama", "hidden_size": 4096,
        "num_attention_heads": 32, "per_layer_config": {"0": {"head_dim": 128}}})";
    QTest::newRow("minimax") << R"({"model_type": "minimax", "head_dim": 128, "rotary_dim": 64})";
}

void TestAsTheClass::saysNothingOfWhatIsRead()
{
    QFETCH(QString, config);
    QVERIFY(!reading::warns(config.toStdString(), "Nothing in this config speaks"));
    QVERIFY(!reading::warns(config.toStdString(), "is not read here"));
    QVERIFY(!reading::warns(config.toStdString(), "per_layer_config"));
}

QTEST_GUILESS_MAIN(TestAsTheClass)
#include "tst_as_the_class.moc"

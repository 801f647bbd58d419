// SPDX-License-Identifier: GPL-3.0-or-later
// What programs do with the text they are given, where a writer once said otherwise: one row a fault that was found.
#include <QtTest>

#include <algorithm>

#include "core/configs/model_config.h"
#include "core/model/json_text.h"
#include "core/model/problem.h"
#include "core/writers/writers.h"
#include "support/written.h"

using namespace rope;
using test::holds;

namespace {

const char* const gemma3 = R"({"model_type": "gemma3_text", "head_dim": 256, "rope_theta": 1000000,
    "rope_local_base_freq": 10000, "rope_scaling": {"rope_type": "linear", "factor": 8.0}})";
const char* const gemma4 = R"({"model_type": "gemma4_text", "head_dim": 256, "global_head_dim": 512})";
const char* const llama = R"({"model_type": "llama", "hidden_size": 4096, "num_attention_heads": 32,
    "max_position_embeddings": 4096, "rope_theta": 10000.0})";
const char* const llama31 = R"({"model_type": "llama", "hidden_size": 4096, "num_attention_heads": 32,
    "max_position_embeddings": 131072, "rope_theta": 500000.0, "rope_scaling": {"rope_type": "llama3", "factor": 8.0,
    "low_freq_factor": 1.0, "high_freq_factor": 4.0, "original_max_position_embeddings": 8192}})";
const char* const llama4 = R"({"model_type": "llama4_text", "rope_theta": 500000.0, "max_position_embeddings": 10485760,
    "rope_scaling": {"rope_type": "llama3", "factor": 16.0, "low_freq_factor": 1.0, "high_freq_factor": 1.0,
    "original_max_position_embeddings": 8192}})";
const char* const deepSeek = R"({"model_type": "deepseek_v3", "max_position_embeddings": 163840, "rope_theta": 10000,
    "rope_scaling": {"type": "yarn", "factor": 40, "mscale": 1.0, "mscale_all_dim": 1.0, "beta_fast": 32,
    "beta_slow": 1, "original_max_position_embeddings": 4096}})";
const char* const gptOss = R"({"model_type": "gpt_oss"})";
const char* const gemma2 = R"({"model_type": "gemma2", "head_dim": 256, "num_hidden_layers": 42,
    "max_position_embeddings": 8192, "rope_theta": 10000.0})";
const char* const olmo3 = R"({"model_type": "olmo3", "hidden_size": 4096, "num_attention_heads": 32,
    "num_hidden_layers": 32, "max_position_embeddings": 8192, "rope_theta": 500000})";
const char* const modernBert = R"({"model_type": "modernbert", "hidden_size": 768, "num_attention_heads": 12,
    "num_hidden_layers": 22, "max_position_embeddings": 8192, "global_rope_theta": 160000, "local_rope_theta": 10000})";
const char* const mistral = R"({"model_type": "mistral", "hidden_size": 4096, "num_attention_heads": 32,
    "num_hidden_layers": 32, "max_position_embeddings": 32768, "rope_theta": 10000.0, "sliding_window": 4096})";

/// What is told as one text.
struct Model : test::ModelWritten {
    using ModelWritten::ModelWritten;

    Model& use(const std::string& method, double factor)
    {
        ModelWritten::use(method, factor);
        return *this;
    }
    /// The text and its notes, or why there is none.
    std::string to(const std::string& target) const
    {
        try {
            const Written written = ModelWritten::to(target);
            std::string out = written.text;
            for (const Message& note : written.notes)
                out.append("\n").append(note.english());
            return out;
        } catch (const InputError& error) {
            return std::string("refused: ") + error.what();
        }
    }
};

} // namespace

class TestWrittenTruths : public QObject
{
    Q_OBJECT

private slots:
    void texts_data();
    void texts();
    void headsStayTheModels();
    void everyLayerType();
    void mlxFilesWithoutScaling_data();
    void mlxFilesWithoutScaling();
    void architectures_data();
    void architectures();
};

void TestWrittenTruths::texts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    QTest::addColumn<bool>("there");
    const auto row = [](const char* name, const std::string& text, const char* part, bool there = true) {
        QTest::newRow(name) << QString::fromStdString(text) << QString(part) << there;
    };
    const Model sliding(gemma3, "sliding_attention");
    row("older vLLM has no keys for these layers", sliding.to("vllm"), "has no keys for sliding_attention layers");
    row("no text for it then", sliding.to("vllm"), "\"rope_scaling\":null", false);
    row("mlx has a key of its own", sliding.to("mlx"), R"("rope_local_base_freq": 10000.0)");
    row("and the others are left alone", sliding.to("mlx"), "rope_theta", false);
    row("so has hf-old", sliding.to("hf-old"), R"("rope_local_base_freq": 10000.0)");
    row("but no scaling", Model(gemma3, "sliding_attention").use("linear", 2).to("hf-old"), "refused: layer_type");
    row("nor mlx", Model(gemma3, "sliding_attention").use("linear", 2).to("mlx"), "refused: layer_type");
    row("vLLM beside transformers 4", Model(llama).use("linear", 2).to("vllm"), "with transformers 4 installed");
    row("not as shipped", Model(llama).to("vllm"), "with transformers 4 installed", false);
    row("DeepSeek turns with 1", Model(deepSeek).to("llama.cpp"), "--yarn-attn-factor 1 ");
    row("and nothing is ignored", Model(deepSeek).to("llama.cpp"), "17945", false);
    row("gpt-oss in llama.cpp", Model(gptOss).to("llama.cpp"), "No RoPE option is needed: the file carries yarn");
    row("its ramp", Model(gptOss).to("llama.cpp"), "rounds the ramp outwards");
    row("in koboldcpp", Model(gptOss).to("koboldcpp"), "rounds the ramp outwards");
    const Model chatGlm(R"({"model_type": "chatglm", "rope_ratio": 50, "seq_length": 8192})");
    row("ChatGLM in vLLM: what its code there reads", chatGlm.to("vllm"),
        "{\n  \"seq_length\": 8192,\n  \"rope_ratio\": 50.0\n}\n");
    row("and no scaling", Model(chatGlm).use("linear", 2).to("vllm"),
        "refused: method is linear; allowed: a method that only changes the base (vLLM's code for this model reads "
        "rope_ratio alone)");
    row("before November 2025", Model(chatGlm).use("yarn", 2).to("vllm-old"), "reads rope_ratio alone");
    row("in SGLang", chatGlm.to("sglang"), R"({"seq_length":8192,"rope_ratio":50.0})");
    const Model mpt(R"({"model_type": "mpt", "max_seq_len": 2048, "attn_config": {"alibi": false, "rope": true}})");
    row("MPT has a dict of its own", Model(mpt).use("linear", 2).to("hf"),
        "\"rope_hf_config\": {\n      \"type\": "
        "\"linear\",\n      \"factor\": 2.0\n    }");
    row("and its length", mpt.to("hf-old"), "\"max_seq_len\": 2048");
    row("none of the usual keys", Model(mpt).use("dynamic", 2).to("hf-old"), "rope_scaling", false);
    row("its methods", Model(mpt).use("yarn", 2).to("hf"), "refused: method is yarn; allowed: none, linear or dynamic");
    row("vLLM runs it with ALiBi", mpt.to("vllm"), "refused: model_type is \"mpt\"");
    const Model qwen1(R"({"model_type": "qwen", "seq_length": 8192, "use_dynamic_ntk": true})");
    for (const char* target : {"vllm", "vllm-old"})
        row(target, qwen1.to(target), "\"use_dynamic_ntk\": false");
    const char* const unreached = "do not reach this model's layers with a sliding window";
    for (const char* target : {"llama.cpp", "koboldcpp"}) {
        row("Gemma 2 scaled", Model(gemma2).use("linear", 2).to(target), unreached);
        row("Gemma 2, another base", Model(gemma2).use("ntk", 2).to(target), unreached);
        row("Gemma 2 as it is", Model(gemma2).to(target), "refused", false);
        // Where no other layers rotate the options do nothing at all.
        row("AFMoE scaled", Model(R"({"model_type": "afmoe", "num_hidden_layers": 8})").use("linear", 2).to(target),
            unreached);
        row("Llama 4, another base",
            Model(R"({"model_type": "llama4_text", "num_hidden_layers": 8})").use("ntk", 2).to(target), unreached);
        row("Cohere 2 scaled",
            Model(R"({"model_type": "cohere2", "num_hidden_layers": 8})").use("linear", 2).to(target), "refused",
            false);
        row("OLMo 3, another base", Model(olmo3).use("ntk", 2).to(target), "another base to the layers with a sliding");
        row("OLMo 3 scaled", Model(olmo3).use("linear", 2).to(target), "refused", false);
        row("OLMo 2 has no windows", Model(R"({"model_type": "olmo2"})").use("ntk", 2).to(target), "refused", false);
        row("ModernBERT scaled", Model(modernBert).use("linear", 2).to(target), "scales the layers with a sliding");
        row("ModernBERT, another base", Model(modernBert).use("ntk", 2).to(target), "refused", false);
        row("Gemma 3 is as meant", Model(gemma3).use("ntk", 2).to(target), "refused", false);
        row("windows that llama.cpp ignores", Model(mistral).use("ntk", 2).to(target), "refused", false);
    }
    row("gpt-oss in plain", Model(gptOss).use("linear", 2).to("llama.cpp"), unreached);
    row("gpt-oss, another base", Model(gptOss).use("ntk", 2).to("llama.cpp"), unreached);
    row("one alpha for every base", Model(gemma3).use("ntk", 2).to("exllamav2"), "the base of the local layers too");
    row("one scale for the others", Model(gemma3).use("linear", 2).to("exllamav2"), "rope_scale: 2");
    row("one base", Model(gemma2).use("ntk", 2).to("exllamav2"), "refused", false);
    row("gpt-oss in mlx", Model(gptOss).to("mlx"), "mlx-lm has no truncate");
    row("Llama 4 in mlx", Model(llama4).to("mlx"), "refused", false);
    row("Gemma 4 in ExLlamaV2", Model(gemma4).to("exllamav2"), "whose scaling ExLlamaV2 knows");
    row("widening its own", Model(llama31).use("linear", 4).to("hf"),
        "Its own reaches 131072 tokens as it is. To go beyond, widen it instead: --method llama3 --set factor=16 "
        "--target-length 262144");
    Model part(llama);
    part.scene.active.rotaryDim = 64;
    row("the part is the file's", part.to("llama.cpp"), "refused: rotary_dim is 64; allowed: 128");
    row("in koboldcpp too", part.to("koboldcpp"), "refused: rotary_dim is 64; allowed: 128");
    const std::string dbrx =
        R"({"model_type": "dbrx", "d_model": 6144, "n_heads": 48, "max_seq_len": 32768,
            "attn_config": {"clip_qkv": 8, "kv_n_heads": 8, "rope_theta": 500000}})";
    for (const char* target : {"mlx", "hf-old"}) {
        row("DBRX's base lies in attn_config", Model(dbrx).to(target), R"("rope_theta": 500000.0)");
        row("with what stands beside it", Model(dbrx).to(target), R"("kv_n_heads": 8)");
        row("and nowhere else", Model(dbrx).to(target), "\n  \"rope_theta\"", false);
    }
    row("GPT-NeoX's own key", Model(R"({"model_type": "gpt_neox"})").to("mlx"), "\"rotary_emb_base\": 10000.0");
}

void TestWrittenTruths::texts()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    QFETCH(bool, there);
    QVERIFY2(text.contains(part) == there, qPrintable(text));
}

void TestWrittenTruths::headsStayTheModels()
{
    for (const char* target : {"hf", "hf-old"})
        QCOMPARE(Model(llama).json(target)["head_dim"].get<int>(), 128);
    QVERIFY(!Model(gemma4).json("hf").contains("head_dim"));
    QVERIFY(Json::parse(writeFor("hf", RopeSpec{}, {}).text).contains("head_dim"));
}

void TestWrittenTruths::everyLayerType()
{
    Model model(gemma3);
    model.scene.active.base = 2e6;
    const Json rope = model.json("hf")["rope_parameters"];
    QCOMPARE(rope["full_attention"]["rope_theta"].get<double>(), 2e6);
    QCOMPARE(rope["full_attention"]["factor"].get<double>(), 8.0);
    QCOMPARE(rope["sliding_attention"]["rope_theta"].get<double>(), 10000.0);
    // One kind of layers alone is a dict in a dict too.
    Model full(R"({"model_type": "gemma3_text", "layer_types": ["full_attention"]})");
    QVERIFY(full.json("hf")["rope_parameters"].contains("full_attention"));
}

void TestWrittenTruths::mlxFilesWithoutScaling_data()
{
    QTest::addColumn<QString>("type");
    for (const char* type : {"cohere", "cohere2", "gemma", "gemma2", "glm4", "phi", "stablelm", "starcoder2", "olmo",
                             "helium", "ernie4_5", "minimax", "mimo_v2_flash", "gpt_neox", "dbrx", "qwen3_moe"})
        QTest::newRow(type) << QString(type);
}

void TestWrittenTruths::mlxFilesWithoutScaling()
{
    QFETCH(QString, type);
    Model model(R"({"model_type": ")" + type.toStdString() + "\"}");
    const std::string scaled = model.use("linear", 4).to("mlx");
    QVERIFY2(holds(scaled, "refused: method is linear"), scaled.c_str());
    model.scene.active.method = "none";
    model.scene.active.tunables.clear();
    model.scene.active.base = 123456;
    QVERIFY2(holds(model.to("mlx"), "123456"), model.to("mlx").c_str());
}

void TestWrittenTruths::architectures_data()
{
    QTest::addColumn<QString>("name");
    const char* const rows[][2] = {{"qwen3_vl", "qwen3vl"},
                                   {"granitemoe", "granitemoe"},
                                   {"hunyuan_v1_dense", "hunyuan-dense"},
                                   {"hunyuan_v1_moe", "hunyuan-moe"},
                                   {"lfm2", "lfm2"},
                                   {"falcon_h1", "falcon-h1"},
                                   {"minimax_m2", "minimax-m2"},
                                   {"phimoe", "phimoe"},
                                   {"ernie4_5_moe", "ernie4_5-moe"},
                                   {"dots1", "dots1"},
                                   {"exaone", "exaone"},
                                   {"dbrx", "dbrx"},
                                   {"qwen3_next", "qwen3next"},
                                   {"bitnet", "bitnet"},
                                   {"nomic_bert", "nomic-bert"},
                                   {"modernbert", "modern-bert"},
                                   {"bailing_moe", "bailingmoe"},
                                   {"mimo_v2_flash", "mimo2"}};
    for (const auto& row : rows)
        QTest::newRow(row[0]) << QString(row[1]);
}

void TestWrittenTruths::architectures()
{
    QFETCH(QString, name);
    Model model(R"({"model_type": ")" + std::string(QTest::currentDataTag()) + "\"}");
    model.scene.active.base *= 4;
    model.scene.context.targetLength = 1 << 21;
    const std::string text = model.to("llama.cpp");
    QVERIFY2(holds(text, "--override-kv " + name.toStdString() + ".context_length=int:2097152"), text.c_str());
}

QTEST_GUILESS_MAIN(TestWrittenTruths)
#include "tst_written_truths.moc"

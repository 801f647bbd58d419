// SPDX-License-Identifier: GPL-3.0-or-later
// What is written for a model at hand, row by row as engines were found to take it (W1 to W13).
#include "support/near.h"
#include "support/written.h"

using namespace rope;
using namespace rope::test;

namespace {

const char* const qwen3 = R"({"model_type": "qwen3", "head_dim": 128, "hidden_size": 4096, "num_attention_heads": 32,
    "max_position_embeddings": 40960, "rope_theta": 1000000})";
const char* const qwen3Yarn = R"({"model_type": "qwen3", "head_dim": 128, "hidden_size": 4096,
    "num_attention_heads": 32, "max_position_embeddings": 40960, "rope_theta": 1000000,
    "rope_scaling": {"rope_type": "yarn", "factor": 4.0, "original_max_position_embeddings": 32768}})";
const char* const llama2 = R"({"model_type": "llama", "hidden_size": 4096, "num_attention_heads": 32,
    "max_position_embeddings": 4096, "rope_theta": 10000.0})";
const char* const llama31 = R"({"model_type": "llama", "hidden_size": 4096, "num_attention_heads": 32,
    "max_position_embeddings": 131072, "rope_theta": 500000.0, "rope_scaling": {"rope_type": "llama3", "factor": 8.0,
    "low_freq_factor": 1.0, "high_freq_factor": 4.0, "original_max_position_embeddings": 8192}})";
const char* const internLm = R"({"model_type": "internlm2", "hidden_size": 4096, "num_attention_heads": 32,
    "max_position_embeddings": 32768, "rope_theta": 1000000, "rope_scaling": {"type": "dynamic", "factor": 2.0}})";
const char* const gemma3 = R"({"model_type": "gemma3", "text_config": {"model_type": "gemma3_text", "head_dim": 256,
    "max_position_embeddings": 131072, "rope_theta": 1000000, "rope_local_base_freq": 10000,
    "rope_scaling": {"rope_type": "linear", "factor": 8.0}}})";
const char* const qwen25Vl = R"({"model_type": "qwen2_5_vl", "hidden_size": 3584, "num_attention_heads": 28,
    "max_position_embeddings": 128000, "rope_theta": 1000000,
    "rope_scaling": {"type": "mrope", "mrope_section": [16, 24, 24]}})";
const char* const qwen3Vl = R"({"model_type": "qwen3_vl", "text_config": {"model_type": "qwen3_vl_text",
    "head_dim": 128, "max_position_embeddings": 262144, "rope_theta": 5000000,
    "rope_scaling": {"rope_type": "default", "mrope_section": [24, 20, 20], "mrope_interleaved": true}}})";
const char* const deepSeek = R"({"model_type": "deepseek_v3", "max_position_embeddings": 163840, "rope_theta": 10000,
    "rope_scaling": {"type": "yarn", "factor": 40, "mscale": 1.0, "mscale_all_dim": 1.0, "beta_fast": 32,
    "beta_slow": 1, "original_max_position_embeddings": 4096}})";

std::string phi3()
{
    const Json shorts(std::vector<double>(48, 1.05));
    const Json longs(std::vector<double>(48, 3.5));
    const Json config{{"model_type", "phi3"},
                      {"hidden_size", 3072},
                      {"num_attention_heads", 32},
                      {"max_position_embeddings", 131072},
                      {"original_max_position_embeddings", 4096},
                      {"rope_theta", 10000.0},
                      {"rope_scaling", {{"type", "longrope"}, {"short_factor", shorts}, {"long_factor", longs}}}};
    return config.dump();
}

} // namespace

class TestWrittenForModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void w1FactorAndLength()
    {
        ModelWritten model(qwen3);
        model.use("yarn", 4);
        QCOMPARE(*meantLength(model.scene.active, model.origin), std::int64_t(163840));
        for (const WriteTarget& target : writeTargets()) {
            if (target.id == "koboldcpp" || target.id == "exllamav2")
                continue; // no YaRN there
            const Written torn = model.reach(40960).to(target.id);
            QVERIFY2(torn.urgent >= 1 && holds(torn.notes.front().english(), "163840"), target.id.c_str());
            QVERIFY2(!says(model.reach(163840).to(target.id), "is meant for"), target.id.c_str());
        }
        QCOMPARE(model.json("vllm")["max_position_embeddings"].get<int>(), 163840);
        QCOMPARE(model.json("hf")["max_position_embeddings"].get<int>(), 163840);
        QVERIFY(says(model.to("vllm"), "--max-model-len 163840"));
    }

    void w2PositionAxes()
    {
        const ModelWritten flat(qwen25Vl);
        for (const char* target : {"hf", "vllm"}) {
            const Json rope = flat.json(target)["rope_parameters"];
            QCOMPARE(rope["mrope_section"].get<std::vector<int>>(), (std::vector<int>{16, 24, 24}));
            QVERIFY(!rope.contains("mrope_interleaved"));
            QVERIFY(says(flat.to(target), "mrope_section"));
        }
        for (const char* target : {"hf-old", "vllm-old"})
            QCOMPARE(flat.json(target)["rope_scaling"]["mrope_section"][0].get<int>(), 16);
        ModelWritten nested(qwen3Vl);
        nested.use("yarn", 2).reach(524288);
        const Json rope = nested.json("vllm")["text_config"]["rope_parameters"];
        QCOMPARE(rope["rope_type"].get<std::string>(), std::string("yarn"));
        QCOMPARE(rope["mrope_section"].get<std::vector<int>>(), (std::vector<int>{24, 20, 20}));
        QCOMPARE(rope["mrope_interleaved"].get<bool>(), true);
        QCOMPARE(nested.json("hf")["rope_parameters"]["mrope_interleaved"].get<bool>(), true);
        QCOMPARE(nested.json("hf-old")["rope_scaling"]["mrope_interleaved"].get<bool>(), true);
    }

    void w3FrozenBase_data()
    {
        QTest::addColumn<QString>("config");
        QTest::addColumn<qint64>("length");
        QTest::addColumn<double>("base");
        QTest::newRow("Llama 2") << QString(llama2) << qint64(8192) << 30527.7367488067;
        QTest::newRow("InternLM 2.5") << QString(internLm) << qint64(65536) << 3052773.67488067;
    }

    void w3FrozenBase()
    {
        QFETCH(QString, config);
        QFETCH(qint64, length);
        QFETCH(double, base);
        ModelWritten model(config.toStdString());
        if (model.scene.active.method != "dynamic")
            model.use("dynamic", 2).reach(length);
        for (const char* target : {"vllm", "sglang"}) {
            std::string text = model.to(target).text;
            if (const auto start = text.find('{'); start > 0)
                text = text.substr(start, text.rfind('}') - start + 1);
            const Json json = Json::parse(text);
            QCOMPARE(json["rope_parameters"]["rope_type"].get<std::string>(), std::string("default"));
            QNEAR(json["rope_parameters"]["rope_theta"].get<double>(), base, 1e-13);
            QCOMPARE(json["max_position_embeddings"].get<qint64>(), length);
        }
        const std::string options = model.to("llama.cpp").text;
        const std::string name = "--rope-freq-base ";
        QNEAR(std::stod(options.substr(options.find(name) + name.size())), base, 1e-13);
        QVERIFY(holds(options, "--ctx-size " + std::to_string(length)));
        QVERIFY(says(model.to("llama.cpp"), "base is frozen"));
    }

    void w4SlidingLayersToLlamaCpp()
    {
        const ModelWritten sliding(gemma3, "sliding_attention");
        for (const char* target : {"llama.cpp", "koboldcpp", "exllamav2", "vllm-old"}) {
            const std::string why = sliding.refused(target);
            QVERIFY2(holds(why, "layer_type is sliding_attention") && holds(why, "full_attention"), why.c_str());
            QVERIFY2(holds(why, "base 10000") && holds(why, "unscaled"), why.c_str());
        }
        QVERIFY(ModelWritten(gemma3).refused("llama.cpp").starts_with("written"));
    }

    void w5ContextLengthOfTheFile()
    {
        for (const char* method : {"linear", "ntk", "yarn"}) {
            ModelWritten model(llama2);
            const std::string text = model.use(method, 4).reach(16384).to("llama.cpp").text;
            QVERIFY2(holds(text, "--ctx-size 16384 --override-kv llama.context_length=int:16384"), text.c_str());
            QVERIFY(!holds(model.reach(4096).to("llama.cpp").text, "--override-kv"));
        }
        ModelWritten base(llama2);
        base.scene.active.base = 1e6;
        QVERIFY(holds(base.reach(32768).to("llama.cpp").text, "--override-kv llama.context_length=int:32768"));
        ModelWritten qwen(qwen3);
        QVERIFY(holds(qwen.use("yarn", 4).reach(163840).to("llama.cpp").text, "qwen3.context_length=int:163840"));
        RopeSpec spec;
        spec.method = "linear";
        const Written unknown = writeFor("llama.cpp", spec, {16384, std::nullopt});
        QVERIFY(!holds(unknown.text, "--override-kv"));
        QVERIFY(says(unknown, "--override-kv ARCH.context_length=int:16384"));
    }

    void w6CompositeModelsToVllm()
    {
        const Json json = ModelWritten(gemma3).json("vllm");
        QVERIFY(json.size() == 1 && json.contains("text_config"));
        const Json rope = json["text_config"]["rope_parameters"];
        QCOMPARE(rope["full_attention"]["factor"].get<double>(), 8.0);
        QCOMPARE(rope["sliding_attention"]["rope_theta"].get<double>(), 10000.0);
        QCOMPARE(rope["sliding_attention"]["rope_type"].get<std::string>(), std::string("default"));
        // What is written reads back to the same numbers, layer by layer.
        const ModelWritten again(
            R"({"model_type": "gemma3", "text_config": {"model_type": "gemma3_text", "head_dim": 256,
            "max_position_embeddings": 131072, "rope_parameters": )" +
            rope.dump() + "}}");
        const ModelWritten shipped(gemma3);
        for (const char* type : {"full_attention", "sliding_attention"}) {
            const LayerRope& wanted = *shipped.origin.model->layer(type);
            const LayerRope& got = *again.origin.model->layer(type);
            QVERIFY(frequenciesOf(got.spec, got.context).theta == frequenciesOf(wanted.spec, wanted.context).theta);
        }
        QVERIFY(says(ModelWritten(gemma3).to("hf"), "belongs into text_config."));
        QVERIFY(says(ModelWritten(gemma3).to("hf"), "belongs into rope_parameters.full_attention"));
    }

    void w7BothSpellingsForVllm()
    {
        ModelWritten model(qwen3);
        model.use("yarn", 4).reach(163840);
        const Json old = model.json("vllm-old");
        QVERIFY(!old.contains("rope_parameters"));
        QCOMPARE(old["rope_theta"].get<double>(), 1e6);
        QCOMPARE(old["rope_scaling"]["rope_type"].get<std::string>(), std::string("yarn"));
        QCOMPARE(old["max_position_embeddings"].get<int>(), 163840);
        QVERIFY(says(model.to("vllm"), "November 2025"));
        QVERIFY(says(model.to("vllm"), old.dump()));
        QVERIFY(says(model.to("vllm-old"), "From November 2025 on"));
        // It reads no attention_factor, but multiplies its own by attn_factor.
        model.scene.active.tunables["attention_factor"] = 1.5;
        const double own = 0.1 * std::log(4.0) + 1;
        QNEAR(model.json("vllm-old")["rope_scaling"]["attn_factor"].get<double>(), 1.5 / own, 1e-15);
    }

    void w8LengthOfGemma3()
    {
        ModelWritten model(gemma3);
        model.use("linear", 16);
        QCOMPARE(*meantLength(model.scene.active, model.origin), std::int64_t(262144));
        model.reach(262144);
        QCOMPARE(model.json("vllm")["text_config"]["max_position_embeddings"].get<int>(), 262144);
        QVERIFY(says(model.to("vllm"), "--max-model-len 262144"));
        QVERIFY(!says(model.to("vllm"), "is meant for"));
    }

    void w9OlderTransformers()
    {
        const Written written = ModelWritten(qwen3Yarn).to("hf-old");
        QVERIFY(says(written, "from version 4.56 on"));
        QVERIFY(says(written, "= 1.25 held instead (attention factor 1.0223143551314209)"));
        QVERIFY(says(written, "knows yarn from version 4.43 on"));
        ModelWritten agreed(qwen3);
        QVERIFY(!says(agreed.use("yarn", 4).reach(163840).to("hf-old"), "4.56"));
        ModelWritten linear(llama2);
        QVERIFY(says(linear.use("linear", 2).reach(8192).to("hf-old"), "linear from version 4.31 on"));
    }

    void w10LatentAttentionReadsMscale()
    {
        QVERIFY(!says(ModelWritten(deepSeek).to("vllm"), "1.36889"));
        const Json old = ModelWritten(deepSeek).json("vllm-old")["rope_scaling"];
        QCOMPARE(old["mscale_all_dim"].get<double>(), 1.0);
        QVERIFY(!old.contains("attn_factor"));
        ModelWritten other(qwen3);
        other.use("yarn", 4).reach(163840).scene.active.tunables["attention_factor"] = 1.0;
        QVERIFY(says(other.to("vllm"), "1.13863 instead of 1"));
    }

    void w11WhatTheFileCarries()
    {
        const ModelWritten llama(llama31);
        QCOMPARE(llama.to("llama.cpp").text, std::string("--ctx-size 131072"));
        QVERIFY(says(llama.to("llama.cpp"), "No RoPE option is needed"));
        QCOMPARE(llama.to("koboldcpp").text, std::string("--contextsize 131072"));
        const ModelWritten phi(phi3());
        QCOMPARE(phi.to("llama.cpp").text, std::string("--ctx-size 131072"));
        QVERIFY(says(phi.to("llama.cpp"), "long list"));
        QCOMPARE(phi.json("vllm")["max_position_embeddings"].get<int>(), 131072);
        QVERIFY(says(phi.to("vllm"), "--max-model-len 131072"));
        QVERIFY(says(phi.to("vllm"), "takes the long list"));
        ModelWritten longer(llama31);
        const std::string text = longer.reach(262144).to("llama.cpp").text;
        QVERIFY2(holds(text, "--override-kv llama.context_length=int:262144"), text.c_str());
    }

    void w12ReplacedMethods()
    {
        ModelWritten model(llama31);
        model.use("linear", 16);
        for (const char* target : {"hf", "hf-old", "vllm", "sglang", "mlx", "numpy"}) {
            const Written written = model.to(target);
            QVERIFY2(says(written, "trained with llama3 (factor 8); linear replaces that"), target);
            QVERIFY2(says(written, "--method llama3 --set factor="), target);
        }
        QVERIFY(holds(model.refused("llama.cpp"), "its divisors are in the file"));
        QVERIFY(!says(ModelWritten(llama31).to("hf"), "replaces"));
        ModelWritten plain(llama2);
        QVERIFY(!says(plain.use("linear", 2).to("hf"), "replaces"));
    }

    void w13FactorBelowOne()
    {
        ModelWritten model(llama2);
        model.use("linear", 0.25);
        for (const WriteTarget& target : writeTargets()) {
            const Written written = model.to(target.id);
            QVERIFY2(holds(written.notes.front().english(), "--rope-freq-scale, 1/factor)? Then the factor is 4"),
                     target.id.c_str());
            QVERIFY(written.urgent >= 1);
        }
    }

    /// Remarks about other families are left out once the family is known.
    void onlyItsOwnFamily()
    {
        for (const char* target : {"hf", "hf-old", "vllm", "llama.cpp", "mlx"}) {
            const Written written = ModelWritten(llama2).to(target);
            for (const char* other : {"Gemma", "ModernBERT", "GPT-J", "Phi-3", "Ministral"})
                QVERIFY2(!says(written, other), (std::string(target) + " " + other).c_str());
        }
        QVERIFY(
            says(ModelWritten(R"({"model_type": "gpt_neox", "rotary_emb_base": 10000})").to("hf"), "rotary_emb_base"));
    }
};

QTEST_GUILESS_MAIN(TestWrittenForModels)
#include "tst_written_for_models.moc"

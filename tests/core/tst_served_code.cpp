// SPDX-License-Identifier: GPL-3.0-or-later
// vLLM's and SGLang's code for single models does something with an override before θ is computed, and both look for
// it in the part that holds the language model: what is written must come out of that as meant.
#include "support/near.h"
#include "support/written.h"

using namespace rope;
using namespace rope::test;

namespace {

const char* const qwen25Vl = R"({"model_type": "qwen2_5_vl", "hidden_size": 3584, "num_attention_heads": 28,
    "max_position_embeddings": 128000, "rope_theta": 1000000,
    "rope_scaling": {"type": "mrope", "mrope_section": [16, 24, 24]}})";
const char* const gemma3 = R"({"model_type": "gemma3", "text_config": {"model_type": "gemma3_text", "head_dim": 256,
    "max_position_embeddings": 131072, "rope_theta": 1000000, "rope_local_base_freq": 10000,
    "rope_scaling": {"rope_type": "linear", "factor": 8.0}}})";
const char* const omni = R"({"model_type": "qwen2_5_omni", "thinker_config": {"model_type": "qwen2_5_omni_thinker",
    "text_config": {"model_type": "qwen2_5_omni_text", "hidden_size": 3584, "num_attention_heads": 28,
    "max_position_embeddings": 32768, "rope_theta": 1000000}}})";
const char* const ministral3 = R"({"model_type": "mistral3", "text_config": {"model_type": "ministral3",
    "head_dim": 128, "max_position_embeddings": 262144, "rope_parameters": {"rope_type": "yarn", "type": "yarn",
    "rope_theta": 1000000, "factor": 16, "original_max_position_embeddings": 16384, "beta_fast": 32, "beta_slow": 1,
    "mscale": 1.0, "mscale_all_dim": 1.0, "llama_4_scaling_beta": 0.1}}})";
const char* const deepSeek = R"({"model_type": "deepseek_v3", "max_position_embeddings": 163840, "rope_theta": 10000,
    "rope_scaling": {"type": "yarn", "factor": 40, "mscale": 1.0, "mscale_all_dim": 1.0, "beta_fast": 32,
    "beta_slow": 1, "original_max_position_embeddings": 4096}})";
const char* const deepSeekV4 = R"({"model_type": "deepseek_v4", "head_dim": 512, "qk_rope_head_dim": 64,
    "num_hidden_layers": 4, "max_position_embeddings": 1048576, "rope_theta": 10000, "compress_rope_theta": 160000,
    "compress_ratios": [0, 4, 128, 4], "rope_scaling": {"type": "yarn", "factor": 16, "beta_fast": 32, "beta_slow": 1,
    "original_max_position_embeddings": 65536}})";
const char* const gptOss = R"({"model_type": "gpt_oss", "head_dim": 64, "max_position_embeddings": 131072,
    "rope_theta": 150000, "rope_scaling": {"rope_type": "yarn", "factor": 32.0, "beta_fast": 32.0, "beta_slow": 1.0,
    "truncate": false, "original_max_position_embeddings": 4096}})";

const std::vector<std::string> served{"vllm", "vllm-old", "sglang"};

/// The override itself, without options around it.
Json overrideOf(const ModelWritten& model, const std::string& target)
{
    const std::string text = model.to(target).text;
    const std::size_t start = text.find('{');
    return Json::parse(text.substr(start, text.rfind('}') - start + 1));
}

Json dictOf(const ModelWritten& model, const std::string& target)
{
    Json json = overrideOf(model, target);
    if (json.contains("text_config"))
        json = json["text_config"];
    return json.value("rope_parameters", Json()).is_object() ? json["rope_parameters"] : json["rope_scaling"];
}

/// What code for latent attention multiplies cos and sin by: DeepseekScalingRotaryEmbedding of both engines.
double latentAttention(const Json& rope)
{
    const double log = 0.1 * std::log(rope["factor"].get<double>());
    return (log * rope.value("mscale", 1.0) + 1) / (log * rope.value("mscale_all_dim", 0.0) + 1);
}

} // namespace

class TestServedCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The class makes a part of a flat file, and an override at the top does not reach it.
    void flatFilesOfCompositeModels()
    {
        for (const std::string& config : {std::string(qwen25Vl), findPreset("qwen2-vl-7b")->config}) {
            ModelWritten model(config);
            model.use("yarn", 4).reach(131072);
            for (const char* target : {"vllm", "sglang"}) {
                const Json json = overrideOf(model, target);
                QVERIFY2(json.contains("text_config"), target);
                QCOMPARE(json["text_config"]["rope_parameters"]["rope_type"].get<std::string>(), std::string("yarn"));
                QCOMPARE(json["text_config"]["max_position_embeddings"].get<int>(), 131072);
            }
            Json json = overrideOf(model, "vllm"); // transformers 4 takes it at the top
            const Json nested = json["text_config"];
            json.erase("text_config");
            QVERIFY(json == nested && overrideOf(model, "sglang").size() == 1);
            QVERIFY(says(model.to("vllm"), "keeps the language model in text_config from transformers 5 on"));
            for (const char* target : {"vllm-old", "hf", "hf-old"}) // transformers 4 hands such keys on
                QVERIFY2(!model.json(target).contains("text_config"), target);
        }
        QVERIFY(!overrideOf(ModelWritten(gptOss), "vllm").contains("text_config"));
    }

    void sglangMergesOneLevel()
    {
        const ModelWritten model(gemma3);
        QVERIFY(overrideOf(model, "sglang")["text_config"]["rope_parameters"].contains("sliding_attention"));
        QVERIFY(says(model.to("sglang"), "reaches text_config from pull request 33351"));
        QVERIFY(!says(ModelWritten(gptOss).to("sglang"), "33351"));
        const std::string why = ModelWritten(omni).refused("sglang");
        QVERIFY2(holds(why, "would replace this one's inner part whole"), why.c_str());
        QVERIFY(overrideOf(ModelWritten(omni), "vllm")["thinker_config"].contains("text_config"));
    }

    void sglangTakesThePartFromTheFile()
    {
        ModelWritten model(gptOss);
        model.scene.active.rotaryDim = 32;
        QVERIFY(holds(model.refused("sglang"), "rotary_dim is 32; allowed: 64"));
    }

    /// Some of SGLang's files hand get_rope a base alone: the model would run unscaled at the raised length.
    void sglangScalesNotAllModels()
    {
        for (const char* type : {"gemma", "gemma2", "olmo", "phi", "stablelm", "starcoder2"}) {
            ModelWritten model(R"({"model_type": ")" + std::string(type) + R"(", "rope_theta": 10000.0})");
            const std::string why = model.use("linear", 4).refused("sglang");
            QVERIFY2(holds(why, "takes no scaling from the config"), why.c_str());
            QCOMPARE(dictOf(model, "vllm")["rope_type"].get<std::string>(), std::string("linear"));
            QVERIFY(dictOf(model.use("ntk", 4), "sglang")["rope_theta"].get<double>() > 10000);
        }
    }

    /// Ministral 3 does not load without its key, and the steps of its temperature have the length of training.
    void temperature_data()
    {
        QTest::addColumn<QString>("target");
        for (const char* target : {"hf", "hf-old", "mlx", "vllm", "vllm-old", "sglang"})
            QTest::newRow(target) << QString(target);
    }

    void temperature()
    {
        QFETCH(QString, target);
        for (const char* method : {"yarn", "linear", "ntk", "none"}) {
            ModelWritten model(ministral3);
            model.use(method, std::string(method) == "none" ? 0 : 32).reach(524288);
            const Json rope = dictOf(model, target.toStdString());
            QCOMPARE(rope["llama_4_scaling_beta"].get<double>(), 0.1);
            QCOMPARE(rope["original_max_position_embeddings"].get<int>(), 16384);
        }
        ModelWritten moved(ministral3);
        moved.scene.active.trainLength = 32768;
        QVERIFY(holds(moved.refused(target.toStdString()), "train_length is 32768; allowed: 16384"));
        QVERIFY(!dictOf(ModelWritten(gptOss), target.toStdString()).contains("llama_4_scaling_beta"));
    }

    void temperatureOfAClassAlone_data()
    {
        QTest::addColumn<QString>("config");
        QTest::addColumn<qint64>("length");
        QTest::newRow("Ministral 3") << R"({"model_type": "ministral3"})" << qint64(16384);
        QTest::newRow("Mistral 4") << R"({"model_type": "mistral4"})" << qint64(8192);
    }

    void temperatureOfAClassAlone()
    {
        QFETCH(QString, config);
        QFETCH(qint64, length);
        const ModelWritten model(config.toStdString());
        QCOMPARE(model.scene.active.temperature.beta, 0.1);
        QCOMPARE(qint64(model.scene.active.temperature.length), length);
        QCOMPARE(dictOf(model, "hf")["llama_4_scaling_beta"].get<double>(), 0.1);
    }

    /// deepseek_v2.py makes deepseek_yarn of any type but default.
    void latentAttentionKnowsYarnAlone()
    {
        for (const std::string& target : served) {
            for (const char* method : {"linear", "ntk-fixed", "llama3"}) {
                ModelWritten model(deepSeek);
                const std::string why = model.use(method, 40).refused(target);
                QVERIFY2(holds(why, std::string("method is ") + method), (target + ": " + why).c_str());
            }
            QVERIFY2(!dictOf(ModelWritten(deepSeek), target).contains("attention_factor"), target.c_str());
            ModelWritten base(deepSeek);
            QVERIFY2(base.use("ntk", 4).refused(target).starts_with("written"), target.c_str());
            ModelWritten ramp(deepSeek);
            ramp.scene.active.tunables["truncate"] = 0.0;
            QVERIFY2(holds(ramp.refused(target), "truncate is 0"), target.c_str());
        }
    }

    /// It reads no attention_factor; the softmax scale keeps its mscale_all_dim.
    void latentAttentionFactor()
    {
        for (const std::string& target : served) {
            ModelWritten model(deepSeek);
            model.scene.active.tunables["attention_factor"] = 1.5;
            const Json rope = dictOf(model, target);
            QNEAR(latentAttention(rope), 1.5, 1e-15);
            QCOMPARE(rope["mscale_all_dim"].get<double>(), 1.0);
            QVERIFY2(!rope.contains("attention_factor") && !rope.contains("attn_factor"), target.c_str());
            ModelWritten alone(deepSeek);
            alone.scene.active.tunables.erase("mscale");
            QNEAR(latentAttention(dictOf(alone, target)), 0.1 * std::log(40.0) + 1, 1e-15);
            QCOMPARE(latentAttention(dictOf(ModelWritten(deepSeek), target)), 1.0);
        }
    }

    /// gpt_oss.py of vLLM builds YaRN from five keys.
    void gptOssIsYarn()
    {
        for (const char* target : {"vllm", "vllm-old"}) {
            ModelWritten model(gptOss);
            QCOMPARE(dictOf(model, target)["truncate"].get<bool>(), false);
            QVERIFY(holds(ModelWritten(gptOss).use("linear", 32).refused(target), "method is linear; allowed: yarn"));
            QVERIFY(holds(ModelWritten(gptOss).use("ntk", 32).refused(target), "method is ntk; allowed: yarn"));
            model.scene.active.tunables["attention_factor"] = 1.0;
            QVERIFY(holds(model.refused(target), "attention_factor is 1; allowed: 1.3465735902799727"));
        }
        QCOMPARE(dictOf(ModelWritten(gptOss).use("linear", 32), "sglang")["factor"].get<double>(), 32.0);
    }

    /// 0 counts as not given in transformers; engines would divide by it.
    void betasOfZero()
    {
        ModelWritten model(qwen25Vl);
        model.use("yarn", 4).reach(512000);
        model.scene.active.tunables["beta_fast"] = 0.0;
        model.scene.active.tunables["beta_slow"] = 0.0;
        for (const char* target : {"vllm", "vllm-old", "sglang", "mlx", "hf"}) {
            const Json rope = dictOf(model, target);
            QCOMPARE(rope["beta_fast"].get<double>(), 32.0);
            QCOMPARE(rope["beta_slow"].get<double>(), 1.0);
        }
    }

    void deepSeekV4HasKeysOfItsOwn()
    {
        for (const std::string& target : served) {
            const std::string why = ModelWritten(deepSeekV4).refused(target);
            QVERIFY2(holds(why, "compress_rope_theta"), (target + ": " + why).c_str());
        }
    }

    /// vLLM merges the override of a nested part key by key: what the file has and the text has not would stay.
    void whatTheFileHasIsSpelledOut()
    {
        ModelWritten model(ministral3);
        const Json rope = dictOf(model.use("yarn", 32).reach(524288), "vllm");
        QCOMPARE(rope["type"].get<std::string>(), std::string("yarn"));
        QNEAR(rope["attention_factor"].get<double>(), 0.1 * std::log(32.0) + 1, 1e-15);
        QCOMPARE(dictOf(ModelWritten(ministral3).use("ntk", 32), "vllm")["type"].get<std::string>(),
                 std::string("default"));
        ModelWritten widened(ministral3); // nothing is missing here
        QVERIFY(!dictOf(widened.reach(524288), "vllm").contains("attention_factor"));
        const char* const part = R"({"model_type": "qwen3_vl", "text_config": {"model_type": "qwen3_vl_text",
            "head_dim": 128, "rope_parameters": {"rope_type": "yarn", "rope_theta": 5000000, "factor": 4,
            "truncate": false, "original_max_position_embeddings": 32768}}})";
        QCOMPARE(dictOf(ModelWritten(part).use("yarn", 4), "vllm")["truncate"].get<bool>(), true);
        QVERIFY(!dictOf(ModelWritten(gptOss).use("yarn", 32), "vllm").contains("truncate")); // replaced whole there
    }

    /// Every preset and method, as deepseek_yarn and yarn of the engine compute the attention factor.
    void everyPresetsAttention()
    {
        for (const ModelPreset& preset : modelPresets()) {
            ModelWritten model(preset.config);
            if (model.scene.active.method != "yarn")
                model.use("yarn", 4);
            for (double attention : {0.0, 1.25}) {
                if (attention > 0)
                    model.scene.active.tunables["attention_factor"] = attention;
                if (!model.refused("vllm").starts_with("written"))
                    continue;
                const Json rope = dictOf(model, "vllm");
                if (!rope.contains("factor"))
                    continue; // one of several dicts, or a ratio
                const double wanted = frequenciesOf(model.scene.active, model.scene.context).attentionFactor;
                const double log = 0.1 * std::log(rope["factor"].get<double>()) + 1;
                const double got = rope.contains("attention_factor") ? rope["attention_factor"].get<double>()
                                   : rope.contains("mscale")         ? latentAttention(rope)
                                                                     : log;
                QVERIFY2(std::abs(got - wanted) <= 1e-15 * wanted, preset.id.c_str());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestServedCode)
#include "tst_served_code.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// What is written for Hugging Face is merged into the config it is for and read again: the layers at hand turn as
// asked, all others as before, or it is refused. For every family, many changes.
#include <QtTest>

#include "core/configs/model_config.h"
#include "core/model/json_text.h"
#include "core/model/problem.h"
#include "core/rope/frequencies.h"
#include "core/writers/writers.h"
#include "support/near.h"

using namespace rope;

namespace {

const char* const families =
    "llama mistral qwen2 qwen3 gemma gemma2 phi phi3 stablelm glm glm4 glm4_moe cohere cohere2 gpt_neox gptj codegen "
    "persimmon nemotron olmo2 olmo3 gemma3_text gemma3n_text gemma4_text modernbert smollm3 exaone4 deepseek_v2 "
    "deepseek_v3 mistral4 deepseek_v4 qwen3_next qwen3_5_text mimo_v2_flash step3p5 laguna zaya granite_swa chatglm "
    "qwen "
    "nomic_bert internlm mpt dbrx falcon minimax minimax_m2 minimax_m3_vl_text ernie4_5 helium moonshine csm "
    "paddleocr_vl_text glmasr_encoder zamba2 jetmoe lfm2 bamba falcon_h1 granitemoehybrid apertus gpt_oss "
    "higgs_audio_v2 olmo_hybrid axk1 youtu longcat_flash kimi_k2 minicpm3 roformer esm "
    "llava gemma3 qwen2_vl got_ocr2";

Json configOf(const std::string& type)
{
    Json out{{"model_type", type}, {"hidden_size", 4096}, {"num_attention_heads", 32}, {"num_hidden_layers", 4}};
    if (type == "mpt")
        out["attn_config"] = {{"rope", true}};
    if (type == "zamba2")
        out["use_mem_rope"] = true;
    if (type == "granitemoehybrid")
        out["position_embedding_type"] = "rope";
    if (type == "esm")
        out["position_embedding_type"] = "rotary";
    if (type == "granite_swa")
        out["layer_rope_theta"] = {10000.0, 10000.0};
    return out;
}

struct Change {
    const char* name;
    void (*apply)(Scene&);
};

void useMethod(Scene& scene, const char* method, double factor)
{
    scene.active.method = method;
    scene.active.tunables = {{"factor", factor}};
    scene.context.seqLen.reset();
}

constexpr Change changes[] = {{"as it is", [](Scene&) {}},
                              {"base", [](Scene& s) { s.active.base = 300000; }},
                              {"yarn", [](Scene& s) { useMethod(s, "yarn", 4); }},
                              {"linear", [](Scene& s) { useMethod(s, "linear", 2); }},
                              {"part", [](Scene& s) { s.active.rotaryDim = std::max(2, s.active.rotaryDim / 2); }}};

bool turnsAs(const RopeSpec& got, const RopeSpec& wanted, const Context& at)
{
    if (got.headDim != wanted.headDim || got.rotaryDim != wanted.rotaryDim)
        return false;
    const Frequencies a = frequenciesOf(got, at), b = frequenciesOf(wanted, at);
    for (std::size_t i = 0; i < b.size(); ++i)
        if (std::abs(a.theta[i] - b.theta[i]) > 1e-12 * b.theta[i])
            return false;
    return std::abs(a.attentionFactor - b.attentionFactor) <= 1e-12;
}

/// Empty where every layer of the merged config turns as it should.
std::string faultOf(const ModelConfig& model, const Scene& scene, const LayerRope& own, const ModelConfig& again)
{
    for (const LayerRope& layer : model.layers) {
        if (!layer.rotates)
            continue;
        const LayerRope* read = again.layer(layer.layerType);
        const bool isOwn = &layer == &own;
        if (!read || !turnsAs(read->spec, isOwn ? scene.active : layer.spec, isOwn ? scene.context : layer.context))
            return (isOwn ? "not as asked: " : "another kind of layers is changed: ") + layer.layerType;
    }
    return {};
}

} // namespace

class TestMergedBack : public QObject
{
    Q_OBJECT

private slots:
    void everyFamily_data()
    {
        QTest::addColumn<QString>("type");
        for (const QString& type : QString(families).split(' '))
            QTest::newRow(qPrintable(type)) << type;
    }
    void everyFamily();
    void writesMost();
    void refuses_data();
    void refuses();
    void whatTheClassTakes();
};

/// How many texts were written; a fault fails the test.
int writtenFor(const std::string& type, const std::string& target)
{
    const Json config = configOf(type);
    const ModelConfig model = readHfConfig(config.dump());
    int written = 0;
    for (const LayerRope& layer : model.layers)
        for (const Change& change : changes) {
            if (!layer.rotates)
                continue;
            const Origin origin{model, layer.layerType};
            Scene scene = sceneFromConfig(model, layer.layerType, Scene{});
            change.apply(scene);
            std::string text;
            try {
                text = writeFor(target, scene.active, scene.context, origin).text;
            } catch (const InputError&) {
                continue;
            }
            ++written;
            Json merged = config;
            const Json parsed = Json::parse(text);
            Json& part = model.facts.textPath.empty() ? merged : merged[model.facts.textPath];
            for (const auto& [key, value] : parsed.items())
                part[key] = value;
            const std::string fault = faultOf(model, scene, layer, readHfConfig(merged.dump()));
            if (!fault.empty())
                QTest::qFail((type + " " + target + " " + layer.layerType + " " + change.name + ": " + fault).c_str(),
                             __FILE__, __LINE__);
        }
    return written;
}

void TestMergedBack::everyFamily()
{
    QFETCH(QString, type);
    for (const char* target : {"hf", "hf-old"})
        writtenFor(type.toStdString(), target);
}

/// Refusing everything would be true as well.
void TestMergedBack::writesMost()
{
    for (const char* type : {"llama", "qwen3", "mistral", "gemma2", "cohere", "deepseek_v3", "gpt_oss"})
        for (const char* target : {"hf", "hf-old"})
            QVERIFY2(writtenFor(type, target) >= 4, type); // all but the part
    for (const char* type : {"glm4", "stablelm", "gpt_neox", "qwen3_next"})
        QVERIFY2(writtenFor(type, "hf") == 5, type);
    for (const char* type : {"gemma3_text", "gemma4_text", "modernbert", "olmo3", "mimo_v2_flash", "laguna"})
        QVERIFY2(writtenFor(type, "hf") >= 6, type);
}

void TestMergedBack::refuses_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("change");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* type, const char* target, int change, const char* field) {
        QTest::newRow(qPrintable(QString("%1 %2 %3").arg(type, target, changes[change].name)))
            << type << target << change << field;
    };
    row("gptj", "hf", 1, "base");
    row("codegen", "hf-old", 1, "base");
    row("gptj", "hf", 2, "method");
    row("phi3", "hf", 2, "method");
    row("phi3", "hf-old", 2, "method");
    row("llama", "hf", 4, "rotary_dim");
    row("granite_swa", "hf", 1, "base");
    row("laguna", "hf-old", 1, "base");
    row("zaya", "hf-old", 2, "method");
    row("phi3", "hf", 3, "method");
    row("phi4_multimodal", "hf-old", 3, "method");
    row("phimoe", "hf", 2, "method");
}

void TestMergedBack::refuses()
{
    QFETCH(QString, type);
    QFETCH(QString, target);
    QFETCH(int, change);
    const Origin origin{readHfConfig(configOf(type.toStdString()).dump()), {}};
    Scene scene = sceneFromConfig(*origin.model, {}, Scene{});
    changes[change].apply(scene);
    try {
        QFAIL(writeFor(target.toStdString(), scene.active, scene.context, origin).text.c_str());
    } catch (const InputError& error) {
        QTEST(QString::fromStdString(error.problems().front().field), "field");
    }
}

/// Keys with which the library's class refuses to load (transformers 5.16, commit decba1d2), or without which.
void TestMergedBack::whatTheClassTakes()
{
    const auto written = [](const Json& config, const char* target = "hf") {
        const Origin origin{readHfConfig(config.dump()), {}};
        const Scene scene = sceneFromConfig(*origin.model, {}, Scene{});
        return Json::parse(writeFor(target, scene.active, scene.context, origin).text);
    };
    // FalconConfig.head_dim is a property that cannot be set.
    for (const char* target : {"hf", "hf-old"})
        QVERIFY(!written(configOf("falcon"), target).contains("head_dim"));
    // Without the key their head_dim is null, which the library's YaRN multiplies.
    for (const char* type : {"hunyuan_v1_dense", "hunyuan_v1_moe", "minimax"})
        QVERIFY2(written(configOf(type)).contains("head_dim"), type);
    // There a null of rope_scaling is one of rope_parameters.
    for (const char* type :
         {"gemma4_text", "gemma4_unified_text", "diffusion_gemma_text", "laguna", "mellum", "mimo_v2_flash", "zaya"}) {
        const Json text = written(configOf(type));
        QVERIFY2(text.contains("rope_parameters") && !text.contains("rope_scaling"), type);
    }
    Json scaled = configOf("llama");
    scaled["rope_scaling"] = {{"type", "linear"}, {"factor", 2.0}};
    QVERIFY(written(scaled).at("rope_scaling").is_null());
    const Json inPart{{"model_type", "llava"}, {"text_config", scaled}};
    QVERIFY(written(inPart).at("rope_scaling").is_null());
    Json moe = configOf("phimoe");
    const std::vector<double> factors(64, 1.5);
    moe["rope_scaling"] = {{"type", "longrope"},     {"short_factor", factors},
                           {"long_factor", factors}, {"short_mscale", 1.25},
                           {"long_mscale", 1.25},    {"original_max_position_embeddings", 4096}};
    const Json back = written(moe).at("rope_parameters");
    QCOMPARE(back.value("short_mscale", 0.0), 1.25);
    QCOMPARE(back.value("long_mscale", 0.0), 1.25);
}

QTEST_GUILESS_MAIN(TestMergedBack)
#include "tst_merged_back.moc"

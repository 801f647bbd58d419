// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <QTest>

#include "core/configs/model_config.h"
#include "core/figures/kit/figure_kind.h"
#include "core/lessons/quantities/quantities.h"
#include "core/writers/writers.h"
#include "tests/support/figure_texts.h"
#include "tests/support/texts_file.h"
#include "ui/base/language.h"
#include "ui/base/message_text.h"
#include "ui/base/problem_text.h"
#include "ui/lessons/questions/number_question.h"
#include "ui/plot/figure_painter.h"
#include "ui/untranslated.h"

using namespace rope;
using namespace rope::test;

/// What writers note, configs are warned of and people are refused, in Chinese.
class TestChineseRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { useLanguage(QStringLiteral("zh_CN")); }
    void cleanup() { useLanguage(QStringLiteral("en")); }
    void everyWriterSpeaksChinese();
    void everyConfigSpeaksChinese();
    void everyRefusalSpeaksChinese();
    void problems();
    void numbersInPhrases();
    void tolerances();
};

/// The unit stands in the middle of the sentence, and where there is none no gap is left.
void TestChineseRefusals::tolerances()
{
    Question q;
    q.tolerance = {1, false};
    QCOMPARE(toleranceText(q), QStringLiteral("误差 1 以内"));
    q.unit = "tokens";
    QCOMPARE(toleranceText(q), QStringLiteral("误差 1 词元 以内"));
    useLanguage(QStringLiteral("en"));
    QCOMPARE(toleranceText(q), QStringLiteral("within 1 tokens"));
    q.unit.clear();
    QCOMPARE(toleranceText(q), QStringLiteral("within 1"));
}

void TestChineseRefusals::everyWriterSpeaksChinese()
{
    Untranslated english;
    const auto look = [&english](const WriteTarget& target, const Scene& scene, const Origin& origin) {
        try {
            for (const Message& note : writeFor(target.id, scene.active, scene.context, origin).notes)
                english.add(target.id, note);
        } catch (const InputError& e) {
            for (const Problem& p : e.problems())
                english.look(target.id, p.allowed, wholePhrase(p.allowed));
        }
    };
    for (const WriteTarget& target : writeTargets()) {
        for (const Scene& scene : tellingScenes())
            look(target, scene, {});
        for (const ModelPreset& preset : modelPresets()) {
            const ModelConfig config = readHfConfig(preset.config);
            look(target, sceneFromConfig(config, "", Scene()), {config, ""});
        }
    }
    english.verify(500);
}

void TestChineseRefusals::everyConfigSpeaksChinese()
{
    Untranslated english;
    const char* const llama = R"("hidden_size": 4096, "num_attention_heads": 32, "max_position_embeddings": 8192)";
    const QStringList odd{
        R"({"model_type": "llama", %1})",
        R"({"model_type": "nobody-knows", %1, "rope_theta": 10000})",
        R"({"model_type": "llama", %1, "rope_theta": 10000, "rope_scaling": {"factor": 2.0}})",
        R"({"model_type": "llama", %1, "rope_theta": 10000, "rope_scaling": {"rope_type": "linear", "factor": 0.5}})",
        R"({"model_type": "llama", %1, "rope_theta": 10000, "rope_scaling": {"rope_type": "linear", "factor": 4}})",
        R"({"model_type": "llama", %1, "rope_theta": 10000, "rope_scaling": {"rope_type": "yarn", "factor": 4,
            "original_max_position_embeddings": 4096, "attention_factor": 0.1}})",
        R"({"model_type": "llama", %1, "rope_theta": 10000, "no_rope_layers": [1, 1, 1, 0], "num_hidden_layers": 4})",
        R"({"model_type": "llama", %1, "rope_theta": 10000, "rotary_mystery": 3})",
        R"({"model_type": "bert", %1, "rope_theta": 10000})",
        R"({"model_type": "llama", %1, "rope_theta": 10000, "rope_scaling": {"rope_type": "linear", "factor": 2},
            "rope_parameters": {"rope_type": "linear", "factor": 4, "rope_theta": 20000}})",
        R"({"model_type": "esm", %1})",
        R"({"model_type": "granitemoehybrid", %1})",
        R"({"model_type": "deepseek_v3", "head_dim": 96, %1})",
        R"({"model_type": "gemma3_text", "rope_scaling": {"full_attention": {"rope_type": "linear"}}, %1})"};
    for (const QString& config : odd) {
        const ModelConfig model = readHfConfig(config.arg(QLatin1String(llama)).toStdString());
        for (const auto* list : {&model.warnings, &model.open})
            for (const Message& text : *list)
                english.add(config.left(60).toStdString(), text);
        for (const LayerRope& layer : model.layers)
            for (const LengthReading& reading : layer.readings)
                english.add(config.left(60).toStdString(), reading.text);
    }
    english.verify(10);
}

/// What a config, or a change of one, is refused with.
void TestChineseRefusals::everyRefusalSpeaksChinese()
{
    Untranslated english;
    const auto look = [&english](const std::string& config, const char* target, const char* method, double base) {
        try {
            const Origin origin{readHfConfig(config), ""};
            Scene scene = sceneFromConfig(*origin.model, "", Scene());
            scene.active.method = *method ? method : scene.active.method;
            scene.active.base = base > 0 ? base : scene.active.base;
            if (*method)
                scene.active.tunables = {{"factor", 2.0}};
            writeFor(target, scene.active, scene.context, origin);
            english.texts << QString::fromStdString("not refused: " + config);
        } catch (const InputError& e) {
            ++english.count;
            for (const Problem& p : e.problems()) {
                english.look(config.substr(0, 60), p.allowed, wholePhrase(p.allowed));
                english.look(config.substr(0, 60), p.value, wholePhrase(p.value));
            }
        }
    };
    for (const char* type :
         {"bert", "bloom", "swin", "t5", "wav2vec2", "jamba", "mamba", "dinov2", "qwen2_vl_vision", "clap", "bros"})
        look(std::string(R"({"model_type": ")") + type + "\"}", "hf", "", 0);
    for (
        const char* config :
        {R"({"model_type": "falcon", "alibi": true})",
         R"({"model_type": "mpt"})",
         R"({"model_type": "granitemoehybrid", "position_embedding_type": "nope"})",
         R"({"model_type": "wav2vec2-bert"})",
         R"({"model_type": "wav2vec2-conformer"})",
         R"({"model_type": "baichuan", "hidden_size": 5120})",
         R"({"model_type": "new", "position_embedding_type": "absolute"})",
         R"({"model_type": "x1", "position_embedding_type": "alibi"})",
         R"({"model_type": "x1", "position_embedding_type": "nope"})",
         R"({"model_type": "x1", "use_rope": false})",
         R"({"model_type": "olmo_hybrid", "rope_theta": null})",
         R"({"model_type": "llama", "rope_theta": 0})",
         R"({"model_type": "phi", "partial_rotary_factor": 2})",
         R"({"model_type": "llama", "head_dim": 7})",
         R"({"model_type": "llama", "rope_scaling": {"rope_type": "linear"}})",
         R"({"model_type": "llama", "rope_scaling": {"rope_type": "linear", "factor": "x"}})",
         R"({"model_type": "llama", "rope_scaling": {"rope_type": "longrope", "factor": 2}})",
         R"({"model_type": "llama", "rope_scaling": {"rope_type": "yarn", "factor": 2, "beta_fast": 1e9}})",
         R"({"model_type": "llama", "rope_scaling": 3})",
         R"({"model_type": "llama", "layer_types": 3})",
         R"({"model_type": "granite_swa", "layer_rope_theta": [-1]})",
         R"({"model_type": "llama", "rotary_dim": 500})",
         R"({"model_type": "granitemoehybrid", "position_embedding_type": "nope"})",
         R"({"model_type": "its own", "hidden_size": 4096, "num_attention_heads": 32, "rope_parameters": {"full_attention": 3, "sliding_attention": {}}})",
         R"({"hidden_size": 4096, "ffn_hidden_size": 11008, "encoder_seq_length": 4096, "num_layers": 32})",
         R"({"architecture": "vit_base_patch16_224", "num_classes": 1000, "pretrained_cfg": {}})"})
        look(config, "hf", "", 0);
    look(R"({"model_type": "gptj"})", "hf", "", 20000);
    look(R"({"model_type": "gptj"})", "hf", "linear", 0);
    look(R"({"model_type": "phi3"})", "hf", "yarn", 0);
    look(R"({"model_type": "chatglm"})", "vllm", "linear", 0);
    look(R"({"model_type": "chatglm"})", "sglang", "yarn", 0);
    look(R"({"model_type": "mpt", "attn_config": {"rope": true}})", "hf", "yarn", 0);
    look(R"({"model_type": "mpt", "attn_config": {"rope": true}})", "sglang", "linear", 0);
    for (const char* engine : {"vllm", "sglang"}) {
        look(R"({"model_type": "deepseek_v3"})", engine, "linear", 0);
        look(R"({"model_type": "deepseek_v3", "rope_scaling": {"type": "yarn", "factor": 4, "truncate": false}})",
             engine, "", 0);
        look(R"({"model_type": "deepseek_v4", "rope_scaling": {"type": "yarn", "factor": 16}})", engine, "", 0);
    }
    look(R"({"model_type": "gpt_oss"})", "vllm", "linear", 0);
    look(R"({"model_type": "gpt_oss", "rope_scaling": {"type": "yarn", "factor": 4, "attention_factor": 1}})", "vllm",
         "", 0);
    look(R"({"model_type": "qwen2_5_omni", "thinker_config": {"text_config": {"hidden_size": 3584}}})", "sglang", "",
         0);
    look(R"({"model_type": "cohere"})", "mlx", "linear", 0);
    look(R"({"model_type": "nemotron"})", "mlx", "yarn", 0);
    for (const char* engine : {"llama.cpp", "koboldcpp"}) {
        for (const char* method : {"ntk", "linear"})
            look(R"({"model_type": "gemma2"})", engine, method, 0);
        look(R"({"model_type": "gemma2"})", engine, "", 70000);
        look(R"({"model_type": "olmo3"})", engine, "ntk", 0);
        look(R"({"model_type": "olmo3"})", engine, "", 70000);
        look(R"({"model_type": "modernbert"})", engine, "linear", 0);
    }
    look(R"({"model_type": "gpt_oss"})", "llama.cpp", "linear", 0);
    look(R"({"model_type": "gemma3_text", "head_dim": 256})", "exllamav2", "ntk", 0);
    for (const char* type : {"internlm2", "phi3", "phimoe", "deepseek_v2"})
        look(std::string(R"({"model_type": ")") + type + R"("})", "mlx", "llama3", 0);
    english.verify(40);
}

void TestChineseRefusals::problems()
{
    Scene scene;
    scene.active.headDim = 7;
    scene.active.lambda = 0;
    scene.context.targetLength = 0;
    const QString said = problemText(allProblemsOf(scene));
    QVERIFY2(!said.contains(QRegularExpression(QStringLiteral("[a-z]{3} [a-z]"))), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("头维度")), qPrintable(said));
}

/// Numbers come through as they are written, whatever stands around them.
void TestChineseRefusals::numbersInPhrases()
{
    QCOMPARE(phrase("16,384 tokens"), QStringLiteral("16,384 个词元"));
    QCOMPARE(phrase("6.28 tokens"), QStringLiteral("6.28 个词元"));
    QCOMPARE(phrase("84 % to 88 %"), QStringLiteral("84 % 到 88 %"));
    QCOMPARE(translated({"Step {0} of {1}: {2} of the answers are right, one seed", {"1,500", "1,500", "99 %"}}),
             QStringLiteral("第 1,500 步，共 1,500 步：99 % 的答案正确，一个种子"));
    QCOMPARE(phrase("an even number from 2 to 1e15"), QStringLiteral("2 到 1e15 之间的偶数"));
    QCOMPARE(phrase("nobody said this 3 times over"), QStringLiteral("nobody said this 3 times over"));
    QCOMPARE(translated({"Pair {0} turns once every {1}", {"7", "1.2e+04 tokens"}}),
             QStringLiteral("第 7 对每 1.2e+04 个词元转一圈"));
}

QTEST_MAIN(TestChineseRefusals)
#include "tst_chinese_refusals.moc"

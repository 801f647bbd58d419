// SPDX-License-Identifier: GPL-3.0-or-later
// GGUF headers as llama.cpp's own code takes them: defaults, kinds of layers, architectures. One row a fault found.
#include <QtTest>

#include <algorithm>

#include "core/configs/model_config.h"
#include "core/model/json_text.h"
#include "core/model/problem.h"
#include "core/rope/logits.h"
#include "core/writers/writers.h"
#include "support/gguf_files.h"

using namespace rope;
using rope::test::fileOf;
using rope::test::GgufWriter;
using rope::test::readOf;
using rope::test::withBase;

namespace {

/// What the layer is, or why it is not read.
std::string describe(const QByteArray& bytes, const std::string& layer)
{
    try {
        const RopeSpec spec = sceneFromConfig(readOf(bytes), layer, Scene{}).active;
        return std::to_string(spec.headDim) + " " + std::to_string(spec.rotaryDim) + " " +
               std::to_string(std::int64_t(spec.base)) + " " + toId(spec.pairing) + " " + spec.method;
    } catch (const InputError& error) {
        return error.what();
    }
}

} // namespace

class TestGgufArchitectures : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void knowsItsLayers_data();
    void knowsItsLayers();
    void positionAxes();
    void oneListOfDivisorsIsAlwaysOn();
    void namesItselfToLlamaCpp();
    void latentAttentionScalesTheScores();
    void isWrittenWithTheKeysOfAConfig();
    void countsHeadsLayerByLayer();
    void temperatureOfLlama4();
    void temperatureOfMistral();
};

/// LFM2: layers without heads are convolutions.
void TestGgufArchitectures::countsHeadsLayerByLayer()
{
    GgufWriter file = withBase("lfm2", 1e6F).integers("lfm2.attention.head_count_kv", {0, 0, 8, 0, 0, 8, 0, 0});
    const ModelConfig read = readOf(file.bytes());
    QCOMPARE(read.plan.size(), std::size_t(8));
    for (std::size_t i = 0; i < 8; ++i)
        QCOMPARE(read.plan[i].attends, i == 2 || i == 5);
}

/// 1 + 0.1·ln 2 from token 8191 on in the layers that do not rotate (formulas2.md, A3).
void TestGgufArchitectures::temperatureOfLlama4()
{
    const ModelConfig read = readOf(withBase("llama4").bytes());
    QCOMPARE(temperatureAt(read.plan[3].temperature, 8190), 1.0);
    QVERIFY(std::abs(temperatureAt(read.plan[3].temperature, 8191) - 1.069315) < 1e-6);
    QCOMPARE(temperatureAt(read.plan[0].temperature, 8191), 1.0);
}

/// Ministral 3: β = 0.1, 16384 tokens (formulas2.md, A4), in all layers; Mistral Large 3 has a length of its own.
void TestGgufArchitectures::temperatureOfMistral()
{
    const auto at = [](GgufWriter file, std::int64_t position) {
        const Scene scene = sceneFromConfig(readOf(file.bytes()), {}, Scene{});
        return temperatureAt(scene.active.temperature, position);
    };
    GgufWriter small = withBase("mistral3");
    small.integer("mistral3.rope.scaling.original_context_length", 16384);
    small.text("mistral3.rope.scaling.type", "yarn").real("mistral3.rope.scaling.factor", 16);
    QCOMPARE(at(small, 262143), 1.0);
    small.real("mistral3.attention.temperature_scale", 0.1F);
    QCOMPARE(at(small, 16383), 1.0);
    QVERIFY(std::abs(at(small, 16384) - 1.069315) < 1e-6);
    QVERIFY(std::abs(at(small, 262143) - 1.277259) < 1e-6);
    GgufWriter large = withBase("deepseek2");
    large.real("deepseek2.attention.temperature_scale", 0.1F).integer("deepseek2.attention.temperature_length", 8192);
    QCOMPARE(at(large, 8191), 1.0);
    QVERIFY(std::abs(at(large, 8192) - 1.069315) < 1e-6);
    GgufWriter other = withBase("llama");
    other.real("llama.attention.temperature_scale", 0.1F);
    QCOMPARE(at(other, 262143), 1.0);
}

/// DeepSeek-V3 as it is converted: factor 40, 0.1·mscale_all_dim = 0.1. get(40, 1)² = 1.873854 (formulas2.md, A1).
void TestGgufArchitectures::latentAttentionScalesTheScores()
{
    GgufWriter file;
    file.text("general.architecture", "deepseek2").integer("deepseek2.attention.key_length", 192);
    file.integer("deepseek2.attention.kv_lora_rank", 512).integer("deepseek2.rope.dimension_count", 64);
    file.integer("deepseek2.context_length", 163840).real("deepseek2.rope.freq_base", 10000);
    file.text("deepseek2.rope.scaling.type", "yarn").real("deepseek2.rope.scaling.factor", 40);
    file.integer("deepseek2.rope.scaling.original_context_length", 4096);
    file.real("deepseek2.rope.scaling.yarn_log_multiplier", 0.1F);
    const Scene scene = sceneFromConfig(readOf(file.bytes()), {}, Scene{});
    const LogitScale scale = logitScaleOf(scene.active, scene.context, 0);
    QCOMPARE(scale.rotation, 1.0);
    QVERIFY(std::abs(scale.softmax - 1.873854) < 1e-6);
}

void TestGgufArchitectures::isWrittenWithTheKeysOfAConfig()
{
    const Origin origin{readOf(withBase("llama").bytes()), {}};
    const Scene scene = sceneFromConfig(*origin.model, {}, Scene{});
    for (const char* target : {"hf", "hf-old", "mlx", "vllm", "vllm-old", "sglang"}) {
        const std::string text = writeFor(target, scene.active, scene.context, origin).text;
        QVERIFY2(text.find("rope_theta") != std::string::npos, text.c_str());
        QVERIFY2(text.find("freq_base") == std::string::npos, text.c_str());
    }
}

void TestGgufArchitectures::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("layer");
    QTest::addColumn<QString>("read");
    QTest::addColumn<QString>("warning");
    const auto row = [](const char* name, const GgufWriter& file, const char* read, const char* warning = "",
                        const char* layer = "") {
        QTest::newRow(name) << file.bytes() << QString(layer) << QString(read) << QString(warning);
    };
    row("a factor without a type", withBase("llama").real("llama.rope.scaling.factor", 4),
        "128 128 500000 interleaved linear");
    row("the old key", withBase("llama").real("llama.rope.scale_linear", 4), "128 128 500000 interleaved linear");
    row("type none", withBase("llama").text("llama.rope.scaling.type", "none").real("llama.rope.scaling.factor", 4),
        "128 128 500000 interleaved none");
    GgufWriter gemma4 = withBase("gemma4", 1e6F);
    gemma4.integer("gemma4.rope.dimension_count", 128).real("gemma4.rope.freq_base_swa", 10000);
    gemma4.integer("gemma4.attention.key_length_swa", 64).integer("gemma4.rope.dimension_count_swa", 32);
    row("full heads", gemma4, "128 128 1000000 half none", "", "full_attention");
    row("heads of the window", gemma4, "64 32 10000 half none", "", "sliding_attention");
    GgufWriter step = withBase("step35", 5e6F);
    step.integer("step35.rope.dimension_count", 128).real("step35.rope.freq_base_swa", 10000);
    step.tensor("rope_freqs.weight", std::vector<float>(64, 2)); // one list, of which each layer takes its first
    row("half of it in full layers", step, "128 64 5000000 half longrope", "", "full_attention");
    row("all of it in a window", step, "128 128 10000 half none", "", "sliding_attention");
    GgufWriter laguna = withBase("laguna").integer("laguna.attention.sliding_window", 512);
    laguna.integer("laguna.rope.dimension_count", 64).integer("laguna.rope.dimension_count_swa", 128);
    laguna.text("laguna.rope.scaling.type", "yarn").real("laguna.rope.scaling.factor", 32);
    row("scaled where all is seen", laguna, "128 64 500000 half yarn", "", "full_attention");
    row("plain in a window", laguna, "128 128 500000 half none", "", "sliding_attention");
    row("no windows", withBase("laguna"), "128 128 500000 half none");
    row("no base", fileOf("qwen2"), "128 128 10000 half none", "No rope.freq_base is given; 10000 is taken");
    row("base that is no number", withBase("llama", std::numeric_limits<float>::quiet_NaN()),
        "whose llama.rope.freq_base is no number");
    row("unknown", withBase("foobar"), "128 128 500000 half none", "gguf:foobar are not known here");
    for (const auto& [arch, instead] : {std::pair{"bert", "absolute positions"},
                                        {"starcoder", "absolute positions"},
                                        {"whisper", "absolute positions"},
                                        {"nemotron_h", "no position embedding"},
                                        {"kimi-linear", "no position embedding"},
                                        {"bloom", "ALiBi"},
                                        {"t5", "a relative position bias"},
                                        {"rwkv7", "no attention"}})
        row(arch, withBase(arch),
            (std::string("allowed: a model with rotary embeddings (this one has ") + instead + ")").c_str());
    row("base 0", withBase("llama", 0), "whose llama.rope.freq_base is 0; allowed: a number greater than 1");
    row("nothing turns", withBase("llama").integer("llama.rope.dimension_count", 0),
        "whose llama.rope.dimension_count is 0; allowed: an even number from 2");
    row("odd", withBase("llama").integer("llama.rope.dimension_count", 127),
        "whose llama.rope.dimension_count is 127; allowed: an even number from 2");
    row("more than a head", withBase("llama").integer("llama.rope.dimension_count", 256),
        "whose llama.rope.dimension_count is 256; allowed: at most 128, the elements of a head");
    row("more than a head with a window",
        withBase("gemma4")
            .integer("gemma4.attention.key_length_swa", 64)
            .integer("gemma4.rope.dimension_count_swa", 96),
        "whose gemma4.rope.dimension_count_swa is 96; allowed: at most 64, the elements of a head");
    row("a factor of 0 is none", withBase("llama").real("llama.rope.scaling.factor", 0),
        "128 128 500000 interleaved none");
    row("no tokens",
        GgufWriter()
            .text("general.architecture", "llama")
            .integer("llama.attention.key_length", 128)
            .integer("llama.context_length", 0),
        "whose llama.context_length is 0; allowed: a whole number from 1");
    row("one list of two", withBase("phi3").tensor("rope_factors_long.weight", std::vector<float>(64, 2)),
        "128 128 500000 half longrope");
    row("too few divisors", withBase("llama").tensor("rope_freqs.weight", std::vector<float>(32, 1)),
        "whose rope_freqs.weight has 32 numbers; allowed: 64, one per pair");
    row("a divisor of 0", withBase("llama").tensor("rope_freqs.weight", std::vector<float>(64, 0)),
        "whose rope_freqs.weight holds 0; allowed: numbers greater than 0");
    for (const char* arch : {"llada", "deepseek32", "glm-dsa"})
        row(arch, withBase(arch), "128 128 500000 interleaved none");
    for (const char* arch : {"orion", "plamo", "minicpm3"})
        row(arch, withBase(arch), "128 128 500000 half none");
}

void TestGgufArchitectures::reads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, layer);
    QFETCH(QString, read);
    QFETCH(QString, warning);
    const std::string got = describe(bytes, layer.toStdString());
    QVERIFY2(got.find(read.toStdString()) != std::string::npos, got.c_str());
    if (warning.isEmpty())
        return;
    const auto warnings = readOf(bytes).warnings;
    QVERIFY(std::ranges::any_of(
        warnings, [&](const Message& w) { return w.english().find(warning.toStdString()) != std::string::npos; }));
}

void TestGgufArchitectures::knowsItsLayers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("plan"); // a letter a layer: full, window, still
    const auto row = [](const char* arch, const char* plan, bool window) {
        GgufWriter file = withBase(arch);
        if (window)
            file.integer(std::string(arch) + ".attention.sliding_window", 4096);
        QTest::newRow(qPrintable(QString(arch) + (window ? " with a window" : ""))) << file.bytes() << QString(plan);
    };
    row("cohere2", "wwwswwws", true);
    row("exaone4", "wwwswwws", true);
    row("exaone4", "ffffffff", false);
    row("smollm3", "fffsfffs", false);
    row("llama4", "cccscccs", false);
    row("qwen3next", "nnnfnnnf", false);
    row("qwen35moe", "nnnfnnnf", false);
    row("gemma3", "wwwwwfww", true);
    row("gpt-oss", "wfwfwfwf", true);
    row("llama", "ffffffff", false);
    row("laguna", "fwwwfwww", true);
    row("smallthinker", "swwwswww", true);
    row("smallthinker", "ffffffff", false);
}

void TestGgufArchitectures::knowsItsLayers()
{
    QFETCH(QByteArray, bytes);
    const ModelConfig read = readOf(bytes);
    std::string got;
    for (const ModelLayer& layer : read.plan)
        got += !layer.attends ? 'n' : !layer.rotates ? 's' : layer.window > 0 ? 'w' : layer.chunk > 0 ? 'c' : 'f';
    QTEST(QString::fromStdString(got), "plan");
    const bool told = std::ranges::any_of(
        read.warnings, [](const Message& w) { return w.english().starts_with("2 of 8 layers use no rotation"); });
    QCOMPARE(told, got.find('s') != std::string::npos);
}

void TestGgufArchitectures::positionAxes()
{
    const auto axesOf = [](const std::string& arch) {
        return readOf(withBase(arch).integers(arch + ".rope.dimension_sections", {24, 20, 20, 0}).bytes());
    };
    const ModelConfig contiguous = axesOf("qwen2vl");
    QCOMPARE(contiguous.layers[0].spec.axes.pairs, (std::vector<int>{24, 20, 20}));
    QVERIFY(!contiguous.layers[0].spec.axes.interleaved);
    QVERIFY(axesOf("qwen3vl").layers[0].spec.axes.interleaved);
    const Scene scene = sceneFromConfig(contiguous, {}, Scene{});
    const Json json = Json::parse(writeFor("hf", scene.active, scene.context, {contiguous, {}}).text);
    QCOMPARE(json["rope_parameters"]["mrope_section"].size(), std::size_t(3));
}

void TestGgufArchitectures::oneListOfDivisorsIsAlwaysOn()
{
    const ModelConfig read = readOf(withBase("llama").tensor("rope_freqs.weight", std::vector<float>(64, 2)).bytes());
    const Scene scene = sceneFromConfig(read, {}, Scene{});
    const Written written = writeFor("llama.cpp", scene.active, scene.context, {read, {}});
    QCOMPARE(written.text, std::string("--ctx-size 131072"));
    QVERIFY(std::ranges::none_of(written.notes,
                                 [](const Message& n) { return n.english().find("long list") != std::string::npos; }));
}

void TestGgufArchitectures::namesItselfToLlamaCpp()
{
    const ModelConfig read = readOf(withBase("foobar").bytes());
    Scene scene = sceneFromConfig(read, {}, Scene{});
    scene.active.base = 1e6;
    scene.context.targetLength = 262144;
    const std::string text = writeFor("llama.cpp", scene.active, scene.context, {read, {}}).text;
    QVERIFY2(text.find("--override-kv foobar.context_length=int:262144") != std::string::npos, text.c_str());
}

QTEST_GUILESS_MAIN(TestGgufArchitectures)
#include "tst_gguf_architectures.moc"

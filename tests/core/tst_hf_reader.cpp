// SPDX-License-Identifier: GPL-3.0-or-later
// Every case of hf_inv_freq.json: what Hugging Face transformers computes from a config, we read and compute too.
#include <QtTest>

#include <cmath>

#include "core/configs/model_config.h"
#include "core/configs/strict_json.h"
#include "core/rope/frequencies.h"
#include "support/paths.h"

using namespace rope;

namespace {

const Json& cases()
{
    static const Json all = Json::parse(readTextFile(std::string(ROPE_DATA_DIR) + "/hf_inv_freq.json"));
    return all.is_array() ? all : all.begin().value();
}

Scene sceneOf(const std::string& config, const std::string& layerType = {}, std::optional<std::int64_t> seqLen = {})
{
    Scene scene = sceneFromConfig(readHfConfig(config), layerType, Scene{});
    if (seqLen)
        scene.context.seqLen = seqLen;
    return scene;
}

Scene sceneOfCase(const Json& oneCase)
{
    std::optional<std::int64_t> seqLen;
    if (oneCase.contains("seq_len") && !oneCase["seq_len"].is_null())
        seqLen = oneCase["seq_len"].get<std::int64_t>();
    return sceneOf(oneCase["config"].dump(), oneCase.value("layer_type", std::string()), seqLen);
}

void addCases()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(cases().size()); ++i)
        QTest::newRow(cases()[std::size_t(i)]["name"].get<std::string>().c_str()) << i;
}

bool relativelyClose(const std::vector<double>& got, const std::vector<double>& wanted, double tolerance)
{
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const bool close = wanted[i] == 0 ? got[i] == 0 : std::abs(got[i] / wanted[i] - 1) <= tolerance;
        if (!close) {
            qWarning("pair %zu: %.17g, wanted %.17g", i + 1, got[i], wanted[i]);
            return false;
        }
    }
    return got.size() == wanted.size();
}

} // namespace

class TestHfReader : public QObject
{
    Q_OBJECT

private slots:
    void readsReferenceCase_data() { addCases(); }
    void readsReferenceCase();
    void computesReferenceCase_data() { addCases(); }
    void computesReferenceCase();
    void choosesLayers();
    void sharesOneRopeAmongLayerTypes();
    void refusesLayersWithoutRotation();
    void leavesTheViewAlone();
    void treatsOddRotaryDimAsTheLibrary();
    void takesLengthsFromTheConfig();
    void loadsLengthDependentMethodsAtTheirTrainedLength();
    void readsDualChunks();
};

void TestHfReader::readsReferenceCase()
{
    QFETCH(int, index);
    const Json& c = cases()[std::size_t(index)];
    const Scene scene = sceneOfCase(c);
    static const std::map<std::string, Pairing> pairings{{"half_split", Pairing::Half},
                                                         {"interleaved", Pairing::Interleaved},
                                                         {"interleaved_in_halfsplit_out", Pairing::InterleavedToHalf}};
    QCOMPARE(scene.active.rotaryDim, c["rotary_dim"].get<int>());
    QVERIFY(scene.active.pairing == pairings.at(c["pairing"]));
    const std::string type = c["rope_type"];
    QCOMPARE(QString::fromStdString(scene.active.method), QString::fromStdString(type == "default" ? "none" : type));
    QVERIFY(problemsOf(scene).empty());
}

void TestHfReader::computesReferenceCase()
{
    QFETCH(int, index);
    const Json& c = cases()[std::size_t(index)];
    const Scene scene = sceneOfCase(c);
    const Frequencies f = frequenciesOf(scene.active, scene.context);
    QVERIFY(relativelyClose(f.theta, c["inv_freq"].get<std::vector<double>>(), 1e-13));
    QVERIFY(relativelyClose(f.theta, c["inv_freq_fp32"].get<std::vector<double>>(), 5e-7));
    const double wanted = c["attention_factor"];
    QVERIFY2(std::abs(f.attentionFactor - wanted) <= 1e-12, qPrintable(QString::number(f.attentionFactor, 'g', 17)));
}

void TestHfReader::choosesLayers()
{
    const ModelConfig config = readHfConfig(R"({"model_type": "gemma3_text"})");
    QCOMPARE(config.layers.size(), std::size_t(2));
    QCOMPARE(config.layers[config.defaultLayer].layerType, std::string("full_attention"));
    QVERIFY(config.layer("sliding_attention") != nullptr);
    QVERIFY(config.layer("") == nullptr);
    const ModelConfig cohere = readHfConfig(R"({"model_type": "cohere2"})");
    QCOMPARE(cohere.layers[cohere.defaultLayer].layerType, std::string("sliding_attention"));
    QVERIFY(!cohere.layer("full_attention")->rotates);
}

void TestHfReader::sharesOneRopeAmongLayerTypes()
{
    const ModelConfig config =
        readHfConfig(R"({"model_type": "qwen3_next", "layer_types": ["linear_attention", "full_attention"]})");
    QCOMPARE(config.layers.size(), std::size_t(1));
    QCOMPARE(config.layer("full_attention"), &config.layers[0]);
    QVERIFY(config.layer("linear_attention") == nullptr);
    QVERIFY(config.layer("sliding_attention") == nullptr);
    for (const char* type : {"gpt_oss", "gemma2", "qwen3", "llama4_text", "mistral", "llama", "phi3"})
        for (const char* layer : {"full_attention", "sliding_attention"})
            QVERIFY2(readHfConfig(std::string(R"({"model_type": ")") + type + "\"}").layer(layer), type);
    QVERIFY(readHfConfig(R"({"model_type": "llama4_text"})").layer("chunked_attention"));
    QVERIFY(!readHfConfig(R"({"model_type": "llama4_text"})").layer("magic"));
}

void TestHfReader::refusesLayersWithoutRotation()
{
    const auto refusal = [](const char* layer, const char* config = R"({"model_type": "cohere2"})") {
        try {
            sceneOf(config, layer);
        } catch (const InputError& error) {
            return QString::fromStdString(error.what());
        }
        return QString();
    };
    QCOMPARE(refusal("full_attention"),
             QString("layer_type is full_attention (no rotation); allowed: sliding_attention"));
    QCOMPARE(refusal("nonsense"), QString("layer_type is nonsense; allowed: sliding_attention"));
    const QString alike = " (no rotation); allowed: all layers alike (leave it out)";
    QCOMPARE(refusal("linear_attention", R"({"model_type": "qwen3_next"})"), "layer_type is linear_attention" + alike);
    QCOMPARE(refusal("conv", R"({"model_type": "lfm2", "layer_types": ["conv", "full_attention"]})"),
             "layer_type is conv" + alike);
    for (const char* layer : {"", "full_attention"})
        QCOMPARE(
            refusal(
                layer,
                R"({"model_type": "laguna", "rope_parameters": {"full_attention": null, "sliding_attention": null}})"),
            QString("rope_parameters is null for every layer type; allowed: an object for a layer type that rotates"));
}

void TestHfReader::leavesTheViewAlone()
{
    Scene base;
    base.position = 77;
    base.maxDistance = 999;
    base.pairs = {1, 40};
    base.pins = {{RopeSpec{}, "pinned", 2}};
    base.selectedPair = 60;
    const Scene scene =
        sceneFromConfig(readHfConfig(R"({"model_type": "llama", "head_dim": 64, "_name_or_path": "a/b"})"), "", base);
    QCOMPARE(scene.position, std::int64_t(77));
    QCOMPARE(scene.maxDistance, std::int64_t(999));
    QVERIFY(scene.pins == base.pins);
    QCOMPARE(scene.selectedPair, 32);
    QVERIFY(scene.pairs == std::vector<int>{1});
    QCOMPARE(scene.name, std::string("a/b"));
}

void TestHfReader::treatsOddRotaryDimAsTheLibrary()
{
    // int(100 · 0.25) = 25: arange(0, 25, 2) has 13 entries, exponents over 25.
    const Scene scene = sceneOf(R"({"model_type": "stablelm", "head_dim": 100, "rope_theta": 10000})");
    const Frequencies f = frequenciesOf(scene.active, scene.context);
    QCOMPARE(f.size(), std::size_t(13));
    for (std::size_t i = 0; i < f.size(); ++i)
        QVERIFY(std::abs(f.theta[i] / std::pow(10000.0, -2.0 * double(i) / 25) - 1) < 1e-14);
}

void TestHfReader::takesLengthsFromTheConfig()
{
    const auto lengths = [](const char* rope) {
        const Scene s =
            sceneOf(std::string(R"({"model_type": "llama", "max_position_embeddings": 16384)") + rope + "}");
        return std::pair(s.active.trainLength, s.context.targetLength);
    };
    using Lengths = std::pair<std::int64_t, std::int64_t>;
    QVERIFY(lengths("") == Lengths(16384, 16384));
    QVERIFY(lengths(R"(, "rope_scaling": {"type": "linear", "factor": 4})") == Lengths(16384, 65536));
    // A factor below 1 shortens periods, not what the model was trained on.
    QVERIFY(lengths(R"(, "rope_scaling": {"type": "linear", "factor": 0.5})") == Lengths(16384, 16384));
    const char* yarn = R"(, "rope_scaling": {"type": "yarn", "factor": 4, "original_max_position_embeddings": 4096})";
    QVERIFY(lengths(yarn) == Lengths(4096, 16384));
    const char* top =
        R"(, "original_max_position_embeddings": 8192, "rope_scaling": {"type": "yarn", "factor": 4, "original_max_position_embeddings": 4096})";
    QVERIFY(lengths(top) == Lengths(8192, 16384));
    // A factor of one layer type raises nothing: Gemma 3 has it on the global layers and names its whole length.
    const char* gemma =
        R"({"model_type": "gemma3_text", "max_position_embeddings": 131072, "rope_parameters": {
            "full_attention": {"rope_type": "linear", "factor": 8, "rope_theta": 1000000},
            "sliding_attention": {"rope_type": "default", "rope_theta": 10000}}})";
    const Scene global = sceneOf(gemma, "full_attention");
    QVERIFY(Lengths(global.active.trainLength, global.context.targetLength) == Lengths(131072, 131072));
}

void TestHfReader::loadsLengthDependentMethodsAtTheirTrainedLength()
{
    const Scene dynamic = sceneOf(
        R"({"model_type": "llama", "max_position_embeddings": 4096, "rope_scaling": {"type": "dynamic", "factor": 2}})");
    QVERIFY(dynamic.context.seqLen == 4096);
    QCOMPARE(dynamic.context.targetLength, std::int64_t(8192));
    const Scene steps =
        sceneOf(R"({"model_type": "qwen", "seq_length": 2048, "use_dynamic_ntk": true, "use_logn_attn": true})");
    QVERIFY(steps.context.seqLen == 2048);
    QCOMPARE(steps.active.trainLength, std::int64_t(2048));
    QVERIFY(steps.active.temperature.logN);
    QCOMPARE(steps.active.temperature.length, std::int64_t(2048));
    const Scene linear = sceneOf(R"({"model_type": "llama", "rope_scaling": {"type": "linear", "factor": 2}})");
    QVERIFY(!linear.context.seqLen);
}

void TestHfReader::readsDualChunks()
{
    const Scene scene = sceneOf(R"({"model_type": "qwen2", "rope_theta": 1e7, "max_position_embeddings": 1010000,
        "dual_chunk_attention_config": {"chunk_size": 262144, "local_size": 8192, "original_max_position_embeddings": 262144}})");
    const Tunables sizes{{"chunk_size", 262144.0}, {"local_size", 8192.0}};
    QVERIFY(scene.active.tunables == sizes);
    QCOMPARE(scene.active.trainLength, std::int64_t(262144));
    QCOMPARE(scene.context.targetLength, std::int64_t(1010000));
    try {
        readHfConfig(
            R"({"model_type": "qwen2", "dual_chunk_attention_config": {"chunk_size": 1024, "local_size": 1024}})");
        QFAIL("accepted");
    } catch (const InputError& error) {
        QCOMPARE(error.problems().front().field, std::string("dual_chunk_attention_config.local_size"));
    }
}

QTEST_GUILESS_MAIN(TestHfReader)
#include "tst_hf_reader.moc"

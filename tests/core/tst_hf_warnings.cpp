// SPDX-License-Identifier: GPL-3.0-or-later
// What a person is told of a config: what is not read, what it can mean besides.
#include <QtTest>

#include "core/configs/model_config.h"
#include "core/rope/frequencies.h"

using namespace rope;

class TestHfWarnings : public QObject
{
    Q_OBJECT

private slots:
    void warns_data();
    void warns();
    void saysWhatIsNotRead_data();
    void saysWhatIsNotRead();
    void takesTheOtherReading();
};

void TestHfWarnings::warns_data()
{
    QTest::addColumn<QString>("rope");
    QTest::addColumn<QString>("warning");
    const auto row = [](const char* name, const char* rope, const char* warning) {
        QTest::newRow(name) << rope << warning;
    };
    row("nothing odd", R"({"rope_type": "yarn", "factor": 4.0, "original_max_position_embeddings": 4096})", "");
    row("factor disagrees", R"({"rope_type": "yarn", "factor": 8.0, "original_max_position_embeddings": 4096})",
        "rope_scaling.factor is 8, but max_position_embeddings / original_max_position_embeddings is 4; the library "
        "uses the factor.");
    row("equal factors",
        R"({"rope_type": "llama3", "factor": 16.0, "low_freq_factor": 1.0, "high_freq_factor": 1.0, "original_max_position_embeddings": 8192})",
        "rope_scaling: high_freq_factor 1 is not above low_freq_factor 1; no pair is blended, each is kept or "
        "divided.");
    row("attention factor below one",
        R"({"rope_type": "yarn", "factor": 4.0, "original_max_position_embeddings": 4096, "attention_factor": 0.1})",
        "rope_scaling.attention_factor 0.1 is used as it is: it multiplies cos and sin. Leave it out for the method's "
        "own value.");
    row("betas swapped",
        R"({"rope_type": "yarn", "factor": 4.0, "original_max_position_embeddings": 4096, "beta_fast": 1, "beta_slow": 32})",
        "rope_scaling: beta_fast 1 is below beta_slow 32; the ramp then runs the other way.");
    row("factor below one", R"({"rope_type": "linear", "factor": 0.5})",
        "rope_scaling.factor 0.5 is below 1: it shortens periods instead of lengthening them.");
    row("unknown keys",
        R"({"rope_type": "linear", "factor": 2.0, "original_max_position_embeddings": 8192, "finetuned": true, "fancy": 1})",
        "Not used for the frequencies of linear in rope_scaling: finetuned, fancy.");
    row("factor without type", R"({"factor": 2.0})",
        "rope_scaling has a factor but no rope_type; the library then scales nothing.");
}

void TestHfWarnings::warns()
{
    QFETCH(QString, rope);
    const ModelConfig config = readHfConfig(
        "{\"model_type\": \"llama\", \"rope_theta\": 10000, \"max_position_embeddings\": 16384, \"rope_scaling\": " +
        rope.toStdString() + "}");
    QString warning;
    for (const Message& m : config.warnings)
        warning += QString::fromStdString(m.english());
    QTEST(warning, "warning");
}

void TestHfWarnings::saysWhatIsNotRead_data()
{
    QTest::addColumn<QString>("config");
    QTest::addColumn<QString>("warning");
    const auto row = [](const char* name, const char* config, const char* warning) {
        QTest::newRow(name) << config << warning;
    };
    row("gpt-neox rope_theta", R"({"model_type": "gpt_neox", "rotary_emb_base": 10000, "rope_theta": 50000})",
        "rope_theta has no effect: this model's code takes its base from rotary_emb_base.");
    row("gpt-neox rope_theta at the default",
        R"({"model_type": "gpt_neox", "rotary_emb_base": 10000, "rope_theta": 10000})", "");
    row("gpt-j rope_theta", R"({"model_type": "gptj", "rope_theta": 50000})",
        "rope_theta has no effect: this model's code takes its base from 10000, always.");
    row("llama rope_theta", R"({"model_type": "llama", "rope_theta": 50000})", "");
    row("another name of the base", R"({"head_dim": 64, "rotary_emb_base": 20000})",
        "rotary_emb_base is read as the base.");
    row("two bases", R"({"head_dim": 64, "rope_theta": 50000, "rotary_emb_base": 20000})",
        "rotary_emb_base is not read here and does not change what is shown.");
    row("qwen 1", R"({"model_type": "qwen", "rotary_emb_base": 10000, "seq_length": 8192, "use_dynamic_ntk": true})",
        "");
    row("internlm 1", R"({"model_type": "internlm", "rotary": {"base": 10000, "type": "dynamic"}})", "");
    row("rotary git", R"({"model_type": "git", "head_dim": 64, "rope_theta": 50000})",
        "Models of type git have absolute positions, but this config has keys of rotary embeddings; it is read by "
        "them.");
    row("phi-3-small position scale",
        R"({"model_type": "phi3small", "rope_embedding_base": 1e6, "rope_position_scale": 2.0})",
        "rope_position_scale is not read here and does not change what is shown.");
    row("blocks",
        R"({"head_dim": 64, "rope_theta": 50000, "dual_chunk_attention_config": {"chunk_size": 8}, "compress_pos": {"a": 1}})",
        "dual_chunk_attention_config is not read here and does not change what is shown.compress_pos is not read here "
        "and does not change what is shown.");
    row("a switch, a list",
        R"({"head_dim": 64, "rope_theta": 50000, "compress_pos": true, "pos_cfg": [1], "use_yarn": false, "ntk_alpha": 4})",
        "compress_pos is not read here and does not change what is shown.pos_cfg is not read here and does not change "
        "what is shown.ntk_alpha is not read here and does not change what is shown.");
    row("base of the class", R"({"model_type": "mixtral"})",
        "No rope_theta is given; 1000000 is taken, the default of this model's class.");
    row("dropped base",
        R"({"model_type": "llama", "rope_scaling": {"rope_type": "default"}, "rope_parameters": {"rope_theta": 5e5}})",
        "The config has both rope_scaling and rope_parameters; rope_scaling wins, as in the library."
        "rope_parameters.rope_theta 500000 is dropped with its dict; without rope_theta the base is 10000.");
    row("unknown family", R"({"model_type": "brand_new", "head_dim": 64, "rope_theta": 50000})",
        "Models of type brand_new are not known here; read by the general rule (halves make pairs).");
    row("interval",
        R"({"model_type": "smollm3", "rope_theta": 5e6, "num_hidden_layers": 36, "no_rope_layer_interval": 3})",
        "12 of 36 layers use no rotation: one in 3.");
    row("sliding only",
        R"({"model_type": "cohere2", "rope_theta": 50000, "layer_types": ["sliding_attention", "sliding_attention", "sliding_attention", "full_attention"]})",
        "1 of 4 layers use no rotation (full_attention).");
    row("tail", R"({"model_type": "deepseek_v4", "rope_theta": 10000, "compress_rope_theta": 160000})", "");
    row("use_dynamic_ntk of no known model", R"({"head_dim": 64, "rope_theta": 50000, "use_dynamic_ntk": true})",
        "use_dynamic_ntk is not read here and does not change what is shown.");
    row("dual chunks",
        R"({"model_type": "qwen2", "rope_theta": 1e7, "dual_chunk_attention_config": {"chunk_size": 262144, "local_size": 8192}})",
        "Distances are shown as vLLM and SGLang see them with Dual Chunk Attention; transformers leaves "
        "dual_chunk_attention_config alone.");
    row("dual chunks besides yarn",
        R"({"model_type": "qwen2", "rope_theta": 1e7, "max_position_embeddings": 32768, "rope_scaling": {"rope_type": "yarn", "factor": 4, "original_max_position_embeddings": 8192}, "dual_chunk_attention_config": {"chunk_size": 6144, "local_size": 1024}})",
        "The config has Dual Chunk Attention besides yarn; shown is yarn alone.");
    row("idle type", R"({"model_type": "olmo3", "rope_theta": 5e5, "rope_scaling": {"type": "yarn", "factor": 8}})",
        "rope_scaling.type \"yarn\" has no effect: this model's class reads rope_type only, so nothing is scaled. With "
        "the key rope_type it would be.rope_scaling has a factor but no rope_type; the library then scales nothing.");
    row("found in a list", R"({"parts": [1, {"model_type": "qwen3", "rope_theta": 7e5}]})",
        "The language model is taken from parts[1].");
    row("a base of another format",
        R"({"model_type": "llama", "position_embedding_base": 500000.0, "rope_theta": 10000.0})",
        "position_embedding_base is not read here and does not change what is shown.");
    row("found part", R"({"vlm_config": {"model_type": "qwen3", "rope_theta": 7e5}})",
        "The language model is taken from vlm_config.");
    row("linear, read two ways",
        R"({"model_type": "llama", "rope_theta": 10000, "max_position_embeddings": 16384, "rope_scaling": {"type": "linear", "factor": 4}})",
        "rope_scaling can be read two ways: trained at 16384 tokens and meant for 65536 (shown, --reading trained), or "
        "trained at 4096 and 16384 already the raised length (--reading raised). No key says which; the frequencies "
        "are "
        "the same.");
    row("yarn, read two ways",
        R"({"model_type": "llama", "rope_theta": 10000, "max_position_embeddings": 16384, "rope_scaling": {"type": "yarn", "factor": 4}})",
        "rope_scaling can be read two ways: trained at 16384 tokens and meant for 65536 (shown, --reading trained: "
        "what "
        "the library does without original_max_position_embeddings), or trained at 4096 and 16384 already the raised "
        "length (--reading raised). No key says which; the frequencies differ.");
}

void TestHfWarnings::saysWhatIsNotRead()
{
    QFETCH(QString, config);
    QString warning;
    const ModelConfig read = readHfConfig(config.toStdString());
    for (const Message& m : read.open)
        warning += QString::fromStdString(m.english());
    for (const Message& m : read.warnings)
        warning += QString::fromStdString(m.english());
    QTEST(warning, "warning");
}

void TestHfWarnings::takesTheOtherReading()
{
    const std::string linear =
        R"({"model_type": "llama", "max_position_embeddings": 16384, "rope_scaling": {"type": "linear", "factor": 4}})";
    ModelConfig config = readHfConfig(linear);
    const std::vector<double> theta = frequenciesOf(config.layers[0].spec, config.layers[0].context).theta;
    takeReading(config, "raised");
    QCOMPARE(config.layers[0].spec.trainLength, std::int64_t(4096));
    QCOMPARE(config.layers[0].context.targetLength, std::int64_t(16384));
    QVERIFY(config.open.empty());
    QVERIFY(frequenciesOf(config.layers[0].spec, config.layers[0].context).theta == theta);
    QVERIFY_EXCEPTION_THROWN(takeReading(config, "magic"), InputError);
    // YaRN's ramp is measured against the length of training: read the other way it is that of a config that says so.
    const auto thetaOf = [](const ModelConfig& c) {
        return frequenciesOf(c.layers[0].spec, c.layers[0].context).theta;
    };
    ModelConfig yarn = readHfConfig(
        R"({"model_type": "llama", "max_position_embeddings": 16384, "rope_scaling": {"type": "yarn", "factor": 4}})");
    const auto asTheLibrary = thetaOf(yarn);
    takeReading(yarn, "raised");
    const ModelConfig said = readHfConfig(
        R"({"model_type": "llama", "max_position_embeddings": 16384, "rope_scaling": {"type": "yarn", "factor": 4, "original_max_position_embeddings": 4096}})");
    QVERIFY(said.layers[0].readings.empty());
    QVERIFY(thetaOf(yarn) == thetaOf(said) && asTheLibrary != thetaOf(said));
    // A key that says the length, a factor that raises nothing, a method that knows: nothing is open.
    for (
        const char* closed :
        {R"({"head_dim": 64, "rope_theta": 1e4, "max_position_embeddings": 16384, "rope_scaling": {"type": "linear", "factor": 4, "original_max_position_embeddings": 4096}})",
         R"({"head_dim": 64, "rope_theta": 1e4, "max_position_embeddings": 16384, "rope_scaling": {"type": "linear", "factor": 1}})",
         R"({"head_dim": 64, "rope_theta": 1e4, "max_position_embeddings": 16384, "rope_scaling": {"type": "dynamic", "factor": 4}})",
         R"({"head_dim": 64, "rope_theta": 1e4, "max_position_embeddings": 16384})"}) {
        ModelConfig plain = readHfConfig(closed);
        QVERIFY2(plain.open.empty() && plain.layers[0].readings.empty(), closed);
        QVERIFY_EXCEPTION_THROWN(takeReading(plain, "raised"), InputError);
    }
    QVERIFY(
        !readHfConfig(
             R"({"head_dim": 64, "rope_theta": 1e4, "max_position_embeddings": 16384, "rope_scaling": {"type": "ntk", "factor": 4}})")
             .open.empty());
}

QTEST_GUILESS_MAIN(TestHfWarnings)
#include "tst_hf_warnings.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of a language model that stand beside the part they belong to, and parts that are no object. What counts is
// what the library's classes make of them (transformers 5.16, commit decba1d2).
#include <QtTest>

#include "core/configs/family_tables.h"
#include "support/config_reading.h"

using namespace rope;
using reading::row;

namespace {

/// Keys of the language model at the top level of a model that has them in a part of their own.
void addOuterKeys()
{
    const char* flat = R"("hidden_size": 2048, "num_attention_heads": 16, "rope_theta": 54321})";
    const auto said = [](const char* type) {
        return "Without effect at the top level: hidden_size, num_attention_heads, rope_theta. The library's class "
               "of " +
               std::string(type) + " reads such keys";
    };
    const auto outer = [&](const char* type, const char* read) {
        const std::string config = R"({"model_type": ")" + std::string(type) + R"(", )" + flat;
        row((std::string("flat ") + type).c_str(), config.c_str(), read, said(type).c_str());
    };
    outer("llava", "128 128 10000 half none");
    outer("gemma3", "256 256 1000000 half none");
    outer("lfm2_vl", "80 80 1000000 half none");
    outer("voxtral", "128 128 100000000 half none");
    outer("mistral3", "128 128 1000000000 half none");
    row("gemma3, a local base alone", R"({"model_type": "gemma3", "rope_local_base_freq": 5000})",
        "256 256 10000 half none", "Without effect at the top level: rope_local_base_freq.", "sliding_attention");
    row("gemma3, a local base beside the base", R"({"model_type": "gemma3", "rope_local_base_freq": 5000,
        "rope_theta": 54321})",
        "256 256 10000 half none", "Without effect at the top level: rope_local_base_freq, rope_theta.",
        "sliding_attention");
    row("gemma4, a head of full layers", R"({"model_type": "gemma4", "global_head_dim": 256})",
        "512 512 1000000 half proportional", "Without effect at the top level: global_head_dim.", "full_attention");
    row("llama4, which layers turn", R"({"model_type": "llama4", "no_rope_layers": [1, 0]})",
        "128 128 500000 interleaved none", "Without effect at the top level: no_rope_layers.");
    row("llava, a length of training", R"({"model_type": "llava", "original_max_position_embeddings": 1024})",
        "128 128 10000 half none", "Without effect at the top level: original_max_position_embeddings.");
}

/// No part, an empty one, or one elsewhere.
void addLackingParts()
{
    row("mistral3, only its type", R"({"model_type": "mistral3"})", "128 128 1000000000 half none");
    row("mistral3, empty part", R"({"model_type": "mistral3", "text_config": {}})", "128 128 10000 half none");
    row("lighton_ocr, only its type", R"({"model_type": "lighton_ocr"})", "128 128 1000000 half none");
    row("got_ocr2, only its type", R"({"model_type": "got_ocr2"})", "64 64 1000000 half none");
    row("pp_chart2table, only its type", R"({"model_type": "pp_chart2table"})", "64 64 1000000 half none");
    row("glmasr, a base beside its own dict", R"({"model_type": "glmasr", "text_config": {"rope_theta": 54321}})",
        "128 128 10000 half none", "the latter wins");
    row("glmasr, its part elsewhere", R"({"model_type": "glmasr", "text_config": null, "llm_config":
        {"model_type": "llama", "hidden_size": 4096, "num_attention_heads": 32, "rope_theta": 54321}})",
        "128 128 54321 half none");
    row("qwen2_vl reads them", R"({"model_type": "qwen2_vl", "hidden_size": 2048, "num_attention_heads": 16,
        "rope_theta": 54321})",
        "128 128 54321 half none");
    row("hunyuan_vl lays them over", R"({"model_type": "hunyuan_vl", "rope_theta": 54321, "text_config":
        {"hidden_size": 2048, "num_attention_heads": 16, "rope_theta": 20000}})",
        "128 128 54321 half none", "rope_theta at the top level wins over that of text_config");
}

/// Keys of RoPE beside a part that says something else, or nothing.
void addLosers()
{
    const char* part = R"("text_config": {"model_type": "llama", "hidden_size": 4096, "num_attention_heads": 32,
        "rope_theta": 20000}})";
    const auto outer = [&](const char* name, const char* keys, const char* warning) {
        const std::string config = std::string(R"({"model_type": "llava", )") + keys + ", " + part;
        row(name, config.c_str(), "128 128 20000 half none", warning);
    };
    outer("a base and a scaling", R"("rope_theta": 54321, "rope_scaling": {"type": "linear", "factor": 4})",
          "Not read: rope_theta, rope_scaling. The language model is read from text_config alone.");
    outer("another base", R"("rope_theta": 54321)", "Not read: rope_theta. The language");
    row("in a part of a part", R"({"model_type": "qwen2_5_omni", "thinker_config": {"model_type":
        "qwen2_5_omni_thinker", "rope_theta": 54321, "text_config": {"hidden_size": 2048, "num_attention_heads": 16,
        "rope_theta": 30000}}})",
        "128 128 30000 half none",
        "Not read: thinker_config.rope_theta. The language model is read from thinker_config.text_config alone.");
}

/// A class inside the outer one that reads its own keys in its own part alone.
void addPartsInParts()
{
    row("qwen2_5_omni, keys beside the part of what thinks", R"({"model_type": "qwen2_5_omni", "thinker_config":
        {"model_type": "qwen2_5_omni_thinker", "hidden_size": 2048, "num_attention_heads": 16, "rope_theta": 54321}})",
        "128 128 1000000 half none", "Without effect in thinker_config: hidden_size, num_attention_heads, rope_theta.");
    row("qwen3_omni_moe, the part of what thinks", R"({"model_type": "qwen3_omni_moe", "thinker_config":
        {"model_type": "qwen3_omni_moe_thinker", "rope_theta": 54321, "text_config": {"hidden_size": 2048,
        "num_attention_heads": 16, "rope_theta": 30000}}})",
        "128 128 30000 half none");
}

/// Keys that say which layers see all, how far the others see, and how long the model is.
void addKeysOfPatterns()
{
    row("gemma3, a pattern", R"({"model_type": "gemma3", "sliding_window_pattern": 2})", "256 256 1000000 half none",
        "Without effect at the top level: sliding_window_pattern.");
    row("qwen3_5, an interval", R"({"model_type": "qwen3_5", "full_attention_interval": 2})", "256 64 10000 half none",
        "Without effect at the top level: full_attention_interval.");
    row("llava, another name of its length", R"({"model_type": "llava", "n_positions": 8192})",
        "128 128 10000 half none", "Without effect at the top level: n_positions.");
}

} // namespace

class TestOuterKeys : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void saysNothingOfWhatIsRepeated();
    void oddParts_data();
    void oddParts();
};

void TestOuterKeys::reads_data()
{
    reading::addColumns();
    addOuterKeys();
    addLackingParts();
    addPartsInParts();
    addLosers();
    addKeysOfPatterns();
}

void TestOuterKeys::reads()
{
    reading::checkRow();
}

/// Files that the library saved have the keys of the language model twice, in either spelling.
void TestOuterKeys::saysNothingOfWhatIsRepeated()
{
    const std::string part = R"("text_config": {"hidden_size": 4096, "num_attention_heads": 32, )";
    const std::string old = R"({"model_type": "qwen2_vl", "rope_theta": 1e6, "rope_scaling": {"type": "mrope",
        "mrope_section": [16, 24, 24]}, )";
    for (const char* inner :
         {R"("rope_theta": 1e6, "rope_scaling": {"type": "mrope", "mrope_section": [16, 24, 24]}}})",
          R"("rope_parameters": {"rope_type": "default", "rope_theta": 1e6,
                                 "mrope_section": [16, 24, 24]}}})"})
        QVERIFY(!reading::warns(old + part + inner, "Not read"));
}

void TestOuterKeys::oddParts_data()
{
    QTest::addColumn<QString>("type");
    for (const families::Alias& alias : families::aliases())
        QTest::newRow(std::string(alias.type).c_str()) << QString::fromUtf8(alias.type.data(), int(alias.type.size()));
    QTest::newRow("in no table") << "outer_of_mine";
    QTest::newRow("a family") << "llama";
}

/// Every class with every odd part and every odd key beside it: a model, or a refusal that names a field.
void TestOuterKeys::oddParts()
{
    QFETCH(QString, type);
    const QStringList values{"null", "3", "[]", "\"x\"", "{}", "true", "[{}]", "{\"text_config\": null}", "1e400"};
    const QStringList parts{"text_config", "llm_config", "language_config", "thinker_config", "decoder"};
    const QStringList keys{"hidden_size",  "num_attention_heads", "head_dim",        "rope_theta", "rope_parameters",
                           "rope_scaling", "layer_types",         "rotary",          "model_type", "sliding_window",
                           "attn_config",  "global_head_dim",     "layer_rope_theta"};
    int refused = 0, read = 0;
    const auto tryOut = [&](const QString& more) {
        const std::string config = QStringLiteral(R"({"model_type": "%1", %2})").arg(type, more).toStdString();
        try {
            const ModelConfig model = readHfConfig(config);
            QVERIFY2(!model.layers.empty(), config.c_str());
            ++read;
        } catch (const InputError& error) {
            QVERIFY2(!error.problems().empty() && !error.problems().front().field.empty(), config.c_str());
            ++refused;
        } catch (const std::exception& error) {
            QFAIL((config + ": " + error.what()).c_str());
        }
    };
    for (const QString& part : parts) {
        for (const QString& value : values)
            tryOut(QStringLiteral(R"("%1": %2)").arg(part, value));
        for (const QString& key : keys)
            for (const QString& odd : values)
                tryOut(QStringLiteral(R"("%1": {"%2": %3})").arg(part, key, odd));
    }
    for (const QString& value : values.first(5))
        for (const QString& key : keys)
            for (const QString& odd : values)
                tryOut(QStringLiteral(R"("text_config": %1, "%2": %3)").arg(value, key, odd));
    QVERIFY2(refused > 0 && (read > 0 || type.startsWith("outer")),
             qPrintable(QStringLiteral("%1 read, %2 refused").arg(read).arg(refused)));
}

QTEST_GUILESS_MAIN(TestOuterKeys)
#include "tst_outer_keys.moc"

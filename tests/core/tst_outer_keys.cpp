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
    row("voxtral, its part under a type of its own", R"({"model_type": "voxtral", "text_config": {"model_type": "llama",
        "hidden_size": 4096}})",
        "128 128 100000000 half none");
    row("voxtral_realtime, its part under a type of its own", R"({"model_type": "voxtral_realtime", "text_config":
        {"model_type": "voxtral_realtime_text", "num_attention_heads": 16}})",
        "128 128 1000000 half none");
    for (const char* type : {"pe_audio", "pe_audio_video", "pe_video"})
        row(type, (R"({"model_type": ")" + std::string(type) + R"(", "text_config": {"hidden_size": 1536}})").c_str(),
            "96 96 160000 half none", "", "full_attention");
    row("Evolla under its older name", R"({"model_type": "EvollaModel", "hidden_size": 2048, "rope_theta": 54321})",
        "64 64 54321 half none");
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
    outer("another method of the same factor", R"("rope_scaling": {"type": "yarn", "factor": 4})",
          "Not read: rope_scaling.");
    outer("a part that turns", R"("partial_rotary_factor": 0.5)", "Not read: partial_rotary_factor.");
    outer("another head", R"("head_dim": 64)", "Not read: head_dim.");
    outer("another length", R"("max_position_embeddings": 9999)", "Not read: max_position_embeddings.");
    outer("keys of single layers", R"("per_layer_config": {"0": {"head_dim": 64}})", "Not read: per_layer_config.");
    row("another method than its own", R"({"model_type": "llava", "rope_scaling": {"type": "yarn", "factor": 4},
        "text_config": {"hidden_size": 4096, "num_attention_heads": 32, "rope_scaling": {"rope_type": "linear",
        "factor": 4}}})",
        "128 128 10000 half linear", "Not read: rope_scaling. The language model");
    row("plain without a base beside a scaled one", R"({"model_type": "llava", "rope_scaling": {"type": "default"},
        "text_config": {"hidden_size": 4096, "num_attention_heads": 32, "rope_scaling": {"rope_type": "linear",
        "factor": 4}}})",
        "128 128 10000 half linear", "Not read: rope_scaling. The language model");
    row("plain beside a scaled one", R"({"model_type": "llava", "rope_parameters": {"rope_type": "default",
        "rope_theta": 10000}, "text_config": {"hidden_size": 4096, "num_attention_heads": 32, "rope_theta": 10000,
        "rope_scaling": {"rope_type": "linear", "factor": 4}}})",
        "128 128 10000 half linear", "Not read: rope_parameters. The language model");
    row("a length read two ways, in the part", R"({"model_type": "llava", "rope_scaling": {"type": "yarn", "factor": 2},
        "text_config": {"hidden_size": 4096, "num_attention_heads": 32, "rope_scaling": {"type": "linear",
        "factor": 4}}})",
        "128 128 10000 half linear", "Not read: rope_scaling.");
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

/// Parts that the class builds whether they name a type or not, and where it does not look.
void addPartsOfTheClass()
{
    row("qwen2_5_omni, no type of what thinks", R"({"model_type": "qwen2_5_omni", "thinker_config":
        {"hidden_size": 2048, "num_attention_heads": 16, "rope_theta": 54321}})",
        "128 128 1000000 half none",
        "Without effect in thinker_config: hidden_size, num_attention_heads, rope_theta. The library's class of "
        "qwen2_5_omni_thinker reads such keys in thinker_config.text_config alone");
    row("qwen2_5_omni, a part at the top", R"({"model_type": "qwen2_5_omni", "text_config": {"hidden_size": 2048,
        "num_attention_heads": 16, "rope_theta": 54321}})",
        "128 128 1000000 half none",
        "Without effect at the top level: text_config. The library's class of qwen2_5_omni reads such keys in "
        "thinker_config.text_config alone");
    row("qwen2_5_omni, only its type", R"({"model_type": "qwen2_5_omni"})", "128 128 1000000 half none",
        "No thinker_config.text_config.rope_theta is given");
    row("qwen3_omni_moe, no type of what thinks", R"({"model_type": "qwen3_omni_moe", "thinker_config": {"rope_theta":
        54321}})",
        "74 74 1000000 half none", "Without effect in thinker_config: rope_theta.");
    row("blt, a part at the top", R"({"model_type": "blt", "text_config": {"hidden_size": 512, "num_attention_heads": 8,
        "rope_theta": 54321}})",
        "128 128 500000 interleaved none", "Without effect at the top level: text_config.");
    row("vibevoice's older name", R"({"model_type": "vibevoice", "rope_theta": 54321, "decoder_config": {"model_type":
        "qwen2", "hidden_size": 1536, "num_attention_heads": 12, "rope_theta": 1e6}})",
        "128 128 1000000 half none", "Not read: rope_theta. The language model is read from decoder_config alone.");
    row("dia", R"({"model_type": "dia", "decoder_config": {"head_dim": 64}, "encoder_config": {"head_dim": 32}})",
        "64 64 10000 half none");
    row("hunyuan_vl, an odd head at the top", R"({"model_type": "hunyuan_vl", "head_dim": 7, "text_config":
        {"hidden_size": 2048, "num_attention_heads": 16}})",
        "refused: head_dim is 7");
    row("hunyuan_vl, an odd head in the part", R"({"model_type": "hunyuan_vl", "text_config": {"hidden_size": 2048,
        "num_attention_heads": 16, "head_dim": 7}})",
        "refused: text_config.head_dim is 7");
}

/// Other names of sizes and of rotation, where the part is missing.
void addOtherNames()
{
    for (const char* key : {"n_embd", "n_head", "rotary_pct", "rope_interleave", "dynamic_ntk"})
        row(key, (R"({"model_type": "llava", ")" + std::string(key) + R"(": 3})").c_str(), "128 128 10000 half none",
            ("Without effect at the top level: " + std::string(key) + ".").c_str());
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
    void saysNothingOfOwnFields();
    void namesThePartOfADict();
    void showsKeysSafely();
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
    addPartsOfTheClass();
    addOtherNames();
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
    for (const char* outer : {R"("rope_parameters": {"rope_type": "default", "rope_theta": 1e4})",
                              R"("rope_parameters": {"type": "default"})", R"("rope_scaling": {"rope_type": null})",
                              R"("rope_theta": 10000)"})
        QVERIFY2(!reading::warns(R"({"model_type": "llava", )" + std::string(outer) + ", " + part +
                                     R"("rope_theta": 10000.0}})",
                                 "Not read"),
                 outer);
}

/// Fields of the outer class itself, and of models that stand beside the language model.
void TestOuterKeys::saysNothingOfOwnFields()
{
    const std::string own = R"({"model_type": "esmfold2", "hidden_size": 384, "sliding_window": 128,
        "atom_encoder_uid_rope_base_frequency": 10000.0, "atom_encoder_n_uid_rope_pairs": 10)";
    QVERIFY(!reading::warns(own + "}", "Without effect"));
    QVERIFY(!reading::warns(R"({"model_type": "blt", "max_position_embeddings": 4000})", "Without effect"));
    QVERIFY(!reading::warns(own + R"(, "esmc_config": {"model_type": "esmc"}})", "Not read"));
}

/// A key is shown without what is not safe to show, wherever it stands.
void TestOuterKeys::showsKeysSafely()
{
    for (const char* more : {R"(})", R"(, "text_config": {"hidden_size": 4096, "num_attention_heads": 32}})"}) {
        const std::string config = R"({"model_type": "llava", "rope_\u001b[31m": 3)" + std::string(more);
        QVERIFY(reading::warns(config, "rope_"));
        QVERIFY(!reading::warns(config, "\x1b"));
    }
}

/// Two models in one file may have a dict of the same name.
void TestOuterKeys::namesThePartOfADict()
{
    const ModelConfig read = readHfConfig(R"({"model_type": "llava", "rope_scaling": {"type": "yarn", "factor": 2},
        "text_config": {"hidden_size": 4096, "num_attention_heads": 32, "rope_scaling": {"type": "linear",
        "factor": 4}}})");
    QCOMPARE(read.open.size(), std::size_t(1));
    const std::string text = read.open.front().english();
    QVERIFY2(text.starts_with("text_config.rope_scaling can be read two ways"), text.c_str());
}

void TestOuterKeys::oddParts_data()
{
    QTest::addColumn<QString>("type");
    for (const families::Alias& alias : families::aliases())
        QTest::newRow(std::string(alias.type).c_str()) << QString::fromUtf8(alias.type.data(), int(alias.type.size()));
    QTest::newRow("in no table") << "outer_of_mine";
    QTest::newRow("a family") << "llama";
}

/// Every class with every odd part, and a few odd keys in it and beside it: a model, or a refusal that names a field.
/// A part that is no object is refused by its name, every other is read.
void TestOuterKeys::oddParts()
{
    QFETCH(QString, type);
    const families::Alias* alias = families::findAlias(type.toStdString());
    const std::string own(alias ? alias->partKey : "text_config");
    const std::string start = R"({"model_type": ")" + type.toStdString() + R"(", )";
    int tried = 0;
    const auto tryOut = [&](const std::string& more, bool mayFail = true) {
        const std::string config = start + more + "}";
        ++tried;
        try {
            QVERIFY2(!readHfConfig(config).layers.empty(), config.c_str());
        } catch (const InputError& error) {
            QVERIFY2(mayFail && !error.problems().front().field.empty(), (config + ": " + error.what()).c_str());
        } catch (const std::exception& error) {
            QFAIL((config + ": " + error.what()).c_str());
        }
    };
    const std::string filled = R"({"model_type": "llama", "hidden_size": 4096, "num_attention_heads": 32})";
    for (const std::string value : {"3", "[]", "\"x\"", "true"}) {
        const std::string got = reading::readOf(start + R"("rope_theta": 54321, ")" + own + "\": " + value + "}", {});
        QVERIFY2(got.starts_with("refused: " + own + " is "), got.c_str());
    }
    for (const std::string other : {"llm_config", "thinker_config", "language_config", "decoder"})
        for (const std::string value : {"null", "{}"})
            if (other != own)
                tryOut("\"" + own + "\": " + value + ", \"" + other + "\": " + filled, type == "outer_of_mine");
    // Each odd value meets every key once, in one of the places by turns.
    const std::vector<std::string> keys{"hidden_size",     "num_attention_heads", "head_dim",        "rope_theta",
                                        "rope_parameters", "rope_scaling",        "layer_types",     "rotary",
                                        "sliding_window",  "attn_config",         "global_head_dim", "layer_rope_theta",
                                        "per_layer_config"};
    std::size_t turn = 0;
    for (const std::string& key : keys)
        for (const std::string odd : {"null", "3", "[]", "\"x\"", "{}", "true", "[{}]"}) {
            const std::string field = "\"" + key + "\": " + odd;
            const std::string part = turn++ % 4 == 0 ? "llm_config" : own;
            tryOut(turn % 3 == 0 ? "\"" + own + "\": {}, " + field : "\"" + part + "\": {" + field + "}");
        }
    QVERIFY(tried > 90);
}

QTEST_GUILESS_MAIN(TestOuterKeys)
#include "tst_outer_keys.moc"

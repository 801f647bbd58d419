// SPDX-License-Identifier: GPL-3.0-or-later
// Where a config is at the border of what its class reads: parts of an odd number of elements, dicts of layers that the
// model has none of, keys of one engine alone.
#include <QtTest>

#include <cmath>

#include "core/configs/model_config.h"
#include "core/rope/frequencies.h"
#include "core/scene/scene_edits.h"
#include "core/writers/writers.h"
#include "support/config_reading.h"
#include "support/written.h"

using namespace rope;
using reading::row;

namespace {

/// What stands in the dict of layers that a model has none of, no class looks at.
void addStrayDicts()
{
    const std::string full = R"({"model_type": "gemma3_text", "rope_parameters": {
        "full_attention": {"rope_type": "default", "rope_theta": 2000000.0}, )";
    const auto add = [&full](const char* name, const char* type, const char* dict, const char* types,
                             const char* warning) {
        row(name, (full + '"' + type + "\": " + dict + "}" + types + "}").c_str(), "256 256 2000000 half none", warning,
            "full_attention");
    };
    const char* const listed = R"(, "layer_types": ["full_attention"])";
    add("stray, unknown type", "sliding_attention", R"({"rope_type": "foo"})", listed,
        "rope_parameters.sliding_attention could not be read either: rope_parameters.sliding_attention.rope_type is");
    add("stray, no factor", "sliding_attention", R"({"rope_type": "yarn"})", listed, "factor is missing");
    add("stray, base", "sliding_attention", R"({"rope_theta": -3})", listed, "rope_theta is -3");
    add("stray, part", "sliding_attention", R"({"rope_type": "linear", "factor": 2, "partial_rotary_factor": 3})",
        listed, "partial_rotary_factor is 3");
    add("stray, no dict", "sliding_attention", "3", listed, "layer_types lists no such layer");
    add("stray, none listed", "odd_attention", R"({"rope_type": "foo"})", "", "this model's class has no such layer");
    row("faulty, and used", (full + R"("sliding_attention": {"rope_type": "foo"}}})").c_str(),
        R"(rope_parameters.sliding_attention.rope_type is "foo")");
}

/// Grok-2's own keys, as SGLang reads them.
void addGrok()
{
    const std::string grok = R"({"model_type": "git", "architectures": ["Grok1ForCausalLM"], "hidden_size": 8192,
        "num_attention_heads": 64, "head_dim": 128, "rope_theta": 208533496, "max_position_embeddings": 131072,
        "scaling_factor": 16.0, "original_max_position_embeddings": 8192, "beta_fast": 8, "beta_slow": 1, )";
    row("grok 2", (grok + R"("rope_type": "original"})").c_str(), "128 128 208533496 half none",
        "takes it for YaRN with factor 16 from 8192 tokens on");
    row("grok, heated", (grok + R"("rope_type": "original", "attn_temperature_len": 1024})").c_str(),
        "128 128 208533496 half none", "attn_temperature_len is not read here");
    row("grok, scaled", (grok + R"("rope_type": "yarn"})").c_str(), "128 128 208533496 half yarn");
    row("grok, another", (grok + R"("rope_type": "yarn_log"})").c_str(), R"(rope_type is "yarn_log")");
}

/// The class means none by it, and its scaling does not know.
void addHeadOfZero()
{
    const std::string zero = R"({"model_type": "llama", "head_dim": 0, )" ROPE_HEADS;
    row("no head_dim, plain", (zero + "}").c_str(), "128 128 10000 half none");
    row("no head_dim, yarn", (zero + R"(, "rope_scaling": {"type": "yarn", "factor": 4.0}})").c_str(),
        "128 128 10000 half yarn", "head_dim is 0: 128 is shown in its place");
    row("no head_dim, linear", (zero + R"(, "rope_scaling": {"type": "linear", "factor": 4.0}})").c_str(),
        "128 128 10000 half linear");
}

} // namespace

class TestConfigBorders : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void raisesTheBaseOfAnOddPart();
    void writesNoBaseOfAnOddPart();
};

void TestConfigBorders::reads_data()
{
    reading::addColumns();
    addStrayDicts();
    addGrok();
    addHeadOfZero();
}

void TestConfigBorders::reads()
{
    reading::checkRow();
}

/// Beyond L the library raises the base by r/(r-2) of that same r (numbers of its own code: r = 25, base·3^(25/23)).
void TestConfigBorders::raisesTheBaseOfAnOddPart()
{
    Scene scene = sceneFromConfig(readHfConfig(R"({"model_type": "stablelm", "head_dim": 100, "rope_theta": 10000,
        "max_position_embeddings": 4096, "rope_scaling": {"type": "dynamic", "factor": 2.0}})"),
                                  {}, Scene{});
    QVERIFY(std::abs(frequenciesOf(scene.active, scene.context).theta[12] / 0.0001445439770745928 - 1) < 1e-13);
    scene.context.seqLen = 8192;
    const Frequencies f = frequenciesOf(scene.active, scene.context);
    QCOMPARE(f.size(), std::size_t(13));
    QVERIFY(std::abs(f.theta[1] / 0.43502197448123087 - 1) < 1e-13);
    QVERIFY(std::abs(f.theta[12] / 4.5934008126808624e-05 - 1) < 1e-13);
    Scene edited = scene;
    std::vector<double> theta = edited.active.customTheta;
    setCustomTheta(edited, theta);
    QCOMPARE(edited.active.method, std::string("dynamic"));
    theta[3] = 0.1;
    setCustomTheta(edited, theta);
    QCOMPARE(edited.active.method, std::string("none"));
    setRotaryDim(scene, 24); // no list of an odd part any more
    QCOMPARE(scene.active.method, std::string("none"));
    QVERIFY(problemsOf(scene.active, scene.context).empty());
}

/// No engine is told a base of its θ; code that turns by a list is.
void TestConfigBorders::writesNoBaseOfAnOddPart()
{
    test::ModelWritten model(R"({"model_type": "glm4_moe", "rope_scaling": {"type": "dynamic", "factor": 2.0}})");
    for (const WriteTarget& target : writeTargets()) {
        const bool takesLists = target.id == "pytorch" || target.id == "numpy";
        const std::string why = takesLists ? "" : model.refused(target.id);
        QVERIFY2(takesLists || why.find("theta is custom; allowed: geometric") != std::string::npos,
                 (target.id + ": " + why).c_str());
        if (takesLists)
            QVERIFY(!model.to(target.id).text.empty());
    }
}

QTEST_GUILESS_MAIN(TestConfigBorders)
#include "tst_config_borders.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Every case of hf_families.json: what the library's own classes compute from a config, for all of its model types with
// RoPE. And of no_rope.json: what has to be refused.
#include <QtTest>

#include <algorithm>
#include <cmath>

#include "core/configs/model_config.h"
#include "core/model/problem.h"
#include "core/rope/frequencies.h"
#include "support/data.h"
#include "support/near.h"

using namespace rope;

namespace {

constexpr double thetaTolerance = 1e-13;
constexpr double factorTolerance = 1e-12;

const nlohmann::json& cases(const char* file)
{
    static std::map<std::string, nlohmann::json> read;
    auto& all = read[file];
    if (all.is_null())
        all = test::casesOf(file);
    return all;
}

void addRows(const char* file)
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < cases(file).size(); ++i)
        QTest::newRow(cases(file)[i]["name"].get<std::string>().c_str()) << int(i);
}

Scene sceneOf(const nlohmann::json& test)
{
    Scene scene =
        sceneFromConfig(readHfConfig(test["config"].dump()), test.value("layer_type", std::string()), Scene{});
    if (test.contains("seq_len"))
        scene.context.seqLen = test["seq_len"].get<std::int64_t>();
    return scene;
}

/// Configs whose own switch says that the model does not rotate; the library makes their tables all the same.
bool isSwitchedOff(const nlohmann::json& config)
{
    const std::string type = config.value("model_type", "");
    return (type == "esm" && config["position_embedding_type"] == "absolute") ||
           (type == "granitemoehybrid" && config["position_embedding_type"].is_null()) ||
           (type == "zamba2" && config["use_mem_rope"] == false);
}

} // namespace

class TestFamilies : public QObject
{
    Q_OBJECT

private slots:
    void computesAsTheLibrary_data() { addRows("hf_families.json"); }
    void computesAsTheLibrary();
    void saysWhereNothingTurns_data() { addRows("hf_families.json"); }
    void saysWhereNothingTurns();
    void refusesModelsWithoutRope_data() { addRows("no_rope.json"); }
    void refusesModelsWithoutRope();
};

void TestFamilies::computesAsTheLibrary()
{
    QFETCH(int, index);
    const nlohmann::json& test = cases("hf_families.json")[std::size_t(index)];
    const Scene scene = sceneOf(test);
    QCOMPARE(scene.active.rotaryDim, test["rotary_dim"].get<int>());
    QCOMPARE(toId(scene.active.pairing), toId(test::pairingOf(test)));
    const Frequencies f = frequenciesOf(scene.active, scene.context);
    const auto wanted = test["inv_freq"].get<std::vector<double>>();
    QCOMPARE(f.theta.size(), wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i)
        QNEAR(f.theta[i], wanted[i], thetaTolerance);
    QNEAR(f.attentionFactor, test["attention_factor"].get<double>(), factorTolerance);
}

void TestFamilies::saysWhereNothingTurns()
{
    QFETCH(int, index);
    const nlohmann::json& config = cases("hf_families.json")[std::size_t(index)]["config"];
    const ModelConfig read = readHfConfig(config.dump());
    const bool says = std::ranges::any_of(read.warnings, [](const Message& w) {
        return w.english().find("no layer of this model turns, it has ") != std::string::npos;
    });
    QCOMPARE(says, isSwitchedOff(config));
    if (says) {
        QVERIFY(!read.plan.empty() || config["model_type"] == "zamba2"); // which does not list its layers
        QVERIFY(std::ranges::none_of(read.plan, &ModelLayer::rotates));
    }
}

void TestFamilies::refusesModelsWithoutRope()
{
    QFETCH(int, index);
    QVERIFY_THROWS_EXCEPTION(InputError, sceneOf(cases("no_rope.json")[std::size_t(index)]));
}

QTEST_GUILESS_MAIN(TestFamilies)
#include "tst_families.moc"

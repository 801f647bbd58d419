// SPDX-License-Identifier: GPL-3.0-or-later
// hf_variants.json: every model type of the library in every way of spelling a config, as its own classes read it.
// "$theta" stands for the base of that type's class, "$short" and "$long" for lists of LongRoPE, "$mixed" for layer
// types by turns.
#include <QtTest>

#include <cmath>

#include "core/configs/model_config.h"
#include "core/model/problem.h"
#include "core/rope/frequencies.h"
#include "support/data.h"
#include "support/near.h"

using namespace rope;
using nlohmann::json;

namespace {

constexpr double thetaTolerance = 1e-12;
constexpr double factorTolerance = 1e-12;

const json& variants()
{
    static const json all = test::jsonOf("hf_variants.json");
    return all;
}

json listOf(int count, double step)
{
    json out = json::array();
    for (int i = 0; i < count; ++i)
        out.push_back(1.0 + step * i);
    return out;
}

json layersByTurns(const json& config)
{
    const int count = config.value("num_hidden_layers", 2);
    json out = json::array();
    for (int i = 0; i < count; ++i)
        out.push_back(i % 2 == 0 && i + 1 < count ? "sliding_attention" : "full_attention");
    return out;
}

json filled(const json& value, const json& model)
{
    if (value.is_object()) {
        json out = json::object();
        for (const auto& [key, inner] : value.items())
            out[key] = filled(inner, model);
        return out;
    }
    if (value == "$theta")
        return model["theta"];
    if (value == "$short")
        return listOf(model["listed"], 0.01);
    if (value == "$long")
        return listOf(model["listed"], 0.5);
    return value == "$mixed" ? layersByTurns(model["config"]) : value;
}

json configOf(const std::string& type, const std::string& kind)
{
    const json& model = variants()["models"][type];
    const json& how = variants()["kinds"][kind];
    json out = how.contains("only") ? json::object() : model["config"];
    for (const json& key : how.value("drop", json::array()))
        out.erase(key.get<std::string>());
    if (how.contains("set"))
        out.update(filled(how["set"], model));
    out["model_type"] = type;
    return out;
}

/// Why the layer is not what `wanted` says ([pairs, θ of the second, the middle and the last pair, attention factor]).
std::string difference(const Scene& scene, const json& wanted)
{
    const Frequencies f = frequenciesOf(scene.active, scene.context);
    const auto pairs = wanted[0].get<std::size_t>();
    if (f.theta.size() != pairs)
        return std::to_string(f.theta.size()) + " pairs, not " + std::to_string(pairs);
    const std::size_t looked[]{std::min<std::size_t>(1, pairs - 1), pairs / 2, pairs - 1};
    for (int i = 0; i < 3; ++i) {
        const double theta = wanted[i + 1].get<double>();
        if (!(std::abs(f.theta[looked[i]] - theta) <= thetaTolerance * std::abs(theta)))
            return "theta " + std::to_string(looked[i]) + " is " + std::to_string(f.theta[looked[i]]) + ", not " +
                   std::to_string(theta);
    }
    const double factor = wanted.size() > 4 ? wanted[4].get<double>() : 1.0;
    if (!(std::abs(f.attentionFactor - factor) <= factorTolerance))
        return "attention factor " + std::to_string(f.attentionFactor) + ", not " + std::to_string(factor);
    return {};
}

/// All that is wrong with the variants of one type.
std::string problemsWith(const std::string& type)
{
    std::string out;
    for (const auto& [kind, layers] : variants()["models"][type]["expected"].items())
        for (const auto& [layer, wanted] : layers.items()) {
            std::string problem;
            try {
                Scene scene = sceneFromConfig(readHfConfig(configOf(type, kind).dump()), layer, Scene{});
                if (const json& how = variants()["kinds"][kind]; how.contains("seq_len"))
                    scene.context.seqLen = how["seq_len"].get<std::int64_t>();
                problem = difference(scene, wanted);
            } catch (const InputError& error) {
                problem = error.what();
            }
            if (!problem.empty())
                out += "\n  " + kind + " " + layer + ": " + problem;
        }
    return out;
}

} // namespace

class TestHfVariants : public QObject
{
    Q_OBJECT

private slots:
    void readsAsTheClass_data();
    void readsAsTheClass();
};

void TestHfVariants::readsAsTheClass_data()
{
    QTest::addColumn<QString>("type");
    for (const auto& [type, model] : variants()["models"].items())
        QTest::newRow(type.c_str()) << QString::fromStdString(type);
}

void TestHfVariants::readsAsTheClass()
{
    QFETCH(QString, type);
    const std::string problems = problemsWith(type.toStdString());
    QVERIFY2(problems.empty(), problems.c_str());
}

QTEST_GUILESS_MAIN(TestHfVariants)
#include "tst_hf_variants.moc"

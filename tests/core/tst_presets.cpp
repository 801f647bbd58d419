// SPDX-License-Identifier: GPL-3.0-or-later
// Every shipped model is readable, says where it comes from, and turns as the reference case of the same config does.
#include <QtTest>

#include <cmath>
#include <set>

#include "core/configs/model_config.h"
#include "core/configs/strict_json.h"
#include "core/model/embedded.h"
#include "core/rope/frequencies.h"
#include "support/paths.h"

using namespace rope;

namespace {

const Json& referenceCases()
{
    static const Json all = Json::parse(readTextFile(std::string(ROPE_DATA_DIR) + "/hf_inv_freq.json"));
    return all.is_array() ? all : all.begin().value();
}

/// How many layers there are and how far each sees changes no frequency, and most cases do not say it.
Json withoutLayers(Json config)
{
    for (const char* key : {"num_hidden_layers", "n_layer", "full_attention_interval", "sliding_window",
                            "sliding_window_pattern", "local_attention", "global_attn_every_n_layers"})
        config.erase(key);
    return config;
}

std::vector<Json> casesOf(const ModelPreset& preset)
{
    std::vector<Json> out;
    Json config = Json::parse(preset.config);
    if (config.contains("text_config")) // the cases hold the language model's part
        config = Json(config["text_config"]);
    config = withoutLayers(config);
    for (const Json& c : referenceCases())
        if (withoutLayers(c["config"]) == config)
            out.push_back(c);
    return out;
}

void addPresets()
{
    QTest::addColumn<QString>("id");
    for (const ModelPreset& preset : modelPresets())
        QTest::newRow(preset.id.c_str()) << QString::fromStdString(preset.id);
}

bool agrees(const Frequencies& f, const Json& c)
{
    const auto wanted = c["inv_freq"].get<std::vector<double>>();
    bool same = f.size() == wanted.size() && std::abs(f.attentionFactor - c["attention_factor"].get<double>()) <= 1e-12;
    for (std::size_t i = 0; same && i < wanted.size(); ++i)
        same = wanted[i] == 0 ? f.theta[i] == 0 : std::abs(f.theta[i] / wanted[i] - 1) <= 1e-13;
    return same;
}

} // namespace

class TestPresets : public QObject
{
    Q_OBJECT

private slots:
    void areManyAndGrouped();
    void areFoundById();
    void saysWhereItIsFrom_data() { addPresets(); }
    void saysWhereItIsFrom();
    void computes_data() { addPresets(); }
    void computes();
    void turnsAsItsReferenceCases_data() { addPresets(); }
    void turnsAsItsReferenceCases();
    void coverTheReference();
};

void TestPresets::areManyAndGrouped()
{
    QVERIFY(modelPresets().size() >= 45);
    QCOMPARE(modelPresets().size(), embeddedModels().size());
    std::set<std::string> closed;
    std::string open;
    for (const ModelPreset& preset : modelPresets()) {
        if (preset.family != open)
            QVERIFY2(closed.insert(open = preset.family).second, "one family in two places");
    }
}

void TestPresets::areFoundById()
{
    QCOMPARE(findPreset("llama-2-7b")->title, std::string("Llama 2 7B"));
    QVERIFY(!findPreset("llama-2-7B"));
}

void TestPresets::saysWhereItIsFrom()
{
    QFETCH(QString, id);
    const ModelPreset& preset = *findPreset(id.toStdString());
    const auto hasFile = [&](const EmbeddedFile& file) { return file.name == preset.id; };
    QVERIFY2(std::ranges::any_of(embeddedModels(), hasFile), "the id is not the name of its file");
    QVERIFY(!preset.title.empty() && !preset.family.empty());
    QVERIFY(QUrl(QString::fromStdString(preset.source), QUrl::StrictMode).scheme() == "https");
    QVERIFY(QDate::fromString(QString::fromStdString(preset.date), Qt::ISODate).isValid());
}

void TestPresets::computes()
{
    QFETCH(QString, id);
    const ModelConfig config = readHfConfig(findPreset(id.toStdString())->config);
    for (const LayerRope& layer : config.layers) {
        if (!layer.rotates)
            continue;
        const Scene scene = sceneFromConfig(config, layer.layerType, Scene{});
        QVERIFY(allProblemsOf(scene).empty());
        const Frequencies f = frequenciesOf(scene.active, scene.context);
        QCOMPARE(f.theta[0] > 0 && f.theta[0] <= 1, true);
        QVERIFY(std::ranges::is_sorted(f.theta, std::greater{}));
    }
}

void TestPresets::turnsAsItsReferenceCases()
{
    QFETCH(QString, id);
    const ModelPreset& preset = *findPreset(id.toStdString());
    for (const Json& c : casesOf(preset)) {
        Scene scene = sceneFromConfig(readHfConfig(preset.config), c.value("layer_type", std::string()), Scene{});
        if (c.contains("seq_len") && !c["seq_len"].is_null())
            scene.context.seqLen = c["seq_len"].get<std::int64_t>();
        QVERIFY2(agrees(frequenciesOf(scene.active, scene.context), c), c["name"].get<std::string>().c_str());
    }
}

void TestPresets::coverTheReference()
{
    const auto hasCase = [](const ModelPreset& preset) { return !casesOf(preset).empty(); };
    QVERIFY(std::ranges::count_if(modelPresets(), hasCase) >= 40);
}

QTEST_GUILESS_MAIN(TestPresets)
#include "tst_presets.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// A model read as layers: which rotate, with what, and how far they see.
#include <algorithm>

#include "core/analysis/analysis.h"
#include "core/analysis/layer_list.h"
#include "core/configs/model_config.h"
#include "core/figures/cards.h"
#include "core/figures/kit/figure_kind.h"
#include "core/figures/kit/figure_text.h"
#include "core/model/text.h"
#include "core/rope/logits.h"
#include "core/scene/scene_text.h"
#include "support/layer_runs.h"
#include "support/near.h"

using namespace rope;

namespace {

std::vector<ModelLayer> planOf(const char* id)
{
    return readHfConfig(findPreset(id)->config).plan;
}

} // namespace

class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void llama4Scout()
    {
        const std::vector<ModelLayer> plan = planOf("llama-4-scout");
        QCOMPARE(runsOf(plan), repeated("LLLS", 12)); // 12 of 48 without rotation: 4, 8, …, 48
        QCOMPARE(plan[0].chunk, std::int64_t(8192));
        QCOMPARE(plan[0].base, 500000.0);
        QCOMPARE(plan[3].chunk, std::int64_t(0));
        QNEAR(temperatureAt(plan[3].temperature, 131071), 1.283321, 1e-6);
        QCOMPARE(temperatureAt(plan[0].temperature, 131071), 1.0);
    }

    void gemma3()
    {
        const std::vector<ModelLayer> plan = planOf("gemma-3-27b");
        QCOMPARE(runsOf(plan), repeated("LLLLLG", 10) + "LL"); // 10 of 62 see all: 6, 12, …, 60
        QCOMPARE(plan[5].base, 1e6);
        QCOMPARE(plan[5].factor, 8.0);
        QCOMPARE(plan[0].base, 1e4);
        QCOMPARE(plan[0].factor, 1.0);
        QCOMPARE(plan[0].window, std::int64_t(1024));
    }

    void gptOss()
    {
        const std::vector<ModelLayer> plan = planOf("gpt-oss-20b");
        QCOMPARE(runsOf(plan), repeated("LG", 12));
        QCOMPARE(plan[0].window, std::int64_t(128));
    }

    void layersThatLookAtAState()
    {
        QCOMPARE(runsOf(planOf("qwen3-next-80b-a3b")), repeated("NNNG", 12));
        const std::string listed =
            R"({"model_type": "qwen3_next", "num_hidden_layers": 3, "layer_types": ["linear_attention", "full_attention", "linear_attention"]})";
        QCOMPARE(runsOf(readHfConfig(listed).plan), std::string("NGN"));
    }

    void presetsKnowTheirLayers_data()
    {
        QTest::addColumn<QString>("config");
        for (const ModelPreset& preset : modelPresets())
            QTest::newRow(preset.id.c_str()) << QString::fromStdString(preset.config);
    }

    /// The figure Layers has something to show for each, and no window of unknown length.
    void presetsKnowTheirLayers()
    {
        QFETCH(QString, config);
        const std::vector<ModelLayer> plan = readHfConfig(config.toStdString()).plan;
        QVERIFY(!plan.empty());
        QVERIFY(std::ranges::none_of(plan, &ModelLayer::windowUnknown));
    }

    void figureTellsKindsApart_data()
    {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("series");
        QTest::newRow("gemma") << "gemma-4-31b"
                               << "10 of 60 layers see all, the others a window"
                               << "global local reach";
        QTest::newRow("mistral") << "mistral-7b-v0.1"
                                 << "All 32 layers see a window of 4,096 tokens"
                                 << "local reach";
        QTest::newRow("qwen") << "qwen3-next-80b-a3b"
                              << "12 of 48 layers have attention, the others keep a state; 12 rotate"
                              << "global none reach";
        QTest::newRow("scout") << "llama-4-scout"
                               << "12 of 48 layers do not rotate"
                               << "local still reach";
    }

    void figureTellsKindsApart()
    {
        QFETCH(QString, preset);
        QFETCH(QString, title);
        QFETCH(QString, series);
        const Scene scene = sceneFromConfig(readHfConfig(findPreset(preset.toStdString())->config), {}, Scene{});
        const Figure figure = makeFigure(*findFigure("layers"), scene);
        QCOMPARE(QString::fromStdString(figure.title.english()), title);
        QStringList ids;
        for (const Series& s : figure.series)
            ids << QString::fromStdString(s.id);
        QCOMPARE(ids.join(' '), series);
        const std::string csv = figureCsv(figure);
        QVERIFY(csv.find("Base,Factor,Temperature at the end of L′\n") != std::string::npos);
        QCOMPARE(std::size_t(std::ranges::count(csv, '\n')), scene.layers.size() + 1);
    }

    void analysisListsThem()
    {
        Scene scene = sceneFromConfig(readHfConfig(findPreset("gemma-3-27b")->config), {}, Scene{});
        const Json json = analysisJson(scene);
        QCOMPARE(json["layer_list"].size(), std::size_t(62));
        QVERIFY(json["layer_list"][0] == (Json{{"layer", 1},
                                               {"rotates", true},
                                               {"base", 1e4},
                                               {"factor", 1.0},
                                               {"window", 1024},
                                               {"temperature", 1.0},
                                               {"reach", 1024}}));
        QVERIFY(json["layer_list"][5] == (Json{{"layer", 6},
                                               {"rotates", true},
                                               {"base", 1e6},
                                               {"factor", 8.0},
                                               {"temperature", 1.0},
                                               {"reach", "all"}}));
        QCOMPARE(layerRuns(scene).size(), std::size_t(21));
        QCOMPARE(layerRuns(scene)[0].last, std::size_t(5));
        QCOMPARE(layerRuns(scene)[0].reach, std::int64_t(5116));
    }

    void temperatureOfStillLayers()
    {
        Scene scene = sceneFromConfig(readHfConfig(findPreset("llama-4-scout")->config), {}, Scene{});
        scene.position = 8191;
        const Json json = analysisJson(scene);
        QCOMPARE(json["logits_temperature"].get<double>(), 1.0);
        QCOMPARE(json["layers_with_temperature"].get<int>(), 12);
        QNEAR(json["layers_temperature"].get<double>(), 1.715540, 1e-6); // 1 + 0.1·ln 1281 at 10485759
        QNEAR(json["layers_temperature_at_position"].get<double>(), 1.069315, 1e-6);
        const Figure figure = makeFigure(*findFigure("attention_factor"), scene);
        QCOMPARE(QString::fromStdString(figure.title.english()),
                 QStringLiteral("Attention factor 1, and 12 of 48 layers multiply their queries by up to 1.7155"));
        QNEAR(figure.headlines.back().number.value(), 1.069315, 1e-6);
        const Figure cards = makeFigure(cardsKind(), scene);
        QVERIFY(cards.headlines.back().note.english().find("12 of 48 layers multiply their queries by up to 1.7155") !=
                std::string::npos);
    }

    void unknownWindows()
    {
        ModelLayer all, window, unknown, both;
        window.window = 10;
        unknown.windowUnknown = true;
        both.window = 128;
        both.bothWays = true;
        QVERIFY((reachOf(std::vector{window, unknown, window, all, unknown}) ==
                 std::vector<std::int64_t>{10, unknownReach, unknownReach, 0, 0}));
        QVERIFY((reachOf(std::vector{both, both}) == std::vector<std::int64_t>{65, 129}));
        Scene scene;
        scene.layers = {window, unknown, both};
        QVERIFY(sceneFromText(sceneText(scene)) == scene);
        const Json json = analysisJson(scene);
        QCOMPARE(json["layers_local"].get<int>(), 3);
        QVERIFY(json["local_reach"].is_null());
        QVERIFY(json["layer_list"][1]["window"].is_null());
        QCOMPARE(makeFigure(*findFigure("layers"), scene).title.english(),
                 std::string("1 of 3 layers see a window of unknown length"));
    }

    void windows_data()
    {
        QTest::addColumn<QString>("runs");
        QTest::addColumn<int>("window");
        const auto row = [](const char* preset, const std::string& runs, int window) {
            QTest::newRow(preset) << QString::fromStdString(runs) << window;
        };
        row("mistral-7b-v0.1", repeated("L", 32), 4096);
        row("gemma-2-9b", repeated("LG", 21), 4096);
        row("gemma-2-27b", repeated("LG", 23), 4096);
        row("gemma-3-1b", repeated("LLLLLG", 4) + "LL", 512);
        row("gemma-3-4b", repeated("LLLLLG", 5) + "LLLL", 1024);
        row("olmo-3-7b", repeated("LLLG", 8), 4096);
    }

    void windows()
    {
        QFETCH(QString, runs);
        QFETCH(int, window);
        const std::vector<ModelLayer> plan = planOf(QTest::currentDataTag());
        QCOMPARE(QString::fromStdString(runsOf(plan)), runs);
        QCOMPARE(plan[0].window, std::int64_t(window));
    }

    void noWindowWhereTheConfigHasNone()
    {
        const auto plan =
            readHfConfig(R"({"model_type": "mistral", "num_hidden_layers": 2, "sliding_window": null})").plan;
        QCOMPARE(runsOf(plan), std::string("GG"));
    }

    void smolLm3()
    {
        QCOMPARE(runsOf(planOf("smollm3-3b")), repeated("GGGS", 9)); // 9 of 36
    }

    void withoutACount()
    {
        QVERIFY(
            readHfConfig(R"({"model_type": "llama", "hidden_size": 4096, "num_attention_heads": 32})").plan.empty());
    }

    void reach()
    {
        const auto after = [](std::int64_t window, std::size_t count) {
            ModelLayer local;
            local.window = window;
            return reachOf(std::vector<ModelLayer>(count, local)).back();
        };
        QCOMPARE(after(1024, 1), std::int64_t(1024));
        QCOMPARE(after(1024, 5), std::int64_t(5116));
        QCOMPARE(after(1024, 10), std::int64_t(10231));
        QCOMPARE(after(128, 12), std::int64_t(1525));
        ModelLayer chunked, all;
        chunked.chunk = 8192;
        const std::vector<ModelLayer> mixed{chunked, chunked, chunked, all, chunked};
        QVERIFY((reachOf(mixed) == std::vector<std::int64_t>{8192, 8192, 8192, 0, 0}));
    }

    void sceneKeepsThem()
    {
        Scene scene = sceneFromConfig(readHfConfig(findPreset("llama-4-scout")->config), {}, Scene{});
        QCOMPARE(scene.layers.size(), std::size_t(48));
        QVERIFY(sceneFromText(sceneText(scene)) == scene);
        const Json json = analysisJson(scene);
        QCOMPARE(json["layers"].get<int>(), 48);
        QCOMPARE(json["layers_without_rotation"].get<int>(), 12);
        QCOMPARE(json["layers_local"].get<int>(), 36);
        QCOMPARE(json["local_reach"].get<std::int64_t>(), std::int64_t(8192));
        const Figure figure = makeFigure(*findFigure("layers"), scene);
        QCOMPARE(figure.headlines[0].number, std::optional(12.0));
        QCOMPARE(figure.series.back().x.size(), std::size_t(48));
    }

    void figureWithoutLayers() { QVERIFY(makeFigure(*findFigure("layers"), Scene{}).series.empty()); }

    void badLayers()
    {
        const auto refusal = [](const char* layers) {
            try {
                const Scene scene = sceneFromText(R"({"ropescope_scene": 1, "layers": )" + std::string(layers) + "}");
                const auto problems = problemsOf(scene);
                return problems.empty() ? std::string() : problems[0].field;
            } catch (const InputError& error) {
                return error.problems()[0].field;
            }
        };
        QCOMPARE(refusal(R"([{"count": 2000000000}])"), std::string("layers[0].count"));
        QCOMPARE(refusal(R"([{"count": 1024}, {"count": 1}])"), std::string("layers"));
        QCOMPARE(refusal(R"([{"window": -1}])"), std::string("layers.window"));
        QCOMPARE(refusal(R"([{"windows": 1}])"), std::string("layers[0].windows"));
        QCOMPARE(refusal("3"), std::string("layers"));
        QCOMPARE(refusal("[]"), std::string());
    }
};

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// A model read as layers: which rotate, with what, and how far they see.
#include <algorithm>

#include "core/analysis/analysis.h"
#include "core/configs/model_config.h"
#include "core/figures/kit/figure_kind.h"
#include "core/model/text.h"
#include "core/rope/logits.h"
#include "core/scene/scene_text.h"
#include "support/near.h"

using namespace rope;

namespace {

std::vector<ModelLayer> planOf(const char* id)
{
    return readHfConfig(findPreset(id)->config).plan;
}

/// "3L 1G 3L 1S": runs of local, global and still layers.
std::string runsOf(const std::vector<ModelLayer>& plan)
{
    std::string kinds;
    for (const ModelLayer& layer : plan)
        kinds += !layer.rotates ? 'S' : layer.isLocal() ? 'L' : 'G';
    return kinds;
}

std::string repeated(const std::string& text, int times)
{
    std::string out;
    for (int i = 0; i < times; ++i)
        out += text;
    return out;
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
        QCOMPARE(runsOf(planOf("qwen3-next-80b-a3b")), repeated("SSSG", 12));
        const std::string listed =
            R"({"model_type": "qwen3_next", "num_hidden_layers": 3, "layer_types": ["linear_attention", "full_attention", "linear_attention"]})";
        QCOMPARE(runsOf(readHfConfig(listed).plan), std::string("SGS"));
    }

    /// The figure Layers has something to show for all but those whose layers are not told in their files.
    void presetsKnowTheirLayers()
    {
        std::vector<std::string> without;
        for (const ModelPreset& preset : modelPresets())
            if (readHfConfig(preset.config).plan.empty())
                without.push_back(preset.id);
        std::ranges::sort(without);
        QCOMPARE(joined(without), std::string("gpt-j-6b, kimi-k2.7-code, modernbert-base"));
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

// SPDX-License-Identifier: GPL-3.0-or-later
// Sections of several position axes as configs give them.
#include <algorithm>

#include "core/analysis/analysis.h"
#include "core/configs/model_config.h"
#include "core/figures/kit/figure_kind.h"
#include "core/rope/position_axes.h"
#include "core/scene/scene_text.h"
#include "support/near.h"

using namespace rope;

namespace {

const AxisSections qwen2Vl{{16, 24, 24}, false};

} // namespace

class TestAxisSections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readFromAConfig()
    {
        const ModelConfig config = readHfConfig(findPreset("qwen2-vl-7b")->config);
        const Scene scene = sceneFromConfig(config, {}, Scene{});
        QVERIFY(scene.active.axes == qwen2Vl);
        QVERIFY(sceneFromText(sceneText(scene)) == scene);
        QVERIFY(axesOf(scene.active) == axisOfPairs(qwen2Vl, 64));
        for (const char* id : {"periods", "layout"}) {
            const Figure figure = makeFigure(*findFigure(id), scene);
            for (int axis : {0, 1, 2}) {
                const auto s = std::ranges::find(figure.series, "axis:" + std::to_string(axis), &Series::id);
                QVERIFY(s != figure.series.end());
                const int elements = std::string(id) == "layout" ? 2 : 1;
                QCOMPARE(int(s->x.size()), elements * qwen2Vl.pairs[std::size_t(axis)]);
            }
        }
    }

    void sectionsThatDoNotFit()
    {
        RopeSpec spec;
        spec.axes = {{16, 24, 23}, false};
        QVERIFY(axesOf(spec).empty());
        spec.axes = {{64, 64, -64}, false};
        QVERIFY(axesOf(spec).empty());
        const ModelConfig config = readHfConfig(
            R"({"model_type": "qwen2_vl_text", "hidden_size": 3584, "num_attention_heads": 28,
                "max_position_embeddings": 32768, "rope_scaling": {"type": "mrope", "mrope_section": [16, 24, 23]}})");
        QVERIFY(config.layers[0].spec.axes.pairs.empty());
        QVERIFY(std::ranges::any_of(config.warnings, [](const Message& m) {
            return m.english().find("mrope_section does not add up to 64 pairs") != std::string::npos;
        }));
    }

    void sectionsOfHunYuan()
    {
        const ModelConfig config = readHfConfig(
            R"({"model_type": "hunyuan_vl_text", "hidden_size": 1024, "num_attention_heads": 8, "head_dim": 128,
                "max_position_embeddings": 32768, "num_hidden_layers": 2,
                "rope_scaling": {"type": "xdrope", "alpha": 1000, "factor": 1, "xdrope_section": [16, 16, 16, 16]}})");
        const Scene scene = sceneFromConfig(config, {}, Scene{});
        QVERIFY((scene.active.axes == AxisSections{{16, 16, 16, 16}, false}));
        for (const Message& m : config.warnings)
            QVERIFY(m.english().find("xdrope_section") == std::string::npos);
        const Json axes = analysisJson(scene)["position_axes"];
        QCOMPARE(axes.size(), std::size_t(4));
        QCOMPARE(axes[1]["axis"].get<std::string>(), std::string("width"));
        QCOMPARE(axes[1]["count"].get<int>(), 16);
        QCOMPARE(axes[1]["pairs"][0].get<int>(), 17);
        const std::array<int, 4> axisOf{0, 1, 2, 3};
        const PlanarPairs pairs = imagePairs(std::array{1.0, 1.0, 1.0, 1.0}, axisOf, 4);
        QVERIFY((pairs.direction[1] == std::array{1.0, 0.0})); // width: columns
        QVERIFY((pairs.direction[2] == std::array{0.0, 1.0}));
    }

    void badSectionsAreTold_data()
    {
        QTest::addColumn<QString>("sections");
        for (const char* sections : {"\"x\"", "[]", "[16, \"a\"]", "[16.5, 47.5]", "7"})
            QTest::newRow(sections) << sections;
    }

    void badSectionsAreTold()
    {
        QFETCH(QString, sections);
        const ModelConfig config = readHfConfig(
            R"({"model_type": "qwen2_vl_text", "hidden_size": 3584, "num_attention_heads": 28,
                "max_position_embeddings": 32768, "rope_scaling": {"type": "mrope", "mrope_section": )" +
            sections.toStdString() + "}}");
        QVERIFY(config.layers[0].spec.axes.pairs.empty());
        QVERIFY(std::ranges::any_of(config.warnings, [](const Message& m) {
            return m.english().find("not a list of pairs per position axis") != std::string::npos;
        }));
    }

    void analysisNamesTheAxes()
    {
        const Scene scene = sceneFromConfig(readHfConfig(findPreset("qwen2-vl-7b")->config), {}, Scene{});
        const Json json = analysisJson(scene);
        QCOMPARE(json["position_axes"].size(), std::size_t(3));
        QCOMPARE(json["position_axes"][2]["axis"].get<std::string>(), std::string("w"));
        QNEAR(json["position_axes"][2]["longest_period"].get<double>(), 5063256, 5e-7);
        QCOMPARE(json["sections_interleaved"].get<bool>(), false);
        QVERIFY(!analysisJson(Scene{}).contains("position_axes"));
    }
};

QTEST_GUILESS_MAIN(TestAxisSections)
#include "tst_axis_sections.moc"

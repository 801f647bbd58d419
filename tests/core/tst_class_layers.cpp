// SPDX-License-Identifier: GPL-3.0-or-later
// Which layers a class makes of a config, and what multiplies the scores there.
#include <QtTest>

#include <algorithm>

#include "core/configs/model_config.h"
#include "core/rope/logits.h"

using namespace rope;

class TestClassLayers : public QObject
{
    Q_OBJECT

private slots:
    void plans_data();
    void plans();
    void temperatureOfParamsJson();
    void scalesTheScores_data();
    void scalesTheScores();
};

/// get(40, 1)² = 1.873854 on the scores where the class has yarn_apply_mscale or DeepSeek-V3's attention
/// (modeling_*.py of transformers), whatever `mscale` says for cos and sin.
void TestClassLayers::scalesTheScores_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("keys");
    QTest::addColumn<double>("softmax");
    QTest::addColumn<double>("rotation");
    constexpr double all = 1.873854;
    const char* const pair = R"("mscale": 1.0, "mscale_all_dim": 1.0)";
    // Mistral4Attention calls it too, with the default dict's mscale_all_dim of 1.
    for (const char* type : {"deepseek_v3", "deepseek_v32", "kimi_k2", "axk1", "axk2", "glm_moe_dsa", "youtu", "hy_v4",
                             "glm4_moe_lite", "longcat_flash", "mistral4", "minicpm3"})
        QTest::newRow(type) << type << pair << all << 1.0;
    QTest::newRow("not llama") << "llama" << pair << 1.0 << 1.0;
    QTest::newRow("alone") << "deepseek_v3"
                           << R"("mscale_all_dim": 1.0)" << all << all;
    QTest::newRow("the other alone") << "deepseek_v3"
                                     << R"("mscale": 1.0)" << 1.0 << all;
    QTest::newRow("mscale of 0") << "deepseek_v3"
                                 << R"("mscale": 0, "mscale_all_dim": 1.0)" << all << all;
}

void TestClassLayers::scalesTheScores()
{
    QFETCH(QString, type);
    QFETCH(QString, keys);
    const QString text = QStringLiteral(R"({"model_type": "%1", "max_position_embeddings": 163840, "rope_scaling":
        {"type": "yarn", "factor": 40, "original_max_position_embeddings": 4096, %2}})")
                             .arg(type, keys);
    const Scene scene = sceneFromConfig(readHfConfig(text.toStdString()), {}, Scene{});
    const LogitScale scale = logitScaleOf(scene.active, scene.context, 0);
    QFETCH(double, softmax);
    QFETCH(double, rotation);
    QVERIFY2(std::abs(scale.softmax - softmax) < 1e-6, qPrintable(QString::number(scale.softmax, 'g', 9)));
    QVERIFY2(std::abs(scale.rotation - rotation) < 1e-6, qPrintable(QString::number(scale.rotation, 'g', 9)));
}

void TestClassLayers::plans_data()
{
    QTest::addColumn<QString>("config");
    QTest::addColumn<QString>("plan"); // a letter a layer: full, window, still
    QTest::addColumn<int>("window");
    const auto row = [](const char* name, const char* config, const char* plan, int window) {
        QTest::newRow(name) << config << plan << window;
    };
    row("modernbert as published", R"({"model_type": "modernbert", "num_hidden_layers": 22,
        "global_attn_every_n_layers": 3, "local_attention": 128})",
        "fwwfwwfwwfwwfwwfwwfwwf", 128);
    row("letters", R"({"model_type": "exaone4", "num_hidden_layers": 5, "sliding_window": 4096,
        "sliding_window_pattern": "LLLG"})",
        "wwwss", 4096); // the last layer sees all, whatever the pattern (configuration_exaone4.py)
    row("switches", R"({"model_type": "smollm3", "num_hidden_layers": 3, "no_rope_layers": [true, false, true]})",
        "fsf", 0);
    row("ratios", R"({"model_type": "deepseek_v4", "num_hidden_layers": 3, "sliding_window": 128,
        "compress_ratios": [0, 4, 128]})",
        "wff", 128);
}

void TestClassLayers::plans()
{
    QFETCH(QString, config);
    QFETCH(int, window);
    std::string got;
    std::int64_t widest = 0;
    for (const ModelLayer& layer : readHfConfig(config.toStdString()).plan) {
        got += !layer.rotates ? 's' : layer.window > 0 ? 'w' : 'f';
        widest = std::max(widest, layer.window);
    }
    QTEST(QString::fromStdString(got), "plan");
    QCOMPARE(widest, std::int64_t(window));
}

void TestClassLayers::temperatureOfParamsJson()
{
    const ModelConfig read = readHfConfig(R"({"dim": 4096, "n_layers": 2, "n_heads": 32, "rope_theta": 1000000.0,
        "llama_4_scaling": {"original_max_position_embeddings": 8192, "beta": 0.1}})");
    const QueryTemperature t = read.layers.front().spec.temperature;
    QCOMPARE(t.beta, 0.1);
    QCOMPARE(t.length, std::int64_t(8192));
}

QTEST_GUILESS_MAIN(TestClassLayers)
#include "tst_class_layers.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// What multiplies the scores, against values computed apart from the program.
#include "core/analysis/analysis.h"
#include "core/configs/model_config.h"
#include "core/rope/logits.h"
#include "core/scene/scene_text.h"
#include "support/near.h"

using namespace rope;

namespace {

RopeSpec yarnOf(double factor, std::optional<double> mscale = std::nullopt)
{
    RopeSpec spec;
    spec.method = "yarn";
    spec.tunables["factor"] = factor;
    if (mscale)
        spec.tunables["mscale"] = spec.tunables["mscale_all_dim"] = *mscale;
    return spec;
}

} // namespace

class TestLogits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deepseek_data()
    {
        QTest::addColumn<double>("factor");
        QTest::addColumn<double>("mscale");
        QTest::addColumn<double>("logits");
        QTest::newRow("DeepSeek-V3") << 40.0 << 1.0 << 1.873854;
        QTest::newRow("Kimi K2") << 64.0 << 1.0 << 2.004740;
        QTest::newRow("DeepSeek-V2") << 40.0 << 0.707 << 1.589626;
    }

    void deepseek()
    {
        QFETCH(double, factor);
        QFETCH(double, mscale);
        QFETCH(double, logits);
        RopeSpec spec = yarnOf(factor, mscale);
        QCOMPARE(logitScaleOf(spec, {}, 0).total(), 1.0); // the ratio on cos and sin is 1, and no model says more
        spec.mscaleInSoftmax = true;
        const LogitScale scale = logitScaleOf(spec, {}, 0);
        QCOMPARE(scale.rotation, 1.0);
        QNEAR(scale.softmax, logits, 1e-6); // seven digits are given
        QNEAR(scale.total(), logits, 1e-6);
    }

    void yarnMultipliesByTheSquare()
    {
        const LogitScale scale = logitScaleOf(yarnOf(32), {}, 0);
        QNEAR(scale.rotation, 1.813260, 1e-6);
        QCOMPARE(scale.total(), scale.rotation);
    }

    void interpolationAndNtkMultiplyNothing()
    {
        for (const char* method : {"none", "linear", "ntk", "ntk-fixed", "dynamic", "llama3", "rerope"}) {
            RopeSpec spec;
            spec.method = method;
            QCOMPARE(logitScaleOf(spec, {}, 100000).total(), 1.0);
        }
    }

    void temperature_data()
    {
        QTest::addColumn<double>("beta");
        QTest::addColumn<qint64>("length");
        QTest::addColumn<int>("offset");
        QTest::addColumn<qint64>("position");
        QTest::addColumn<double>("expected");
        const auto llama4 = [](qint64 p, double t) {
            QTest::addRow("Llama 4 at %lld", p) << 0.1 << qint64(8192) << 1 << p << t;
        };
        llama4(8190, 1);
        llama4(8191, 1.069315);
        llama4(16383, 1.109861);
        llama4(131071, 1.283321);
        llama4(9999999, 1.710743);
        const auto ministral = [](qint64 p, double t) {
            QTest::addRow("Ministral 3 at %lld", p) << 0.1 << qint64(16384) << 0 << p << t;
        };
        ministral(16383, 1);
        ministral(16384, 1.069315);
        ministral(32768, 1.109861);
        ministral(131072, 1.219722);
        ministral(262143, 1.277259);
    }

    void temperature()
    {
        QFETCH(double, beta);
        QFETCH(qint64, length);
        QFETCH(int, offset);
        QFETCH(qint64, position);
        QFETCH(double, expected);
        RopeSpec spec;
        spec.temperature = {beta, length, offset, false};
        QNEAR(temperatureAt(spec.temperature, position), expected, 5e-7);
        QCOMPARE(logitScaleOf(spec, {}, position).total(), temperatureAt(spec.temperature, position));
    }

    void logN()
    {
        const QueryTemperature t{0, 2048, 0, true};
        QNEAR(temperatureAt(t, 8191), 1.181818, 1e-6);
        QCOMPARE(temperatureAt(t, 2047), 1.0);
        QCOMPARE(temperatureAt(t, 0), 1.0);
    }

    void analysisSaysTheParts()
    {
        Scene scene;
        scene.active = yarnOf(4, 1.0);
        scene.active.mscaleInSoftmax = true;
        scene.active.temperature = {0.1, 16384, 0, false};
        scene.context.targetLength = 16385;
        const Json json = analysisJson(scene);
        QCOMPARE(json["logits_rotation"].get<double>(), 1.0);
        QNEAR(json["logits_softmax"].get<double>(), 1.138629436111989 * 1.138629436111989, 1e-15);
        QNEAR(json["logits_temperature"].get<double>(), 1.069315, 1e-6);
        QNEAR(json["logits_factor"].get<double>(),
              json["logits_softmax"].get<double>() * json["logits_temperature"].get<double>(), 1e-15);
    }

    void presets_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<double>("softmax");
        QTest::addColumn<double>("temperature");
        QTest::newRow("DeepSeek-V3") << "deepseek-v3" << 1.873854 << 1.0;
        QTest::newRow("DeepSeek-V2-Lite") << "deepseek-v2-lite" << 1.589626 << 1.0;
        QTest::newRow("Kimi") << "kimi-k2.7-code" << 2.004740 << 1.0;
        QTest::newRow("Ministral 3") << "ministral-3-3b-2512" << 1.0 << 1.219722;
        QTest::newRow("Llama 3.1 8B") << "llama-3.1-8b" << 1.0 << 1.0;
    }

    /// As their configs say it, at position 131072.
    void presets()
    {
        QFETCH(QString, id);
        QFETCH(double, softmax);
        QFETCH(double, temperature);
        const ModelConfig config = readHfConfig(findPreset(id.toStdString())->config);
        const LayerRope& layer = config.layers[config.defaultLayer];
        const LogitScale scale = logitScaleOf(layer.spec, layer.context, 131072);
        QNEAR(scale.softmax, softmax, 1e-6);
        QNEAR(scale.temperature, temperature, 1e-6);
    }

    void qwen1()
    {
        const ModelConfig config = readHfConfig(
            R"({"model_type": "qwen", "hidden_size": 4096, "num_attention_heads": 32, "max_position_embeddings": 8192,
                "seq_length": 2048, "kv_channels": 128, "rotary_emb_base": 10000, "use_logn_attn": true})");
        QVERIFY(config.layers[0].spec.temperature.logN);
        QCOMPARE(config.layers[0].spec.temperature.length, std::int64_t(2048));
    }

    void sceneTextKeepsThem()
    {
        Scene scene;
        scene.active.mscaleInSoftmax = true;
        scene.active.temperature = {0.1, 8192, 1, true};
        QVERIFY(sceneFromText(sceneText(scene)) == scene);
        QVERIFY(sceneText(Scene{}).find("temperature") == std::string::npos);
    }

    void badTemperatures()
    {
        RopeSpec spec;
        spec.temperature.beta = 0.1;
        spec.temperature.length = 0;
        QCOMPARE(problemsOf(spec)[0].field, std::string("temperature_length"));
        spec.temperature = {-1, 8192, 0, false};
        QCOMPARE(problemsOf(spec)[0].field, std::string("temperature_beta"));
        spec.temperature = {0.1, 8192, 2, false};
        QCOMPARE(problemsOf(spec)[0].field, std::string("temperature_offset"));
    }
};

QTEST_GUILESS_MAIN(TestLogits)
#include "tst_logits.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Each model's file in mlx-lm reads a config in its own way: what is written must be what that file takes.
#include "support/near.h"
#include "support/written.h"

using namespace rope;
using namespace rope::test;

namespace {

std::string config(const std::string& type, const Json& more = Json::object())
{
    Json json{{"model_type", type},
              {"hidden_size", 4096},
              {"num_attention_heads", 32},
              {"max_position_embeddings", 4096},
              {"rope_theta", 10000.0}};
    json.update(more);
    return json.dump();
}

/// LongRoPE for the heads above.
Json longRope(const Json& more = Json::object())
{
    const Json list(std::vector<double>(64, 2.5));
    Json scaling{{"type", "longrope"}, {"short_factor", list}, {"long_factor", list}};
    scaling.update(more);
    return {{"original_max_position_embeddings", 4096}, {"max_position_embeddings", 131072}, {"rope_scaling", scaling}};
}

const char* const deepSeek = R"({"model_type": "deepseek_v3", "max_position_embeddings": 163840, "rope_theta": 10000,
    "rope_scaling": {"type": "yarn", "factor": 40, "mscale": 1.0, "mscale_all_dim": 1.0, "beta_fast": 32,
    "beta_slow": 1, "original_max_position_embeddings": 4096}})";

} // namespace

class TestMlxFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void methods_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("method");
        QTest::addColumn<bool>("isTaken");
        const auto row = [](const char* type, const char* taken, const char* refused) {
            for (const QString& method : QString(taken).split(' ', Qt::SkipEmptyParts))
                QTest::addRow("%s %s", type, qPrintable(method)) << QString(type) << method << true;
            for (const QString& method : QString(refused).split(' ', Qt::SkipEmptyParts))
                QTest::addRow("%s %s", type, qPrintable(method)) << QString(type) << method << false;
        };
        row("llama", "none ntk linear yarn llama3 dynamic", "");
        row("internlm2", "none ntk linear dynamic", "yarn llama3");
        row("internlm3", "none ntk linear dynamic", "yarn llama3");
        row("nemotron", "none ntk linear", "yarn dynamic llama3");
        row("deepseek", "none ntk linear", "yarn dynamic");
        row("phi3", "none ntk", "linear yarn dynamic llama3");
        row("phimoe", "", "none ntk linear yarn");
        row("deepseek_v2", "yarn", "none ntk linear llama3 dynamic");
        row("deepseek_v3", "none ntk linear yarn llama3", "");
        row("granitemoehybrid", "none ntk", "linear yarn");
        row("minimax_m2", "none ntk", "linear yarn");
    }

    void methods()
    {
        QFETCH(QString, type);
        QFETCH(QString, method);
        QFETCH(bool, isTaken);
        ModelWritten model(config(type.toStdString()));
        model.use(method.toStdString(), method == QLatin1String("none") ? 0 : 2).reach(8192);
        const std::string text = model.refused("mlx");
        QVERIFY2(text.starts_with("written") == isTaken, text.c_str());
        if (!isTaken)
            QVERIFY2(holds(text, "mlx-lm's file for this model reads no other scaling"), text.c_str());
    }

    /// internlm2.py, phi3.py and nemotron.py know the older key alone, and rope_utils.py looks at it first.
    void olderKey()
    {
        for (const char* type : {"internlm2", "nemotron", "llama"}) {
            const Json rope = ModelWritten(config(type)).use("linear", 2).reach(8192).json("mlx")["rope_scaling"];
            QCOMPARE(rope["type"].get<std::string>(), std::string("linear"));
            QCOMPARE(rope["rope_type"].get<std::string>(), std::string("linear"));
            QVERIFY(rope["factor"].is_number_float());
        }
    }

    /// phi3.py takes the original length at the top; phimoe.py the attention factor as long_mscale.
    void filesOfPhi()
    {
        const Json phi3 = ModelWritten(config("phi3", longRope())).json("mlx");
        QCOMPARE(phi3["original_max_position_embeddings"].get<int>(), 4096);
        QCOMPARE(phi3["rope_scaling"]["type"].get<std::string>(), std::string("longrope"));
        ModelWritten moe(config("phimoe", longRope({{"short_mscale", 1.25}, {"long_mscale", 1.25}})));
        const Json phimoe = moe.json("mlx");
        QCOMPARE(phimoe["rope_scaling"]["long_mscale"].get<double>(), 1.25);
        QCOMPARE(phimoe["rope_scaling"]["short_mscale"].get<double>(), 1.25);
        QCOMPARE(phimoe["original_max_position_embeddings"].get<int>(), 4096);
    }

    /// exaone_moe.py takes the base of one dict and the method of the other.
    void bothSpellings()
    {
        const Json json = ModelWritten(config("exaone_moe")).use("yarn", 4).reach(16384).json("mlx");
        QCOMPARE(json["rope_parameters"]["rope_theta"].get<double>(), 10000.0);
        QCOMPARE(json["rope_scaling"]["type"].get<std::string>(), std::string("yarn"));
        QCOMPARE(json["rope_scaling"]["factor"].get<double>(), 4.0);
    }

    /// deepseek_v3.py scales its softmax by mscale_all_dim, so the attention factor goes into mscale.
    void latentAttention()
    {
        ModelWritten model(deepSeek);
        model.scene.active.tunables["attention_factor"] = 1.5;
        const Json rope = model.json("mlx")["rope_scaling"];
        const double log = 0.1 * std::log(40.0);
        QCOMPARE(rope["mscale_all_dim"].get<double>(), 1.0);
        QNEAR((log * rope["mscale"].get<double>() + 1) / (log + 1), 1.5, 1e-15);
    }

    /// Qwen2-VL's class makes θ once: dynamic NTK is its base at the length that is written for.
    void classesThatNeverLookAtLength()
    {
        const std::string vl = R"({"model_type": "qwen2_vl", "hidden_size": 3584, "num_attention_heads": 28,
            "max_position_embeddings": 32768, "rope_theta": 1000000})";
        for (const char* target : {"hf", "hf-old"}) {
            ModelWritten model(vl);
            model.use("dynamic", 4).reach(131072);
            const Written written = model.to(target);
            QVERIFY2(says(written, "never changes θ with the length") && says(written, "frozen"), target);
            Json merged = Json::parse(vl);
            merged.update(Json::parse(written.text));
            const ModelConfig again = readHfConfig(merged.dump());
            const Frequencies got = frequenciesOf(again.layers[0].spec, again.layers[0].context);
            const Frequencies wanted = frequenciesOf(model.scene.active, model.scene.context);
            for (std::size_t i = 0; i < wanted.size(); ++i)
                QNEAR(got.theta[i], wanted.theta[i], 1e-13);
            QCOMPARE(merged["max_position_embeddings"].get<int>(), 131072);
        }
        ModelWritten llama(config("llama"));
        QVERIFY(!says(llama.use("dynamic", 4).reach(16384).to("hf"), "never changes"));
        QCOMPARE(llama.json("hf")["rope_parameters"]["rope_type"].get<std::string>(), std::string("dynamic"));
    }
};

QTEST_GUILESS_MAIN(TestMlxFiles)
#include "tst_mlx_files.moc"

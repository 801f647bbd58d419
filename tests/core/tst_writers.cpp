// SPDX-License-Identifier: GPL-3.0-or-later
// What is written for Hugging Face and vLLM is read back bit for bit.
#include <QtTest>

#include "support/near.h"
#include "support/paths.h"
#include "support/written.h"

using namespace rope;
using namespace rope::test;

namespace {

const Json& cases()
{
    static const Json all = Json::parse(readTextFile(std::string(ROPE_DATA_DIR) + "/hf_inv_freq.json"))["cases"];
    return all;
}

Scene sceneOf(const Json& oneCase)
{
    Scene scene = sceneFromConfig(readHfConfig(oneCase["config"].dump()), oneCase.value("layer_type", ""), Scene{});
    if (oneCase.contains("seq_len") && oneCase["seq_len"].is_number())
        scene.context.seqLen = oneCase["seq_len"].get<std::int64_t>();
    return scene;
}

} // namespace

class TestWriters : public QObject
{
    Q_OBJECT

private slots:
    void referenceCases_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(cases().size()); ++i)
            QTest::newRow(cases()[std::size_t(i)]["name"].get<std::string>().c_str()) << i;
    }

    void referenceCases()
    {
        QFETCH(int, index);
        const Scene scene = sceneOf(cases()[std::size_t(index)]);
        const Frequencies wanted = frequenciesOf(scene.active, scene.context);
        for (const char* target : {"hf", "hf-old"}) {
            Scene read;
            const Frequencies got = readBack(target, scene.active, scene.context, &read);
            QVERIFY2(got.theta == wanted.theta, target);
            QCOMPARE(got.attentionFactor, wanted.attentionFactor);
            QCOMPARE(read.active.headDim, scene.active.headDim);
            QCOMPARE(read.active.rotaryDim, scene.active.rotaryDim);
            QCOMPARE(read.active.trainLength, scene.active.trainLength);
            QCOMPARE(read.active.method, scene.active.method);
        }
    }

    void everyMethod_data()
    {
        QTest::addColumn<QString>("id");
        for (const Method& m : methods())
            QTest::newRow(m.id.c_str()) << QString::fromStdString(m.id);
    }

    /// Bit for bit, or refused; with odd numbers that have no short text.
    void everyMethod()
    {
        QFETCH(QString, id);
        RopeSpec spec = specOf(id.toStdString());
        spec.lambda = 1.0 / 3;
        spec.base = 1e6 / 7;
        // What changes the base and nothing else is written as another base.
        static const QStringList named{"none", "linear", "yarn", "llama3", "longrope", "proportional"};
        if (!named.contains(id) && !findMethod(spec.method)->newBase) {
            QCOMPARE(refusal("hf", spec), std::string("method"));
            QCOMPARE(refusal("hf-old", spec), std::string("method"));
            return;
        }
        if (findMethod(spec.method)->tunable("partial_rotary_factor"))
            spec.tunables["partial_rotary_factor"] = 0.3;
        for (std::int64_t target : {4096, 10007, 131072}) {
            const Context context{target, target};
            const Frequencies wanted = frequenciesOf(spec, context);
            for (const char* to : {"hf", "hf-old"}) {
                const Frequencies got = readBack(to, spec, context);
                QVERIFY2(got.theta == wanted.theta, to);
                QCOMPARE(got.attentionFactor, wanted.attentionFactor);
            }
        }
    }

    void resonanceIsRefusedWhereThetaIsNamed()
    {
        RopeSpec spec = specOf("none");
        spec.tunables["resonance"] = 1.0;
        for (const WriteTarget& target : writeTargets())
            QCOMPARE(refusal(target.id, spec) == "resonance", !target.takesAnyTheta);
    }

    /// 44·(30/44), 94·(6/94) and 98·(2/98) are rounded to less: a part that said so would be read as an odd dimension,
    /// with exponents over 29.
    void everyPartialRotary()
    {
        RopeSpec spec;
        for (int dim : {6, 44, 80, 94, 96, 98, 128, 254, 1022})
            for (int rotary = 2; rotary <= dim; rotary += 2) {
                spec.headDim = dim;
                spec.rotaryDim = rotary;
                for (const char* to : {"hf", "hf-old"}) {
                    Scene read;
                    QCOMPARE(readBack(to, spec, {}, &read).theta, geometricTheta(rotary, 1e4));
                    QCOMPARE(read.active.rotaryDim, rotary);
                }
            }
    }

    void spellings()
    {
        RopeSpec spec = specOf("yarn", 32768);
        spec.base = 1e6;
        const Context context{131072, std::nullopt};
        const Json fresh = Json::parse(writeFor("hf", spec, context).text);
        QCOMPARE(fresh["rope_parameters"]["rope_type"].get<std::string>(), std::string("yarn"));
        QCOMPARE(fresh["rope_parameters"]["rope_theta"].get<double>(), 1e6);
        QCOMPARE(fresh["rope_parameters"]["factor"].get<double>(), 4.0);
        QVERIFY(fresh["rope_parameters"]["factor"].is_number_float()); // the library warns about a whole number
        QCOMPARE(fresh["rope_parameters"]["original_max_position_embeddings"].get<int>(), 32768);
        QCOMPARE(fresh["max_position_embeddings"].get<int>(), 131072);
        QVERIFY(!fresh["rope_parameters"].contains("attention_factor"));
        const Json old = Json::parse(writeFor("hf-old", spec, context).text);
        QCOMPARE(old["rope_theta"].get<double>(), 1e6);
        QCOMPARE(old["rope_scaling"]["rope_type"].get<std::string>(), std::string("yarn"));
        QVERIFY(old["rope_parameters"].is_null() && !old["rope_scaling"].contains("rope_theta"));
        QVERIFY(fresh.contains("rope_scaling") && fresh["rope_scaling"].is_null());
        QVERIFY(Json::parse(writeFor("hf-old", RopeSpec{}, {}).text)["rope_scaling"].is_null());
    }

    /// Each spelling takes effect in a config that had the other one.
    void mergedIntoTheOtherSpelling()
    {
        const std::string oldConfig = R"({"model_type": "llama", "hidden_size": 4096, "num_attention_heads": 32,
            "max_position_embeddings": 16384, "rope_theta": 77777.0, "rope_scaling": {"type": "linear", "factor": 4.0}})";
        const std::string newConfig = R"({"model_type": "llama", "hidden_size": 4096, "num_attention_heads": 32,
            "max_position_embeddings": 16384,
            "rope_parameters": {"rope_type": "linear", "factor": 4.0, "rope_theta": 77777.0}})";
        const Context context{32768, 32768};
        for (const char* method : {"none", "linear", "ntk", "dynamic", "yarn", "llama3", "longrope", "adjusted-base"})
            for (const char* to : {"hf", "hf-old"})
                for (const std::string& config : {oldConfig, newConfig}) {
                    RopeSpec spec = specOf(method);
                    spec.base = 5e5;
                    Json kept = Json::parse(config);
                    kept.update(Json::parse(writeFor(to, spec, context).text));
                    Json deleted = kept; // some tools take null as "delete the key"
                    for (const char* key : {"rope_scaling", "rope_parameters"})
                        if (deleted[key].is_null())
                            deleted.erase(key);
                    for (const Json& whole : {kept, deleted}) {
                        Scene read = sceneFromConfig(readHfConfig(whole.dump()), "", Scene{});
                        read.context.seqLen = 32768;
                        const Frequencies got = frequenciesOf(read.active, read.context);
                        const Frequencies wanted = frequenciesOf(spec, context);
                        QVERIFY2(got.theta == wanted.theta, (std::string(method) + " " + to).c_str());
                        QCOMPARE(got.attentionFactor, wanted.attentionFactor);
                    }
                }
    }

    void notesSayWhereTheTextDoesNotReach()
    {
        for (const char* to : {"hf", "hf-old"}) {
            const Written yarn = writeFor(to, specOf("yarn"), {});
            for (const char* part : {"rotary_emb_base", "global_rope_theta", "rope_local_base_freq", "GPT-J",
                                     "Phi-4 multimodal know longrope only", "text_config"})
                QVERIFY2(says(yarn, part), part);
            QVERIFY(!says(writeFor(to, RopeSpec{}, {}), "Phi-3"));
        }
        for (const char* to : {"hf", "vllm"})
            QVERIFY(says(writeFor(to, RopeSpec{}, {}), "belongs into rope_parameters.<layer type>"));
        QVERIFY(says(writeFor("vllm", RopeSpec{}, {}), "belongs into text_config"));
    }
};

QTEST_GUILESS_MAIN(TestWriters)
#include "tst_writers.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/configs/model_config.h"
#include "core/writers/writers.h"
#include "core/model/json_text.h"
#include "core/rope/frequencies.h"
#include "core/scaling/methods.h"
#include "support/near.h"

using namespace rope;

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

/// What reading the written text gives, at the same present length.
Frequencies readBack(const std::string& target, const RopeSpec& spec, const Context& context, Scene* read = nullptr)
{
    Scene scene = sceneFromConfig(readHfConfig(writeFor(target, spec, context).text), "", Scene{});
    scene.context.seqLen = context.currentLength();
    if (read)
        *read = scene;
    return frequenciesOf(scene.active, scene.context);
}

RopeSpec specOf(const std::string& method, std::int64_t trainLength = 4096)
{
    RopeSpec spec;
    spec.trainLength = trainLength;
    spec.method = method;
    for (const char* id : {"short_factor", "long_factor"})
        if (findMethod(method)->tunable(id))
            spec.tunables[id] = std::vector<double>(64, id[0] == 's' ? 1.1 : 7.3);
    return spec;
}

std::string refusal(const std::string& target, const RopeSpec& spec, const Context& context = {})
{
    try {
        return "written: " + writeFor(target, spec, context).text;
    } catch (const InputError& error) {
        return error.problems().front().field;
    }
}

/// "--yarn-orig-ctx" → its value as text; empty when it is not there.
std::string option(const std::string& text, const std::string& name)
{
    const std::size_t at = text.find(name + " ");
    if (at == std::string::npos)
        return {};
    const std::size_t start = at + name.size() + 1;
    return text.substr(start, text.find(' ', start) - start);
}

} // namespace

class TestWriters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        if (id == "ntk-by-parts") {
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

    void everyPartialRotary()
    {
        RopeSpec spec;
        for (int dim : {6, 80, 96, 128, 254, 1022})
            for (int rotary = 2; rotary <= dim; rotary += 2) {
                spec.headDim = dim;
                spec.rotaryDim = rotary;
                Scene read;
                readBack("hf", spec, {}, &read);
                QCOMPARE(read.active.rotaryDim, rotary);
                readBack("hf-old", spec, {}, &read);
                QCOMPARE(read.active.rotaryDim, rotary);
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
        QVERIFY(!old.contains("rope_parameters") && !old["rope_scaling"].contains("rope_theta"));
        QVERIFY(Json::parse(writeFor("hf-old", RopeSpec{}, {}).text)["rope_scaling"].is_null());
    }

    void llamaCpp()
    {
        RopeSpec spec = specOf("yarn", 32768);
        spec.base = 1e6;
        const Written yarn = writeFor("llama.cpp", spec, {131072, std::nullopt});
        QCOMPARE(yarn.text, std::string("--rope-scaling yarn --rope-freq-base 1000000 --rope-freq-scale 0.25 "
                                        "--yarn-orig-ctx 32768 --yarn-ext-factor 1 --yarn-attn-factor 1 "
                                        "--yarn-beta-fast 32 --yarn-beta-slow 1 --ctx-size 131072"));
        // DeepSeek-V3: attention factor 1 in all, so what comes on top undoes llama.cpp's own.
        spec = specOf("yarn", 4096);
        spec.headDim = spec.rotaryDim = 64;
        spec.tunables = {{"factor", 40.0}, {"mscale", 1.0}, {"mscale_all_dim", 1.0}};
        const Written deepseek = writeFor("llama.cpp", spec, {163840, std::nullopt});
        QNEAR(std::stod(option(deepseek.text, "--yarn-attn-factor")), 1 / (1 + 0.1 * std::log(40.0)), 1e-15);
        QVERIFY(std::ranges::any_of(deepseek.notes, [](const Message& n) {
            return n.english().find("ignore --yarn-attn-factor") != std::string::npos;
        }));
        const Written linear = writeFor("llama.cpp", specOf("linear"), {32768, std::nullopt});
        QVERIFY(linear.text.starts_with("--rope-scaling linear --rope-freq-base 10000 --rope-freq-scale 0.125"));
        const Written ntk = writeFor("llama.cpp", specOf("ntk"), {16384, std::nullopt});
        QVERIFY(ntk.text.starts_with("--rope-scaling none "));
        QNEAR(std::stod(option(ntk.text, "--rope-freq-base")), 40889.9, 1e-5);
        RopeSpec lambda;
        lambda.lambda = 4;
        QCOMPARE(option(writeFor("llama.cpp", lambda, {}).text, "--rope-freq-base"), std::string("40000"));
    }

    void whatLlamaCppCannotSay()
    {
        for (const char* method : {"dynamic", "ntk-by-parts", "llama3", "longrope", "proportional"})
            QCOMPARE(refusal("llama.cpp", specOf(method)), std::string("method"));
        RopeSpec spec = specOf("yarn");
        spec.tunables["truncate"] = 0.0;
        QCOMPARE(refusal("llama.cpp", spec), std::string("truncate"));
        spec = specOf("yarn");
        spec.tunables["beta_fast"] = 1.0;
        spec.tunables["beta_slow"] = 32.0;
        QCOMPARE(refusal("llama.cpp", spec), std::string("method"));
    }

    void whatNobodyCanSay()
    {
        for (const WriteTarget& target : writeTargets()) {
            RopeSpec spec;
            spec.thetaMode = ThetaMode::Identical;
            QCOMPARE(refusal(target.id, spec), std::string("theta"));
            QCOMPARE(refusal(target.id, specOf("ntk-by-parts")), std::string("method"));
            spec = RopeSpec{};
            spec.headDim = 7;
            QCOMPARE(refusal(target.id, spec), std::string("head_dim"));
            spec = RopeSpec{};
            spec.base = 1e15;
            spec.lambda = 2;
            if (target.id != "llama.cpp")
                QCOMPARE(refusal(target.id, spec), std::string("base"));
        }
        QCOMPARE(refusal("nonsense", RopeSpec{}), std::string("to"));
        RopeSpec part = specOf("proportional");
        part.rotaryDim = 64;
        QCOMPARE(refusal("hf", part), std::string("rotary_dim"));
        part.rotaryDim = 128;
        part.tunables["partial_rotary_factor"] = 0.0;
        QCOMPARE(refusal("hf", part), std::string("partial_rotary_factor"));
    }

    void pairingIsSaidToBeMissing()
    {
        RopeSpec spec;
        QVERIFY(writeFor("hf", spec, {}).notes.empty());
        spec.pairing = Pairing::Interleaved;
        QCOMPARE(writeFor("hf", spec, {}).notes.size(), std::size_t(1));
    }

    void vllm()
    {
        RopeSpec spec = specOf("yarn", 32768);
        spec.rotaryDim = 64;
        const Written written = writeFor("vllm", spec, {131072, std::nullopt});
        const Json json = Json::parse(written.text);
        QCOMPARE(json["rope_parameters"]["partial_rotary_factor"].get<double>(), 0.5);
        QCOMPARE(json["max_position_embeddings"].get<int>(), 131072);
        QVERIFY(written.notes.front().english().find("--max-model-len 131072") != std::string::npos);
        // Linear is given the trained length: vLLM multiplies it.
        QCOMPARE(Json::parse(writeFor("vllm", specOf("linear"), {}).text)["max_position_embeddings"].get<int>(), 4096);
        const Json longrope = Json::parse(writeFor("vllm", specOf("longrope"), {}).text)["rope_parameters"];
        QCOMPARE(longrope["long_mscale"].get<double>(), frequenciesOf(specOf("longrope"), {}).attentionFactor);
    }

    void whatVllmCannotSay()
    {
        QVERIFY(refusal("vllm", specOf("dynamic"), {16384, std::nullopt}).starts_with("written"));
        QCOMPARE(refusal("vllm", specOf("dynamic"), {16384, 8192}), std::string("seq_len"));
        RopeSpec spec = specOf("proportional");
        spec.tunables["factor"] = 8.0;
        QCOMPARE(refusal("vllm", spec), std::string("factor"));
        spec = specOf("llama3");
        spec.tunables["high_freq_factor"] = 0.5;
        QCOMPARE(refusal("vllm", spec), std::string("high_freq_factor"));
        spec = specOf("longrope");
        spec.pairing = Pairing::Interleaved;
        QCOMPARE(refusal("vllm", spec), std::string("pairing"));
    }
};

QTEST_GUILESS_MAIN(TestWriters)
#include "tst_writers.moc"

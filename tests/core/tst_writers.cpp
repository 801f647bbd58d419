// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/configs/model_config.h"
#include "core/model/json_text.h"
#include "core/rope/frequencies.h"
#include "core/scaling/methods.h"
#include "core/writers/writers.h"
#include "support/near.h"
#include "support/paths.h"

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

bool says(const Written& written, const std::string& part)
{
    return std::ranges::any_of(written.notes,
                               [&](const Message& n) { return n.english().find(part) != std::string::npos; });
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
        RopeSpec partial;
        partial.rotaryDim = 32;
        QVERIFY(says(writeFor("llama.cpp", partial, {}), "Rotary dimension (32 here)"));
    }

    void whatLlamaCppCannotSay()
    {
        for (const char* method : {"ntk-by-parts", "llama3", "longrope", "proportional"})
            QCOMPARE(refusal("llama.cpp", specOf(method)), std::string("method"));
        RopeSpec spec = specOf("yarn");
        spec.tunables["truncate"] = 0.0;
        QCOMPARE(refusal("llama.cpp", spec), std::string("truncate"));
        spec = specOf("yarn");
        spec.tunables["beta_fast"] = 1.0;
        spec.tunables["beta_slow"] = 32.0;
        QCOMPARE(refusal("llama.cpp", spec), std::string("method"));
    }

    void whatNoEngineCanSay()
    {
        for (const WriteTarget& target : writeTargets()) {
            RopeSpec spec;
            spec.headDim = 7;
            QCOMPARE(refusal(target.id, spec), std::string("head_dim"));
            QVERIFY2(!target.checked.empty(), target.id.c_str());
            QVERIFY2(says(writeFor(target.id, RopeSpec{}, {}), "Checked against " + target.checked), target.id.c_str());
            if (target.id == "numpy" || target.id == "pytorch")
                continue; // a program of its own says everything
            spec = RopeSpec{};
            spec.thetaMode = ThetaMode::Identical;
            QCOMPARE(refusal(target.id, spec), std::string("theta"));
            QCOMPARE(refusal(target.id, specOf("ntk-by-parts")), std::string("method"));
            spec = RopeSpec{};
            spec.base = 1e15;
            spec.lambda = 2;
            if (target.id != "llama.cpp" && target.id != "koboldcpp" && target.id != "exllamav2")
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
        QVERIFY(!says(writeFor("hf", spec, {}), "pairing"));
        spec.pairing = Pairing::Interleaved;
        QVERIFY(says(writeFor("hf", spec, {}), "The pairing (interleaved) is not part of a config"));
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

    void vllm()
    {
        RopeSpec spec = specOf("yarn", 32768);
        spec.rotaryDim = 64;
        const Written written = writeFor("vllm", spec, {131072, std::nullopt});
        const Json json = Json::parse(written.text);
        QCOMPARE(json["rope_parameters"]["partial_rotary_factor"].get<double>(), 0.5);
        QCOMPARE(json["max_position_embeddings"].get<int>(), 131072);
        QVERIFY(says(written, "--max-model-len 131072"));
        // Linear is given the trained length: vLLM multiplies it.
        QCOMPARE(Json::parse(writeFor("vllm", specOf("linear"), {}).text)["max_position_embeddings"].get<int>(), 4096);
        const Json longrope = Json::parse(writeFor("vllm", specOf("longrope"), {}).text)["rope_parameters"];
        QCOMPARE(longrope["long_mscale"].get<double>(), frequenciesOf(specOf("longrope"), {}).attentionFactor);
    }

    /// vLLM refuses a --max-model-len above max_position_embeddings, times the factor where it multiplies.
    void vllmAllowsTheLengthItNames()
    {
        const auto nextTo = [](RopeSpec spec, const char* id, double value) {
            spec.tunables[id] = value;
            return spec;
        };
        RopeSpec base;
        base.base = 5e5;
        RopeSpec lambda;
        lambda.lambda = 4;
        for (const RopeSpec& spec :
             {RopeSpec{}, base, lambda, specOf("ntk"), specOf("adjusted-base"), specOf("linear"), specOf("yarn"),
              specOf("llama3"), specOf("longrope"), nextTo(specOf("linear"), "factor", 3.3),
              nextTo(specOf("linear"), "factor", 0.5), nextTo(specOf("yarn"), "factor", 3.3), specOf("linear", 5000),
              specOf("proportional")})
            for (std::int64_t target : {1000, 4096, 10007, 16384, 131072}) {
                const Context context{target, std::nullopt};
                const Written written = writeFor("vllm", spec, context);
                const Json json = Json::parse(written.text);
                const Json& rope = json["rope_parameters"];
                const std::string type = rope["rope_type"];
                double allowed = json["max_position_embeddings"].get<double>();
                if (type == "yarn")
                    allowed = rope["original_max_position_embeddings"].get<double>();
                if (type == "yarn" || type == "linear")
                    allowed *= rope["factor"].get<double>();
                const auto usage = std::ranges::find_if(
                    written.notes, [](const Message& n) { return n.english().starts_with("For vllm serve"); });
                const double named = std::stod(option(usage->english() + " ", "--max-model-len"));
                QVERIFY2(named <= allowed, written.text.c_str());
                QVERIFY(named == double(target) || type == "yarn" || type == "longrope");
                const Frequencies wanted = frequenciesOf(spec, context);
                Json whole = json;
                whole["head_dim"] = spec.headDim; // the model's own
                Scene read = sceneFromConfig(readHfConfig(whole.dump()), "", Scene{});
                read.context.seqLen = context.currentLength();
                const Frequencies got = frequenciesOf(read.active, read.context);
                QVERIFY2(got.theta == wanted.theta, written.text.c_str());
                QCOMPARE(got.attentionFactor, wanted.attentionFactor);
            }
        const Written yarn = writeFor("vllm", nextTo(specOf("yarn"), "factor", 3.3), {16384, std::nullopt});
        QCOMPARE(Json::parse(yarn.text)["max_position_embeddings"].get<int>(), 13516);
        QVERIFY(says(yarn, "no more than 13516 tokens"));
    }

    void whatVllmCannotSay()
    {
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

// SPDX-License-Identifier: GPL-3.0-or-later
// Options of llama.cpp and overrides of vLLM, and what such engines cannot be told.
#include <QtTest>

#include "support/near.h"
#include "support/written.h"

using namespace rope;
using namespace rope::test;

class TestEngineWriters : public QObject
{
    Q_OBJECT

private slots:
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

    /// A head of another size is no longer that model.
    void anotherHeadForgetsTheModel()
    {
        ModelWritten model(R"({"model_type": "gemma3", "text_config": {"model_type": "gemma3_text", "head_dim": 256,
    "max_position_embeddings": 131072, "rope_theta": 1000000, "rope_local_base_freq": 10000,
    "rope_scaling": {"rope_type": "linear", "factor": 8.0}}})");
        model.scene.active.headDim = model.scene.active.rotaryDim = 64;
        QVERIFY(!model.json("vllm").contains("text_config"));
    }
};

QTEST_GUILESS_MAIN(TestEngineWriters)
#include "tst_engine_writers.moc"

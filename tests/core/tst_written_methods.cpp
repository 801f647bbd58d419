// SPDX-License-Identifier: GPL-3.0-or-later
// Methods that only one program has a name for, and what a program cannot say.
#include <QTest>

#include "core/model/json_text.h"
#include "core/model/problem.h"
#include "core/rope/frequencies.h"
#include "core/writers/writers.h"

using namespace rope;

namespace {

RopeSpec specOf(const std::string& method, const Tunables& tunables = {})
{
    RopeSpec spec;
    spec.method = method;
    spec.tunables = tunables;
    return spec;
}

const Context context{16384, {}};

/// "" where it is written.
std::string refusal(const char* target, const RopeSpec& spec)
{
    try {
        writeFor(target, spec, context);
        return {};
    } catch (const InputError& error) {
        return error.what();
    }
}

} // namespace

class TestWrittenMethods : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vllm_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("block");
        const auto row = [](const char* target, const char* method, const char* key, const char* block) {
            QTest::addRow("%s %s", target, method) << target << method << key << block;
        };
        row("vllm", "ntk-fixed", "rope_parameters", R"({"rope_theta": 10000.0, "rope_type": "ntk", "factor": 4.0})");
        row("vllm", "ntk-mixed", "rope_parameters",
            R"({"rope_theta": 10000.0, "rope_type": "ntk", "factor": 4.0, "mixed_b": 0.625})");
        row("vllm", "yarn-telechat3", "rope_parameters",
            R"({"rope_theta": 10000.0, "rope_type": "yarn", "factor": 4.0, "original_max_position_embeddings": 4096,
                "beta_fast": 32.0, "beta_slow": 1.0, "attention_factor": 1.0970406052783923})");
        row("vllm-old", "yarn-telechat3", "rope_scaling",
            R"({"rope_type": "yarn", "factor": 4.0, "original_max_position_embeddings": 4096, "beta_fast": 32.0,
                "beta_slow": 1.0, "attn_factor": 0.9634746568860826})");
        row("vllm-old", "ntk-fixed", "rope_scaling", R"({"rope_type": "ntk", "factor": 4.0})");
        row("vllm-old", "dual-chunk", "dual_chunk_attention_config",
            R"({"chunk_size": 3072, "local_size": 512, "original_max_position_embeddings": 4096})");
    }

    void vllm()
    {
        QFETCH(QString, target);
        QFETCH(QString, method);
        QFETCH(QString, key);
        QFETCH(QString, block);
        const Written written = writeFor(target.toStdString(), specOf(method.toStdString()), context);
        const nlohmann::json json = nlohmann::json::parse(written.text);
        QCOMPARE(QString::fromStdString(json[key.toStdString()].dump()),
                 QString::fromStdString(nlohmann::json::parse(block.toStdString()).dump()));
        QCOMPARE(json["max_position_embeddings"].get<int>(), 16384);
    }

    /// Newer versions read it, older ones multiply 0.1·ln f + 1 by attn_factor.
    void anotherAttentionFactor()
    {
        const Written written = writeFor("vllm", specOf("yarn-telechat3", {{"attention_factor", 2.0}}), context);
        const auto json = nlohmann::json::parse(written.text);
        QCOMPARE(json["rope_parameters"]["attention_factor"].get<double>(), 2.0);
        const Written old = writeFor("vllm-old", specOf("yarn-telechat3", {{"attention_factor", 2.0}}), context);
        const double factor = nlohmann::json::parse(old.text)["rope_scaling"]["attn_factor"].get<double>();
        QVERIFY(std::abs(factor * (0.1 * std::log(4.0) + 1) - 2) < 1e-15);
    }

    void selfExtend()
    {
        const RopeSpec spec = specOf("self-extend", {{"window", 1024.0}, {"group_size", 8.0}});
        const Written written = writeFor("llama.cpp", spec, context);
        QCOMPARE(QString::fromStdString(written.text),
                 QStringLiteral("--rope-scaling none --rope-freq-base 10000 --rope-freq-scale 1 --grp-attn-n 8 "
                                "--grp-attn-w 1024 --ctx-size 16384"));
        QVERIFY(written.notes.front().english().find("llama-completion") != std::string::npos);
        const std::string odd = refusal("llama.cpp", specOf("self-extend", {{"window", 1000.0}, {"group_size", 7.0}}));
        QVERIFY2(odd.find("the nearest is 1001") != std::string::npos, odd.c_str());
    }

    void refused_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* target, const char* method, const char* says) {
            QTest::addRow("%s %s", target, method) << target << method << says;
        };
        for (const char* target : {"numpy", "pytorch"})
            for (const char* method : {"self-extend", "rerope", "leaky-rerope", "dual-chunk"})
                row(target, method, "this code turns by plain positions");
        row("vllm", "dual-chunk", "no attention backend");
        row("koboldcpp", "self-extend", "allowed");
    }

    void refused()
    {
        QFETCH(QString, target);
        QFETCH(QString, method);
        QFETCH(QString, says);
        const std::string why = refusal(target.toLatin1().constData(), specOf(method.toStdString()));
        QVERIFY2(QString::fromStdString(why).contains(says), why.c_str());
    }

    /// Python can say any θ: rounded periods as well.
    void resonance()
    {
        RopeSpec spec = specOf("yarn", {{"resonance", 1.0}});
        const Written written = writeFor("numpy", spec, context);
        const double first = frequenciesOf(spec, context).theta[0];
        QVERIFY(written.text.find("np.array([" + Json(first).dump()) != std::string::npos);
        QVERIFY(refusal("hf", spec).find("resonance") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestWrittenMethods)
#include "tst_written_methods.moc"

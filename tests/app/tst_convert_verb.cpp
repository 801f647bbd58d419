// SPDX-License-Identifier: GPL-3.0-or-later
// `ropescope convert`: what is written and merged reads back to the same RoPE, bit for bit, by the same command line.
#include <QTest>

#include "support/data.h"
#include "support/program.h"

using namespace rope::test;

class TestConvertVerb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBack_data();
    void readsBack();
    void otherTargets();

private:
    QTemporaryDir m_dir;
};

void TestConvertVerb::readsBack_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("target");
    const auto cases = casesOf("hf_inv_freq.json");
    for (const char* target : {"hf", "hf-old"})
        for (std::size_t i = 0; i < cases.size(); ++i)
            QTest::addRow("%s %s", target, cases[i]["name"].get<std::string>().c_str())
                << int(i) << QString::fromLatin1(target);
}

void TestConvertVerb::readsBack()
{
    QFETCH(int, index);
    QFETCH(QString, target);
    const auto test = casesOf("hf_inv_freq.json").at(std::size_t(index));
    QStringList length;
    if (test.contains("seq_len") && !test["seq_len"].is_null())
        length << QStringLiteral("--seq-len") << QString::number(test["seq_len"].get<qint64>());
    QStringList source{QStringLiteral("--config"),
                       writeFile(m_dir, QStringLiteral("source.json"), test["config"].dump())};
    if (test.contains("layer_type"))
        source << QStringLiteral("--layer-type") << QString::fromStdString(test["layer_type"].get<std::string>());
    const QStringList compute{QStringLiteral("compute"), QStringLiteral("frequencies"), QStringLiteral("--format"),
                              QStringLiteral("json")};
    const auto before = ropescope(compute + source + length).json();
    const Run written =
        ropescope(QStringList{QStringLiteral("convert"), QStringLiteral("--to"), target} + source + length);
    // The older spelling has no key for the layers with a window of Gemma 4.
    if (target == QStringLiteral("hf-old") && test["config"]["model_type"] == "gemma4_text" &&
        test.value("layer_type", "") == "sliding_attention") {
        QCOMPARE(written.status, 2);
        return;
    }
    QVERIFY2(written.status == 0, written.err.constData());
    // Merged into the config it is for, key by key: there stand the other kinds of layers, and what else the class
    // reads.
    auto merged = test["config"];
    merged.update(written.json());
    source[1] = writeFile(m_dir, QStringLiteral("copy.json"), merged.dump());
    const Run again = ropescope(compute + source + length);
    QVERIFY2(again.status == 0, again.err.constData());
    const auto after = again.json();
    for (const char* key : {"head_dim", "rotary_dim", "theta", "attention_factor"})
        QVERIFY2(before[key] == after[key], key);
}

void TestConvertVerb::otherTargets()
{
    const QStringList scene{"--train-length", "4096", "--method", "yarn", "--set", "factor=4", "--to"};
    const Run llama = ropescope(QStringList{"convert"} + scene + QStringList{"llama.cpp"});
    QCOMPARE(llama.status, 0);
    for (const char* part :
         {"--rope-scaling yarn", "--rope-freq-base 10000", "--rope-freq-scale 0.25", "--yarn-orig-ctx 4096"})
        QVERIFY2(llama.out.contains(part), llama.out.constData());
    for (const QByteArray& line : llama.err.trimmed().split('\n'))
        QVERIFY2(line.startsWith("ropescope: note: "), line.constData());
    const Run vllm = ropescope(QStringList{"convert"} + scene + QStringList{"vllm"});
    QCOMPARE(vllm.status, 0);
    QCOMPARE(vllm.json()["rope_parameters"]["rope_type"].get<std::string>(), std::string("yarn"));
}

QTEST_GUILESS_MAIN(TestConvertVerb)
#include "tst_convert_verb.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// GGUF headers, safetensors and folders of the Hugging Face cache are read as configs. The GGUF files are written by
// the test, byte by byte.
#include <QtTest>

#include <random>

#include "core/configs/gguf_header.h"
#include "core/rope/frequencies.h"
#include "support/gguf_writer.h"
#include "support/model_files.h"
#include "support/near.h"

using namespace rope;
using namespace rope::test;

namespace {

GgufWriter llama()
{
    GgufWriter out;
    out.text("general.architecture", "llama").text("general.name", "Tiny").integer("llama.context_length", 131072);
    out.integer("llama.embedding_length", 512).integer("llama.attention.head_count", 8);
    out.integer("llama.rope.dimension_count", 64).real("llama.rope.freq_base", 500000);
    return out;
}

} // namespace

class TestModelFile : public QObject
{
    Q_OBJECT

private slots:
    void readsGguf_data();
    void readsGguf();
    void dividesByTheDivisorsOfTheFile();
    void readsTwoListsAsLongRope();
    void readsYarnAsLlamaCppDoes();
    void readsLocalBase();
    void passesOverVocabularyAndWeights();
    void refusesBrokenHeaders_data();
    void refusesBrokenHeaders();
    void survivesTruncationAndMutation();
};

void TestModelFile::readsGguf_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("read"); // head_dim rotary_dim base pairing method L
    const auto row = [](const char* name, const GgufWriter& file, const char* read, std::uint32_t version = 3) {
        QTest::newRow(name) << file.bytes(version) << read;
    };
    row("llama", llama(), "64 64 500000 interleaved none 131072");
    row("version 2", llama(), "64 64 500000 interleaved none 131072", 2);
    GgufWriter qwen;
    qwen.text("general.architecture", "qwen2").integer("qwen2.attention.key_length", 128);
    row("no base, no length", qwen, "128 128 10000 half none 4096");
    GgufWriter neox;
    neox.text("general.architecture", "gptneox").integer("gptneox.embedding_length", 4096);
    neox.integer("gptneox.attention.head_count", 32).integer("gptneox.rope.dimension_count", 32);
    row("partial", neox, "128 32 10000 half none 4096");
    row("linear", llama().text("llama.rope.scaling.type", "linear").real("llama.rope.scaling.factor", 4),
        "64 64 500000 interleaved linear 131072");
    GgufWriter mla;
    mla.text("general.architecture", "deepseek2").integer("deepseek2.attention.key_length", 576);
    mla.integer("deepseek2.attention.kv_lora_rank", 512).integer("deepseek2.rope.dimension_count", 64);
    row("latent attention", mla, "64 64 10000 interleaved none 4096");
    GgufWriter heads;
    heads.text("general.architecture", "lfm2").integer("lfm2.embedding_length", 1024);
    heads.integers("lfm2.attention.head_count", {0, 16, 0, 16});
    row("heads layer by layer", heads, "64 64 10000 half none 4096");
}

void TestModelFile::readsGguf()
{
    QFETCH(QByteArray, bytes);
    const QTemporaryDir dir;
    const RopeSpec spec = sceneOf(writeFile(dir, "model.gguf", bytes)).active;
    const QString read = QString("%1 %2 %3 %4 %5 %6")
                             .arg(spec.headDim)
                             .arg(spec.rotaryDim)
                             .arg(spec.base, 0, 'f', 0)
                             .arg(toId(spec.pairing))
                             .arg(QString::fromStdString(spec.method))
                             .arg(spec.trainLength);
    QTEST(read, "read");
}

void TestModelFile::dividesByTheDivisorsOfTheFile()
{
    std::vector<float> divisors(32, 1.0F);
    divisors[20] = 1.20748F;
    divisors[31] = 8.0F;
    const QTemporaryDir dir;
    const Scene scene =
        sceneOf(writeFile(dir, "m.gguf", llama().tensor("a", {1}).tensor("rope_freqs.weight", divisors).bytes()));
    const Frequencies f = frequenciesOf(scene.active, scene.context);
    for (std::size_t i = 0; i < 32; ++i)
        QNEAR(f.theta[i], std::pow(500000.0, -double(i) / 32) / double(divisors[i]), 1e-14);
    QCOMPARE(f.attentionFactor, 1.0);
    QCOMPARE(scene.name, std::string("Tiny"));
}

void TestModelFile::readsTwoListsAsLongRope()
{
    const GgufWriter file = llama()
                                .integer("llama.rope.scaling.original_context_length", 4096)
                                .real("llama.rope.scaling.attn_factor", 1.25F)
                                .tensor("rope_factors_long.weight", std::vector<float>(32, 4))
                                .tensor("rope_factors_short.weight", std::vector<float>(32, 1));
    const QTemporaryDir dir;
    Scene scene = sceneOf(writeFile(dir, "m.gguf", file.bytes()));
    QCOMPARE(scene.active.trainLength, std::int64_t(4096));
    QCOMPARE(frequenciesOf(scene.active, scene.context).theta[0], 1.0);
    scene.context.seqLen = 8192;
    QCOMPARE(frequenciesOf(scene.active, scene.context).theta[0], 0.25);
    QCOMPARE(frequenciesOf(scene.active, scene.context).attentionFactor, 1.25);
}

void TestModelFile::readsYarnAsLlamaCppDoes()
{
    GgufWriter file = llama();
    file.text("llama.rope.scaling.type", "yarn").real("llama.rope.scaling.factor", 32);
    file.integer("llama.rope.scaling.original_context_length", 4096).real("llama.rope.scaling.yarn_beta_fast", 16);
    const QTemporaryDir dir;
    const Scene scene = sceneOf(writeFile(dir, "m.gguf", file.bytes()));
    QCOMPARE(std::get<double>(scene.active.tunables.at("beta_fast")), 16.0);
    QNEAR(frequenciesOf(scene.active, scene.context).attentionFactor, 0.1 * std::log(32.0) + 1, 1e-15);
    const QString deepseek =
        writeFile(dir, "d.gguf", file.real("llama.rope.scaling.yarn_log_multiplier", 0.1F).bytes());
    const Scene flat = sceneOf(deepseek);
    QCOMPARE(frequenciesOf(flat.active, flat.context).attentionFactor, 1.0);
}

void TestModelFile::readsLocalBase()
{
    GgufWriter file;
    file.text("general.architecture", "gemma3").integer("gemma3.attention.key_length", 256);
    file.real("gemma3.rope.freq_base", 1e6F).text("gemma3.rope.scaling.type", "linear");
    file.real("gemma3.rope.scaling.factor", 8);
    const QTemporaryDir dir;
    const QString path = writeFile(dir, "m.gguf", file.bytes());
    QCOMPARE(sceneOf(path).active.method, std::string("linear"));
    QCOMPARE(sceneOf(path, "sliding_attention").active.base, 10000.0);
    QCOMPARE(sceneOf(path, "sliding_attention").active.method, std::string("none"));
}

/// 100 GB, of which all but the header is a hole: read in a moment, whatever the vocabulary's size.
void TestModelFile::passesOverVocabularyAndWeights()
{
    const QTemporaryDir dir;
    const GgufWriter file =
        llama().words("tokenizer.ggml.tokens", 200'000).text("tokenizer.chat_template", std::string(3 << 20, 'x'));
    const QString path = writeFile(dir, "huge.gguf", file.bytes());
    QVERIFY(QFile::resize(path, 100LL << 30));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(sceneOf(path).active.base, 500000.0);
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
}

void TestModelFile::refusesBrokenHeaders_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const QByteArray& bytes, const char* message) {
        QTest::newRow(name) << bytes << QString("config is a GGUF file ") + message;
    };
    const QByteArray good = llama().bytes();
    row("only the letters", "GGUF", "that ends within its version; allowed: a whole GGUF file");
    row("version 1", llama().bytes(1), "of version 1; allowed: version 2 or 3");
    row("version 9", llama().bytes(9), "of version 9; allowed: version 2 or 3");
    row("version 0", llama().bytes(0), "of version 0; allowed: version 2 or 3");
    row("big-endian", llama().bytes(0x03000000U), "of the big-endian kind; allowed: a little-endian one");
    QByteArray counts = good;
    counts.replace(8, 16, QByteArray(16, '\x7f'));
    row("endless counts", counts,
        "with 9187201950435737471 keys and 9187201950435737471 tensors; allowed: at most 65,536 and 1,048,576");
    QByteArray length = good;
    length.replace(24, 8, QByteArray(8, '\x7f'));
    row("endless key", length, "whose key is longer than the file; allowed: a whole GGUF file");
    row("cut within a value", good.left(60), "that ends within its text; allowed: a whole GGUF file");
    GgufWriter list;
    list.integers("x", {1, 2, 3});
    QByteArray longList = list.bytes();
    longList.replace(24 + 8 + 1 + 8, 8, QByteArray(8, '\x7f'));
    row("endless list", longList, "with a list longer than the file; allowed: a whole GGUF file");
    row("twice the same key", llama().integer("llama.context_length", 1).bytes(),
        "with the key llama.context_length twice; allowed: every key once");
    row("no architecture", GgufWriter().text("general.name", "x").bytes(),
        "without general.architecture; allowed: one that says it");
    row("no rope", GgufWriter().text("general.architecture", "mamba").bytes(),
        "of the architecture mamba; allowed: a model with rotary embeddings (this one has no attention)");
    row("no heads", GgufWriter().text("general.architecture", "llama").bytes(),
        "without llama.embedding_length; allowed: one that says it");
    row("unknown scaling", llama().text("llama.rope.scaling.type", "magic").bytes(),
        "with rope.scaling.type magic; allowed: none, linear, yarn or longrope");
    const QByteArray divided = llama().tensor("rope_freqs.weight", std::vector<float>(32, 2)).bytes();
    row("divisors cut off", divided.chopped(64), "that ends before its rope_freqs.weight; allowed: a whole GGUF file");
}

void TestModelFile::refusesBrokenHeaders()
{
    QFETCH(QByteArray, bytes);
    QTEST(refusalOf(bytes), "message");
}

void TestModelFile::survivesTruncationAndMutation()
{
    const QByteArray good = llama()
                                .words("t", 5)
                                .integers("llama.rope.dimension_sections", {8, 12, 12})
                                .tensor("rope_freqs.weight", std::vector<float>(32, 2))
                                .bytes();
    const QTemporaryDir dir;
    std::mt19937 random(20261126);
    const auto below = [&random](qsizetype n) { return std::uniform_int_distribution<qsizetype>(0, n - 1)(random); };
    int read = 0, refused = 0;
    for (int round = 0; round < 2000; ++round) {
        QByteArray bytes = round % 4 == 0 ? good.left(4 + below(good.size() - 4)) : good;
        for (qsizetype edits = round % 4 == 0 ? 0 : 1 + below(3); edits > 0; --edits)
            bytes[4 + below(bytes.size() - 4)] = char(below(256));
        const QString path = writeFile(dir, "m.gguf", bytes);
        try {
            const Scene scene = sceneOf(path);
            const std::vector<double> theta = frequenciesOf(scene.active, scene.context).theta;
            QVERIFY(std::ranges::all_of(theta, [](double t) { return t >= 0; }));
            ++read;
        } catch (const InputError& error) {
            QVERIFY(!error.problems().empty());
            ++refused;
        }
    }
    QVERIFY2(read > 250 && refused > 250, qPrintable(QString("%1 %2").arg(read).arg(refused)));
}

QTEST_GUILESS_MAIN(TestModelFile)
#include "tst_model_file.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The config beside safetensors files; folders that stand for a model, and those that stand for several: then the
// choices are named.
#include <QtTest>

#include <sys/stat.h>

#include "support/gguf_writer.h"
#include "support/model_files.h"

using namespace rope;
using test::refusalOf;
using test::sceneOf;
using test::writeFile;

namespace {

const QByteArray config = R"({"model_type": "llama", "rope_theta": 70000})";

void save(const QTemporaryDir& dir, const QString& name, const QByteArray& bytes = config)
{
    QVERIFY(!test::writeFile(dir, name, bytes).isEmpty());
}

QByteArray gguf()
{
    test::GgufWriter out;
    out.text("general.architecture", "llama").integer("llama.attention.key_length", 64);
    return out.real("llama.rope.freq_base", 90000).bytes();
}

/// The base that is read, or why nothing is.
std::string readOf(const QString& path)
{
    try {
        const ModelConfig read = readHfConfig(readModelFile(path.toStdString()));
        return std::to_string(std::int64_t(read.layers.front().spec.base));
    } catch (const InputError& error) {
        return error.what();
    }
}

} // namespace

class TestModelFolders : public QObject
{
    Q_OBJECT

private slots:
    void oneModel_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QString>("open"); // below the folder
        QTest::addColumn<QString>("base");
        QTest::newRow("the folder of snapshots") << QStringList{"snapshots/0a/config.json"} << "snapshots"
                                                 << "70000";
        QTest::newRow("a cache of one model") << QStringList{"models--a--b/snapshots/0a/config.json"} << ""
                                              << "70000";
        QTest::newRow("one GGUF file") << QStringList{"x.gguf", "mmproj-x.gguf", "README.md"} << ""
                                       << "90000";
        QTest::newRow("a GGUF file in parts") << QStringList{"x-00001-of-00002.gguf", "x-00002-of-00002.gguf"} << ""
                                              << "90000";
        QTest::newRow("params.json") << QStringList{"params.json", "consolidated.safetensors"} << ""
                                     << "80000";
        QTest::newRow("beside the weights")
            << QStringList{"params.json", "consolidated.safetensors"} << "consolidated.safetensors"
            << "80000";
        QTest::newRow("config.json first") << QStringList{"params.json", "config.json", "x.gguf"} << ""
                                           << "70000";
    }
    void oneModel();
    void severalModels_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QString>("choices");
        QTest::newRow("snapshots") << QStringList{"snapshots/0a/config.json", "snapshots/0b/config.json"}
                                   << "one of them: snapshots/0a, snapshots/0b";
        QTest::newRow("a cache") << QStringList{"models--a--b/snapshots/0a/config.json",
                                                "models--c--d/snapshots/0b/config.json"}
                                 << "one of them: models--a--b/snapshots/0a, models--c--d/snapshots/0b";
        QTest::newRow("quantizations") << QStringList{"x-Q4.gguf", "x-Q8.gguf"} << "one of them: x-Q4.gguf, x-Q8.gguf";
    }
    void severalModels();
    void readsBesideSafetensors();
    void readsCacheFolders();
    void refusesFoldersWithoutConfig();
};

void TestModelFolders::oneModel()
{
    QFETCH(QStringList, files);
    QFETCH(QString, open);
    const QTemporaryDir dir;
    for (const QString& name : files)
        save(dir, name,
             name.endsWith(".gguf")         ? gguf()
             : name.endsWith("params.json") ? R"({"dim": 512, "n_layers": 2, "n_heads": 8, "rope_theta": 80000.0})"
                                            : config);
    const QString path = open.isEmpty() ? dir.path() : dir.filePath(open);
    QTEST(QString::fromStdString(readOf(path)), "base");
    QCOMPARE(isModelFolder(path.toStdString()), QFileInfo(path).isDir());
}

void TestModelFolders::severalModels()
{
    QFETCH(QStringList, files);
    QFETCH(QString, choices);
    const QTemporaryDir dir;
    for (const QString& name : files)
        save(dir, name, name.endsWith(".gguf") ? gguf() : config);
    QVERIFY(!isModelFolder(dir.path().toStdString()) && holdsModels(dir.path().toStdString()));
    const std::string said = readOf(dir.path());
    QVERIFY2(said.find("(2 models)") != std::string::npos, said.c_str());
    QVERIFY2(said.find(choices.toStdString()) != std::string::npos, said.c_str());
}

void TestModelFolders::readsBesideSafetensors()
{
    const QTemporaryDir dir;
    const QString weights = writeFile(dir, "model-00001-of-00002.safetensors", QByteArray(16, '\0'));
    QVERIFY(refusalOf([&] {
                sceneOf(weights);
            }).endsWith("a safetensors file with its config.json beside it (there is none)"));
    writeFile(dir, "config.json", R"({"model_type": "llama", "rope_theta": 70000})");
    QCOMPARE(sceneOf(weights).active.base, 70000.0);
    QCOMPARE(sceneOf(dir.path()).active.base, 70000.0);
    QVERIFY(isModelFolder(dir.path().toStdString()));
    QCOMPARE(sceneOf(writeFile(dir, "model.safetensors.index.json", "{}")).active.base, 70000.0);
}

void TestModelFolders::readsCacheFolders()
{
    const QTemporaryDir dir;
    writeFile(dir, "snapshots/0a1b/config.json", R"({"model_type": "llama", "rope_theta": 70000})");
    QCOMPARE(sceneOf(dir.path()).active.base, 70000.0);
    writeFile(dir, "snapshots/ffff/config.json", R"({"model_type": "llama", "rope_theta": 80000})");
    QVERIFY(!isModelFolder(dir.path().toStdString())); // two, and nothing says which
    writeFile(dir, "refs/main", "ffff");
    QCOMPARE(sceneOf(dir.path()).active.base, 80000.0);
    writeFile(dir, "refs/main", "../../..");
    QVERIFY(!isModelFolder(dir.path().toStdString()));
    const QString main = dir.filePath("refs/main"); // a pipe is not waited for
    QVERIFY(QFile::remove(main));
    QCOMPARE(mkfifo(QFile::encodeName(main).constData(), 0600), 0);
    QVERIFY(!isModelFolder(dir.path().toStdString()));
}

void TestModelFolders::refusesFoldersWithoutConfig()
{
    const QTemporaryDir dir;
    QVERIFY(refusalOf([&] { sceneOf(dir.path()); }).contains("config.json"));
    QVERIFY(!isModelFolder(dir.path().toStdString()));
}

QTEST_GUILESS_MAIN(TestModelFolders)
#include "tst_model_folders.moc"

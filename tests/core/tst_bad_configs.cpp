// SPDX-License-Identifier: GPL-3.0-or-later
// Every file of bad_configs/ is refused with the one message that index.json has for it.
#include <QtTest>

#include "core/configs/model_config.h"
#include "core/configs/strict_json.h"
#include "core/model/problem.h"

using namespace rope;

namespace {

const QString folder = QStringLiteral(ROPE_DATA_DIR "/bad_configs/");

std::string messageOf(const std::string& path)
{
    try {
        readHfConfig(readTextFile(path));
    } catch (const InputError& error) {
        return error.what();
    }
    return "read without complaint";
}

QString pathIn(const QTemporaryDir& dir, const char* name, const QByteArray& content)
{
    QFile file(dir.filePath(name));
    const bool written = file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    return written ? file.fileName() : QString();
}

} // namespace

class TestBadConfigs : public QObject {
    Q_OBJECT

private slots:
    void refuses_data();
    void refuses();
    void indexIsComplete();
    void refusesHugeFile();
    void refusesManyValues();
    void refusesFilesThatAreNone_data();
    void refusesFilesThatAreNone();
    void takesByteOrderMark();
};

void TestBadConfigs::refuses_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("message");
    const Json index = Json::parse(readTextFile((folder + "index.json").toStdString()));
    for (const auto& [file, message] : index.items())
        QTest::newRow(file.c_str()) << QString::fromStdString(file) << QString::fromStdString(message);
}

void TestBadConfigs::refuses()
{
    QFETCH(QString, file);
    QFETCH(QString, message);
    QCOMPARE(QString::fromStdString(messageOf((folder + file + ".json").toStdString())), message);
}

void TestBadConfigs::indexIsComplete()
{
    const Json index = Json::parse(readTextFile((folder + "index.json").toStdString()));
    const QStringList files = QDir(folder).entryList({"*.json"}, QDir::Files);
    QCOMPARE(std::size_t(files.size()), index.size() + 1);
    for (const QString& file : files)
        QVERIFY2(file == "index.json" || index.contains(QFileInfo(file).completeBaseName().toStdString()), qPrintable(file));
}

void TestBadConfigs::refusesHugeFile()
{
    const QTemporaryDir dir;
    const QString path = pathIn(dir, "huge.json", "{\"model_type\": \"");
    QVERIFY(QFile::resize(path, 100LL << 20));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(QString::fromStdString(messageOf(path.toStdString())),
             "config is " + path + "; allowed: a readable file (it is larger than 16,777,216 bytes)");
    QVERIFY(timer.elapsed() < 2000);
}

void TestBadConfigs::refusesManyValues()
{
    QByteArray text("{\"a\": [0");
    text.append(QByteArray(",0").repeated(2'000'000)).append("]}");
    const QTemporaryDir dir;
    QCOMPARE(QString::fromStdString(messageOf(pathIn(dir, "many.json", text).toStdString())),
             QString("config is more than 1,048,576 values; allowed: at most that many"));
    QByteArray keys("{");
    for (int i = 0; i < 200'000; ++i)
        keys.append('"').append(QByteArray::number(i)).append("\": 0,");
    keys.append("\"0\": 1}");
    QCOMPARE(QString::fromStdString(messageOf(pathIn(dir, "keys.json", keys).toStdString())),
             QString("config is ambiguous: the key \"0\" stands twice in one object; allowed: every key once"));
}

void TestBadConfigs::refusesFilesThatAreNone_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("why");
    QTest::newRow("missing") << "/nonexistent/config.json" << "there is none of that name";
    QTest::newRow("no name") << "" << "there is none of that name";
    QTest::newRow("directory") << "/tmp" << "this is a directory";
    QTest::newRow("endless device") << "/dev/zero" << "this is not a regular file";
    QTest::newRow("not a directory") << "/dev/null/config.json" << "there is none of that name";
}

void TestBadConfigs::refusesFilesThatAreNone()
{
    QFETCH(QString, path);
    QFETCH(QString, why);
    QCOMPARE(QString::fromStdString(messageOf(path.toStdString())),
             "config is " + (path.isEmpty() ? "missing" : path) + "; allowed: a readable file (" + why + ")");
}

void TestBadConfigs::takesByteOrderMark()
{
    const ModelConfig config = readHfConfig("\xef\xbb\xbf{\"hidden_size\": 512, \"num_attention_heads\": 8}");
    QCOMPARE(config.layers.at(0).spec.headDim, 64);
}

QTEST_GUILESS_MAIN(TestBadConfigs)
#include "tst_bad_configs.moc"

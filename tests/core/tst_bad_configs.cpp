// SPDX-License-Identifier: GPL-3.0-or-later
// Every file of bad_configs/ is refused with the one message that index.json has for it.
#include <QtTest>

#include <algorithm>
#include <ctime>
#include <random>

#include "core/configs/model_config.h"
#include "core/configs/strict_json.h"
#include "core/model/problem.h"
#include "core/rope/frequencies.h"
#include "support/config_reading.h"
#include "support/paths.h"

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

/// A few of: a byte changed, a piece cut out, a value replaced by an extreme one.
std::string mutated(std::string text, std::mt19937& random)
{
    static const std::vector<std::string> extremes{
        "0",    "-1",    "1e308", "-1e308", "1e-308",           "null",
        "\"\"", "[]",    "{}",    "true",   "9007199254740993", "18446744073709551616",
        "0.5",  "[1,2]", "7"};
    const auto below = [&random](std::size_t n) {
        return std::uniform_int_distribution<std::size_t>(0, n - 1)(random);
    };
    for (std::size_t edits = 1 + below(3); edits > 0 && text.size() > 8; --edits) {
        const std::size_t at = below(text.size());
        const std::size_t colon = text.find(':', at);
        if (const std::size_t kind = below(4); kind == 0)
            text[at] = char(below(256));
        else if (kind == 1)
            text.erase(at, 1 + below(6));
        else if (colon != std::string::npos)
            text.replace(colon + 1, text.find_first_of(",}", colon) - colon - 1, extremes[below(extremes.size())]);
    }
    return text;
}

/// `count` layers with numbers below `numbers`, each spelled with more zeros than the last of that number.
QByteArray singleLayers(int count, int numbers)
{
    QByteArray out;
    for (int i = 0; i < count; ++i)
        out.append(i ? "," : "").append('"').append(i / numbers, '0').append(QByteArray::number(i % numbers)) +=
            "\": {\"head_dim\": " + QByteArray::number(64 + 2 * (i % 2)) + "}";
    return out;
}

} // namespace

class TestBadConfigs : public QObject
{
    Q_OBJECT

private slots:
    void refuses_data();
    void refuses();
    void indexIsComplete();
    void refusesHugeFile();
    void refusesManyValues();
    void readsManySingleLayersSoon_data();
    void readsManySingleLayersSoon();
    void readsManyKeysSoon_data();
    void readsManyKeysSoon();
    void refusesFilesThatAreNone_data();
    void refusesFilesThatAreNone();
    void takesByteOrderMark();
    void survivesMutations();
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
        QVERIFY2(file == "index.json" || index.contains(QFileInfo(file).completeBaseName().toStdString()),
                 qPrintable(file));
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

/// A few MB that ask for as much work as they can.
void TestBadConfigs::readsManySingleLayersSoon_data()
{
    QTest::addColumn<QByteArray>("rest"); // what stands beside the model_type
    constexpr int many = 200'000;
    const QByteArray plain = R"(, "per_layer_config": {)" + singleLayers(many, many) + "}";
    QByteArray types = R"(, "layer_types": ["full_attention")";
    types.append(QByteArray(R"(,"sliding_attention")").repeated(20'000)).append("]");
    QByteArray keys;
    QByteArray turning = R"(, "per_layer_config": {)";
    for (int i = 0; i < many; ++i) {
        const QByteArray n = QByteArray::number(i);
        if (i < 50'000)
            keys.append(", \"k" + n + "\": 2");
        turning.append((i ? ",\"" : "\"") + n + "\": {\"rope_" + n + "\": 2}");
    }
    QTest::newRow("as many as there are") << plain;
    QTest::newRow("of a model of 1,024") << plain + R"(, "num_hidden_layers": 1024)";
    QTest::newRow("of many types") << plain + types;
    QTest::newRow("few, spelled in many ways") << R"(, "per_layer_config": {)" + singleLayers(many, 5000) + "}" + types;
    QTest::newRow("many keys beside") << keys + turning + "}";
}

namespace {

/// Its own time, since other tests run beside this one. Parsing is nearly all of it, some 0.5 s for 200,000 keys; a
/// scan of all keys for each of them would take a minute and more.
bool isReadSoon(const std::string& text)
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    constexpr double allowed = 40;
#else
    constexpr double allowed = 5;
#endif
    const std::clock_t start = std::clock();
    try {
        static_cast<void>(readHfConfig(text));
    } catch (const InputError&) { // is an answer too
    }
    return double(std::clock() - start) / CLOCKS_PER_SEC < allowed;
}

} // namespace

void TestBadConfigs::readsManySingleLayersSoon()
{
    QFETCH(QByteArray, rest);
    for (const char* type : {"gemma4_unified_text", "llama"}) {
        const std::string text = R"({"model_type": ")" + std::string(type) + '"' + rest.toStdString() + "}";
        QVERIFY(isReadSoon(text));
        QVERIFY(reading::warns(text, "per_layer_config gives single layers"));
    }
}

void TestBadConfigs::readsManyKeysSoon_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto keys = [](int count, const char* name) {
        QByteArray out;
        for (int i = 0; i < count; ++i)
            out.append((i ? ", \"" : "\"") + QByteArray(name) + QByteArray::number(i) + "\": 2");
        return out;
    };
    QTest::newRow("of rotation, unread") << R"({"model_type": "llama", )" + keys(100'000, "rope_") + "}";
    QTest::newRow("of a type in no table") << R"({"model_type": "nobody's", )" + keys(200'000, "k") + "}";
    QTest::newRow("beside a part with many in its dict")
        << R"({"model_type": "llava", )" + keys(20'000, "rope_") + R"(, "text_config": {"rope_scaling": {)" +
               R"("rope_type": "linear", "factor": 2, )" + keys(20'000, "k") + "}}}";
    QTest::newRow("in a part that is laid in")
        << R"({"model_type": "mpt", "d_model": 512, "n_heads": 8, "attn_config": {"rope": true, )" +
               keys(100'000, "k") + "}}";
}

void TestBadConfigs::readsManyKeysSoon()
{
    QFETCH(QByteArray, text);
    QVERIFY(isReadSoon(text.toStdString()));
}

void TestBadConfigs::refusesFilesThatAreNone_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("why");
    QTest::newRow("missing") << "/nonexistent/config.json"
                             << "there is none of that name";
    QTest::newRow("no name") << ""
                             << "there is none of that name";
    QTest::newRow("directory") << "/tmp"
                               << "this is a directory";
    QTest::newRow("endless device") << "/dev/zero"
                                    << "this is not a regular file";
    QTest::newRow("not a directory") << "/dev/null/config.json"
                                     << "there is none of that name";
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

void TestBadConfigs::survivesMutations()
{
    const Json cases = Json::parse(readTextFile(std::string(ROPE_DATA_DIR) + "/hf_inv_freq.json")).begin().value();
    std::mt19937 random(20260101);
    int read = 0;
    int refused = 0;
    for (int round = 0; round < 200; ++round)
        for (const Json& c : cases) {
            const std::string text = mutated(c["config"].dump(), random);
            try {
                const ModelConfig config = readHfConfig(text);
                const Scene scene = sceneFromConfig(config, {}, Scene{});
                const std::vector<double> theta = frequenciesOf(scene.active, scene.context).theta;
                QVERIFY2(std::ranges::all_of(theta, [](double t) { return t >= 0; }), text.c_str());
                ++read;
            } catch (const InputError& error) {
                QVERIFY(!error.problems().empty() && QString::fromUtf8(error.what()).toUtf8() == error.what());
                ++refused;
            }
        }
    QVERIFY(read > 1000 && refused > 1000);
}

QTEST_GUILESS_MAIN(TestBadConfigs)
#include "tst_bad_configs.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/configs/own_presets.h"
#include "support/paths.h"

using namespace rope;

/// Models of a user's own: files beside those that ship.
class TestOwnPresets : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    void write(const char* name, const QByteArray& text)
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }
    OwnPresets read() const { return readOwnPresets(m_folder.path().toStdString()); }

private Q_SLOTS:
    void cleanup()
    {
        setOwnPresets({});
        for (const QString& name : QDir(m_folder.path()).entryList(QDir::Files))
            QFile::remove(m_folder.filePath(name));
    }

    void noFolder()
    {
        const OwnPresets none = readOwnPresets("/no/such/folder");
        QVERIFY(none.presets.empty() && none.complaints.empty());
    }

    /// With its config, or with the file of a model, from its own folder on; names where none are said.
    void configOrFile()
    {
        write("mine.json", R"({"config": {"model_type": "llama", "head_dim": 64, "rope_theta": 20000}})");
        write("other.json", R"({"title": "Another", "file": "sub/../model.txt"})");
        write("model.txt", R"({"model_type": "llama", "head_dim": 32, "rope_theta": 30000})");
        write("notes.md", "no model");
        const OwnPresets own = read();
        QCOMPARE(own.complaints, std::vector<std::string>{});
        QCOMPARE(own.presets.size(), std::size_t(2));
        QCOMPARE(own.presets[0].title, std::string("Another"));
        QCOMPARE(readHfConfig(configOf(own.presets[0])).layers.front().spec.base, 30000.0);
        QCOMPARE(own.presets[1].id, std::string("mine"));
        QCOMPARE(readHfConfig(configOf(own.presets[1])).layers.front().spec.headDim, 64);
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("no JSON") << QByteArray("{") << "bad.json";
        QTest::newRow("no object") << QByteArray("[1]") << "bad.json";
        QTest::newRow("neither") << QByteArray(R"({"title": "x"})") << "bad.json.config";
        QTest::newRow("both") << QByteArray(R"({"config": {}, "file": "x"})") << "bad.json.file";
        QTest::newRow("config is text") << QByteArray(R"({"config": "x"})") << "config";
        QTest::newRow("title is a number") << QByteArray(R"({"title": 1, "config": {}})") << "title";
        QTest::newRow("id of another") << QByteArray(R"({"id": "llama-2-7b", "config": {}})") << "llama-2-7b";
    }

    /// Each bad file is left out and said; the good one beside it is there.
    void refusals()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, says);
        write("bad.json", text);
        write("good.json", R"({"config": {"model_type": "llama", "head_dim": 64}})");
        const OwnPresets own = read();
        QCOMPARE(own.presets.size(), std::size_t(1));
        QCOMPARE(own.presets.front().id, std::string("good"));
        QCOMPARE(own.complaints.size(), std::size_t(1));
        QVERIFY2(QString::fromStdString(own.complaints.front()).contains(says), own.complaints.front().c_str());
    }

    /// In the list before those that ship, found by id; what is written is what is read; gone when taken away.
    void inTheList()
    {
        const std::size_t shipped = modelPresets().size();
        ModelPreset mine;
        mine.id = freePresetId("Llama 2: 7B!", "");
        QCOMPARE(mine.id, std::string("llama-2-7b-2")); // another has llama-2-7b
        mine.title = "Llama 2: 7B!";
        mine.config = R"({"model_type": "llama", "head_dim": 64})";
        write("kept.json", QByteArray::fromStdString(ownPresetText(mine)));
        setOwnPresets(read().presets);
        QCOMPARE(modelPresets().size(), shipped + 1);
        QCOMPARE(modelPresets().front().title, mine.title);
        QVERIFY(findPreset("llama-2-7b-2") && findPreset("llama-2-7b"));
        QCOMPARE(read().complaints, std::vector<std::string>{}); // read again, it is no stranger to itself
        setOwnPresets({});
        QCOMPARE(modelPresets().size(), shipped);
        QCOMPARE(freePresetId("  ../../etc ", ""), std::string("etc"));
        QCOMPARE(freePresetId("模型", ""), std::string("model"));
    }

    /// A file that is no model, or has an id of its own, is never written over.
    void namesOfFilesAreTaken()
    {
        write("mine.json", "{");
        const std::string folder = m_folder.path().toStdString();
        QCOMPARE(freePresetId("Mine", folder), std::string("mine-2"));
        write("mine-2.json", R"({"id": "x", "config": {}})");
        QCOMPARE(freePresetId("Mine", folder), std::string("mine-3"));
    }

    void familiesStayTogether()
    {
        write("a.json", R"({"title": "1", "family": "Zeta", "config": {}})");
        write("b.json", R"({"title": "2", "family": "Alpha", "config": {}})");
        write("c.json", R"({"title": "3", "family": "Zeta", "config": {}})");
        std::string titles;
        for (const ModelPreset& preset : read().presets)
            titles += preset.title;
        QCOMPARE(titles, std::string("213"));
    }

    void vanishedFile()
    {
        write("gone.json", R"({"file": "/no/such.gguf"})");
        const OwnPresets own = read();
        QCOMPARE(own.presets.size(), std::size_t(1));
        QVERIFY_EXCEPTION_THROWN(configOf(own.presets.front()), InputError);
    }
};

QTEST_GUILESS_MAIN(TestOwnPresets)
#include "tst_own_presets.moc"

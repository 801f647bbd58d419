// SPDX-License-Identifier: GPL-3.0-or-later
// A model that the window keeps is one of the command line's too.
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "support/program.h"
#include "ui/base/own_models.h"
#include "ui/controls/model_box.h"
#include "ui/scene/scene_store.h"

using namespace rope;
using namespace rope::test;

class TestOwnModels : public QObject
{
    Q_OBJECT

    QTemporaryDir m_data;

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_data.path()));
        QCoreApplication::setOrganizationName(QStringLiteral("ropescope"));
        QCoreApplication::setApplicationName(QStringLiteral("ropescope"));
    }

    void keptInTheWindowUsedByTheCommandLine()
    {
        SceneStore store;
        ModelBox models(store);
        QSignalSpy said(&models, &ModelBox::message);
        QVERIFY(!models.canKeep()); // no model is open
        QVERIFY(models.openPreset(QStringLiteral("llama-2-7b")));
        QVERIFY(!models.canKeep()); // the list has it
        const std::string config = R"({"model_type": "llama", "head_dim": 96, "rope_theta": 12345})";
        QVERIFY(models.openConfigText(config, QStringLiteral("My model"), QStringLiteral("/gone/config.json")));
        QVERIFY(models.canKeep());
        auto* box = models.findChild<QComboBox*>(QStringLiteral("model"));
        QCOMPARE(box->findText(QStringLiteral("My model")), -1);
        models.keep();
        QCOMPARE(said.size(), 0);
        QVERIFY(!models.canKeep());
        QVERIFY(box->findText(QStringLiteral("My model")) > 0);
        QCOMPARE(box->lineEdit()->text(), QStringLiteral("My model"));

        const Run list = ropescope({"list", "models", "--format", "json"});
        QCOMPARE(list.status, 0);
        const auto row = list.json().at(0); // before those that ship
        QVERIFY(row.at("id") == "my-model" && row.at("title") == "My model" && row.at("base") == 12345);
        const Run computed = ropescope({"compute", "frequencies", "--model", "my-model", "--format", "json"});
        QCOMPARE(computed.status, 0);
        QVERIFY(computed.out.contains("\"base\": 12345"));
        QVERIFY(computed.err.isEmpty());

        // What cannot be used is said and stops nothing.
        QFile bad(ownModelsFolder() + QStringLiteral("/bad.json"));
        QVERIFY(bad.open(QIODevice::WriteOnly) && bad.write("{") == 1);
        bad.close();
        const Run warned = ropescope({"list", "models", "--format", "json"});
        QCOMPARE(warned.status, 0);
        QCOMPARE(warned.out, list.out);
        QVERIFY(warned.err.contains("bad.json"));
        QVERIFY(bad.remove());
    }

    /// In the window too: one that was there at the start and one that came since, each once.
    void whatCannotBeUsedIsSaidOnce()
    {
        const auto write = [](const char* name) {
            QFile bad(ownModelsFolder() + QLatin1Char('/') + QLatin1String(name));
            return QDir().mkpath(ownModelsFolder()) && bad.open(QIODevice::WriteOnly) && bad.write("{") == 1;
        };
        QVERIFY(write("early.json"));
        QCOMPARE(loadOwnModels().size(), std::size_t(1));
        const QString first = unsaidOfOwnModels();
        QVERIFY2(first.contains(QStringLiteral("early.json")), qPrintable(first));
        QCOMPARE(unsaidOfOwnModels(), QString());

        QVERIFY(write("late.json"));
        SceneStore store;
        ModelBox models(store);
        QSignalSpy said(&models, &ModelBox::message);
        for (const char* title : {"One", "Two"}) {
            QVERIFY(models.openConfigText(R"({"model_type": "llama", "head_dim": 32})", QString::fromLatin1(title)));
            models.keep();
            QVERIFY(!models.canKeep());
        }
        QCOMPARE(said.size(), 1);
        const QString second = said.front().front().toString();
        QVERIFY2(second.contains(QStringLiteral("late.json")) && !second.contains(QStringLiteral("early.json")),
                 qPrintable(second));

        // Many are not all read aloud.
        for (int i = 0; i < 50; ++i)
            QVERIFY(write(qPrintable(QStringLiteral("bad%1.json").arg(i))));
        QCOMPARE(loadOwnModels().size(), std::size_t(52));
        const QString many = unsaidOfOwnModels();
        QVERIFY2(many.contains(QStringLiteral("bad0.json")) && many.count(QLatin1Char('\n')) == 5, qPrintable(many));
        QCOMPARE(unsaidOfOwnModels(), QString());
    }

    void aFolderThatCannotBeMade()
    {
        qputenv("XDG_DATA_HOME", "/proc/none");
        SceneStore store;
        ModelBox models(store);
        QSignalSpy said(&models, &ModelBox::message);
        QVERIFY(models.openConfigText(R"({"model_type": "llama", "head_dim": 32})", QStringLiteral("Other")));
        models.keep();
        QCOMPARE(said.size(), 1);
        QVERIFY(said.front().front().toString().contains(QStringLiteral("/proc/none")));
        QVERIFY(models.canKeep());
    }
};

QTEST_MAIN(TestOwnModels)
#include "tst_own_models.moc"

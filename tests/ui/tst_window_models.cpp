// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QComboBox>
#include <QMimeData>
#include <QTemporaryDir>
#include <QtTest>

#include "ui/controls/control_panel.h"
#include "ui/controls/model_box.h"
#include "ui/dropped.h"
#include "ui/figures/headline_bar.h"
#include "ui/scene/scene_store.h"
#include "ui/shown_window.h"

using namespace rope;

/// How a model comes into a whole window: from the list, by typing, as a file that is dropped.
class TestWindowModels : public QObject, private test::ShownWindow
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        test::useOwnPlaces("tst_window_models");
        QSettings().clear();
    }
    void init() { open(); }
    void cleanup() { m_window.reset(); }
    void presetSetsEverything();
    void modelIsFoundByTyping_data();
    void modelIsFoundByTyping();
    void unknownModelIsSaid();
    void droppedConfigIsOpened();
    void badConfigKeepsTheScene_data();
    void badConfigKeepsTheScene();
    void severalLayerTypesAreOffered();
    void sceneFileRoundTrip();

private:
    QString drop(const QByteArray& content, const QString& name);

    QTemporaryDir m_dir;
};

/// Writes a file and drops it on the window as a file manager would. Returns the message then shown.
QString TestWindowModels::drop(const QByteArray& content, const QString& name)
{
    QFile file(m_dir.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return QStringLiteral("cannot write the test's file");
    file.close();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file.fileName())});
    rope::test::dropOn(*m_window, data);
    return m_window->messageText();
}

void TestWindowModels::presetSetsEverything()
{
    QVERIFY(m_window->models().openPreset(QStringLiteral("llama-3.1-8b")));
    const Scene& s = m_window->store().scene();
    QCOMPARE(s.active.base, 500000.0);
    QCOMPARE(s.active.method, std::string("llama3"));
    QCOMPARE(s.active.trainLength, 8192);
    QCOMPARE(s.context.targetLength, 131072);
    QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("Llama 3.1 8B")));
    settle();
    QTRY_COMPARE(m_window->headlines().valueOf(QStringLiteral("zones")), QStringLiteral("29 · 6 · 29"));
    QCOMPARE(m_window->controls().row(QStringLiteral("base"))->value(), 500000.0);
}

void TestWindowModels::modelIsFoundByTyping_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::newRow("a part") << "llama 3.1 8"
                            << "Llama 3.1 8B";
    QTest::newRow("hyphens") << "llama-3.1-8b"
                             << "Llama 3.1 8B";
    QTest::newRow("no spaces") << "qwen2.57b"
                               << "Qwen2.5 7B";
}

void TestWindowModels::modelIsFoundByTyping()
{
    QFETCH(QString, typed);
    QFETCH(QString, name);
    auto* box = m_window->models().findChild<QComboBox*>(QStringLiteral("model"));
    box->lineEdit()->setFocus();
    box->lineEdit()->selectAll();
    QTest::keyClicks(box->lineEdit(), typed);
    QTest::keyClick(box->lineEdit(), Qt::Key_Return);
    QTRY_COMPARE(QString::fromStdString(m_window->store().scene().name).left(name.size()), name);
    QTRY_COMPARE(box->lineEdit()->text().left(name.size()), name);
    settle();
}

void TestWindowModels::unknownModelIsSaid()
{
    auto* box = m_window->models().findChild<QComboBox*>(QStringLiteral("model"));
    box->lineEdit()->setFocus();
    QTest::keyClicks(box->lineEdit(), QStringLiteral("no such model"));
    QTest::keyClick(box->lineEdit(), Qt::Key_Return);
    QVERIFY(m_window->messageText().contains(QStringLiteral("no such model")));
    QVERIFY(m_window->store().scene() == Scene{});
}

void TestWindowModels::droppedConfigIsOpened()
{
    const QString said = drop(R"({"model_type": "qwen2", "hidden_size": 3584, "num_attention_heads": 28,
        "max_position_embeddings": 32768, "rope_theta": 1000000.0})",
                              QStringLiteral("qwen.json"));
    QCOMPARE(said, QString());
    QCOMPARE(m_window->store().scene().active.base, 1e6);
    QCOMPARE(m_window->store().scene().name, std::string("qwen"));
    settle();
}

void TestWindowModels::badConfigKeepsTheScene_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("said");
    QTest::newRow("not JSON") << QByteArray("hello") << "not JSON";
    QTest::newRow("wrong type") << QByteArray(R"({"model_type": "llama", "hidden_size": "big"})") << "hidden_size";
    QTest::newRow("unknown scaling")
        << QByteArray(
               R"({"model_type": "llama", "hidden_size": 4096, "num_attention_heads": 32, "max_position_embeddings": 4096,
                          "rope_scaling": {"type": "magic", "factor": 2}})")
        << "magic";
    QTest::newRow("no numbers of a scene")
        << QByteArray(R"({"ropescope_scene": 1, "rope": {"head_dim": 7}})") << "head_dim";
}

void TestWindowModels::badConfigKeepsTheScene()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, said);
    const Scene before = m_window->store().scene();
    const QString message = drop(content, QStringLiteral("bad.json"));
    QVERIFY2(message.contains(said), qPrintable(message));
    QVERIFY(m_window->store().scene() == before);
}

void TestWindowModels::severalLayerTypesAreOffered()
{
    drop(R"({"model_type": "gemma3_text", "hidden_size": 2560, "num_attention_heads": 8, "head_dim": 256,
        "max_position_embeddings": 131072, "rope_theta": 1000000.0, "rope_local_base_freq": 10000.0,
        "rope_scaling": {"factor": 8.0, "rope_type": "linear"}})",
         QStringLiteral("gemma.json"));
    auto* layers = m_window->models().findChild<QComboBox*>(QStringLiteral("layers"));
    QVERIFY(layers->isVisible());
    QCOMPARE(layers->currentData().toString(), QStringLiteral("full_attention"));
    QCOMPARE(m_window->store().scene().active.base, 1e6);
    layers->setFocus();
    QTest::keyClick(layers, layers->currentIndex() == 0 ? Qt::Key_Down : Qt::Key_Up);
    QCOMPARE(m_window->store().scene().active.base, 1e4);
    settle();
}

void TestWindowModels::sceneFileRoundTrip()
{
    const QString said = drop(
        R"({"ropescope_scene": 1, "name": "mine", "rope": {"head_dim": 64, "base": 12345.5}, "target_length": 999})",
        QStringLiteral("s.ropescope"));
    QCOMPARE(said, QString());
    QCOMPARE(m_window->store().scene().active.base, 12345.5);
    QCOMPARE(m_window->store().scene().active.rotaryDim, 64);
    settle();
}

QTEST_MAIN(TestWindowModels)
#include "tst_window_models.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The real program is ended by the system, or finds settings that it cannot use: nothing is lost, a window opens.
#include <algorithm>
#include <csignal>
#include <random>

#include <QTest>

#include <sys/stat.h>

#include "core/scene/document_text.h"
#include "support/program.h"
#include "ui/document/session_folder.h"

using namespace rope;
using namespace rope::test;

class TestEnded : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void signalsEndCleanly_data();
    void signalsEndCleanly();
    void changesOfAFileAskNothing_data() { signalsEndCleanly_data(); }
    void changesOfAFileAskNothing();
    void openingAFileKeepsTheLastSession_data();
    void openingAFileKeepsTheLastSession();
    void sessionOfANewerVersionIsKept();
    void oddSettings_data();
    void oddSettings();

private:
    QString sessions() const { return m_home->filePath(QStringLiteral("ropescope/ropescope/sessions")); }
    QString settings() const { return m_home->filePath(QStringLiteral("ropescope/ropescope.conf")); }
    void write(const QString& path, const QByteArray& content);
    QByteArray read(const QString& path) const;
    /// Starts the program with a window; `isUp` waits until it has one.
    void start(const QStringList& args = {});
    bool isUp();
    void end(int signal);

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QProcess> m_process;
};

void TestEnded::init()
{
    m_home = std::make_unique<QTemporaryDir>();
}

void TestEnded::write(const QString& path, const QByteArray& content)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray TestEnded::read(const QString& path) const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestEnded::start(const QStringList& args)
{
    m_process = std::make_unique<QProcess>();
    QProcessEnvironment env = headless(m_home->path());
    env.insert(QStringLiteral("XDG_DATA_HOME"), m_home->path());
    env.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    m_process->setProcessEnvironment(env);
    m_process->start(QStringLiteral(ROPE_BIN_DIR "/ropescope"), args);
    QVERIFY(m_process->waitForStarted());
}

/// It takes signals from when its event loop begins.
bool TestEnded::isUp()
{
    const auto takesSignals = [this] {
        const QByteArray status = read(QStringLiteral("/proc/%1/status").arg(m_process->processId()));
        const qsizetype at = status.indexOf("SigCgt:");
        const qulonglong caught = status.mid(at + 7).trimmed().left(16).toULongLong(nullptr, 16);
        return at >= 0 && (caught >> (SIGTERM - 1) & 1U);
    };
    return QTest::qWaitFor(takesSignals, 30000);
}

void TestEnded::end(int signal)
{
    QVERIFY(signalTo(*m_process, signal));
    QVERIFY(ended(*m_process));
    QCOMPARE(m_process->exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_process->exitCode(), 0);
}

void TestEnded::signalsEndCleanly_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("TERM") << SIGTERM;
    QTest::newRow("INT") << SIGINT;
    QTest::newRow("HUP") << SIGHUP;
}

/// A scene given by options is work of no file: it is found among the earlier work.
void TestEnded::signalsEndCleanly()
{
    QFETCH(int, signal);
    start({QStringLiteral("--base"), QStringLiteral("54321")});
    QVERIFY(isUp());
    end(signal);
    const auto earlier = SessionFolder(sessions()).earlier();
    QCOMPARE(earlier.size(), std::size_t(1));
    QCOMPARE(sessionFromText(read(earlier.front().path)).document.shown().scene.active.base, 54321.0);
    QVERIFY(QDir(sessions()).entryList({QStringLiteral("*.journal*")}).isEmpty());
    QVERIFY(read(settings()).contains("geometry"));
}

/// A document with changes that its file has not: nobody is asked, the file stays, the changes are offered next time.
void TestEnded::changesOfAFileAskNothing()
{
    QFETCH(int, signal);
    const QString path = m_home->filePath(QStringLiteral("d.ropescope"));
    const QByteArray saved = QByteArray::fromStdString(documentText({}));
    write(path, saved);
    start({path, QStringLiteral("--base"), QStringLiteral("54321")});
    QVERIFY(isUp());
    end(signal);
    QCOMPARE(read(path), saved);
    QStringList problems;
    const auto orphans = SessionFolder(sessions()).orphans(problems);
    QCOMPARE(orphans.size(), std::size_t(1));
    QCOMPARE(orphans.front().session.file, path);
    QCOMPARE(orphans.front().session.document.shown().scene.active.base, 54321.0);
    QVERIFY(read(settings()).contains("geometry"));
}

void TestEnded::openingAFileKeepsTheLastSession_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("scene") << QByteArray(R"({"ropescope_scene": 1, "position": 7})");
    QTest::newRow("config") << QByteArray(
        R"({"model_type": "llama", "head_dim": 64, "hidden_size": 64, "num_attention_heads": 1, "rope_theta": 1e6,
            "max_position_embeddings": 2048})");
}

void TestEnded::openingAFileKeepsTheLastSession()
{
    QFETCH(QByteArray, file);
    Session session;
    session.document.screens.front().scene.position = 77;
    SessionFolder(sessions()).setLast(sessionText(session));
    const QByteArray before = read(sessions() + QStringLiteral("/last.session"));
    const QString path = m_home->filePath(QStringLiteral("f.json"));
    write(path, file);
    start({path});
    QVERIFY(isUp());
    end(SIGTERM);
    QCOMPARE(read(sessions() + QStringLiteral("/last.session")), before);
    QCOMPARE(read(path), file);
}

void TestEnded::sessionOfANewerVersionIsKept()
{
    const QByteArray newer(R"({"ropescope_session": 9, "holograms": []})");
    write(sessions() + QStringLiteral("/last.session"), newer);
    start();
    QVERIFY(isUp());
    end(SIGTERM);
    QCOMPARE(read(sessions() + QStringLiteral("/newer-version-1.session")), newer);
}

void TestEnded::oddSettings_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("fifo");
    QTest::newRow("FIFO") << QByteArray() << true;
    QTest::newRow("a million arrangements") << QByteArray("[workspace]\narrangements\\size=1000000\n") << false;
    QTest::newRow("corrupt") << QByteArray("\x01\x02[[[=\n%%%\nno equals sign\n[general\n") << false;
    // As a torn disk leaves them. QSettings takes all of it for keys and values.
    std::mt19937 random(5);
    QByteArray noise(3000, '\0');
    std::ranges::generate(noise, [&random] { return char(random()); });
    QTest::newRow("corrupt: noise") << noise << false;
    QTest::newRow("corrupt: zeros") << QByteArray(4096, '\0') << false;
    QTest::newRow("corrupt: a block of noise")
        << "[General]\ntheme=1\n[window]\nplace=" + noise.left(512).replace('\n', '=') + "\n"
        << false;
    QTest::newRow("corrupt: behind a value with a quotation mark")
        << QByteArray("[General]\nname=\"1\\\" wide\"\ntheme=1\n[window]\nplace=\x01\n") << false;
    QTest::newRow("corrupt: not text") << QByteArray("[General]\ntheme=\xff\xfe\xfd\n") << false;
    QTest::newRow("corrupt: a line that is no value") << QByteArray("[General]\nnonsense\ntheme=1\n[window\n") << false;
    QTest::newRow("a config of 15 MB") << "[model]\nconfig=\"" + QByteArray(15 << 20, ' ') +
                                              "\"\ntitle=x\n[General]\nscene=\"{\\\"ropescope_scene\\\": 1}\"\n"
                                       << false;
}

void TestEnded::oddSettings()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, fifo);
    if (fifo) {
        QVERIFY(QDir().mkpath(QFileInfo(settings()).path()));
        QCOMPARE(::mkfifo(settings().toLocal8Bit().constData(), 0600), 0);
    } else {
        write(settings(), content);
    }
    start();
    QVERIFY(isUp());
    end(SIGTERM);
    if (fifo) {
        QVERIFY(!QFileInfo(settings()).isFile());
    } else if (QByteArray(QTest::currentDataTag()).startsWith("corrupt")) {
        QCOMPARE(read(settings() + QStringLiteral(".damaged-1")), content);
        QCOMPARE(read(settings()).contains("\ntheme=1\n"), content.contains("\ntheme=1\n"));
        start(); // with what could be read of it, and that is whole
        QVERIFY(isUp());
        end(SIGTERM);
        QVERIFY(!QFileInfo::exists(settings() + QStringLiteral(".damaged-2")));
    } else if (content.size() > 1 << 20) {
        QVERIFY(QFileInfo(settings()).size() < 100000);
    }
}

QTEST_GUILESS_MAIN(TestEnded)
#include "tst_ended.moc"

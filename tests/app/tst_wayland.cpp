// SPDX-License-Identifier: GPL-3.0-or-later
// The real window under a Wayland compositor: shown, known by its desktop file, silent, ended cleanly.
#include <csignal>

#include <QLibraryInfo>
#include <QStandardPaths>
#include <QTest>

#include "support/program.h"

using namespace rope;
using namespace rope::test;

class TestWayland : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void window_data();
    void window();

private:
    QTemporaryDir m_run;
    QProcess m_weston;
    static constexpr const char* socket = "ropescope-test";
};

void TestWayland::initTestCase()
{
    const QString weston = QStandardPaths::findExecutable(QStringLiteral("weston"));
    if (weston.isEmpty())
        QSKIP("weston is not installed");
    const QString plugins = QLibraryInfo::path(QLibraryInfo::PluginsPath);
    if (!QFileInfo::exists(plugins + QStringLiteral("/platforms/libqwayland-generic.so")))
        QSKIP("qt6-wayland is not installed");
    QFile::setPermissions(m_run.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QProcessEnvironment env = QProcessEnvironment::systemEnvironment();
    env.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_run.path());
    m_weston.setProcessEnvironment(env);
    m_weston.setStandardErrorFile(QProcess::nullDevice());
    m_weston.setStandardOutputFile(QProcess::nullDevice());
    m_weston.start(weston, {QStringLiteral("--backend=headless-backend.so"), QStringLiteral("--no-config"),
                            QStringLiteral("--idle-time=0"), QStringLiteral("--width=1600"),
                            QStringLiteral("--height=1000"), QStringLiteral("--socket=") + QLatin1String(socket)});
    QVERIFY(m_weston.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(m_run.filePath(QLatin1String(socket))), 20000);
}

void TestWayland::cleanupTestCase()
{
    if (m_weston.state() == QProcess::NotRunning)
        return;
    m_weston.terminate();
    QVERIFY(m_weston.waitForFinished(20000));
}

void TestWayland::window_data()
{
    QTest::addColumn<QString>("scale");
    QTest::newRow("scale 1") << "1";
    QTest::newRow("scale 1.5") << "1.5";
    QTest::newRow("scale 2") << "2";
}

void TestWayland::window()
{
    QFETCH(QString, scale);
    const QTemporaryDir home;
    QProcessEnvironment env = headless(home.path());
    env.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_run.path());
    env.insert(QStringLiteral("XDG_DATA_HOME"), home.path());
    env.insert(QStringLiteral("WAYLAND_DISPLAY"), QLatin1String(socket));
    env.insert(QStringLiteral("WAYLAND_DEBUG"), QStringLiteral("client")); // what is said to the compositor, on stderr
    env.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("wayland"));
    env.insert(QStringLiteral("QT_SCALE_FACTOR"), scale);
    env.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("detect_leaks=0")); // libwayland-client leaks some
    QProcess program;
    program.setProcessEnvironment(env);
    program.start(QStringLiteral(ROPE_BIN_DIR "/ropescope"), {QStringLiteral("--model"), QStringLiteral("llama-2-7b")});
    QVERIFY(program.waitForStarted());
    QByteArray said;
    const auto hasSaid = [&](const char* words) {
        said += program.readAllStandardError();
        return said.contains(words);
    };
    QTRY_VERIFY2_WITH_TIMEOUT(hasSaid(".attach("), said.right(400).constData(), 30000); // a picture of the window
    QVERIFY(hasSaid("set_title(\"Llama 2 7B"));
    QVERIFY(
        hasSaid("set_app_id(\"org.ropescope.Ropescope\")")); // icon and name come from the desktop file of that name
    QVERIFY(signalTo(program, SIGTERM));
    QVERIFY(program.waitForFinished(20000));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    said += program.readAllStandardError();
    for (const QByteArray& line : said.split('\n'))
        QVERIFY2(line.isEmpty() || line.startsWith('['), line.constData()); // no word that is not of the protocol
}

QTEST_GUILESS_MAIN(TestWayland)
#include "tst_wayland.moc"

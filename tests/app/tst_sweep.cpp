// SPDX-License-Identifier: GPL-3.0-or-later
// `ropescope export --sweep`: animations as numbered files and, where ffmpeg is installed, as one.
#include <QDir>
#include <QImage>
#include <QStandardPaths>
#include <QTest>
#include <unistd.h>

#include "support/program.h"

using namespace rope;
using namespace rope::test;

class TestSweep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numberedFiles();
    void framesDiffer();
    void oneFile_data();
    void oneFile();
    void endedMidway_data();
    void endedMidway();
    void endedWhileEncoding_data();
    void endedWhileEncoding();
    void withoutFfmpeg();
    void refused_data();
    void refused();

private:
    static Run sweep(const QTemporaryDir& dir, const QStringList& args)
    {
        QStringList all{"export", "--figures", "phasors", "--out", dir.path()};
        if (!args.contains("json")) // of numbers it would be said what the size does to them
            all << "--size"
                << "240x180";
        return ropescope(all + args);
    }
    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

void TestSweep::numberedFiles()
{
    const QTemporaryDir dir;
    const Run run = sweep(dir, {"--sweep", "position=0:90", "--frames", "10", "--format", "json"});
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.status, 0);
    const QStringList names = QDir(dir.path()).entryList(QDir::Files, QDir::Name);
    QCOMPARE(names.size(), 10);
    QCOMPARE(names.front(), QStringLiteral("phasors-0001.json"));
    QCOMPARE(names.back(), QStringLiteral("phasors-0010.json"));
    // Each is the figure at that position.
    const QTemporaryDir one;
    QCOMPARE(sweep(one, {"--position", "20", "--format", "json"}).status, 0);
    QCOMPARE(read(dir.filePath(names[2])), read(one.filePath(QStringLiteral("phasors.json"))));
}

void TestSweep::framesDiffer()
{
    const QTemporaryDir dir;
    QCOMPARE(sweep(dir, {"--sweep", "position=0:3", "--frames", "4"}).status, 0);
    QSet<QByteArray> pictures;
    for (const QString& name : QDir(dir.path()).entryList(QDir::Files)) {
        QCOMPARE(QImage(dir.filePath(name)).size(), QSize(240, 180));
        pictures << read(dir.filePath(name));
    }
    QCOMPARE(pictures.size(), 4);
}

void TestSweep::oneFile_data()
{
    QTest::addColumn<QString>("format");
    for (const char* format : {"apng", "gif", "webm"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

/// ffprobe counts its frames; two runs are the same bytes.
void TestSweep::oneFile()
{
    QFETCH(QString, format);
    if (QStandardPaths::findExecutable(QStringLiteral("ffmpeg")).isEmpty())
        QSKIP("ffmpeg is not installed");
    const QTemporaryDir a, b;
    const QStringList args{"--sweep", "position=0:11", "--frames", "12", "--fps", "60", "--format", format};
    const Run run = sweep(a, args);
    if (format == QStringLiteral("gif"))
        QVERIFY2(run.err.contains("at most 50 frames a second"), run.err.constData());
    else
        QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.status, 0);
    const QString path = a.filePath(QStringLiteral("phasors.") + format);
    QCOMPARE(QString::fromUtf8(run.out).trimmed(), path);
    QProcess probe;
    probe.start(QStringLiteral("ffprobe"), {"-v", "error", "-count_frames", "-select_streams", "v:0", "-show_entries",
                                            "stream=nb_read_frames,width,height", "-of", "csv=p=0", path});
    QVERIFY(ended(probe));
    QCOMPARE(probe.readAllStandardOutput().trimmed(), QByteArray("240,180,12"));
    if (format == QStringLiteral("gif")) { // each frame stays for 2 hundredths of a second
        const QByteArray gif = read(path);
        int frames = 0;
        for (qsizetype at = 0; (at = gif.indexOf(QByteArray("\x21\xf9\x04", 3), at)) >= 0; at += 8, ++frames)
            QCOMPARE(int(gif[at + 4]) + 256 * int(gif[at + 5]), 2);
        QVERIFY(frames >= 12);
    }
    QCOMPARE(sweep(b, args).status, 0);
    QVERIFY(read(path) == read(b.filePath(QStringLiteral("phasors.") + format)));
}

void TestSweep::endedMidway_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl+C") << SIGINT;
    QTest::newRow("the system") << SIGTERM;
    QTest::newRow("the terminal goes") << SIGHUP;
}

/// Neither half a film nor anything in the folder for temporary files.
void TestSweep::endedMidway()
{
    QFETCH(int, signal);
    if (QStandardPaths::findExecutable(QStringLiteral("ffmpeg")).isEmpty())
        QSKIP("ffmpeg is not installed");
    const QTemporaryDir home, out, temporary;
    QProcessEnvironment env = headless(home.path());
    env.insert(QStringLiteral("TMPDIR"), temporary.path());
    QProcess process;
    process.setProcessEnvironment(env);
    process.setChildProcessModifier([signal] { std::signal(signal, SIG_DFL); }); // ignored in background jobs
    process.start(QStringLiteral(ROPE_BIN_DIR "/ropescope"),
                  {"export", "--figures", "phasors", "--out", out.path(), "--sweep", "position=0:3600", "--frames",
                   "3600", "--format", "gif"});
    QVERIFY(process.waitForStarted());
    const auto made = [&temporary] { return QDir(temporary.path()).entryList({QStringLiteral("ropescope*")}); };
    QTRY_VERIFY_WITH_TIMEOUT(!made().isEmpty(), 60000);
    QVERIFY(signalTo(process, signal));
    QVERIFY(ended(process));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 128 + signal);
    QCOMPARE(made(), QStringList());
    QVERIFY(QDir(out.path()).isEmpty());
}

namespace {
enum class Whom { Program, Group, EncoderFirst };
}

void TestSweep::endedWhileEncoding_data()
{
    QTest::addColumn<QByteArray>("encoder");
    QTest::addColumn<int>("signal");
    QTest::addColumn<Whom>("whom");
    const QByteArray says("echo $$ > \"$0.runs\"\n"), waits("exec sleep 100\n");
    for (const auto& [when, encoder] : {std::pair("takes no frame", "head -c 1 > /dev/null\n" + says + waits),
                                        std::pair("makes the file", "cat > /dev/null\n" + says + waits)}) {
        QTest::addRow("%s, the system ends the program", when) << encoder << SIGTERM << Whom::Program;
        QTest::addRow("%s, its terminal goes", when) << encoder << SIGHUP << Whom::Program;
        QTest::addRow("%s, Ctrl+C", when) << encoder << SIGINT << Whom::Group;
        QTest::addRow("%s, the system ends all", when) << encoder << SIGTERM << Whom::EncoderFirst;
    }
}

/// While an encoder is waited for, at its frames or at its end; a terminal sends Ctrl+C to it too.
void TestSweep::endedWhileEncoding()
{
    QFETCH(QByteArray, encoder);
    QFETCH(int, signal);
    QFETCH(Whom, whom);
    const QTemporaryDir bin, out, temporary, home;
    const QString fake = writeFile(bin, QStringLiteral("ffmpeg"), ("#!/bin/sh\n" + encoder).toStdString());
    QFile::setPermissions(fake, QFile::ReadOwner | QFile::ExeOwner);
    QProcessEnvironment env = headless(home.path());
    env.insert(QStringLiteral("TMPDIR"), temporary.path());
    env.insert(QStringLiteral("PATH"), bin.path() + QStringLiteral(":/usr/bin:/bin"));
    QProcess process;
    process.setProcessEnvironment(env);
    process.setChildProcessModifier([signal] {
        std::signal(signal, SIG_DFL);
        ::setpgid(0, 0);
    });
    process.start(QStringLiteral(ROPE_BIN_DIR "/ropescope"),
                  {"export", "--figures", "phasors", "--out", out.path(), "--size", "240x180", "--sweep",
                   "position=0:3", "--frames", "4", "--format", "gif"});
    QVERIFY(process.waitForStarted());
    const auto encoderId = [&] { return pid_t(read(fake + QStringLiteral(".runs")).trimmed().toInt()); };
    QTRY_VERIFY_WITH_TIMEOUT(encoderId() > 0, 60000);
    const pid_t id = encoderId();
    if (whom == Whom::EncoderFirst) {
        QCOMPARE(::kill(id, signal), 0);
        QTest::qWait(50); // the system has others to end
    }
    QVERIFY(process.processId() > 0);
    QCOMPARE(::kill(pid_t(whom == Whom::Group ? -process.processId() : process.processId()), signal), 0);
    const bool ended = process.waitForFinished(20000);
    if (!ended)
        ::kill(id, SIGKILL);
    QVERIFY(ended);
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 128 + signal);
    QCOMPARE(process.readAllStandardError(), QByteArray());
    QTRY_VERIFY_WITH_TIMEOUT(::kill(id, 0) != 0, 10000); // nor does the encoder stay
    QCOMPARE(QDir(temporary.path()).entryList({QStringLiteral("ropescope*")}), QStringList());
    QVERIFY(QDir(out.path()).isEmpty());
}

void TestSweep::withoutFfmpeg()
{
    const QByteArray before = qgetenv("PATH");
    qputenv("PATH", "/nowhere");
    const QTemporaryDir dir;
    const Run run = sweep(dir, {"--sweep", "position=0:11", "--format", "gif"});
    qputenv("PATH", before);
    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains("ffmpeg") && run.err.count('\n') == 1, run.err.constData());
    QVERIFY(QDir(dir.path()).entryList(QDir::Files).isEmpty());
}

void TestSweep::refused_data()
{
    QTest::addColumn<QStringList>("args");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("field") << QStringList{"--sweep", "x=1:2"} << QByteArray("--sweep");
    QTest::newRow("frames") << QStringList{"--sweep", "position=1:2", "--frames", "1"} << QByteArray("--frames");
    QTest::newRow("fps") << QStringList{"--sweep", "position=1:2", "--fps", "500"} << QByteArray("--fps");
    QTest::newRow("moving without a sweep") << QStringList{"--format", "gif"} << QByteArray("--sweep");
    QTest::newRow("end without sense") << QStringList{"--sweep", "lambda=1:1e300"} << QByteArray("lambda");
    QTest::newRow("purpose") << QStringList{"--for", "cinema"} << QByteArray("poster");
}

void TestSweep::refused()
{
    QFETCH(QStringList, args);
    QFETCH(QByteArray, said);
    const QTemporaryDir dir;
    const Run run = sweep(dir, args);
    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains(said) && run.err.count('\n') == 1, run.err.constData());
    QVERIFY(QDir(dir.path()).entryList(QDir::Files).isEmpty());
}

QTEST_GUILESS_MAIN(TestSweep)
#include "tst_sweep.moc"

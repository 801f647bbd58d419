// SPDX-License-Identifier: GPL-3.0-or-later
// A full disk, little memory, names that are no files: whatever the program is asked to write is there whole, or the
// old one is, and the exit status tells which.
#include <QDir>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QSignalSpy>
#include <QTest>

#include <sys/stat.h>

#include "support/full_disk.h"
#include "support/program.h"

using namespace rope;
using namespace rope::test;

class TestPoorMachine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fullDisk_data();
    void fullDisk();
    void smallFileSystem_data() { fullDisk_data(); }
    void smallFileSystem();
    void pipesStay_data() { fullDisk_data(); }
    void pipesStay();
    void leavesNothingBehind();
    void littleMemory_data();
    void littleMemory();
};

namespace {

const QByteArray oldContent = "the old one";

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

/// Everything the program is asked to write into `folder`: its arguments, and the first file.
QStringList argumentsFor(const QString& writer, const QString& folder)
{
    if (writer == "screenshot")
        return {"--screenshot", folder + "/window.png"};
    if (writer == "lesson")
        return {"lesson", "export", "all", "--out", folder};
    return {"export", "--figures", "periods", "--format", writer, "--out", folder};
}

QString fileOf(const QString& writer, const QString& folder)
{
    return folder + (writer == "screenshot" ? QStringLiteral("/window.png")
                     : writer == "lesson"   ? QStringLiteral("/ropescope-lessons.pdf")
                                            : "/periods." + writer);
}

bool put(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(content) == content.size();
}

void verifyRefused(const Run& run, const QString& path)
{
    QVERIFY(run.exited);
    QVERIFY2(run.status != 0, run.err);
    QVERIFY2(run.err.startsWith("ropescope: ") && run.err.count('\n') == 1, run.err);
    QVERIFY2(run.err.contains(path.toUtf8()), run.err);
    QVERIFY2(!run.out.contains(path.toUtf8()), run.out); // it does not say it was written
}

} // namespace

void TestPoorMachine::fullDisk_data()
{
    QTest::addColumn<QString>("writer");
    for (const char* writer : {"csv", "json", "svg", "png", "pdf", "screenshot", "lesson"})
        QTest::newRow(writer) << writer;
}

void TestPoorMachine::fullDisk()
{
    QFETCH(QString, writer);
    const QTemporaryDir dir;
    const QString path = fileOf(writer, dir.path());
    QVERIFY(put(path, oldContent));
    for (const int room : {0, 1000}) {
        verifyRefused(ropescope(argumentsFor(writer, dir.path()), [room] { limitFiles(static_cast<rlim_t>(room)); }),
                      path);
        QCOMPARE(contents(path), oldContent);
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QFileInfo(path).fileName()});
    }
}

void TestPoorMachine::smallFileSystem()
{
    QFETCH(QString, writer);
    const SmallDisk disk;
    if (!disk.isMounted())
        QSKIP("needs the right to mount a tmpfs; fullDisk() covers the same without it");
    const QString path = fileOf(writer, disk.path());
    QVERIFY(put(path, oldContent));
    QFile filler(disk.path() + "/filler");
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (filler.write(QByteArray(4096, 'f')) == 4096) {
    }
    filler.close();
    verifyRefused(ropescope(argumentsFor(writer, disk.path())), path);
    QCOMPARE(contents(path), oldContent);
}

void TestPoorMachine::pipesStay()
{
    QFETCH(QString, writer);
    const QTemporaryDir dir;
    const QString path = fileOf(writer, dir.path());
    QCOMPARE(mkfifo(qPrintable(path), 0600), 0);
    verifyRefused(ropescope(argumentsFor(writer, dir.path())), path);
    struct stat after {
    };
    QCOMPARE(lstat(qPrintable(path), &after), 0);
    QVERIFY(S_ISFIFO(after.st_mode));
}

/// Not even for a moment: who is killed then leaves it for good.
void TestPoorMachine::leavesNothingBehind()
{
    const QTemporaryDir out, temporary, home, runtime;
    QFileSystemWatcher watcher({temporary.path(), home.path()});
    QSignalSpy changed(&watcher, &QFileSystemWatcher::directoryChanged);
    QProcess process;
    QProcessEnvironment env = headless(home.path());
    env.insert("TMPDIR", temporary.path());
    env.insert("XDG_RUNTIME_DIR", runtime.path());
    process.setProcessEnvironment(env);
    process.start(QStringLiteral(ROPE_BIN_DIR "/ropescope"), {"--screenshot", out.path() + "/window.png"});
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 120000);
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError());
    QVERIFY(QFileInfo::exists(out.path() + "/window.png"));
    QCoreApplication::processEvents();
    QCOMPARE(changed.count(), 0);
}

void TestPoorMachine::littleMemory_data()
{
    QTest::addColumn<QString>("format");
    for (const char* format : {"png", "svg", "pdf", "csv"})
        QTest::newRow(format) << format;
}

/// With ever less memory: the whole picture, or none and a status that says so. Never a picture without its curves.
void TestPoorMachine::littleMemory()
{
    QFETCH(QString, format);
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("a sanitizer reserves more address space than any limit here");
#endif
    const QTemporaryDir dir;
    const QStringList args{"export",   "--figures", "decay", "--size",  "3000x2000",
                           "--format", format,      "--out", dir.path()};
    const QString path = dir.path() + "/decay." + format;
    const Run rich = ropescope(args);
    QCOMPARE(rich.status, 0);
    const auto comparable = [&] {
        QByteArray content = contents(path);
        if (format == "pdf") // its date and identity differ from run to run
            content = QByteArray::number(content.size() / 64);
        return content;
    };
    const QByteArray whole = comparable();
    int refused = 0;
    for (int mib = 512; mib >= 20; mib = mib * 9 / 11) {
        QFile::remove(path);
        const Run poor = ropescope(args, [mib] {
            const rlimit limit{static_cast<rlim_t>(mib) << 20, static_cast<rlim_t>(mib) << 20};
            setrlimit(RLIMIT_AS, &limit);
        });
        const QByteArray what = QByteArray::number(mib) + " MiB: " + poor.err;
        if (poor.exited && poor.status == 0) {
            QVERIFY2(comparable() == whole, what);
            QVERIFY2(poor.err == rich.err, what); // of numbers, what --size does to them
            continue;
        }
        ++refused;
        QVERIFY2(!QFileInfo::exists(path), what);
    }
    QVERIFY(refused > 0); // else the limits were no limits
}

QTEST_GUILESS_MAIN(TestPoorMachine)
#include "tst_poor_machine.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// A file is written whole or not at all, and only a file is ever replaced.
#include "ui/base/save_file.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/un.h>
#include <unistd.h>

#include "core/model/problem.h"
#include "support/full_disk.h"

using namespace rope;
using namespace rope::test;

class TestSaveFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAndReplaces();
    void fullDisk_data();
    void fullDisk();
    void smallFileSystem();
    void onlyFilesAreReplaced_data();
    void onlyFilesAreReplaced();
    void linksAreFollowed();
};

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

bool put(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.flush();
}

/// What saving is refused with; empty when it is not.
QString refusal(const QString& path, const QByteArray& content)
{
    try {
        saveWhole(path, content, "out");
    } catch (const InputError& e) {
        return QString::fromStdString(e.what());
    }
    return {};
}

bool makeDevice(const QString& path)
{
    return mknod(qPrintable(path), S_IFCHR | 0666, makedev(1, 7)) == 0; // as /dev/full
}

QStringList namesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

void TestSaveFile::writesAndReplaces()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath("a.txt");
    for (const QByteArray& content :
         {QByteArray("first"), QByteArray(), QByteArray(3 << 20, 'x'), QByteArray("b\0c", 3)}) {
        saveWhole(path, content);
        QCOMPARE(contents(path), content);
        QCOMPARE(namesIn(dir.path()), QStringList{"a.txt"});
    }
}

void TestSaveFile::fullDisk_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("room");
    QTest::newRow("small, nothing fits") << 100 << 0; // stays in Qt's buffer until the end
    QTest::newRow("small, half fits") << 100 << 50;
    QTest::newRow("all but a byte") << 100 << 99;
    QTest::newRow("just larger than the buffer") << 16385 << 16384;
    QTest::newRow("large") << (1 << 20) << 4096;
}

void TestSaveFile::fullDisk()
{
    QFETCH(int, size);
    QFETCH(int, room);
    const QTemporaryDir dir;
    const QString old = dir.filePath("old.txt"), fresh = dir.filePath("new.txt");
    QVERIFY(put(old, "the old one"));
    QString whyOld, whyFresh;
    {
        const FilesLimited full(static_cast<rlim_t>(room));
        whyOld = refusal(old, QByteArray(size, 'x'));
        whyFresh = refusal(fresh, QByteArray(size, 'x'));
    }
    QVERIFY2(whyOld.startsWith("out"), qPrintable(whyOld));
    QVERIFY2(whyOld.contains(old), qPrintable(whyOld));
    QVERIFY2(whyOld.contains("File too large"), qPrintable(whyOld));
    QVERIFY(!whyFresh.isEmpty());
    QCOMPARE(contents(old), QByteArray("the old one"));
    QCOMPARE(namesIn(dir.path()), QStringList{"old.txt"}); // no half file, no litter
}

void TestSaveFile::smallFileSystem()
{
    const SmallDisk disk;
    if (!disk.isMounted())
        QSKIP("needs the right to mount a tmpfs; fullDisk() covers the same without it");
    const QString path = disk.path() + "/scene.ropescope";
    QVERIFY(put(path, "the old one"));
    const QString filler = disk.path() + "/filler";
    QFile file(filler);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (file.write(QByteArray(4096, 'f')) == 4096) {
    }
    for (const int size : {5, 100, 20000, 1 << 20}) {
        const QString why = refusal(path, QByteArray(size, 'x'));
        QVERIFY2(why.contains("No space left"), qPrintable(why));
        QCOMPARE(contents(path), QByteArray("the old one"));
    }
    QVERIFY(QFile::remove(filler));
    file.close();
    QCOMPARE(refusal(path, "new"), QString());
    QCOMPARE(contents(path), QByteArray("new"));
}

void TestSaveFile::onlyFilesAreReplaced_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"pipe", "socket", "folder", "device", "link to a device"})
        QTest::newRow(kind) << kind;
}

void TestSaveFile::onlyFilesAreReplaced()
{
    QFETCH(QString, kind);
    const QTemporaryDir dir;
    QString path = dir.filePath("there");
    if (kind == "pipe")
        QCOMPARE(mkfifo(qPrintable(path), 0600), 0);
    if (kind == "folder")
        QVERIFY(QDir().mkdir(path));
    if (kind == "device" && !makeDevice(path))
        QSKIP("needs the right to make a device");
    if (kind == "link to a device") { // of our own where we could harm the system's
        const QString device = dir.filePath("device");
        QVERIFY(QFile::link(makeDevice(device) ? device : "/dev/null", path));
    }
    if (kind == "socket") {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, qPrintable(path), sizeof(address.sun_path));
        const int handle = socket(AF_UNIX, SOCK_STREAM, 0);
        QCOMPARE(bind(handle, reinterpret_cast<const sockaddr*>(&address), sizeof(address)), 0);
        close(handle);
    }
    struct stat before {
    };
    QCOMPARE(stat(qPrintable(path), &before), 0);
    const QString why = refusal(path, "content");
    QVERIFY2(why.contains(kind == "folder" ? "directory" : "not replaced"), qPrintable(why));
    struct stat after {
    };
    QCOMPARE(stat(qPrintable(path), &after), 0);
    QCOMPARE(after.st_ino, before.st_ino);
    QCOMPARE(after.st_mode, before.st_mode);
}

/// A link to a link too, each told from its own folder; the rights of the file stay.
void TestSaveFile::linksAreFollowed()
{
    const QTemporaryDir dir;
    QVERIFY(QDir(dir.path()).mkdir("kept"));
    const QString real = dir.filePath("kept/real");
    QVERIFY(put(real, "old"));
    QCOMPARE(::chmod(qPrintable(real), 0640), 0);
    QVERIFY(QFile::link(QStringLiteral("kept/real"), dir.filePath("link")));
    QVERIFY(QFile::link(QStringLiteral("link"), dir.filePath("link of a link")));
    saveWhole(dir.filePath("link of a link"), "new");
    for (const char* link : {"link", "link of a link"})
        QVERIFY(QFileInfo(dir.filePath(link)).isSymLink());
    QCOMPARE(contents(real), QByteArray("new"));
    struct stat after {
    };
    QCOMPARE(stat(qPrintable(real), &after), 0);
    QCOMPARE(after.st_mode & 0777U, 0640U);
    QCOMPARE(QDir(dir.filePath("kept")).entryList(QDir::Files), QStringList("real"));
}

QTEST_GUILESS_MAIN(TestSaveFile)
#include "tst_save_file.moc"

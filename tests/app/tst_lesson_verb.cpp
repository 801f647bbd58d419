// SPDX-License-Identifier: GPL-3.0-or-later
// `ropescope lesson export` headless: both sheets, the booklet, and nothing left behind by what is refused.
#include <QDir>
#include <QFileInfo>
#include <QTest>

#include "core/lessons/reading/lesson_text.h"
#include "support/paths.h"
#include "support/program.h"

using namespace rope;
using namespace rope::test;

namespace {

const QString sampleFile = QStringLiteral(ROPE_DATA_DIR "/lessons/07-sample.md");

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Run exported(const QStringList& args)
{
    return ropescope(QStringList{QStringLiteral("lesson"), QStringLiteral("export")} + args);
}

QStringList filesIn(const QTemporaryDir& dir)
{
    return QDir(dir.path()).entryList(QDir::Files | QDir::Hidden);
}

} // namespace

class TestLessonVerb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofAFile();
    void ofAnId();
    void allAsABooklet();
    void paper();
    void refused_data();
    void refused();
    void badLessonLeavesNothing();
};

void TestLessonVerb::ofAFile()
{
    const QTemporaryDir dir;
    const QString deep = dir.filePath(QStringLiteral("one/two"));
    const Run run = exported({sampleFile, QStringLiteral("--out"), deep});
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.status, 0);
    const QString sheet = deep + QStringLiteral("/sample.pdf"), answers = deep + QStringLiteral("/sample-answers.pdf");
    QCOMPARE(QString::fromUtf8(run.out), sheet + u'\n' + answers + u'\n');
    QVERIFY(contents(sheet).startsWith("%PDF") && contents(sheet).trimmed().endsWith("%%EOF"));
    QVERIFY(contents(answers).startsWith("%PDF") && contents(answers).trimmed().endsWith("%%EOF"));
    QVERIFY(contents(sheet) != contents(answers));
}

void TestLessonVerb::ofAnId()
{
    if (shippedLessons().empty())
        QSKIP("no lesson ships yet");
    const QTemporaryDir dir;
    const std::string id = shippedLessons().front().id;
    QCOMPARE(exported({QString::fromStdString(id), QStringLiteral("--out"), dir.path()}).status, 0);
    QCOMPARE(filesIn(dir),
             (QStringList{QString::fromStdString(id + "-answers.pdf"), QString::fromStdString(id + ".pdf")}));
}

void TestLessonVerb::allAsABooklet()
{
    const QTemporaryDir dir;
    const Run run = exported({QStringLiteral("all"), QStringLiteral("--out"), dir.path()});
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.status, 0);
    QCOMPARE(filesIn(dir), (QStringList{"ropescope-lessons-answers.pdf", "ropescope-lessons.pdf"}));
    const auto pages = contents(dir.filePath(QStringLiteral("ropescope-lessons.pdf"))).count("/Type /Page\n");
    QVERIFY2(pages >= 1 + qsizetype(shippedLessons().size()), "the contents and each lesson on pages of its own");
}

void TestLessonVerb::paper()
{
    const QTemporaryDir dir;
    QCOMPARE(exported({sampleFile, "--out", dir.path(), "--paper", "letter"}).status, 0);
    QVERIFY(contents(dir.filePath(QStringLiteral("sample.pdf"))).contains("/MediaBox [0 0 612.00"));
}

void TestLessonVerb::refused_data()
{
    QTest::addColumn<QStringList>("args");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("unknown") << QStringList{"no-such-lesson", "--out", "DIR"} << QByteArray("LESSON is no-such-lesson");
    QTest::newRow("nothing") << QStringList{"--out", "DIR"} << QByteArray("a lesson file, an id");
    QTest::newRow("a directory") << QStringList{"DIR", "--out", "DIR"} << QByteArray("ropescope: ");
    QTest::newRow("no out") << QStringList{sampleFile} << QByteArray("--out");
    QTest::newRow("out is a file") << QStringList{sampleFile, "--out", sampleFile} << QByteArray("--out");
    QTest::newRow("paper") << QStringList{sampleFile, "--out", "DIR", "--paper", "a5"} << QByteArray("a4 or letter");
    QTest::newRow("not a lesson") << QStringList{ROPE_DATA_DIR "/../CMakeLists.txt", "--out", "DIR"}
                                  << QByteArray("lesson");
    QTest::newRow("unknown option") << QStringList{sampleFile, "--out", "DIR", "--theme", "dark"}
                                    << QByteArray("--theme");
}

void TestLessonVerb::refused()
{
    QFETCH(QStringList, args);
    QFETCH(QByteArray, said);
    const QTemporaryDir dir;
    args.replaceInStrings(QStringLiteral("DIR"), dir.path());
    const Run run = exported(args);
    QCOMPARE(run.status, 2);
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(run.err.count('\n'), 1);
    QVERIFY2(run.err.contains(said), run.err.constData());
    QCOMPARE(filesIn(dir), QStringList());
}

void TestLessonVerb::badLessonLeavesNothing()
{
    const QTemporaryDir dir, out;
    std::string text = contents(sampleFile).toStdString();
    text.replace(text.find("theta[129]\nunit"), 10, "theta[999]");
    const QString path = writeFile(dir, QStringLiteral("01-bad.md"), text);
    const Run run = exported({path, QStringLiteral("--out"), out.path()});
    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains("999"), run.err.constData());
    QVERIFY2(run.err.contains("01-bad.md:"), run.err.constData());
    QCOMPARE(filesIn(out), QStringList());
}

QTEST_GUILESS_MAIN(TestLessonVerb)
#include "tst_lesson_verb.moc"

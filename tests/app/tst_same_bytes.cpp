// SPDX-License-Identifier: GPL-3.0-or-later
// What is exported twice is the same to the byte, and holds no time unless the environment gives one.
#include <QDir>
#include <QTest>

#include "support/program.h"

using namespace rope;
using namespace rope::test;

class TestSameBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { qunsetenv("SOURCE_DATE_EPOCH"); }
    void twice_data();
    void twice();
    void dateOfThePdf();
    void oddDate_data();
    void oddDate();
    void lessonPdf();

private:
    static QByteArray only(const QTemporaryDir& dir, const QStringList& args);
};

/// The files that a run leaves in a folder of its own, one after the other.
QByteArray TestSameBytes::only(const QTemporaryDir& dir, const QStringList& args)
{
    const Run run = ropescope(args + QStringList{QStringLiteral("--out"), dir.path()});
    QByteArray all;
    for (const QString& name : QDir(dir.path()).entryList(QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return run.status == 0 ? all : QByteArray();
}

void TestSameBytes::twice_data()
{
    QTest::addColumn<QString>("format");
    for (const char* format : {"png", "svg", "pdf", "tex", "csv", "json"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void TestSameBytes::twice()
{
    QFETCH(QString, format);
    const QStringList args{"export", "--figures", "decay,attention,heatmap,phasors", "--format", format};
    const QTemporaryDir a, b;
    const QByteArray first = only(a, args), second = only(b, args);
    QVERIFY(!first.isEmpty());
    QVERIFY2(first == second, "two runs differ");
}

void TestSameBytes::dateOfThePdf()
{
    const QStringList args{"export", "--figures", "decay", "--format", "pdf"};
    const QTemporaryDir a, b;
    const QByteArray without = only(a, args);
    QVERIFY(without.startsWith("%PDF"));
    QVERIFY(!without.contains("CreationDate"));
    qputenv("SOURCE_DATE_EPOCH", "1700000000");
    const QByteArray with = only(b, args);
    QVERIFY(with.contains("/CreationDate (D:20231114221320Z)"));
    QCOMPARE(with.size(), without.size());
    QProcess info;
    info.start(QStringLiteral("pdfinfo"), {b.filePath(QStringLiteral("decay.pdf"))});
    QVERIFY(ended(info));
    QCOMPARE(info.exitCode(), 0);
    QCOMPARE(info.readAllStandardError(), QByteArray()); // every object is where the table says
}

void TestSameBytes::oddDate_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::newRow("no number") << QByteArray("abc");
    QTest::newRow("before 1970") << QByteArray("-5");
    QTest::newRow("broken") << QByteArray("1e9");
    QTest::newRow("after 9999") << QByteArray("253402300800");
    QTest::newRow("too large") << QByteArray("99999999999999999999");
}

/// Nothing is written with a date that nobody asked for, nor silently without one.
void TestSameBytes::oddDate()
{
    QFETCH(QByteArray, date);
    qputenv("SOURCE_DATE_EPOCH", date);
    const QTemporaryDir folder;
    const Run run = ropescope({"export", "--figures", "decay", "--format", "pdf", "--out", folder.path()});
    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains("SOURCE_DATE_EPOCH is " + date + "; allowed: whole seconds"), run.err.constData());
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestSameBytes::lessonPdf()
{
    const QStringList args{"lesson", "export", "frequency-formula"};
    const QTemporaryDir a, b;
    const QByteArray first = only(a, args);
    QVERIFY(first.startsWith("%PDF"));
    QVERIFY(!first.contains("CreationDate"));
    QVERIFY(first == only(b, args));
}

QTEST_GUILESS_MAIN(TestSameBytes)
#include "tst_same_bytes.moc"

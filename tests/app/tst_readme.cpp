// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QtTest>

#include "support/paths.h"
#include "support/program.h"

/// Every command-line example of README.md is run, and its output must be what README shows.
class TestReadme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void examples_data();
    void examples();
    void countsItsLessons();
};

void TestReadme::examples_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("output");
    QFile file(QStringLiteral(ROPE_SOURCE_DIR "/README.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QString command;
    QString output;
    bool inBlock = false;
    const auto finish = [&] {
        if (!command.isEmpty())
            QTest::newRow(qPrintable(command)) << command << output;
        command.clear();
        output.clear();
    };
    for (const QString& line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
        if (line.startsWith(QStringLiteral("```"))) {
            finish();
            inBlock = line == QStringLiteral("```console");
        } else if (inBlock && line.startsWith(QStringLiteral("$ ./scripts/run "))) {
            finish();
            command = line.mid(2);
        } else if (!command.isEmpty()) {
            output += line + QLatin1Char('\n');
        }
    }
}

void TestReadme::examples()
{
    QFETCH(QString, command);
    QFETCH(QString, output);
    // As on a machine where none of it was run before: what is replaced is said.
    static const QRegularExpression folder(QStringLiteral("--out (/tmp/ropescope-[a-z]+)(?= |$)"));
    if (const auto match = folder.match(command); match.hasMatch() && command.contains(QStringLiteral(" export ")))
        QDir(match.captured(1)).removeRecursively();
    QProcess shell;
    shell.setWorkingDirectory(QStringLiteral(ROPE_SOURCE_DIR));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QLatin1String(name));
    shell.setProcessEnvironment(environment);
    // scripts/run builds and then runs this very program with these arguments.
    shell.start(QStringLiteral("sh"),
                {QStringLiteral("-c"),
                 command.replace(QStringLiteral("./scripts/run"), QStringLiteral("'" ROPE_BIN_DIR "/ropescope'")) +
                     QStringLiteral(" 2>&1")});
    QVERIFY(rope::test::ended(shell));
    QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), output);
}

/// A number in prose grows old: there are as many lessons as it says.
void TestReadme::countsItsLessons()
{
    QFile file(QStringLiteral(ROPE_SOURCE_DIR "/README.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    static const QRegularExpression count(QStringLiteral("\\*\\*Lessons\\*\\* \\(Ctrl\\+L\\): (\\d+) of them"));
    const auto match = count.match(QString::fromUtf8(file.readAll()));
    QVERIFY(match.hasMatch());
    QCOMPARE(match.captured(1).toULongLong(),
             rope::test::ropescope({"list", "lessons", "--format", "json"}).json().size());
}

QTEST_GUILESS_MAIN(TestReadme)
#include "tst_readme.moc"

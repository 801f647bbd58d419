// SPDX-License-Identifier: GPL-3.0-or-later
// One version, said in one place: CMake's. What is written elsewhere for people and shops has to agree.
#include <QRegularExpression>
#include <QTest>

#include "support/paths.h"
#include "support/program.h"

using namespace rope::test;

class TestRelease : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changelogBeginsWithIt();
    void metainfoBeginsWithIt();
    void debianChangelogIsOfIt();

private:
    static QString version()
    {
        return QString::fromUtf8(ropescope({QStringLiteral("--version")}).out).trimmed().section(u' ', -1);
    }
    static QString textOf(const char* path)
    {
        QFile file(QStringLiteral(ROPE_SOURCE_DIR "/") + QLatin1String(path));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    static QString firstOf(const QString& text, const char* pattern)
    {
        return QRegularExpression(QLatin1String(pattern), QRegularExpression::MultilineOption).match(text).captured(1);
    }
};

void TestRelease::changelogBeginsWithIt()
{
    QCOMPARE(firstOf(textOf("CHANGELOG.md"), "^## \\[([^\\]]+)\\]"), version());
}

void TestRelease::metainfoBeginsWithIt()
{
    QCOMPARE(firstOf(textOf("resources/org.ropescope.Ropescope.metainfo.xml"), "<release version=\"([^\"]+)\""),
             version());
}

void TestRelease::debianChangelogIsOfIt()
{
    QProcess script;
    script.start(QStringLiteral(ROPE_SOURCE_DIR "/scripts/debian-changelog"),
                 {version(), QStringLiteral(ROPE_SOURCE_DIR "/CHANGELOG.md")});
    QVERIFY(ended(script));
    QCOMPARE(script.readAllStandardError(), QByteArray());
    const QByteArray text = script.readAllStandardOutput();
    QVERIFY2(text.startsWith("ropescope (" + version().toUtf8() + ") unstable"), text.constData());
    QVERIFY(text.contains("\n  * "));
    for (const QByteArray& line : text.left(text.indexOf("\n --")).split('\n'))
        QVERIFY2(QString::fromUtf8(line).size() <= 80, line.constData());
    script.start(QStringLiteral(ROPE_SOURCE_DIR "/scripts/debian-changelog"),
                 {QStringLiteral("9.9.9"), QStringLiteral(ROPE_SOURCE_DIR "/CHANGELOG.md")});
    QVERIFY(ended(script));
    QCOMPARE(script.exitCode(), 1);
}

QTEST_GUILESS_MAIN(TestRelease)
#include "tst_release.moc"

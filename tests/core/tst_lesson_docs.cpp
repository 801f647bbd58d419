// SPDX-License-Identifier: GPL-3.0-or-later
// docs/lessons.md and the reader of lessons name the same keys.
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include "core/figures/kit/arrangements.h"
#include "core/lessons/lesson.h"
#include "core/lessons/reading/lesson_keys.h"
#include "core/lessons/task_controls.h"
#include "support/paths.h"

using namespace rope;

namespace {

QString page()
{
    QFile file(QStringLiteral(ROPE_SOURCE_DIR "/docs/lessons.md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The part of the page under "## title".
QString section(const QString& title)
{
    const QString from = page().section(QStringLiteral("\n## ") + title + u'\n', 1);
    return from.section(QStringLiteral("\n## "), 0, 0);
}

/// What stands behind "| `name` |" in a table.
QString row(const QString& text, const QString& name)
{
    const QString begin = QStringLiteral("| `") + name + QStringLiteral("` | ");
    for (const QString& line : text.split(u'\n'))
        if (line.startsWith(begin))
            return line.mid(begin.size());
    return {};
}

QSet<QString> rowsOf(const QString& text)
{
    static const QRegularExpression first(QStringLiteral("^\\| `([a-z_]+)` \\|"), QRegularExpression::MultilineOption);
    QSet<QString> out;
    for (auto it = first.globalMatch(text); it.hasNext();)
        out << it.next().captured(1);
    return out;
}

QSet<QString> keysOf(const char* block)
{
    QSet<QString> out;
    for (const std::string& key : lessons::keysOfBlock(block))
        out << QString::fromStdString(key);
    return out;
}

bool names(const QString& text, const std::string& word)
{
    return text.contains(QRegularExpression(QStringLiteral("\\b%1\\b").arg(QString::fromStdString(word))));
}

} // namespace

class TestLessonDocs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tablesHaveEveryKey()
    {
        QCOMPARE(rowsOf(section(QStringLiteral("show"))), keysOf("show"));
        QCOMPARE(rowsOf(section(QStringLiteral("lecturer"))), keysOf("lecturer"));
        for (const QString& key : keysOf("head"))
            QVERIFY2(section(QStringLiteral("The file")).contains(u'`' + key + u'`'), qPrintable(key));
    }

    void questionsHaveEveryKey_data()
    {
        QTest::addColumn<QByteArray>("kind");
        for (const char* kind :
             {"one", "truefalse", "number", "scene", "click", "words", "order", "draw", "match", "several"})
            QTest::newRow(kind) << QByteArray("ask ").append(kind);
    }

    /// Those of a kind stand in its row, as "`key: …" or "`key`", and no others; those of all kinds in the text.
    void questionsHaveEveryKey()
    {
        QFETCH(QByteArray, kind);
        const QString text = section(QStringLiteral("ask"));
        const QSet<QString> known = keysOf(kind.constData());
        QVERIFY(!known.isEmpty());
        QString its = row(text, QString::fromLatin1(kind));
        QVERIFY2(!its.isEmpty(), kind.constData());
        if (its.startsWith(QStringLiteral("the same")))
            its += row(text, QStringLiteral("ask one"));
        for (const QString& key : known) {
            const bool ofAll = QStringList{QStringLiteral("prompt"), QStringLiteral("hint"), QStringLiteral("explain"),
                                           QStringLiteral("vary")}
                                   .contains(key);
            const QString& where = ofAll ? text : its;
            QVERIFY2(where.contains(u'`' + key + u':') || where.contains(u'`' + key + u'`'), qPrintable(key));
        }
        static const QRegularExpression said(QStringLiteral("`([a-z]+): "));
        for (auto it = said.globalMatch(its); it.hasNext();) {
            const QString key = it.next().captured(1);
            QVERIFY2(known.contains(key), qPrintable(key));
        }
    }

    void namesAreAllThere()
    {
        const QString show = section(QStringLiteral("show")), ask = section(QStringLiteral("ask"));
        for (const std::string& target : highlightTargets())
            QVERIFY2(names(row(show, QStringLiteral("highlight")), target), target.c_str());
        for (const std::string& target : hideTargets())
            QVERIFY2(names(row(show, QStringLiteral("hide")), target), target.c_str());
        for (const FigureArrangement& arrangement : figureArrangements())
            QVERIFY2(names(row(show, QStringLiteral("arrangement")), arrangement.id), arrangement.id.c_str());
        for (const std::string& control : taskControls())
            QVERIFY2(names(ask, control), control.c_str());
    }
};

QTEST_APPLESS_MAIN(TestLessonDocs)
#include "tst_lesson_docs.moc"

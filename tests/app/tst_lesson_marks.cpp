// SPDX-License-Identifier: GPL-3.0-or-later
// Words of a lesson that are marks in a form of other programs.
#include <QTest>
#include <QXmlStreamReader>

#include "core/lessons/reading/lesson_text.h"
#include "support/lesson_body.h"
#include "ui/teaching/lesson_formats.h"
#include "ui/teaching/quiz.h"

using namespace rope;

namespace {

const char* const marked =
    "---\nropescope_lesson: 1\ntitle: Queries/keys and m/n\nchapter: B\nsummary: C\n---\n"
    "# Pairs\n```ask match\nprompt: Match.\npair: m -> n | the distance -> s | true\npair: b/2 | half | true\n"
    "extra: none -> at all\n```\n"
    "# Order\n```ask order\nprompt: Sort.\nitem: a -> b | 1\nitem: b -> c | 2\nitem: c | 3\n```\n";

Quiz quiz()
{
    return quizOf(test::soundLesson(marked, "marked.md"));
}

QString written(const std::string& id)
{
    for (const LessonFormat& format : lessonFormats())
        if (format.id == id)
            return QString::fromStdString(format.write({quiz()}));
    return {};
}

/// As Moodle splits a path of categories: "//" is a stroke.
QStringList categoriesOf(QString path)
{
    const QString stroke(QChar(1));
    QStringList out = path.replace(QStringLiteral("//"), stroke).split(u'/');
    return out.replaceInStrings(stroke, QStringLiteral("/"));
}

const QStringList wantedPath{QStringLiteral("$course$"), QStringLiteral("top"), QStringLiteral("Ropescope"),
                             QStringLiteral("Queries/keys and m/n")};

} // namespace

class TestLessonMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTitleIsOneCategory();
    void arrowsPartOnlyPairs();
};

void TestLessonMarks::aTitleIsOneCategory()
{
    const QString gift = written("gift").section(u'\n', 0, 0);
    QVERIFY2(gift.startsWith(QStringLiteral("$CATEGORY: ")), qPrintable(gift));
    QCOMPARE(categoriesOf(gift.section(u' ', 1)), wantedPath);
    QXmlStreamReader xml(written("moodle"));
    while (!xml.atEnd() && xml.name() != QStringLiteral("category"))
        xml.readNextStartElement();
    QVERIFY(xml.readNextStartElement());
    QCOMPARE(categoriesOf(xml.readElementText()), wantedPath);
}

/// "=left -> right": an arrow of one's own would part it once more.
void TestLessonMarks::arrowsPartOnlyPairs()
{
    int pairs = 0;
    for (const QString& line : written("gift").split(u'\n'))
        if (line.startsWith(QStringLiteral("\t="))) {
            QCOMPARE(line.count(QStringLiteral("->")), 1);
            ++pairs;
        }
    QCOMPARE(pairs, 3 + 3);
}

QTEST_MAIN(TestLessonMarks)
#include "tst_lesson_marks.moc"

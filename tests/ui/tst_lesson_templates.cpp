// SPDX-License-Identifier: GPL-3.0-or-later
// What the lesson editor puts in: sound in every language, with the same expressions, and in its words.
#include <QRegularExpression>
#include <QTest>

#include "core/lessons/reading/lesson_text.h"
#include "ui/base/language.h"
#include "ui/lessons/editor/lesson_templates.h"

using namespace rope;

namespace {

/// Of a block what no translation may change: its keys, and what is worked out.
QStringList bones(const QString& text)
{
    static const QRegularExpression key(QStringLiteral("^[a-z_]+:"));
    static const QRegularExpression number(QStringLiteral("\\{[^}]*\\}"));
    QStringList out;
    for (const QString& line : text.split(u'\n')) {
        out << (line.startsWith(QStringLiteral("```")) ? line : key.match(line).captured());
        for (auto it = number.globalMatch(line); it.hasNext();)
            out << it.next().captured();
    }
    return out;
}

std::vector<std::string> expressions(const Question& q)
{
    std::vector<std::string> out{q.holds, q.answer, q.unit, q.figure, q.curve, q.solution, q.along.name, q.up.name};
    for (const AskOption& option : q.options)
        out.push_back(option.holds);
    for (const AskMatch& match : q.matches)
        out.push_back(match.holds);
    for (const Watch& watch : q.watches)
        out.push_back(watch.value);
    return out;
}

Lesson lessonWith(const QString& block)
{
    const QString text = newLessonText(Scene(), {"periods"}) + u'\n' + block + u'\n';
    const ReadLesson read = readLesson(text.toStdString(), "new.md");
    for (const LessonProblem& problem : read.problems)
        qWarning("%d: %s", problem.line, problem.text.c_str());
    return read.problems.empty() ? read.lesson : Lesson();
}

} // namespace

class TestLessonTemplates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { useLanguage(QStringLiteral("en")); }
    void inTheLanguageOfTheProgram_data();
    void inTheLanguageOfTheProgram();
};

void TestLessonTemplates::inTheLanguageOfTheProgram_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(askTemplates().size()); ++i)
        QTest::newRow(toId(askKinds[i])) << i;
}

void TestLessonTemplates::inTheLanguageOfTheProgram()
{
    QFETCH(int, index);
    const auto at = std::size_t(index);
    const AskTemplate english = askTemplates()[at];
    const Lesson original = lessonWith(english.text);
    QVERIFY(!original.steps.empty() && original.steps[0].question);
    useLanguage(QStringLiteral("zh_CN"));
    const AskTemplate chinese = askTemplates()[at];
    QCOMPARE(bones(chinese.text), bones(english.text));
    const Lesson lesson = lessonWith(chinese.text);
    QVERIFY(!lesson.steps.empty() && lesson.steps[0].question);
    QCOMPARE(expressions(*lesson.steps[0].question), expressions(*original.steps[0].question));
    // Neither an English word nor the mark for a missing one.
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{3} [A-Za-z]{2}|%\\d"));
    const Question& q = *lesson.steps[0].question;
    std::vector<std::string> words{q.prompt,
                                   q.model,
                                   q.explain,
                                   q.example,
                                   q.along.label,
                                   lesson.title,
                                   lesson.chapter,
                                   lesson.summary,
                                   lesson.steps[0].title,
                                   lesson.steps[0].text};
    for (const auto* more : {&q.hints, &q.points, &q.extras})
        words.insert(words.end(), more->begin(), more->end());
    for (const AskOption& option : q.options)
        words.insert(words.end(), {option.text, option.reason});
    for (const AskMatch& match : q.matches)
        words.insert(words.end(), {match.left, match.right});
    for (const std::string& each : words)
        QVERIFY2(!QString::fromStdString(each).contains(word), each.c_str());
    QVERIFY(q.prompt != original.steps[0].question->prompt);
}

QTEST_MAIN(TestLessonTemplates)
#include "tst_lesson_templates.moc"

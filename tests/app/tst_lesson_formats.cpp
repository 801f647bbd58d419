// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include "app/quiz_items.h"
#include "core/lessons/reading/lesson_text.h"
#include "support/program.h"
#include "ui/teaching/lesson_formats.h"
#include "ui/teaching/quiz.h"

using namespace rope;
using namespace rope::test;

namespace {

struct Exported {
    QByteArray text, said;
};

/// Of all lessons; each once, since their scans take seconds.
const Exported& exported(const char* format)
{
    static std::map<std::string, Exported> known;
    const auto [it, isNew] = known.try_emplace(format);
    if (!isNew)
        return it->second;
    const QTemporaryDir dir;
    const Run run = ropescope({QStringLiteral("lesson"), QStringLiteral("export"), QStringLiteral("all"),
                               QStringLiteral("--out"), dir.path(), QStringLiteral("--format"), QLatin1String(format)});
    QFile file(QString::fromUtf8(run.out).trimmed());
    if (run.status == 0 && file.open(QIODevice::ReadOnly))
        it->second = {file.readAll(), run.err};
    return it->second;
}

struct MoodleQuestion {
    QString type, name;
    QList<double> fractions;
    QStringList answers;
    QString rubric;
};

/// As an importer reads it, in ASCII; QString::toDouble() takes U+2212 for a minus as well. NaN for anything else.
double strictNumber(const QString& text)
{
    static const QRegularExpression number(QStringLiteral("\\A-?[0-9]+(\\.[0-9]+)?(e[-+][0-9]+)?\\z"));
    return number.match(text).hasMatch() ? text.toDouble() : std::numeric_limits<double>::quiet_NaN();
}

/// Throws nothing: a file that is no XML ends early, and too few questions come out.
QList<MoodleQuestion> moodleQuestions(const QByteArray& bytes, QString& error)
{
    QList<MoodleQuestion> out;
    QXmlStreamReader xml(bytes);
    QStringList path;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            path << xml.name().toString();
            if (path.last() == QStringLiteral("question"))
                out.push_back({xml.attributes().value(QStringLiteral("type")).toString(), {}, {}, {}, {}});
            if (path.last() == QStringLiteral("answer")) {
                out.last().fractions << strictNumber(xml.attributes().value(QStringLiteral("fraction")).toString());
                out.last().answers << QString();
            }
        } else if (xml.isEndElement()) {
            path.removeLast();
        } else if (xml.isCharacters() && path.size() >= 4 && path.last() == QStringLiteral("text")) {
            if (path[path.size() - 2] == QStringLiteral("answer"))
                out.last().answers.last() += xml.text();
            if (path[path.size() - 2] == QStringLiteral("graderinfo"))
                out.last().rubric += xml.text();
            if (path[path.size() - 2] == QStringLiteral("name"))
                out.last().name += xml.text();
        }
    }
    error = xml.hasError() ? xml.errorString() : QString();
    out.removeIf([](const MoodleQuestion& q) { return q.type == QStringLiteral("category"); });
    return out;
}

/// The texts between "{" and "}" that no backslash takes the meaning from; one empty entry where they do not pair.
QStringList giftBlocks(const QString& text)
{
    QStringList out;
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\\') {
            if (depth > 0)
                out.last() += text.mid(i, 2);
            ++i;
        } else if (text[i] == u'{') {
            if (++depth > 1)
                return {QString()};
            out << QString();
        } else if (text[i] == u'}') {
            if (--depth < 0)
                return {QString()};
        } else if (depth > 0) {
            out.last() += text[i];
        }
    }
    return depth == 0 ? out : QStringList{QString()};
}

/// What each answer brings, in percent: of a choice of several a wrong tick costs what a right one brings.
std::vector<double> creditsOf(const QuizItem& item)
{
    if (item.kind == AskKind::TrueFalse)
        return {item.holds ? 100.0 : 0.0, item.holds ? 0.0 : 100.0};
    std::vector<double> out;
    if (item.kind == AskKind::Number) {
        out.assign(1 + item.slips.size(), 0);
        out.front() = 100;
    }
    const auto right = double(std::ranges::count(item.choices, true, &QuizItem::Choice::right));
    for (const QuizItem::Choice& choice : item.choices)
        out.push_back(choice.right ? 100 / right : item.kind == AskKind::One ? 0 : -100 / right);
    return out;
}

/// As the answers of a sheet begin; nothing of numbers and what is no choice.
QString rightAnswer(const QuizItem& item)
{
    if (item.kind == AskKind::TrueFalse)
        return item.holds ? QStringLiteral("True. ") : QStringLiteral("False. ");
    if (item.kind != AskKind::One && item.kind != AskKind::Several)
        return {};
    QStringList letters;
    for (std::size_t i = 0; i < item.choices.size(); ++i)
        if (item.choices[i].right)
            letters << QString(QChar(u'A' + char16_t(i)));
    return letters.join(QStringLiteral(", ")) + QStringLiteral(". ");
}

bool areNear(const QList<double>& found, const std::vector<double>& wanted)
{
    return std::ranges::equal(found, wanted, [](double a, double b) { return std::abs(a - b) < 1e-4; });
}

} // namespace

/// What other programs import is read back as they read it.
class TestLessonFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moodle();
    void gift();
    void markdown();
    void slipsAreToldFromTheAnswer();
    void powersKeepTheirBrackets();
    void aListEndsInMarkdown();
    void giftMatchesThreeOrMore_data();
    void giftMatchesThreeOrMore();
    void whatIsLeftIsSaid();
    void unknown();
};

void TestLessonFormats::moodle()
{
    QString error;
    const QList<MoodleQuestion> read = moodleQuestions(exported("moodle").text, error);
    QCOMPARE(error, QString());
    const std::vector<QuizItem>& wanted = everyItem();
    QCOMPARE(read.size(), qsizetype(wanted.size()));
    for (qsizetype i = 0; i < read.size(); ++i) {
        const MoodleQuestion& q = read[i];
        const QuizItem& item = wanted[std::size_t(i)];
        QCOMPARE(q.name, QString::fromStdString(item.name));
        if (item.kind == AskKind::Match) {
            QCOMPARE(q.type, QStringLiteral("matching"));
            QCOMPARE(q.answers.size(), qsizetype(item.matches.size() + item.extras.size()));
            QCOMPARE(q.answers.front(), QString::fromStdString(plainText(item.matches.front().right)));
            continue;
        }
        if (item.kind == AskKind::Order) {
            QCOMPARE(q.type, QStringLiteral("ordering"));
            for (qsizetype place = 0; place < q.fractions.size(); ++place)
                QCOMPARE(q.fractions[place], double(place + 1));
            QVERIFY(q.answers.front().contains(QString::fromStdString(htmlText(item.choices.front().text))));
            continue;
        }
        if (item.kind == AskKind::Words) {
            QCOMPARE(q.type, QStringLiteral("essay"));
            QVERIFY(q.rubric.contains(QString::fromStdString(plainText(item.points.back()))));
            continue;
        }
        double most = 0, sum = 0;
        for (const double fraction : q.fractions) {
            most = std::max(most, fraction);
            sum += std::max(0.0, fraction);
        }
        QVERIFY2(std::abs(sum - 100) < 1e-3, qPrintable(q.name));
        if (item.kind != AskKind::Several)
            QCOMPARE(most, 100.0);
        if (item.kind == AskKind::Number)
            QCOMPARE(strictNumber(q.answers.front()), item.answer);
        QVERIFY2(areNear(q.fractions, creditsOf(item)), qPrintable(q.name));
        if (item.kind == AskKind::One || item.kind == AskKind::Several)
            QCOMPARE(q.answers.size(), qsizetype(item.choices.size()));
    }
}

void TestLessonFormats::gift()
{
    const QStringList blocks = giftBlocks(QString::fromUtf8(exported("gift").text));
    const std::vector<QuizItem>& wanted = everyItem();
    QCOMPARE(blocks.size(), qsizetype(wanted.size()));
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const QuizItem& item = wanted[std::size_t(i)];
        if (item.kind == AskKind::TrueFalse)
            QVERIFY(blocks[i].startsWith(item.holds ? QStringLiteral("TRUE") : QStringLiteral("FALSE")));
        else if (item.kind == AskKind::Number)
            QVERIFY2(blocks[i].startsWith(QStringLiteral("#\n\t=")), qPrintable(blocks[i]));
        else if (item.kind == AskKind::Words)
            QVERIFY2(blocks[i].isEmpty() || blocks[i].startsWith(QStringLiteral("####")), qPrintable(blocks[i]));
        else
            QVERIFY2(blocks[i].startsWith(QStringLiteral("\n\t")), qPrintable(blocks[i]));
        if (item.kind == AskKind::Match || item.kind == AskKind::Order)
            QCOMPARE(blocks[i].count(QStringLiteral(" -> ")),
                     qsizetype(item.matches.size() + item.extras.size() + item.laidOut.size()));
        if (item.kind == AskKind::One)
            QCOMPARE(blocks[i].count(QStringLiteral("\n\t=")), 1);
        if (item.kind != AskKind::Several)
            continue;
        static const QRegularExpression credit(QStringLiteral("\n\t~%([^%]+)%"));
        QList<double> credits;
        for (const QRegularExpressionMatch& match : credit.globalMatch(blocks[i]))
            credits << strictNumber(match.captured(1));
        QVERIFY2(areNear(credits, creditsOf(item)), qPrintable(blocks[i]));
    }
}

void TestLessonFormats::markdown()
{
    const QString text = QString::fromUtf8(exported("md").text);
    const auto parts = text.split(QStringLiteral("\n# Answers\n\n"));
    QCOMPARE(parts.size(), 2);
    QCOMPARE(parts[0].count(QStringLiteral("\n## ")), qsizetype(everyItem().size()));
    // Each answer begins a line; what a full own text says is indented beneath it.
    // What is for the lecturer alone comes behind them.
    QStringList answers = parts[1].section(QStringLiteral("\n# "), 0, 0).trimmed().split(u'\n');
    answers.removeIf([](const QString& line) { return line.startsWith(u' '); });
    QCOMPARE(answers.size(), qsizetype(everyItem().size()));
    for (qsizetype i = 0; i < answers.size(); ++i) {
        const QString right = QString::number(i + 1) + QStringLiteral(". ") + rightAnswer(everyItem()[std::size_t(i)]);
        QVERIFY2(answers[i].startsWith(right), qPrintable(answers[i]));
        if (everyItem()[std::size_t(i)].kind != AskKind::Number)
            continue;
        const double shown = answers[i].section(u' ', 1, 1).remove(u',').replace(u'−', u'-').toDouble(); // six digits
        const double exact = everyItem()[std::size_t(i)].answer;
        QVERIFY2(std::abs(shown - exact) <= 5.1e-6 * std::abs(exact), qPrintable(answers[i]));
    }
}

/// A tolerance of 1 % of -100 is 1. Another program accepts the first number that is near: a wrong number is only named
/// where it cannot be taken for the right one.
void TestLessonFormats::slipsAreToldFromTheAnswer()
{
    Question q;
    q.kind = AskKind::Number;
    q.prompt = "How much?";
    q.answer = "-100";
    q.tolerance = {0.01, true};
    q.mistakes = {{"-100", "the same"}, {"-101.5", "within both"}, {"-102.5", "another"}, {"100", "the sign"}};
    LessonStep step;
    step.question = q;
    Lesson lesson;
    lesson.id = "made";
    lesson.steps = {step};
    const QuizItem item = quizOf(lesson).items.at(0);
    QCOMPARE(item.tolerance, 1.0);
    QCOMPARE(item.slips.size(), std::size_t(2));
    QCOMPARE(item.slips[0].value, -102.5);
    QCOMPARE(item.slips[1].value, 100.0);
}

namespace {

QuizItem itemWith(const std::string& prompt)
{
    LessonStep step;
    step.question = Question();
    step.question->kind = AskKind::TrueFalse;
    step.question->prompt = prompt;
    step.question->holds = "1";
    Lesson lesson;
    lesson.id = "made";
    lesson.steps = {step};
    return quizOf(lesson).items.at(0);
}

} // namespace

void TestLessonFormats::powersKeepTheirBrackets()
{
    QCOMPARE(plainText(itemWith("Is it $b^{2/d}$, $b^{−x}$ or $b^{2}$?").text),
             std::string("Is it b^(2/d), b^(−x) or b^2?"));
    QCOMPARE(plainText(itemWith("Is it $θ_{12}$?").text), std::string("Is it θ_12?"));
}

/// What follows without an empty line goes on with the last item of a list.
void TestLessonFormats::aListEndsInMarkdown()
{
    const QuizItem item = itemWith("One of\n\n- this\n- that\n\nholds.");
    const auto md = std::ranges::find(lessonFormats(), "md", &LessonFormat::id);
    const std::string text = md->write({{"made", "Made", {item}, {}, {}}});
    QVERIFY2(text.find("- this\n- that\n\nholds.\n") != std::string::npos, text.c_str());
}

void TestLessonFormats::giftMatchesThreeOrMore_data()
{
    QTest::addColumn<bool>("isOrder");
    QTest::addColumn<int>("pairs");
    QTest::addColumn<int>("extras");
    QTest::addColumn<bool>("isWritten");
    QTest::newRow("two pairs") << false << 2 << 0 << false;
    QTest::newRow("two pairs and a right side more") << false << 2 << 1 << true;
    QTest::newRow("three pairs") << false << 3 << 0 << true;
    QTest::newRow("an order of two") << true << 2 << 0 << false;
    QTest::newRow("an order of three") << true << 3 << 0 << true;
}

void TestLessonFormats::giftMatchesThreeOrMore()
{
    QFETCH(bool, isOrder);
    QFETCH(int, pairs);
    QFETCH(int, extras);
    QFETCH(bool, isWritten);
    Question q;
    q.kind = isOrder ? AskKind::Order : AskKind::Match;
    q.prompt = "Which?";
    for (int i = 0; i < pairs; ++i) {
        const std::string number = std::to_string(i);
        q.options.push_back({"item " + number, number, {}});
        q.matches.push_back({"left " + number, "right " + number, "1", {}});
    }
    for (int i = 0; i < extras; ++i)
        q.extras.push_back("extra " + std::to_string(i));
    LessonStep step;
    step.question = q;
    Lesson lesson;
    lesson.id = "made";
    lesson.steps = {step};
    const Quiz quiz = quizOf(lesson);
    const auto gift = std::ranges::find(lessonFormats(), "gift", &LessonFormat::id);
    QCOMPARE(giftBlocks(QString::fromStdString(gift->write({quiz}))).size(), isWritten ? 1 : 0);
    const std::vector<Message> lacks = gift->lacks(quiz.items.at(0));
    QCOMPARE(!lacks.empty() && lacks[0].english().ends_with("left out."), !isWritten);
}

void TestLessonFormats::whatIsLeftIsSaid()
{
    const QByteArray& said = exported("gift").said;
    QVERIFY(!exported("gift").text.isEmpty());
    qsizetype scenes = 0, clicks = 0, drawings = 0;
    for (const Lesson& lesson : shippedLessons())
        for (const LessonStep& step : lesson.steps) {
            scenes += step.question && step.question->kind == AskKind::Scene ? 1 : 0;
            clicks += step.question && step.question->kind == AskKind::Click ? 1 : 0;
            drawings += step.question && step.question->kind == AskKind::Draw ? 1 : 0;
        }
    QVERIFY(scenes > 0 && clicks > 0 && drawings > 0);
    QCOMPARE(said.count("asks for a curve to be drawn"), drawings);
    QCOMPARE(said.count("left out"), scenes + drawings);
    QCOMPARE(said.count("asked as a number"), clicks);
}

void TestLessonFormats::unknown()
{
    const QTemporaryDir dir;
    const Run run =
        ropescope({QStringLiteral("lesson"), QStringLiteral("export"), QStringLiteral("period"),
                   QStringLiteral("--out"), dir.path(), QStringLiteral("--format"), QStringLiteral("docx")});
    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains("--format") && run.err.contains("docx") && run.err.contains("moodle"),
             run.err.constData());
    QVERIFY(QDir(dir.path()).isEmpty());
}

QTEST_GUILESS_MAIN(TestLessonFormats)
#include "tst_lesson_formats.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// `ropescope lesson check`, and what lesson authors look up with `list`.
#include <QTest>

#include "support/program.h"

using namespace rope::test;

namespace {

const char* const good = "---\nropescope_lesson: 1\ntitle: A\nchapter: B\nsummary: C\n---\n# One\n{K} pairs\n# Two\n";

} // namespace

class TestLessonCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodOne();
    void answersOnTheScreenAreWarnedOf();
    void openTasksAreWarnedOf();
    void aPairBesideTheSceneIsWarnedOf();
    void mistakesNeverSaidAreWarnedOf();
    void mistakesThatNeverComeAreWarnedOf();
    void choicesOfMereNumbersAreWarnedOf_data();
    void choicesOfMereNumbersAreWarnedOf();
    void aBadOneWithItsLines();
    void oneBadOfSeveral();
    void twoFilesOfOneId();
    void stylesAreBounded_data();
    void stylesAreBounded();
    void refused_data();
    void refused();
    void listOfLessons();
    void listOfQuantities();
};

void TestLessonCheck::aGoodOne()
{
    const QTemporaryDir dir;
    const QString file = writeFile(dir, QStringLiteral("01-a.md"), good);
    const Run run = ropescope({"lesson", "check", file});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(QString::fromUtf8(run.out), file + QStringLiteral(": ok, 2 steps\n"));
}

void TestLessonCheck::answersOnTheScreenAreWarnedOf()
{
    const QTemporaryDir dir;
    const QString file =
        writeFile(dir, QStringLiteral("a.md"),
                  std::string(good) + "```ask number\nprompt: How many?\nanswer: never_full_turn\n```\n");
    const Run run = ropescope({"lesson", "check", file});
    QCOMPARE(run.status, 0); // a warning: the lesson can be worked with
    const QString out = QString::fromUtf8(run.out);
    QVERIFY2(out.startsWith(file + QStringLiteral(":9: warning: the answer 18 can be read off the card")),
             qPrintable(out));
    QVERIFY(out.endsWith(QStringLiteral(": ok, 2 steps\n")));
}

void TestLessonCheck::openTasksAreWarnedOf()
{
    const QTemporaryDir dir;
    const std::string task = std::string(good) + "```ask scene\nprompt: Set it.\nholds: base == 500\n";
    const QByteArray open = "\"only: \" says what may be changed",
                     unsolved = "nobody knows whether the task can be solved";
    const Run bare = ropescope({"lesson", "check", writeFile(dir, QStringLiteral("a.md"), task + "```\n")});
    QCOMPARE(bare.status, 0);
    QVERIFY2(bare.out.contains(":9: warning: ") && bare.out.contains(open) && bare.out.contains(unsolved), bare.out);
    const Run full = ropescope(
        {"lesson", "check",
         writeFile(dir, QStringLiteral("b.md"), task + "only: base\nsolution: {\"rope\": {\"base\": 500}}\n```\n")});
    QVERIFY2(!full.out.contains("warning"), full.out);
}

void TestLessonCheck::choicesOfMereNumbersAreWarnedOf_data()
{
    QTest::addColumn<QByteArray>("question");
    QTest::addColumn<int>("warnings");
    const auto row = [](const char* name, const char* question, int warnings) {
        QTest::newRow(name) << QByteArray(question) << warnings;
    };
    row("a comparison", "```ask truefalse\nprompt: A.\nholds: 1 > 0\n```\n", 1);
    row("of a constant", "```ask truefalse\nprompt: A.\nholds: pi > 3\n```\n", 1);
    row("a matter of words", "```ask truefalse\nprompt: A.\nholds: true\n```\n", 0);
    row("and a wrong one", "```ask truefalse\nprompt: A.\nholds: false\n```\n", 0);
    row("of a quantity", "```ask truefalse\nprompt: A.\nholds: theta[2] < 1\n```\n", 0);
    row("options", "```ask one\nprompt: A\noption: A | 0 > 1\noption: B | true\noption: C | d < 0\n```\n", 1);
    row("pairs", "```ask match\nprompt: A\npair: A | B | 1 == 1\npair: C | D | true\n```\n", 1);
    row("a number", "```ask number\nprompt: A\nanswer: 1024 - 1\n```\n", 0);
}

/// Of what no number decides a lesson says "true" or "false"; "1 > 0" was meant to be of something.
void TestLessonCheck::choicesOfMereNumbersAreWarnedOf()
{
    QFETCH(QByteArray, question);
    QFETCH(int, warnings);
    const QTemporaryDir dir;
    const Run run = ropescope(
        {"lesson", "check", writeFile(dir, QStringLiteral("a.md"), std::string(good) + question.toStdString())});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.out.count("names no quantity") == warnings, run.out.constData());
}

void TestLessonCheck::aPairBesideTheSceneIsWarnedOf()
{
    const QTemporaryDir dir;
    const auto said = [&dir](const char* selected) {
        return ropescope(
                   {"lesson", "check",
                    writeFile(
                        dir, QStringLiteral("a.md"),
                        std::string(good) + "# B\n```scene\n{\"ropescope_scene\": 1, \"selected_pair\": " + selected +
                            "}\n```\n```show\nhighlight: pair 3, base\n```\n# C\n```show\nhighlight: pair 5\n```\n")})
            .out;
    };
    QCOMPARE(said("3").count("is pointed at, while the scene selects pair 3"), 1); // in the step that follows
    QCOMPARE(said("4").count("is pointed at, while the scene selects pair 4"), 2);
}

void TestLessonCheck::mistakesNeverSaidAreWarnedOf()
{
    const QTemporaryDir dir;
    const Run run = ropescope(
        {"lesson", "check",
         writeFile(dir, QStringLiteral("a.md"),
                   std::string(good) + "```ask number\nprompt: A\nanswer: 500\ntolerance: 1\nmistake: 100 | A.\n"
                                       "mistake: 300 - 200 | B.\nmistake: 501.5 | C.\nmistake: 250 | D.\n```\n")});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.out.count("is never said"), 2);
    QVERIFY2(run.out.contains("\"300 - 200\" is never said: it gives 100, as another one does"), run.out.constData());
    QVERIFY2(run.out.contains("\"501.5\" is never said: it gives 501.5, too close to the right 500"),
             run.out.constData());
}

void TestLessonCheck::mistakesThatNeverComeAreWarnedOf()
{
    const QTemporaryDir dir;
    const auto said = [&dir](const char* question) {
        const Run run = ropescope(
            {"lesson", "check", writeFile(dir, QStringLiteral("a.md"), std::string(good) + question + "\n```\n")});
        return run.status == 0 ? run.out : "status " + QByteArray::number(run.status) + run.err;
    };
    const QByteArray number = said("```ask number\nprompt: A\nanswer: d\nmistake: collision | A.\nmistake: 64 | B.");
    QVERIFY2(number.contains("\"collision\" is never said: it is infinite"), number.constData());
    QCOMPARE(number.count("is never said"), 1);
    const QByteArray scene = said("```ask scene\nprompt: A\nonly: base\nholds: base == 1000\nsolution: {\"rope\": "
                                  "{\"base\": 1000}}\nmistake: 1 > 2 | A.\nmistake: base > 1e5 | B.");
    QVERIFY2(scene.contains("\"1 > 2\" is never said: it names nothing of the scene"), scene.constData());
    QCOMPARE(scene.count("is never said"), 1);
    const QByteArray curve = said("```ask draw\nprompt: A\ncurve: x\nx: s = 0 to 0.999 | s\ny: g = 0 to 1 | g\n"
                                  "tolerance: 5 %\nmistake: 1 - x | A.\nmistake: 0.99 - x | B.\nmistake: 0.5 * x | D.");
    QVERIFY2(curve.contains("\"0.99 - x\" is never said: it passes for another one"), curve.constData());
    QCOMPARE(curve.count("is never said"), 1);
}

void TestLessonCheck::aBadOneWithItsLines()
{
    const QTemporaryDir dir;
    const QString file = writeFile(dir, QStringLiteral("bad.md"), std::string(good) + "\n{theta[0]}\n\nso *bad\n");
    const Run run = ropescope({"lesson", "check", file});
    QCOMPARE(run.status, 2);
    const QList<QByteArray> lines = run.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].startsWith(file.toUtf8() + ":11: "), lines[0].constData());
    QVERIFY2(lines[1].startsWith(file.toUtf8() + ":13: "), lines[1].constData());
}

void TestLessonCheck::oneBadOfSeveral()
{
    const QTemporaryDir dir;
    const QString bad = writeFile(dir, QStringLiteral("bad.md"), "hello\n");
    const QString fine = writeFile(dir, QStringLiteral("fine.md"), good);
    const Run run = ropescope({"lesson", "check", bad, fine});
    QCOMPARE(run.status, 2);
    QVERIFY(run.out.contains("bad.md:1: "));
    QVERIFY(run.out.contains("fine.md: ok, 2 steps"));
}

void TestLessonCheck::twoFilesOfOneId()
{
    const QTemporaryDir dir;
    const QString first = writeFile(dir, QStringLiteral("01-intro.md"), good);
    const QString second = writeFile(dir, QStringLiteral("02-intro.md"), good);
    const Run run = ropescope({"lesson", "check", first, second});
    QCOMPARE(run.status, 2);
    QVERIFY(run.out.contains("01-intro.md: ok"));
    QVERIFY2(run.out.contains("02-intro.md: the id \"intro\" is that of "), run.out.constData());
}

void TestLessonCheck::stylesAreBounded_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<int>("status");
    const auto times = [](const char* text, int n) {
        std::string out;
        for (int i = 0; i < n; ++i)
            out += text;
        return out;
    };
    QTest::newRow("exponents") << times("$a^b$", 700) << 2;
    QTest::newRow("emphasis") << times("*a", 1900) << 2;
    QTest::newRow("a dense paragraph") << times("$a^b$", 100) << 0;
    QTest::newRow("many paragraphs") << times("$a^b$ and $c_d$\n\n", 200) << 0;
}

/// Laying out one paragraph takes time by the square of its styles (2.2 s for 700 exponents), so they are bounded.
void TestLessonCheck::stylesAreBounded()
{
    QFETCH(std::string, text);
    QFETCH(int, status);
    const QTemporaryDir dir;
    const Run run =
        ropescope({"lesson", "check", writeFile(dir, QStringLiteral("a.md"), std::string(good) + "\n" + text + "\n")});
    QCOMPARE(run.status, status);
    QCOMPARE(run.out.contains("stretches of one style in a paragraph"), status == 2);
}

void TestLessonCheck::refused_data()
{
    QTest::addColumn<QStringList>("args");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no file") << QStringList{} << QByteArray("FILE is missing");
    QTest::newRow("none of that name") << QStringList{"/no/such/lesson.md"} << QByteArray("FILE is /no/such/lesson.md");
    QTest::newRow("a folder") << QStringList{"/tmp"} << QByteArray("this is a directory");
    QTest::newRow("a device") << QStringList{"/dev/zero"} << QByteArray("not a regular file");
}

void TestLessonCheck::refused()
{
    QFETCH(QStringList, args);
    QFETCH(QByteArray, says);
    const Run run = ropescope(QStringList{"lesson", "check"} + args);
    QCOMPARE(run.status, 2);
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.err.contains(says) && run.err.count('\n') == 1, run.err.constData());
}

void TestLessonCheck::listOfLessons()
{
    const Run run = ropescope({"list", "lessons", "--format", "json"});
    QCOMPARE(run.status, 0);
    const auto lessons = run.json();
    QVERIFY(lessons.size() >= 16);
    for (const auto& lesson : lessons) {
        QVERIFY(!lesson.at("id").get<std::string>().empty());
        QVERIFY(lesson.at("covers").is_array() && !lesson.at("covers").empty());
        QVERIFY(lesson.at("steps").get<int>() >= 3);
    }
    QVERIFY(ropescope({"list", "lessons"}).out.contains("T1 "));
}

void TestLessonCheck::listOfQuantities()
{
    const auto quantities = ropescope({"list", "quantities", "--format", "json"}).json();
    const auto theta = std::ranges::find_if(quantities, [](const auto& q) { return q.at("id") == "theta"; });
    QVERIFY(theta != quantities.end());
    QCOMPARE(theta->at("form").template get<std::string>(), std::string("theta[k]"));
    QCOMPARE(theta->at("unit").template get<std::string>(), std::string("rad per token"));
}

QTEST_GUILESS_MAIN(TestLessonCheck)
#include "tst_lesson_check.moc"

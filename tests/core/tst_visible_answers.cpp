// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/lessons/reading/lesson_text.h"
#include "core/lessons/reading/lesson_warnings.h"
#include "core/lessons/reading/visible_answers.h"
#include "support/lesson_body.h"

using namespace rope;

namespace {

const char* const head = "---\nropescope_lesson: 1\ntitle: A\nchapter: B\nsummary: C\n---\n";

Lesson lessonOf(const std::string& body)
{
    return test::soundLesson(head + body);
}

std::string said(const std::vector<LessonProblem>& problems)
{
    std::string out;
    for (const LessonProblem& p : problems)
        out += std::to_string(p.line) + ": " + p.text + "\n";
    return out;
}

} // namespace

/// An answer whose digits stand on the screen before it is asked for.
class TestVisibleAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersOfATextAreRead_data();
    void numbersOfATextAreRead();
    void eachPlaceIsFound_data();
    void eachPlaceIsFound();
    void noShippedLessonGivesItselfAway_data();
    void noShippedLessonGivesItselfAway();
};

void TestVisibleAnswers::numbersOfATextAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<double>>("numbers");
    QTest::newRow("none") << "no numbers" << QList<double>{};
    QTest::newRow("thousands") << "T = 217,640 tokens" << QList<double>{217640};
    QTest::newRow("a list") << "at 12, 13 and 14" << QList<double>{12, 13, 14};
    QTest::newRow("one digit") << "pair 7 of 64" << QList<double>{7, 64};
    QTest::newRow("decimals") << "0.01550, then 1.5" << QList<double>{0.0155, 1.5};
    QTest::newRow("a sentence's point") << "It is 18." << QList<double>{18};
    QTest::newRow("minus") << "−0.25" << QList<double>{-0.25};
    QTest::newRow("power of ten") << "1.63·10^(−6) rad" << QList<double>{1.63e-6};
    QTest::newRow("exponent") << "1.63e−6 rad" << QList<double>{1.63e-6};
    QTest::newRow("a letter behind") << "12e" << QList<double>{12};
}

void TestVisibleAnswers::numbersOfATextAreRead()
{
    QFETCH(QString, text);
    QFETCH(QList<double>, numbers);
    const std::vector<double> found = numbersIn(text.toStdString());
    QCOMPARE(found.size(), std::size_t(numbers.size()));
    for (std::size_t i = 0; i < found.size(); ++i)
        QVERIFY2(std::abs(found[i] - numbers[qsizetype(i)]) <= 1e-12 * std::abs(found[i]), qPrintable(text));
}

void TestVisibleAnswers::eachPlaceIsFound_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("place"); ///< empty: nothing is given away
    const QString scene = "# A\n%1\n```scene\n{\"ropescope_scene\": 1, \"rope\": {\"head_dim\": 128, \"base\": 10000, "
                          "\"train_length\": 4096}, \"selected_pair\": 40}\n```\n";
    // d = 128, b = 10,000, L = 4,096: 18 pairs never finish a turn; θ_40 = 10000^(−78/128) = 0.003652.
    const auto row = [&](const char* name, const char* text, const char* show, const char* answer, const char* place) {
        QTest::newRow(name) << scene.arg(text) + QStringLiteral("```show\n%1\n```\n```ask number\nprompt: How much?\n"
                                                                "answer: %2\ntolerance: 1 %\n```\n")
                                                     .arg(show, answer)
                            << place;
    };
    row("in a card", "", "figures: decay", "never_full_turn", "the card");
    row("in a card that is hidden", "", "figures: decay\nhide: cards", "never_full_turn", "");
    row("beneath a formula", "$$frequency$$", "figures: layout", "theta[40]", "beneath formula frequency");
    row("beneath one that is hidden", "$$frequency$$", "figures: layout\nhide: numbers", "theta[40]", "");
    row("in a title", "", "figures: periods\nhide: cards", "never_full_turn", "the title of figure periods");
    row("in a title that is hidden", "", "figures: periods\nhide: cards, title", "never_full_turn", "");
    row("one digit", "$$partial-rotary$$", "figures: layout\nhide: cards", "K - 56", "");
    row("an answer of 1", "", "figures: decay", "theta[1]", "");
    row("nowhere", "", "figures: layout", "theta[12]", "");
    const auto choice = [&](const char* name, const char* show, const char* ask, const char* place) {
        QTest::newRow(name) << scene.arg("") + QStringLiteral("```show\n%1\n```\n```%2\n```\n").arg(show, ask) << place;
    };
    choice(
        "a right one of several", "figures: periods\nhide: cards",
        "ask several\nprompt: Which?\noption: {never_full_turn} pairs | 1\noption: {K} pairs | 0\noption: It turns | 1",
        "the title of figure periods");
    choice("a wrong one of several", "figures: periods\nhide: cards",
           "ask several\nprompt: Which?\noption: {never_full_turn} pairs | 0\noption: 40 pairs | 1", "");
    choice("in a right and in a wrong one", "figures: periods\nhide: cards",
           "ask several\nprompt: Which?\noption: {never_full_turn} turn | 1\noption: {never_full_turn} stand | 0", "");
    choice("a setting in one of several", "figures: layout",
           "ask several\nprompt: Which?\noption: pair {K} | 1\noption: pair 3 | 0\noption: pair 5 | 1", "");
    const auto task = [&](const char* name, const char* show, const char* place) {
        QTest::newRow(name) << scene.arg("") +
                                   QStringLiteral("```show\n%1\n```\n```ask scene\nprompt: Where is it below zero?\n"
                                                  "only: distance\nholds: kernel(s) < 0\n"
                                                  "solution: {\"distance\": 1707}\n```\n")
                                       .arg(QLatin1String(show))
                            << QString(QLatin1String(place));
    };
    task("what a task is solved with", "figures: decay\nhide: cards", "the title of figure decay");
    task("the same in a card", "figures: decay\nhide: title", "the card");
    task("what a task is solved with, hidden", "figures: decay\nhide: cards, title", "");
    choice("what items are sorted by", "figures: periods\nhide: cards",
           "ask order\nprompt: Sort.\nitem: these | never_full_turn\nitem: those | K + 1000",
           "the title of figure periods");
    choice("what items are sorted by, hidden", "figures: periods\nhide: cards, title",
           "ask order\nprompt: Sort.\nitem: these | never_full_turn\nitem: those | K + 1000", "");
}

void TestVisibleAnswers::eachPlaceIsFound()
{
    QFETCH(QString, body);
    QFETCH(QString, place);
    const std::vector<LessonProblem> found = visibleAnswers(lessonOf(body.toStdString()));
    const QString text = QString::fromStdString(said(found));
    if (place.isEmpty())
        QVERIFY2(found.empty(), qPrintable(text));
    else
        QVERIFY2(text.startsWith("7: ") && text.contains(place), qPrintable(text));
}

void TestVisibleAnswers::noShippedLessonGivesItselfAway_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < shippedLessons().size(); ++i)
        QTest::newRow(shippedLessons()[i].id.c_str()) << int(i);
}

void TestVisibleAnswers::noShippedLessonGivesItselfAway()
{
    QFETCH(int, index);
    const auto found = lessonWarnings(shippedLessons()[std::size_t(index)]);
    QVERIFY2(found.empty(), said(found).c_str());
}

QTEST_GUILESS_MAIN(TestVisibleAnswers)
#include "tst_visible_answers.moc"

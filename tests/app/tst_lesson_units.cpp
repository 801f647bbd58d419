// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <QTest>

#include "core/lessons/check.h"
#include "core/lessons/reading/lesson_text.h"
#include "ui/teaching/lesson_formats.h"
#include "ui/teaching/quiz.h"

using namespace rope;

namespace {

Quiz quizWith(const Question& q)
{
    LessonStep step;
    step.question = q;
    Lesson lesson;
    lesson.id = lesson.title = "made";
    lesson.steps = {step};
    return quizOf(lesson);
}

std::string written(const char* format, const Quiz& quiz)
{
    for (const LessonFormat& f : lessonFormats())
        if (f.id == format)
            return f.write({quiz});
    return {};
}

Question period()
{
    Question q;
    q.kind = AskKind::Number;
    q.prompt = "How long is a turn?";
    q.answer = "500";
    q.unit = "tokens";
    q.tolerance = {0.01, true};
    q.mistakes = {{"10", "too short"}, {"100000", "too long"}};
    return q;
}

} // namespace

/// Numbers of lessons in other programs: what they are asked in, and how near to a wrong one its reason is given.
class TestLessonUnits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormatSaysTheUnit()
    {
        const Quiz quiz = quizWith(period());
        QCOMPARE(plainText(textWithUnit(quiz.items.front())), std::string("How long is a turn? (tokens)"));
        for (const char* format : {"moodle", "gift", "md", "qti"}) {
            std::string text = written(format, quiz);
            if (const std::size_t answers = text.find("# Answers"); answers != std::string::npos)
                text.resize(answers);
            // A package of QTI is compressed: its item is looked at in tst_lesson_formats.
            QVERIFY2(std::string(format) == "qti" || text.find("(tokens)") != std::string::npos, text.c_str());
        }
        Question plain = period();
        plain.unit.clear();
        QCOMPARE(plainText(textWithUnit(quizWith(plain).items.front())), std::string("How long is a turn?"));
    }

    /// 1 % of 500 is 5: around a wrong 10 that would be half of it, and around a wrong 100,000 next to nothing.
    void wrongNumbersHaveAReachOfTheirOwn()
    {
        const QuizItem item = quizWith(period()).items.front();
        QCOMPARE(item.tolerance, 5.0);
        QCOMPARE(item.slips.at(0).tolerance, 0.1);
        QCOMPARE(item.slips.at(1).tolerance, 5.0); // and no wider than the answer's
        QVERIFY(written("gift", quizWith(period())).find("=%0%10:0.1#too short") != std::string::npos);
        QVERIFY(written("moodle", quizWith(period())).find("<tolerance>0.1</tolerance>") != std::string::npos);
    }

    /// None of the course's takes a right number for a wrong one, or is wider than the answer's own.
    void noReasonReachesTheRightAnswer()
    {
        int slips = 0;
        for (const Lesson& lesson : shippedLessons())
            for (const QuizItem& item : quizOf(lesson).items)
                for (const QuizItem::Slip& slip : item.slips) {
                    ++slips;
                    QVERIFY2(std::abs(slip.value - item.answer) > slip.tolerance + item.tolerance, item.name.c_str());
                    QVERIFY2(slip.tolerance <= 0.02 * std::abs(slip.value), item.name.c_str());
                }
        QVERIFY(slips > 80);
    }

    void wrongNumbersAreThoseOfTheWindow_data()
    {
        QTest::addColumn<double>("amount");
        QTest::addColumn<bool>("relative");
        QTest::newRow("exactly") << 0. << true;
        QTest::newRow("1 %") << 0.01 << true;
        QTest::newRow("5 %") << 0.05 << true;
        QTest::newRow("0.5") << 0.5 << false;
        QTest::newRow("8") << 8. << false;
    }

    /// A mistake that the window explains is explained elsewhere too, and no other one.
    void wrongNumbersAreThoseOfTheWindow()
    {
        QFETCH(double, amount);
        QFETCH(bool, relative);
        Question q = period();
        q.answer = "100";
        q.tolerance = {amount, relative};
        for (const char* wrong : {"80", "91", "93", "94.5", "96", "98.5", "99.2", "100", "100.8", "102", "102.03",
                                  "104", "106", "107.9", "111", "200"}) {
            q.mistakes = {{wrong, "This one."}};
            const QuizItem item = quizWith(q).items.front();
            GivenAnswer given;
            given.typed = wrong;
            const FramedProse reason = check(q, Scene(), given).reason;
            const bool isExplained = reason.words == std::vector<std::string>{"This one."};
            QVERIFY2(item.slips.size() == (isExplained ? 1U : 0U), wrong);
            for (const QuizItem::Slip& slip : item.slips)
                QVERIFY2(std::abs(slip.value - item.answer) >= slip.tolerance + item.tolerance - 1e-9, wrong);
        }
    }

    void nothingIsSaidOfATolerance0()
    {
        Question q = period();
        QVERIFY(written("md", quizWith(q)).find("500 tokens, within 5.") != std::string::npos);
        q.tolerance = {0, false};
        QVERIFY(written("md", quizWith(q)).find("1. 500 tokens. ") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestLessonUnits)
#include "tst_lesson_units.moc"

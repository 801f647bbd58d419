// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/lessons/arranged.h"
#include "core/lessons/check.h"
#include "core/lessons/prose/prose.h"
#include "core/lessons/quantities/quantities.h"
#include "support/questions.h"

using namespace rope;
using namespace rope::test;

/// Answers that are chosen, ordered, matched, clicked or made as a scene, and the right ones in words.
class TestCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordersAreJudged_data();
    void ordersAreJudged();
    void matchesAreJudged_data();
    void matchesAreJudged();
    void wordsAreJudgedByWhoWroteThem();
    void nothingLiesRight();
    void aReasonNamesItsOption();
    void chooseOne();
    void chooseSeveral();
    void trueOrFalse();
    void sceneQuestions();
    void clicks();
    void rightAnswersInWords();
    void rightAnswersAsGiven();
};

namespace {

/// θ of pairs 1, 33 and 64: 1, 0.01 and 0.000115, so the slowest stands first.
Question slowestFirst()
{
    Question q;
    q.kind = AskKind::Order;
    q.prompt = "Sort.";
    q.options = {
        {"pair 1", "theta[1]", "It is fast."}, {"pair 33", "theta[33]", ""}, {"pair 64", "theta[64]", "It is slow."}};
    return q;
}

Question belongings()
{
    Question q;
    q.kind = AskKind::Match;
    q.prompt = "What belongs together?";
    q.matches = {{"pair 1", "fast", "theta[1] == 1", "It is the fastest."},
                 {"pair 64", "slow", "theta[64] < 0.001", ""}};
    q.extras = {"blue"};
    return q;
}

} // namespace

void TestCheck::chooseOne()
{
    Question q;
    q.kind = AskKind::One;
    q.options = {{"Falls", "theta[40] < theta[20]", ""},
                 {"Rises", "theta[40] > theta[20]", "θ is {theta[40]} there."},
                 {"Stays", "0", ""}};
    const Scene scene = headOf(128);
    QVERIFY(check(q, scene, chosen({0})).right);
    const Verdict wrong = check(q, scene, chosen({1}));
    QVERIFY(!wrong.right);
    QVERIFY(wrong.reason.english().starts_with("θ is 0.0036"));
    QVERIFY(!check(q, scene, chosen({2})).right);
    QVERIFY(!check(q, scene, chosen({0, 1})).right);
    QVERIFY(!check(q, scene, chosen({})).right);
    QVERIFY(!check(q, scene, chosen({-1})).right);
}

void TestCheck::chooseSeveral()
{
    Question q;
    q.kind = AskKind::Several;
    q.options = {{"A", "1", "A holds."}, {"B", "0", "B does not."}, {"C", "1", "C holds too."}};
    const Scene scene;
    QVERIFY(check(q, scene, chosen({0, 2})).right);
    QVERIFY(check(q, scene, chosen({2, 0})).right);
    QCOMPARE(check(q, scene, chosen({0})).reason.english(),
             std::string("All that you chose holds, but something is missing."));
    QCOMPARE(check(q, scene, chosen({0, 1, 2})).reason.english(), std::string("B: B does not."));
    QCOMPARE(check(q, scene, chosen({1})).reason.english(),
             std::string("B: B does not. Something is missing as well."));
    QVERIFY(!check(q, scene, chosen({})).right);
}

void TestCheck::trueOrFalse()
{
    Question q;
    q.kind = AskKind::TrueFalse;
    q.holds = "theta[2] > theta[1]";
    QVERIFY(check(q, Scene{}, chosen({1})).right);
    QVERIFY(!check(q, Scene{}, chosen({0})).right);
    QVERIFY(!check(q, Scene{}, chosen({})).right);
    q.holds = "theta[2] < theta[1]";
    QVERIFY(check(q, Scene{}, chosen({0})).right);
}

void TestCheck::sceneQuestions()
{
    Question q;
    q.kind = AskKind::Scene;
    q.holds = "abs(period[64] - 217640) < 500";
    q.mistakes = {{"lambda < 1", "A smaller λ makes periods shorter: {period[64]} tokens."}};
    GivenAnswer g;
    g.scene = Scene{};
    QVERIFY(!check(q, Scene{}, g).right);
    g.scene.active.lambda = Quantities(Scene{}).value("lambda_for_target");
    QVERIFY(check(q, Scene{}, g).right);
    g.scene.active.lambda = 0.5;
    QVERIFY(check(q, Scene{}, g).reason.english().starts_with("A smaller λ"));
    // A condition about a pair that the student took away is not fulfilled, and says so.
    g.scene = headOf(32);
    const Verdict gone = check(q, Scene{}, g);
    QVERIFY(!gone.right);
    QVERIFY(gone.reason.english().find("1 to 16") != std::string::npos);
}

void TestCheck::clicks()
{
    Question q = numberQuestion("first_negative", {20, false});
    q.kind = AskKind::Click;
    q.figure = "decay";
    q.mistakes = {{"L", "That is the training length."}};
    GivenAnswer g;
    g.clicked = 1700;
    QVERIFY(check(q, Scene{}, g).right);
    g.clicked = 4096;
    QCOMPARE(check(q, Scene{}, g).reason.english(), std::string("That is the training length."));
    g.clicked = 1000;
    QVERIFY(!check(q, Scene{}, g).right);
}

void TestCheck::rightAnswersInWords()
{
    Question q = numberQuestion("period[K]");
    q.unit = "tokens";
    QCOMPARE(rightAnswer(q, Scene{}).english(), std::string("54,410.1 tokens"));
    q.kind = AskKind::TrueFalse;
    q.holds = "1";
    QCOMPARE(rightAnswer(q, Scene{}).english(), std::string("True"));
    q.kind = AskKind::One;
    q.options = {{"No", "0", ""}, {"Yes, {K}", "1", ""}};
    QCOMPARE(rightAnswer(q, Scene{}).english(), std::string("Yes, 64"));
    q.kind = AskKind::Several;
    q.options.push_back({"This too", "1", ""});
    QCOMPARE(rightAnswer(q, Scene{}).english(), std::string("Yes, 64\n\nThis too"));
    q.kind = AskKind::Scene;
    q.holds = "base*2 > K*lambda_for_target";
    // Marks of prose in an expression stay what they are.
    QCOMPARE(plainProse(rightAnswer(q, Scene{}).english(), Quantities(Scene{})),
             "Any scene in which this holds: " + q.holds);
    q.example = "λ = {lambda_for_target}";
    QCOMPARE(rightAnswer(q, Scene{}).english(), std::string("λ = 4.089"));
}

void TestCheck::rightAnswersAsGiven()
{
    const Scene scene = headOf(128, 4.0 / 3);
    std::vector<Question> questions{numberQuestion("theta[33]", {0, true}), numberQuestion("period[K]", {0, false}),
                                    numberQuestion("1/3", {0, true})};
    Question click = numberQuestion("first_negative", {0, false});
    click.kind = AskKind::Click;
    Question one;
    one.options = {{"A", "0", ""}, {"B", "1", ""}};
    Question several = one;
    several.kind = AskKind::Several;
    Question truth;
    truth.kind = AskKind::TrueFalse;
    truth.holds = "0";
    for (const Question& q : {click, one, several, truth})
        questions.push_back(q);
    for (const Question& q : questions)
        QVERIFY2(check(q, scene, rightAnswerGiven(q, scene)).right, q.answer.c_str());
}

void TestCheck::aReasonNamesItsOption()
{
    Question q;
    q.kind = AskKind::Several;
    q.options = {
        {"Pair {K}", "1", "It is the last."}, {"Pair 1", "0", "It is the first."}, {"Pair 9", "1", "It is red."}};
    const auto said = [&q](std::vector<int> choice) { return check(q, headOf(128), chosen(choice)).reason.english(); };
    // What was left out would be the answer: it is not named.
    QCOMPARE(said({1}), std::string("Pair 1: It is the first. Something is missing as well."));
    QCOMPARE(said({0, 1, 2}), std::string("Pair 1: It is the first."));
    QCOMPARE(said({0}), std::string("All that you chose holds, but something is missing."));
    QCOMPARE(said({}), std::string());
    QCOMPARE(said({0, 2}), std::string());
    QVERIFY(check(q, headOf(128), chosen({0, 2})).right);
    q.options[1].reason.clear();
    QCOMPARE(said({1}), std::string("Something is missing as well."));
    q.kind = AskKind::One;
    q.options = {{"Pair {K}", "1", "It is the last."}, {"Pair 1", "0", "It is the first."}};
    QCOMPARE(said({1}), std::string("It is the first."));
}

void TestCheck::ordersAreJudged_data()
{
    QTest::addColumn<std::vector<int>>("order");
    QTest::addColumn<bool>("right");
    QTest::addColumn<QString>("reason");
    QTest::newRow("right") << std::vector{2, 1, 0} << true << "";
    QTest::newRow("all wrong") << std::vector{0, 1, 2} << false << "This does not come first: pair 1\n\nIt is fast.";
    QTest::newRow("wrong from the second on")
        << std::vector{2, 0, 1} << false << "The first 1 stand right. This does not come next: pair 1\n\nIt is fast.";
    QTest::newRow("one missing") << std::vector{2, 1} << false << "";
    QTest::newRow("none of these") << std::vector{7, 1, 0} << false << "";
    QTest::newRow("nothing") << std::vector<int>{} << false << "";
}

void TestCheck::ordersAreJudged()
{
    QFETCH(std::vector<int>, order);
    QFETCH(bool, right);
    QFETCH(QString, reason);
    const Verdict verdict = check(slowestFirst(), headOf(128), chosen(order));
    QCOMPARE(verdict.right, right);
    QCOMPARE(QString::fromStdString(verdict.reason.english()), reason);
}

void TestCheck::matchesAreJudged_data()
{
    QTest::addColumn<std::vector<int>>("chosenOnes");
    QTest::addColumn<bool>("right");
    QTest::addColumn<QString>("reason");
    QTest::newRow("right") << std::vector{0, 1} << true << "";
    QTest::newRow("crossed") << std::vector{1, 0} << false << "0 of 2 belong together.\n\npair 1: It is the fastest.";
    QTest::newRow("an extra") << std::vector{0, 2} << false << "1 of 2 belong together.";
    QTest::newRow("none chosen") << std::vector{0, -1} << false << "1 of 2 belong together.";
    QTest::newRow("too few") << std::vector{0} << false << "1 of 2 belong together.";
}

void TestCheck::matchesAreJudged()
{
    QFETCH(std::vector<int>, chosenOnes);
    QFETCH(bool, right);
    QFETCH(QString, reason);
    const Verdict verdict = check(belongings(), headOf(128), chosen(chosenOnes));
    QCOMPARE(verdict.right, right);
    QCOMPARE(QString::fromStdString(verdict.reason.english()), reason);
    QCOMPARE(QString::fromStdString(rightAnswer(belongings(), headOf(128)).english()),
             QStringLiteral("- pair 1 – fast\n\n- pair 64 – slow"));
}

void TestCheck::wordsAreJudgedByWhoWroteThem()
{
    Question q;
    q.kind = AskKind::Words;
    q.prompt = "Why?";
    q.model = "Because of {K} pairs.";
    q.points = {"it names the pairs", "it counts {K}"};
    QVERIFY(check(q, headOf(128), chosen({0, 1})).right);
    const Verdict verdict = check(q, headOf(128), chosen({0}));
    QVERIFY(!verdict.right);
    QCOMPARE(QString::fromStdString(verdict.reason.english()),
             QStringLiteral("Not in your answer yet:\n\n- it counts 64"));
    QCOMPARE(QString::fromStdString(rightAnswer(q, headOf(128)).english()),
             QStringLiteral("Because of 64 pairs.\n\n- it names the pairs\n\n- it counts 64"));
}

/// Whatever the texts, what is laid out is all there and is not the answer already.
void TestCheck::nothingLiesRight()
{
    const Scene scene = headOf(128);
    const Quantities quantities(scene);
    for (int round = 0; round < 50; ++round) {
        for (Question q : {slowestFirst(), belongings()}) {
            for (AskOption& option : q.options)
                option.text += std::to_string(round);
            for (AskMatch& match : q.matches)
                match.right += std::to_string(round);
            std::vector<int> shown = shownOrder(q, quantities);
            QCOMPARE(shown, shownOrder(q, quantities));
            const std::vector<int> right = arrangedRight(q, quantities);
            QVERIFY(!std::equal(right.begin(), right.end(), shown.begin()));
            std::ranges::sort(shown);
            QCOMPARE(shown, (std::vector{0, 1, 2}));
        }
    }
}

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"

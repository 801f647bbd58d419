// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <cmath>
#include <numbers>

#include "core/lessons/arranged.h"
#include "core/lessons/check.h"
#include "core/lessons/prose/prose.h"
#include "core/lessons/quantities/quantities.h"
#include "core/lessons/task_controls.h"
#include "core/model/number_text.h"
#include "core/model/problem.h"
#include "core/scene/scene_edits.h"

using namespace rope;

namespace {

constexpr double pi = std::numbers::pi;

Scene sceneWith(int d, double lambda = 1)
{
    Scene s;
    s.active.headDim = s.active.rotaryDim = d;
    s.active.lambda = lambda;
    return settled(s);
}

Question number(const std::string& answer, Tolerance tolerance = {})
{
    Question q;
    q.kind = AskKind::Number;
    q.prompt = "How large?";
    q.answer = answer;
    q.tolerance = tolerance;
    return q;
}

GivenAnswer typed(const std::string& text)
{
    GivenAnswer g;
    g.typed = text;
    return g;
}

GivenAnswer chosen(std::vector<int> options)
{
    GivenAnswer g;
    g.chosen = std::move(options);
    return g;
}

QString reason(const Question& q, const Scene& scene, double given)
{
    const Verdict v = check(q, scene, typed(exactText(given)));
    return v.right ? QStringLiteral("right") : QString::fromStdString(v.reason.english());
}

} // namespace

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
    void onlyCountsWhatItNames();
    void whatFollowsMayStayBehind();
    void whatFollowsKeepsItsRule();
    void peopleWriteUnits_data();
    void peopleWriteUnits();
    void whatIsNoNumberIsQuotedWhole();
    void aMissingSignIsNamed();
    void aReasonNamesItsOption();
    void numbersAreRightAsTyped_data();
    void numbersAreRightAsTyped();
    void tolerances();
    void unreadableNumbers();
    void slips_data();
    void slips();
    void ownMistakesComeFirst();
    void mistakesTooCloseToTell();
    void exactNumbers();
    void chooseOne();
    void chooseSeveral();
    void trueOrFalse();
    void sceneQuestions();
    void clicks();
    void rightAnswersInWords();
    void rightAnswersAsGiven();
};

void TestCheck::numbersAreRightAsTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("right");
    for (const char* text :
         {"0.01", "1e-2", "1/100", "10^-2", "10000^(-256/512)", " 0.01 ", "0.01 rad per token", ".01", "0.0099999"})
        QTest::newRow(text) << text << true;
    for (const char* text : {"0.02", "0.011", "100", "-0.01", "0"})
        QTest::newRow(text) << text << false;
}

void TestCheck::numbersAreRightAsTyped()
{
    QFETCH(QString, text);
    QFETCH(bool, right);
    Question q = number("theta[129]");
    q.unit = "rad per token";
    QCOMPARE(check(q, sceneWith(512), typed(text.toStdString())).right, right);
}

void TestCheck::tolerances()
{
    const Scene scene = sceneWith(128);
    QVERIFY(check(number("1000", {0.01, true}), scene, typed("1010")).right);
    QVERIFY(!check(number("1000", {0.01, true}), scene, typed("1010.1")).right);
    QVERIFY(check(number("1000", {0.5, false}), scene, typed("1000.5")).right);
    QVERIFY(!check(number("1000", {0.5, false}), scene, typed("1000.6")).right);
    QVERIFY(check(number("217640", {0.001, true}), scene, typed("217,640")).right);
    // Around 0 a part of the answer is nothing.
    QVERIFY(check(number("0", {0.01, true}), scene, typed("0")).right);
    QVERIFY(!check(number("0", {0.01, true}), scene, typed("0.001")).right);
}

void TestCheck::unreadableNumbers()
{
    for (const char* text : {"", "  ", "0,01", "ten", "1 2", "theta[129]", "rad"}) {
        try {
            check(number("theta[129]"), sceneWith(512), typed(text));
            QFAIL(text);
        } catch (const InputError& e) {
            QCOMPARE(e.problems().front().field, std::string("answer"));
        }
    }
}

void TestCheck::slips_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<double>("lambda");
    QTest::addColumn<double>("given");
    QTest::addColumn<QString>("says");
    const auto theta = [](double k, double base = 10000) { return std::pow(base, -2 * (k - 1) / 64); };
    QTest::newRow("2k for 2(k-1)") << "theta[9]"
                                   << "" << 1.0 << theta(10) << "one pair too far";
    QTest::newRow("2k at the last pair") << "theta[K]"
                                         << "" << 1.0 << 1e-4 << "one pair too far";
    QTest::newRow("2k in a period") << "period[32]"
                                    << "tokens" << 1.0 << 2 * pi / theta(33) << "one pair too far";
    QTest::newRow("from 0") << "theta[9]"
                            << "" << 1.0 << theta(8) << "not from 0";
    QTest::newRow("forgotten λ") << "theta[9]"
                                 << "" << 4.0 << theta(9) << "leaves out $λ$";
    QTest::newRow("one pair too far with λ") << "theta[9]"
                                             << "" << 4.0 << theta(10, 40000) << "one pair too far";
    QTest::newRow("degrees") << "angle(1, 2)"
                             << "rad" << 1.0 << 2 * 180 / pi << "That is in degrees";
    QTest::newRow("360 for 2π") << "period[9]"
                                << "tokens" << 1.0 << 360 / theta(9) << "That is in degrees";
    QTest::newRow("radians") << "angle(1, 2) * 180 / pi"
                             << "degrees" << 1.0 << 2.0 << "That is in radians";
    QTest::newRow("degrees in a cosine") << "cos(angle(1, 2))"
                                         << "" << 1.0 << std::cos(2 * pi / 180) << "for degrees";
    QTest::newRow("ln for log10") << "log10(base)"
                                  << "" << 1.0 << std::log(10000) << "natural logarithm where";
    QTest::newRow("log10 for ln") << "0.1 * ln(f) + 1"
                                  << "" << 1.0 << 0.1 * std::log10(4) + 1 << "base 10 where";
    QTest::newRow("one divided by it") << "theta[9]"
                                       << "" << 1.0 << 1 / theta(9) << "one divided by";
    QTest::newRow("missing 2π") << "period[9]"
                                << "tokens" << 1.0 << 1 / theta(9) << "is missing";
    QTest::newRow("2π too much") << "turns[9]"
                                 << "turns" << 1.0 << 4096 * theta(9) << "too much";
    QTest::newRow("no turns in a count") << "K"
                                         << "pairs" << 1.0 << 32 / (2 * pi) << "";
    QTest::newRow("no turns in a position") << "pi_position(1000)"
                                            << "tokens" << 1.0 << 250 / (2 * pi) << "";
    QTest::newRow("nothing known") << "theta[9]"
                                   << "" << 1.0 << 0.5 << "";
    QTest::newRow("no λ to forget") << "theta[9]"
                                    << "" << 1.0 << theta(9) << "right";
    QTest::newRow("rounded to three digits") << "theta[9]"
                                             << "" << 4.0 << 0.1 << "leaves out $λ$";
}

void TestCheck::slips()
{
    QFETCH(QString, answer);
    QFETCH(QString, unit);
    QFETCH(double, lambda);
    QFETCH(double, given);
    QFETCH(QString, says);
    Question q = number(answer.toStdString());
    q.unit = unit.toStdString();
    const QString text = reason(q, sceneWith(64, lambda), given);
    QVERIFY2(says.isEmpty() ? text.isEmpty() : text.contains(says), qPrintable(text));
    if (!text.isEmpty() && text != QStringLiteral("right"))
        QVERIFY(!proseOf(text.toStdString(), Quantities(Scene{})).empty());
}

void TestCheck::ownMistakesComeFirst()
{
    Question q = number("theta[129]");
    q.mistakes = {{"1 / theta[129]", "Turned over: {1/theta[129]}, not $θ_{129}$."}, {"theta[999]", "Never."}};
    QCOMPARE(reason(q, sceneWith(512), 100), QString::fromUtf8("Turned over: 100, not $θ_{129}$."));
    q.mistakes.clear();
    QVERIFY(reason(q, sceneWith(512), 100).contains("one divided by"));
}

void TestCheck::mistakesTooCloseToTell()
{
    // Pairs of a large head lie within 2 % of each other: a tolerance of 5 % cannot tell them apart, so 6 % off is
    // just wrong, and no reason is made up.
    QCOMPARE(reason(number("theta[200]", {0.05, true}), sceneWith(1024),
                    Quantities(sceneWith(1024)).value("theta[200]") * 1.06),
             QString());
    // k = 1: θ_1 is 1 for every base, one divided by it is 1 as well.
    QCOMPARE(reason(number("theta[1]"), sceneWith(64, 4), 1), QStringLiteral("right"));
}

void TestCheck::exactNumbers()
{
    const Scene scene = sceneWith(128);
    QVERIFY(check(number("never_full_turn", {0, false}), scene, typed("18")).right);
    QVERIFY(!check(number("never_full_turn", {0, false}), scene, typed("19")).right);
    QVERIFY(check(number("first_negative", {0, true}), scene, typed("1,707")).right);
    QVERIFY(!check(number("first_negative", {0, true}), scene, typed("1,708")).right);
    Question merged = number("first_merged_bf16", {0, false});
    merged.mistakes = {{"first_merged_bf16 - 1", "That one is still exact."}};
    QCOMPARE(reason(merged, scene, 256), QStringLiteral("That one is still exact."));
    QCOMPARE(reason(merged, scene, 255), QString());
}

void TestCheck::chooseOne()
{
    Question q;
    q.kind = AskKind::One;
    q.options = {{"Falls", "theta[40] < theta[20]", ""},
                 {"Rises", "theta[40] > theta[20]", "θ is {theta[40]} there."},
                 {"Stays", "0", ""}};
    const Scene scene = sceneWith(128);
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
    g.scene = sceneWith(32);
    const Verdict gone = check(q, Scene{}, g);
    QVERIFY(!gone.right);
    QVERIFY(gone.reason.english().find("1 to 16") != std::string::npos);
}

void TestCheck::clicks()
{
    Question q = number("first_negative", {20, false});
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
    Question q = number("period[K]");
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
    const Scene scene = sceneWith(128, 4.0 / 3);
    std::vector<Question> questions{number("theta[33]", {0, true}), number("period[K]", {0, false}),
                                    number("1/3", {0, true})};
    Question click = number("first_negative", {0, false});
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

void TestCheck::peopleWriteUnits_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("expected"); // NaN: no number
    const double no = std::nan("");
    const auto row = [](const char* unit, const char* text, double expected) {
        QTest::addRow("%s: %s", unit, text) << QString::fromUtf8(unit) << QString::fromUtf8(text) << expected;
    };
    row("tokens", "157 tokens", 157);
    row("tokens", "157 token", 157);
    row("tokens", "157tokens", 157);
    row("tokens", "m = 157", 157);
    row("tokens", "128k tokens", 128000);
    row("tokens", "157 pairs", no);
    row("tokens", "tokens", no);
    row("rad", "2.5 radians", 2.5);
    row("rad", "≈ 2.5 rad", 2.5);
    row("rad", "90°", pi / 2);
    row("rad", "180 degrees", pi);
    row("rad per token", "0.01 rad/token", 0.01);
    row("rad per token", "θ = 10⁻² radians per token", 0.01);
    row("rad per token", "θ = 1/100 = 0.01 rad", 0.01);
    row("rad per token", "0.01 rad", 0.01);
    row("rad per token", "0.57°", no); // degrees of what? a question says which it means
    row("points", "57 percentage points", 57);
    row("points", "57 %", 57);
    row("", "25%", 0.25);
    row("", "= 1/4", 0.25);
    row("", "0,25", no);
    row("pairs", "1 pair", 1);
    for (const char* text : {"0.01 radian a token", "0.01 rad a token", "0.01 Rad/Token", "0.01 rad/tokens",
                             "0.01 rad·token⁻¹", "0.01 rad token^-1", "0.01 RAD PER TOKEN", "about 0.01", "0.01.",
                             "approx. 0.01 rad per token.", "1/√10000", "1/√(10^4)", "0.01 弧度/词元"})
        row("rad per token", text, 0.01);
    row("rad per token", "０．０１", 0.01); // as a Chinese keyboard types it
    row("rad per token", "θ＝１／１００ 弧度／词元", 0.01);
    row("", "２５％", 0.25);
    row("", "０，２５", no);
    row("rad", "－１．５", -1.5);
    row("tokens", "628 tokens per turn", 628);
    row("tokens", "628 Tokens/turn", 628);
    row("tokens", "628 个词元/圈", 628);
    row("tokens", "628 turns", no);
    row("rad per token", "0.573°/token", 0.573 * pi / 180);
    row("rad per token", "1/4 turn per token", pi / 2);
    row("rad per token", "1/4 turn", no);
    row("rad", "1.5708 rads", 1.5708);
    row("rad", "1.5708 Rad", 1.5708);
    row("rad", "1/4 turn", pi / 2);
    row("rad", "½π", pi / 2);
    row("rad", "¾ π rad", 3 * pi / 4);
    row("rad", "2pirad", 2 * pi);
    row("rad", "10 mrad", no);
    row("rad", "90 Grad", no); // degrees to a German, the 400th part of a turn to an Englishman
    row("rad", "√10^4", no);
    row("tokens", "628 Tokens", 628);
    row("tokens", "628 tok", 628);
    row("tokens", "628 toks.", 628);
    row("tokens", "1 e 3", no);
    row("", "8 pairs", 8);
    row("", "pair 8", 8);
    row("", "position 2,000", 2000);
    row("", "8 words", no);
}

void TestCheck::peopleWriteUnits()
{
    QFETCH(QString, unit);
    QFETCH(QString, text);
    QFETCH(double, expected);
    Question q = number(std::isnan(expected) ? "1" : exactText(expected), {1e-9, false});
    q.unit = unit.toStdString();
    if (std::isnan(expected)) {
        QVERIFY_EXCEPTION_THROWN(check(q, sceneWith(128), typed(text.toStdString())), InputError);
        return;
    }
    QVERIFY(check(q, sceneWith(128), typed(text.toStdString())).right);
}

/// Not what is left of it once a unit was taken off.
void TestCheck::whatIsNoNumberIsQuotedWhole()
{
    Question q = number("1");
    for (const auto& [unit, text] :
         {std::pair{"rad", "10 mrad"}, {"rad", "90 Grad"}, {"tokens", "many tokens"}, {"rad per token", "x = a rad"}}) {
        q.unit = unit;
        try {
            check(q, sceneWith(128), typed(text));
            QFAIL(text);
        } catch (const InputError& e) {
            QCOMPARE(e.problems().front().value, std::string(text));
        }
    }
}

void TestCheck::aMissingSignIsNamed()
{
    QVERIFY(reason(number("-4"), sceneWith(128), 4).contains(QStringLiteral("sign is missing")));
    QVERIFY(reason(number("4"), sceneWith(128), -4).contains(QStringLiteral("sign is wrong")));
}

void TestCheck::aReasonNamesItsOption()
{
    Question q;
    q.kind = AskKind::Several;
    q.options = {
        {"Pair {K}", "1", "It is the last."}, {"Pair 1", "0", "It is the first."}, {"Pair 9", "1", "It is red."}};
    const auto said = [&q](std::vector<int> choice) {
        return check(q, sceneWith(128), chosen(choice)).reason.english();
    };
    // What was left out would be the answer: it is not named.
    QCOMPARE(said({1}), std::string("Pair 1: It is the first. Something is missing as well."));
    QCOMPARE(said({0, 1, 2}), std::string("Pair 1: It is the first."));
    QCOMPARE(said({0}), std::string("All that you chose holds, but something is missing."));
    QCOMPARE(said({}), std::string());
    QCOMPARE(said({0, 2}), std::string());
    QVERIFY(check(q, sceneWith(128), chosen({0, 2})).right);
    q.options[1].reason.clear();
    QCOMPARE(said({1}), std::string("Something is missing as well."));
    q.kind = AskKind::One;
    q.options = {{"Pair {K}", "1", "It is the last."}, {"Pair 1", "0", "It is the first."}};
    QCOMPARE(said({1}), std::string("It is the first."));
}

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
    const Verdict verdict = check(slowestFirst(), sceneWith(128), chosen(order));
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
    const Verdict verdict = check(belongings(), sceneWith(128), chosen(chosenOnes));
    QCOMPARE(verdict.right, right);
    QCOMPARE(QString::fromStdString(verdict.reason.english()), reason);
    QCOMPARE(QString::fromStdString(rightAnswer(belongings(), sceneWith(128)).english()),
             QStringLiteral("- pair 1 – fast\n\n- pair 64 – slow"));
}

void TestCheck::wordsAreJudgedByWhoWroteThem()
{
    Question q;
    q.kind = AskKind::Words;
    q.prompt = "Why?";
    q.model = "Because of {K} pairs.";
    q.points = {"it names the pairs", "it counts {K}"};
    QVERIFY(check(q, sceneWith(128), chosen({0, 1})).right);
    const Verdict verdict = check(q, sceneWith(128), chosen({0}));
    QVERIFY(!verdict.right);
    QCOMPARE(QString::fromStdString(verdict.reason.english()),
             QStringLiteral("Not in your answer yet:\n\n- it counts 64"));
    QCOMPARE(QString::fromStdString(rightAnswer(q, sceneWith(128)).english()),
             QStringLiteral("Because of 64 pairs.\n\n- it names the pairs\n\n- it counts 64"));
}

/// Whatever the texts, what is laid out is all there and is not the answer already.
void TestCheck::nothingLiesRight()
{
    const Scene scene = sceneWith(128);
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

void TestCheck::onlyCountsWhatItNames()
{
    Question q;
    q.kind = AskKind::Scene;
    q.holds = "base == 20000";
    q.only = {"base"};
    const Scene asked = sceneWith(128);
    GivenAnswer given;
    given.scene = asked;
    given.scene.active.base = 20000;
    QVERIFY(check(q, asked, given).right);
    given.scene.active.lambda = 2;
    const Verdict verdict = check(q, asked, given);
    QVERIFY(!verdict.right);
    QCOMPARE(QString::fromStdString(verdict.reason.english()),
             QStringLiteral("Only the base may be changed here; put λ back."));
    given.scene.active.lambda = 1;
    given.scene.selectedPair = 7; // looking round is no change
    given.scene.figureOptions["decay.axis"] = "log";
    QVERIFY(check(q, asked, given).right);
}

/// The rotated part follows the head, but not all the way back; there is no control that could put it back.
void TestCheck::whatFollowsMayStayBehind()
{
    Question q;
    q.kind = AskKind::Scene;
    q.holds = "d == 128";
    q.only = {"head_dim"};
    Scene asked = sceneWith(128);
    asked.active.rotaryDim = 64;
    GivenAnswer given;
    given.scene = asked;
    setHeadDim(given.scene, 6);
    setHeadDim(given.scene, 128);
    QVERIFY2(given.scene.active.rotaryDim != 64, "nothing stays behind");
    const Verdict verdict = check(q, asked, given);
    QVERIFY2(verdict.right, verdict.reason.english().c_str());
    // In one edit it moves with the head or not at all.
    QCOMPARE(changedOutside(q.only, asked, given.scene), std::vector<std::string>{"rotary_dim"});
    given.scene.active.base = 7;
    QVERIFY(!check(q, asked, given).right);
}

/// A list of θ gets as long as the head is; that a head has no such list does not follow from its size.
void TestCheck::whatFollowsKeepsItsRule()
{
    Question q;
    q.kind = AskKind::Scene;
    q.holds = "K == 4";
    q.only = {"head_dim"};
    Scene asked = sceneWith(16);
    GivenAnswer given;
    given.scene = asked;
    setHeadDim(given.scene, 8);
    QVERIFY(check(q, asked, given).right);
    given.scene.active.thetaMode = ThetaMode::Identical;
    QVERIFY(!check(q, asked, given).right);
    setThetaMode(asked, ThetaMode::Custom);
    given.scene = asked;
    setHeadDim(given.scene, 8);
    QVERIFY2(given.scene.active.customTheta != asked.active.customTheta, "the list follows");
    QVERIFY(check(q, asked, given).right);
}

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"

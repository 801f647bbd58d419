// SPDX-License-Identifier: GPL-3.0-or-later
// "Draw the curve, then see": how a drawing is read, judged and refused.
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "core/lessons/drawing.h"
#include "core/lessons/reading/lesson_text.h"
#include "core/lessons/reading/visible_answers.h"
#include "core/model/problem.h"
#include "core/rope/frequencies.h"
#include "support/lesson_body.h"

using namespace rope;

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

std::string lessonWith(const std::string& keys, const std::string& show = "")
{
    return "---\nropescope_lesson: 1\ntitle: A\nchapter: B\nsummary: C\n---\n# One\n" + show +
           "```ask draw\nprompt: Draw for base {base}.\n" + keys + "```\n";
}

const std::string wave = "curve: cos(pi*x/50)\nx: s = 0 to 150\ny: g = -1 to 1\ntolerance: 10 %\n";

Question question(const std::string& keys = wave)
{
    return *test::soundLesson(lessonWith(keys)).steps.front().question;
}

/// f at each place of the question.
template <class F>
GivenAnswer drawing(const Question& q, F f)
{
    GivenAnswer out;
    for (const double x : drawPlaces(q))
        out.drawn.push_back(f(x));
    return out;
}

double waveAt(double s)
{
    return std::cos(std::numbers::pi * s / 50);
}

QString said(const Question& q, const GivenAnswer& given)
{
    const Verdict v = check(q, settled(Scene()), given);
    return (v.right ? QStringLiteral("right: ") : QStringLiteral("wrong: ")) +
           QString::fromStdString(v.reason.english());
}

} // namespace

class TestDrawing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesFollowTheAxis();
    void judgedByTheMeanDistance();
    void whatIsNoCurveIsRefused_data();
    void whatIsNoCurveIsRefused();
    void someMayStayEmpty();
    void aMistakeIsNamed();
    void toleranceInTheUnitOfY();
    void numbersOfTheSceneCount();
    void theAnswerInWords();
    void theFigure();
    void problems_data();
    void problems();
    void aCurveOnTheScreenIsSaid();
    void thereIsNoPlaceElsewhere();
};

void TestDrawing::placesFollowTheAxis()
{
    const auto places = [](const std::string& x) {
        return drawPlaces(question("curve: x/200\nx: " + x + "\ny: g = -9 to 9\ntolerance: 0.00001\n"));
    };
    QCOMPARE(places("s = 0 to 8").size(), std::size_t(9));
    QCOMPARE(places("s = 0 to 8"), (std::vector<double>{0, 1, 2, 3, 4, 5, 6, 7, 8}));
    QCOMPARE(places("s = 0 to 0.5").size(), std::size_t(97));
    QCOMPARE(places("s = 0 to 0.5")[1], 0.5 / 96);
    const std::vector<double> log = places("s = 1 to 1000 log");
    QCOMPARE(log.front(), 1.0);
    QCOMPARE(log.back(), 1000.0);
    QVERIFY(std::ranges::all_of(log, [](double x) { return x == std::round(x); }));
    QVERIFY(std::ranges::is_sorted(log, std::ranges::less_equal()));
    // As many between 10 and 100 as between 100 and 1,000, but for rounding.
    const auto between = [&log](double a, double b) {
        return std::ranges::count_if(log, [&](double x) { return x >= a && x < b; });
    };
    QVERIFY(std::abs(double(between(10, 100) - between(100, 1000))) <= 1);
}

void TestDrawing::judgedByTheMeanDistance()
{
    const Question q = question();
    QVERIFY(said(q, drawing(q, waveAt)).startsWith("right"));
    // A tenth of the height of 2 is 0.2.
    QVERIFY(said(q, drawing(q, [](double s) { return waveAt(s) + 0.19; })).startsWith("right"));
    QVERIFY(said(q, drawing(q, [](double s) { return waveAt(s) + 0.21; })).startsWith("wrong"));
    QCOMPARE(
        said(q, drawing(q, [](double s) { return waveAt(s) + (s == 100 ? -0.96 : 0.1); })),
        QStringLiteral(
            "right: On average 0.054 of the height off, 0.1 is allowed; furthest at s = 100: drawn 0.04, right 1."));
}

void TestDrawing::whatIsNoCurveIsRefused_data()
{
    QTest::addColumn<QString>("expression");
    for (const double level : {-1.0, -0.5, 0.0, 0.3, 1.0})
        QTest::addRow("level %g", level) << QString::number(level);
    QTest::newRow("upside down") << "-cos(pi*x/50)";
    QTest::newRow("from right to left") << "cos(pi*(150-x)/50)";
    QTest::newRow("twice as fast") << "cos(pi*x/25)";
    QTest::newRow("straight") << "1 - x/75";
    QTest::newRow("beside the plot") << "1000";
}

void TestDrawing::whatIsNoCurveIsRefused()
{
    QFETCH(QString, expression);
    const Question q = question();
    const Quantities quantities{settled(Scene())};
    QVERIFY(said(q, drawing(q, [&](double x) { return quantities.valueAt(expression.toStdString(), x); }))
                .startsWith("wrong: On average"));
}

void TestDrawing::someMayStayEmpty()
{
    const Question q = question();
    const auto upTo = [&q](double last) {
        return drawing(q, [last](double s) { return s <= last ? waveAt(s) : nothing; });
    };
    QVERIFY(said(q, upTo(140)).startsWith("right"));
    QCOMPARE(said(q, upTo(75)), QStringLiteral("wrong: The drawing covers 51 % of the width: draw from s = 0 to 150."));
    QCOMPARE(said(q, drawing(q, [](double) { return nothing; })),
             QStringLiteral("wrong: The drawing covers 0 % of the width: draw from s = 0 to 150."));
    QVERIFY(said(q, {}).startsWith("wrong: The drawing covers 0 %"));
    GivenAnswer few;
    few.drawn = {1, 0.5};
    QVERIFY(said(q, few).startsWith("wrong: The drawing covers 0 %"));
    QVERIFY(said(q, drawing(q, [](double) { return std::numeric_limits<double>::infinity(); })).startsWith("wrong"));
}

void TestDrawing::aMistakeIsNamed()
{
    const Question q = question(wave + "mistake: -cos(pi*x/50) | Upside down: $g(0)$ is 1.\n");
    QVERIFY(said(q, drawing(q, [](double s) { return -waveAt(s) + 0.1; }))
                .endsWith(QStringLiteral("Upside down: $g(0)$ is 1.")));
    QVERIFY(!said(q, drawing(q, [](double) { return 0; })).contains("Upside"));
}

void TestDrawing::toleranceInTheUnitOfY()
{
    const Question q = question("curve: cos(pi*x/50)\nx: s = 0 to 150\ny: g = -1 to 1\ntolerance: 0.1\n");
    QCOMPARE(allowedGap(q), 0.05);
    QVERIFY(said(q, drawing(q, [](double s) { return waveAt(s) + 0.09; })).startsWith("right"));
    QVERIFY(said(q, drawing(q, [](double s) { return waveAt(s) + 0.11; })).startsWith("wrong"));
}

void TestDrawing::numbersOfTheSceneCount()
{
    const Question q = question("curve: cos(x*theta[1])\nx: s = 0 to 12.5\ny: g = -1 to 1\ntolerance: 10 %\n");
    Scene slow = settled(Scene());
    slow.active.thetaMode = ThetaMode::Identical;
    slow.active.identicalTheta = 0.5;
    const GivenAnswer fast = drawing(q, [](double s) { return std::cos(s); });
    QVERIFY(check(q, settled(Scene()), fast).right);
    QVERIFY(!check(q, settled(slow), fast).right);
    QVERIFY(check(q, settled(slow), rightAnswerGiven(q, settled(slow))).right);
}

void TestDrawing::theAnswerInWords()
{
    QCOMPARE(QString::fromStdString(rightAnswer(question(), settled(Scene())).english()),
             QStringLiteral("A curve through (s, g) = (0, 1), (38, −0.729), (75, 0), (113, 0.685), (150, −1)."));
}

void TestDrawing::theFigure()
{
    const Question q =
        question("curve: cos(pi*x/50)\nx: s = 1 to 150 log | Distance {s}\ny: g = -1 to 1\ntolerance: 10 %\n");
    const std::vector<double> right = rightCurve(q, Quantities(settled(Scene())));
    const Figure empty = drawingFigure(q, {}, {});
    QCOMPARE(empty.x.label.english(), std::string("Distance {s}"));
    QCOMPARE(empty.y.label.english(), std::string("g"));
    QVERIFY(empty.x.scale == AxisScale::Log && empty.y.scale == AxisScale::Linear);
    QCOMPARE(empty.series.size(), std::size_t(1));
    QVERIFY(std::ranges::all_of(empty.series[0].y, [](double y) { return std::isnan(y); }));
    const Figure both = drawingFigure(q, right, right);
    QCOMPARE(both.series.size(), std::size_t(2));
    QVERIFY(both.series[0].dash != both.series[1].dash); // told apart without colour
    QCOMPARE(both.series[1].y, right);
}

void TestDrawing::problems_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("text");
    // The first key stands on line 10.
    const auto row = [](const char* name, const char* keys, int line, const char* text) {
        QTest::newRow(name) << keys << line << text;
    };
    row("level line", "curve: 0.1*cos(x)\nx: s = 0 to 150\ny: g = -1 to 1\ntolerance: 10 %\n", 10, "a level line at");
    row("just level", "curve: 0.5\nx: s = 0 to 150\ny: g = -1 to 1\ntolerance: 0 %\n", 10,
        "a level line at 0.5 passes");
    row("outside", "curve: 1.5*cos(x)\nx: s = 0 to 150\ny: g = -1 to 1\ntolerance: 10 %\n", 12, "outside of the plot");
    row("infinite", "curve: x > 3 ? collision : 0\nx: s = 0 to 150\ny: g = 0 to 1\ntolerance: 10 %\n", 10,
        "infinite at s = 5");
    row("no value", "curve: ln(x-5)\nx: s = 0 to 150\ny: g = 0 to 9\ntolerance: 10 %\n", 10, "not a number");
    row("slow", "curve: point_budget(x, 100)\nx: s = 1 to 90\ny: g = 0 to 9\ntolerance: 10 %\n", 10, "takes too long");
    row("no tokens", "curve: kernel(x)\nx: s = 0 to 10.5\ny: g = 0 to 1\ntolerance: 5 %\n", 10, "a whole number");
    row("mistake passes", (wave + "mistake: cos(pi*x/51) | Why.\n").c_str(), 14, "passes as the right curve");
    row("backwards", "curve: x\nx: s = 9 to 0\ny: g = 0 to 9\ntolerance: 5 %\n", 11, "allowed: NAME = A to B");
    row("log from 0", "curve: x\nx: s = 0 to 9 log\ny: g = 0 to 9\ntolerance: 5 %\n", 11, "log");
    row("log y", "curve: x\nx: s = 0 to 9\ny: g = 1 to 9 log\ntolerance: 5 %\n", 12, "y is");
    row("no name", "curve: x\nx: 0 to 9\ny: g = 0 to 9\ntolerance: 5 %\n", 11, "NAME");
    row("few steps", "curve: x\nx: s = 0 to 4\ny: g = 0 to 9\ntolerance: 5 %\n", 11, "fewer than 8 steps");
    row("infinite end", "curve: x\nx: s = 0 to inf\ny: g = 0 to 9\ntolerance: 5 %\n", 11, "allowed: NAME = A to B");
    row("no curve", "x: s = 0 to 9\ny: g = 0 to 9\ntolerance: 5 %\n", 8, "lacks curve");
    row("no tolerance", "curve: x\nx: s = 0 to 9\ny: g = 0 to 9\n", 8, "lacks tolerance");
    row("no axes", "curve: x\ntolerance: 5 %\n", 8, "lacks x");
    row("foreign key", (wave + "unit: tokens\n").c_str(), 14, "\"unit\" is unknown in \"ask draw\"");
    row("another varying", (wave + "vary: base = 10000, 20000\n").c_str(), 0, "");
}

void TestDrawing::problems()
{
    QFETCH(QString, keys);
    QFETCH(int, line);
    QFETCH(QString, text);
    const ReadLesson read = readLesson(lessonWith(keys.toStdString()), "a.md");
    if (text.isEmpty()) {
        QVERIFY(read.problems.empty());
        return;
    }
    QVERIFY(!read.problems.empty());
    QCOMPARE(read.problems.front().line, line);
    QVERIFY2(read.problems.front().text.find(text.toStdString()) != std::string::npos,
             read.problems.front().text.c_str());
}

void TestDrawing::aCurveOnTheScreenIsSaid()
{
    const std::string kernel = "curve: kernel(x)\nx: s = 0 to 300\ny: g = 0 to 1\ntolerance: 5 %\n";
    const auto warnings = [&](const char* figure) {
        const ReadLesson read =
            readLesson(lessonWith(kernel, std::string("```show\nfigures: ") + figure + "\n```\n"), "a.md");
        return read.problems.empty() ? visibleAnswers(read.lesson) : read.problems;
    };
    const auto shown = warnings("decay");
    QVERIFY(!shown.empty());
    QVERIFY2(shown.front().text.find("of figure decay") != std::string::npos, shown.front().text.c_str());
    QVERIFY(warnings("phasors").empty());
}

void TestDrawing::thereIsNoPlaceElsewhere()
{
    const Quantities quantities{settled(Scene())};
    QCOMPARE(quantities.valueAt("x*x", 3), 9.0);
    QVERIFY_EXCEPTION_THROWN(quantities.value("x"), InputError);
    QVERIFY_EXCEPTION_THROWN(quantities.valueAt("x + nowhere", 3), InputError);
    QVERIFY_EXCEPTION_THROWN(quantities.value("x"), InputError); // nor afterwards
}

QTEST_GUILESS_MAIN(TestDrawing)
#include "tst_drawing.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/lessons/reading/lesson_text.h"
#include "support/lesson_body.h"

using namespace rope;
using namespace rope::test;

/// What is wrong with the text of a lesson is said with its line.
class TestLessonProblems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void problems_data();
    void problems();
    void problemsComeByLine();
};

void TestLessonProblems::problems_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("says");
    const QString h = QString::fromUtf8(head);
    const auto whole = [](const char* name, const QString& text, int line, const char* says) {
        QTest::newRow(name) << text << line << QString::fromUtf8(says);
    };
    const auto body = [&](const char* name, const char* text, int line, const char* says) {
        whole(name, h + QString::fromUtf8(text), line, says);
    };
    whole("empty", "", 0, "begins with a line");
    whole("no head", "\n# Title\n", 2, "begins with a line");
    whole("open head", "---\nropescope_lesson: 1\n", 1, "not closed");
    whole("head lacks a key", QString(h).remove("chapter: Foundations\n") + "# A\n", 1, "lacks chapter");
    whole("empty key of the head", QString(h).replace("title: One base", "title:") + "# A\n", 1, "lacks title");
    whole("unknown key of the head", QString(h).replace("chapter", "author") + "# A\n", 4, "\"author\" is unknown");
    whole("key twice", QString(h).replace("chapter: Foundations", "title: B") + "# A\n", 4, "twice");
    whole("another version", QString(h).replace("lesson: 1", "lesson: 2") + "# A\n", 2, "version 1");
    whole("bad row", QString(h).replace("E2", "E-2") + "# A\n", 5, "covers");
    whole("no key", QString(h).replace("chapter: Foundations", "Foundations") + "# A\n", 4, "key: value");
    body("no steps", "", 0, "no steps");
    body("text before a step", "\nHello\n# A\n", 10, "before the first step");
    body("block before a step", "```show\n```\n# A\n", 9, "before the first step");
    body("other heading", "# A\n## B\n", 10, "only heading");
    body("open block", "# A\n\n```scene\n{}\n", 11, "not closed");
    body("unknown block", "# A\n```rust\n```\n", 10, "block \"rust\"; allowed: scene, show, lecturer, ask one");
    body("minutes", "# A\n```lecturer\nminutes: 0\n```\n", 11, "minutes is \"0\"; allowed: 0.5 to 120");
    body("minutes as words", "# A\n```lecturer\nminutes: soon\n```\n", 11, "minutes is \"soon\"; allowed: 0.5 to 120");
    body("minutes twice", "# A\n```lecturer\nminutes: 1\nminutes: 2\n```\n", 12, "minutes is there twice");
    body("unknown key for the lecturer", "# A\n```lecturer\ntime: 1\n```\n", 11, "allowed: minutes, notes");
    body("notes that cannot be worked out", "# A\n```lecturer\nnotes: B\nnotes: {nonsense}\n```\n", 12, "nonsense");
    body("no notes", "# A\n```lecturer\nnotes:\n```\n", 11, "notes is empty");
    body("code before a step", "```\nx\n```\n# A\n", 9, "before the first step");
    body("open code", "# A\n```\nx\n", 10, "not closed");
    body("vary of nothing", "# A\n```ask number\nprompt: A\nanswer: d\nvary: d\n```\n", 13, "vary has \"d\"");
    body("vary of one value", "# A\n```ask number\nprompt: A\nanswer: d\nvary: d = 64\n```\n", 13,
         "vary has \"d = 64\"");
    body("vary of an unknown name", "# A\n```ask number\nprompt: A\nanswer: d\nvary: z = 1, 2\n```\n", 13,
         "NAME one of d, base");
    body("vary twice", "# A\n```ask number\nprompt: A\nanswer: d\nvary: d = 64, 128; d = 2 to 4\n```\n", 13,
         "each once");
    body("vary of a task", "# A\n```ask scene\nprompt: A\nholds: base == 1\nvary: d = 64, 128\n```\n", 13,
         "\"vary\" is unknown");
    body("vary of what is not said",
         "# A\n```ask number\nprompt: What is θ of pair {k}?\nanswer: theta[k]\nvary: k = 2 to 8; d = 64, 128\n```\n",
         13, "vary changes \"d\", which the prompt does not say");
    body("vary of what is said nowhere", "# A\n```ask number\nprompt: How much?\nanswer: m\nvary: m = 2 to 8\n```\n",
         13, "vary changes \"m\"");
    body("vary to no scene", "# A\n```ask number\nprompt: A\nanswer: d\nvary: d = 63, 65\n```\n", 13, "with d = 6");
    body("vary to no answer", "# A\n```ask number\nprompt: A\nanswer: theta[60]\nvary: d = 64, 32\n```\n", 13,
         "from 1 to ");
    body("unknown kind", "# A\n```ask nicely\n```\n", 10, "block \"ask nicely\"");
    body("second block", "# A\n```show\n```\n```show\n```\n", 12, "second block");
    body("two questions",
         "# A\n```ask truefalse\nprompt: A\nholds: 1\n```\n```ask truefalse\nprompt: A\nholds: 1\n```\n", 14,
         "second block");
    // Scenes.
    body("no JSON", "# A\n\n```scene\n{\"ropescope_scene\": 1,\n x}\n```\n", 11, "line 13, column 2");
    body("unknown field", "# A\n```scene\n{\"ropescope_scene\": 1, \"dim\": 4}\n```\n", 10, "dim");
    body("bad value", "# A\n```scene\n{\"ropescope_scene\": 1, \"rope\": {\"head_dim\": 7}}\n```\n", 10,
         "head_dim is 7");
    body("bad method", "# A\n```scene\n{\"ropescope_scene\": 1, \"rope\": {\"method\": \"magic\"}}\n```\n", 10,
         "method is magic");
    body("bad option",
         "# A\n```scene\n{\"ropescope_scene\": 1, \"figure_options\": {\"decay.axis\": \"round\"}}\n```\n", 10,
         "decay.axis");
    body("option of no figure", "# A\n```scene\n{\"ropescope_scene\": 1, \"figure_options\": {\"x\": \"y\"}}\n```\n",
         10, "figure_options");
    // What is shown.
    body("unknown figure", "# A\n```show\nfigures: angles, angels\n```\n", 11, "\"angels\"");
    body("five figures", "# A\n```show\nfigures: angles, periods, decay, ratio, unseen\n```\n", 11, "1, 2, 3, 4 or 6");
    body("a figure twice", "# A\n```show\nfigures: angles, angles\n```\n", 11, "twice");
    body("unknown arrangement", "# A\n```show\narrangement: chaos\n```\n", 11, "overview, rotation");
    body("both", "# A\n```show\nfigures: angles\narrangement: overview\n```\n", 12, "exclude");
    body("unknown highlight", "# A\n```show\nhighlight: beauty\n```\n", 11, "\"beauty\"");
    body("pair out of range", "# A\n```show\nhighlight: pair 65\n```\n", 11, "up to 64");
    body("bad play", "# A\n```show\nplay: 1 to 2\n```\n", 11, "A to B in S s");
    body("long play", "# A\n```show\nplay: 1 to 2 in 3600 s\n```\n", 11, "60 seconds");
    body("unknown key", "# A\n```show\nfigure: angles\n```\n", 11, "\"figure\" is unknown");
    body("indented first", "# A\n```show\n  figures: angles\n```\n", 11, "none");
    body("unknown thing to hide",
         "# A\n```show\nhide: numbers, secrets\n```\n```ask truefalse\nprompt: A\nholds: 1\n```\n", 11,
         "hide \"secrets\"; allowed: title, cards, numbers");
    body("hidden for ever", "# A\n```show\nhide: title\n```\n", 11, "hide needs a question");
    body("play of what is locked",
         "# A\n```show\nplay: 1 to 2 in 1 s\n```\n```ask scene\nprompt: A\nonly: base\nholds: base == 1\n```\n", 11,
         "locks");
    // Texts.
    body("bad mark", "# A\nfine\n\nso *bad\n", 12, "\"*\" without");
    body("bad expression", "# A\nfine\n\n{thetas[1]}\n", 12, "\"thetas\"");
    body("unknown formula", "# A\n$$magic$$\n", 10, "\"magic\"");
    body("pair the scene lacks", "# A\n{theta[65]}\n", 10, "from 1 to 64");
    // Questions.
    body("words without a model", "# A\n```ask words\nprompt: A\npoint: B\n```\n", 10, "lacks model");
    body("words without a point", "# A\n```ask words\nprompt: A\nmodel: B\n```\n", 10, "lacks point");
    body("bad mark in a point", "# A\n```ask words\nprompt: A\nmodel: B\npoint: *C\n```\n", 13, "\"*\" without");
    body("one item", "# A\n```ask order\nprompt: A\nitem: B | 1\n```\n", 10, "fewer than 2 items");
    body("item of one part", "# A\n```ask order\nprompt: A\nitem: B\nitem: C | 1\nitem: D | 2\n```\n", 12,
         "item has 1 part");
    body("two items alike", "# A\n```ask order\nprompt: A\nitem: B | 1\nitem: C | 1\n```\n", 13,
         "their order is not known");
    body("one pair", "# A\n```ask match\nprompt: A\npair: B | C | 1\n```\n", 10, "fewer than 2 pairs");
    body("pair of two parts", "# A\n```ask match\nprompt: A\npair: B | C\npair: D | E | 1\n```\n", 12,
         "pair has 2 parts");
    body("pair that is none", "# A\n```ask match\nprompt: A\npair: B | C | base == 1\npair: D | E | 1\n```\n", 12,
         "do not belong together");
    body("right sides that come to the same",
         "# A\n```ask match\nprompt: A\npair: B | {d} | 1\npair: D | {2*K} | 1\n```\n", 13, "the same: \"128\"");
    body("items that come to the same", "# A\n```ask order\nprompt: A\nitem: {K} | 1\nitem: {d/2} | 2\n```\n", 13,
         "the same: \"64\"");
    body("right sides alike", "# A\n```ask match\nprompt: A\npair: B | C | 1\npair: D | C | 1\n```\n", 13, "the same");
    body("extra that is a right side",
         "# A\n```ask match\nprompt: A\npair: B | C | 1\npair: D | E | 1\nextra: C\n```\n", 14, "the same");
    body("no prompt", "# A\n```ask truefalse\nholds: 1\n```\n", 10, "lacks prompt");
    body("no answer", "# A\n```ask number\nprompt: A\n```\n", 10, "lacks answer");
    body("nothing to hold", "# A\n```ask scene\nprompt: A\n```\n", 10, "lacks holds");
    body("no figure", "# A\n```ask click\nprompt: A\nanswer: 1\n```\n", 10, "lacks figure");
    body("one option", "# A\n```ask one\nprompt: A\noption: A | 1\n```\n", 10, "fewer than 2");
    body("key of another kind", "# A\n```ask truefalse\nprompt: A\nholds: 1\nanswer: 2\n```\n", 13,
         "\"answer\" is unknown in \"ask truefalse\"");
    body("option of one part", "# A\n```ask one\nprompt: A\noption: A\noption: B | 1\noption: C | 0\n```\n", 12,
         "option has 1 part");
    body("option of four parts",
         "# A\n```ask one\nprompt: A\noption: A | 1 | B | C\noption: B | 1\noption: C | 0\n```\n", 12,
         "option has 4 parts");
    body("two right options", "# A\n```ask one\nprompt: A\noption: A | 1\noption: B | 1\n```\n", 10, "2 options hold");
    body("no right option", "# A\n```ask several\nprompt: A\noption: A | 0\noption: B | 0\n```\n", 10,
         "no option holds");
    body("no wrong option", "# A\n```ask several\nprompt: A\noption: A | 1\noption: B | 1\n```\n", 10,
         "all options hold");
    body("condition that cannot change", "# A\n```ask scene\nprompt: A\nholds: 1 > 2\n```\n", 12,
         "names nothing of the scene");
    body("condition of functions alone", "# A\n```ask scene\nprompt: A\nholds: max(1, pi) > exp(2)\n```\n", 12,
         "names nothing of the scene");
    body("bad option expression", "# A\n```ask one\nprompt: A\noption: A | 1\noption: B | 1 +\n```\n", 13,
         "ends too early");
    body("bad reason", "# A\n```ask one\nprompt: A\noption: A | 1\noption: B | 0 | so $x\n```\n", 13, "\"$\" without");
    body("nine options",
         "# A\n```ask several\nprompt: A\noption: A | 1\noption: A | 1\noption: A | 1\noption: A | 1\noption: A | "
         "1\noption: A | 1\noption: A | 1\noption: A | 1\noption: A | 1\n```\n",
         20, "more than 8");
    body("bad tolerance", "# A\n```ask number\nprompt: A\nanswer: 1\ntolerance: small\n```\n", 13,
         "tolerance is \"small\"");
    body("wide tolerance", "# A\n```ask number\nprompt: A\nanswer: 1\ntolerance: 90 %\n```\n", 13, "at most 50 %");
    body("infinite answer", "# A\n```ask number\nprompt: A\nanswer: 1/0\n```\n", 12, "infinite");
    body("mistake that is right", "# A\n```ask number\nprompt: A\nanswer: 1\nmistake: 1.001 | B\n```\n", 13,
         "which is right");
    body("mistake of one part", "# A\n```ask number\nprompt: A\nanswer: 1\nmistake: 2\n```\n", 13,
         "mistake has 1 part");
    body("answer twice", "# A\n```ask number\nprompt: A\nanswer: 1\nanswer: 1\n```\n", 13, "twice");
    body("solution that is none",
         "# A\n```ask scene\nprompt: A\nholds: base == 500\nsolution: {\"rope\": {\"base\": 400}}\n```\n", 13,
         "does not fulfil");
    body("solution that is no scene",
         "# A\n```ask scene\nprompt: A\nholds: base == 500\nsolution: {\"rope\": {\"base\": -400}}\n```\n", 13, "base");
    body("solution that is no text of a scene",
         "# A\n```ask scene\nprompt: A\nholds: base == 500\nsolution: base 500\n```\n", 13, "JSON");
    body("only what there is", "# A\n```ask scene\nprompt: A\nonly: base, spin\nholds: base == 500\n```\n", 12,
         "only has \"spin\"; allowed: head_dim");
    body("solution with other controls",
         "# A\n```ask scene\nprompt: A\nonly: lambda\nholds: base == 500\nsolution: {\"rope\": {\"base\": 500}}\n```\n",
         14, "changes base");
    body("scene that is done", "# A\n```ask scene\nprompt: A\nholds: base == 10000\n```\n", 12, "already fulfils");
    body("bad watch", "# A\n```ask scene\nprompt: A\nholds: base == 500\nwatch: theta[99] | B\n```\n", 13,
         "from 1 to 64");
    body("figure not shown",
         "# A\n```show\nfigures: decay\n```\n```ask click\nprompt: A\nfigure: angles\nanswer: 1\n```\n", 15,
         "not among those");
    body("unknown click figure", "# A\n```ask click\nprompt: A\nfigure: angels\nanswer: 1\n```\n", 12, "\"angels\"");
    body("bad axis", "# A\n```ask click\nprompt: A\nfigure: angles\naxis: z\nanswer: 1\n```\n", 13, "x or y");
    body("empty value", "# A\n```ask truefalse\nprompt:\nholds: 1\n```\n", 11, "prompt is empty");
}

void TestLessonProblems::problems()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    QFETCH(QString, says);
    const ReadLesson read = readLesson(text.toStdString(), "a.md");
    QVERIFY2(std::ranges::any_of(read.problems,
                                 [&](const LessonProblem& p) {
                                     return p.line == line && QString::fromStdString(p.text).contains(says);
                                 }),
             qPrintable(shown(read.problems)));
}

void TestLessonProblems::problemsComeByLine()
{
    const ReadLesson read = readBody("# A\n{a}\n\n{b}\n# B\n{c}\n");
    QCOMPARE(read.problems.size(), std::size_t(3));
    QVERIFY(std::ranges::is_sorted(read.problems, {}, &LessonProblem::line));
}

QTEST_GUILESS_MAIN(TestLessonProblems)
#include "tst_lesson_problems.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <random>

#include "core/lessons/reading/lesson_text.h"
#include "core/model/problem.h"
#include "core/model/stopped.h"
#include "core/scene/scene_text.h"

using namespace rope;

namespace {

const char* const head = "---\n"                              // 1
                         "ropescope_lesson: 1\n"              // 2
                         "title: One base\n"                  // 3
                         "chapter: Foundations\n"             // 4
                         "covers: T1, E2\n"                   // 5
                         "summary: Where speeds come from.\n" // 6
                         "---\n"                              // 7
                         "\n";                                // 8; the body begins on line 9

ReadLesson readBody(const std::string& body)
{
    return readLesson(head + body, "03-one-base.md");
}

QString shown(const std::vector<LessonProblem>& problems)
{
    QString out;
    for (const LessonProblem& p : problems)
        out += QStringLiteral("%1: %2\n").arg(p.line).arg(QString::fromStdString(p.text));
    return out;
}

const char* const full = R"(# A head is cut into pairs
// a remark

Each *pair* turns at $θ_k$.
{K} pairs.

```scene
{"ropescope_scene": 1,
 "rope": {"head_dim": 512, "base": 10000}}
```

```show
figures: angles, periods
highlight: base, pair 129,
  figure angles
play: 0 to 400 in 8 s
```

- an item after the blocks

```ask number
prompt: How large is
  $θ_{129}$?
answer: theta[129]
unit: rad per token
tolerance: 2 %
mistake: 1 / theta[129] | That is one divided by it.
mistake: K > 1 || K < 0 ? 2 : 3 | Two \| three.
hint: First.
hint: Second.
explain: It is {theta[129]}.
```

# Second

```show
arrangement: rotation
```

```ask several
prompt: Which?
option: One | K == 256 | It is.
option: Two | K == 2
```

# Third

```ask scene
prompt: Raise the base.
holds: base > 20000
watch: period[K] | Last period
mistake: base < 10000 | The other way.
example: Base 30,000.
```
)";

} // namespace

class TestLessonText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsRead();
    void codeIsPartOfTheText();
    void stepsInheritScenesAndFigures();
    void windowsLineEndsAndMark();
    void idOfTheFile_data();
    void idOfTheFile();
    void problems_data();
    void problems();
    void problemsComeByLine();
    void looksLikeOne();
    void scenesOfModels();
    void scansAreBoundedByWork();
    void hostile_data();
    void hostile();
    void anyCutIsHarmless();
};

void TestLessonText::everythingIsRead()
{
    const ReadLesson read = readBody(full);
    QVERIFY2(read.problems.empty(), qPrintable(shown(read.problems)));
    const Lesson& lesson = read.lesson;
    QCOMPARE(lesson.id, std::string("one-base"));
    QCOMPARE(lesson.title, std::string("One base"));
    QCOMPARE(lesson.chapter, std::string("Foundations"));
    QCOMPARE(lesson.summary, std::string("Where speeds come from."));
    QCOMPARE(lesson.covers, (std::vector<std::string>{"T1", "E2"}));
    QCOMPARE(lesson.steps.size(), std::size_t(3));
    const LessonStep& step = lesson.steps[0];
    QCOMPARE(step.title, std::string("A head is cut into pairs"));
    QCOMPARE(step.line, 9);
    QVERIFY(step.text.starts_with("Each *pair* turns at $θ_k$.\n{K} pairs.\n"));
    QVERIFY(step.text.ends_with("\n\n- an item after the blocks\n"));
    QCOMPARE(step.scene->active.headDim, 512);
    QCOMPARE(step.figures, (std::vector<std::string>{"angles", "periods"}));
    QCOMPARE(step.highlights, (std::vector<std::string>{"base", "pair 129", "figure angles"}));
    QVERIFY((step.play == Play{0, 400, 8}));
    const Question& q = *step.question;
    QVERIFY(q.kind == AskKind::Number);
    QCOMPARE(q.prompt, std::string("How large is $θ_{129}$?"));
    QCOMPARE(q.answer, std::string("theta[129]"));
    QCOMPARE(q.unit, std::string("rad per token"));
    QVERIFY((q.tolerance == Tolerance{0.02, true}));
    QVERIFY((q.mistakes == std::vector<Mistake>{{"1 / theta[129]", "That is one divided by it."},
                                                {"K > 1 || K < 0 ? 2 : 3", "Two \\| three."}}));
    QCOMPARE(q.hints, (std::vector<std::string>{"First.", "Second."}));
    QCOMPARE(q.explain, std::string("It is {theta[129]}."));
    QVERIFY((lesson.steps[1].question->options ==
             std::vector<AskOption>{{"One", "K == 256", "It is."}, {"Two", "K == 2", ""}}));
    const Question& s = *lesson.steps[2].question;
    QCOMPARE(s.holds, std::string("base > 20000"));
    QVERIFY((s.watches == std::vector<Watch>{{"period[K]", "Last period"}}));
    QCOMPARE(s.example, std::string("Base 30,000."));
}

void TestLessonText::codeIsPartOfTheText()
{
    const ReadLesson read = readBody("# A\nBefore.\n\n```python\nx = [1,\n     2]\n\n# a comment\n```\n\n{nonsense}\n");
    QCOMPARE(read.problems.size(), std::size_t(1));
    QCOMPARE(read.problems.front().line, 19); // lines after code are still counted
    const ReadLesson good =
        readBody("# A\nBefore.\n\n```python\nx = [1,\n     2]\n\n# a comment\n```\nAfter.\n# B\nText\n");
    QVERIFY2(good.problems.empty(), qPrintable(shown(good.problems)));
    QCOMPARE(good.lesson.steps.size(), std::size_t(2)); // "# a comment" is no step
    QVERIFY(good.lesson.steps[0].text.find("     2]\n\n# a comment\n```\nAfter.") != std::string::npos);
}

void TestLessonText::stepsInheritScenesAndFigures()
{
    const Lesson lesson = readBody(full).lesson;
    QCOMPARE(lesson.sceneOf(2).active.headDim, 512);
    QCOMPARE(lesson.figuresOf(0).size(), std::size_t(2));
    QCOMPARE(lesson.figuresOf(2), (std::vector<std::string>{"phasors", "angles", "heatmap", "layout"}));
    QVERIFY(Lesson{}.sceneOf(0) == Scene{});
    QVERIFY(Lesson{}.figuresOf(7).empty());
}

void TestLessonText::windowsLineEndsAndMark()
{
    QByteArray text = (std::string("\xef\xbb\xbf") + head + full).c_str();
    text.replace("\n", "\r\n");
    const ReadLesson read = readLesson(text.toStdString(), "one-base.md");
    QVERIFY2(read.problems.empty(), qPrintable(shown(read.problems)));
    QVERIFY(read.lesson == readBody(full).lesson);
}

void TestLessonText::idOfTheFile_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("id");
    QTest::newRow("number and ending") << "03-relative-position.md"
                                       << "relative-position";
    QTest::newRow("folder") << "/home/me/lessons/12_own.md"
                            << "own";
    QTest::newRow("no ending") << "own"
                               << "own";
    QTest::newRow("two dots") << "own.lesson.md"
                              << "own.lesson";
    QTest::newRow("number alone") << "12.md"
                                  << "lesson";
    QTest::newRow("nothing") << ""
                             << "lesson";
}

void TestLessonText::idOfTheFile()
{
    QFETCH(QString, file);
    QFETCH(QString, id);
    QCOMPARE(QString::fromStdString(readLesson(std::string(head) + full, file.toStdString()).lesson.id), id);
}

void TestLessonText::problems_data()
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

void TestLessonText::problems()
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

void TestLessonText::problemsComeByLine()
{
    const ReadLesson read = readBody("# A\n{a}\n\n{b}\n# B\n{c}\n");
    QCOMPARE(read.problems.size(), std::size_t(3));
    QVERIFY(std::ranges::is_sorted(read.problems, {}, &LessonProblem::line));
}

void TestLessonText::looksLikeOne()
{
    QVERIFY(looksLikeLesson(std::string(head) + full));
    QVERIFY(!looksLikeLesson(sceneText(Scene{})));
    QVERIFY(!looksLikeLesson(""));
    QVERIFY(looksLikeLesson("\xef\xbb\xbf// mine\r\n\r\n---\r\nropescope_lesson: 1\r\n"));
    QVERIFY(looksLikeLesson("ropescope_lesson: 1\ntitle: The line above was forgotten\n"));
    QVERIFY(!looksLikeLesson("# How to write one\n---\nropescope_lesson: 1\n---\n"));
    QVERIFY(!looksLikeLesson("---\ntitle: A page\n---\n"));
}

/// A scene may start from a preset, or from a model's file beside the lesson.
void TestLessonText::scenesOfModels()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir("model"));
    QFile config(folder.filePath("model/config.json"));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write(R"({"model_type": "llama", "head_dim": 64, "rope_theta": 7e5, "max_position_embeddings": 2048})");
    config.close();
    const auto read = [&folder](const std::string& block) {
        return readLesson(head + std::string("# A\n```scene\n") + block + "\n```\n",
                          folder.filePath("01-a.md").toStdString());
    };
    const ReadLesson preset = read(R"({"ropescope_scene": 1, "model": "llama-3.1-8b", "target_length": 65536})");
    QVERIFY2(preset.problems.empty(), qPrintable(shown(preset.problems)));
    QCOMPARE(preset.lesson.steps[0].scene->active.base, 500000.0);
    QCOMPARE(preset.lesson.steps[0].scene->active.method, std::string("llama3"));
    QCOMPARE(preset.lesson.steps[0].scene->context.targetLength, std::int64_t(65536));
    for (const char* name : {"file:model", "file:model/config.json", "file:./model"}) {
        const ReadLesson file =
            read(R"({"ropescope_scene": 1, "model": ")" + std::string(name) + R"(", "rope": {"lambda": 2}})");
        QVERIFY2(file.problems.empty(), qPrintable(shown(file.problems)));
        const RopeSpec& spec = file.lesson.steps[0].scene->active;
        QVERIFY(spec.base == 7e5 && spec.headDim == 64 && spec.lambda == 2 && spec.trainLength == 2048);
    }
    for (const char* name :
         {"file:../model", "file:/etc/passwd", "file:", "file:a/../../b", "file:nothing.gguf", "no-such-model"}) {
        const ReadLesson bad = read(R"({"ropescope_scene": 1, "model": ")" + std::string(name) + R"("})");
        QVERIFY2(bad.problems.size() == 1 && bad.problems[0].line == 10, qPrintable(shown(bad.problems)));
    }
    QVERIFY(!read(R"({"ropescope_scene": 1, "model": 7})").problems.empty());
}

/// Two scans of 16,384 are enough; eight would take ten seconds and more.
void TestLessonText::scansAreBoundedByWork()
{
    const auto lesson = [](int scans, int length) {
        std::string text = head;
        for (int i = 0; i < scans; ++i)
            text +=
                "# A\n```scene\n{\"ropescope_scene\": 1, \"rope\": {\"train_length\": " + std::to_string(length - i) +
                "}}\n```\n{base_every}\n";
        return text;
    };
    QElapsedTimer timer;
    timer.start();
    QVERIFY(shown(readLesson(lesson(8, 16384), "a.md").problems).contains("take 8 times the work"));
    QVERIFY(timer.elapsed() < 2000);
    QVERIFY(readLesson(lesson(8, 512), "a.md").problems.empty());
    // What the scans took is what counts: with next to nothing to spend the second is one too many.
    LessonWatch poor;
    poor.mostCosines = 1;
    QVERIFY(readLesson(lesson(1, 256), "a.md", poor).problems.empty());
    const QString said = shown(readLesson(lesson(2, 256), "a.md", poor).problems);
    QVERIFY2(said.contains("base_every at L = 255; allowed: fewer scans, or shorter ones"), qPrintable(said));
    QVERIFY(readLesson(lesson(2, 256), "a.md").problems.empty());
    QCOMPARE(shown(readLesson(lesson(2, 256), "a.md", poor).problems), said); // also when both are known
    std::vector<double> done;
    LessonWatch watch;
    watch.progress = [&done](double part) { done.push_back(part); };
    QVERIFY(readLesson(lesson(4, 512), "a.md", watch).problems.empty());
    QVERIFY((done == std::vector<double>{0, 0.25, 0.5, 0.75}));
    std::stop_source stop;
    stop.request_stop();
    watch.stop = stop.get_token();
    QVERIFY_EXCEPTION_THROWN(readLesson(lesson(1, 300), "a.md", watch), Stopped);
}

void TestLessonText::hostile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("says");
    const QByteArray h = head;
    QTest::newRow("huge") << h + "# A\n" + QByteArray(300000, 'a') << "262,144";
    QTest::newRow("long text") << h + "# A\n" + QByteArray(5000, 'a') << "at most 4,000";
    QTest::newRow("long prompt") << h + "# A\n```ask truefalse\nholds: 1\nprompt: " + QByteArray(5000, 'a') + "\n```\n"
                                 << "at most 4,000";
    QTest::newRow("control bytes") << h + "# A\n\x1b[31mred\n"
                                   << "control character";
    QTest::newRow("NUL") << h + QByteArray("# A\0\n", 5) << "control character";
    QTest::newRow("old line ends") << QByteArray(h).replace("\n", "\r") + "# A\r"
                                   << "control character";
    QTest::newRow("Latin 1") << h + "# A\ncaf\xe9\n"
                             << "UTF-8";
    QTest::newRow("overlong UTF-8") << h + "# A\n\xc0\xaf\n"
                                    << "UTF-8";
    QTest::newRow("surrogates") << h + "# A\n\xed\xa0\x80\n"
                                << "UTF-8";
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe-\0-\0-\0", 8) << "UTF-8";
    QTest::newRow("thousands of steps") << h + QByteArray("# A\n").repeated(20000) << "more than 40 steps";
    QTest::newRow("deep JSON") << h + "# A\n```scene\n{\"a\":" + QByteArray(60000, '[') + "\n```\n"
                               << "nested deeper";
    QTest::newRow("large scene") << h + "# A\n```scene\n{\"name\": \"" + QByteArray(200000, 'a') + "\"}\n```\n"
                                 << "65,536 bytes";
    QTest::newRow("deep expression") << h + "# A\n{" + QByteArray(400, '(') + "1" + QByteArray(400, ')') + "}\n"
                                     << "bytes";
    QTest::newRow("many marks") << h + "# A\n" + QByteArray("*").repeated(3999) + "\n"
                                << "without a closing";
    QTest::newRow("a formula in a sentence") << h + "# A\nSee $$period$$.\n"
                                             << "$$NAME$$ on a line of its own";
    QTest::newRow("thousands of open blocks") << h + "# A\n" + QByteArray("```scene\n").repeated(20000) << "not closed";
    QTest::newRow("thousands of lists") << h + "# A\n" + QByteArray("```show\n```\n").repeated(15000) << "second block";
    QTest::newRow("a number of 450 digits") << h + "# A\n{" + QByteArray("9").repeated(450) + "^" + "9}\n"
                                            << "not expected";
    QByteArray scans = h;
    for (int i = 0; i < 12; ++i)
        scans +=
            "# A\n```scene\n{\"ropescope_scene\": 1, \"rope\": {\"train_length\": " + QByteArray::number(16000 + i) +
            "}}\n```\n{base_every}\n";
    QTest::newRow("many long scans") << scans << "at most 8";
}

void TestLessonText::hostile()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, says);
    QElapsedTimer timer;
    timer.start();
    const ReadLesson read = readLesson(text.toStdString(), "a.md");
    QVERIFY2(shown(read.problems).contains(says), qPrintable(shown(read.problems).left(2000)));
    QVERIFY(read.problems.size() <= 100);
    QVERIFY(timer.elapsed() < 20000); // sanitizers on a busy machine
    for (const LessonProblem& p : read.problems)
        QVERIFY(p.text.size() < 2000);
}

void TestLessonText::anyCutIsHarmless()
{
    const std::string text = std::string(head) + full;
    for (std::size_t i = 0; i < text.size(); i += 3)
        readLesson(text.substr(0, i), "a.md");
    std::mt19937 random(3);
    for (int i = 0; i < 400; ++i) {
        std::string other = text;
        for (int flips = 0; flips < 5; ++flips)
            other[random() % other.size()] = static_cast<char>(32 + random() % 95);
        readLesson(other, "a.md");
    }
}

QTEST_GUILESS_MAIN(TestLessonText)
#include "tst_lesson_text.moc"

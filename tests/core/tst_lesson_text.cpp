// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/lessons/reading/lesson_text.h"
#include "core/scene/scene_text.h"
#include "support/full_lesson.h"
#include "support/lesson_body.h"

using namespace rope;
using namespace rope::test;

/// A lesson is read from its text: steps, scenes, figures, questions.
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
    void looksLikeOne();
    void scenesOfModels();
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

QTEST_GUILESS_MAIN(TestLessonText)
#include "tst_lesson_text.moc"

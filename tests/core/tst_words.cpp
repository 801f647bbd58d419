// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/analysis/compare_table.h"
#include "core/analysis/solve.h"
#include "core/configs/model_config.h"
#include "core/figures/cards.h"
#include "core/figures/kit/arrangements.h"
#include "core/figures/kit/figure_kind.h"
#include "core/lab/lab_stories.h"
#include "core/lab/task.h"
#include "core/lessons/quantities/quantities.h"
#include "core/lessons/reading/lesson_text.h"
#include "core/model/number_text.h"
#include "core/scaling/methods.h"
#include "core/writers/writers.h"
#include "tests/support/figure_texts.h"
#include "tests/support/words.h"

using namespace rope;
using namespace rope::test;

namespace {

/// Texts with where they are from.
struct Texts {
    QStringList faults;
    int count = 0;

    void add(const std::string& from, const std::string& text)
    {
        ++count;
        for (const QString& fault : wordFaults(QString::fromStdString(text)))
            faults << QString::fromStdString(from) + QStringLiteral(": ") + fault;
    }
    void add(const std::string& from, const Message& text) { add(from, text.english()); }

    void verify(int least)
    {
        faults.removeDuplicates();
        QVERIFY2(faults.isEmpty(), qPrintable(faults.mid(0, 30).join(u'\n')));
        QVERIFY2(count >= least, qPrintable(QString::number(count)));
    }
};

void addFigure(Texts& texts, const Figure& f)
{
    eachText(f, [&](const Message& text) { texts.add(f.id, text); });
}

} // namespace

/// One word, one letter and one sign for each thing, in every text that core has for people.
class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rulesFindWhatTheyAreFor_data();
    void rulesFindWhatTheyAreFor();
    void figures();
    void methodsAndSolving();
    void writers();
    void everyLesson();
    void theLab();
    void numbers();
};

void TestWords::rulesFindWhatTheyAreFor_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("right");
    const auto row = [](const char* text, bool right) { QTest::newRow(text) << QString::fromUtf8(text) << right; };
    row("unseen at L' = 4", false);
    row("unseen at L′ = 4", true);
    row("it is the model's own", true);
    row("the inverse frequency of a pair", false);
    row("θ, the frequency (inv_freq in Hugging Face)", true);
    row("Current length n", false);
    row("score -5.1", false);
    row("score −5.1", true);
    row("differs by 4e-14", false);
    row("k-1", true); // code and names
    row("s = m - n", false);
    row("s = m − n", true);
    row("arXiv 2405.14591, 2-layer", true);
}

void TestWords::rulesFindWhatTheyAreFor()
{
    QFETCH(QString, text);
    QFETCH(bool, right);
    QCOMPARE(wordFaults(text).isEmpty(), right);
}

void TestWords::figures()
{
    Texts texts;
    for (const FigureKind& kind : figureKinds()) {
        for (const Message* m : {&kind.title, &kind.explanation})
            texts.add(kind.id, *m);
        texts.add(kind.id, kind.source);
        for (const FigureOption& option : kind.options) {
            texts.add(kind.id, option.label);
            texts.add(kind.id, option.help);
            for (const FigureChoice& choice : option.choices)
                texts.add(kind.id, choice.label);
        }
    }
    for (const Scene& scene : tellingScenes()) {
        addFigure(texts, makeFigure(cardsKind(), scene));
        for (const FigureKind& kind : figureKinds())
            addFigure(texts, makeFigure(kind, scene, {160, {}, {}}));
    }
    for (const FigureArrangement& arrangement : figureArrangements())
        texts.add("arrangement", arrangement.title);
    for (const CompareColumn& column : compareColumns()) {
        texts.add("compare", column.title);
        texts.add("compare", column.help);
    }
    texts.verify(5000);
}

void TestWords::methodsAndSolving()
{
    Texts texts;
    for (const Method& method : methods()) {
        texts.add(method.id, method.title);
        texts.add(method.id, method.summary);
        for (const Tunable& tunable : method.tunables)
            for (const Message* m : {&tunable.label, &tunable.help, &tunable.automatic})
                texts.add(method.id, *m);
    }
    for (const SolveKind& kind : solveKinds())
        texts.add("solve", kind.title);
    texts.verify(100);
}

void TestWords::writers()
{
    Texts texts;
    for (const WriteTarget& target : writeTargets()) {
        texts.add(target.id, target.title);
        texts.add(target.id, target.summary);
        for (const ModelPreset& preset : modelPresets()) {
            const ModelConfig config = readHfConfig(preset.config);
            for (const Message& warning : config.warnings)
                texts.add(preset.id, warning);
            Scene scene = sceneFromConfig(config, {}, Scene());
            for (const std::int64_t length : {scene.context.targetLength, std::int64_t(99999)}) {
                setTargetLength(scene, length);
                try {
                    for (const Message& note : writeFor(target.id, scene.active, scene.context, {config, {}}).notes)
                        texts.add(target.id, note);
                } catch (const InputError& e) {
                    texts.add(target.id, std::string(e.what()));
                }
            }
        }
    }
    for (const ModelPreset& preset : modelPresets())
        texts.add(preset.id, preset.note);
    texts.verify(500);
}

void TestWords::everyLesson()
{
    Texts texts;
    for (const QuantityKind& kind : quantityKinds())
        texts.add("quantity " + kind.name, kind.help);
    for (const Lesson& lesson : shippedLessons()) {
        texts.add(lesson.id, lesson.title);
        texts.add(lesson.id, lesson.summary);
        for (const LessonStep& step : lesson.steps) {
            texts.add(lesson.id, step.title);
            texts.add(lesson.id, step.text);
            if (!step.question)
                continue;
            const Question& q = *step.question;
            for (const std::string* text : {&q.prompt, &q.explain, &q.example})
                texts.add(lesson.id, *text);
            for (const std::string& hint : q.hints)
                texts.add(lesson.id, hint);
            for (const AskOption& option : q.options) {
                texts.add(lesson.id, option.text);
                texts.add(lesson.id, option.reason);
            }
            for (const Mistake& mistake : q.mistakes)
                texts.add(lesson.id, mistake.reason);
        }
    }
    texts.verify(500);
}

void TestWords::theLab()
{
    Texts texts;
    for (const lab::LabStory& story : lab::labStories()) {
        texts.add(story.id, story.title);
        texts.add(story.id, story.says);
    }
    for (const lab::Task& task : lab::tasks()) {
        texts.add(task.id, task.title);
        texts.add(task.id, task.needs);
    }
    texts.verify(10);
}

void TestWords::numbers()
{
    for (const double value : {-1.0, -0.25, -12345.678, -3e-9, 3e-9, -4e20, -std::numeric_limits<double>::infinity()}) {
        QVERIFY2(wordFaults(QString::fromStdString(shownNumber(value))).isEmpty(), shownNumber(value).c_str());
        QVERIFY(shownNumber(value).find('-') == std::string::npos);
    }
    QCOMPARE(grouped(-1234567), std::string("−1,234,567"));
    QCOMPARE(shownNumber(-1.63e-6), std::string("−1.63e−6"));
}

QTEST_APPLESS_MAIN(TestWords)
#include "tst_words.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>

#include "core/analysis/compare_table.h"
#include "core/figures/cards.h"
#include "core/figures/kit/arrangements.h"
#include "core/figures/kit/figure_kind.h"
#include "core/lab/lab_stories.h"
#include "core/lab/shipped_runs.h"
#include "core/lab/task.h"
#include "core/lessons/quantities/quantities.h"
#include "core/scene/scene_caption.h"
#include "core/writers/writers.h"
#include "tests/support/figure_texts.h"
#include "tests/support/texts_file.h"
#include "ui/base/framed_text.h"
#include "ui/base/language.h"
#include "ui/base/message_text.h"
#include "ui/base/problem_text.h"
#include "ui/plot/figure_painter.h"
#include "ui/untranslated.h"

using namespace rope;
using namespace rope::test;

namespace {

std::shared_ptr<const lab::LabData> measuredRun(const Scene& scene)
{
    auto run = std::make_shared<const lab::LabRun>(lab::shippedRun("repeat-geometric"));
    lab::LabData data = lab::labDataFor(scene, {{"run", lab::runName(run->setup), run}});
    lab::measure(data, 1);
    return std::make_shared<const lab::LabData>(std::move(data));
}

struct MadeFigure {
    const FigureKind& kind;
    Figure figure;
};

/// Every figure with every choice of its options, in every telling scene: made once, whatever the language.
const std::vector<MadeFigure>& madeFigures()
{
    static const std::vector<MadeFigure> all = [] {
        std::vector<MadeFigure> out;
        for (const FigureKind& kind : figureKinds())
            for (const Scene& scene : tellingScenes()) {
                if (kind.usesLab && !(scene == Scene()))
                    continue;
                const auto data = kind.usesLab ? measuredRun(scene) : nullptr;
                out.push_back({kind, makeFigure(kind, scene, {200, {}}, {}, data)});
                for (const FigureOption& option : kind.options)
                    for (std::size_t i = 1; i < option.choices.size(); ++i) {
                        Scene chosen = scene;
                        chosen.figureOptions[kind.id + "." + option.id] = option.choices[i].id;
                        out.push_back({kind, makeFigure(kind, chosen, {64, {}}, {}, data)});
                    }
            }
        return out;
    }();
    return all;
}

template <typename Look>
void eachFigure(Look&& look)
{
    for (const MadeFigure& made : madeFigures())
        look(made.kind, made.figure);
}

} // namespace

/// The whole of core in Chinese: nothing left in English, nothing cut, and English again as it was.
class TestChinese : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { useLanguage(QStringLiteral("zh_CN")); }
    void cleanup() { useLanguage(QStringLiteral("en")); }

    void everyFigureSpeaksChinese();
    void whatIsFilledInFits();
    void everyListSpeaksChinese();
    void otherPeoplesTextIsCheap();
    void otherPeoplesTextStays();
    void titlesAreWhole();
    void englishIsAsItWas();
};

void TestChinese::everyFigureSpeaksChinese()
{
    Untranslated english;
    eachFigure([&](const FigureKind& kind, const Figure& figure) {
        eachText(figure, [&](const Message& text) { english.add(kind.id, text); });
    });
    for (const Scene& scene : tellingScenes()) {
        eachText(makeFigure(cardsKind(), scene), [&](const Message& text) { english.add("cards", text); });
        for (const Message& part : captionOf(scene))
            english.add("caption", part);
    }
    english.verify(5000);
}

/// An argument may bring its measure word ("21 对"): then the sentence around it has none of its own, and no space.
void TestChinese::whatIsFilledInFits()
{
    static const QRegularExpression apart(QStringLiteral("\\p{Han} \\p{Han}|对 ?对"));
    QStringList wrong;
    const auto judge = [&](const Message& text) {
        if (const QString said = translated(text); !text.args.empty() && apart.match(said).hasMatch())
            wrong << said;
    };
    eachFigure([&](const FigureKind&, const Figure& figure) { eachText(figure, judge); });
    for (const Scene& scene : tellingScenes())
        eachText(makeFigure(cardsKind(), scene), judge);
    wrong.removeDuplicates();
    QVERIFY2(wrong.isEmpty(), qPrintable(QString::number(wrong.size()) + u'\n' + wrong.join(u'\n').left(6000)));
}

void TestChinese::everyListSpeaksChinese()
{
    Untranslated english;
    for (const Method& method : methods()) {
        english.add(method.id, method.title);
        english.add(method.id, method.summary);
        for (const Tunable& t : method.tunables)
            for (const Message* text : {&t.label, &t.help, &t.automatic})
                english.add(method.id, *text);
    }
    for (const FigureKind& kind : figureKinds()) {
        english.add(kind.id, kind.title);
        english.add(kind.id, kind.explanation);
        static const QRegularExpression words(QStringLiteral("[a-z]{3,} [a-z]{3,} [a-z]{3,}")); // a part left as it was
        QVERIFY2(!translated(kind.explanation).contains(words), qPrintable(translated(kind.explanation)));
        for (const FigureOption& option : kind.options) {
            english.add(kind.id, option.label);
            english.add(kind.id, option.help);
            for (const FigureChoice& choice : option.choices)
                english.add(kind.id, choice.label);
        }
    }
    for (const FigureArrangement& a : figureArrangements())
        english.add("arrangement", a.title);
    for (const CompareColumn& column : compareColumns()) {
        english.add("compare", column.title);
        english.add("compare", column.help);
    }
    for (const lab::Task& task : lab::tasks())
        for (const Message* text : {&task.title, &task.needs})
            english.add(task.id, *text);
    for (const lab::LabStory& story : lab::labStories())
        for (const Message* text : {&story.title, &story.says})
            english.add("story", *text);
    for (const QuantityKind& kind : quantityKinds())
        english.add(kind.name, kind.help);
    for (const WriteTarget& target : writeTargets())
        for (const Message* text : {&target.title, &target.summary})
            english.add(target.id, *text);
    english.verify(400);
}

/// At the size that a figure has beside others, no title is shortened and no name in the legend.
/// A name or an answer with many commas is nobody's sentence to take apart in every way there is: that took minutes.
void TestChinese::otherPeoplesTextIsCheap()
{
    QString text = QStringLiteral("qxa");
    for (int i = 0; i < 15; ++i)
        text += QStringLiteral(". qx: qx; qx, qx");
    QCOMPARE(phrase(text.toStdString()), text);
}

void TestChinese::otherPeoplesTextStays()
{
    const std::string path = "the base, light: models, True/x.json";
    const QString same = QString::fromStdString(path);
    QVERIFY(phrase(path) != same); // some of its parts are words of the program
    QCOMPARE(framed({"{0}", {path}}), same);
    QCOMPARE(framed({"Any scene in which this holds: {0}", {path}}), QStringLiteral("满足以下条件的任何场景：") + same);
    QCOMPARE(wholePhrase(path), same);
    QCOMPARE(whyFailed(std::runtime_error(path)), same);
    const QString problem = whyFailed(InputError("config", path, "a file that can be read"));
    QVERIFY2(problem.contains(same), qPrintable(problem));
}

void TestChinese::titlesAreWhole()
{
    QStringList cut;
    const QSize size(640, 480);
    eachFigure([&](const FigureKind& kind, const Figure& figure) {
        FigurePainter painter;
        painter.setTheme(PlotTheme::light());
        painter.setFigure(std::make_shared<Figure>(figure));
        painter.redraw(size, 1);
        if (!painter.header().shortenedTitle().isEmpty())
            cut << QString::fromStdString(kind.id) + QStringLiteral(": ") + painter.header().shortenedTitle();
        for (const Header::Entry& entry : painter.header().entries())
            if (entry.shown != entry.said)
                cut << QString::fromStdString(kind.id) + QStringLiteral(", legend: ") + entry.text;
    });
    cut.removeDuplicates();
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

void TestChinese::englishIsAsItWas()
{
    useLanguage(QStringLiteral("en"));
    QCOMPARE(language(), QStringLiteral("en"));
    eachFigure([&](const FigureKind&, const Figure& figure) {
        eachText(figure, [&](const Message& text) {
            // But for powers of ten, which core writes as they are typed.
            QString said = translated(text);
            static const QRegularExpression power(QStringLiteral("×10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)"));
            for (QRegularExpressionMatch m = power.match(said); m.hasMatch(); m = power.match(said)) {
                QString digits;
                for (const QChar c : m.captured(2))
                    digits += QString::number(QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹").indexOf(c));
                said.replace(m.capturedStart(), m.capturedLength(),
                             QLatin1Char('e') + (m.captured(1).isEmpty() ? QString() : QStringLiteral("−")) + digits);
            }
            QCOMPARE(said, QString::fromStdString(text.english()));
        });
    });
}

QTEST_MAIN(TestChinese)
#include "tst_chinese.moc"

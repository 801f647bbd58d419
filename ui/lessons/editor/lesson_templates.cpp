// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/editor/lesson_templates.h"

#include <array>

#include <QCoreApplication>
#include <QStringList>

#include "core/scene/scene_text.h"

namespace rope {

namespace {

struct Entry {
    AskKind kind;
    const char* name;
    const char* text;                 ///< %1, %2 … stand for
    std::array<const char*, 6> words; ///< which are translated; keys and expressions are not
};

// Right in every scene: they have to pass the check wherever they are put.
constexpr Entry entries[] = {
    {AskKind::One,
     QT_TRANSLATE_NOOP("rope::LessonTemplates", "Choose one"),
     "```ask one\n"
     "prompt: %1\n"
     "option: %2 | theta[1] >= theta[K] | %3\n"
     "option: %4 | theta[K] > theta[1] | %5\n"
     "hint: %6\n"
     "explain: $θ_{1}$ = {theta[1]}.\n"
     "```",
     {QT_TRANSLATE_NOOP("rope::LessonTemplates", "Which pair is the fastest?"),
      QT_TRANSLATE_NOOP("rope::LessonTemplates", "The first"),
      QT_TRANSLATE_NOOP("rope::LessonTemplates", "It turns one radian a token."),
      QT_TRANSLATE_NOOP("rope::LessonTemplates", "The last"),
      QT_TRANSLATE_NOOP("rope::LessonTemplates", "It is the slowest."),
      QT_TRANSLATE_NOOP("rope::LessonTemplates", "Look at the left end.")}},
    {AskKind::Several,
     QT_TRANSLATE_NOOP("rope::LessonTemplates", "Choose several"),
     "```ask several\n"
     "prompt: %1\n"
     "option: %2 | K == r/2 | %3\n"
     "option: %4 | K == d | %3\n"
     "explain: %5\n"
     "```",
     {QT_TRANSLATE_NOOP("rope::LessonTemplates", "Which of these hold?"),
      QT_TRANSLATE_NOOP("rope::LessonTemplates", "There are half as many pairs as rotated elements"),
      QT_TRANSLATE_NOOP("rope::LessonTemplates", "Two elements make a pair."),
      QT_TRANSLATE_NOOP("rope::LessonTemplates", "There are as many pairs as elements"),
      QT_TRANSLATE_NOOP("rope::LessonTemplates", "{r} elements make {K} pairs.")}},
    {AskKind::TrueFalse,
     QT_TRANSLATE_NOOP("rope::LessonTemplates", "True or false"),
     "```ask truefalse\n"
     "prompt: %1\n"
     "holds: theta[K] > theta[1]\n"
     "explain: %2\n"
     "```",
     {QT_TRANSLATE_NOOP("rope::LessonTemplates", "Frequencies grow from pair to pair."),
      QT_TRANSLATE_NOOP("rope::LessonTemplates", "They fall.")}},
    {AskKind::Number,
     QT_TRANSLATE_NOOP("rope::LessonTemplates", "Type a number"),
     "```ask number\n"
     "prompt: %1\n"
     "answer: period[1]\n"
     "unit: tokens\n"
     "tolerance: 1 %\n"
     "hint: %2\n"
     "explain: $2π/θ_{1}$ = {period[1]}.\n"
     "```",
     {QT_TRANSLATE_NOOP("rope::LessonTemplates", "How many tokens does one turn of the first pair take?"),
      QT_TRANSLATE_NOOP("rope::LessonTemplates", "A turn is $2π$.")}},
    {AskKind::Scene,
     QT_TRANSLATE_NOOP("rope::LessonTemplates", "Make the scene so"),
     "```ask scene\n"
     "prompt: %1\n"
     "holds: m == 123\n"
     "watch: m | %2\n"
     "only: position\n"
     "hint: %3\n"
     "example: %4\n"
     "solution: {\"position\": 123}\n"
     "```",
     {QT_TRANSLATE_NOOP("rope::LessonTemplates", "Bring the position to 123."),
      QT_TRANSLATE_NOOP("rope::LessonTemplates", "position"),
      QT_TRANSLATE_NOOP("rope::LessonTemplates", "Drag the mark on the track under the figures."),
      QT_TRANSLATE_NOOP("rope::LessonTemplates", "Type 123 into the box of the position.")}},
    {AskKind::Click,
     QT_TRANSLATE_NOOP("rope::LessonTemplates", "Click on a figure"),
     "```ask click\n"
     "prompt: %1\n"
     "figure: periods\n"
     "axis: x\n"
     "answer: 1\n"
     "unit: pairs\n"
     "tolerance: 3\n"
     "explain: %2\n"
     "```",
     {QT_TRANSLATE_NOOP("rope::LessonTemplates", "Where is the first pair?"),
      QT_TRANSLATE_NOOP("rope::LessonTemplates", "At the left end.")}},
    {AskKind::Words,
     QT_TRANSLATE_NOOP("rope::LessonTemplates", "In one's own words"),
     "```ask words\n"
     "prompt: %1\n"
     "model: %2\n"
     "point: %3\n"
     "point: %4\n"
     "```",
     {QT_TRANSLATE_NOOP("rope::LessonTemplates", "Why is one pair not enough?"),
      QT_TRANSLATE_NOOP("rope::LessonTemplates",
                        "A pair comes round after its period, so two positions a period apart look alike to it."),
      QT_TRANSLATE_NOOP("rope::LessonTemplates", "A pair repeats after its period."),
      QT_TRANSLATE_NOOP("rope::LessonTemplates", "Two positions then look *alike*.")}},
    {AskKind::Order,
     QT_TRANSLATE_NOOP("rope::LessonTemplates", "Bring into order"),
     "```ask order\n"
     "prompt: %1\n"
     "item: %2 | period[1]/2\n"
     "item: %3 | period[1]\n"
     "explain: %4\n"
     "```",
     {QT_TRANSLATE_NOOP("rope::LessonTemplates", "The smallest first."),
      QT_TRANSLATE_NOOP("rope::LessonTemplates", "half a turn of the first pair"),
      QT_TRANSLATE_NOOP("rope::LessonTemplates", "a whole turn of the first pair"),
      QT_TRANSLATE_NOOP("rope::LessonTemplates", "It takes twice as many tokens.")}},
    {AskKind::Match,
     QT_TRANSLATE_NOOP("rope::LessonTemplates", "Find what belongs together"),
     "```ask match\n"
     "prompt: %1\n"
     "pair: %2 | %3 | theta[1] == theta[1]\n"
     "pair: %4 | %5 | period[1] == period[1]\n"
     "extra: %6\n"
     "```",
     {QT_TRANSLATE_NOOP("rope::LessonTemplates", "What belongs together?"),
      QT_TRANSLATE_NOOP("rope::LessonTemplates", "frequency"),
      QT_TRANSLATE_NOOP("rope::LessonTemplates", "radians a token"),
      QT_TRANSLATE_NOOP("rope::LessonTemplates", "period"), QT_TRANSLATE_NOOP("rope::LessonTemplates", "tokens a turn"),
      QT_TRANSLATE_NOOP("rope::LessonTemplates", "radians a turn")}},
    {AskKind::Draw,
     QT_TRANSLATE_NOOP("rope::LessonTemplates", "Draw a curve"),
     "```ask draw\n"
     "prompt: %1\n"
     "curve: cos(2*pi*x/100)\n"
     "x: m = 0 to 150 | %2\n"
     "y: c = -1 to 1\n"
     "tolerance: 10 %\n"
     "explain: %3\n"
     "```",
     {QT_TRANSLATE_NOOP("rope::LessonTemplates", "Draw a cosine with a period of 100 tokens."),
      QT_TRANSLATE_NOOP("rope::LessonTemplates", "Position m (tokens)"),
      QT_TRANSLATE_NOOP("rope::LessonTemplates", "It is at 1 again after 100 tokens.")}},
};

/// Of a new lesson: title, chapter, summary, title and text of its step.
constexpr const char* firstWords[] = {
    QT_TRANSLATE_NOOP("rope::LessonTemplates", "A new lesson"),
    QT_TRANSLATE_NOOP("rope::LessonTemplates", "My lessons"),
    QT_TRANSLATE_NOOP("rope::LessonTemplates", "What it is about, in one sentence."),
    QT_TRANSLATE_NOOP("rope::LessonTemplates", "The first step"),
    QT_TRANSLATE_NOOP("rope::LessonTemplates",
                      "Text with *emphasis*, maths as in $θ_k$ and numbers: this head has {K} pairs."),
};

constexpr qsizetype shortLine = 120;

QString tr(const char* words)
{
    return QCoreApplication::translate("rope::LessonTemplates", words);
}

QString textOf(const Entry& entry)
{
    QString out = QString::fromUtf8(entry.text);
    for (const char* words : entry.words)
        if (words)
            out = out.arg(tr(words));
    return out;
}

} // namespace

std::vector<AskTemplate> askTemplates()
{
    std::vector<AskTemplate> out;
    for (const AskKind kind : askKinds)
        for (const Entry& entry : entries)
            if (entry.kind == kind)
                out.push_back({kind, tr(entry.name), textOf(entry)});
    return out;
}

QString sceneBlock(const Scene& scene)
{
    QStringList lines = QString::fromStdString(shortJsonText(sceneJson(scene))).trimmed().split(u'\n');
    QStringList bare;
    for (const QString& line : lines)
        bare << line.trimmed();
    // No text in a scene has a line break: those of the writer alone are taken out.
    QString one = bare.join(u' ');
    one.replace(QStringLiteral("{ "), QStringLiteral("{")).replace(QStringLiteral(" }"), QStringLiteral("}"));
    return QStringLiteral("```scene\n%1\n```").arg(one.size() <= shortLine ? one : lines.join(u'\n'));
}

QString figuresBlock(const std::vector<std::string>& figures)
{
    if (figures.empty())
        return {};
    QStringList ids;
    for (const std::string& id : figures)
        ids << QString::fromStdString(id);
    return QStringLiteral("```show\nfigures: %1\n```").arg(ids.join(QStringLiteral(", ")));
}

QString newLessonText(const Scene& scene, const std::vector<std::string>& figures)
{
    QString out = QStringLiteral("---\nropescope_lesson: 1\ntitle: %1\nchapter: %2\ncovers:\nsummary: %3\n---\n\n"
                                 "# %4\n\n%5\n\n");
    for (const char* words : firstWords)
        out = out.arg(tr(words));
    out += sceneBlock(scene) + QStringLiteral("\n\n");
    if (const QString shown = figuresBlock(figures); !shown.isEmpty())
        out += shown + u'\n';
    return out;
}

} // namespace rope

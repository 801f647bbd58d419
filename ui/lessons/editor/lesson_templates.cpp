// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/editor/lesson_templates.h"

#include <QCoreApplication>
#include <QStringList>

#include "core/scene/scene_text.h"

namespace rope {

namespace {

struct Entry {
    AskKind kind;
    const char* name;
    const char* text;
};

// Right in every scene: they have to pass the check wherever they are put.
constexpr Entry entries[] = {
    {AskKind::One, QT_TRANSLATE_NOOP("rope::LessonTemplates", "Choose one"),
     "```ask one\n"
     "prompt: Which pair is the fastest?\n"
     "option: The first | theta[1] >= theta[K] | It turns one radian a token.\n"
     "option: The last | theta[K] > theta[1] | It is the slowest.\n"
     "hint: Look at the left end.\n"
     "explain: $θ_{1}$ = {theta[1]}.\n"
     "```"},
    {AskKind::Several, QT_TRANSLATE_NOOP("rope::LessonTemplates", "Choose several"),
     "```ask several\n"
     "prompt: Which of these hold?\n"
     "option: There are half as many pairs as rotated elements | K == r/2 | Two elements make a pair.\n"
     "option: There are as many pairs as elements | K == d | Two elements make a pair.\n"
     "explain: {r} elements make {K} pairs.\n"
     "```"},
    {AskKind::TrueFalse, QT_TRANSLATE_NOOP("rope::LessonTemplates", "True or false"),
     "```ask truefalse\n"
     "prompt: Frequencies grow from pair to pair.\n"
     "holds: theta[K] > theta[1]\n"
     "explain: They fall.\n"
     "```"},
    {AskKind::Number, QT_TRANSLATE_NOOP("rope::LessonTemplates", "Type a number"),
     "```ask number\n"
     "prompt: How many tokens does one turn of the first pair take?\n"
     "answer: period[1]\n"
     "unit: tokens\n"
     "tolerance: 1 %\n"
     "hint: A turn is $2π$.\n"
     "explain: $2π/θ_{1}$ = {period[1]}.\n"
     "```"},
    {AskKind::Scene, QT_TRANSLATE_NOOP("rope::LessonTemplates", "Make the scene so"),
     "```ask scene\n"
     "prompt: Bring the position to 123.\n"
     "holds: m == 123\n"
     "watch: m | position\n"
     "only: position\n"
     "hint: Drag the mark on the track under the figures.\n"
     "example: Type 123 into the box of the position.\n"
     "solution: {\"position\": 123}\n"
     "```"},
    {AskKind::Click, QT_TRANSLATE_NOOP("rope::LessonTemplates", "Click on a figure"),
     "```ask click\n"
     "prompt: Where is the last pair?\n"
     "figure: periods\n"
     "axis: x\n"
     "answer: K\n"
     "unit: pairs\n"
     "tolerance: 3\n"
     "explain: At the right end.\n"
     "```"},
    {AskKind::Words, QT_TRANSLATE_NOOP("rope::LessonTemplates", "In one's own words"),
     "```ask words\n"
     "prompt: Why is one pair not enough?\n"
     "model: A pair comes round after its period, so two positions a period apart look alike to it.\n"
     "point: A pair repeats after its period.\n"
     "point: Two positions then look *alike*.\n"
     "```"},
    {AskKind::Order, QT_TRANSLATE_NOOP("rope::LessonTemplates", "Bring into order"),
     "```ask order\n"
     "prompt: The smallest first.\n"
     "item: the number of pairs | K\n"
     "item: the number of rotated elements | r\n"
     "explain: Two elements make a pair.\n"
     "```"},
    {AskKind::Match, QT_TRANSLATE_NOOP("rope::LessonTemplates", "Find what belongs together"),
     "```ask match\n"
     "prompt: What belongs together?\n"
     "pair: frequency | radians a token | theta[1] == theta[1]\n"
     "pair: period | tokens a turn | period[1] == period[1]\n"
     "extra: radians a turn\n"
     "```"},
    {AskKind::Draw, QT_TRANSLATE_NOOP("rope::LessonTemplates", "Draw a curve"),
     "```ask draw\n"
     "prompt: Draw a cosine with a period of 100 tokens.\n"
     "curve: cos(2*pi*x/100)\n"
     "x: m = 0 to 150 | Position m (tokens)\n"
     "y: c = -1 to 1\n"
     "tolerance: 10 %\n"
     "explain: It is at 1 again after 100 tokens.\n"
     "```"},
};

constexpr qsizetype shortLine = 120;

} // namespace

std::vector<AskTemplate> askTemplates()
{
    std::vector<AskTemplate> out;
    for (const AskKind kind : askKinds)
        for (const Entry& entry : entries)
            if (entry.kind == kind)
                out.push_back({kind, QCoreApplication::translate("rope::LessonTemplates", entry.name),
                               QString::fromUtf8(entry.text)});
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
    QString out = QStringLiteral("---\nropescope_lesson: 1\ntitle: A new lesson\nchapter: My lessons\ncovers:\n"
                                 "summary: What it is about, in one sentence.\n---\n\n# The first step\n\n"
                                 "Text with *emphasis*, maths as in $θ_k$ and numbers: this head has {K} pairs.\n\n");
    out += sceneBlock(scene) + QStringLiteral("\n\n");
    if (const QString shown = figuresBlock(figures); !shown.isEmpty())
        out += shown + u'\n';
    return out;
}

} // namespace rope

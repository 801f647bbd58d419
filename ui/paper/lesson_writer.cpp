// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/lesson_writer.h"

#include <algorithm>

#include "core/figures/kit/figure_kind.h"
#include "core/figures/kit/figure_text.h"
#include "core/lessons/check.h"
#include "core/lessons/drawing.h"
#include "core/lessons/prose/prose.h"
#include "core/model/number_text.h"
#include "ui/base/framed_text.h"
#include "ui/base/message_text.h"
#include "ui/base/scene_line.h"
#include "ui/paper/paper_figure.h"
#include "ui/paper/question_sheet.h"

namespace rope {

namespace {

constexpr int linesToWrite = 6;

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

/// Without its caption: writeScene() says it.
ShapedFigure figureOf(const std::string& id, const Scene& scene, bool covered)
{
    constexpr int columns = 900; // finer than a printer's eye on half a page
    return ShapedFigure::of(*findFigure(id), [=](double shape) -> std::shared_ptr<const Figure> {
        auto out = paperFigure(id, scene, covered, {columns, {}, {}, shape});
        out->caption.clear();
        return out;
    });
}

/// Of a question whose answer is a scene, the explanation speaks of the scene a student made.
bool hasNumbersOfTheStudent(const Question& question)
{
    return question.kind == AskKind::Scene && question.explain.find('{') != std::string::npos;
}

} // namespace

void LessonWriter::writeHead(const QString& under)
{
    m_sheet.caption(text(m_lesson.chapter));
    m_sheet.title(text(m_lesson.title));
    if (!under.isEmpty())
        m_sheet.paragraph(under);
}

/// A point for each question.
void LessonWriter::writeFields()
{
    const auto points =
        std::ranges::count_if(m_lesson.steps, [](const LessonStep& s) { return s.question.has_value(); });
    if (points > 0)
        m_sheet.fields(tr("Name"), tr("Date"), tr("Points"), tr("of %1").arg(points));
}

void LessonWriter::writeQuestions(bool handedIn)
{
    writeHead(text(m_lesson.summary));
    if (handedIn)
        writeFields();
    for (std::size_t i = 0; i < m_lesson.steps.size(); ++i)
        writeStep(i);
}

void LessonWriter::writeStep(std::size_t index)
{
    const LessonStep& step = m_lesson.steps[index];
    const Scene scene = m_lesson.sceneOf(index);
    const Quantities quantities(scene);
    m_sheet.heading(QStringLiteral("%1  %2").arg(index + 1).arg(text(step.title)));
    m_sheet.prose(step.text, quantities, false, !hidesOnPaper(step, "numbers"));
    writeFigures(index, scene);
    if (step.question)
        writeQuestion(*step.question, quantities, index);
}

int LessonWriter::numberOfFigure(const std::string& id, const Scene& scene, bool covered, bool& isNew)
{
    ShapedFigure figure = figureOf(id, scene, covered);
    std::string contents = jsonText(figureJson(*figure.usual)); // gaps in a curve are NaN, which equals nothing
    const auto same = std::ranges::find(m_contents, contents);
    isNew = same == m_contents.end();
    const auto number = static_cast<int>(same - m_contents.begin()) + 1;
    if (isNew) {
        m_contents.push_back(std::move(contents));
        m_figures.push_back(std::move(figure));
    }
    return number;
}

void LessonWriter::writeFigures(std::size_t index, const Scene& scene)
{
    m_figuresOfStep.clear();
    std::vector<ShapedFigure> fresh;
    QStringList captions, known;
    for (const std::string& id : m_lesson.figuresOf(index)) {
        bool isNew = false;
        const int number = numberOfFigure(id, scene, hidesOnPaper(m_lesson.steps[index], "title"), isNew);
        m_figuresOfStep.push_back(number);
        if (!isNew) {
            known += QString::number(number);
            continue;
        }
        fresh.push_back(m_figures.back());
        captions += captionOf(*fresh.back().usual, number);
    }
    if (!fresh.empty()) {
        writeScene(fresh, scene);
        m_sheet.figures(fresh, captions);
    } else if (!known.isEmpty()) {
        const QString see = known.size() == 1 ? tr("See figure %1.") : tr("See figures %1.");
        m_sheet.paragraph(see.arg(inWords(known)), true);
        if (m_lesson.steps[index].question)
            m_sheet.stay(); // it is the question that looks there
    }
}

/// How a figure is read is said at the first of its kind.
QString LessonWriter::captionOf(const Figure& figure, int number)
{
    const QString name = tr("Figure %1.").arg(number);
    const QString explanation = translated(figure.explanation);
    if (m_explained.contains(explanation))
        return name;
    m_explained += explanation;
    return name + u' ' + explanation;
}

void LessonWriter::writeScene(const std::vector<ShapedFigure>& figures, const Scene& scene)
{
    QStringList line{sceneLine(scene)};
    const auto anyUses = [&](bool FigureKind::*what) {
        return std::ranges::any_of(figures, [&](const ShapedFigure& f) { return findFigure(f.usual->id)->*what; });
    };
    if (anyUses(&FigureKind::usesPosition))
        line += QStringLiteral("m = %1").arg(text(grouped(scene.position)));
    if (anyUses(&FigureKind::usesDistance))
        line += QStringLiteral("s = %1").arg(text(grouped(scene.distance)));
    if (const QString now = line.join(QStringLiteral(", ")); now != m_lastScene) {
        m_sheet.caption(tr("Scene: %1").arg(now));
        m_lastScene = now;
    }
}

void LessonWriter::writeQuestion(const Question& question, const Quantities& quantities, std::size_t step)
{
    m_sheet.enterQuestion();
    m_sheet.label(tr("Question %1").arg(++m_questions));
    m_sheet.prose(question.prompt, quantities);
    writeRoomForAnswer(question, quantities, step);
    m_sheet.leaveQuestion();
}

void LessonWriter::writeRoomForAnswer(const Question& question, const Quantities& quantities, std::size_t step)
{
    switch (question.kind) {
    case AskKind::One:
    case AskKind::Several:
    case AskKind::TrueFalse:
    case AskKind::Order:
    case AskKind::Draw:
    case AskKind::Match: writeChoices(m_sheet, question, quantities); break;
    case AskKind::Words: m_sheet.lines(linesToWrite); break;
    case AskKind::Number:
        m_sheet.blank(tr("Working"));
        m_sheet.lines(1);
        m_sheet.blank(tr("Answer"), wholePhrase(question.unit));
        break;
    case AskKind::Click: writeRoomForPlace(question, step); break;
    case AskKind::Scene:
        m_sheet.paragraph(tr("Do this in Ropescope, then note what you set."), true);
        m_sheet.blank(tr("I set"));
        for (const Watch& watch : question.watches)
            m_sheet.blank(text(plainProse(watch.label, quantities)));
        break;
    }
}

void LessonWriter::writeRoomForPlace(const Question& question, std::size_t step)
{
    const std::vector<std::string> ids = m_lesson.figuresOf(step);
    const auto at = static_cast<std::size_t>(std::ranges::find(ids, question.figure) - ids.begin());
    if (at < m_figuresOfStep.size())
        m_sheet.paragraph(tr("Mark the place in figure %1.").arg(m_figuresOfStep[at]), true);
    m_sheet.blank(question.alongX ? tr("Read off along the bottom") : tr("Read off at the side"),
                  wholePhrase(question.unit));
}

void LessonWriter::writeAnswers(bool alone)
{
    writeHead(alone ? tr("Answers to the questions.") : QString());
    for (std::size_t i = 0; i < m_lesson.steps.size(); ++i)
        if (m_lesson.steps[i].question)
            writeAnswer(m_lesson.steps[i], m_lesson.sceneOf(i), ++m_questions);
    if (m_questions == 0)
        m_sheet.paragraph(tr("This lesson asks nothing."));
}

void LessonWriter::writeAnswer(const LessonStep& step, const Scene& scene, int number)
{
    const Question& question = *step.question;
    const Quantities quantities(scene);
    m_sheet.heading(tr("Question %1: %2").arg(number).arg(text(step.title)));
    m_sheet.prose(question.prompt, quantities);
    m_sheet.stay(); // with its answer
    m_sheet.enterQuestion();
    m_sheet.prose(framed(rightAnswer(question, scene)).toStdString(), quantities, true);
    if (question.kind == AskKind::Draw)
        m_sheet.figures(
            {{std::make_shared<const Figure>(drawingFigure(question, {}, rightCurve(question, quantities)))}},
            {QString()});
    if (!question.explain.empty() && !hasNumbersOfTheStudent(question))
        m_sheet.prose(question.explain, quantities);
    m_sheet.leaveQuestion();
    writeWrongOptions(question, quantities);
}

void LessonWriter::writeWrongOptions(const Question& question, const Quantities& quantities)
{
    if (question.kind == AskKind::Order) // what its expressions come to is no right or wrong
        return;
    for (const AskOption& option : question.options)
        if (!option.reason.empty() && !quantities.holds(option.holds))
            m_sheet.prose("- " + option.text + ": " + option.reason, quantities);
}

} // namespace rope

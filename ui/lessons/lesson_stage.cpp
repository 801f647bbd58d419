// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_stage.h"

#include <algorithm>
#include <utility>

#include "core/lessons/task_controls.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/headline_bar.h"
#include "ui/figures/workspace.h"
#include "ui/lessons/course/lesson_session.h"
#include "ui/plot/plot_view.h"
#include "ui/widgets/highlight_frame.h"

namespace rope {

LessonStage::LessonStage(LessonSession& session, SceneStore& store, Workspace& workspace, HeadlineBar& cards, Find find,
                         QObject* parent)
    : QObject(parent), m_session(session), m_workspace(workspace), m_cards(cards), m_find(std::move(find)),
      m_play(store)
{
    connect(&m_play, &StepPlay::started, this, [this] { Q_EMIT playing(true); });
    connect(&m_play, &StepPlay::stopped, this, [this] { Q_EMIT playing(false); });
    connect(&session, &LessonSession::opened, this, &LessonStage::keepFigures);
    connect(&session, &LessonSession::left, this, &LessonStage::giveFiguresBack);
    connect(&session, &LessonSession::stepShown, this, &LessonStage::setStep);
    connect(&session, &LessonSession::stateChanged, this, &LessonStage::showMarks);
    // The student may choose another figure meanwhile: the place to click in has to be found again.
    connect(&workspace, &Workspace::figuresChanged, this, &LessonStage::preparePrediction);
    for (auto change : {&LessonSession::stepShown, &LessonSession::stateChanged, &LessonSession::left})
        connect(&session, change, this, &LessonStage::cover);
    connect(&workspace, &Workspace::figuresChanged, this, &LessonStage::cover);
}

void LessonStage::keepFigures()
{
    m_figures = m_workspace.figures();
    m_borders = m_workspace.borders();
}

void LessonStage::giveFiguresBack()
{
    m_play.stop();
    setHighlights();
    preparePrediction();
    if (m_workspace.figures() == m_figures)
        return;
    m_workspace.setFigures(m_figures);
    m_workspace.setBorders(m_borders);
}

void LessonStage::setStep()
{
    m_play.stop();
    const auto figures = m_session.lesson().figuresOf(static_cast<std::size_t>(m_session.step()));
    if (!figures.empty() && figures != m_workspace.figures())
        m_workspace.setFigures(figures);
    setHighlights();
    preparePrediction();
    if (m_session.current().play)
        m_play.start(*m_session.current().play);
}

void LessonStage::play()
{
    if (m_session.isOpen() && m_session.current().play)
        m_play.toggle(*m_session.current().play);
}

void LessonStage::setHighlights()
{
    for (const QPointer<HighlightFrame>& frame : m_frames)
        delete frame;
    m_frames.clear();
    if (!m_session.isOpen())
        return;
    for (const std::string& target : m_session.current().highlights)
        for (QWidget* widget : m_find(target))
            m_frames.push_back(new HighlightFrame(widget));
}

std::vector<QWidget*> LessonStage::highlighted() const
{
    std::vector<QWidget*> out;
    for (const QPointer<HighlightFrame>& frame : m_frames)
        if (frame && frame->target())
            out.push_back(frame->target());
    return out;
}

void LessonStage::preparePrediction()
{
    if (m_asked) {
        m_asked->plot()->setPredicting(false);
        m_asked->plot()->setMarks({});
        disconnect(m_asked->plot(), &PlotView::clicked, this, nullptr);
    }
    delete m_askedFrame;
    m_asked = nullptr;
    const Question* question = m_session.isOpen() ? m_session.question() : nullptr;
    if (!question || question->kind != AskKind::Click)
        return;
    const auto& cells = m_workspace.cells();
    const auto found =
        std::ranges::find_if(cells, [&](const FigureCell* c) { return c->figureId() == question->figure; });
    if (found == cells.end())
        return;
    m_asked = *found;
    m_asked->plot()->setPredicting(true);
    connect(m_asked->plot(), &PlotView::clicked, this,
            [this](double x, double y) { m_session.predict(m_session.question()->alongX ? x : y); });
    m_askedFrame = new HighlightFrame(m_asked);
    showMarks();
}

/// What would give the answer away is covered, and what does not count is locked, until the question is answered.
void LessonStage::cover()
{
    const bool open = m_session.isOpen() && m_session.isUnanswered();
    const auto hides = [&](const char* target) {
        return open && std::ranges::count(m_session.current().hides, target) > 0;
    };
    for (const FigureCell* cell : m_workspace.cells())
        cell->plot()->setCovered({hides("title"), hides("cards")});
    m_cards.setCovered(hides("cards"));
    QStringList locked;
    if (open && !m_session.question()->only.empty())
        for (const std::string& control : taskControls())
            if (std::ranges::count(m_session.question()->only, control) == 0)
                locked << QString::fromStdString(control);
    if (locked != std::exchange(m_locked, locked))
        Q_EMIT this->locked(locked);
}

void LessonStage::showMarks()
{
    if (!m_asked || !m_session.isOpen() || !m_session.question())
        return;
    const Question& question = *m_session.question();
    const StepState& state = m_session.state();
    std::vector<PlotMark> marks;
    const bool judged = state.verdict.has_value();
    if (judged || state.revealed) {
        const double right = rightAnswerGiven(question, m_session.asked()).clicked;
        marks.push_back({question.alongX, right, tr("right place"), PlotMark::Kind::Right});
    }
    if (state.predicted)
        marks.push_back({question.alongX, *state.predicted, tr("your prediction"),
                         judged && !state.isRight() ? PlotMark::Kind::Wrong : PlotMark::Kind::Given});
    m_asked->plot()->setMarks(std::move(marks));
}

} // namespace rope

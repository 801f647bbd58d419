// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/said_boxes.h"

#include <utility>

#include <QAccessible>
#include <QVBoxLayout>

#include "ui/base/framed_text.h"
#include "ui/lessons/course/lesson_session.h"
#include "ui/prose/lesson_prose.h"
#include "ui/prose/text_points.h"
#include "ui/widgets/verdict_box.h"

namespace rope {

SaidBoxes::SaidBoxes(LessonSession& session, ProseMaker prose, QWidget* parent)
    : QWidget(parent), m_session(session), m_prose(std::move(prose))
{
    m_slow.setSingleShot(true);
    m_slow.setInterval(200);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        m_isSlow = true;
        showSaid();
    });
    hide();
}

void SaidBoxes::showState()
{
    // Most answers are judged within a frame, and a box that comes and goes would jump.
    const bool checking = m_session.state().checking;
    if (checking && !m_isSlow && !m_slow.isActive())
        m_slow.start();
    if (!checking)
        m_slow.stop();
    m_isSlow = m_isSlow && checking;
    showSaid();
}

QWidget* SaidBoxes::addBox(const char* name, Tone tone, const QString& headline, const std::vector<std::string>& texts)
{
    auto* box = new VerdictBox(this);
    box->setObjectName(QLatin1String(name));
    box->setHeadline(tone, headline);
    for (const std::string& text : texts)
        if (!text.empty())
            box->addBody(m_prose(text, box));
    layout()->addWidget(box);
    return box;
}

QWidget* SaidBoxes::addHints(const StepState& state)
{
    const std::vector<std::string>& hints = m_session.question()->hints;
    QWidget* last = nullptr;
    for (int i = 0; i < state.hints; ++i) {
        const QString name = hints.size() == 1 ? tr("Hint") : tr("Hint %1 of %2").arg(i + 1).arg(hints.size());
        last = addBox("hintBox", Tone::Neutral, name, {hints[static_cast<std::size_t>(i)]});
    }
    return last;
}

QWidget* SaidBoxes::addVerdict(const StepState& state)
{
    const Question& question = *m_session.question();
    const bool right = state.verdict->right;
    const bool more = state.hints < static_cast<int>(question.hints.size());
    std::string reason = framed(state.verdict->reason).toStdString();
    if (!right && reason.empty())
        reason = (more ? tr("Try again, or take a hint.") : tr("Try again.")).toStdString();
    return addBox("verdict", right ? Tone::Right : Tone::Wrong, right ? tr("Right") : tr("Not right"),
                  {reason, right ? question.explain : std::string()});
}

/// Everything said so far, in the order a student reads it: hints, then the verdict, then the answer asked for.
void SaidBoxes::showSaid()
{
    delete layout();
    qDeleteAll(findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    Q_EMIT cleared();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    const StepState& state = m_session.state();
    QWidget* last = addHints(state);
    if (!state.problem.isEmpty())
        last = addBox("verdict", Tone::Wrong, tr("Not an answer yet"), {state.problem.toStdString()});
    if (state.verdict)
        last = addVerdict(state);
    if (state.checking && m_isSlow)
        last = addBox("checking", Tone::Neutral, tr("Working it out …"), {});
    if (state.revealed) {
        const std::string answer = state.answer.empty() ? tr("Working it out …").toStdString() : state.answer;
        last = addBox("answerBox", Tone::Neutral, tr("The answer"),
                      {answer, state.isRight() ? std::string() : m_session.question()->explain});
    }
    setTextPoints(this, m_points);
    setVisible(last);
    if (!last)
        return;
    if (QAccessible::isActive()) {
        QAccessibleEvent alert(last, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
    Q_EMIT said(last);
}

} // namespace rope

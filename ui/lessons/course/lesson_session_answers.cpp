// SPDX-License-Identifier: GPL-3.0-or-later
// What a student answers in a step: filled in, judged, asked for, and all of it as steps of the history.
#include "core/lessons/prose/prose.h"
#include "core/model/number_text.h"
#include "core/model/problem.h"
#include "ui/base/framed_text.h"
#include "ui/base/problem_text.h"
#include "ui/lessons/course/answer_line.h"
#include "ui/lessons/course/answer_step.h"
#include "ui/lessons/course/lesson_progress.h"
#include "ui/lessons/course/lesson_session.h"
#include "ui/scene/scene_store.h"

namespace rope {

namespace {

constexpr qint64 typingPauseMs = 1200;

bool isTyped(AskKind kind)
{
    return kind == AskKind::Number || kind == AskKind::Words || kind == AskKind::Click;
}

QString nameOfInput(AskKind kind)
{
    switch (kind) {
    case AskKind::Number: return LessonSession::tr("number");
    case AskKind::Words: return LessonSession::tr("words");
    case AskKind::Click: return LessonSession::tr("place");
    case AskKind::Order: return LessonSession::tr("order");
    case AskKind::Match: return LessonSession::tr("matching");
    case AskKind::Draw: return LessonSession::tr("drawing");
    default: return LessonSession::tr("choice");
    }
}

/// Prose: in the words of the lesson where what was typed is no number.
QString whyRefused(const Question& question, const GivenAnswer& answer, const InputError& error)
{
    const FramedProse why = question.kind == AskKind::Number ? whyNoAnswer(question, answer.typed) : FramedProse{};
    return why.empty() ? QString::fromStdString(escapedProse(whyFailed(error).toStdString())) : framed(why);
}

/// Nothing while it is half a number, "1/": the next key may complete it.
std::optional<double> placeIn(const std::string& typed)
{
    try {
        return typedAnswer(typed);
    } catch (const InputError&) {
        return {};
    }
}

} // namespace

void LessonSession::give(const GivenAnswer& answer)
{
    if (!question() || question()->kind == AskKind::Scene)
        return;
    m_judged = answered();
    m_state.problem.clear();
    m_state.verdict.reset();
    m_state.checking = true;
    noteTime();
    if (m_ahead.isBusy())
        m_given = answer; // it would do the same work a second time
    else
        check(answer);
    Q_EMIT stateChanged();
}

void LessonSession::check(const GivenAnswer& answer)
{
    m_check.request([this, answer, q = *question(), asked = m_asked, entry = m_entry,
                     step = m_step](const std::stop_token& stop) -> LatestWork::Done {
        std::optional<Verdict> verdict;
        QString problem;
        const QString said = answerLine(q, answer);
        try {
            verdict = rope::check(q, asked, answer, stop);
        } catch (const InputError& error) {
            problem = whyRefused(q, answer, error);
        }
        // Called on the thread that the session lives on, and only while it lives.
        return [this, verdict, problem, entry, step, said] {
            if (verdict)
                m_progress.noteAnswer(entry, step, verdict->right, said);
            if (verdict && verdict->right)
                m_progress.markDone(entry, step);
            // Who has gone on since has still answered.
            if (!m_state.checking || !isOpen() || m_entry.key() != entry.key() || m_step != step)
                return;
            const Answered before = answered();
            m_state.checking = false;
            m_state.verdict = verdict;
            m_state.problem = problem;
            record(before, tr("check"));
            guard();
            Q_EMIT stateChanged();
        };
    });
}

void LessonSession::predict(double value)
{
    if (!question() || question()->kind != AskKind::Click)
        return;
    const Answered before = answered();
    m_state.filled.typed = shownNumber(value);
    m_state.predicted = value;
    forgetAnswer();
    record(before, nameOfInput(AskKind::Click));
}

void LessonSession::fillIn(const FilledIn& filled, std::optional<int> stroke)
{
    if (!question() || filled == m_state.filled)
        return;
    const AskKind kind = question()->kind;
    const Answered before = answered();
    m_state.filled = filled;
    if (kind == AskKind::Click)
        m_state.predicted = placeIn(filled.typed);
    if (kind == AskKind::Click ||
        (!m_state.isRight() && (m_state.verdict || m_state.checking || !m_state.problem.isEmpty())))
        forgetAnswer();
    const bool typesOn = isTyped(kind) && m_typed.isValid() && m_typed.elapsed() < typingPauseMs;
    record(before, nameOfInput(kind), typesOn || (stroke && stroke == m_stroke));
    m_typed.start();
    m_stroke = stroke;
}

void LessonSession::record(const Answered& before, const QString& what, bool merges)
{
    m_typed.invalidate();
    m_stroke.reset();
    Answered after = m_state;
    if (m_state.checking) { // a hint meanwhile says nothing of the answer
        after.verdict = before.verdict;
        after.problem = before.problem;
        m_judged = after;
    }
    if (!(before == after))
        m_store.history()->push(new AnswerStep(*m_store.history(), before, after, what, merges));
}

void LessonSession::show(const Answered& answered)
{
    if (!question())
        return;
    m_check.cancel();
    m_given.reset();
    m_typed.invalidate();
    m_stroke.reset();
    const std::optional<Verdict> done = question()->kind == AskKind::Scene ? m_state.verdict : answered.verdict;
    static_cast<Answered&>(m_state) = answered;
    m_state.verdict = done; // a task done is no step: its edits are
    m_state.checking = false;
    guard();
    Q_EMIT stateChanged();
}

void LessonSession::forgetAnswer()
{
    m_check.cancel();
    m_given.reset();
    m_state.checking = false;
    m_state.verdict.reset();
    m_state.problem.clear();
    Q_EMIT stateChanged();
}

void LessonSession::showHint()
{
    if (!question() || m_state.hints >= static_cast<int>(question()->hints.size()))
        return;
    const Answered before = answered();
    ++m_state.hints;
    record(before, tr("hint"));
    m_progress.noteHint(m_entry, m_step);
    Q_EMIT stateChanged();
}

void LessonSession::reveal()
{
    if (!question() || m_state.revealed)
        return;
    const Answered before = answered();
    m_state.revealed = true;
    record(before, tr("show the answer"));
    m_progress.noteShown(m_entry, m_step);
    guard();
    Q_EMIT stateChanged();
}

} // namespace rope

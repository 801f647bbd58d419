// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_end.h"

#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include <QPushButton>
#include <QVBoxLayout>

#include "ui/base/plain_text.h"
#include "ui/lessons/course/lesson_progress.h"
#include "ui/lessons/course/lesson_session.h"
#include "ui/prose/text_points.h"
#include "ui/widgets/plain_question.h"
#include "ui/widgets/verdict_box.h"

namespace rope {

namespace {

constexpr double titleScale = 1.35;

/// How a question ended.
enum class Ending { AtOnce, AfterTries, Shown, Open };

Ending endingOf(const StepResult& result)
{
    if (result.rightAtOnce)
        return Ending::AtOnce;
    if (result.done && !result.shown)
        return Ending::AfterTries;
    return result.shown ? Ending::Shown : Ending::Open;
}

QString inWords(const StepResult& result)
{
    switch (endingOf(result)) {
    case Ending::AtOnce: return LessonEnd::tr("right at first");
    case Ending::AfterTries:
        return result.hints > 0 ? LessonEnd::tr("right, tries: %1, hints: %2").arg(result.tries).arg(result.hints)
                                : LessonEnd::tr("right, tries: %1").arg(result.tries);
    case Ending::Shown: return LessonEnd::tr("the answer was shown");
    case Ending::Open: break;
    }
    return LessonEnd::tr("not answered yet");
}

QString timeText(double seconds)
{
    const auto minutes = static_cast<int>(std::lround(seconds / 60));
    return minutes < 1 ? LessonEnd::tr("Time: less than a minute") : LessonEnd::tr("Time: %1 min").arg(minutes);
}

PlainLabel* addLabel(QVBoxLayout* column, const QString& text, const char* name)
{
    auto* label = new PlainLabel(text, column->parentWidget());
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    column->addWidget(label);
    return label;
}

} // namespace

LessonEnd::LessonEnd(LessonSession& session, const QString& next, QWidget* parent) : QWidget(parent), m_session(session)
{
    setObjectName(QStringLiteral("lessonEnd"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 12);
    column->setSpacing(10);
    auto* title = addLabel(column, tr("How it went"), "endTitle");
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    title->setProperty(relativeSize, titleScale);
    addQuestions(column);
    addActions(column, next);
    column->addStretch(1);
}

void LessonEnd::addQuestions(QVBoxLayout* column)
{
    std::array<int, 4> count{};
    double seconds = 0;
    std::vector<std::pair<int, StepResult>> asked;
    for (int step = 0; step < m_session.stepCount(); ++step) {
        const StepResult result = m_session.progress().result(m_session.entry(), step);
        seconds += result.seconds;
        if (!m_session.lesson().steps[static_cast<std::size_t>(step)].question)
            continue;
        ++count[static_cast<std::size_t>(endingOf(result))];
        asked.emplace_back(step, result);
    }
    if (!asked.empty())
        addLabel(column,
                 tr("Questions: %1. Right at first: %2. Right after tries: %3. Shown: %4. Not answered yet: %5.")
                     .arg(asked.size())
                     .arg(count[0])
                     .arg(count[1])
                     .arg(count[2])
                     .arg(count[3]),
                 "endCounts");
    addLabel(column, timeText(seconds), "endTime");
    for (const auto& [step, result] : asked)
        addQuestion(column, step, result);
}

void LessonEnd::addQuestion(QVBoxLayout* column, int step, const StepResult& result)
{
    const Ending ending = endingOf(result);
    const bool right = ending == Ending::AtOnce || ending == Ending::AfterTries;
    const QString title = QString::fromStdString(m_session.lesson().steps[static_cast<std::size_t>(step)].title);
    auto* button = new QPushButton(this);
    button->setObjectName(QStringLiteral("question.%1").arg(step + 1));
    button->setFlat(true);
    button->setStyleSheet(QStringLiteral("text-align: left;"));
    // An "&" of a title is no shortcut.
    button->setText(QStringLiteral("%1 %2  %3")
                        .arg(toneSymbol(right ? Tone::Right : Tone::Neutral))
                        .arg(step + 1)
                        .arg(QString(title).replace(u'&', QStringLiteral("&&"))));
    button->setAccessibleName(QStringLiteral("%1: %2").arg(title, inWords(result)));
    setTip(button, tr("Go to this step"));
    column->addWidget(button);
    auto* how = addLabel(column, inWords(result), "endHow");
    how->setIndent(24);
    how->setEnabled(false);
    // This page goes when the step comes.
    connect(
        button, &QPushButton::clicked, &m_session, [&session = m_session, step] { session.goTo(step); },
        Qt::QueuedConnection);
}

void LessonEnd::addActions(QVBoxLayout* column, const QString& next)
{
    if (!next.isEmpty())
        addLabel(column, tr("Next: %1").arg(next), "endNext");
    m_onward = new QPushButton(next.isEmpty() ? tr("All lessons") : tr("Next lesson ›"), this);
    m_onward->setObjectName(QStringLiteral("onward"));
    m_onward->setDefault(true);
    auto* reset = new QPushButton(tr("Reset this lesson…"), this);
    reset->setObjectName(QStringLiteral("resetLesson"));
    setTip(reset, tr("Forget what was answered here and begin anew"));
    column->addWidget(m_onward, 0, Qt::AlignLeft);
    column->addWidget(reset, 0, Qt::AlignLeft);
    connect(m_onward, &QPushButton::clicked, this,
            next.isEmpty() ? &LessonEnd::listRequested : &LessonEnd::nextRequested);
    connect(reset, &QPushButton::clicked, this, &LessonEnd::reset);
}

/// Nothing brings it back, so it is asked for.
void LessonEnd::reset()
{
    const QString question =
        tr("Forget all answers, tries and times of “%1”?").arg(QString::fromStdString(m_session.lesson().title));
    if (askPlainly(window(), tr("Reset this lesson"), question, {tr("Forget"), tr("Cancel")}) == 0)
        QMetaObject::invokeMethod(
            &m_session, [&session = m_session] { session.startAgain(); }, Qt::QueuedConnection);
}

} // namespace rope

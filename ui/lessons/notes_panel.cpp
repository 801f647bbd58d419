// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/notes_panel.h"

#include <algorithm>

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollArea>
#include <QVBoxLayout>

#include "core/model/number_text.h"
#include "ui/base/plain_text.h"
#include "ui/lessons/course/lesson_session.h"
#include "ui/lessons/questions/question_view.h"
#include "ui/prose/lesson_prose.h"
#include "ui/prose/text_points.h"
#include "ui/widgets/steady_scroll.h"

namespace rope {

namespace {

constexpr int mostHeight = 190; // pixels: the step keeps the room

QString minutesText(double minutes)
{
    return QString::fromStdString(shownNumber(minutes, 3));
}

/// "2:10"
QString clockText(qint64 ms)
{
    const qint64 seconds = ms / 1000;
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

std::function<qint64()> usualClock()
{
    QElapsedTimer timer;
    timer.start();
    return [timer] { return timer.elapsed(); };
}

} // namespace

NotesPanel::NotesPanel(LessonSession& session, QWidget* parent)
    : QFrame(parent), m_session(session), m_clock(usualClock())
{
    setObjectName(QStringLiteral("notesPanel"));
    setAccessibleName(tr("Notes for the lecturer"));
    setFrameShape(QFrame::StyledPanel);
    m_line = new PlainLabel(this);
    m_line->setObjectName(QStringLiteral("presenterLine"));
    QFont bold = m_line->font();
    bold.setWeight(QFont::DemiBold);
    m_line->setFont(bold);
    m_scroll = new SteadyScroll(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 6, 10, 6);
    column->setSpacing(4);
    column->addWidget(m_line);
    column->addWidget(m_scroll);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &NotesPanel::showLine);
    connect(&session, &LessonSession::stepShown, this, &NotesPanel::enterStep);
    enterStep();
}

void NotesPanel::setClock(std::function<qint64()> clock)
{
    m_clock = std::move(clock);
    m_spent.clear();
    m_since = m_clock();
    showLine();
}

/// A step that is come back to goes on counting.
void NotesPanel::enterStep()
{
    if (!m_session.isOpen())
        return;
    const qint64 now = m_clock();
    if (m_lesson != &m_session.lesson())
        m_spent.clear();
    else
        m_spent[m_step] += now - m_since;
    m_lesson = &m_session.lesson();
    m_step = m_session.step();
    m_since = now;
    fill();
}

qint64 NotesPanel::spent() const
{
    const auto before = m_spent.find(m_step);
    return m_clock() - m_since + (before == m_spent.end() ? 0 : before->second);
}

QString NotesPanel::line() const
{
    return m_line->text();
}

void NotesPanel::showLine()
{
    if (!m_session.isOpen())
        return;
    const double planned = m_session.current().minutes, whole = m_session.lesson().minutes();
    QString text = tr("Step %1 of %2").arg(m_session.step() + 1).arg(m_session.stepCount());
    text += planned > 0 ? tr(" · %1 min planned, %2 gone").arg(minutesText(planned), clockText(spent()))
                        : tr(" · %1 gone").arg(clockText(spent()));
    if (whole > 0)
        text += tr(" · the lesson %1 min").arg(minutesText(whole));
    m_line->setText(text);
}

void NotesPanel::fill()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    for (const std::string& note : m_session.current().notes) {
        auto* view = new ProseView(page);
        view->setObjectName(QStringLiteral("note"));
        view->setFocusPolicy(Qt::NoFocus);
        view->setProse(blocksOf(note, m_session.quantities()));
        column->addWidget(view);
    }
    column->addStretch(1);
    page->installEventFilter(this);
    m_scroll->setWidget(page); // deletes the one before
    m_scroll->setVisible(!m_session.current().notes.empty());
    setTextPoints(this, QApplication::font().pointSizeF());
    showLine();
}

/// As high as the notes are: what they leave belongs to the step.
bool NotesPanel::eventFilter(QObject* page, QEvent* event)
{
    if (page == m_scroll->widget() && event->type() == QEvent::LayoutRequest)
        m_scroll->setFixedHeight(std::min(m_scroll->widget()->layout()->sizeHint().height(), mostHeight));
    return QFrame::eventFilter(page, event);
}

/// Larger type of the room may have reached it meanwhile.
void NotesPanel::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    setTextPoints(this, QApplication::font().pointSizeF());
    showLine();
    m_tick.start(); // an idle program stays idle while nobody looks
}

void NotesPanel::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    m_tick.stop();
}

} // namespace rope

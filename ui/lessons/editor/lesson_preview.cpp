// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/editor/lesson_preview.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/base/plain_text.h"
#include "ui/lessons/step_page.h"
#include "ui/widgets/steady_scroll.h"

namespace rope {

namespace {
constexpr double readingScale = 1.08; // as in the panel
}

LessonPreview::LessonPreview(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("lessonPreview"));
    m_title = new PlainLabel(tr("The step of the cursor is shown here once the lesson is sound."), this);
    m_title->setObjectName(QStringLiteral("previewTitle"));
    m_title->setWordWrap(true);
    m_title->setForegroundRole(QPalette::PlaceholderText);
    m_title->setContentsMargins(12, 6, 12, 2);
    m_scroll = new SteadyScroll(this);
    m_scroll->setObjectName(QStringLiteral("previewScroll"));
    m_scroll->setAccessibleName(tr("Preview of the step"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(m_scroll, 1);
    connect(&m_session, &LessonSession::stepShown, this, &LessonPreview::showPage);
}

LessonPreview::~LessonPreview()
{
    forget();
}

/// A session notes what is done in it; of a lesson that is being written nothing shall stay.
void LessonPreview::forget()
{
    if (m_session.isOpen())
        m_progress.forget(m_session.entry());
}

void LessonPreview::setLesson(const Lesson& lesson, int step)
{
    const bool same = hasLesson() && step == this->step();
    const int scrolled = same ? m_scroll->verticalScrollBar()->value() : 0;
    forget();
    m_stale = false;
    m_session.open({std::make_shared<const Lesson>(lesson), true, true}, step);
    QApplication::sendPostedEvents(m_scroll, QEvent::LayoutRequest);
    m_scroll->verticalScrollBar()->setValue(scrolled);
}

void LessonPreview::showStep(int step)
{
    if (hasLesson() && step != this->step() && step >= 0 && step < m_session.stepCount())
        m_session.goTo(step);
}

void LessonPreview::setStale(bool stale)
{
    m_stale = stale;
    showTitle();
}

StepPage* LessonPreview::page() const
{
    return m_page;
}

void LessonPreview::showPage()
{
    m_page = new StepPage(m_session, m_store, m_scroll);
    m_scroll->setWidget(m_page); // deletes the page before
    m_page->setPoints(QApplication::font().pointSizeF() * readingScale);
    showTitle();
}

void LessonPreview::showTitle()
{
    if (!hasLesson())
        return;
    QString text = tr("Step %1 of %2").arg(step() + 1).arg(m_session.stepCount());
    QStringList figures;
    for (const std::string& id : lesson().figuresOf(std::size_t(step())))
        figures << QString::fromStdString(id);
    if (!figures.isEmpty())
        text += tr(" · figures: %1").arg(figures.join(QStringLiteral(", ")));
    if (m_stale)
        text = tr("%1 · as it was before the mistakes").arg(text);
    m_title->setText(text);
}

} // namespace rope

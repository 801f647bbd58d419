// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/step_scroll.h"

#include <algorithm>
#include <utility>

#include <QCoreApplication>
#include <QKeyEvent>
#include <QScrollBar>

#include "ui/lessons/lesson_end.h"
#include "ui/lessons/step_page.h"
#include "ui/prose/text_points.h"

namespace rope {

namespace {

/// Text to be read is a little larger than the labels of controls.
constexpr double readingScale = 1.08;

// While presenting, a short step has larger type than a long one. A question leaves room for its answer, because type
// that shrinks when the answer comes loses the reader.
constexpr double largestStretch = 1.4;
constexpr double largestAsking = 1.2;
constexpr double smallestStretch = 1;
constexpr double narrowStretch = 0.7;
constexpr double leastPixels = 20.5; // of type in a lecture room: from the last row a smaller one is not read
constexpr double stretchStep = 0.05;

} // namespace

StepScroll::StepScroll(QWidget* parent) : SteadyScroll(parent)
{
    setObjectName(QStringLiteral("stepScroll"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_settling.setSingleShot(true);
    connect(&m_settling, &QTimer::timeout, this, &StepScroll::settle);
}

void StepScroll::setPage(StepPage* page, bool asks)
{
    m_end = nullptr;
    m_page = page;
    m_asks = asks;
    setWidget(page); // deletes the page before, and filters the events of this one
    page->setPoints(m_points * readingScale);
    refit();
}

void StepScroll::setEnd(LessonEnd* end)
{
    m_page = nullptr;
    m_said = nullptr;
    m_end = end;
    setWidget(end); // deletes the page before
    setTextPoints(end, m_points * readingScale);
}

void StepScroll::setPoints(double points)
{
    m_points = points;
    if (m_page)
        m_page->setPoints(m_points * readingScale);
    if (m_end)
        setTextPoints(m_end, m_points * readingScale);
}

void StepScroll::setPresenting(bool presenting)
{
    m_presenting = presenting;
}

void StepScroll::refit()
{
    m_refit = true;
    m_settling.start();
}

void StepScroll::keepInSight(QWidget* said)
{
    m_said = said;
    if (said)
        m_settling.start();
}

void StepScroll::settle()
{
    if (!m_page)
        return;
    if (std::exchange(m_refit, false) && m_presenting)
        fitText(m_asks ? largestAsking : largestStretch);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    if (m_said)
        show(*m_said);
}

/// What was said has its place and its height only when texts have broken their lines: the page grows more than once.
bool StepScroll::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_page && event->type() == QEvent::Resize && m_said)
        m_settling.start();
    return SteadyScroll::eventFilter(watched, event);
}

/// A scroll area would take PageUp and PageDown, which step through the lesson.
void StepScroll::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown)
        event->ignore();
    else
        SteadyScroll::keyPressEvent(event);
}

/// From its first line on, when it is longer than there is room.
void StepScroll::show(const QWidget& said)
{
    constexpr int air = 12;
    QScrollBar* bar = verticalScrollBar();
    const int top = said.mapTo(m_page, QPoint()).y(), bottom = top + said.height() + air;
    if (bottom > bar->value() + viewport()->height() || top < bar->value())
        bar->setValue(std::min(top - air, bottom - viewport()->height()));
}

void StepScroll::scroll(bool down)
{
    m_said = nullptr; // who scrolls has seen it
    QScrollBar* bar = verticalScrollBar();
    bar->setValue(bar->value() + (down ? 1 : -1) * viewport()->height() / 2);
}

/// The largest type from `largest` downwards with which the whole step can be seen.
void StepScroll::fitText(double largest)
{
    // What is too wide would be cut, what is too long is scrolled to.
    const auto tooWide = [this] { return m_page->minimumSizeHint().width() > viewport()->width(); };
    constexpr double pointsPerInch = 72;
    const double least = leastPixels * pointsPerInch / (m_points * readingScale * logicalDpiY());
    const double smallest = std::max(smallestStretch, least);
    double stretch = std::max(largest, least);
    while (!fits(stretch) && stretch - stretchStep > (tooWide() ? narrowStretch : smallest) - stretchStep / 2)
        stretch -= stretchStep;
}

bool StepScroll::fits(double stretch)
{
    m_page->setPoints(m_points * readingScale * stretch);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    return verticalScrollBar()->maximum() == 0 && m_page->minimumSizeHint().width() <= viewport()->width();
}

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/step_bar.h"

#include <algorithm>

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/base/plain_text.h"
#include "ui/widgets/verdict_box.h"

namespace rope {

namespace {
constexpr double gap = 3;
constexpr int barHeight = 16;
} // namespace

StepBar::StepBar(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void StepBar::setSteps(const QStringList& titles, int current, const std::set<int>& done)
{
    m_titles = titles;
    m_current = current;
    m_done = done;
    setAccessibleName(tr("Step %1 of %2, %3 done").arg(current + 1).arg(titles.size()).arg(done.size()));
    update();
}

QSize StepBar::sizeHint() const
{
    return {120, barHeight};
}

QRectF StepBar::segment(int step) const
{
    const double each = (width() + gap) / double(std::max<qsizetype>(1, m_titles.size()));
    const double high = step == m_current ? 8 : 4;
    return {step * each, (height() - high) / 2, std::max(1.0, each - gap), high};
}

QPoint StepBar::middleOf(int step) const
{
    return segment(step).center().toPoint();
}

int StepBar::stepAt(QPointF at) const
{
    const int step = static_cast<int>(at.x() / (width() + gap) * double(m_titles.size()));
    return std::clamp(step, 0, static_cast<int>(m_titles.size()) - 1);
}

void StepBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int step = 0; step < m_titles.size(); ++step) {
        const QRectF box = segment(step);
        const bool done = m_done.contains(step);
        painter.setPen(Qt::NoPen);
        painter.setBrush(done                ? toneColour(Tone::Right, palette())
                         : step == m_current ? palette().color(QPalette::Highlight)
                                             : palette().color(QPalette::Mid));
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    }
}

void StepBar::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()) && !m_titles.isEmpty())
        Q_EMIT chosen(stepAt(event->position()));
}

bool StepBar::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || m_titles.isEmpty())
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int step = stepAt(help->pos());
    const QString text = tr("%1. %2").arg(step + 1).arg(m_titles[step]);
    showTip(help->globalPos(), m_done.contains(step) ? tr("%1 (done)").arg(text) : text, this);
    return true;
}

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/highlight_frame.h"

#include <QEvent>
#include <QPainter>
#include <QSplitter>

namespace rope {

namespace {

constexpr int pulseMs = 900;
constexpr int pulses = 3;
constexpr int outside = 3; ///< pixels around the target, where its parent has room

/// A splitter would take the frame for one of its panes: there the frame lies inside the target.
QWidget* homeOf(QWidget* target)
{
    QWidget* parent = target->parentWidget();
    return parent && !qobject_cast<QSplitter*>(parent) ? parent : target;
}

} // namespace

HighlightFrame::HighlightFrame(QWidget* target) : QWidget(homeOf(target)), m_target(target)
{
    setObjectName(QStringLiteral("highlight"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    target->installEventFilter(this);
    m_pulse.setDuration(pulseMs);
    m_pulse.setLoopCount(pulses);
    m_pulse.setStartValue(1.0);
    m_pulse.setKeyValueAt(0.5, 0.25);
    m_pulse.setEndValue(1.0);
    connect(&m_pulse, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    m_pulse.start();
    follow();
}

void HighlightFrame::follow()
{
    if (!m_target)
        return;
    setGeometry(parentWidget() == m_target ? m_target->rect()
                                           : m_target->geometry().adjusted(-outside, -outside, outside, outside));
    setVisible(m_target->isVisibleTo(m_target->parentWidget()));
    raise();
}

bool HighlightFrame::eventFilter(QObject*, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::ZOrderChange: follow(); break;
    default: break;
    }
    return false;
}

void HighlightFrame::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor accent = palette().color(QPalette::Highlight);
    accent.setAlphaF(m_pulse.state() == QAbstractAnimation::Running ? m_pulse.currentValue().toFloat() : 1.0F);
    painter.setPen(QPen(accent, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
}

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/message_bar.h"
#include "ui/base/plain_text.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace rope {

namespace {
constexpr int shownMs = 12000;
constexpr int margin = 8;
} // namespace

MessageBar::MessageBar(QWidget* host) : QFrame(host)
{
    setObjectName(QStringLiteral("messageBar"));
    setAutoFillBackground(true);
    setFrameShape(QFrame::StyledPanel);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(10, 4, 4, 4);
    m_label = new PlainLabel(this);
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* close = new QToolButton(this);
    close->setText(QStringLiteral("✕"));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close message"));
    setTip(close, tr("Close message"));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    line->addWidget(m_label, 1);
    line->addWidget(close);
    m_timer.setSingleShot(true);
    m_timer.setInterval(shownMs);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    host->installEventFilter(this);
    hide();
}

void MessageBar::say(const QString& text)
{
    m_label->setText(text);
    setAccessibleName(text);
    place();
    show();
    raise();
    m_timer.start();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString MessageBar::text() const
{
    return isHidden() ? QString() : m_label->text();
}

bool MessageBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && !isHidden())
        place();
    return QFrame::eventFilter(watched, event);
}

void MessageBar::place()
{
    const int width = std::max(0, parentWidget()->width() - 2 * margin);
    setGeometry(margin, margin, width, std::max(sizeHint().height(), heightForWidth(width)));
}

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/message_bar.h"
#include "ui/base/plain_text.h"

#include <algorithm>

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace rope {

namespace {
constexpr int leastMs = 4000, msPerCharacter = 60, mostMs = 15000; // as fast as a slow reader
constexpr int margin = 8;
} // namespace

MessageBar::MessageBar(QWidget* host, QWidget* over) : QFrame(host), m_over(over)
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
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    over->installEventFilter(this);
    hide();
}

void MessageBar::setTextScale(double scale)
{
    QFont font;
    if (scale != 1) {
        font = QApplication::font();
        font.setPointSizeF(font.pointSizeF() * scale);
    }
    m_label->setFont(font); // from the bar a style sheet would not let it through
    if (!isHidden())
        place();
}

void MessageBar::say(const QString& text)
{
    m_label->setText(text);
    setAccessibleName(text);
    place();
    show();
    raise();
    m_timer.start(std::min(leastMs + msPerCharacter * static_cast<int>(text.size()), mostMs));
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString MessageBar::text() const
{
    return isHidden() ? QString() : m_label->text();
}

bool MessageBar::eventFilter(QObject* watched, QEvent* event)
{
    if ((event->type() == QEvent::Resize || event->type() == QEvent::Move) && !isHidden())
        place();
    return QFrame::eventFilter(watched, event);
}

void MessageBar::place()
{
    const QRect over(m_over->mapTo(parentWidget(), QPoint()), m_over->size());
    const int width = std::max(0, over.width() - 2 * margin);
    const int height = hasHeightForWidth() ? heightForWidth(width) : sizeHint().height();
    const bool hasRow = m_row && m_row->isVisible();
    const int end = hasRow ? m_row->mapTo(parentWidget(), QPoint()).y() : over.bottom() + 1;
    setGeometry(over.left() + margin, end - margin - height, width, height);
}

} // namespace rope

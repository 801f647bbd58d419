// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/questions/order_row.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

#include "ui/base/plain_text.h"
#include "ui/prose/lesson_prose.h"

namespace rope {

OrderRow::OrderRow(const std::vector<ProseBlock>& text, const QString& plain, QWidget* parent)
    : QWidget(parent), m_plain(plain)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::SizeVerCursor);
    m_place = new PlainLabel(this);
    m_place->setObjectName(QStringLiteral("place"));
    QFont bold = m_place->font();
    bold.setWeight(QFont::DemiBold);
    m_place->setFont(bold);
    auto* prose = new ProseView(this);
    prose->setProse(text);
    prose->setAttribute(Qt::WA_TransparentForMouseEvents);
    prose->setFocusPolicy(Qt::NoFocus);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(8, 4, 4, 4);
    line->setSpacing(8);
    line->addWidget(m_place, 0, Qt::AlignTop);
    line->addWidget(prose, 1);
    m_up = addArrow(QStringLiteral("up"), QStringLiteral("▲"), tr("Earlier (Alt+↑)"), -1);
    m_down = addArrow(QStringLiteral("down"), QStringLiteral("▼"), tr("Later (Alt+↓)"), 1);
}

QToolButton* OrderRow::addArrow(const QString& name, const QString& text, const QString& tip, int by)
{
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setAutoRaise(true);
    button->setCursor(Qt::ArrowCursor);
    setTip(button, tip);
    layout()->addWidget(button);
    static_cast<QHBoxLayout*>(layout())->setAlignment(button, Qt::AlignTop);
    connect(button, &QToolButton::clicked, this, [this, by] { Q_EMIT moveWanted(by); });
    return button;
}

void OrderRow::setPlace(int place, int of)
{
    m_place->setText(QString::number(place));
    m_up->setEnabled(place > 1);
    m_down->setEnabled(place < of);
    const QString name = tr("Place %1 of %2: %3").arg(place).arg(of).arg(m_plain);
    setAccessibleName(name);
    m_up->setAccessibleName(tr("Earlier: %1").arg(m_plain));
    m_down->setAccessibleName(tr("Later: %1").arg(m_plain));
}

void OrderRow::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

std::array<QWidget*, 3> OrderRow::inputs()
{
    return {this, m_up, m_down};
}

void OrderRow::keyPressEvent(QKeyEvent* event)
{
    const int by = event->key() == Qt::Key_Up ? -1 : event->key() == Qt::Key_Down ? 1 : 0;
    if (by == 0)
        return QWidget::keyPressEvent(event);
    if (event->modifiers() & (Qt::AltModifier | Qt::ControlModifier))
        Q_EMIT moveWanted(by);
    else
        Q_EMIT focusWanted(by);
}

void OrderRow::mousePressEvent(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    event->accept();
}

void OrderRow::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        Q_EMIT dragged(mapToParent(event->position().toPoint()).y());
}

void OrderRow::focusInEvent(QFocusEvent*)
{
    update();
}

void OrderRow::focusOutEvent(QFocusEvent*)
{
    update();
}

void OrderRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor tint = m_tone == Tone::Neutral ? palette().color(QPalette::WindowText) : toneColour(m_tone, palette());
    tint.setAlphaF(m_tone == Tone::Neutral ? 0.06F : 0.12F);
    painter.setPen(hasFocus() ? QPen(palette().color(QPalette::Highlight), 1.5) : QPen(Qt::NoPen));
    painter.setBrush(tint);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
}

} // namespace rope

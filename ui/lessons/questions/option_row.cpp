// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/questions/option_row.h"

#include <QCheckBox>
#include <QEvent>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QRadioButton>

#include "ui/base/plain_text.h"
#include "ui/prose/lesson_prose.h"

namespace rope {

OptionRow::OptionRow(int number, bool lettered, bool exclusive, const std::vector<ProseBlock>& text,
                     const QString& plain, QWidget* parent)
    : QWidget(parent), m_plain(plain)
{
    if (exclusive)
        m_button = new QRadioButton(this);
    else
        m_button = new QCheckBox(this);
    m_button->setObjectName(QStringLiteral("option.%1").arg(number));
    const QString letter(QChar(u'A' + number - 1));
    m_button->setAccessibleName(lettered ? tr("%1: %2").arg(letter, plain) : plain);
    setTip(m_button, lettered ? tr("Key %1 or %2").arg(number).arg(letter) : tr("Key %1").arg(number));
    m_button->installEventFilter(this);
    auto* prose = new ProseView(this);
    prose->setProse(text);
    prose->setAttribute(Qt::WA_TransparentForMouseEvents);
    prose->setFocusPolicy(Qt::NoFocus);
    m_mark = new PlainLabel(this);
    m_mark->setObjectName(QStringLiteral("mark"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(6, 4, 6, 4);
    line->setSpacing(6);
    line->addWidget(m_button, 0, Qt::AlignTop);
    if (lettered) {
        m_letter = new PlainLabel(letter, this);
        m_letter->setObjectName(QStringLiteral("letter"));
        QFont bold = m_letter->font();
        bold.setWeight(QFont::DemiBold);
        m_letter->setFont(bold);
        line->addWidget(m_letter, 0, Qt::AlignTop);
    }
    line->addWidget(prose, 1);
    line->addWidget(m_mark, 0, Qt::AlignTop);
    setCursor(Qt::PointingHandCursor);
}

void OptionRow::setTone(Tone tone)
{
    m_tone = tone;
    m_mark->setText(tone == Tone::Neutral ? QString() : toneSymbol(tone));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColour(tone, colours));
    m_mark->setPalette(colours);
    m_button->setAccessibleName(tone == Tone::Right   ? tr("%1 (right)").arg(m_plain)
                                : tone == Tone::Wrong ? tr("%1 (wrong)").arg(m_plain)
                                                      : m_plain);
    update();
}

/// The mark to click stands in the middle of the first line, however large the type.
void OptionRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_button)
        m_button->setMinimumHeight(fontMetrics().lineSpacing());
}

bool OptionRow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn) {
        // A step that opens, or a window that comes forward, puts the focus here itself. Who works by mouse would take
        // the ring for a choice made.
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        const bool byKey =
            reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
        m_ringed = byKey || (reason != Qt::MouseFocusReason && window()->testAttribute(Qt::WA_KeyboardFocusChange));
        update();
    } else if (event->type() == QEvent::FocusOut || event->type() == QEvent::KeyPress) {
        m_ringed = event->type() == QEvent::KeyPress;
        update();
    }
    return QWidget::eventFilter(watched, event);
}

void OptionRow::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !rect().contains(event->pos()))
        return;
    m_button->setFocus(Qt::MouseFocusReason);
    m_button->click();
}

void OptionRow::paintEvent(QPaintEvent*)
{
    const bool tinted = m_tone != Tone::Neutral || m_button->isChecked();
    if (!tinted && !m_ringed)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor tint = toneColour(m_tone, palette());
    tint.setAlphaF(tinted ? 0.12F : 0);
    painter.setPen(m_ringed ? QPen(palette().color(QPalette::Highlight), 1.5) : QPen(Qt::NoPen));
    painter.setBrush(tint);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
}

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/value_row.h"

#include <algorithm>

#include <QEvent>
#include <QFontDatabase>
#include <QGridLayout>

#include "ui/base/plain_text.h"

namespace rope {

ValueRow::ValueRow(const RowText& text, NumberRange range, QWidget* parent)
    : QWidget(parent), m_range(std::move(range)), m_label(text.label)
{
    setObjectName(text.name);
    createWidgets(text);
    connect(m_box, &NumberBox::edited, this, [this](double value) {
        setValue(value);
        Q_EMIT edited(value);
    });
    connect(m_box, &QAbstractSpinBox::editingFinished, this, &ValueRow::settled);
    connect(m_box, &NumberBox::refused, this, [this](const QString& typed, const QString& why) {
        const QString shown = typed.isEmpty() ? tr("nothing") : typed;
        Q_EMIT refused(
            why.isEmpty()
                ? tr("%1: %2 is not possible here; allowed: %3").arg(m_label, shown, m_range.allowed())
                : tr("%1: %2 is not possible here (%3); allowed: %4").arg(m_label, shown, why, m_range.allowed()));
    });
    connect(m_slider, &ValueSlider::movedTo, this, &ValueRow::moved);
    connect(m_slider, &QSlider::sliderReleased, this, &ValueRow::settled);
    connect(m_reset, &QToolButton::clicked, this, &ValueRow::resetRequested);
    setRange(m_range);
}

void ValueRow::createWidgets(const RowText& text)
{
    const QString symbol =
        text.symbol.isEmpty() ? QString() : QStringLiteral(" <i>%1</i>").arg(text.symbol.toHtmlEscaped());
    m_name = new MarkupLabel(this);
    m_name->setText(text.label.toHtmlEscaped() + symbol);
    m_box = new NumberBox(m_range, this);
    m_box->setObjectName(text.name + QStringLiteral(".box"));
    m_slider = new ValueSlider(this);
    m_slider->setObjectName(text.name + QStringLiteral(".slider"));
    m_reset = new QToolButton(this);
    m_reset->setObjectName(text.name + QStringLiteral(".reset"));
    m_reset->setText(QStringLiteral("↺"));
    m_reset->setAutoRaise(true);
    m_name->setBuddy(m_box);
    m_box->setUnit(text.unit);
    m_slider->setUnit(text.unit);
    const QString spoken = text.unit.isEmpty() ? text.label : tr("%1 (%2)").arg(text.label, text.unit);
    m_box->setAccessibleName(spoken);
    m_slider->setAccessibleName(tr("%1, slider").arg(spoken));
    m_reset->setAccessibleName(tr("Reset %1").arg(text.label));
    for (QWidget* w : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_box), static_cast<QWidget*>(m_slider)})
        setTip(w, text.tooltip);

    setTip(m_box, text.tooltip + QLatin1Char('\n') + m_range.typing());

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 2, 0, 2);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(0);
    grid->addWidget(m_name, 0, 0);
    grid->addWidget(m_box, 0, 1);
    m_unit = new PlainLabel(text.unit, this);
    m_unit->setEnabled(false);
    grid->addWidget(m_unit, 0, 2);
    fitWords();
    grid->addWidget(m_slider, 1, 0, 1, 2);
    grid->addWidget(m_reset, 1, 2, Qt::AlignLeft);
    grid->setColumnStretch(0, 1);
}

void ValueRow::fitWords()
{
    // In one line where it is no longer than most; a longer one makes no panel wider. In larger type the widths of the
    // usual one are kept as far as no word is cut.
    const QFontMetrics usual(QFontDatabase::systemFont(QFontDatabase::GeneralFont));
    const int usualName =
        std::min(usual.horizontalAdvance(m_label) + 1, usual.horizontalAdvance(tr("Training length L′")));
    const int usualUnit = usual.horizontalAdvance(tr("rad/token"));
    m_name->setWordWrap(true);
    int widest = 0;
    for (const QString& word : m_label.split(QLatin1Char(' ')))
        widest = std::max(widest, m_name->fontMetrics().horizontalAdvance(word) + 1);
    m_name->setMinimumWidth(std::max(usualName, widest));
    m_unit->setMinimumWidth(std::max(usualUnit, m_unit->sizeHint().width()));
}

void ValueRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_unit)
        fitWords();
}

void ValueRow::setValue(double value)
{
    m_box->setValue(value);
    m_slider->showNumber(value);
    updateReset();
}

void ValueRow::setRange(NumberRange range)
{
    m_range = std::move(range);
    m_box->setRange(m_range);
    m_slider->setNumbers(m_range);
}

void ValueRow::setReach(double last)
{
    m_slider->setReach(last);
}

void ValueRow::setDefault(double value)
{
    m_default = value;
    updateReset();
}

void ValueRow::setDefaultText(const QString& text)
{
    m_defaultText = text;
    updateReset();
}

void ValueRow::setAutomatic(bool automatic)
{
    m_automatic = automatic;
    QFont font = m_box->font();
    font.setItalic(automatic);
    m_box->setFont(font);
    updateReset();
}

void ValueRow::setHighlighted(bool highlighted)
{
    setProperty("highlighted", highlighted);
    m_name->setStyleSheet(
        highlighted
            ? QStringLiteral("background: palette(highlight); color: palette(highlighted-text); padding: 1px 4px;")
            : QString());
}

void ValueRow::moved(double value)
{
    m_box->setValue(value);
    updateReset();
    Q_EMIT edited(value);
}

void ValueRow::updateReset()
{
    const bool changed = m_defaultText.isEmpty() ? m_box->value() != m_default : !m_automatic;
    m_reset->setEnabled(changed);
    setTip(m_reset,
           tr("Back to %1").arg(m_defaultText.isEmpty() ? NumberBox::shown(m_default, m_range.whole) : m_defaultText));
}

} // namespace rope

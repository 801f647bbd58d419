// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/number_box.h"

#include <algorithm>
#include <cmath>

#include <QAccessible>
#include <QLineEdit>
#include <QRegularExpression>

#include "core/model/number_text.h"
#include "core/model/typed_number.h"
#include "ui/base/message_text.h"
#include "ui/base/plain_text.h"
#include "ui/widgets/spoken_controls.h"
#include "ui/widgets/yield_undo.h"

namespace rope {

namespace {
constexpr int shownDigits = 10;
} // namespace

bool NumberRange::contains(double value) const
{
    if (!(value >= min && value <= max) || (whole && std::floor(value) != value))
        return false;
    return multipleOf == 0 || std::fmod(value, multipleOf) == 0;
}

QString NumberRange::allowed() const
{
    const QString kind = multipleOf == 2 ? QObject::tr("an even number")
                         : whole         ? QObject::tr("a whole number")
                                         : QObject::tr("a number");
    const auto end = [](double v) { return QString::fromStdString(shownNumber(v, 8)); };
    const double under = std::nextafter(min, -HUGE_VAL);
    if (std::floor(under) == under && std::floor(min) != min)
        return QObject::tr("%1 greater than %2, at most %3").arg(kind, end(under), end(max));
    return QObject::tr("%1 from %2 to %3").arg(kind, end(min), end(max));
}

QString NumberRange::typing() const
{
    // Lengths are quoted in binary thousands ("128k" is 131,072 tokens) only by habit; k is 1,000 as in SI.
    return whole ? QObject::tr("May be typed as 1e6, 2^17 or 128k, which is 128,000; 128Ki is 131,072.")
                 : QObject::tr("May be typed as 1e6, 500k, 1/64, 2^17 or pi/4.");
}

NumberBox::NumberBox(NumberRange range, QWidget* parent) : QAbstractSpinBox(parent), m_range(std::move(range))
{
    installSpokenControls();
    yieldUndo(this);
    setCorrectionMode(CorrectToPreviousValue);
    setAccelerated(true);
    setKeyboardTracking(false);
    lineEdit()->setAlignment(Qt::AlignRight);
    lineEdit()->setObjectName(QStringLiteral("line")); // Qt hides its text from assistive technology under its own name
    connect(this, &QAbstractSpinBox::editingFinished, this, &NumberBox::accept);
    showValue();
}

void NumberBox::setValue(double value)
{
    // Somebody may be typing while the scene is shown again: that text is theirs until they finish.
    if (value == m_value && (lineEdit()->text() == m_shown || lineEdit()->isModified()))
        return;
    m_value = value;
    showValue();
}

void NumberBox::setRange(NumberRange range)
{
    m_range = std::move(range);
}

void NumberBox::give(double value)
{
    lineEdit()->setText(QString::fromStdString(exactText(value)));
    accept();
}

void NumberBox::stepBy(int steps)
{
    accept();
    double next = m_value;
    const auto& stops = m_range.stops;
    if (stops.empty()) {
        next += steps * std::max(1.0, m_range.multipleOf);
    } else {
        // From between two stops the first step reaches the neighbour.
        auto up = std::upper_bound(stops.begin(), stops.end(), m_value);
        auto down = std::lower_bound(stops.begin(), stops.end(), m_value);
        const auto index = steps > 0 ? (up - stops.begin()) + steps - 1 : (down - stops.begin()) + steps;
        next = stops[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(index, 0, std::ssize(stops) - 1))];
    }
    next = std::clamp(next, m_range.min, m_range.max);
    if (next == m_value)
        return;
    m_value = next;
    showValue();
    selectAll();
    Q_EMIT edited(m_value);
}

QValidator::State NumberBox::validate(QString& text, int&) const
{
    const auto value = readNumber(text.toStdString()).value;
    return value && m_range.contains(*value) ? QValidator::Acceptable : QValidator::Intermediate;
}

QSize NumberBox::sizeHint() const
{
    QSize size = QAbstractSpinBox::sizeHint();
    size.setWidth(fontMetrics().horizontalAdvance(QStringLiteral("1,000,000,000")) + size.height() + 10);
    return size;
}

QString NumberBox::shown(double value, bool whole)
{
    if (whole || (std::floor(value) == value && std::abs(value) < 1e15))
        return QString::fromStdString(grouped(static_cast<std::int64_t>(value)));
    return QString::fromStdString(exactText(value));
}

QAbstractSpinBox::StepEnabled NumberBox::stepEnabled() const
{
    return (m_value > m_range.min ? StepDownEnabled : StepNone) | (m_value < m_range.max ? StepUpEnabled : StepNone);
}

void NumberBox::focusInEvent(QFocusEvent* event)
{
    QAbstractSpinBox::focusInEvent(event);
    showValue();
    selectAll();
}

void NumberBox::focusOutEvent(QFocusEvent* event)
{
    QAbstractSpinBox::focusOutEvent(event);
    showValue();
}

void NumberBox::accept()
{
    const QString text = lineEdit()->text();
    if (text == m_shown)
        return;
    const auto [value, complaint] = readNumber(text.toStdString());
    if (!value || !m_range.contains(*value)) {
        showValue();
        Q_EMIT refused(text, translated(complaint));
        return;
    }
    // Also when the value is the one that was there: a target length that is typed again asks to look at it.
    m_value = *value;
    showValue();
    sayThousands(text);
    Q_EMIT edited(m_value);
}

/// Which k was meant: lengths are often quoted in binary thousands.
void NumberBox::sayThousands(const QString& typed)
{
    static const QRegularExpression thousands(QStringLiteral("^\\s*(\\d+)\\s*k\\s*$"),
                                              QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = thousands.match(typed);
    if (!m_range.whole || !match.hasMatch() || !isVisible())
        return;
    const QString binary = shown(match.captured(1).toDouble() * 1024, true);
    showTip(mapToGlobal(QPoint(0, height())),
            tr("%1 was read as %2. For %3 type %4Ki.")
                .arg(typed.trimmed(), shown(m_value, true), binary, match.captured(1)),
            this);
}

void NumberBox::showValue()
{
    // All digits for whoever types; else as many as fit, from the front.
    const QString exact = shown(m_value, m_range.whole);
    const bool shorten = !hasFocus() && exact.size() > shownDigits + 3;
    m_shown = shorten ? QString::fromStdString(shownNumber(m_value, shownDigits)) : exact;
    setStatusTip(shorten ? accessibleName() + QStringLiteral(": ") + exact : QString());
    if (lineEdit()->text() != m_shown) {
        lineEdit()->setText(m_shown);
        QAccessibleValueChangeEvent changed(this, m_value);
        QAccessible::updateAccessibility(&changed);
    }
    if (!hasFocus())
        lineEdit()->setCursorPosition(0);
}

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/value_slider.h"

#include <algorithm>
#include <utility>

#include <QAccessible>
#include <QSignalBlocker>

#include "ui/widgets/spoken_controls.h"

namespace rope {

namespace {

constexpr double most = 2147483647; // a slider counts in int

} // namespace

// A slider that is clamped says it was moved: what only shows a number is quiet.

ValueSlider::ValueSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent)
{
    installSpokenControls();
    connect(this, &QSlider::valueChanged, this, [this](int index) {
        m_shown = numberAt(index);
        Q_EMIT movedTo(m_shown);
    });
}

double ValueSlider::numberAt(int index) const
{
    const auto& stops = m_numbers.stops;
    return stops.empty() ? index : stops[static_cast<std::size_t>(index)];
}

void ValueSlider::setNumbers(const NumberRange& range)
{
    const QSignalBlocker quiet(this);
    m_numbers = range;
    if (range.stops.empty()) {
        setRange(static_cast<int>(range.min), static_cast<int>(std::min(range.max, most)));
        setPageStep(std::max(1, static_cast<int>((range.max - range.min) / 16)));
    } else {
        setRange(0, static_cast<int>(range.stops.size()) - 1);
        setPageStep(4);
    }
    setValue(indexOf(m_shown));
}

void ValueSlider::setReach(double last)
{
    const QSignalBlocker quiet(this);
    setMaximum(static_cast<int>(std::min(last, most)));
    setValue(indexOf(m_shown));
}

void ValueSlider::showNumber(double value)
{
    const QSignalBlocker quiet(this);
    const bool other = std::exchange(m_shown, value) != value;
    const int index = indexOf(value);
    if (other && index == this->value()) { // between two stops the slider stands still, and its number does not
        QAccessibleValueChangeEvent changed(this, value);
        QAccessible::updateAccessibility(&changed);
    }
    setValue(index);
}

int ValueSlider::indexOf(double value) const
{
    const auto& stops = m_numbers.stops;
    if (stops.empty())
        return static_cast<int>(std::clamp(value, m_numbers.min, std::min(m_numbers.max, most)));
    const auto above = std::lower_bound(stops.begin(), stops.end(), value);
    if (above == stops.begin())
        return 0;
    if (above == stops.end())
        return static_cast<int>(stops.size()) - 1;
    const auto below = above - 1;
    return static_cast<int>((value - *below < *above - value ? below : above) - stops.begin());
}

} // namespace rope

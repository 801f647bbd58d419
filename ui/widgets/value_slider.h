// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSlider>

#include "ui/widgets/number_box.h"

namespace rope {

/// A slider through the sensible numbers of a range, or through whole numbers where it has none.
class ValueSlider : public QSlider
{
    Q_OBJECT

public:
    explicit ValueSlider(QWidget* parent = nullptr);

    void setNumbers(const NumberRange& range);
    /// How far a slider without stops reaches.
    void setReach(double last);
    /// The stop nearest to it; no signal.
    void showNumber(double value);
    double number() const { return m_shown; }
    const NumberRange& numbers() const { return m_numbers; }
    double first() const { return numberAt(minimum()); }
    double last() const { return numberAt(maximum()); }
    /// As a hand would move it: to the stop nearest to it.
    void moveTo(double value) { setValue(indexOf(value)); }
    /// What the number counts: assistive technology says it with the value.
    void setUnit(const QString& unit) { m_unit = unit; }
    const QString& unit() const { return m_unit; }

Q_SIGNALS:
    /// The user moved it to that number.
    void movedTo(double value);

private:
    int indexOf(double value) const;
    double numberAt(int index) const;

    NumberRange m_numbers;
    QString m_unit;
    double m_shown = 0;
};

} // namespace rope

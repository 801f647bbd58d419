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

Q_SIGNALS:
    /// The user moved it to that number.
    void movedTo(double value);

private:
    int indexOf(double value) const;

    NumberRange m_numbers;
    double m_shown = 0;
};

} // namespace rope

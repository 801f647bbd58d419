// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QApplication>

#include "ui/base/plain_text.h"

namespace rope {

/// A label with type that is `scale` times as large as the program's, whatever size that gets.
class ScaledLabel : public PlainLabel
{
public:
    ScaledLabel(double scale, QFont::Weight weight, QWidget* parent)
        : PlainLabel(parent), m_scale(scale), m_weight(weight)
    {
        apply();
    }

    /// To be called when the program's text has another size: no event tells a label with a size of its own.
    void apply()
    {
        QFont font = QApplication::font();
        font.setPointSizeF(font.pointSizeF() * m_scale);
        font.setWeight(m_weight);
        setFont(font);
    }

private:
    double m_scale;
    QFont::Weight m_weight;
};

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QApplication>
#include <QEvent>

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

protected:
    /// A label with a size of its own is told only that the program's has changed; a style sheet that comes back brings
    /// the font it found before.
    bool event(QEvent* event) override
    {
        const bool handled = PlainLabel::event(event);
        if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::StyleChange)
            apply();
        return handled;
    }

private:
    void apply()
    {
        QFont font = QApplication::font();
        font.setPointSizeF(font.pointSizeF() * m_scale);
        font.setWeight(m_weight);
        setFont(font);
    }

    double m_scale;
    QFont::Weight m_weight;
};

} // namespace rope

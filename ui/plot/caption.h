// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "ui/plot/plot_frame.h"

class QPainter;

namespace rope {

/// The line under a figure that says which RoPE it is of. Parts for which there is no room are left out, the last ones
/// first, and a sign says so.
class Caption
{
public:
    void layOut(const Figure& figure, QSizeF page, const PlotStyle& style);
    double height() const { return m_height; }
    /// The lowest line of the page.
    void paint(QPainter& painter, const QRectF& page, const PlotStyle& style) const;
    const QString& shown() const { return m_shown; }

private:
    QString m_shown;
    double m_height = 0;
};

} // namespace rope

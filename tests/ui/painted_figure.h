// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>
#include <QPainter>

#include <cmath>
#include <memory>

#include "ui/plot/figure_painter.h"

namespace rope::test {

/// In the light theme, with its words, as an export paints it.
inline QImage painted(const Figure& figure, QSize size)
{
    FigurePainter painter;
    painter.setTheme(PlotTheme::light());
    painter.setFigure(std::make_shared<Figure>(figure));
    QImage image(size, QImage::Format_RGB32);
    image.fill(PlotTheme::light().background);
    painter.drawOn(image, size, 1, false);
    return image;
}

/// cos(s) at every whole distance, alone in its frame.
inline Figure cosine(int distances, Dash dash)
{
    Figure figure;
    figure.id = "cosine";
    figure.x.hi = distances;
    figure.x.label = "s";
    figure.y.label = "g";
    figure.y.lo = -1.2;
    figure.y.hi = 1.2;
    Series s;
    s.id = "kernel";
    s.name = "cos";
    s.dash = dash;
    for (int i = 0; i <= distances; ++i) {
        s.x.push_back(i);
        s.y.push_back(std::cos(double(i)));
    }
    figure.series.push_back(std::move(s));
    return figure;
}

} // namespace rope::test

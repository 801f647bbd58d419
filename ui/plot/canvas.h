// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <memory>

#include <QPaintDevice>

#include "ui/plot/plot_frame.h"

class QPainter;

namespace rope {

/// QCustomPlot as an engine: axes, grid, ticks, margins, colour scale, layers and their buffers. It is never shown;
/// PlotView paints its buffers and gets all events. What lies between the axes is painted by callbacks.
class Canvas
{
public:
    enum class Layer { Below, Data, Above };
    using Paint = std::function<void(QPainter&, const PlotFrame&)>;

    Canvas();
    ~Canvas();

    void setPaint(Layer layer, Paint paint);
    /// Axes, labels and colours. The figure is only read during the call.
    void show(const Figure& figure, Range x, Range y, const PlotStyle& style, double headerHeight,
              double captionHeight);

    /// Draws everything into a buffer.
    void redraw(QSize page, double pixelRatio);
    /// Copies the buffer: cheap. What moves is painted over it afterwards.
    void blit(QPaintDevice& device);
    /// Draws everything straight onto another device.
    void drawOn(QPaintDevice& device, QSize page, double pixelRatio, bool vectors);

    /// Of the last redraw.
    const PlotFrame& frame() const;

private:
    class Engine;
    std::unique_ptr<Engine> m_engine;
};

} // namespace rope

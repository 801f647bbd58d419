// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/canvas.h"

#include "ui/plot/canvas_engine.h"

namespace rope {

Canvas::Canvas() : m_engine(std::make_unique<Engine>()) {}
Canvas::~Canvas() = default;

void Canvas::setPaint(Layer layer, Paint paint)
{
    m_engine->items[static_cast<std::size_t>(layer)]->paint = std::move(paint);
}

void Canvas::show(const Figure& figure, Range x, Range y, const PlotStyle& style, double headerHeight,
                  double captionHeight)
{
    m_engine->setAxes(figure, x, y);
    m_engine->setLook(style);
    m_engine->setScale(figure);
    m_engine->placeTexts(headerHeight, captionHeight);
}

void Canvas::redraw(QSize page, double pixelRatio)
{
    m_engine->vectors = false;
    m_engine->ratio = pixelRatio;
    m_engine->setBufferDevicePixelRatio(pixelRatio);
    m_engine->setViewport(QRect(QPoint(), page));
    m_engine->replot(QCustomPlot::rpQueuedRefresh);
}

void Canvas::blit(QPaintDevice& device)
{
    m_engine->blit(device);
}

void Canvas::drawOn(QPaintDevice& device, QSize page, double pixelRatio, bool vectors)
{
    m_engine->vectors = vectors;
    m_engine->ratio = pixelRatio;
    m_engine->setBufferDevicePixelRatio(pixelRatio);
    QCPPainter painter;
    painter.begin(&device);
    painter.setRenderHint(QPainter::LosslessImageRendering);
    painter.setMode(QCPPainter::pmVectorized, vectors);
    painter.setMode(QCPPainter::pmNonCosmetic, vectors);
    if (vectors)
        m_engine->toPainter(&painter, page.width(), page.height());
    else
        m_engine->drawPixels(painter, page);
    painter.end();
}

const PlotFrame& Canvas::frame() const
{
    return m_engine->frame;
}

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
// A plot on the screen, what a hand does to it, and pixels of what it shows.
#pragma once
#include <memory>
#include <optional>

#include <QApplication>
#include <QTest>
#include <QWheelEvent>

#include "ui/plot/plot_view.h"
#include "ui/plot_figures.h"

Q_DECLARE_METATYPE(std::optional<double>)

namespace rope::test {

inline bool alike(QColor a, QColor b, int within = 40)
{
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) <= within;
}

/// Pixels of about this colour within `region` (logical pixels) of a grab.
inline int countOf(const QImage& image, QColor colour, QRectF region = {})
{
    const double ratio = image.devicePixelRatio();
    const QRect r = region.isNull()
                        ? image.rect()
                        : QRectF(region.topLeft() * ratio, region.size() * ratio).toRect().intersected(image.rect());
    int count = 0;
    for (int y = r.top(); y <= r.bottom(); ++y)
        for (int x = r.left(); x <= r.right(); ++x)
            count += alike(image.pixelColor(x, y), colour) ? 1 : 0;
    return count;
}

inline void wheel(PlotView& view, QPointF at, int notches, Qt::KeyboardModifiers keys = Qt::NoModifier)
{
    QWheelEvent event(at, view.mapToGlobal(at), {}, QPoint(0, 120 * notches), Qt::NoButton, keys, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(&view, &event);
}

inline void hover(PlotView& view, QPointF at)
{
    QTest::mouseMove(&view, at.toPoint());
    QMouseEvent event(QEvent::MouseMove, at, view.mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(&view, &event);
}

inline const QColor accent = PlotTheme::light().colour({Role::Active, 0});

class ShownPlot
{
protected:
    /// A new one; to be called before each test.
    bool open()
    {
        qRegisterMetaType<rope::Meaning>("rope::Meaning");
        qRegisterMetaType<std::optional<double>>("std::optional<double>");
        m_view = std::make_unique<PlotView>();
        m_view->resize(640, 400);
        m_view->setTheme(PlotTheme::light());
        m_view->show();
        return QTest::qWaitForWindowExposed(m_view.get());
    }
    QImage shot() { return m_view->grab().toImage().convertToFormat(QImage::Format_RGB32); }
    void show(const Figure& figure) { m_view->setFigure(figure); }
    QPointF at(double x, double y) const { return m_view->pixelOf(x, y); }
    QRectF around(double x, double y, double r = 4) const { return {at(x, y) - QPointF(r, r), QSizeF(2 * r, 2 * r)}; }

    std::unique_ptr<PlotView> m_view;
};

} // namespace rope::test

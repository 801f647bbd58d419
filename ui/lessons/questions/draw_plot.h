// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/lessons/lesson.h"
#include "ui/plot/plot_view.h"

namespace rope {

/// An empty plot that one draws on: a curve with one y at each of drawPlaces(). The mouse draws by hand; by keyboard
/// the pen goes from stop to stop along x, and its height there leads the curve from the stop before.
class DrawPlot : public PlotView
{
    Q_OBJECT

public:
    explicit DrawPlot(const Question& question, QWidget* parent = nullptr);

    /// NaN where nothing was drawn.
    const std::vector<double>& values() const { return m_drawn; }
    bool isEmpty() const;
    /// Empty: nothing is drawn.
    void setValues(const std::vector<double>& values);
    /// How many strokes were begun, by the hand or by a key each.
    int stroke() const { return m_stroke; }
    void clear();
    /// The right curve over what was drawn; empty: it is not shown.
    void setRight(const std::vector<double>& right);
    /// Lower, where the page has little room.
    void setLow(bool low);
    /// Whether it can still be drawn on.
    void setOpen(bool open);
    QSize sizeHint() const override;

Q_SIGNALS:
    void drawn();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent*) override {}
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Place {
        std::size_t index = 0;
        double y = 0;
    };
    Place placeAt(QPointF pixel) const;
    std::size_t nearest(double across) const;
    /// A straight line from one place to another, over whatever was there.
    void lead(const Place& from, const Place& to);
    void stepPen(int stops);
    void liftPen(int steps);
    void tellDrawn();
    void showFigure();
    void fitFont();
    std::size_t stopBy(std::size_t index, int stops) const;

    Question m_question;
    std::vector<double> m_places, m_drawn, m_right;
    Place m_pen;
    std::optional<Place> m_hand; ///< where the mouse is while it draws
    int m_stroke = 0;
    bool m_open = true;
    bool m_low = false;
};

} // namespace rope

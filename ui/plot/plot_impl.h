// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>

#include <QVariantAnimation>

#include "ui/plot/plot_view.h"
#include "ui/plot/readout.h"

class QKeyEvent;
class QMouseEvent;
class QWheelEvent;

namespace rope {

/// Of the visible range, for each notch of the wheel and each press of a key.
inline constexpr double wheelStep = 0.8;

class PlotView::Impl
{
public:
    explicit Impl(PlotView& view);

    Covered covered;

    // what is painted
    void setFigure(std::shared_ptr<const Figure> figure, std::shared_ptr<CurvePicture> curves);
    void moveTo(std::shared_ptr<const Figure> figure, std::shared_ptr<CurvePicture> curves, int ms);
    void finishMoving();
    bool isMoving() const { return m_motion.state() == QAbstractAnimation::Running; }
    void refresh();        ///< contents have changed: paint soon, or when shown
    void refreshOverlay(); ///< only cursors or hover have
    void paint();
    void paintOverlay(QPainter& painter, const PlotFrame& frame) const;
    void ensureDrawn();
    void ensureLaidOut();                  ///< the frame is about right; cheap when drawn at this size before
    std::vector<double> pointedAt() const; ///< by cursors on the x axis
    void setMark(std::map<Meaning, double>& marks, Meaning meaning, std::optional<double> value);

    // zoom
    void setRanges(Range x, Range y);
    void zoomAt(QPointF at, double factor, bool alongX, bool alongY);
    void announceView();
    bool zoomsBoth() const; ///< the wheel zooms along both axes, else along x
    Range withZero(Range y) const;

    // pointer and keys
    void wheel(QWheelEvent& event);
    void press(QMouseEvent& event);
    void move(QMouseEvent& event);
    void release(QMouseEvent& event);
    void leave();
    bool key(QKeyEvent& event);
    bool legendKey(QKeyEvent& event);
    void toggleEntry(std::size_t entry);

    // meaning
    void hoverAt(std::optional<QPointF> at);
    void announceHover(Meaning meaning, std::optional<double> value);
    void pickAt(QPointF at);
    void predictAt(QPointF at);
    bool step(bool across, double by);
    void readKeys();    ///< what the keys point at, into the readout
    void stopReading(); ///< the keyboard is elsewhere
    void announceText();
    double settled(const Axis& axis, Range reach, double value) const;

    PlotView& q;
    FigurePainter painter;
    std::map<Meaning, double> cursors, sharedHover, announced;
    std::vector<PlotMark> placeMarks;
    bool predicting = false;        ///< a click says a place instead of picking one
    std::optional<QPointF> pointer; ///< hovering here
    std::optional<Readout> readout;
    bool keysRead = false;                  ///< the readout is of what the arrow keys point at
    bool focusByKeyboard = false;           ///< then the focus is shown
    std::optional<std::size_t> legendFocus; ///< the legend entry that Space toggles

private:
    QRegion withoutLabels(const PlotFrame& frame) const;
    /// draw(vertical, axis, value, faint)
    void forEachCursor(const std::function<void(bool, const Axis&, double, bool)>& draw) const;
    void drawCursorLines(QPainter& painter, const PlotFrame& frame) const;
    void drawSelected(QPainter& painter, const PlotFrame& frame) const;
    void drawCursorValues(QPainter& painter, const PlotFrame& frame) const;
    void drawMark(QPainter& painter, const PlotFrame& frame, const PlotMark& mark, int row) const;
    void drawFocus(QPainter& painter, const PlotFrame& frame) const;
    void dragTo(QPointF at);
    bool isOnSelectedMark(QPointF at) const;
    void dragMark(QPointF at);
    void panBy(double alongX, double alongY);
    bool panKey(int key);
    std::vector<std::size_t> readCurves() const;
    QPointF pixelOf(std::size_t curve, std::size_t point) const;
    std::vector<std::size_t> stopsOf(std::size_t curve) const;
    double keyValue(const Axis& axis) const;
    std::optional<QPointF> keyPoint() const;
    bool stepOwn(bool across, double by);
    void updatePointerShape(QPointF at);

    void show(std::shared_ptr<const Figure> figure, std::shared_ptr<CurvePicture> curves);

    QVariantAnimation m_motion; ///< from 0 to 1 while marks go from one figure to the next
    std::shared_ptr<const Figure> m_from, m_to;
    bool m_dirty = true;  ///< buffers are older than the contents
    bool m_fresh = false; ///< buffers hold something not yet on the screen
    QSize m_drawnSize;
    double m_drawnRatio = 0;
    bool m_viewAnnounced = false;
    std::optional<QPointF> m_pressed, m_dragged;
    bool m_dragging = false;
    bool m_holdsMark = false; ///< what is dragged is the mark of the selected pair
    double m_wheelRest = 0;
    std::optional<double> keyX, keyY;      ///< where the keys are on the cells of a map
    std::size_t keyCurve = 0, keyStop = 0; ///< and on curves that have no cursor
    QString m_spoken;                      ///< what was said last
};

/// QAccessible role chart and a text summary for every PlotView.
void installPlotAccessibility();
/// Title, explanation and headline numbers as one text.
QString summaryOf(const Figure& figure);
/// What assistive technology reads of a view: what the keys or the pointer read, the summary, the legend.
QString spokenText(const PlotView& view);

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <QWidget>

#include "core/figures/kit/figure_text.h"
#include "core/model/figure.h"
#include "ui/plot/axis_map.h"
#include "ui/plot/theme.h"

class QPainter;

namespace rope {

struct CurvePicture;

/// A place on a plot that somebody named: a line across it with a word.
struct PlotMark {
    enum class Kind { Given, Right, Wrong };
    bool vertical = true;
    double at = 0;
    QString label;
    Kind kind = Kind::Given;
    bool operator==(const PlotMark&) const = default;
};

/// How a person has set a plot: what is seen of its axes, and which curves the legend hides.
struct PlotState {
    std::optional<AxisZoom> x, y;
    std::set<std::string> hidden;
    bool operator==(const PlotState&) const = default;
};

/// Paints any Figure and nothing else: no RoPE is known here. Wheel zooms (Ctrl: the values), drag pans, double click
/// resets, the legend toggles curves (keys: L and Space, or 1 to 9), hover reads values.
class PlotView : public QWidget
{
    Q_OBJECT

public:
    explicit PlotView(QWidget* parent = nullptr);
    ~PlotView() override;

    void setTheme(const PlotTheme& theme);
    /// Base point size of all text in the plot, and how small none of its words is (a lecture room makes both larger).
    void setTextSize(double points, double leastPixels = 0);
    /// Shows the figure. The zoom and hidden curves stay while the figure's id and default ranges stay.
    void setFigure(const Figure& figure);
    /// Shared, not copied; never null. `curves` as curvesAhead() made them of this figure, or none.
    void setFigure(std::shared_ptr<const Figure> figure, std::shared_ptr<CurvePicture> curves = {});
    /// The same, but its marks go there from where they are now, within `ms`. A figure that comes meanwhile is gone to
    /// instead. figure() is on its way too.
    void moveTo(std::shared_ptr<const Figure> figure, std::shared_ptr<CurvePicture> curves, int ms);
    bool isMoving() const;
    void finishMoving(); ///< there at once
    /// Whoever computes the next figure may have its curves painted there too, on any thread, by calling this once;
    /// it is made for how the view looks now.
    std::function<std::shared_ptr<CurvePicture>(std::shared_ptr<const Figure>)> curvesAhead();
    const Figure& figure() const;
    std::shared_ptr<const Figure> sharedFigure() const;
    /// Over the stretch it is zoomed to, without the curves that are hidden and the sentences that are covered.
    std::shared_ptr<const Figure> figureAsSeen() const;
    /// A figure of the same kind under the one that is shown, faintly; null: none.
    void setGhost(std::shared_ptr<const Figure> ghost);
    bool hasGhost() const;
    /// A line at `value` on every axis of that meaning (position m, selected pair, distance); absent: none.
    /// On its own layer: cheap.
    void setCursor(Meaning meaning, std::optional<double> value);
    /// The place hovered in another view, shown faintly.
    void setSharedHover(Meaning meaning, std::optional<double> value);

    void setMarks(std::vector<PlotMark> marks);
    const std::vector<PlotMark>& marks() const;
    /// A place is asked for: a click says where by clicked() and picks nothing.
    void setPredicting(bool predicting);

    /// What the figure should be computed for at the present size and zoom.
    FigureView view() const;
    PlotState state() const;
    /// Before there is a figure: of the first one.
    void setState(const PlotState& state);
    void resetZoom();
    bool isZoomed() const;
    void zoomBy(double factor); ///< about the middle; keyboard
    /// False: the curves of pins are named beside the view; a picture of it names them all the same.
    void setNamesPins(bool names);
    /// False: of which RoPE the figure is stands beside the view; a picture of it says so all the same.
    void setCaptioned(bool captioned);
    /// What gives away what somebody is to find out is in nothing that leaves the view (figureAsSeen(), a screen
    /// reader); of a title it is said that it comes later.
    void setCovered(const Covered& covered);
    const Covered& covered() const;
    bool isTitleCovered() const;
    /// As it is painted, whole.
    QString title() const;
    void setSeriesVisible(const QString& id, bool visible);
    bool isSeriesVisible(const QString& id) const;
    /// Where a value of the plot is on the widget, in pixels. For tests and overlays.
    QPointF pixelOf(double x, double y) const;

    /// The legend in words: "1 Kernel g(s), 2 Bound (hidden)"; the entry that has the keyboard first. Empty: no legend.
    QString legendText() const;
    /// What of the figure's own words is there, whole: its title, a name in the legend, an axis. Empty in between.
    QString wordsAt(QPoint at) const;
    /// The same where it is painted shortened, or where names are only counted.
    QString shortenedAt(QPoint at) const;
    /// What the readout under the pointer says; empty when there is none.
    QString readoutText() const;

    /// Paints the figure as it is seen at `size` logical pixels on any painter, as vectors.
    void paintTo(QPainter* painter, QSize size);
    QSize sizeHint() const override;

Q_SIGNALS:
    /// The user clicked near a point or on an axis position that means something.
    void picked(rope::Meaning meaning, double value);
    /// The user clicked there, in the units of the axes, and no prediction is asked for.
    void tapped(double x, double y);
    /// The mark of that pair is being dragged to y, in the unit of its axis; see Figure::drag.
    void markDragged(int pair, double y);
    void markReleased();
    /// The zoom is reset; what the first of the two clicks picked was not meant.
    void doubleClicked();
    /// While predicting: the user clicked there, in the units of the axes.
    void clicked(double x, double y);
    /// The pointer is over that value; absent value when it left.
    void hovered(rope::Meaning meaning, std::optional<double> value);
    /// What the pointer or the arrow keys read, in words; empty when they read nothing any more.
    void readoutChanged(const QString& text);
    /// Zoom or size changed: the figure may want computing again for view().
    void viewChanged();
    /// The user has set zoom or legend otherwise.
    void stateChanged();
    /// A paint with new contents has reached the screen.
    void painted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rope

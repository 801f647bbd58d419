// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include <QWidget>

#include "core/model/figure.h"
#include "ui/plot/plot_frame.h"

class QSplitter;
class QVBoxLayout;

namespace rope {

class AppTheme;
class FigureCell;
class PinLegend;
class PositionBar;
class RoomCaption;
class RowScroll;
class SceneStore;

/// The figures in the middle: one, two, three, four or six cells with movable borders, any figure in any cell;
/// the position track below them.
class Workspace : public QWidget
{
    Q_OBJECT

public:
    Workspace(SceneStore& store, AppTheme& theme, QWidget* parent = nullptr);

    /// One cell per figure id; the number of ids (1, 2, 3, 4 or 6) chooses the layout.
    void setFigures(const std::vector<std::string>& ids);
    std::vector<std::string> figures() const;
    /// Another number of cells; the first figures stay, new cells show figures not shown yet.
    void setCellCount(int count);
    static const std::vector<int>& cellCounts();
    /// How many of that many cells are in each row, from top to bottom.
    static const std::vector<int>& rowsOf(std::size_t cells);

    const std::vector<FigureCell*>& cells() const { return m_cells; }
    /// The cell that has the focus, else the first.
    FigureCell* currentCell() const;
    /// One cell alone, or all again.
    void toggleMaximised(FigureCell* cell);
    PinLegend& pinLegend() const { return *m_pins; }
    PositionBar& position() const { return *m_position; }
    bool isMaximised() const { return m_maximised != nullptr; }
    void resetZooms();
    /// For a lecture room: the figures alone, their text `points` large, and no word of one or two of them less than
    /// `leastPixels`; more of them have less room. What RoPE they are of is said once, below all of them.
    void setPresenting(bool presenting, double points = 0, double leastPixels = 0);
    /// Text of the figures in the usual window, `scale` times its usual size.
    void setTextScale(double scale);
    /// Where the user left the borders between the cells, in thousandths: heights of the rows, widths in each row.
    /// Empty lists: equal.
    struct Borders {
        std::vector<int> rows;
        std::vector<std::vector<int>> columns;
        bool operator==(const Borders&) const = default;
    };
    const Borders& borders() const { return m_borders; }
    /// Those that do not fit the layout are left out.
    void setBorders(const Borders& borders);

Q_SIGNALS:
    void message(const QString& text);
    void exportRequested(const rope::FigureCell* cell);
    void hearRequested(const rope::FigureCell* cell);
    void figuresChanged();
    /// What the pointer or the arrow keys read in a figure, with its title, in lines; empty: nothing any more.
    void readingChanged(const QString& text);
    /// What is new in one of the figures has reached the screen.
    void painted();
    /// The user has moved a border, zoomed, or hidden a curve.
    void arranged();
    /// One figure has the place of all, or no longer.
    void maximisedChanged(bool maximised);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void stackNarrowCells();
    QSplitter* rowAt(int index) const;
    bool hasStackedCells() const;
    void fitRows();
    void showTextSize();
    void showCaption();
    void showBorders();
    void keepBorders(const QSplitter& moved);
    void dropEmpty();
    void connectCell(FigureCell* cell);
    void share(const FigureCell* from, Meaning meaning, std::optional<double> value);

    SceneStore& m_store;
    AppTheme& m_theme;
    QVBoxLayout* m_layout = nullptr;
    QSplitter* m_rows = nullptr;
    RowScroll* m_scroll = nullptr;
    PinLegend* m_pins = nullptr;
    RoomCaption* m_caption = nullptr;
    Borders m_borders;
    PositionBar* m_position = nullptr;
    std::vector<FigureCell*> m_cells;
    FigureCell* m_maximised = nullptr;
    std::optional<TextSize> m_presented; ///< while presenting
    double m_textScale = 1;
};

} // namespace rope

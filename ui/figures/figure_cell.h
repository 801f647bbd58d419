// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <set>

#include <QTimer>

#include "core/figures/kit/figure_kind.h"
#include "ui/figures/figure_runner.h"
#include "ui/widgets/card.h"

namespace rope {

class AppTheme;
class CellHeader;
class FigureMime;
class PlainLabel;
class PlotPicks;
class PlotView;
class SceneStore;

/// One place of the workspace: chooses a figure, its options, computes and shows it while visible.
class FigureCell : public Card
{
    Q_OBJECT

public:
    FigureCell(SceneStore& store, AppTheme& theme, const std::string& figureId, QWidget* parent = nullptr);

    void setFigureId(const std::string& id);
    /// A step of the history.
    void setOption(const std::string& optionId, const std::string& choice);
    const std::string& figureId() const { return m_kind->id; }
    PlotView* plot() const { return m_plot; }
    /// True when what is painted belongs to the present scene.
    bool isCurrent() const;
    /// isCurrent(), and it has reached the screen, unless it is scrolled out of sight.
    bool isPainted() const;
    qint64 lastComputeNs() const { return m_runner.lastComputeNs(); }
    const FigureRunner& runner() const { return m_runner; }
    /// For a lecture room: no chooser, options and caption, text in the plot `points` large.
    void setPresenting(bool presenting, double points, double leastPixels = 0);
    /// Curves of these pins are not shown.
    void setHiddenPins(const std::set<int>& pins);
    void setTextSize(double points, double leastPixels = 0);
    /// The figure as it is seen, for other programs. The caller owns it.
    FigureMime* mimeData() const;
    void copy();

Q_SIGNALS:
    /// Chosen in this cell's own menu.
    void figureChanged(const std::string& id);
    void maximiseRequested();
    void exportRequested();
    /// To sound, or to stop what sounds.
    void hearRequested();
    void hovered(rope::Meaning meaning, std::optional<double> value);
    void message(const QString& text);
    void painted();

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createHeader();
    void createBusy();
    void showPage();
    void update();
    void ask();
    void holdStill(bool held);
    void hidePins();
    void showFigure(const std::shared_ptr<const Figure>& figure, const std::shared_ptr<CurvePicture>& curves);
    void drag();
    void showBusy();

    SceneStore& m_store;
    AppTheme& m_theme;
    const FigureKind* m_kind;
    const FigureKind* m_laidOut = nullptr; ///< whose frame the plot has had
    FigureRunner m_runner;
    struct Switched {
        std::string model, method;
        ThetaMode spread = ThetaMode::Geometric;
        bool operator==(const Switched&) const = default;
    };
    Switched m_switched; ///< what the figure that came last was made under
    std::set<int> m_hiddenPins;
    std::shared_ptr<const Figure> m_start; ///< what was shown when a hand took hold of a control
    double m_startShape = 0;
    bool m_waiting = false;
    bool m_unpainted = false;
    PlainLabel* m_busy = nullptr; ///< says that the figure is still being computed
    QTimer m_slow;                ///< for as long as that is not worth saying
    CellHeader* m_header = nullptr;
    PlotPicks* m_picks = nullptr;
    PlotView* m_plot = nullptr;
};

} // namespace rope

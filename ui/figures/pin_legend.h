// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <set>
#include <vector>

#include <QWidget>

#include "core/model/scene.h"
#include "ui/plot/plot_frame.h"

namespace rope {

class AppTheme;
class SceneStore;

/// What the pinned RoPEs are called, once for all figures, with every name whole. A click hides a pin's curves in all
/// of them, or shows them again.
class PinLegend : public QWidget
{
    Q_OBJECT

public:
    PinLegend(SceneStore& store, AppTheme& theme, QWidget* parent = nullptr);

    /// As TextSize means it, in the words of a plot of usual size.
    void setTextSize(double points, double leastPixels = 0);
    /// Indices of pins.
    const std::set<int>& hiddenPins() const { return m_hidden; }
    /// Whether any figure that is shown draws pinned RoPEs: names of what is in no picture are faint.
    void setDrawn(bool drawn);
    bool isDrawn() const { return m_drawn; }
    /// The names in order, as they are painted.
    QStringList names() const;
    /// Where the entry of a pin is, for a click.
    QRectF boxOf(std::size_t pin) const { return m_entries.at(pin).box; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, 0}; }

Q_SIGNALS:
    void hiddenChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Entry {
        QString name;
        Series look; ///< what its curves look like
        QRectF box;
    };
    void showScene(const Scene& scene);
    void sayTip();
    PlotStyle style() const;
    /// Puts the entries into lines of that width; returns the height they take.
    double flow(std::vector<Entry>& entries, double width) const;

    AppTheme& m_theme;
    TextSize m_text;
    std::vector<Entry> m_entries;
    std::set<int> m_hidden;
    bool m_drawn = true;
};

} // namespace rope

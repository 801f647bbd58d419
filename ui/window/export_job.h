// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>
#include <vector>

#include <QObject>

#include "core/figures/kit/figure_kind.h"
#include "core/figures/kit/figure_text.h"
#include "core/scene/document.h"
#include "core/scene/scene_sweep.h"
#include "ui/base/latest_work.h"
#include "ui/plot/export.h"

namespace rope {

class AnimationWriter;

/// A figure that is to become a file.
struct ExportItem {
    CellView cell; ///< the figure, with its zoom and hidden curves
    QString path;
    Covered covered; ///< what of it does not leave the window
};

/// Figures become animations: a setting of the scene moves from frame to frame.
struct Motion {
    Sweep sweep;
    int framesPerSecond = 30; ///< of one file; of numbered files whoever plays them decides
};

/// The figure as the cell shows it: over the range it is zoomed to, without the curves that are hidden.
Figure shownFigure(const CellView& cell, const CheckedScene& scene, FigureView view, std::stop_token stop,
                   const std::shared_ptr<const lab::LabData>& lab);

/// Makes figures and writes them, one after the other: made on a thread, painted between two turns of the event loop,
/// encoded by another process. A format of animations makes one file of a figure, other formats one of each frame.
class ExportJob : public QObject
{
    Q_OBJECT

public:
    ExportJob(std::vector<ExportItem> items, ExportLook look, CheckedScene scene,
              std::shared_ptr<const lab::LabData> lab, std::optional<Motion> motion = {}, QObject* parent = nullptr);
    ~ExportJob() override;

    void start() { next(); }
    /// What is written stays; nothing more is.
    void cancel();
    /// Figures, or frames of all figures.
    int total() const { return static_cast<int>(m_items.size()) * frames(); }
    /// Files that are there, whole.
    int written() const { return m_written; }

Q_SIGNALS:
    void progressed(int done);
    /// Over: empty when all files are written, else why not.
    void finished(const QString& problem);

private:
    int frames() const { return m_motion ? m_motion->sweep.frames : 1; }
    int frame() const { return m_done % frames(); }
    const ExportItem& item() const { return m_items[static_cast<std::size_t>(m_done / frames())]; }
    void next();
    void write(const Figure& figure);
    void encode(const Figure& figure);
    void followEncoder();
    void advance();
    void attempt(const std::function<void()>& step);

    std::vector<ExportItem> m_items;
    ExportLook m_look;
    CheckedScene m_scene;
    std::shared_ptr<const lab::LabData> m_lab;
    LatestWork m_work{Lane::Scans};
    std::optional<Motion> m_motion;
    std::unique_ptr<AnimationWriter> m_writer;
    enum class Encoder { Idle, Takes, Ends } m_encoder = Encoder::Idle;
    int m_done = 0, m_written = 0;
    bool m_over = false;
};

} // namespace rope

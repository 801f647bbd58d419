// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <vector>

#include <QObject>

#include "core/figures/kit/figure_kind.h"
#include "core/scene/document.h"
#include "ui/base/latest_work.h"
#include "ui/plot/export.h"

namespace rope {

/// A figure that is to become a file.
struct ExportItem {
    CellView cell; ///< the figure, with its zoom and hidden curves
    QString path;
};

/// The figure as the cell shows it: over the range it is zoomed to, without the curves that are hidden.
Figure shownFigure(const CellView& cell, const CheckedScene& scene, int columns, std::stop_token stop,
                   const std::shared_ptr<const lab::LabData>& lab);

/// Makes figures and writes them, one after the other: made on a thread, painted between two turns of the event loop.
class ExportJob : public QObject
{
    Q_OBJECT

public:
    ExportJob(std::vector<ExportItem> items, ExportLook look, CheckedScene scene,
              std::shared_ptr<const lab::LabData> lab, QObject* parent = nullptr);

    void start() { next(); }
    /// What is written stays; nothing more is.
    void cancel();
    int total() const { return static_cast<int>(m_items.size()); }
    int done() const { return static_cast<int>(m_done); }

Q_SIGNALS:
    void progressed(int done);
    /// Over: empty when all files are written, else why not.
    void finished(const QString& problem);

private:
    void next();
    void write(const Figure& figure);

    std::vector<ExportItem> m_items;
    ExportLook m_look;
    CheckedScene m_scene;
    std::shared_ptr<const lab::LabData> m_lab;
    LatestWork m_work{Lane::Scans};
    std::size_t m_done = 0;
    bool m_over = false;
};

} // namespace rope

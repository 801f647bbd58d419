// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/export_job.h"

#include <algorithm>

#include "ui/base/problem_text.h"
#include "ui/plot/ranges.h"

namespace rope {

namespace {

/// A zoom of another range than the figure has rests, as in the window.
void zoomTo(Axis& axis, const std::optional<Zoom>& zoom)
{
    if (!zoom || defaultRange(axis) != Range{zoom->of.from, zoom->of.to})
        return;
    axis.lo = zoom->shown.from;
    axis.hi = zoom->shown.to;
}

} // namespace

Figure shownFigure(const CellView& cell, const CheckedScene& scene, int columns, std::stop_token stop,
                   const std::shared_ptr<const lab::LabData>& lab)
{
    const FigureKind& kind = *findFigure(cell.figure);
    FigureView view{columns, {}};
    Figure figure = makeFigure(kind, scene, view, stop, lab);
    const Axis whole = figure.x;
    zoomTo(figure.x, cell.x);
    if (figure.x.lo != whole.lo || figure.x.hi != whole.hi) { // finer where it is looked at
        view.xRange = {figure.x.lo, figure.x.hi};
        figure = makeFigure(kind, scene, view, stop, lab);
        zoomTo(figure.x, cell.x);
    }
    zoomTo(figure.y, cell.y);
    std::erase_if(figure.series,
                  [&](const Series& s) { return std::ranges::find(cell.hidden, s.id) != cell.hidden.end(); });
    return figure;
}

ExportJob::ExportJob(std::vector<ExportItem> items, ExportLook look, CheckedScene scene,
                     std::shared_ptr<const lab::LabData> lab, QObject* parent)
    : QObject(parent), m_items(std::move(items)), m_look(std::move(look)), m_scene(std::move(scene)),
      m_lab(std::move(lab))
{
    connect(&m_work, &LatestWork::failed, this, [this](const QString& why) {
        m_over = true;
        Q_EMIT finished(why);
    });
}

void ExportJob::cancel()
{
    if (std::exchange(m_over, true))
        return;
    m_work.cancel();
    Q_EMIT finished(tr("Cancelled; %1 of %2 files are written").arg(done()).arg(total()));
}

void ExportJob::next()
{
    if (m_over)
        return;
    if (m_done == m_items.size()) {
        m_over = true;
        Q_EMIT finished({});
        return;
    }
    const int columns = static_cast<int>(m_look.size.width() * m_look.scale);
    m_work.request([this, cell = m_items[m_done].cell, scene = m_scene, columns,
                    lab = m_lab](std::stop_token stop) -> LatestWork::Done {
        auto figure = std::make_shared<Figure>(shownFigure(cell, scene, columns, std::move(stop), lab));
        return [this, figure] { write(*figure); };
    });
}

void ExportJob::write(const Figure& figure)
{
    try {
        exportFigure(figure, m_items[m_done].path, m_look);
    } catch (const std::exception& e) {
        m_over = true;
        Q_EMIT finished(whyFailed(e));
        return;
    }
    Q_EMIT progressed(static_cast<int>(++m_done));
    QMetaObject::invokeMethod(this, &ExportJob::next, Qt::QueuedConnection);
}

} // namespace rope

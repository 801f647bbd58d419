// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/export_job.h"

#include <algorithm>

#include <QFileInfo>
#include <QProcess>

#include "core/figures/kit/settings_line.h"
#include "ui/base/message_text.h"
#include "ui/base/problem_text.h"
#include "ui/plot/animation.h"
#include "ui/plot/ranges.h"
#include "ui/window/own_exports.h"

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

Figure shownFigure(const CellView& cell, const CheckedScene& scene, FigureView view, std::stop_token stop,
                   const std::shared_ptr<const lab::LabData>& lab)
{
    const FigureKind& kind = *findFigure(cell.figure);
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
                     std::shared_ptr<const lab::LabData> lab, std::optional<Motion> motion, QObject* parent)
    : QObject(parent), m_items(std::move(items)), m_look(std::move(look)), m_scene(std::move(scene)),
      m_lab(std::move(lab)), m_motion(motion)
{
    connect(&m_work, &LatestWork::failed, this, [this](const QString& why) {
        m_over = true;
        Q_EMIT finished(why);
    });
}

ExportJob::~ExportJob() = default;

void ExportJob::cancel()
{
    if (std::exchange(m_over, true))
        return;
    m_work.cancel();
    m_writer.reset();
    Q_EMIT finished(tr("Cancelled; files written: %1").arg(written()));
}

void ExportJob::next()
{
    if (m_over)
        return;
    if (m_done == total()) {
        m_over = true;
        Q_EMIT finished({});
        return;
    }
    const FigureView view = viewFor(QFileInfo(item().path).suffix(), m_look);
    m_work.request([this, item = item(), scene = m_scene, motion = m_motion, frame = frame(), view,
                    lab = m_lab](std::stop_token stop) -> LatestWork::Done {
        const CheckedScene now = motion ? CheckedScene(sweptScene(scene.scene(), motion->sweep, frame)) : scene;
        auto figure = std::make_shared<Figure>(shownFigure(item.cell, now, view, std::move(stop), lab));
        leaveOut(*figure, item.covered);
        const Message settings = settingsOf(*findFigure(item.cell.figure), scene.scene(), lab.get());
        return [this, figure, settings] {
            if (!m_look.caption.isEmpty())
                m_look.caption = translated(settings);
            attempt([&] { write(*figure); });
        };
    });
}

void ExportJob::attempt(const std::function<void()>& step)
{
    try {
        step();
    } catch (const std::exception& e) {
        m_over = true;
        m_writer.reset();
        Q_EMIT finished(whyFailed(e));
    }
}

void ExportJob::write(const Figure& figure)
{
    if (findAnimationFormat(QFileInfo(item().path).suffix())) {
        encode(figure);
        return;
    }
    const QString path = m_motion ? framePath(item().path, frame()) : item().path;
    exportFigure(figure, path, m_look);
    noteExport(path);
    ++m_written;
    advance();
}

void ExportJob::encode(const Figure& figure)
{
    if (!m_writer) {
        const AnimationFormat* format = findAnimationFormat(QFileInfo(item().path).suffix());
        m_writer = std::make_unique<AnimationWriter>(*format, m_look.size * m_look.scale, m_motion->framesPerSecond);
        // Queued: what follows may end the process that tells it.
        connect(&m_writer->encoder(), &QProcess::bytesWritten, this, &ExportJob::followEncoder, Qt::QueuedConnection);
        connect(&m_writer->encoder(), &QProcess::finished, this, &ExportJob::followEncoder, Qt::QueuedConnection);
    }
    m_writer->push(pictureOf(figure, m_look));
    m_encoder = Encoder::Takes;
}

void ExportJob::followEncoder()
{
    if (m_over || !m_writer)
        return;
    attempt([this] {
        if (m_encoder == Encoder::Takes && m_writer->isTaken()) {
            m_encoder = Encoder::Idle;
            if (frame() + 1 < frames()) {
                advance();
                return;
            }
            m_encoder = Encoder::Ends;
            m_writer->end();
        } else if (m_encoder == Encoder::Ends && m_writer->isOver()) {
            m_encoder = Encoder::Idle;
            m_writer->keep(item().path);
            noteExport(item().path);
            m_writer.reset();
            ++m_written;
            advance();
        }
    });
}

void ExportJob::advance()
{
    Q_EMIT progressed(++m_done);
    QMetaObject::invokeMethod(this, &ExportJob::next, Qt::QueuedConnection);
}

} // namespace rope

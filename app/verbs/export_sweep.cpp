// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/export_sweep.h"

#include <algorithm>
#include <chrono>

#include <QDir>

#include "app/output/messages.h"
#include "app/output/output.h"
#include "app/output/scan_watch.h"
#include "core/figures/kit/settings_line.h"
#include "core/model/problem.h"
#include "core/model/typed_number.h"
#include "core/rope/frequencies.h"
#include "core/scene/scene_sweep.h"
#include "ui/base/message_text.h"
#include "ui/plot/animation.h"

namespace rope {

namespace {

int countFrom(const std::string& text, const char* field, int usual, int least, int most)
{
    if (text.empty())
        return usual;
    const std::string allowed = "a whole number from " + std::to_string(least) + " to " + std::to_string(most);
    const std::int64_t count = typedWhole(text, field, allowed);
    if (count < least || count > most)
        throw InputError(field, quotable(text), allowed);
    return int(count);
}

FigureSource frameOf(FigureSource source, const Sweep& sweep, int frame)
{
    source.request.scene = sweptScene(source.request.scene, sweep, frame);
    return source;
}

Figure madeFrom(const FigureKind& kind, const FigureSource& source, const FigureView& view)
{
    Figure figure = makeFigure(kind, source.request.scene, view, source.stop, source.lab);
    if (source.stop.stop_requested())
        throw Interrupted();
    return figure;
}

/// A step of the encoder, which returns false when it was stopped. What ends this program may have ended the encoder
/// a moment before, and that is no fault of it.
template <class Step>
void orInterrupted(Step step)
{
    bool isDone = false;
    try {
        isDone = step();
    } catch (const std::exception&) {
        if (!Interrupted::comesWithin(std::chrono::milliseconds(250)))
            throw;
    }
    if (!isDone)
        throw Interrupted();
}

} // namespace

Figure figureFor(const FigureKind& kind, const FigureSource& source, FigureView view)
{
    const Request& request = source.request;
    Figure figure = madeFrom(kind, source, view);
    const bool isPosition = figure.x.meaning == Meaning::Position || figure.x.meaning == Meaning::Key;
    const auto& asked = isPosition ? request.positions : request.distances;
    const bool fits = isPosition || figure.x.meaning == Meaning::Distance;
    if (!fits || !asked || asked->size() < 2)
        return figure;
    const auto [first, last] = std::ranges::minmax(*asked);
    view.xRange = {double(first), double(last)};
    figure = madeFrom(kind, source, view);
    figure.x.lo = double(first);
    figure.x.hi = double(last);
    return figure;
}

void exportSweep(const ExportArgs& args, const std::vector<const FigureKind*>& kinds, ExportLook look,
                 FigureSource source, const QString& directory, Output& out)
{
    const int fps = countFrom(args.fps, "fps", 30, 1, 60);
    const Sweep sweep =
        sweepFrom(args.sweep, countFrom(args.frames, "frames", 60, 2, limits::maxFrames), source.request.scene);
    if (sweep.field.id == "distances" && source.request.distances)
        throw InputError("distances", quotable(source.request.distancesText), "only without --sweep distances=…");
    checkSweep(source.request.scene, sweep);
    const AnimationFormat* moving = findAnimationFormat(QString::fromStdString(args.format));
    if (moving && moving->mostPerSecond < fps)
        sayError(args.format + " shows at most " + std::to_string(moving->mostPerSecond) +
                 " frames a second: so many are used");
    const FigureView view = viewFor(QString::fromStdString(args.format), look);
    for (const FigureKind* kind : kinds) {
        const QString base = QDir(directory).filePath(QString::fromStdString(kind->id));
        const QString file = base + QLatin1Char('.') + QString::fromStdString(args.format);
        std::unique_ptr<AnimationWriter> writer;
        if (args.caption == "settings")
            look.caption = translated(settingsOf(*kind, source.request.scene, source.lab.get()));
        if (moving)
            writer = std::make_unique<AnimationWriter>(*moving, look.size * look.scale, fps);
        for (int frame = 0; frame < sweep.frames; ++frame) {
            const Figure figure = figureFor(*kind, frameOf(source, sweep, frame), view);
            if (writer) {
                orInterrupted([&] { return writer->add(pictureOf(figure, look), source.stop); });
                continue;
            }
            const QString path = framePath(file, frame);
            exportFigure(figure, path, look);
            out << path.toStdString() << "\n";
        }
        if (writer) {
            orInterrupted([&] { return writer->finish(file, source.stop); });
            out << file.toStdString() << "\n";
        }
    }
}

} // namespace rope

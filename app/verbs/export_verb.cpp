// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDir>
#include <algorithm>
#include <filesystem>

#include "app/options/out_directory.h"
#include "app/output/messages.h"
#include "app/output/output.h"
#include "app/output/scan_watch.h"
#include "app/verbs/application.h"
#include "app/verbs/export_sweep.h"
#include "app/verbs/lab_verbs.h"
#include "app/verbs/language_option.h"
#include "app/verbs/verbs.h"
#include "core/figures/kit/figure_kind.h"
#include "core/figures/kit/figure_text.h"
#include "core/figures/kit/settings_line.h"
#include "core/lab/shipped_runs.h"
#include "core/model/number_list.h"
#include "core/model/text.h"
#include "core/model/typed_number.h"
#include "ui/base/message_text.h"
#include "ui/plot/animation.h"
#include "ui/plot/export.h"

namespace rope {

namespace {

constexpr std::int64_t minSide = 64;
constexpr std::int64_t maxSide = 10000;

QSize sizeFrom(const std::string& text)
{
    const auto sides = split(text, 'x');
    const std::int64_t width = wholeFrom(sides.front()).value_or(0);
    const std::int64_t height = wholeFrom(sides.back()).value_or(0);
    const auto fits = [](std::int64_t side) { return side >= minSide && side <= maxSide; };
    if (sides.size() != 2 || !fits(width) || !fits(height))
        throw InputError("size", quotable(text),
                         "WIDTHxHEIGHT in pixels, each from " + std::to_string(minSide) + " to " +
                             std::to_string(maxSide));
    return {static_cast<int>(width), static_cast<int>(height)};
}

std::string sizeText(const QSize& size)
{
    return std::to_string(size.width()) + "x" + std::to_string(size.height());
}

std::string figureIds()
{
    return joined(figureKinds(), ", ", &FigureKind::id);
}

std::vector<const FigureKind*> figuresFrom(const std::string& text)
{
    std::vector<const FigureKind*> out;
    if (text == "all") {
        for (const FigureKind& kind : figureKinds())
            out.push_back(&kind);
        return out;
    }
    for (std::string_view id : split(text, ',')) {
        const FigureKind* kind = findFigure(std::string(id));
        if (!kind)
            throw InputError("figures", quotable(std::string(id)), "all or any of " + figureIds());
        if (std::ranges::find(out, kind) == out.end())
            out.push_back(kind);
        else
            sayWarnings({{"The figure {0} is named twice; it is written once.", {kind->id}}});
    }
    return out;
}

template <typename Items>
std::string idsOf(const Items& items)
{
    return items.empty() ? "nothing: it has none" : joined(items, ", ", [](const auto& item) { return item.id; });
}

/// "decay.scale=log" into the scene, judged against what the figure declares.
void applyFigureOption(Scene& scene, const std::string& text)
{
    const std::size_t dot = text.find('.');
    const std::size_t equals = text.find('=');
    if (dot == std::string::npos || equals == std::string::npos || dot > equals)
        throw InputError("option", quotable(text), "FIGURE.OPTION=CHOICE (ropescope list figures --format json)");
    const std::string figure = text.substr(0, dot);
    const std::string id = text.substr(dot + 1, equals - dot - 1);
    const std::string choice = text.substr(equals + 1);
    const FigureKind* kind = findFigure(figure);
    if (!kind)
        throw InputError("option", quotable(text), "a figure of " + figureIds());
    const auto option = std::ranges::find(kind->options, id, &FigureOption::id);
    if (option == kind->options.end())
        throw InputError("option", quotable(text), "an option of " + figure + ": " + idsOf(kind->options));
    if (std::ranges::find(option->choices, choice, &FigureChoice::id) == option->choices.end())
        throw InputError("option", quotable(text), figure + "." + id + " one of " + idsOf(option->choices));
    if (!scene.figureOptions.emplace(figure + "." + id, choice).second)
        throw InputError("option", quotable(text), "each option once (" + figure + "." + id + " is given twice)");
}

lab::NamedRun namedRun(std::string id, lab::LabRun run)
{
    Message name = lab::runName(run.setup);
    return {std::move(id), std::move(name), std::make_shared<const lab::LabRun>(std::move(run))};
}

/// Those of --lab, else those of the scene, else one that ships. A scene names what ships, or what only a window has.
std::vector<lab::NamedRun> runsFor(const std::vector<std::string>& named, const Scene& scene)
{
    if (named.size() > limits::maxLabRuns)
        throw InputError("lab", std::to_string(named.size()) + " runs", "at most 12 runs");
    for (auto it = named.begin(); it != named.end(); ++it)
        if (std::find(named.begin(), it, *it) != it)
            throw InputError("lab", quotable(*it) + " more than once", "each run once");
    std::vector<lab::NamedRun> runs;
    for (const std::string& name : named)
        runs.push_back(namedRun(std::filesystem::path(name).filename().string(), runFrom(name, "lab")));
    if (!named.empty())
        return runs;
    const auto shipped = lab::shippedRunIds();
    for (const std::string& id : scene.labRuns) {
        if (std::ranges::find(shipped, id) == shipped.end())
            throw InputError("lab_runs", quotable(id),
                             "runs that ship ('ropescope list runs'); one of the window's own is saved there as a file "
                             "and named by --lab FILE");
        runs.push_back(namedRun(id, lab::shippedRun(id)));
    }
    if (runs.empty())
        runs.push_back(namedRun("repeat-geometric", lab::shippedRun("repeat-geometric")));
    return runs;
}

/// What the Lab measures of these runs, each as finely as the window does in the end.
std::shared_ptr<const lab::LabData> labFrom(std::vector<lab::NamedRun> runs, const Scene& scene)
{
    constexpr int sequences = 128;
    lab::LabData data = lab::labDataFor(scene, std::move(runs));
    lab::measure(data, sequences);
    return std::make_shared<const lab::LabData>(std::move(data));
}

/// A purpose first; what is said beside it goes before.
ExportLook lookFrom(const ExportArgs& args)
{
    ExportLook look;
    if (!args.purpose.empty()) {
        const ExportPurpose* purpose = findExportPurpose(QString::fromStdString(args.purpose));
        if (!purpose)
            throw InputError("for", quotable(args.purpose),
                             "one of " + joined(exportPurposes(), ", ", [](const auto& p) { return p.id; }));
        look.size = purpose->size;
        look.points = purpose->points;
        look.scale = purpose->scale;
    }
    if (!args.size.empty()) {
        const QSize size = sizeFrom(args.size);
        if (!args.purpose.empty())
            sayWarnings(
                {{"--size {0} goes before the {1} of --for {2}.", {args.size, sizeText(look.size), args.purpose}}});
        look.size = size;
    }
    const NamedTheme* theme =
        findPlotTheme(args.theme.empty() ? QStringLiteral("light") : QString::fromStdString(args.theme));
    if (!theme)
        throw InputError("theme", quotable(args.theme),
                         "one of " + joined(plotThemes(), ", ", [](const auto& t) { return t.id; }));
    look.theme = theme->make();
    look.transparent = args.transparent;
    look.caption = QString::fromStdString(args.caption);
    return look;
}

/// What is given and changes nothing is a mistake of the person who typed it.
void refuseIdle(const ExportArgs& args, bool isPainted, bool usesLab)
{
    const std::string never = "only with --sweep";
    if (args.sweep.empty() && !args.frames.empty())
        throw InputError("frames", quotable(args.frames), never);
    if (args.sweep.empty() && !args.fps.empty())
        throw InputError("fps", quotable(args.fps), never);
    if (!args.runs.empty() && !usesLab)
        throw InputError("lab", quotable(args.runs.front()), "only with figures of the Lab among --figures");
    if (isPainted)
        return;
    const std::string painted = "only with a format that is painted, such as png, svg or pdf";
    if (!args.theme.empty())
        throw InputError("theme", quotable(args.theme), painted);
    if (args.transparent)
        throw InputError("transparent", "given", painted);
    if (!args.caption.empty())
        throw InputError("caption", quotable(args.caption), painted);
    if (!args.purpose.empty())
        throw InputError("for", quotable(args.purpose), painted);
    if (!args.size.empty())
        sayWarnings({{"Of numbers, --size {0} says only in how many columns a dense curve is looked at: {1}.",
                      {args.size, std::to_string(sizeFrom(args.size).width())}}});
}

/// Distance axes end where the asked distances do.
void setDistances(Request& request)
{
    if (!request.distances)
        return;
    const std::int64_t last = std::ranges::max(*request.distances);
    if (last < 1 || last >= limits::maxDistance)
        throw InputError("distances", quotable(request.distancesText),
                         "a list whose largest distance is from 1 to " + std::to_string(limits::maxDistance - 1) +
                             " (b of a:b excluded)");
    request.scene.maxDistance = last + 1;
}

} // namespace

void runExport(const ExportArgs& args, Request request, Output& out)
{
    const auto kinds = figuresFrom(args.figures);
    const ExportFormat* format = findExportFormat(QString::fromStdString(args.format));
    const AnimationFormat* moving = findAnimationFormat(QString::fromStdString(args.format));
    if (!format && (!moving || args.sweep.empty()))
        throw InputError("format", quotable(args.format),
                         "one of " + exportEndings() + "; with --sweep also " + animationEndings());
    checkLanguage(args.language);
    ExportLook look = lookFrom(args);
    for (const std::string& option : args.options)
        applyFigureOption(request.scene, option);
    setDistances(request);
    if (auto problems = problemsOf(request.scene); !problems.empty())
        throw InputError(std::move(problems));
    const bool usesLab = std::ranges::any_of(kinds, [](const FigureKind* kind) { return kind->usesLab; });
    refuseIdle(args, moving || format->isPainted, usesLab);
    const auto lab = usesLab ? labFrom(runsFor(args.runs, request.scene), request.scene) : nullptr;
    const QString directory = directoryFrom(args.directory);
    const bool needsApplication = moving || format->isPainted || !args.language.empty();
    const auto application = needsApplication ? offscreenApplication(args.language) : nullptr;
    const bool saysSettings = args.caption == "settings";
    if (saysSettings)
        look.caption = translated(settingsOf(request.scene));
    const ScanWatch watch(ScanWatch::Talks::No); // so that nothing is left behind in the folder for temporary files
    const FigureSource source{request, lab, watch.token()};
    if (!args.sweep.empty()) {
        exportSweep(args, kinds, look, source, directory, out);
        return;
    }
    const FigureView view = viewFor(QString::fromStdString(args.format), look);
    for (const FigureKind* kind : kinds) {
        const QString path = QDir(directory).filePath(QString::fromStdString(kind->id + "." + args.format));
        if (saysSettings)
            look.caption = translated(settingsOf(*kind, request.scene, lab.get()));
        exportFigure(figureFor(*kind, source, view), path, look);
        out << path.toStdString() << "\n";
    }
}

} // namespace rope

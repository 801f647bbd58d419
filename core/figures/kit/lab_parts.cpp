// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/kit/lab_parts.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/model/number_text.h"

namespace rope::figures {

namespace {

Figure empty(Axis x, Axis y, Message title)
{
    Figure figure;
    figure.x = std::move(x);
    figure.y = std::move(y);
    figure.title = std::move(title);
    return figure;
}

} // namespace

FigureKind labKind(std::string id)
{
    FigureKind kind;
    kind.id = std::move(id);
    kind.usesLab = true;
    kind.usesPosition = false;
    kind.usesSelectedPair = false;
    return kind;
}

const lab::NamedRun* firstRun(const FigureRequest& request)
{
    return request.lab && !request.lab->runs.empty() ? &request.lab->runs.front() : nullptr;
}

const lab::Measured* firstMeasured(const FigureRequest& request)
{
    return request.lab && !request.lab->measured.empty() ? &request.lab->measured.front() : nullptr;
}

std::optional<Figure> labNotice(const FigureRequest& request, Axis x, Axis y)
{
    if (firstRun(request))
        return std::nullopt;
    const auto& wanted = request.scene().labRuns;
    if (request.lab && !wanted.empty())
        return empty(std::move(x), std::move(y),
                     {"The run {0} of this scene is not on this machine", {wanted.front()}});
    if (!wanted.empty()) // its runs are still being read
        return empty(std::move(x), std::move(y), "Measuring");
    return empty(std::move(x), std::move(y), "No run yet: choose a story or train a model in the Lab panel");
}

std::optional<Figure> measuringNotice(const FigureRequest& request, Axis x, Axis y)
{
    if (auto notice = labNotice(request, x, y))
        return notice;
    if (request.lab->measured.empty())
        return empty(std::move(x), std::move(y), "This run cannot be looked at with the present length");
    if (!request.lab->isMeasured())
        return empty(std::move(x), std::move(y), "Measuring");
    return std::nullopt;
}

std::optional<Figure> headNotice(const FigureRequest& request, Axis x, Axis y)
{
    if (auto notice = labNotice(request, x, y))
        return notice;
    const lab::Measured* m = firstMeasured(request);
    if (!m || !problemsOf(shortened(m->request), m->run->setup).empty())
        return empty(std::move(x), std::move(y), "This run cannot be looked at with the present length");
    return std::nullopt;
}

lab::EvalRequest shortened(lab::EvalRequest request)
{
    constexpr int longest = 512; // maps of all heads are kept
    request.length = std::min(request.length, longest);
    return request;
}

Axis accuracyAxis()
{
    Axis axis;
    axis.label = "Accuracy";
    axis.lo = 0;
    axis.hi = 1.05;
    return axis;
}

std::string percent(double share)
{
    return std::isfinite(share) ? std::to_string(std::lround(100 * share)) + " %" : std::string("–");
}

Message honestly(const std::string& sentence)
{
    return sentence + " Measured on a small model and a made task; another seed gives somewhat other numbers.";
}

void markLengths(Figure& figure, const FigureRequest& request, double end)
{
    const lab::NamedRun* run = firstRun(request);
    if (!run)
        return;
    const double trained = run->run->setup.length;
    figure.lines.push_back(
        {"train", true, trained, {"trained: {0}", {grouped(run->run->setup.length)}}, LineRole::TrainLength});
    if (trained < end)
        figure.zones.push_back({"unseen", true, trained, std::numeric_limits<double>::infinity(), "longer than trained",
                                ZoneRole::Unseen});
}

std::vector<FigureOption> headOptions()
{
    const auto counting = [](int most) {
        std::vector<FigureChoice> out;
        for (int i = 1; i <= most; ++i)
            out.push_back({std::to_string(i), std::to_string(i), double(i - 1)});
        return out;
    };
    constexpr int mostLayers = 4, mostHeads = 16; // what the Lab's models have
    return {{"layer", "Layer", "Which layer, counted from the input", counting(mostLayers)},
            {"head", "Head", "Which head of the layer", counting(mostHeads)}};
}

HeadPlace headOf(const FigureRequest& request, const lab::ModelShape& shape)
{
    return {std::min(static_cast<int>(request.number("layer")), shape.layers - 1),
            std::min(static_cast<int>(request.number("head")), shape.heads - 1)};
}

Message headName(int layer, int head)
{
    return {"Layer {0}, head {1}", {std::to_string(layer + 1), std::to_string(head + 1)}};
}

} // namespace rope::figures

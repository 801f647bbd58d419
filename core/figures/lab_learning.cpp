// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/figures/figure_list.h"
#include "core/figures/kit/lab_parts.h"
#include "core/figures/kit/seed_strips.h"
#include "core/lab/task.h"
#include "core/model/number_text.h"

namespace rope::figures {

namespace {

/// Means over a few steps: a single batch is too small to be read.
constexpr std::size_t window = 10;

Series curveOf(const lab::NamedRun& run, const std::vector<float>& values, std::size_t index, Colour colour)
{
    Series s;
    s.id = "run:" + std::to_string(index);
    s.name = run.name;
    s.colour = colour;
    s.emphasised = index == 0;
    double sum = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        sum += values[i];
        if (i >= window)
            sum -= values[i - window];
        s.x.push_back(double(i + 1));
        s.y.push_back(sum / double(std::min(i + 1, window)));
    }
    return s;
}

/// Where the curve ends: a run that still climbs is said as it is, not as it was.
double shareAtEnd(const lab::LabRun& run)
{
    const std::size_t n = std::min(window, run.accuracy.size());
    double sum = 0;
    for (std::size_t i = run.accuracy.size() - n; i < run.accuracy.size(); ++i)
        sum += run.accuracy[i];
    return n ? sum / double(n) : std::nan("");
}

/// Of the run that is looked at while it trains; of finished ones side by side what became of each.
Message titleOf(const std::vector<lab::NamedRun>& runs, bool asStrip)
{
    const lab::LabRun& first = *runs.front().run;
    const std::string step = grouped(first.step), steps = grouped(first.setup.steps);
    if (first.step == 0)
        return {"Not trained yet: {0} steps to go", {steps}};
    const bool together = std::ranges::all_of(
        runs, [&](const lab::NamedRun& run) { return run.run->isDone() && run.run->step == first.step; });
    if (runs.size() == 1 || !together)
        return ofSeeds({"Step {0} of {1}: {2} of the answers are right", {step, steps, percent(shareAtEnd(first))}}, 1);
    return compared({"Right after {0} steps", {step}}, sharesOf(runs, asStrip, shareAtEnd));
}

Figure makeLearning(const FigureRequest& request)
{
    const bool asLoss = request.is("show", "loss");
    Axis x, y = accuracyAxis();
    x.label = "Step of training";
    x.unit = "steps";
    x.lo = 0;
    x.hi = 1500;
    x.whole = true;
    if (asLoss) {
        y.label = "Loss";
        y.unit = "nats per token";
        y.hi = 4;
    }
    if (auto notice = labNotice(request, x, y))
        return *notice;
    Figure figure;
    int most = 0;
    std::size_t index = 0;
    std::vector<SeedCurve> curves;
    for (const lab::NamedRun& run : request.lab->runs) {
        Series s = curveOf(run, asLoss ? run.run->loss : run.run->accuracy, index, request.lab->colours[index]);
        ++index;
        most = std::max(most, run.run->setup.steps);
        if (asLoss)
            for (double v : s.y)
                y.hi = std::max(y.hi, std::ceil(v));
        if (!s.x.empty())
            curves.push_back({run.run.get(), nullptr, std::move(s)});
    }
    const bool asStrip = request.is("seeds", "strip");
    figure.series = asStrip ? strips(curves) : apart(std::move(curves));
    x.hi = most;
    figure.x = x;
    figure.y = y;
    figure.title = titleOf(request.lab->runs, asStrip);
    return figure;
}

} // namespace

FigureKind lab_learning()
{
    FigureKind kind = labKind("lab_learning");
    kind.title = "Lab: learning curve";
    kind.explanation =
        honestly("How much of what is asked the model gets right on the sequences of each training step, "
                 "mean of ten steps.");
    kind.source = "Transformer of 1 to 4 layers trained by the program with Adam; core/lab";
    kind.options = {{"show",
                     "Show",
                     "Right answers, or the loss that training makes small",
                     {{"accuracy", "accuracy", 0}, {"loss", "loss", 1}}},
                    seedsOption()};
    kind.make = makeLearning;
    return kind;
}

} // namespace rope::figures

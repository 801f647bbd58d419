// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/lab_data.h"

#include <algorithm>
#include <limits>

#include "core/model/number_text.h"
#include "core/scaling/methods.h"
#include "core/scene/scene_edits.h"

namespace rope::lab {

namespace {

/// Beyond the training length the distances grow too: else nothing would be asked that was not met in training.
PeriodRange periodsAt(const LabSetup& setup, int length)
{
    PeriodRange out = setup.periods;
    if (length > setup.length)
        out.longest = std::max(out.longest, length / 2);
    return out;
}

Measured measuredOf(std::string id, Message name, Colour colour, const NamedRun& run, const RopeSpec& rope, int length)
{
    Measured out{std::move(id), std::move(name), colour, run.run, evalRequestOf(run.run->setup), {}, 0};
    out.request.rope = rope;
    out.request.length = length;
    out.request.periods = periodsAt(run.run->setup, length);
    return out;
}

bool isSound(const Measured& m)
{
    return problemsOf(m.request, m.run->setup).empty();
}

Message modeName(const RopeSpec& spec)
{
    switch (spec.thetaMode) {
    case ThetaMode::Geometric:
        return spec.base == RopeSpec{}.base ? Message("geometric")
                                            : Message("geometric, b = {0}", {shownNumber(spec.base)});
    case ThetaMode::Identical: return {"identical θ = {0}", {shownNumber(spec.identicalTheta)}};
    case ThetaMode::Linear: return "linear";
    case ThetaMode::Custom: return "custom θ";
    case ThetaMode::None: return "no rotation";
    }
    return "geometric";
}

void append(Message& name, const std::string& pattern, std::string value)
{
    name.text += pattern + "{" + std::to_string(name.args.size()) + "}";
    name.args.push_back(std::move(value));
}

/// The run that is looked at: under the active RoPE, as it was trained when that differs, under the pins.
void addFirst(LabData& data, const Scene& scene)
{
    const NamedRun& first = data.runs.front();
    const RopeSpec& trained = first.run->setup.rope;
    const auto add = [&](Measured m) {
        if (isSound(m))
            data.measured.push_back(std::move(m));
    };
    const bool same = scene.active == trained;
    if (data.ropeFits && !same)
        add(measuredOf("now", ropeName(scene.active), {Role::Active, 0}, first, scene.active, data.length));
    Message name = ropeName(trained);
    if (!same)
        name.text += ", as trained";
    add(measuredOf(same ? "now" : "trained", std::move(name), {same ? Role::Active : Role::Unscaled, 0}, first, trained,
                   data.length));
    for (std::size_t i = 0; i < scene.pins.size(); ++i) {
        const PinnedSpec& pin = scene.pins[i];
        const Message title = pin.name.empty() ? ropeName(pin.spec) : Message("{0}", {pin.name});
        add(measuredOf("pin:" + std::to_string(i), title, {Role::Pin, pin.colour}, first, pin.spec, data.length));
    }
}

/// The i-th pin colour that no pin has: a run is not taken for a pinned RoPE.
Colour freeColour(const std::vector<PinnedSpec>& pins, std::size_t i)
{
    for (int colour = 0;; ++colour) {
        const bool taken =
            colour < pinColourCount && std::ranges::find(pins, colour, &PinnedSpec::colour) != pins.end();
        if (!taken && i-- == 0)
            return {Role::Pin, colour};
    }
}

} // namespace

bool LabData::isMeasured() const
{
    return !measured.empty() && std::ranges::all_of(measured, [](const Measured& m) { return m.sequences > 0; });
}

LabData labDataFor(const Scene& scene, std::vector<NamedRun> runs)
{
    LabData out;
    out.runs = std::move(runs);
    if (out.runs.empty())
        return out;
    const LabSetup& setup = out.runs.front().run->setup;
    out.ropeFits = scene.active.headDim == setup.shape.headDim();
    const std::int64_t target = out.ropeFits ? scene.context.targetLength : setup.length;
    out.lengthCut = target > longestShown;
    out.length = static_cast<int>(std::clamp<std::int64_t>(target, 8, longestShown));
    addFirst(out, scene);
    for (std::size_t i = 1; i < out.runs.size(); ++i) {
        const NamedRun& run = out.runs[i];
        Measured m = measuredOf("run:" + std::to_string(i), run.name, freeColour(scene.pins, i - 1), run,
                                run.run->setup.rope, out.length);
        if (isSound(m))
            out.measured.push_back(std::move(m));
    }
    return out;
}

void measure(LabData& data, int sequences, const std::stop_token& stop)
{
    for (Measured& m : data.measured) {
        if (m.sequences >= sequences)
            continue;
        const EvalSums more = evaluate(*m.run, m.request, m.sequences, sequences - m.sequences, stop);
        if (stop.stop_requested())
            return;
        m.sums += more;
        m.sequences = sequences;
    }
}

EvalSums::Cell sumOver(const std::vector<EvalSums::Cell>& cells, int from, int to)
{
    EvalSums::Cell out;
    const int size = static_cast<int>(cells.size());
    for (int i = std::max(from, 0); i < std::min(to, size); ++i) {
        const EvalSums::Cell& cell = cells[static_cast<std::size_t>(i)];
        out.loss += cell.loss;
        out.right += cell.right;
        out.asked += cell.asked;
    }
    return out;
}

double accuracyOf(const EvalSums::Cell& cell)
{
    return cell.asked > 0 ? double(cell.right) / double(cell.asked) : std::numeric_limits<double>::quiet_NaN();
}

Message ropeName(const RopeSpec& spec)
{
    Message name = modeName(spec);
    if (spec.lambda != 1)
        append(name, ", λ = ", shownNumber(spec.lambda));
    if (spec.rotaryDim < spec.headDim)
        append(name, ", r = ", std::to_string(spec.rotaryDim));
    if (const Method* method = findMethod(spec.method); method && spec.method != "none")
        append(name, ", ", method->title.english());
    return name;
}

Message runName(const LabSetup& setup, int number)
{
    Message name = ropeName(setup.rope);
    if (setup.task != LabSetup{}.task)
        name.text = setup.task + ": " + name.text;
    if (setup.seed != LabSetup{}.seed)
        name.text += ", seed " + std::to_string(setup.seed);
    if (number > 0)
        name.text += ", run " + std::to_string(number);
    return name;
}

} // namespace rope::lab

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/lab_data.h"

#include <algorithm>
#include <limits>

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

/// Runs of one name are told apart by their ids.
void tellApart(std::vector<NamedRun>& runs)
{
    std::vector<std::string> names;
    for (const NamedRun& run : runs)
        names.push_back(run.name.english());
    for (std::size_t i = 0; i < runs.size(); ++i)
        if (std::ranges::count(names, names[i]) > 1) {
            Message& name = runs[i].name;
            name.text += ", {" + std::to_string(name.args.size()) + "}";
            name.args.push_back(runs[i].id);
        }
}

/// With another RoPE than it was trained with; a run that is called by its RoPE alone needs no second name.
Message nameNow(const NamedRun& run, const RopeSpec& rope)
{
    if (run.name == ropeName(run.run->setup.rope))
        return ropeName(rope);
    return {"{0}, now {1}", {run.name.english(), ropeName(rope).english()}};
}

/// A run under the active RoPE, as it was trained when that differs, under the pins. The first is the one that is
/// looked at, `place` 0; the others are its recipe with another seed, and their ids begin with "run:1".
void addLookedAt(LabData& data, const Scene& scene, std::size_t place)
{
    const NamedRun& run = data.runs[place];
    const RopeSpec& trained = run.run->setup.rope;
    const auto add = [&](Measured m) {
        if (isSound(m))
            data.measured.push_back(std::move(m));
    };
    const bool same = scene.active == trained;
    const Colour own = data.colours[place];
    const std::string another = place == 0 ? std::string() : "run:" + std::to_string(place);
    const auto idOf = [&](const std::string& id) { return another.empty() ? id : another + ":" + id; };
    if (data.ropeFits && !same)
        add(measuredOf(idOf("now"), nameNow(run, scene.active), own, run, scene.active, data.length));
    Message name = run.name;
    if (!same)
        name.text += ", as trained";
    add(measuredOf(place > 0 ? another : std::string(same ? "now" : "trained"), std::move(name), own, run, trained,
                   data.length));
    for (std::size_t i = 0; i < scene.pins.size(); ++i) {
        const PinnedSpec& pin = scene.pins[i];
        const Message title = pin.name.empty() ? ropeName(pin.spec) : Message("{0}", {pin.name});
        add(measuredOf(idOf("pin:" + std::to_string(i)), title, {Role::Pin, pin.colour}, run, pin.spec, data.length));
    }
}

/// What holds for one seed alone is luck: every seed that is shown is asked what the first is asked.
bool isAnotherSeed(const LabRun& run, const LabRun& first)
{
    LabSetup setup = run.setup;
    setup.seed = first.setup.seed;
    return run.setup.seed != first.setup.seed && run.step == first.step && setup == first.setup;
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
    tellApart(out.runs);
    std::vector<std::string> ids;
    for (const NamedRun& run : out.runs)
        ids.push_back(run.id);
    out.colours = runColours(ids);
    addLookedAt(out, scene, 0);
    for (std::size_t i = 1; i < out.runs.size(); ++i) {
        const NamedRun& run = out.runs[i];
        if (run.run->step == 0)
            continue; // waits to be trained: chance is nothing to compare with
        if (isAnotherSeed(*run.run, *out.runs.front().run)) {
            addLookedAt(out, scene, i);
            continue;
        }
        Measured m =
            measuredOf("run:" + std::to_string(i), run.name, out.colours[i], run, run.run->setup.rope, out.length);
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

} // namespace rope::lab

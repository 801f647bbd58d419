// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/kit/lab_caption.h"

#include <algorithm>

#include "core/lab/task.h"
#include "core/model/number_text.h"

namespace rope {

namespace {

using Setups = std::vector<const lab::LabSetup*>;

/// "seeds 1, 2 and more" would be longer than the list: eight runs at most.
template <class Value>
std::string listed(const Setups& setups, Value value)
{
    std::vector<std::string> known;
    std::string out;
    for (const lab::LabSetup* setup : setups)
        if (const std::string one = value(*setup); std::ranges::find(known, one) == known.end()) {
            out += (known.empty() ? "" : ", ") + one;
            known.push_back(one);
        }
    return out;
}

std::vector<Message> partsOf(const Setups& setups, const Message& rope, int length)
{
    const lab::LabSetup& first = *setups.front();
    const auto isMade = [](const lab::LabSetup* setup) {
        const lab::Task* task = lab::findTask(setup->task);
        return task && task->isMade;
    };
    std::vector<Message> parts;
    parts.emplace_back(std::ranges::all_of(setups, isMade) ? "small model, made task" : "small model, short text");
    parts.push_back({"{0}", {listed(setups, [](const lab::LabSetup& s) { return s.task; })}});
    const std::string seeds = listed(setups, [](const lab::LabSetup& s) { return std::to_string(s.seed); });
    parts.push_back(seeds == std::to_string(first.seed) ? Message("seed {0}", {seeds}) : Message("seeds {0}", {seeds}));
    if (!rope.empty())
        parts.push_back(rope);
    parts.push_back({"L = {0}", {listed(setups, [](const lab::LabSetup& s) { return grouped(s.length); })}});
    parts.push_back({"L′ = {0}", {grouped(length)}});
    parts.push_back({"{0} steps", {listed(setups, [](const lab::LabSetup& s) { return grouped(s.steps); })}});
    parts.push_back({"d = {0}", {std::to_string(first.shape.headDim())}});
    parts.push_back(
        {"{0} × {1} heads, width {2}",
         {std::to_string(first.shape.layers), std::to_string(first.shape.heads), std::to_string(first.shape.width)}});
    return parts;
}

} // namespace

std::vector<Message> captionOf(const lab::LabSetup& setup, const RopeSpec& rope, int length)
{
    return partsOf({&setup}, lab::ropeName(rope), length);
}

std::vector<Message> captionOf(const lab::LabData& data)
{
    Setups setups;
    for (const lab::NamedRun& run : data.runs)
        setups.push_back(&run.run->setup);
    const bool legendSays = data.measured.size() > 1;
    const RopeSpec& rope = data.measured.empty() ? setups.front()->rope : data.measured.front().request.rope;
    return partsOf(setups, legendSays ? Message() : lab::ropeName(rope), data.length);
}

} // namespace rope

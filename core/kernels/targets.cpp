// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/targets.h"

#include <algorithm>
#include <cstdint>

#include "hwy/highway.h"
#include "hwy/targets.h"

namespace rope::kernels {

namespace {

// Asked once, before any choice narrows what Highway reports.
const std::vector<std::int64_t>& available()
{
    static const std::vector<std::int64_t> targets = hwy::SupportedAndGeneratedTargets();
    return targets;
}

} // namespace

std::vector<std::string> instructionSets()
{
    std::vector<std::string> names;
    for (const std::int64_t target : available())
        names.emplace_back(hwy::TargetName(target));
    return names;
}

bool useInstructionSet(const std::string& name)
{
    const auto& targets = available();
    const auto found = std::ranges::find_if(targets, [&](std::int64_t t) { return hwy::TargetName(t) == name; });
    if (!name.empty() && found == targets.end())
        return false;
    hwy::SetSupportedTargetsForTest(name.empty() ? 0 : *found);
    // Narrowed to one target, the next call would otherwise keep what it chose before.
    hwy::GetChosenTarget().Update(hwy::SupportedTargets());
    return true;
}

} // namespace rope::kernels

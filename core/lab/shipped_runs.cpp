// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/shipped_runs.h"

#include <algorithm>

#include "core/lab/run_file.h"
#include "core/model/embedded.h"

namespace rope::lab {

std::vector<std::string> shippedRunIds()
{
    std::vector<std::string> out;
    for (const EmbeddedFile& file : embeddedRuns())
        out.emplace_back(file.name);
    // "a-seed2" comes before "a" as a name, and after it as a run.
    const auto recipe = [](const std::string& id) { return id.substr(0, id.rfind("-seed")); };
    std::ranges::sort(out, {}, [&](const std::string& id) { return std::pair(recipe(id), id); });
    return out;
}

LabRun shippedRun(const std::string& id)
{
    const auto it = std::ranges::find(embeddedRuns(), id, &EmbeddedFile::name);
    if (it != embeddedRuns().end())
        return runFromBytes(it->text);
    std::string allowed;
    for (const EmbeddedFile& file : embeddedRuns())
        allowed.append(allowed.empty() ? "one of " : ", ").append(file.name);
    throw InputError("run", quotable(id), allowed);
}

} // namespace rope::lab

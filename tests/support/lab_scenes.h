// SPDX-License-Identifier: GPL-3.0-or-later
// Scenes of the Lab over the runs that ship, and what is measured of them.
#pragma once
#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "core/lab/lab_data.h"
#include "core/lab/lab_stories.h"
#include "core/lab/shipped_runs.h"

namespace rope::test {

inline std::shared_ptr<lab::LabData> dataOf(const Scene& scene, int sequences)
{
    std::vector<lab::NamedRun> runs;
    for (const std::string& id : scene.labRuns) {
        auto run = std::make_shared<const lab::LabRun>(lab::shippedRun(id));
        runs.push_back({id, lab::runName(run->setup), run});
    }
    auto data = std::make_shared<lab::LabData>(lab::labDataFor(scene, std::move(runs)));
    lab::measure(*data, sequences);
    return data;
}

inline const lab::LabStory& story(const std::string& id)
{
    return *std::ranges::find(lab::labStories(), id, &lab::LabStory::id);
}

/// One run that turns and one that does not.
inline Scene twoRuns()
{
    Scene scene = lab::storyScene(story("positions"), {});
    scene.labRuns = {"repeat-geometric", "repeat-none"};
    return scene;
}

} // namespace rope::test

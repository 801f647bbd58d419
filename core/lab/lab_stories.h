// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/model/message.h"
#include "core/model/scene.h"

namespace rope::lab {

/// A question that shipped runs answer at once.
struct LabStory {
    std::string id;
    Message title;
    Message says;                  ///< what to look at, one or two sentences
    std::vector<std::string> runs; ///< ids of shipped runs, the first is looked at
    std::int64_t length = 64;      ///< L', tokens
    std::vector<PinnedSpec> pins;
};

const std::vector<LabStory>& labStories();
/// The scene with the story's runs, RoPE, length and pins; nothing else is touched.
Scene storyScene(const LabStory& story, Scene scene);
/// The scene that looks at a run: its RoPE, its length. `id` becomes the first of the runs.
Scene lookingAt(const std::string& id, const RopeSpec& rope, int length, Scene scene);

} // namespace rope::lab

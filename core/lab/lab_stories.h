// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/lab/lab_run.h"
#include "core/model/message.h"
#include "core/model/scene.h"

namespace rope::lab {

/// A question that shipped runs answer at once.
struct LabStory {
    std::string id;
    Message title;
    Message says;                  ///< what to look at, one or two sentences
    std::vector<std::string> runs; ///< ids of shipped runs, the first is looked at; seeds of one recipe are one strip
    std::int64_t length = 64;      ///< L', tokens
    std::vector<PinnedSpec> pins;
};

const std::vector<LabStory>& labStories();
/// The scene with the story's runs, RoPE, length and pins; nothing else is touched.
Scene storyScene(const LabStory& story, Scene scene);
/// What trains the story's models anew: each recipe with that many seeds, from 1, as far as they can be shown together.
std::vector<LabSetup> setupsOf(const LabStory& story, int seeds);
/// What the Lab's figures show of a scene: with no run of its own an example, the first story. Nobody's RoPE changes.
Scene shownScene(Scene scene);
/// The scene that looks at a run: its RoPE, its length. `id` becomes the first of the runs.
Scene lookingAt(const std::string& id, const RopeSpec& rope, int length, Scene scene);

} // namespace rope::lab

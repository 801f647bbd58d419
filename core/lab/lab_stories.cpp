// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/lab_stories.h"

#include <algorithm>

#include "core/lab/shipped_runs.h"

namespace rope::lab {

namespace {

PinnedSpec pin(const char* method, const char* name, int colour, Tunables tunables = {})
{
    RopeSpec spec = shippedRun("repeat-geometric").setup.rope;
    spec.method = method;
    spec.tunables = std::move(tunables);
    return {std::move(spec), name, colour};
}

/// Those of seed 1 first, in that order, then the others.
std::vector<std::string> withSeeds(const std::vector<std::string>& recipes)
{
    std::vector<std::string> out;
    for (const char* seed : {"", "-seed2", "-seed3"})
        for (const std::string& recipe : recipes)
            out.push_back(recipe + seed);
    return out;
}

std::vector<PinnedSpec> extensionPins()
{
    // With the usual 32 turns no pair would be kept: within 64 tokens none turns so often.
    return {pin("linear", "Interpolation", 0), pin("ntk", "NTK", 1),
            pin("ntk-by-parts", "By parts (1, 4)", 2, {{"alpha", 1.0}, {"beta", 4.0}}), pin("yarn", "YaRN (1, 32)", 3)};
}

} // namespace

const std::vector<LabStory>& labStories()
{
    static const std::vector<LabStory> all{
        {"positions",
         "What positions are for",
         "One recipe: one model turns q and k, the other does not and cannot tell which token stood how far back. "
         "Three seeds of each: a strip shows how far runs differ by their random start alone.",
         withSeeds({"repeat-geometric", "repeat-none"}),
         64,
         {}},
        {"identical",
         "All θ the same",
         "Four spreads of θ, three seeds each. With θ = 1 everywhere a turn takes 6.3 tokens, and distances a turn "
         "apart look alike; with 0.1 it takes 63, and the model nearly keeps up.",
         withSeeds({"repeat-geometric", "repeat-identical-1", "repeat-identical-0.1", "repeat-linear"}),
         64,
         {}},
        {"longer", "Longer than trained",
         "Trained at 64 tokens, looked at with 128; three seeds. Interpolation ruins what worked nearby, NTK keeps it "
         "and gains "
         "little, by parts keeps it and reaches furthest. Train on with interpolation: in 100 steps it recovers, and "
         "so does "
         "every other way in so small a model.",
         withSeeds({"repeat-geometric"}), 128, extensionPins()},
    };
    return all;
}

Scene storyScene(const LabStory& story, Scene scene)
{
    scene = lookingAt(story.runs.front(), shippedRun(story.runs.front()).setup.rope, static_cast<int>(story.length),
                      std::move(scene));
    scene.labRuns = story.runs;
    scene.pins = story.pins;
    return scene;
}

std::vector<LabSetup> setupsOf(const LabStory& story, int seeds)
{
    std::vector<LabSetup> recipes;
    for (const std::string& id : story.runs) {
        LabSetup setup = shippedRun(id).setup;
        setup.seed = LabSetup{}.seed;
        if (std::ranges::find(recipes, setup) == recipes.end())
            recipes.push_back(std::move(setup));
    }
    std::vector<LabSetup> out;
    for (int i = 0; i < seeds; ++i)
        for (LabSetup& recipe : recipes) {
            if (out.size() == rope::limits::maxLabRuns)
                return out;
            out.push_back(recipe);
            ++recipe.seed;
        }
    return out;
}

Scene shownScene(Scene scene)
{
    return scene.labRuns.empty() ? storyScene(labStories().front(), std::move(scene)) : scene;
}

Scene lookingAt(const std::string& id, const RopeSpec& rope, int length, Scene scene)
{
    scene.name.clear();
    scene.active = rope;
    scene.context = {length, std::nullopt};
    scene.position = std::min<std::int64_t>(scene.position, length - 1);
    scene.distance = std::min(scene.distance, scene.position);
    std::erase(scene.labRuns, id);
    scene.labRuns.insert(scene.labRuns.begin(), id);
    if (scene.labRuns.size() > rope::limits::maxLabRuns)
        scene.labRuns.pop_back();
    return settled(std::move(scene));
}

} // namespace rope::lab

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/reading/scene_model.h"

#include <filesystem>

#include "core/configs/model_config.h"
#include "core/configs/model_file.h"
#include "core/scene/scene_text.h"

namespace rope::lessons {

namespace {

constexpr std::string_view fileStart = "file:";

/// A lesson may come from anywhere: it names files beside it and no others.
std::filesystem::path besideLesson(const std::string& name, const std::string& lessonFile)
{
    const std::filesystem::path path = std::filesystem::path(name).lexically_normal();
    if (path.empty() || path.is_absolute() || *path.begin() == "..")
        throw InputError("model", quotable(std::string(fileStart) + name, 200),
                         "file: and a name in the folder of the lesson or below");
    return std::filesystem::path(lessonFile).parent_path() / path;
}

Scene sceneOf(const std::string& model, const std::string& lessonFile)
{
    if (model.starts_with(fileStart)) {
        const std::string path = besideLesson(model.substr(fileStart.size()), lessonFile).string();
        return sceneFromConfig(readHfConfig(readModelFile(path)), {}, Scene{});
    }
    const ModelPreset* preset = findPreset(model);
    if (!preset)
        throw InputError("model", quotable(model), "an id from 'ropescope list models', or file: and a name");
    Scene scene = sceneFromConfig(readHfConfig(configOf(*preset)), {}, Scene{});
    scene.name = preset->title;
    return scene;
}

} // namespace

Json withModel(Json block, const std::string& lessonFile)
{
    const auto given = block.find("model");
    if (given == block.end())
        return block;
    if (!given->is_string())
        throw InputError("model", quotable(given->dump()), "an id from 'ropescope list models', or file: and a name");
    const std::string model = given->get<std::string>();
    block.erase("model");
    Json out = sceneJson(sceneOf(model, lessonFile));
    out.merge_patch(block);
    return out;
}

} // namespace rope::lessons

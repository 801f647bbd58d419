// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/configs/own_presets.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <tuple>

#include "core/configs/json_fields.h"
#include "core/configs/strict_json.h"
#include "core/model/letters.h"
#include "core/model/text.h"

namespace rope {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t mostFiles = 1000;

ModelPreset presetFrom(const fs::path& path)
{
    const std::string where = path.filename().string();
    const Json json = parseStrictJson(readTextFile(path.string()), where);
    if (!json.is_object())
        throw InputError(where, "not an object", "an object with config or file");
    const JsonFields fields(json, where);
    const auto text = [&fields](const char* key, const std::string& otherwise) {
        return fields.text(key).value_or(otherwise);
    };
    ModelPreset out;
    out.own = true;
    out.id = text("id", path.stem().string());
    out.title = text("title", out.id);
    out.family = text("family", "Own models");
    out.source = text("source", "");
    out.date = text("date", "");
    out.note = text("note", "");
    if (fields.has("config") == fields.has("file"))
        fields.fail(fields.has("file") ? "file" : "config", "one of config and file, not both");
    if (const auto file = fields.text("file"))
        out.file = (path.parent_path() / *file).lexically_normal().string();
    else
        out.config = fields.object("config")->json().dump(2);
    return out;
}

std::vector<fs::path> jsonFilesIn(const std::string& folder)
{
    std::vector<fs::path> out;
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end && out.size() < mostFiles;
         it.increment(error))
        if (std::error_code kind; it->path().extension() == ".json" && it->is_regular_file(kind))
            out.push_back(it->path());
    std::ranges::sort(out);
    return out;
}

} // namespace

OwnPresets readOwnPresets(const std::string& folder)
{
    OwnPresets out;
    std::set<std::string> ids;
    for (const ModelPreset& preset : modelPresets())
        if (!preset.own)
            ids.insert(preset.id);
    for (const fs::path& path : jsonFilesIn(folder)) {
        try {
            ModelPreset preset = presetFrom(path);
            if (!ids.insert(preset.id).second)
                throw InputError(path.filename().string() + ".id", quotable(preset.id),
                                 "an id that no other model has");
            out.presets.push_back(std::move(preset));
        } catch (const InputError& error) {
            out.complaints.push_back("model left out: " + std::string(error.what()));
        }
    }
    std::ranges::stable_sort(out.presets, [](const ModelPreset& a, const ModelPreset& b) {
        return std::tie(a.family, a.title) < std::tie(b.family, b.title);
    });
    return out;
}

std::string ownPresetText(const ModelPreset& preset)
{
    Json out{{"id", preset.id}, {"title", preset.title}};
    for (const auto& [key, value] :
         {std::pair{"source", &preset.source}, std::pair{"date", &preset.date}, std::pair{"note", &preset.note}})
        if (!value->empty())
            out[key] = *value;
    if (preset.file.empty())
        out["config"] = parseStrictJson(preset.config, "config");
    else
        out["file"] = preset.file;
    return out.dump(2) + "\n";
}

std::string freePresetId(const std::string& title, const std::string& folder)
{
    std::string id;
    for (const char c : title) {
        const bool kept = isLetter(c) || (c >= '0' && c <= '9') || c == '.';
        if (kept)
            id.push_back(smallLetter(c));
        else if (!id.empty() && id.back() != '-')
            id.push_back('-');
    }
    while (!id.empty() && (id.back() == '-' || id.back() == '.'))
        id.pop_back();
    while (id.starts_with('.') || id.starts_with('-'))
        id.erase(0, 1);
    if (id.empty())
        id = "model";
    // A file that holds no model is the user's all the same.
    const auto isTaken = [&folder](const std::string& name) {
        std::error_code error;
        return findPreset(name) || fs::exists(fs::path(folder) / (name + ".json"), error);
    };
    std::string free = id;
    for (int number = 2; isTaken(free); ++number)
        free = id + "-" + std::to_string(number);
    return free;
}

} // namespace rope

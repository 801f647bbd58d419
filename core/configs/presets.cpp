// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iterator>
#include <tuple>

#include "core/configs/json_fields.h"
#include "core/configs/model_config.h"
#include "core/configs/model_file.h"
#include "core/configs/strict_json.h"
#include "core/model/embedded.h"

namespace rope {

namespace {

ModelPreset presetFrom(const EmbeddedFile& file)
{
    const std::string where = "resources/models/" + std::string(file.name) + ".json";
    const Json json = parseStrictJson(file.text, where);
    const JsonFields fields(json, where);
    const auto text = [&fields](const char* key) { return fields.text(key).value_or(""); };
    for (const char* key : {"id", "title", "family", "source", "date", "config"})
        if (!fields.has(key))
            fields.fail(key, "present");
    return {text("id"),
            text("title"),
            text("family"),
            text("source"),
            text("date"),
            text("note"),
            fields.object("config")->json().dump(2)};
}

std::vector<ModelPreset> readPresets()
{
    std::vector<ModelPreset> out;
    for (const EmbeddedFile& file : embeddedModels())
        out.push_back(presetFrom(file));
    std::ranges::stable_sort(out, [](const ModelPreset& a, const ModelPreset& b) {
        return std::tie(a.family, a.date, a.id) < std::tie(b.family, b.date, b.id);
    });
    return out;
}

/// Those that ship, with the user's own before them.
std::vector<ModelPreset>& presets()
{
    static std::vector<ModelPreset> all = readPresets();
    return all;
}

} // namespace

const std::vector<ModelPreset>& modelPresets()
{
    return presets();
}

void setOwnPresets(std::vector<ModelPreset> own)
{
    std::ranges::move(readPresets(), std::back_inserter(own));
    presets() = std::move(own);
}

std::string configOf(const ModelPreset& preset)
{
    return preset.file.empty() ? preset.config : readModelFile(preset.file);
}

const ModelPreset* findPreset(const std::string& id)
{
    const auto it = std::ranges::find(modelPresets(), id, &ModelPreset::id);
    return it == modelPresets().end() ? nullptr : &*it;
}

} // namespace rope

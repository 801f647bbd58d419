// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/configs/model_config.h"

namespace rope {

/// Models that a user keeps beside those that ship: a folder of JSON files as in resources/models/. "config" may be
/// left out for "file": config.json, GGUF, safetensors or a folder with one, a path from that folder on. "id" is then
/// the file's name, "title" the id, where they are not said.
struct OwnPresets {
    std::vector<ModelPreset> presets;    ///< by family, then title
    std::vector<std::string> complaints; ///< a sentence for each file that cannot be used
};
/// Nothing where there is no such folder. Models are not opened: a file that is missing is said when it is wanted.
OwnPresets readOwnPresets(const std::string& folder);

/// Of one model, as such a file; the reading of it gives the same model.
std::string ownPresetText(const ModelPreset& preset);

/// "Llama 3.1 8B, mine" -> "llama-3.1-8b-mine", an id that no model has yet and a name that no file of the folder has.
std::string freePresetId(const std::string& title, const std::string& folder);

} // namespace rope

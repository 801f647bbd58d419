// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include <QString>

#include "core/configs/own_presets.h"

namespace rope {

/// Where the user's own models are: "models" in the program's data folder.
QString ownModelsFolder();
/// Puts them before the models that ship. Says what could not be used.
std::vector<std::string> loadOwnModels();
/// Of what loadOwnModels() found unusable, a line each, what this has not given yet: a window says it once. The first
/// few, where there are many.
QString unsaidOfOwnModels();
/// One more, on the disk and in the list. Throws InputError; the list is the old one then.
void keepOwnModel(const ModelPreset& preset);

} // namespace rope

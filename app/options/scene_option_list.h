// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>

#include "app/options/scene_options.h"

namespace rope {

struct SceneOption {
    const char* name; ///< without dashes
    const char* operand;
    std::string help;
    /// What was typed, put into the request. Throws InputError naming the field.
    void (*apply)(Request&, const std::string& text);
};

/// One entry an option of the scene, in the order they are applied: what a later one depends on comes first.
std::span<const SceneOption> sceneOptionList();

} // namespace rope

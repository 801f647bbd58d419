// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/options/scene_options.h"

namespace rope {

/// The scene that --config, --model and --layer-type say, or the default one, before other options.
/// Throws InputError; problems inside a config file name the file and the key.
Request sourceOf(const SceneArgs& args);

} // namespace rope

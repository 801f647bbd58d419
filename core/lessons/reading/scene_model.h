// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "core/model/json_text.h"

namespace rope::lessons {

/// The scene block of a lesson with its key "model" replaced by that model's scene; what else the block says goes over
/// it. "model" is the id of a preset, or "file:NAME": whatever readModelFile takes (config.json, GGUF, safetensors, a
/// folder), by a name relative to the folder of the lesson and below it. Throws InputError ("model", …).
Json withModel(Json block, const std::string& lessonFile);

} // namespace rope::lessons

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

#include "core/model/json_text.h"
#include "core/model/scene.h"

namespace rope {

// The one textual form of a scene: JSON, versioned, exact. Scene files, links, lessons and the remembered
// session use it. Fields at their default are left out; a field that is not known is an error.

inline constexpr int sceneVersion = 1;

Json sceneJson(const Scene& scene);
std::string sceneText(const Scene& scene);

/// Throws InputError naming the field. Reading what sceneText wrote gives an equal scene, bit for bit.
/// Only the form is checked here; whether the scene makes sense is allProblemsOf's to say.
Scene sceneFromJson(const Json& json);
Scene sceneFromText(std::string_view text);

/// Whether a JSON text claims to be a scene (and not a model's config).
bool looksLikeScene(std::string_view text);

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

#include "core/model/json_text.h"
#include "core/scene/document.h"

namespace rope {

// The textual form of a document (docs/scene-format.md): JSON, versioned, members in a fixed order, what is as usual
// left out. A field that is not known is an error.

inline constexpr int documentVersion = 1;

Json documentJson(const Document& document);
std::string documentText(const Document& document);

/// Reads a document, or a scene, which is a document of one screen. Throws InputError naming the field; every scene in
/// it is sound (allProblemsOf). Reading what documentText wrote gives an equal document, bit for bit.
Document documentFromJson(const Json& json);
Document documentFromText(std::string_view text);

/// Whether a JSON text claims to be a document or a scene (and not a model's config).
bool looksLikeDocument(std::string_view text);

/// Whether the text is one of our forms in a version newer than this program knows.
bool isOfNewerVersion(std::string_view text);

} // namespace rope

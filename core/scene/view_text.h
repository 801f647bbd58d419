// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "core/model/json_text.h"
#include "core/scene/document_text.h"
#include "core/scene/field_reader.h"

// How a screen is arranged, as a part of a document's text (docs/scene-format.md).
namespace rope {

inline constexpr FieldForm documentForm{"document", documentVersion};

Json viewJson(const View& view);
/// `path` names where the view stands ("screens[0].view"). Throws InputError naming the field.
View viewFromJson(const Json& json, const std::string& path);

} // namespace rope

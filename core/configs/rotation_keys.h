// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "core/configs/families.h"
#include "core/configs/json_fields.h"

namespace rope {

/// A key that is about rotation, by its name.
bool speaksOfRotation(const std::string& key);

/// A key that concerns positions whatever its value is.
bool namesAScaling(const std::string& key);

/// Whether a reader of that family would take rotation, positions or the head from `key`: what has to be told where it
/// stands outside the part of the language model. Null, empty and switched off say nothing.
bool concernsRotation(const std::string& key, const Json& value, const Family& family);

/// Whether a part says what a key outside it says, there or in one of its RoPE dicts, in either spelling of them.
bool repeats(const JsonFields& part, const std::string& key, const Json& value);

} // namespace rope

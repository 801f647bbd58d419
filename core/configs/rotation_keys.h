// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <unordered_map>

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

/// What a part says, there or in one of its RoPE dicts, in either spelling of them.
class RepeatedKeys
{
public:
    /// `part` must stay.
    explicit RepeatedKeys(const JsonFields& part);
    /// Whether it says what that key outside it says.
    bool have(const std::string& key, const Json& value) const;

private:
    bool holds(const std::string& key, const Json& value) const;

    std::unordered_map<std::string, const Json*> m_beside; ///< the part's own keys
    Json m_dicts;                                          ///< all that its RoPE dicts say, as one
    std::unordered_map<std::string, const Json*> m_said;   ///< the keys of those
};

} // namespace rope

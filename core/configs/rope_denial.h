// SPDX-License-Identifier: GPL-3.0-or-later
// Words in a config that say outright whether the model has rotary positions.
#pragma once
#include <string>

#include "core/configs/families.h"
#include "core/configs/json_fields.h"

namespace rope {

/// A key that speaks against rotary positions, its value as shown, and what it names instead; empty without one.
struct RopeDenial {
    std::string key, value, instead;
};
RopeDenial denialOfRope(const JsonFields& config);

/// A key says "rope", "rotary" or true of them.
bool saysRotary(const JsonFields& config);

/// Throws InputError where a base of null means no rotation to the class.
void refuseNullBase(const JsonFields& config, const Family& family);

} // namespace rope

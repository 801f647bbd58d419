// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rope {

/// RFC 4648, section 5, without padding: letters, digits, '-' and '_'.
std::string base64url(std::span<const unsigned char> bytes);

/// Nothing for any other character, a length that cannot be, or bits left over that are not 0: one text for one value.
std::optional<std::vector<unsigned char>> fromBase64url(std::string_view text);

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string_view>

namespace rope {

/// Bytes of the UTF-8 sequence at the start of `text`; 0 where there is none: cut short, longer than needed, half of a
/// surrogate pair or beyond U+10FFFF (RFC 3629). `text` is not empty.
std::size_t utf8Length(std::string_view text);

} // namespace rope

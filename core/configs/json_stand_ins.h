// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON parser knows no numbers that are not finite, which Python writes and reads. In its text they stand as
// strings of as many bytes, so that places in messages stay right: marks only, one for each letter but the quotes.
#pragma once
#include <string>
#include <string_view>

namespace rope {

/// There is something to replace (or `beyond` says so), and the text itself has no marks.
bool canHaveStandIns(std::string_view text, bool beyond);

/// The text with stand-ins for NaN and the infinities; with `beyond` for numbers that no double holds too.
std::string withStandIns(std::string_view text, bool beyond);

bool isStandIn(std::string_view text);
double numberOfStandIn(std::string_view standIn);

} // namespace rope

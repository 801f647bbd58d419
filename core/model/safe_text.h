// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace rope {

/// Text from a file, a link or the keyboard as it may go to a terminal, into a CSV or an SVG: control characters (C0,
/// C1, line ends) and what turns the reading direction become spaces, bytes that are no UTF-8 and noncharacters U+FFFD.
std::string safeText(std::string_view text);

/// `text` as a cell of a CSV: safe, quoted where it must be, and never read as a formula (=, +, -, @ in front). For
/// text only: numbers are written as they are.
std::string csvCell(const std::string& text);

} // namespace rope

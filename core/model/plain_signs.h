// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace rope {

/// `text` with −, ×, ·, ÷, π, ½, ** and superscripts as - * / pi (1/2) ^, and every kind of space as a plain one.
std::string plainSigns(std::string_view text);

} // namespace rope

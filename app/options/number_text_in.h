// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rope {

/// The whole text as a finite number, '.' as decimal point whatever the locale ("0.25", "1e4"), or a
/// fraction of two such ("1/64"), as in the window.
/// Nothing for "12abc", "", " 1", "nan", "inf" and numbers a double cannot hold.
std::optional<double> realFrom(std::string_view text);

/// The whole text as a whole number; "4096" as well as "4.096e3". Beyond 2^53 plain digits only.
std::optional<std::int64_t> wholeFrom(std::string_view text);

/// The same, or InputError (field, text, allowed).
double realOption(const std::string& text, const std::string& field, const std::string& allowed);
std::int64_t wholeOption(const std::string& text, const std::string& field, const std::string& allowed);

} // namespace rope

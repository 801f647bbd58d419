// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>

namespace rope {

/// Locale-independent number texts. All of them use '.' as decimal point.

/// The shortest text that reads back to the same double ("0.1", "10000", "1e-07").
std::string exactText(double value);
/// 17 significant digits, as JSON and CSV results promise. Not finite: "null".
std::string digits17(double value);
/// For people: `digits` significant digits, thousands separated by ',', minus as U+2212 ("217,640", "−0.8849",
/// "1.63e−6"). What is typed may say it so too (core/model/number_reader).
std::string shownNumber(double value, int digits = 4);
/// 1234567 → "1,234,567".
std::string grouped(std::int64_t value);
/// "1 pair", "18 pairs".
std::string counted(std::int64_t n, const std::string& singular, const std::string& plural);

} // namespace rope

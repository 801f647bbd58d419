// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include <QString>

namespace rope {

/// "1, 0.1, 1e-2" → numbers (core/model/number_list); nothing when a part is none or the text is empty.
std::optional<std::vector<double>> parseNumbers(const QString& text);
/// "1, 8, 16-20" → pairs from 1 to `count` as on the command line, each once; empty text → empty list.
std::optional<std::vector<int>> parsePairs(const QString& text, int count);
/// The number that a text of so many significant digits reads back: all that a hand sets, or a list has room for.
double withDigits(double number, int digits);
/// The texts those read back.
QString shownNumbers(const std::vector<double>& numbers);
QString shownPairList(const std::vector<int>& pairs);

} // namespace rope

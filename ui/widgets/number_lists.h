// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

namespace rope {

/// The parts of "[1, 0.1; 1e-2]" between commas, semicolons, spaces and brackets.
QStringList splitNumbers(const QString& text);
/// "1, 0.1, 1e-2" → numbers; nothing when a part is none or the text is empty.
std::optional<std::vector<double>> parseNumbers(const QString& text);
/// "1, 8, 16-20" → pairs from 1 to `count`, in the order given, each once; empty text → empty list.
std::optional<std::vector<int>> parsePairs(const QString& text, int count);
/// The texts those read back.
QString shownNumbers(const std::vector<double>& numbers);
QString shownPairList(const std::vector<int>& pairs);

} // namespace rope

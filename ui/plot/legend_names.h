// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QString>

class QFontMetricsF;

namespace rope {

/// Names in the order of a legend, said shortly: one that differs from the one before in its last whole number alone is
/// that number, "Layer 1, head 1", "2", "3", "Layer 2, head 1", "2".
std::vector<QString> numbersAlone(const std::vector<QString>& names);

/// Whether what ends before the character at `at` ends in the middle of a word.
bool cutsWordAt(const QString& text, qsizetype at);

/// As many whole words as there is room for, in pixels; part of the first one where not even that fits.
QString shortenedName(const QString& text, const QFontMetricsF& metrics, double width);

} // namespace rope

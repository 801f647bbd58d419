// SPDX-License-Identifier: GPL-3.0-or-later
// Where things stand in the text of a lesson that may be full of mistakes: lines count from 0.
#pragma once
#include <optional>

#include <QStringList>

namespace rope {

struct LineRange {
    int first = 0, last = 0; ///< both belong to it
    bool operator==(const LineRange&) const = default;
};

/// The step that a line belongs to, counted from 0; nothing in front of the first one.
std::optional<int> stepAt(const QStringList& lines, int line);
/// The lines of a step with its heading; nothing when there is no such step.
std::optional<LineRange> stepRange(const QStringList& lines, int step);
/// The block of that name ("scene", "ask": whatever its kind) in a step, with its fences.
std::optional<LineRange> blockIn(const QStringList& lines, int step, const QString& name);
/// The block that a line stands in, of the lines above it: "ask number", "show", "head"; empty: the text of a step.
QString blockAround(const QStringList& above);
/// The first line at or behind `line` where a block may begin: not inside another block, nor in the head.
int placeForBlock(const QStringList& lines, int line);

} // namespace rope

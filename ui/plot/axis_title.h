// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFont>
#include <QString>

namespace rope {

/// The title of an axis as it is written: up to four lines.
struct AxisTitle {
    QString text;
    QFont font;
};

/// In two lines, then smaller, then not at all, where it is too long for an axis of `length` pixels. Before it is
/// smaller than `leastPixels`: in three lines, without what its commas add, in four.
AxisTitle fittedTitle(const QString& text, const QFont& font, double length, double leastPixels = 0);

} // namespace rope

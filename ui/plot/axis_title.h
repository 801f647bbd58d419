// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFont>
#include <QString>

namespace rope {

/// The title of an axis as it is written: one or two lines.
struct AxisTitle {
    QString text;
    QFont font;
};

/// In two lines, then smaller, then not at all, where it is too long for an axis of `length` pixels.
AxisTitle fittedTitle(const QString& text, QFont font, double length);

} // namespace rope

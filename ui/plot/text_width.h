// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFont>
#include <QString>

namespace rope {

/// QFontMetricsF::horizontalAdvance, remembered: the same few titles and names are measured at each paint, and shaping
/// a text takes longer than painting it. For the GUI thread.
double textWidth(const QString& text, const QFont& font);

} // namespace rope

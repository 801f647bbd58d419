// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace rope {

/// A dynamic property: how much larger than its neighbours the text of a widget is.
inline constexpr char relativeSize[] = "relativeSize";

/// The size of all text in a widget and below it. Fonts of parents do not reach children that have a style sheet, so
/// each is told.
void setTextPoints(QWidget* root, double points);

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

class QWidget;

namespace rope {

/// A menu's or label's text without the marks of its keys; Chinese has them in brackets at the end: "文件(&F)".
QString unmarked(QString text);

/// What a control is called on the screen: its own name, its text, or that of the label beside it; without marks.
QString shownName(const QWidget& control);

/// What a person types into, sets or ticks: it has a name of its own and is no part of another such control. Buttons
/// that do something are none.
bool isInput(const QWidget& widget);
/// A button that does something once it is pressed, and says what.
bool isDoing(const QWidget& widget);

} // namespace rope

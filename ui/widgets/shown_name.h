// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

class QWidget;

namespace rope {

/// A menu's or label's text without the marks of its keys; Chinese has them in brackets at the end: "文件(&F)".
QString unmarked(QString text);

/// What a control is called on the screen: its own name, its text, or that of the label beside it; without marks.
QString shownName(const QWidget& control);

} // namespace rope

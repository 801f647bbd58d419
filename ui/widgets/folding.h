// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractButton;
class QWidget;

namespace rope {

/// Hides the widget until the button is pressed down; what looks for a control inside can ask for that button.
void foldUnder(QAbstractButton* toggle, QWidget* folded);
/// What unfolds the widget; nullptr when it is not folded away.
QAbstractButton* unfolds(const QWidget& widget);
/// Whether the panel shows the widget, or would once what it lies in is unfolded.
bool isReachedIn(const QWidget& panel, const QWidget& widget);

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSize>

class QWidget;

namespace rope {

/// The first size of a window: `wanted`, but no more than nine tenths of its screen either way. What lies outside of a
/// screen cannot be pressed.
void resizeOnScreen(QWidget& window, QSize wanted);

} // namespace rope

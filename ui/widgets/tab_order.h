// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace rope {

/// Tab goes from `before` through what `container` holds, in the order in which that was made, and on to what came
/// behind `before`. Returns the last stop. Qt puts a widget that is made late behind all others of the window.
QWidget* tabThrough(QWidget* before, QWidget* container);

} // namespace rope

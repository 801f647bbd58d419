// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QIcon>

namespace rope {

/// A patch of that colour, also where the row it stands in is selected.
QIcon swatch(const QColor& colour);

} // namespace rope

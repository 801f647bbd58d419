// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "core/lessons/framed_prose.h"

namespace rope {

/// Prose with its frame in the user's language; words of a lesson stay as they are.
QString framed(const FramedProse& prose);

} // namespace rope

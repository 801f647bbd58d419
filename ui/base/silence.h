// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

namespace rope {

/// For the destructor of a window. One that is still shown hides its parts as it goes, and they tell: what they tell
/// would reach members of a class that is gone already.
inline void silenceParts(const QObject& whole)
{
    for (QObject* part : whole.findChildren<QObject*>())
        part->blockSignals(true);
}

} // namespace rope

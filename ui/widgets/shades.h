// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPalette>

namespace rope {

/// The colours of all widgets.
struct Shades {
    const char *window, *base, *alternate, *button, *text, *muted, *disabled, *accent, *onAccent, *border, *tip;
};
const Shades& shadesOf(bool dark, bool highContrast);
QPalette paletteOf(const Shades& shades);

} // namespace rope

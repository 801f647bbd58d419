// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/shades.h"

namespace rope {

namespace {

constexpr Shades lightShades{"#f4f5f7", "#ffffff", "#f0f2f5", "#ffffff", "#1b2330", "#616b7a",
                             "#a4acb8", "#0067b0", "#ffffff", "#d3d8e0", "#ffffff"};
constexpr Shades darkShades{"#1b1e24", "#14161b", "#20242b", "#2a2f38", "#e8ebf0", "#98a2b3",
                            "#5d6674", "#4da3e6", "#0b0d10", "#3a414d", "#2a2f38"};

// Text stands out from whatever it lies on by 7 to 1 and more (tests/ui/tst_colours.cpp).
constexpr Shades whiteShades{"#ffffff", "#ffffff", "#f0f0f0", "#ffffff", "#000000", "#33383f",
                             "#4c4c4c", "#003e8a", "#ffffff", "#000000", "#ffffff"};
constexpr Shades blackShades{"#000000", "#000000", "#161616", "#141414", "#ffffff", "#d8dde3",
                             "#a8a8a8", "#6fc8ff", "#000000", "#ffffff", "#000000"};

} // namespace

const Shades& shadesOf(bool dark, bool highContrast)
{
    if (highContrast)
        return dark ? blackShades : whiteShades;
    return dark ? darkShades : lightShades;
}

QPalette paletteOf(const Shades& s)
{
    const auto c = [](const char* name) { return QColor(QLatin1String(name)); };
    QPalette p(c(s.text), c(s.button), c(s.base), c(s.border), c(s.border), c(s.text), c(s.text), c(s.base),
               c(s.window));
    p.setColor(QPalette::AlternateBase, c(s.alternate));
    p.setColor(QPalette::Highlight, c(s.accent));
    p.setColor(QPalette::HighlightedText, c(s.onAccent));
    p.setColor(QPalette::Link, c(s.accent));
    p.setColor(QPalette::ToolTipBase, c(s.tip));
    p.setColor(QPalette::ToolTipText, c(s.text));
    p.setColor(QPalette::PlaceholderText, c(s.muted));
    p.setColor(QPalette::Mid, c(s.border));
    // Quiet labels are disabled ones, and are to be read; what cannot be pressed or typed into is to look it.
    p.setColor(QPalette::Disabled, QPalette::WindowText, c(s.muted));
    for (QPalette::ColorRole role : {QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, c(s.disabled));
    p.setColor(QPalette::Disabled, QPalette::Button, c(s.window));
    p.setColor(QPalette::Disabled, QPalette::Highlight, c(s.border));
    return p;
}

} // namespace rope

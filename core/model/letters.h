// SPDX-License-Identifier: GPL-3.0-or-later
// Letters of ASCII, whatever the locale says.
#pragma once

namespace rope {

constexpr char smallLetter(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 'a' - 'A') : c;
}

constexpr bool isLetter(char c)
{
    return smallLetter(c) >= 'a' && smallLetter(c) <= 'z';
}

} // namespace rope

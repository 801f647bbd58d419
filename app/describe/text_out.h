// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace rope {

/// A text that grows; unlike a stream it knows no locale.
struct TextOut {
    std::string text;
    TextOut& operator<<(std::string_view more)
    {
        text += more;
        return *this;
    }
};

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <string>

#include "core/model/message.h"

namespace rope {

/// In what a reference is said: the language of its files, English where they are not translated, how the program's own
/// words are put, and the marks between them.
struct Speech {
    std::string language = "en";
    std::function<std::string(const Message&)> say = &Message::english;
    std::string comma = ", ", semicolon = "; ", colon = ": ", stop = ". ";
};

} // namespace rope

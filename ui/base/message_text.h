// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "core/model/message.h"

namespace rope {

/// A core message in the user's language: the template is looked up, then its arguments, themselves looked up as
/// phrase() does, are filled in. Powers of ten are written as such: 3.12×10⁻⁷ for core's "3.12e−7".
QString translated(const Message& message);
/// "10⁻⁶" for -6.
QString powerOfTen(int exponent);

/// A text that core has put together, in the user's language: looked up as it is, else with {0}, {1}, … for its numbers
/// ("an even number from 2 to 1024" as "an even number from {0} to {1}"). What is not found stays as it is.
QString phrase(const std::string& text);
/// The same for a text whose parts are no texts of their own ("none, linear or yarn" lists what is typed).
QString wholePhrase(const std::string& text);

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/model/message.h"

namespace rope {

/// How a text was read: a finite number, or why it is none.
struct TypedNumber {
    std::optional<double> value;
    Message complaint; ///< where more can be said than "no number"
};

enum class Percent { Refused, Allowed };

/// The number that a person means, the same in every box, list, lesson and option, whatever the locale:
/// 10000, 1e6, 217,640, 128k (128,000), 2M, 30 thousand, 1.5 million, 3 万, 128Ki (131,072), 1/64, 2^17, 10⁻², 1x10^-2,
/// 2pi/100, 10000^(-2/128), −5 and arithmetic of these with + - * / ^ ( ), pi, sqrt or √, ½, ln, log10 and exp. The
/// point is the decimal sign; a comma or a space only sets off thousands. What would be read differently by two people
/// is refused: 1,5 and 1/2pi, 1/2 million, 10^2 thousand. Decimals, k, M, thousand, million and powers of ten are
/// correctly rounded.
TypedNumber readNumber(std::string_view text, Percent percent = Percent::Refused);

/// The whole number a person means. Beyond 2^53 plain digits only.
std::optional<std::int64_t> wholeFrom(std::string_view text);

/// The same, or InputError (field, the text and what is wrong with it, allowed).
double typedReal(const std::string& text, const std::string& field, const std::string& allowed,
                 Percent percent = Percent::Refused);
std::int64_t typedWhole(const std::string& text, const std::string& field, const std::string& allowed);

} // namespace rope

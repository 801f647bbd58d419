// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace rope::lessons {

/// What a student typed, without what people write around a number: "θ = 0.01 rad/token" is 0.01.
struct AnswerText {
    std::string number;
    double scale = 1; ///< to the question's unit: π/180 for degrees where radians are asked
};

/// Takes off what stands before the last "=" or "≈", "about", and the unit behind in its usual forms, in capitals too
/// (rad, radians, rad/token, rad·token⁻¹, radian a token, °, turns; token, tokens, tok; what is counted where the
/// question has no unit). What is no number then is returned whole, as it was typed: "10 mrad", not "10 m".
AnswerText answerText(std::string_view typed, std::string_view unit);

/// What stands behind the number of a text that is one in an unknown or another unit: "tokens" of "628 tokens"; empty
/// where that is not why it is none.
std::string unitBehind(std::string_view typed);

/// The number as read by somebody whose decimals follow a comma: "628,319" is 628.319 and "54.410" 54,410.
std::optional<double> commaForPoint(std::string_view number);

/// What the last digit of a decimal number is worth: 0.01 of "0.32", "3.2e-1" and "-1,000.25", 1000 of "30 thousand"
/// and "30k"; nothing for "1/3".
std::optional<double> worthOfLastDigit(std::string_view number);

} // namespace rope::lessons

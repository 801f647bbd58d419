// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/answer_text.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/model/text.h"
#include "core/model/two_pi.h"

namespace rope::lessons {

namespace {

constexpr std::array radians{"radians", "radian", "rad"};
constexpr std::array degrees{"degrees", "degree", "deg", "°"};

/// The longest first: "rad" is the end of no other form then.
std::vector<std::string> formsOf(std::string_view unit)
{
    std::vector<std::string> out{std::string(unit)};
    if (unit == "rad per token") {
        for (const char* rad : radians)
            for (const char* per : {" per token", "/token", " / token", "/tok", ""})
                out.push_back(rad + std::string(per));
    } else if (unit == "rad") {
        out.insert(out.end(), radians.begin(), radians.end());
    } else if (unit == "points") {
        out.insert(out.end(), {"percentage points", "percent", "point", "pp", "%"});
    } else if (unit.ends_with('s')) {
        out.emplace_back(unit.substr(0, unit.size() - 1));
    } else if (!unit.empty()) {
        out.push_back(std::string(unit) + "s");
    }
    std::ranges::sort(out, std::ranges::greater(), &std::string::size);
    return out;
}

bool dropEnd(std::string_view& text, std::string_view end)
{
    if (end.empty() || !text.ends_with(end))
        return false;
    text.remove_suffix(end.size());
    text = trimmed(text);
    return true;
}

} // namespace

AnswerText answerText(std::string_view typed, std::string_view unit)
{
    std::string_view text = trimmed(typed);
    for (const std::string_view equals : {"=", "≈", "~"})
        if (const std::size_t at = text.rfind(equals); at != std::string_view::npos)
            text = trimmed(text.substr(at + equals.size()));
    for (const std::string& form : formsOf(unit))
        if (dropEnd(text, form))
            return {std::string(text), 1};
    if (unit == "rad")
        for (const std::string_view form : degrees)
            if (dropEnd(text, form))
                return {std::string(text), twoPi / 360};
    return {std::string(text), 1};
}

} // namespace rope::lessons

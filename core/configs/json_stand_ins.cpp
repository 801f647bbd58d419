// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/configs/json_stand_ins.h"

#include <algorithm>
#include <array>
#include <limits>

#include "core/model/json_text.h"

namespace rope {

namespace {

constexpr char mark = '\x7f';
constexpr double infinity = std::numeric_limits<double>::infinity();

struct NonFinite {
    std::string_view word;
    double value;
};
constexpr std::array nonFinites{NonFinite{"-Infinity", -infinity}, NonFinite{"Infinity", infinity},
                                NonFinite{"NaN", std::numeric_limits<double>::quiet_NaN()}};

/// A number beyond double stands as marks with its sign second.
bool isBeyond(std::string_view standIn)
{
    return standIn.size() > 2 && (standIn[1] == '+' || standIn[1] == '-');
}

/// The bytes of the number that starts there, a lone sign among them.
std::string_view numberAt(std::string_view text)
{
    return text.substr(0, std::min(text.find_first_not_of("+-.0123456789eE"), text.size()));
}

/// As the parser itself judges.
bool overflows(std::string_view number)
{
    if (number.size() < std::string_view("1e309").size())
        return false;
    try {
        return Json::parse(number).is_discarded();
    } catch (const Json::out_of_range&) {
        return true;
    } catch (const Json::parse_error&) {
        return false;
    }
}

std::string_view nonFiniteAt(std::string_view text)
{
    const auto found =
        std::ranges::find_if(nonFinites, [text](const NonFinite& number) { return text.starts_with(number.word); });
    return found == nonFinites.end() ? std::string_view() : found->word;
}

/// Of a word outside strings; returns how many bytes it has.
std::size_t replaceAt(std::string& out, std::size_t at, std::string_view text, bool beyond)
{
    if (const std::string_view word = nonFiniteAt(text); !word.empty()) {
        out.replace(at, word.size(), '"' + std::string(word.size() - 2, mark) + '"');
        return word.size();
    }
    const std::string_view number = beyond ? numberAt(text) : std::string_view();
    if (overflows(number)) {
        std::string standIn(number.size() - 2, mark);
        standIn[1] = number[0] == '-' ? '-' : '+';
        out.replace(at, number.size(), '"' + standIn + '"');
    }
    return std::max<std::size_t>(number.size(), 1);
}

} // namespace

bool canHaveStandIns(std::string_view text, bool beyond)
{
    const bool has =
        beyond || text.find("NaN") != std::string_view::npos || text.find("Infinity") != std::string_view::npos;
    return has && text.find(mark) == std::string_view::npos && text.find("\\u007") == std::string_view::npos;
}

std::string withStandIns(std::string_view text, bool beyond)
{
    std::string out(text);
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"')
            inString = !inString;
        else if (inString && c == '\\')
            ++i;
        else if (!inString && (c == '-' || c == 'I' || c == 'N' || (c >= '0' && c <= '9')))
            i += replaceAt(out, i, text.substr(i), beyond) - 1;
    }
    return out;
}

bool isStandIn(std::string_view text)
{
    const std::string_view rest = isBeyond(text) ? text.substr(2) : text;
    return !text.empty() && text[0] == mark && rest.find_first_not_of(mark) == std::string_view::npos;
}

double numberOfStandIn(std::string_view standIn)
{
    if (isBeyond(standIn))
        return standIn[1] == '-' ? -infinity : infinity;
    for (const NonFinite& number : nonFinites)
        if (number.word.size() == standIn.size() + 2)
            return number.value;
    return std::numeric_limits<double>::quiet_NaN();
}

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/answer_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "core/model/letters.h"
#include "core/model/number_words.h"
#include "core/model/text.h"
#include "core/model/two_pi.h"
#include "core/model/typed_number.h"

namespace rope::lessons {

namespace {

using Words = std::vector<std::string>;

/// A unit as somebody may write it, in small letters and without spaces.
struct Form {
    std::string text;
    double scale = 1; ///< to the question's unit
};

const Words radians{"radians", "radian", "rads", "rad", "弧度"};
const Words degrees{"degrees", "degree", "deg", "°", "º", "度"};
const Words turns{"turns", "turn", "rotations", "rotation", "rev", "圈"};
const Words tokens{"tokens", "token", "toks",   "tok",      "positions", "position",
                   "steps",  "step",  "个词元", "个tokens", "个token",   "词元"};
const Words counted{"pairs",  "pair",  "elements", "element", "dimensions", "positions", "position",
                    "times",  "time",  "turns",    "turn",    "个词元",     "词元",      "对",
                    "tokens", "token", "个元素",   "元素",    "倍"};
/// What stands before a number and says nothing about it.
const Words before{"about", "approximately", "approx.",  "approx",   "circa",  "ca.",       "roughly",    "around",
                   "it is", "pair",          "position", "element",  "token",  "factor",    "x",          "×",
                   "约",    "大约",          "第",       "每个词元", "每词元", "每个token", "每个 token", "每token"};

void add(std::vector<Form>& forms, const Words& words, double scale)
{
    for (const std::string& word : words)
        forms.push_back({word, scale});
}

/// "rad/token", "radianatoken", "rad·token⁻¹".
void addPerToken(std::vector<Form>& forms, const Words& words, double scale)
{
    for (const std::string& word : words)
        for (const std::string& token : tokens) {
            for (const char* per : {"per", "/", "a", "pereach", "foreach", "每", "/每"})
                forms.push_back({std::string(word).append(per).append(token), scale});
            for (const char* times : {"", "·", "*", "⋅"})
                for (const char* inverse : {"⁻¹", "^-1", "^(-1)", "^−1"})
                    forms.push_back({std::string(word).append(times).append(token).append(inverse), scale});
        }
}

std::vector<Form> formsOf(const std::string& unit)
{
    std::vector<Form> out{{unit, 1}};
    if (unit == "rad per token") {
        addPerToken(out, radians, 1);
        addPerToken(out, degrees, twoPi / 360); // not "°" alone: a rate is asked for
        addPerToken(out, turns, twoPi);
        add(out, radians, 1);
    } else if (unit == "rad") {
        add(out, radians, 1);
        add(out, degrees, twoPi / 360);
        add(out, turns, twoPi);
    } else if (unit == "points") {
        add(out, {"percentagepoints", "percentagepoint", "percent", "point", "pp", "%"}, 1);
    } else if (unit == "tokens") {
        add(out, tokens, 1);
        for (const std::string& word : tokens) // of a period
            for (const char* per : {"perturn", "/turn", "aturn", "eachturn", "perperiod", "/圈", "每圈"})
                out.push_back({word + per, 1});
    } else if (unit.empty()) {
        add(out, counted, 1);
        add(out, {"x", "×"}, 1);
    } else {
        out.push_back({unit.ends_with('s') ? unit.substr(0, unit.size() - 1) : unit + "s", 1});
        if (std::ranges::count(counted, unit) > 0)
            add(out, {"对", "个元素", "元素", "圈"}, 1);
    }
    for (Form& form : out)
        std::erase(form.text, ' ');
    std::erase_if(out, [](const Form& form) { return form.text.empty(); });
    return out;
}

/// Takes an end off that may be written in capitals and with spaces in it.
bool dropEnd(std::string_view& text, std::string_view end)
{
    std::string_view rest = text;
    while (!end.empty()) {
        rest = trimmed(rest);
        if (rest.empty() || smallLetter(rest.back()) != end.back())
            return false;
        rest.remove_suffix(1);
        end.remove_suffix(1);
    }
    text = trimmed(rest);
    return true;
}

bool dropStart(std::string_view& text, std::string_view start)
{
    const bool fits = text.size() > start.size() && std::ranges::equal(text.substr(0, start.size()), start, {},
                                                                       [](char c) { return smallLetter(c); });
    if (fits)
        text = trimmed(text.substr(start.size()));
    return fits;
}

/// Letters, digits and signs as wide as an ideograph ("０．０１") are what a Chinese keyboard types: U+FF01 to U+FF5E
/// are ASCII, 0xfee0 farther on.
std::string narrowed(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto at = [&](std::size_t j) { return j < text.size() ? static_cast<unsigned char>(text[j]) : 0U; };
        const unsigned wide = at(i) == 0xef ? ((at(i + 1) & 0x3fU) << 6U | (at(i + 2) & 0x3fU)) : 0;
        if (wide >= 0xf01 && wide <= 0xf5e) {
            out += static_cast<char>(wide - 0xf01 + '!');
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

/// Behind the last "=", without "about" in front and without the full stop of a sentence.
std::string_view stripped(std::string_view typed)
{
    std::string_view text = trimmed(typed);
    for (const std::string_view equals : {"=", "≈", "~"})
        if (const std::size_t at = text.rfind(equals); at != std::string_view::npos)
            text = trimmed(text.substr(at + equals.size()));
    while (std::ranges::any_of(before, [&text](const std::string& word) { return dropStart(text, word); }))
        ;
    for (const std::string_view stop : {".", "。"})
        if (text.size() > stop.size() && text.ends_with(stop))
            text = trimmed(text.substr(0, text.size() - stop.size()));
    return text;
}

bool isNumber(std::string_view text)
{
    return readNumber(text, Percent::Allowed).value.has_value();
}

} // namespace

AnswerText answerText(std::string_view typed, std::string_view unit)
{
    std::string narrow = narrowed(typed);
    if (narrow.find("^{") != std::string::npos) { // as in LaTeX
        std::ranges::replace(narrow, '{', '(');
        std::ranges::replace(narrow, '}', ')');
    }
    const std::string_view text = stripped(narrow);
    for (const Form& form : formsOf(std::string(unit))) {
        std::string_view number = text;
        if (dropEnd(number, form.text) && isNumber(number))
            return {std::string(number), form.scale};
    }
    return {std::string(isNumber(text) ? text : trimmed(typed)), 1};
}

std::string unitBehind(std::string_view typed)
{
    const std::string narrow = narrowed(typed);
    const std::string_view text = stripped(narrow);
    for (std::size_t end = text.size(); end > 0; --end) {
        const std::string_view unit = trimmed(text.substr(end));
        const char first = unit.empty() ? ' ' : smallLetter(unit.front());
        if (((first >= 'a' && first <= 'z') || static_cast<unsigned char>(first) >= 0xc0) &&
            isNumber(text.substr(0, end)))
            return std::ranges::any_of(unit, [](char c) { return c >= '0' && c <= '9'; }) ? std::string()
                                                                                          : std::string(unit);
    }
    return {};
}

std::optional<double> commaForPoint(std::string_view number)
{
    std::string swapped(number);
    for (char& c : swapped)
        c = c == ',' ? '.' : c == '.' ? ',' : c;
    return swapped == number ? std::nullopt : readNumber(swapped, Percent::Allowed).value;
}

std::optional<double> worthOfLastDigit(std::string_view number)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const NumberWord* word = numberWordBehind(number);
    if (word)
        number = trimmed(number.substr(0, number.size() - word->name.size()));
    const std::size_t power = number.find_first_of("eE");
    std::string_view digits = number.substr(0, power);
    for (const std::string_view sign : {"-", "+", "−"})
        if (digits.starts_with(sign))
            digits.remove_prefix(sign.size());
    if (!std::ranges::all_of(digits, [&](char c) { return isDigit(c) || c == ',' || c == '.'; }))
        return std::nullopt;
    const std::size_t point = digits.find('.');
    const auto decimals = point == std::string_view::npos ? 0 : digits.size() - point - 1;
    const double tens = power == std::string_view::npos ? 0 : readNumber(number.substr(power + 1)).value.value_or(0);
    return std::pow(10., tens + (word ? word->tens : 0) - static_cast<double>(decimals));
}

} // namespace rope::lessons

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/plain_signs.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace rope {

namespace {

using Spelling = std::pair<std::string_view, std::string_view>;

constexpr std::array<Spelling, 15> signs{{{"−", "-"},
                                          {"–", "-"},
                                          {"×", "*"},
                                          {"·", "*"},
                                          {"⋅", "*"},
                                          {"÷", "/"},
                                          {"π", "pi"},
                                          {"½", "(1/2)"},
                                          {"¼", "(1/4)"},
                                          {"¾", "(3/4)"},
                                          {"**", "^"},
                                          {"\t", " "},
                                          {"\u00a0", " "},
                                          {"\u202f", " "},
                                          {"\u2009", " "}}};
constexpr std::array<Spelling, 12> superscripts{{{"⁰", "0"},
                                                 {"¹", "1"},
                                                 {"²", "2"},
                                                 {"³", "3"},
                                                 {"⁴", "4"},
                                                 {"⁵", "5"},
                                                 {"⁶", "6"},
                                                 {"⁷", "7"},
                                                 {"⁸", "8"},
                                                 {"⁹", "9"},
                                                 {"⁻", "-"},
                                                 {"⁺", "+"}}};

const Spelling* spelledAt(std::string_view rest, std::span<const Spelling> spellings)
{
    const auto it = std::ranges::find_if(spellings, [&](const Spelling& s) { return rest.starts_with(s.first); });
    return it == spellings.end() ? nullptr : &*it;
}

} // namespace

std::string plainSigns(std::string_view text)
{
    std::string out;
    bool raised = false;
    while (!text.empty()) {
        const Spelling* up = spelledAt(text, superscripts);
        const Spelling* sign = up ? up : spelledAt(text, signs);
        if ((up != nullptr) != raised) {
            out += up ? "^(" : ")";
            raised = !raised;
        }
        out += sign ? sign->second : text.substr(0, 1);
        text.remove_prefix(sign ? sign->first.size() : 1);
    }
    return raised ? out + ")" : out;
}

} // namespace rope

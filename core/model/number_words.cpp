// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/number_words.h"

#include <algorithm>
#include <array>

#include "core/model/letters.h"

namespace rope {

namespace {

/// 百万 before its own end, 万.
constexpr std::array<NumberWord, 8> words{
    {{"k", 3}, {"K", 3}, {"M", 6}, {"thousand", 3}, {"million", 6}, {"千", 3}, {"百万", 6}, {"万", 4}}};

bool isSame(std::string_view text, const NumberWord& word)
{
    return word.isWord() ? std::ranges::equal(text, word.name, {}, smallLetter) : text == word.name;
}

template <typename Fits>
const NumberWord* firstWord(Fits fits)
{
    const auto* const it = std::ranges::find_if(words, fits);
    return it == words.end() ? nullptr : it;
}

} // namespace

const NumberWord* numberWordAt(std::string_view text)
{
    return firstWord([text](const NumberWord& word) {
        const std::size_t end = word.name.size();
        return isSame(text.substr(0, end), word) && (end == text.size() || !isLetter(text[end]));
    });
}

const NumberWord* numberWordBehind(std::string_view text)
{
    return firstWord([text](const NumberWord& word) {
        return text.size() >= word.name.size() && isSame(text.substr(text.size() - word.name.size()), word);
    });
}

} // namespace rope

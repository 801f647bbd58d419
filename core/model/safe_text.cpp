// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/safe_text.h"

#include <algorithm>

#include "core/model/utf8.h"

namespace rope {

namespace {

const std::string_view unknown = "\xef\xbf\xbd";

bool isPlain(char c)
{
    return c >= 0x20 && c < 0x7f;
}

/// The code point of one valid sequence.
char32_t codeOf(std::string_view sequence)
{
    constexpr unsigned lead[] = {0, 0x7f, 0x1f, 0x0f, 0x07};
    char32_t code = static_cast<unsigned char>(sequence[0]) & lead[sequence.size()];
    for (const char c : sequence.substr(1))
        code = (code << 6U) | (static_cast<unsigned char>(c) & 0x3fU);
    return code;
}

/// Controls, line and paragraph separators, and the marks, embeddings and isolates of the bidirectional algorithm (UAX
/// 9).
bool isControl(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0x061c || c == 0x200e || c == 0x200f ||
           (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

bool isNoncharacter(char32_t c)
{
    return (c & 0xfffeU) == 0xfffeU || (c >= 0xfdd0 && c <= 0xfdef);
}

} // namespace

std::string safeText(std::string_view text)
{
    if (std::ranges::all_of(text, isPlain))
        return std::string(text);
    std::string out;
    while (!text.empty()) {
        const std::size_t length = utf8Length(text);
        const std::string_view sequence = text.substr(0, std::max<std::size_t>(length, 1));
        const char32_t code = length == 0 ? 0xfffe : codeOf(sequence);
        out += isNoncharacter(code) ? unknown : isControl(code) ? " " : sequence;
        text.remove_prefix(sequence.size());
    }
    return out;
}

std::string csvCell(const std::string& text)
{
    std::string out = safeText(text);
    if (!out.empty() && std::string_view("=+-@").find(out.front()) != std::string_view::npos)
        out.insert(0, 1, '\'');
    if (out.find_first_of(",\"") == std::string::npos)
        return out;
    std::string quoted(1, '"');
    for (const char c : out)
        quoted.append(c == '"' ? 2 : 1, c);
    return quoted.append(1, '"');
}

} // namespace rope

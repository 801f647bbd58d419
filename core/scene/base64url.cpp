// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/base64url.h"

#include <cstdint>

namespace rope {

namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

} // namespace

std::string base64url(std::span<const unsigned char> bytes)
{
    std::string out;
    std::uint32_t bits = 0;
    int count = 0; // bits waiting
    for (const unsigned char byte : bytes) {
        bits = (bits << 8U) | byte;
        for (count += 8; count >= 6; count -= 6)
            out += alphabet[(bits >> (count - 6)) & 63U];
    }
    if (count > 0)
        out += alphabet[(bits << (6 - count)) & 63U];
    return out;
}

std::optional<std::vector<unsigned char>> fromBase64url(std::string_view text)
{
    if (text.size() % 4 == 1)
        return std::nullopt;
    std::vector<unsigned char> out;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : text) {
        const std::size_t value = alphabet.find(c);
        if (value == std::string_view::npos)
            return std::nullopt;
        bits = (bits << 6U) | static_cast<std::uint32_t>(value);
        count += 6;
        if (count >= 8) {
            count -= 8;
            out.push_back(static_cast<unsigned char>((bits >> count) & 255U));
        }
    }
    if ((bits & ((1U << count) - 1U)) != 0)
        return std::nullopt;
    return out;
}

} // namespace rope

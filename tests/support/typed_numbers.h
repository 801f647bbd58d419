// SPDX-License-Identifier: GPL-3.0-or-later
// What people type where a number is asked for, and what it means: one table for the reader itself, the command line,
// the boxes of the window, lists and lessons.
#pragma once
#include <numbers>
#include <optional>
#include <string>
#include <vector>

namespace rope::test {

struct Typed {
    std::string text;
    std::optional<double> value; ///< nothing: refused
    std::string says;            ///< refused: part of the reason; empty: none is given
};

/// Numbers that are greater than 1 and at most 1e15, so that every place can hold them.
inline const std::vector<Typed>& typedBases()
{
    constexpr double pi = std::numbers::pi;
    static const std::vector<Typed> all{{"10000", 1e4, {}},
                                        {"1e6", 1e6, {}},
                                        {"1E6", 1e6, {}},
                                        {"1.5e+6", 1.5e6, {}},
                                        {"5e5", 5e5, {}},
                                        {"500000.123456789", 500000.123456789, {}},
                                        {"+12", 12.0, {}},
                                        {" 42 ", 42.0, {}},
                                        {"8.", 8.0, {}},
                                        {"128k", 128000.0, {}},
                                        {"128K", 128000.0, {}},
                                        {"128Ki", 131072.0, {}},
                                        {"2M", 2e6, {}},
                                        {"1.5 M", 1.5e6, {}},
                                        {"4.35k", 4350.0, {}},
                                        {"1Mi", 1048576.0, {}},
                                        {"217,640", 217640.0, {}},
                                        {"16,777,216", 16777216.0, {}},
                                        {"1,234,567.5", 1234567.5, {}},
                                        {"16 777 216", 16777216.0, {}},
                                        {"16\u202f777\u202f216", 16777216.0, {}},
                                        {"16\u00a0777\u00a0216", 16777216.0, {}},
                                        {"1,000k", 1e6, {}},
                                        {"2^17", 131072.0, {}},
                                        {"2**17", 131072.0, {}},
                                        {"2¹⁷", 131072.0, {}},
                                        {"10^4", 1e4, {}},
                                        {"10⁴", 1e4, {}},
                                        {"1x10^4", 1e4, {}},
                                        {"1.5×10^4", 1.5e4, {}},
                                        {"1.5·10⁴", 1.5e4, {}},
                                        {"6.02x10^(3)", 6020.0, {}},
                                        {"1/0.001", 1000.0, {}},
                                        {"22/7", 22.0 / 7, {}},
                                        {"pi", pi, {}},
                                        {"π", pi, {}},
                                        {"2pi", 2 * pi, {}},
                                        {"2 pi", 2 * pi, {}},
                                        {"2π", 2 * pi, {}},
                                        {"2*pi", 2 * pi, {}},
                                        {"2·π", 2 * pi, {}},
                                        {"200pi/100", 200 * pi / 100, {}},
                                        {"pi/2", pi / 2, {}},
                                        {"1000/(2pi)", 1000 / (2 * pi), {}},
                                        {"10000^(64/128)", 100.0, {}},
                                        {"2^3^2", 512.0, {}},
                                        {"10/2*5", 25.0, {}},
                                        {"10-2-3", 5.0, {}},
                                        {"10−2", 8.0, {}},
                                        {"2*-3+9", 3.0, {}},
                                        {"(1+2)*3", 9.0, {}},
                                        {"sqrt(16)", 4.0, {}},
                                        {"4*sin(pi/2)", 4.0, {}},
                                        {"3*cos(0)", 3.0, {}},
                                        {"10 x 0.5", 5.0, {}},
                                        {"217'640", 217640.0, {}},
                                        {"", std::nullopt, {}},
                                        {" ", std::nullopt, {}},
                                        {"abc", std::nullopt, {}},
                                        {"12abc", std::nullopt, {}},
                                        {"nan", std::nullopt, {}},
                                        {"inf", std::nullopt, {}},
                                        {"infinity", std::nullopt, {}},
                                        {"0x10", std::nullopt, {}},
                                        {"10 x", std::nullopt, {}},
                                        {"21'7640", std::nullopt, {}},
                                        {"1e", std::nullopt, {}},
                                        {".", std::nullopt, {}},
                                        {"--1", std::nullopt, {}},
                                        {"1..5", std::nullopt, {}},
                                        {"1.000.000", std::nullopt, {}},
                                        {"1m", std::nullopt, {}},
                                        {"3>2", std::nullopt, {}},
                                        {"1e400", std::nullopt, "too large"},
                                        {"1/0", std::nullopt, "division by 0"},
                                        {"sqrt(-1)", std::nullopt, "finite"},
                                        {"10^400", std::nullopt, "finite"},
                                        {"(2", std::nullopt, "bracket"},
                                        {"1,5", std::nullopt, "decimals follow a point: 1.5"},
                                        {"0,5", std::nullopt, "decimals follow a point: 0.5"},
                                        {"3,14", std::nullopt, "decimals follow a point: 3.14"},
                                        {"0,125", std::nullopt, "decimals follow a point: 0.125"},
                                        {"1234,567", std::nullopt, "decimals follow a point: 1234.567"},
                                        {"12,3456", std::nullopt, "decimals follow a point: 12.3456"},
                                        {"1.234,567", std::nullopt, "decimals follow a point, as"},
                                        {"1,2,3", std::nullopt, "decimals follow a point, as"},
                                        {"1 2", std::nullopt, "space only sets off thousands"},
                                        {"1000 000", std::nullopt, "space only sets off thousands"},
                                        {"1/2pi", std::nullopt, "two ways"},
                                        {"50%", std::nullopt, "without %"},
                                        {std::string(300, '9'), std::nullopt, "more than 200"},
                                        {std::string(150, '('), std::nullopt, {}}};
    return all;
}

} // namespace rope::test

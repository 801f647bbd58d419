// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/reading/question_values.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <tuple>
#include <utility>

#include "core/lessons/variation.h"
#include "core/model/text.h"
#include "core/model/typed_number.h"

namespace rope::lessons {

namespace {

/// "A to B"; nothing: it is no range of numbers.
std::optional<std::pair<double, double>> rangeFrom(std::string_view text)
{
    const std::size_t to = text.find(" to ");
    if (to == std::string_view::npos)
        return std::nullopt;
    const auto first = readNumber(trimmed(text.substr(0, to))).value,
               last = readNumber(trimmed(text.substr(to + 4))).value;
    if (!first || !last || !std::isfinite(*first) || !std::isfinite(*last))
        return std::nullopt;
    return std::pair(*first, *last);
}

/// Two values and more; empty: it is neither a list nor a range.
std::vector<double> valuesFrom(std::string_view text)
{
    std::vector<double> out;
    if (text.find(" to ") != std::string_view::npos) {
        const auto range = rangeFrom(text);
        if (!range || range->second < range->first || range->first != std::floor(range->first) ||
            range->second - range->first >= double(limits::maxVaryValues))
            return {};
        const int steps = static_cast<int>(std::floor(range->second - range->first));
        for (int i = 0; i <= steps; ++i)
            out.push_back(range->first + i);
        return out;
    }
    for (const std::string_view part : split(text, ',')) {
        const auto value = readNumber(trimmed(part)).value;
        if (!value || out.size() == limits::maxVaryValues)
            return {};
        out.push_back(*value);
    }
    return out;
}

} // namespace

std::vector<Vary> variesFrom(const KeyLine& key, ProblemList& problems)
{
    std::vector<Vary> out;
    for (const std::string_view part : split(key.value, ';')) {
        const std::size_t equals = part.find('=');
        Vary vary{std::string(trimmed(part.substr(0, equals))), {}};
        if (equals != std::string_view::npos)
            vary.values = valuesFrom(trimmed(part.substr(equals + 1)));
        const bool known = std::ranges::count(variableNames(), vary.name) > 0;
        const bool twice = std::ranges::count(out, vary.name, &Vary::name) > 0;
        if (!known || twice || vary.values.size() < 2)
            problems.add(key.line,
                         "vary has " + inQuotes(std::string(trimmed(part))) +
                             "; allowed: NAME = A, B, … or NAME = A to B with whole numbers, apart by ;, NAME one of " +
                             joined(variableNames()) + ", each once");
        else
            out.push_back(std::move(vary));
    }
    return out;
}

std::optional<Tolerance> toleranceFrom(const KeyLine& key, ProblemList& problems)
{
    std::string_view text = key.value;
    Tolerance out;
    out.relative = text.ends_with('%');
    if (out.relative)
        text = trimmed(text.substr(0, text.size() - 1));
    const std::optional<double> amount = readNumber(text).value;
    if (!amount || *amount < 0 || (out.relative && *amount > 50)) {
        problems.add(key.line, "tolerance is " + inQuotes(key.value) +
                                   "; allowed: \"1 %\" (at most 50 %), or a number in the unit of the answer");
        return std::nullopt;
    }
    out.amount = out.relative ? *amount / 100 : *amount;
    return out;
}

std::optional<DrawAxis> drawAxisFrom(const KeyLine& key, ProblemList& problems)
{
    constexpr std::size_t longestName = 12, longestLabel = 80;
    constexpr double fewestSteps = 8; // between whole numbers
    constexpr std::string_view logWord = " log";
    const std::vector<std::string> parts = partsOf(key.value);
    std::string_view range = parts.front();
    DrawAxis out;
    out.log = key.key == "x" && range.ends_with(logWord);
    range.remove_suffix(out.log ? logWord.size() : 0);
    const std::size_t equals = std::min(range.find('='), range.size());
    out.name = trimmed(range.substr(0, equals));
    out.label = parts.size() > 1 ? parts[1] : "";
    constexpr std::pair none(0.0, 0.0);
    std::tie(out.lo, out.hi) = rangeFrom(trimmed(range.substr(std::min(equals + 1, range.size())))).value_or(none);
    if (parts.size() > 2 || out.name.empty() || out.name.size() > longestName || out.label.size() > longestLabel ||
        !(out.hi > out.lo) || (out.log && out.lo <= 0))
        problems.add(key.line, key.key + " is " + inQuotes(key.value) + "; allowed: NAME = A to B | LABEL with A < B" +
                                   (key.key == "x" ? ", \"log\" behind B where 0 < A" : "") +
                                   "; the label may be left out");
    else if (key.key == "x" && out.lo == std::floor(out.lo) && out.hi == std::floor(out.hi) &&
             out.hi - out.lo < fewestSteps)
        problems.add(key.line,
                     "x has fewer than 8 steps between whole numbers; allowed: more, or ends that are not whole");
    else
        return out;
    return std::nullopt;
}

} // namespace rope::lessons

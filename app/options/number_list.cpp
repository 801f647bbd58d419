// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/number_list.h"

#include "app/options/number_text_in.h"
#include "core/model/problem.h"

namespace rope {

namespace {

struct Range {
    std::int64_t first = 0;
    std::int64_t count = 0;
    std::int64_t step = 1;
};

[[noreturn]] void refuse(const ListRule& rule, std::string_view text, const std::string& allowed)
{
    throw InputError(rule.field, quotable(std::string(text)), allowed);
}

std::string numbersAllowed(const ListRule& rule)
{
    return "whole numbers from " + std::to_string(rule.lo) + " to " + std::to_string(rule.hi) +
           " as a:b, a:b:step (b excluded) or a comma list";
}

std::int64_t number(std::string_view text, std::string_view item, const ListRule& rule)
{
    const auto value = wholeFrom(text);
    if (!value)
        refuse(rule, item, numbersAllowed(rule));
    return *value;
}

Range rangeFrom(std::string_view item, const ListRule& rule)
{
    const auto parts = split(item, ':');
    if (parts.size() > 3)
        refuse(rule, item, numbersAllowed(rule));
    const std::int64_t first = number(parts[0], item, rule);
    const std::int64_t end = parts.size() > 1 ? number(parts[1], item, rule) : first;
    const std::int64_t step = parts.size() > 2 ? number(parts[2], item, rule) : 1;
    if (first < rule.lo || first > rule.hi)
        refuse(rule, item, numbersAllowed(rule));
    if (parts.size() == 1)
        return {first, 1, 1};
    if (step < 1)
        refuse(rule, item, "a:b:step with a step of 1 or more");
    if (end <= first)
        refuse(rule, item, "a range a:b with a < b (b is excluded)");
    // A range far too long is judged by its length first: that is what its writer must change.
    const std::int64_t count = (end - first - 1) / step + 1;
    if (count > rule.maxElements)
        refuse(rule, item, "at most " + std::to_string(rule.maxElements) + " numbers in all");
    if (first + (count - 1) * step > rule.hi)
        refuse(rule, item, numbersAllowed(rule));
    return {first, count, step};
}

} // namespace

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> out;
    for (std::size_t start = 0;;) {
        const std::size_t end = text.find(separator, start);
        out.push_back(text.substr(start, end - start));
        if (end == std::string_view::npos)
            return out;
        start = end + 1;
    }
}

std::vector<std::int64_t> numberList(const std::string& text, const ListRule& rule)
{
    std::vector<Range> ranges;
    std::int64_t total = 0;
    for (std::string_view item : split(text, ',')) {
        ranges.push_back(rangeFrom(item, rule));
        total += ranges.back().count;
        if (total > rule.maxElements)
            refuse(rule, text, "at most " + std::to_string(rule.maxElements) + " numbers in all");
    }
    std::vector<std::int64_t> out;
    out.reserve(static_cast<std::size_t>(total));
    for (const Range& range : ranges)
        for (std::int64_t i = 0; i < range.count; ++i)
            out.push_back(range.first + i * range.step);
    return out;
}

std::vector<double> realList(std::string_view text, const std::string& field, const std::string& allowed)
{
    std::vector<double> out;
    for (std::string_view item : split(text, ',')) {
        const auto value = realFrom(item);
        if (!value)
            throw InputError(field, quotable(std::string(item)), allowed);
        out.push_back(*value);
    }
    return out;
}

} // namespace rope

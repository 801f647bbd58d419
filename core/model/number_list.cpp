// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/number_list.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/model/problem.h"
#include "core/model/text.h"
#include "core/model/typed_number.h"

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
           " as a:b, a:b:step (b excluded), a-b (b included) or a comma list";
}

constexpr const char* digits = "0123456789";

/// 1,024 in a list is 1 and 024, which nobody means.
bool looksLikeThousands(std::string_view item)
{
    return item.size() == 3 && item.front() == '0' && item.find_first_not_of(digits) == std::string_view::npos;
}

std::int64_t number(std::string_view text, std::string_view item, const ListRule& rule)
{
    const auto value = wholeFrom(text);
    if (!value)
        refuse(rule, item, numbersAllowed(rule));
    return *value;
}

/// "16-20", when it is written so: the place of the dash and what follows it.
std::optional<std::pair<std::string_view, std::string_view>> inclusive(std::string_view item)
{
    for (std::string_view dash : {"-", "–"}) {
        const std::size_t at = item.find(dash);
        if (at == std::string_view::npos)
            continue;
        const std::string_view first = trimmed(item.substr(0, at)), last = trimmed(item.substr(at + dash.size()));
        const bool plain = first.find_first_not_of(digits) == std::string_view::npos &&
                           last.find_first_not_of(digits) == std::string_view::npos;
        if (plain && !first.empty() && !last.empty())
            return std::pair(first, last);
    }
    return std::nullopt;
}

Range rangeFrom(std::string_view item, const ListRule& rule)
{
    auto parts = split(item, ':');
    const auto dashed = parts.size() == 1 ? inclusive(item) : std::nullopt;
    if (dashed)
        parts = {dashed->first, dashed->second};
    if (parts.size() > 3)
        refuse(rule, item, numbersAllowed(rule));
    if (looksLikeThousands(trimmed(item)))
        refuse(rule, item, "numbers without thousands marks: a comma starts the next number");
    const std::int64_t first = number(parts[0], item, rule);
    const std::int64_t last = parts.size() > 1 ? number(parts[1], item, rule) : first;
    const std::int64_t end = dashed && last <= rule.hi ? last + 1 : last;
    const std::int64_t step = parts.size() > 2 ? number(parts[2], item, rule) : 1;
    if (first < rule.lo || first > rule.hi)
        refuse(rule, item, numbersAllowed(rule));
    if (parts.size() == 1)
        return {first, 1, 1};
    if (step < 1)
        refuse(rule, item, "a:b:step with a step of 1 or more");
    if (end <= first)
        refuse(rule, item, "a range a:b with a < b (b is excluded), or a-b with a at most b");
    // A range far too long is judged by its length first: that is what its writer must change.
    const std::int64_t count = (end - first - 1) / step + 1;
    if (count > rule.maxElements)
        refuse(rule, item, "at most " + std::to_string(rule.maxElements) + " numbers in all");
    if (first + (count - 1) * step > rule.hi)
        refuse(rule, item, numbersAllowed(rule));
    return {first, count, step};
}

} // namespace

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

std::vector<std::string_view> listItems(std::string_view text)
{
    constexpr const char* blank = " \t\r\n[]";
    std::vector<std::string_view> out;
    bool awaited = false; // a comma was the last that was seen
    for (std::size_t at = 0; at < text.size();) {
        if (std::string_view(blank).find(text[at]) != std::string_view::npos) {
            ++at;
        } else if (text[at] == ',' || text[at] == ';') {
            if (awaited || out.empty())
                out.push_back(text.substr(at, 0));
            awaited = true;
            ++at;
        } else {
            const std::size_t end = std::min(text.find_first_of(",; \t\r\n[]", at), text.size());
            out.push_back(text.substr(at, end - at));
            awaited = false;
            at = end;
        }
    }
    if (awaited)
        out.push_back(text.substr(text.size()));
    return out;
}

std::vector<double> realList(std::string_view text, const std::string& field, const std::string& allowed)
{
    const std::vector<std::string_view> items = listItems(text);
    if (items.empty())
        throw InputError(field, "", allowed);
    std::vector<double> out;
    for (std::string_view item : items) {
        const auto which = [&] { return items.size() < 2 ? "" : " (number " + std::to_string(out.size() + 1) + ")"; };
        if (looksLikeThousands(item) && !out.empty())
            throw InputError(field, quotable(std::string(item)) + which(),
                             "numbers without thousands marks: a comma starts the next number");
        const auto value = readNumber(item).value;
        if (!value)
            throw InputError(field, quotable(std::string(item)) + which(), allowed);
        out.push_back(*value);
    }
    return out;
}

} // namespace rope

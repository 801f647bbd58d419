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
constexpr const char* thousandsRule = "numbers without thousands marks: a comma starts the next number";

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
        refuse(rule, item, thousandsRule);
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

namespace {

constexpr const char* marks = " \t\r\n[];"; // between the numbers of a list, beside the comma

/// The parts between all marks but the comma.
std::vector<std::string_view> withCommas(std::string_view text)
{
    std::vector<std::string_view> out;
    for (std::size_t at = text.find_first_not_of(marks); at < text.size(); at = text.find_first_not_of(marks, at)) {
        const std::size_t end = std::min(text.find_first_of(marks, at), text.size());
        out.push_back(text.substr(at, end - at));
        at = end;
    }
    return out;
}

/// "-0,25": digits around one comma, after no more than a sign and before no more than an exponent.
bool hasDecimalComma(std::string_view part)
{
    const std::size_t comma = part.find(',');
    if (comma == std::string_view::npos)
        return false;
    std::string_view whole = part.substr(0, comma), decimals = part.substr(comma + 1);
    for (std::string_view sign : {"-", "+", "−"})
        if (whole.starts_with(sign))
            whole.remove_prefix(sign.size());
    decimals = decimals.substr(0, decimals.find_first_of("eE"));
    return !whole.empty() && !decimals.empty() && whole.find_first_not_of(digits) == std::string_view::npos &&
           decimals.find_first_not_of(digits) == std::string_view::npos;
}

bool isWithDecimalCommas(const std::vector<std::string_view>& parts)
{
    const auto commas = [](std::string_view part) { return part.find(',') != std::string_view::npos; };
    return parts.size() > 1 && std::ranges::any_of(parts, hasDecimalComma) &&
           std::ranges::all_of(parts, [&](std::string_view part) { return !commas(part) || hasDecimalComma(part); });
}

} // namespace

std::vector<std::string_view> listItems(std::string_view text)
{
    std::vector<std::string_view> out = withCommas(text);
    if (isWithDecimalCommas(out))
        return out;
    out.clear();
    bool awaited = false; // a comma was the last that was seen
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == ',' || text[at] == ';') {
            if (awaited || out.empty())
                out.push_back(text.substr(at, 0));
            awaited = true;
            ++at;
        } else if (std::string_view(marks).find(text[at]) != std::string_view::npos) {
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

namespace {

/// One item of a list, behind `before` others.
TypedNumber readItem(std::string_view item, std::size_t before)
{
    const TypedNumber read = readNumber(item);
    const bool hasComma = item.find(',') != std::string_view::npos;
    if (hasComma && !read.value) {
        std::string pointed(item);
        std::ranges::replace(pointed, ',', '.');
        return {std::nullopt, {"a comma starts the next number; decimals follow a point: {0}", {pointed}}};
    }
    if (hasComma || (looksLikeThousands(item) && before > 0))
        return {std::nullopt, thousandsRule};
    return read;
}

} // namespace

ReadList readList(std::string_view text)
{
    ReadList out;
    for (std::string_view item : listItems(text)) {
        const TypedNumber read = readItem(item, out.numbers.size());
        if (!read.value) {
            out.bad = item;
            out.complaint = read.complaint;
            out.sound = false;
            return out;
        }
        out.numbers.push_back(*read.value);
    }
    return out;
}

std::vector<double> realList(std::string_view text, const std::string& field, const std::string& allowed)
{
    const std::size_t count = listItems(text).size();
    if (count == 0)
        throw InputError(field, "", allowed);
    ReadList read = readList(text);
    if (read.sound)
        return read.numbers;
    const std::string which = count < 2 ? "" : " (number " + std::to_string(read.numbers.size() + 1) + ")";
    const std::string bad = quotable(read.bad) + which;
    if (read.complaint.text == thousandsRule)
        throw InputError(field, bad, thousandsRule);
    throw InputError(field, read.complaint.empty() ? bad : bad + " (" + read.complaint.english() + ")", allowed);
}

} // namespace rope

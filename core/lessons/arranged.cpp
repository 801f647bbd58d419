// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/arranged.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string_view>

#include "core/lessons/prose/prose.h"

namespace rope {

namespace {

std::vector<int> countedTo(std::size_t size)
{
    std::vector<int> out(size);
    std::iota(out.begin(), out.end(), 0);
    return out;
}

/// Of the text alone (FNV-1a), so that it is the same on every machine.
std::uint64_t mixed(std::string_view text)
{
    std::uint64_t out = 14695981039346656037ULL;
    for (const char c : text)
        out = (out ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return out;
}

std::string shown(const std::string& prose, const Quantities& quantities)
{
    return filledProse(prose, quantities);
}

} // namespace

std::vector<int> arrangedRight(const Question& q, const Quantities& quantities)
{
    if (q.kind == AskKind::Words)
        return countedTo(q.points.size());
    if (q.kind == AskKind::Match)
        return countedTo(q.matches.size());
    std::vector<double> values;
    for (const AskOption& item : q.options)
        values.push_back(quantities.value(item.holds));
    std::vector<int> out = countedTo(q.options.size());
    std::ranges::stable_sort(out, {}, [&](int i) { return values[static_cast<std::size_t>(i)]; });
    return out;
}

const std::string& rightSide(const Question& q, int index)
{
    const auto i = static_cast<std::size_t>(index);
    return i < q.matches.size() ? q.matches[i].right : q.extras.at(i - q.matches.size());
}

std::vector<int> shownOrder(const Question& q, const Quantities& quantities)
{
    const bool isOrder = q.kind == AskKind::Order;
    std::vector<int> out = countedTo(isOrder ? q.options.size() : q.matches.size() + q.extras.size());
    const auto textOf = [&](int i) -> const std::string& {
        return isOrder ? q.options[static_cast<std::size_t>(i)].text : rightSide(q, i);
    };
    std::ranges::stable_sort(out, {}, [&](int i) { return mixed(textOf(i)); });
    // Whoever leaves everything as it lies must not be right.
    const std::vector<int> right = arrangedRight(q, quantities);
    if (std::equal(right.begin(), right.end(), out.begin()))
        std::rotate(out.begin(), out.begin() + 1, out.end());
    return out;
}

namespace lessons {

Verdict checkOrder(const Question& q, const Quantities& quantities, const GivenAnswer& given)
{
    const std::vector<int> right = arrangedRight(q, quantities);
    const auto [at, expected] = std::ranges::mismatch(given.chosen, right);
    if (at == given.chosen.end() && expected == right.end())
        return {true, {}};
    if (at == given.chosen.end() || *at < 0 || *at >= static_cast<int>(q.options.size()))
        return {};
    const auto place = at - given.chosen.begin();
    const AskOption& item = q.options[static_cast<std::size_t>(*at)];
    std::string what = shown(item.text, quantities);
    if (!item.reason.empty())
        what += "\n\n" + shown(item.reason, quantities);
    if (place == 0)
        return {false, {"This does not come first: {0}", {what}}};
    return {false, {"The first {0} stand right. This does not come next: {1}", {std::to_string(place), what}}};
}

Verdict checkMatch(const Question& q, const Quantities& quantities, const GivenAnswer& given)
{
    std::size_t right = 0;
    std::string reasons;
    for (std::size_t i = 0; i < q.matches.size(); ++i) {
        if (i < given.chosen.size() && given.chosen[i] == static_cast<int>(i))
            ++right;
        else if (!q.matches[i].reason.empty())
            reasons += "\n\n" + shown(q.matches[i].left, quantities) + ": " + shown(q.matches[i].reason, quantities);
    }
    if (right == q.matches.size())
        return {true, {}};
    return {false,
            {"{0} of {1} belong together.{2}", {std::to_string(right), std::to_string(q.matches.size()), reasons}}};
}

Verdict checkWords(const Question& q, const Quantities& quantities, const GivenAnswer& given)
{
    std::string missing;
    for (std::size_t i = 0; i < q.points.size(); ++i)
        if (std::ranges::count(given.chosen, static_cast<int>(i)) == 0)
            missing += "\n\n- " + shown(q.points[i], quantities);
    if (missing.empty())
        return {true, {}};
    return {false, {"Not in your answer yet:{0}", {missing}}};
}

std::string arrangedAnswer(const Question& q, const Quantities& quantities)
{
    std::string out;
    const auto add = [&](const std::string& line) { out.append(out.empty() ? "" : "\n\n").append(line); };
    if (q.kind == AskKind::Words) {
        add(shown(q.model, quantities));
        for (const std::string& point : q.points)
            add("- " + shown(point, quantities));
    } else if (q.kind == AskKind::Match) {
        for (const AskMatch& match : q.matches)
            add("- " + shown(match.left, quantities) + " – " + shown(match.right, quantities));
    } else {
        int place = 0;
        for (const int i : arrangedRight(q, quantities))
            add(std::to_string(++place) + ". " + shown(q.options[static_cast<std::size_t>(i)].text, quantities));
    }
    return out;
}

} // namespace lessons
} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/run_names.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <tuple>

#include "core/lab/shipped_runs.h"
#include "core/model/number_text.h"
#include "core/scaling/methods.h"
#include "core/scene/scene_edits.h"

namespace rope::lab {

namespace {

Message modeName(const RopeSpec& spec)
{
    switch (spec.thetaMode) {
    case ThetaMode::Geometric:
        return spec.base == RopeSpec{}.base ? Message("geometric")
                                            : Message("geometric, b = {0}", {shownNumber(spec.base)});
    case ThetaMode::Identical: return {"identical θ = {0}", {shownNumber(spec.identicalTheta)}};
    case ThetaMode::Linear: return "linear";
    case ThetaMode::Custom: return "custom θ";
    case ThetaMode::None: return "no rotation";
    }
    return "geometric";
}

void append(Message& name, const std::string& pattern, std::string value)
{
    name.text += pattern + "{" + std::to_string(name.args.size()) + "}";
    name.args.push_back(std::move(value));
}

/// The accent, then the colours of pins.
constexpr int slots = pinColourCount + 1;

constexpr int furtherSeed = 2; ///< its rank: after the recipe's own

/// "repeat-none" of "repeat-none-seed2".
std::string recipeOf(const std::string& id)
{
    return id.substr(0, id.rfind("-seed"));
}

/// Which colour a run would like, and who is asked first: those that ship, then one's own in the order they came, so
/// that a new one takes no colour from an older one.
struct Wish {
    int rank = 0, number = 0;
    std::string id;
    int slot = 0;
    std::size_t index = 0; ///< in the list that is answered
    auto order() const { return std::tie(rank, number, id); }
};

Wish wishOf(const std::string& id, std::size_t index)
{
    if (const int number = runNumber(id); number > 0) // pins begin in front
        return {1, number, id, pinColourCount - (number - 1) % pinColourCount, index};
    const auto shipped = shippedRunIds();
    if (id == "repeat-geometric")
        return {0, 0, id, 0, index};
    if (std::ranges::find(shipped, id) == shipped.end())
        return {3, 0, id, 0, index};
    std::vector<std::string> recipes;
    std::ranges::copy_if(shipped, std::back_inserter(recipes), [](const auto& s) { return s == recipeOf(s); });
    // The first story sets no rotation beside the accent: ochre beside blue is seen from the back row.
    std::swap(recipes.front(), *std::ranges::find(recipes, "repeat-none"));
    const auto place = static_cast<int>(std::ranges::find(recipes, recipeOf(id)) - recipes.begin());
    return {id == recipeOf(id) ? 0 : furtherSeed, place, id, 1 + place % pinColourCount, index};
}

} // namespace

Message ropeName(const RopeSpec& spec)
{
    Message name = modeName(spec);
    if (spec.lambda != 1)
        append(name, ", λ = ", shownNumber(spec.lambda));
    if (spec.rotaryDim < spec.headDim)
        append(name, ", r = ", std::to_string(spec.rotaryDim));
    if (const Method* method = findMethod(spec.method); method && spec.method != "none")
        append(name, ", ", method->title.english());
    return name;
}

Message runName(const LabSetup& setup, int number)
{
    const LabSetup usual;
    Message name = ropeName(setup.rope);
    if (setup.task != usual.task)
        name.text = setup.task + ": " + name.text;
    if (setup.length != usual.length)
        append(name, ", L = ", grouped(setup.length));
    if (setup.seed != usual.seed)
        name.text += ", seed " + std::to_string(setup.seed);
    if (number > 0)
        name.text += ", run " + std::to_string(number);
    return name;
}

int runNumber(const std::string& id)
{
    constexpr std::string_view mine = "run-";
    if (!id.starts_with(mine))
        return 0;
    int number = 0;
    const char *const first = id.data() + mine.size(), *const last = id.data() + id.size();
    const auto [end, error] = std::from_chars(first, last, number);
    return error == std::errc() && (end == last || *end == '-') ? std::max(number, 0) : 0;
}

std::vector<Colour> runColours(const std::vector<std::string>& ids)
{
    std::vector<Wish> wishes;
    for (std::size_t i = 0; i < ids.size(); ++i)
        wishes.push_back(wishOf(ids[i], i));
    std::ranges::sort(wishes, {}, &Wish::order);
    std::array<bool, slots> taken{};
    std::vector<Colour> out(ids.size());
    for (const Wish& wish : wishes) {
        const auto recipe = std::ranges::find(ids, recipeOf(wish.id));
        if (wish.rank == furtherSeed && recipe != ids.end()) { // drawn with it as one strip
            out[wish.index] = out[std::size_t(recipe - ids.begin())];
            continue;
        }
        int slot = wish.slot;
        for (int i = slots - 1; i >= 0 && taken[static_cast<std::size_t>(slot)]; --i)
            slot = i;
        taken[static_cast<std::size_t>(slot)] = true;
        out[wish.index] = slot == 0 ? Colour{Role::Active, 0} : Colour{Role::Pin, slot - 1};
    }
    return out;
}

} // namespace rope::lab

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/model/message.h"
#include "core/model/rope_spec.h"

namespace rope {

enum class TunableKind { Number, Integer, Switch, List };

struct MethodInput;

/// One setting of a method. Controls, --set, `list methods`, tooltips and tests are made from it.
struct Tunable {
    std::string id; ///< the Hugging Face key where there is one ("beta_fast")
    Message label;
    std::string unit;
    Message help; ///< one sentence for the tooltip
    TunableKind kind = TunableKind::Number;
    double min = 0, max = 0;        ///< allowed range, both ends included
    std::optional<double> fallback; ///< default; absent: `automatic` says what is used instead
    std::optional<double> start{};  ///< where a person who chooses the method begins, when the default does nothing
    Message automatic;              ///< "L'/L", "0.1 ln f + 1"; empty with a fallback
    /// The number behind `automatic`; null for lists.
    double (*automaticValue)(const MethodInput&) = nullptr;
    bool logarithmic = false;            ///< a slider moves in ratios
    double sliderMin = 0, sliderMax = 0; ///< the useful part of the range; equal: all of it

    double shownMin() const { return sliderMin == sliderMax ? min : sliderMin; }
    double shownMax() const { return sliderMin == sliderMax ? max : sliderMax; }
};

/// What a method works on. θ in radians per token, size rotaryDim / 2.
struct MethodInput {
    int headDim = 0;
    int rotaryDim = 0;
    double base = 0;               ///< λ already applied
    std::span<const double> theta; ///< unscaled
    double trainLength = 0;        ///< L
    double targetLength = 0;       ///< L'
    double currentLength = 0;      ///< n
    const Tunables* tunables = nullptr;
    std::span<const Tunable> declared;

    /// The tunable's value, else its fallback or automatic value; nothing for a tunable that was not declared.
    std::optional<double> number(const std::string& id) const;
    /// The tunable's value where one was set.
    std::optional<double> given(const std::string& id) const;
    bool isOn(const std::string& id) const { return number(id).value_or(0) != 0; }
    /// The list of that id; empty when absent.
    std::span<const double> list(const std::string& id) const;
    /// The tunable "factor", else L'/L.
    double factor() const;
    /// L'/L, never below 1.
    double lengthRatio() const;
};

struct MethodResult {
    std::vector<double> theta;  ///< θ', same size as the input
    double attentionFactor = 1; ///< multiplies cos and sin
};

/// What a method changes; methods are offered and compared by it.
enum class MethodGroup {
    Pairs,   ///< θ pair by pair
    Base,    ///< the base, and through it all θ
    Clip,    ///< slow pairs stop
    Distance ///< the distance between query and key; θ stays
};
inline constexpr MethodGroup methodGroups[] = {MethodGroup::Pairs, MethodGroup::Base, MethodGroup::Clip,
                                               MethodGroup::Distance};
Message titleOf(MethodGroup group);

/// s_eff(m, n): how far away, in tokens, a query at m sees a key at n ≤ m. Whole or not; 0 at m = n.
using DistanceMap = std::function<double(std::int64_t m, std::int64_t n)>;

/// A way to change θ, or distances, for longer contexts. One file in core/scaling/, one line in method_list.h.
struct Method {
    std::string id;
    MethodGroup group = MethodGroup::Pairs;
    Message title;
    Message summary;    ///< one sentence: what it does to which pairs
    std::string source; ///< paper or code it follows
    std::vector<Tunable> tunables;
    bool needsGeometric = false; ///< defined through the base: only for ThetaMode::Geometric
    bool usesCurrentLength = false;
    bool common = false; ///< one of the few that are compared when no group is named
    // Promises for factor ≥ 1 and the method's default settings; tests hold every method to them.
    bool extendsContext = true;      ///< meant for longer contexts: part of "compare all methods"
    bool interpolates = true;        ///< θ/factor ≤ θ' ≤ θ for every pair
    bool nonIncreasing = true;       ///< θ' falls with k as θ does
    bool factorReaches = true;       ///< factor 8 is meant for 8·L tokens
    bool factorOneIsIdentity = true; ///< factor 1 leaves θ and attention factor alone, whatever the lengths
    MethodResult (*apply)(const MethodInput&) = nullptr;
    /// For methods that change the base and nothing else: the new base; otherwise null.
    double (*newBase)(const MethodInput&) = nullptr;
    /// MethodGroup::Distance and only there: the distances that the rotation sees.
    DistanceMap (*distance)(const MethodInput&) = nullptr;
    /// Problems beyond ranges (lengths of lists, order of two values); may be null.
    std::vector<Problem> (*check)(const MethodInput&) = nullptr;

    const Tunable* tunable(const std::string& tunableId) const;
};

} // namespace rope

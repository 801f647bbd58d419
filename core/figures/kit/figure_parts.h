// SPDX-License-Identifier: GPL-3.0-or-later
// What several figures are made of. Not a figure itself.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/analysis/turn_counts.h"
#include "core/figures/kit/figure_kind.h"
#include "core/rope/frequencies.h"

namespace rope::figures {

/// One RoPE drawn in a figure: the active one or a pinned one, with what it turns with.
struct Subject {
    std::string id; ///< "theta" for the active one, "pin:0", …
    Message name;
    Colour colour;
    const RopeSpec* spec = nullptr; ///< owned by the checked scene
    const Frequencies& f;           ///< owned by the checked scene
    const Frequencies& atTarget;    ///< when the current length is L′
};

/// The active RoPE first, then the pins. They refer to `checked`.
std::vector<Subject> subjectsOf(const CheckedScene& checked);

/// True when λ or the method changes some θ of the RoPE.
bool isScaled(const Frequencies& f);
/// "λ = 4, YaRN", "λ = 0.25", "YaRN"; "as given" when nothing is scaled.
std::string scalingName(const RopeSpec& spec);

/// A pair turns when θ > 0 and its period is a finite number.
bool isTurning(double theta);
/// Shortest and longest period of the pairs that turn; nothing when none does.
std::optional<PeriodRange> turningPeriods(const std::vector<double>& theta);

Axis pairAxis(int pairs);
Axis positionAxis(double lo, double hi);
Axis distanceAxis(AxisScale scale, double lo, double hi);
/// The largest pair count among the subjects.
int mostPairs(const std::vector<Subject>& subjects);

/// The visible stretch of x: the view's range when it has a usable one, within [least, most], else [lo, hi].
std::array<double, 2> visibleRange(const FigureView& view, double lo, double hi, double least, double most);

/// Lines at L and L' ("train", "target"); one line when both are equal. `scaleBy` maps tokens to the axis.
void addLengthLines(Figure& figure, const Scene& scene, bool vertical, double (*toAxis)(double tokens) = nullptr);

/// 1 token, 4,096 tokens.
std::string tokensText(double tokens);
/// Adds a headline.
void addHeadline(Figure& figure, const char* id, Message label, Message value, Message note, double number);

/// Whole numbers lo, lo+step, … ≤ hi, never more than `most` of them; both ends included.
std::vector<std::int64_t> wholeSamples(double lo, double hi, std::int64_t most);

} // namespace rope::figures

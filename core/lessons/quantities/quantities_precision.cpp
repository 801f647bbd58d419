// SPDX-License-Identifier: GPL-3.0-or-later
// What number formats of fewer bits do.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/lessons/quantities/quantity_list.h"
#include "core/rope/rounding.h"

namespace rope::lessons {

namespace {

using Arguments = std::span<const double>;
using enum Argument::Kind;

const Argument number{Real, "x"};

/// Angles repeat, so the largest error so far is at most π.
double phaseError(const Moment& m, Arguments a)
{
    double worst = 0;
    for (const double theta : m.analysis().frequencies.theta)
        worst = std::max(worst, std::abs(a[0] * (rounded(theta, NumberFormat::Bf16) - theta)));
    return std::min(worst, std::numbers::pi);
}

} // namespace

// clang-format off
std::vector<QuantityEntry> precisionQuantities()
{
    return {
        {"bf16", {number}, "", "x rounded to bf16", [](const Moment&, Arguments a) { return rounded(a[0], NumberFormat::Bf16); }},
        {"fp16", {number}, "", "x rounded to fp16", [](const Moment&, Arguments a) { return rounded(a[0], NumberFormat::Fp16); }},
        {"fp32", {number}, "", "x rounded to fp32", [](const Moment&, Arguments a) { return rounded(a[0], NumberFormat::Fp32); }},
        {"bf16_phase_error", {{Tokens, "m"}}, "rad", "Largest error of an angle up to position m with θ′ rounded to bf16", phaseError},
        {"first_merged_bf16", {}, "tokens", "First position that bf16 cannot tell from the one before", [](const Moment&, Arguments) { return double(firstMergedPosition(NumberFormat::Bf16)); }},
        {"first_merged_fp16", {}, "tokens", "The same for fp16", [](const Moment&, Arguments) { return double(firstMergedPosition(NumberFormat::Fp16)); }},
        {"first_merged_fp32", {}, "tokens", "The same for fp32", [](const Moment&, Arguments) { return double(firstMergedPosition(NumberFormat::Fp32)); }},
    };
}
// clang-format on

} // namespace rope::lessons

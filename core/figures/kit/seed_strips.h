// SPDX-License-Identifier: GPL-3.0-or-later
// Runs that differ in nothing but their seed, drawn as one strip. Not a figure itself.
#pragma once
#include <span>
#include <vector>

#include "core/figures/kit/figure_kind.h"

namespace rope::figures {

/// Whether figures draw runs of one recipe apart or as a strip: an option of theirs, "seeds".
FigureOption seedsOption();

/// What one curve is of: a run, and what was asked of it (nullptr: nothing but how it learned).
struct SeedCurve {
    const lab::LabRun* run = nullptr;
    const lab::EvalRequest* request = nullptr;
    Series series;
};

/// The curves of runs that differ in nothing but their seed, and are equally far, become two series in the place of the
/// first: a band from the least to the most, and their mean, which keeps the first one's id. Curves end where the
/// shortest of them does. The others stay as they are.
std::vector<Series> strips(std::vector<SeedCurve> curves);
/// Each curve for itself.
std::vector<Series> apart(std::vector<SeedCurve> curves);

/// The runs measured under the same request as the first and alike but for the seed; the first is one of them.
std::vector<const lab::Measured*> seedsOfFirst(const lab::LabData& data);

/// Of each of those runs, the share of right answers at positions, or distances, from … to - 1, as percentRange().
std::string shares(const std::vector<const lab::Measured*>& runs,
                   std::vector<lab::EvalSums::Cell> lab::EvalSums::*cells, int from, int to);

/// "93 % to 98 %", or "93 %" where they are the same to the percent. NaN is left out.
std::string percentRange(std::span<const double> shares);

} // namespace rope::figures

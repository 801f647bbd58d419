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

/// The curves of runs that differ in nothing but their seed, by two seeds at least, and are equally far, become two
/// series in the place of the first: a band from the least to the most, and their mean, which keeps the first one's id.
/// Curves end where the shortest of them does. The others stay as they are.
std::vector<Series> strips(const std::vector<SeedCurve>& curves);
/// Each curve for itself.
std::vector<Series> apart(std::vector<SeedCurve> curves);

/// What is drawn as one: a curve's run, or runs that differ in nothing but their seed.
struct Recipe {
    Message name; ///< as in the legend
    std::vector<const lab::Measured*> runs;
};
/// As strips() and apart() draw them, in that order.
std::vector<Recipe> recipes(const lab::LabData& data, bool asStrip);

/// The name for a title that compares `all`: short where that is one model as it is now and as it was trained, so that
/// the numbers are read in a narrow cell.
Message nameInTitle(const Recipe& one, const std::vector<Recipe>& all);
/// The title of one recipe alone, which says when it is of one seed.
Message ofSeeds(Message title, std::size_t seeds);

/// Of each run, the share of right answers at positions, or distances, from … to - 1; NaN where none was asked.
std::vector<double> shares(const Recipe& recipe, std::vector<lab::EvalSums::Cell> lab::EvalSums::*cells, int from,
                           int to);

struct RecipeShares {
    Message name;
    std::vector<double> shares;
    double mean() const;
    bool isOfOneSeed() const { return shares.size() == 1; }
};
/// The name for a claim, which says when it is of one seed alone.
std::string claimed(const RecipeShares& one);
/// What `share` says of each run, those that are drawn as one together.
std::vector<RecipeShares> sharesOf(const std::vector<lab::NamedRun>& runs, bool asStrip,
                                   double (*share)(const lab::LabRun&));
/// "Right within 64 tokens, one seed: geometric (99 %), no rotation (41 %)", of more than two the best and the least.
/// `where` has one argument. Those that were asked nothing are left out.
Message compared(Message where, std::vector<RecipeShares> all);

/// "93 % to 98 %", or "93 %" where they are the same to the percent. NaN is left out.
std::string percentRange(std::span<const double> shares);

} // namespace rope::figures

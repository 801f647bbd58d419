// SPDX-License-Identifier: GPL-3.0-or-later
// What there is to say where one θ serves all pairs. Not a figure itself.
#pragma once
#include <optional>
#include <string>

#include "core/analysis/collision.h"
#include "core/model/figure.h"
#include "core/model/rope_spec.h"

namespace rope::figures {

/// Similarity at which two positions are said to look alike.
inline constexpr double alikeFrom = 0.999;

/// One cosine: its period, and the nearest distance at which it is at least alikeFrom.
struct Repeat {
    double theta = 0;
    double period = 0; ///< tokens
    std::optional<Collision> near;
    double similarity() const; ///< at `near`
    std::string similarityText() const;
};

Repeat repeatOf(double theta);
/// The sentence for it: its period, that it never decays, and what looks alike sooner or nearly so.
Message titleOf(const Repeat& repeat, const RopeSpec& spec);

} // namespace rope::figures

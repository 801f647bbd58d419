// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "core/analysis/sign_scan.h"
#include "core/analysis/solve_kinds.h"
#include "core/model/json_text.h"
#include "core/model/message.h"
#include "core/model/scene.h"

namespace rope {

/// A question about plain geometric RoPE: the scaling method of the spec plays no part.
struct SolveRequest {
    std::string quantity = "base";
    std::string criterion;       ///< empty: the default of the quantity
    RopeSpec spec;               ///< rotary dimension, base b as trained, λ, training length L
    Context context;             ///< L'
    std::optional<double> given; ///< length, factor, alpha: the base asked about (absent: λ·b); one-frequency: θ
    int pair = 2;                ///< one-frequency: the pair that has it, 1-based, from 2
    std::optional<double>
        scanTo;               ///< sign: goes on to this base, however long it takes; absent: a little past the first
    double resolution = 1e-6; ///< sign: islands narrower than this part of their base may be missed
    bool operator==(const SolveRequest&) const = default;
};

struct Solution {
    std::string quantity;
    std::string criterion;
    std::optional<double> value; ///< absent when no base passes
    bool atLeast = false;        ///< the search ended before the true value was found
    Message assumption;          ///< what the answer rests on
    Message unchanged;           ///< the model reaches L' as it is: nothing needs to change, and why; else empty
    std::optional<double> least; ///< with `unchanged`: what the criterion alone would ask for
    std::vector<std::pair<std::string, double>> inputs;
    std::vector<std::pair<std::string, double>> equivalents; ///< period matching: alpha, factor, lambda, base
    std::vector<BaseIsland> islands;                         ///< sign: bases that pass
    std::optional<double> resolution;                        ///< sign
    std::optional<double> scannedTo;                         ///< sign: islands are known up to this base
};

/// Throws InputError naming quantity, criterion or the input that does not fit or is not looked at. Nothing when
/// stopped.
std::optional<Solution> solve(const SolveRequest& request, const Progress& progress = {}, std::stop_token stop = {});

/// Keys: quantity, value, criterion, assumption, inputs, and where there are any islands, resolution, equivalents, ….
Json solveJson(const Solution& solution);

/// The scene with the answer put in: base, λ, L' or the NTK-aware method with this factor.
Scene applied(Scene scene, const Solution& solution);

} // namespace rope

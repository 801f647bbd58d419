// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <limits>
#include <optional>
#include <vector>

#include "core/model/scene.h"
#include "core/scaling/method.h"

namespace rope {

/// The inverse frequencies of a RoPE, in radians per token; every list has rotary_dim / 2 entries,
/// index i = k - 1.
struct Frequencies {
    std::vector<double> unscaled; ///< θ_k before λ and method: what the plain base gives
    std::vector<double> theta;    ///< θ'_k, what the model turns with
    double attentionFactor = 1;   ///< multiplies cos and sin
    double factor = 1;            ///< f the method worked with
    bool clips = false;           ///< the method slows pairs down to a standstill; it divides none by f

    std::size_t size() const { return theta.size(); }
};

/// T = 2π/θ in tokens (F2); θ = 0 gives infinity.
double periodOf(double theta);
std::vector<double> periodsOf(const std::vector<double>& theta);

/// θ of the spec's θ mode with `base` as base (λ not looked at), before any method (F1, F3, F12, F13).
std::vector<double> unscaledTheta(const RopeSpec& spec, double base);

/// θ' and attention factor. Throws InputError with every problem of spec, context and tunables.
Frequencies frequenciesOf(const RopeSpec& spec, const Context& context);

/// The same for a spec known to have no problems in that context, which are not looked for again.
Frequencies soundFrequencies(const RopeSpec& spec, const Context& context);

/// The base whose plain geometric RoPE has these θ, where λ and method change nothing but the base; else nothing.
/// Throws InputError as frequenciesOf does.
std::optional<double> equivalentBase(const RopeSpec& spec, const Context& context);

/// What a tunable of the spec's method amounts to: as set, its default, or what the method works out; nothing for a
/// list. Throws InputError as frequenciesOf does.
std::optional<double> tunableInUse(const RopeSpec& spec, const Context& context, const std::string& id);

/// What the spec's method makes of distances; empty for a method that leaves them alone (s_eff = m - n).
/// Throws InputError as frequenciesOf does.
DistanceMap distanceMapOf(const RopeSpec& spec, const Context& context);

/// All problems of a spec in a context, method and tunables included; empty: frequenciesOf will not throw.
std::vector<Problem> problemsOf(const RopeSpec& spec, const Context& context);

/// All problems of the scene, pinned specs and methods included.
std::vector<Problem> allProblemsOf(const Scene& scene);

} // namespace rope

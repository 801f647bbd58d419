// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <vector>

#include "core/rope/frequencies.h"
#include "core/scaling/method.h"
#include "ui/widgets/value_row.h"

namespace rope {

/// One number of a scene that a person sets: what it is called and may be, how it is read and changed. The panel of
/// controls and the sliders of the lecture room are made from these.
struct SceneValue {
    RowText text;
    NumberRange range;
    std::function<double(const Scene&)> get;
    std::function<void(Scene&, double)> set;
    /// Back to what `origin` has, the scene that was opened or the first one; null: set(get(origin)).
    std::function<void(Scene&, const Scene& origin)> reset = {};
    /// How far a slider without stops reaches in that scene; null: as far as the range.
    std::function<double(const Scene&)> reach = {};

    void resetTo(Scene& scene, const Scene& origin) const;
};

/// head_dim, rotary_dim, base, lambda, theta, train_length, target_length, seq_len, position, distance, max_distance.
std::vector<SceneValue> sceneValues();
/// The numbers of a scaling method, by the names of its tunables ("tunable.factor").
std::vector<SceneValue> methodValues(const Method& method);
QString rowName(const Tunable& tunable);

/// What the rotated part of a head of that size may be.
NumberRange rotaryRange(int headDim);

/// An edit by hand: changes the scene and, where the RoPE becomes another one, says so in its name.
void changeByHand(Scene& scene, const std::function<void(Scene&)>& change);

} // namespace rope

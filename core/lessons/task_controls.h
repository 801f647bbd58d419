// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/model/scene.h"

// "only: base, lambda": which controls of a scene a task is about. The others stay as the step set them.
namespace rope {

/// The controls a task may name: "head_dim", "rotary_dim", "pairing", "base", "lambda", "theta_mode", "train_length",
/// "target_length", "method", "position", "distance".
const std::vector<std::string>& taskControls();

/// "the head dimension"
std::string titleOfControl(const std::string& name);

/// Controls that one edit changes and that are not in `only`; what follows from one that is (the rotated part from
/// the head dimension) may. Pairs, pins, ranges and settings of figures are nobody's.
std::vector<std::string> changedOutside(const std::vector<std::string>& only, const Scene& from, const Scene& to);

/// The same after any number of edits: a control that went there and back has left what follows from it elsewhere, and
/// nobody could put that back.
std::vector<std::string> leftOutside(const std::vector<std::string>& only, const Scene& from, const Scene& to);

} // namespace rope

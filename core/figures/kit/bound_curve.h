// SPDX-License-Identifier: GPL-3.0-or-later
// RoFormer's bound on a similarity, beside it. Not a figure itself.
#pragma once
#include <stop_token>
#include <vector>

#include "core/figures/kit/dense_curve.h"

namespace rope::figures {

/// A(s), which g(s) is never above. Every distance in view as a line, or, where those are too many, some as marks: a
/// line between them would be a claim about the others.
/// Adds it to a figure of similarities with an axis of its own, and what it says. Su et al. 2021 (RoFormer), 3.4.3.
void addBound(Figure& figure, const std::vector<double>& theta, const CurveView& view, const std::stop_token& stop);

} // namespace rope::figures

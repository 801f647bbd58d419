// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/model/figure.h"

namespace rope {

/// A picture on the way from one figure to another of the same kind, t from 0 to 1. Curves that are in both, by their
/// id and with as many points, and marks of one colour and x are in between, and so are the ranges of axes that both
/// have; all else is already the new one's. At 1 it is `to`.
Figure between(const Figure& from, const Figure& to, double t);

/// Whether there is anything to be seen moving between the two.
bool moves(const Figure& from, const Figure& to);

} // namespace rope

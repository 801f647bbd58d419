// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cmath>

namespace rope {

/// get(f, m) = 0.1·m·ln f + 1 for f > 1, else 1: YaRN's attention factor for m = 1 (Peng et al. 2023, eq. 22), with m
/// DeepSeek's yarn_get_mscale.
inline double yarnMscale(double factor, double m = 1)
{
    return factor <= 1 ? 1.0 : 0.1 * m * std::log(factor) + 1.0;
}

} // namespace rope

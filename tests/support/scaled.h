// SPDX-License-Identifier: GPL-3.0-or-later
// A RoPE with a scaling method, and what becomes of its θ.
#pragma once
#include <string>

#include "core/rope/frequencies.h"

namespace rope::test {

inline RopeSpec specOf(const std::string& method, std::int64_t trainLength = 2048, double factor = 10)
{
    RopeSpec spec;
    spec.trainLength = trainLength;
    spec.method = method;
    spec.tunables["factor"] = factor;
    return spec;
}

inline Frequencies made(const RopeSpec& spec, std::int64_t target = 20480)
{
    return frequenciesOf(spec, Context{target, std::nullopt});
}

} // namespace rope::test

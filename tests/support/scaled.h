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

/// What is wrong with it, a line each.
inline std::string problemsText(const RopeSpec& spec, const Context& context = {})
{
    std::string out;
    for (const Problem& p : problemsOf(spec, context))
        out += p.text() + "\n";
    return out;
}

} // namespace rope::test

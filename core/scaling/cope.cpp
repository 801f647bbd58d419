// SPDX-License-Identifier: GPL-3.0-or-later
// theta'_k = theta_k (1 + cos(pi j/(n-1)))/2 for the last n pairs, j = 0..n-1, theta_k for the others
// n = the number of pairs with T > L unless given; n = 1 changes nothing.
// Valid for 0 <= n <= r/2 and any theta mode. The last pair stands still.
// Departures from the paper: none in the formula. It gives n by hand (20 for Llama 3 8B); the automatic n is the rule
// of mlx-lm's pull request 1387 (clip_n).
#include "core/scaling/method_list.h"
#include "core/scaling/method_parts.h"

namespace rope::scaling {

namespace {

MethodResult apply(const MethodInput& in)
{
    MethodResult out{{in.theta.begin(), in.theta.end()}, 1.0};
    const std::ptrdiff_t clipped = clippedPairs(in);
    for (std::ptrdiff_t j = 1; j < clipped; ++j)
        *(out.theta.end() - clipped + j) *=
            j == clipped - 1 ? 0 : (1 + std::cos(std::numbers::pi * double(j) / double(clipped - 1))) / 2;
    return out;
}

} // namespace

Method cope()
{
    Method m;
    m.id = "cope";
    m.group = MethodGroup::Clip;
    m.title = "CoPE (clipped RoPE)";
    m.summary = "Slows the pairs that never finish a turn in training along half a cosine, down to a standstill.";
    m.source = "CoPE: Clipped RoPE, 2026, arXiv 2602.05258; mlx-lm pull request 1387";
    m.tunables = {clipTunable()};
    m.interpolates = false;
    m.factorOneIsIdentity = false;
    m.apply = apply;
    m.check = clipProblems;
    return m;
}

} // namespace rope::scaling

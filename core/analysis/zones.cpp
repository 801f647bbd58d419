// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/zones.h"

#include <algorithm>
#include <cmath>

namespace rope {

namespace {

constexpr double tolerance = 1e-9;

PairFate fateOf(double theta, double unscaled, double factor, bool clips)
{
    if (std::abs(theta - unscaled) <= tolerance * unscaled)
        return PairFate::Kept;
    if (clips && theta != 0) // what it leaves of a pair has nothing to do with f
        return PairFate::Blended;
    if (theta == 0)
        return PairFate::Stopped;
    return theta <= unscaled / factor * (1 + tolerance) ? PairFate::Divided : PairFate::Blended;
}

} // namespace

const char* toId(PairFate fate)
{
    switch (fate) {
    case PairFate::Kept: return "kept";
    case PairFate::Blended: return "blended";
    case PairFate::Divided: return "divided";
    case PairFate::Stopped: return "stopped";
    }
    return "kept";
}

std::vector<PairFate> fatesOf(const Frequencies& f)
{
    std::vector<PairFate> out(f.size());
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = fateOf(f.theta[i], f.unscaled[i], f.factor, f.clips);
    return out;
}

Zones zonesOf(const Frequencies& f)
{
    const std::vector<PairFate> fates = fatesOf(f);
    Zones out;
    for (std::size_t i = 0; i < fates.size(); ++i) {
        const int pair = static_cast<int>(i) + 1;
        if (out.runs.empty() || out.runs.back().fate != fates[i])
            out.runs.push_back({fates[i], pair, pair});
        out.runs.back().last = pair;
    }
    const auto count = [&fates](PairFate fate) { return static_cast<int>(std::ranges::count(fates, fate)); };
    out.kept = count(PairFate::Kept);
    out.blended = count(PairFate::Blended);
    out.divided = count(PairFate::Divided);
    out.stopped = count(PairFate::Stopped);
    return out;
}

} // namespace rope

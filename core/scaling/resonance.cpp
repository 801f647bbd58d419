// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scaling/resonance.h"

#include <algorithm>
#include <cmath>

#include "core/model/two_pi.h"

namespace rope {

Tunable resonanceTunable()
{
    Tunable t;
    t.id = "resonance";
    t.label = "Resonance";
    t.help = "Round every period to whole tokens, after the method: later turns then repeat the angles of training.";
    t.kind = TunableKind::Switch;
    t.max = 1;
    t.fallback = 0;
    return t;
}

std::vector<double> resonant(std::vector<double> theta)
{
    for (double& t : theta)
        if (const double period = twoPi / t; std::isfinite(period))
            t = twoPi / std::max(1.0, std::round(period));
    return theta;
}

} // namespace rope

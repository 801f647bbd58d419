// SPDX-License-Identifier: GPL-3.0-or-later
// theta'_i = g_i theta_i/f + (1 - g_i) theta_i,  g_i = clamp((i - low)/(high - low), 0, 1),  i = k - 1
// low = max(floor(c(beta_fast)), 0), high = min(ceil(c(beta_slow)), r - 1), c(n) = r ln(L/(2 pi n))/(2 ln b)
// attention factor: attention_factor, else a(mscale)/a(mscale_all_dim) when both are set and not 0, else a(1),
// with a(m) = 0.1 m ln f + 1 for f > 1 and 1 otherwise.
// Valid for f > 0 and geometric theta. truncate 0 leaves out floor and ceil; high = low gets 0.001 added.
// Departures from Hugging Face "yarn": none on purpose, odd corners included: a beta of 0 means its default, and where
// every pair turns so often that low passes r - 1, all pairs are divided (the paper would keep them).
#include <algorithm>

#include "core/model/number_text.h"
#include "core/model/two_pi.h"
#include "core/model/yarn_mscale.h"
#include "core/scaling/method_list.h"
#include "core/scaling/method_parts.h"
#include "core/scaling/yarn_parts.h"

namespace rope::scaling {

namespace {

struct Ramp {
    double low = 0;
    double high = 0;
};

double numberOr(const MethodInput& in, const char* id, double fallback)
{
    const double given = in.number(id).value_or(0);
    return given == 0 ? fallback : given;
}

Ramp rampOf(const MethodInput& in)
{
    const auto pairOfTurns = [&in](double turns) {
        return in.rotaryDim * std::log(in.trainLength / (turns * twoPi)) / (2 * std::log(in.base));
    };
    Ramp ramp{pairOfTurns(numberOr(in, "beta_fast", 32)), pairOfTurns(numberOr(in, "beta_slow", 1))};
    if (in.isOn("truncate"))
        ramp = {std::floor(ramp.low), std::ceil(ramp.high)};
    ramp = {std::max(ramp.low, 0.0), std::min(ramp.high, in.rotaryDim - 1.0)};
    if (ramp.low == ramp.high)
        ramp.high += 0.001;
    return ramp;
}

double automaticAttention(const MethodInput& in)
{
    const double factor = in.factor();
    const double mscale = in.number("mscale").value_or(0);
    const double allDim = in.number("mscale_all_dim").value_or(0);
    return mscale != 0 && allDim != 0 ? yarnMscale(factor, mscale) / yarnMscale(factor, allDim) : yarnMscale(factor);
}

MethodResult apply(const MethodInput& in)
{
    return {yarnTheta(in), *in.number("attention_factor")};
}

Tunable number(const char* id, Message label, Message help, double max, double sliderMax)
{
    Tunable t;
    t.id = id;
    t.label = std::move(label);
    t.help = std::move(help);
    t.max = max;
    t.sliderMax = sliderMax;
    return t;
}

std::vector<Tunable> tunables()
{
    std::vector<Tunable> out = yarnRampTunables();
    Tunable mscale =
        number("mscale", "mscale",
               "With mscale_all_dim: the attention factor becomes the ratio of their two temperatures.", 100, 2);
    Tunable allDim = number("mscale_all_dim", "mscale, all dimensions",
                            "The divisor of the attention factor; counts only together with mscale.", 100, 2);
    mscale.automatic = allDim.automatic = "not used";
    mscale.automaticValue = allDim.automaticValue = [](const MethodInput&) { return 0.0; };
    // The order they are offered in: both ends of the ramp, temperature, rounding.
    out.insert(out.end() - 1, {mscale, allDim, attentionTunable("0.1 ln f + 1", automaticAttention)});
    return out;
}

} // namespace

std::vector<double> yarnTheta(const MethodInput& in)
{
    const double factor = in.factor();
    const Ramp ramp = rampOf(in);
    std::vector<double> out(in.theta.begin(), in.theta.end());
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = blended(out[i], factor, 1 - (double(i) - ramp.low) / (ramp.high - ramp.low));
    return out;
}

std::vector<Tunable> yarnRampTunables()
{
    Tunable fast = number("beta_fast", "β fast", "Pairs with more turns than this within L are kept.", 1e6, 64);
    Tunable slow = number("beta_slow", "β slow", "Pairs with fewer turns than this within L are divided.", 1e6, 64);
    fast.unit = slow.unit = "turns";
    fast.fallback = 32;
    slow.fallback = 1;
    Tunable truncate = number("truncate", "Whole pairs", "Round the ends of the ramp outwards to whole pairs.", 1, 1);
    truncate.kind = TunableKind::Switch;
    truncate.fallback = 1;
    return {factorTunable(), fast, slow, truncate};
}

/// So few turns that L/(2πn) leaves the range of a double.
std::vector<Problem> yarnProblems(const MethodInput& in)
{
    std::vector<Problem> out;
    for (const char* id : {"beta_fast", "beta_slow"})
        if (const double beta = in.number(id).value_or(0); beta != 0 && beta < 1e-6)
            out.push_back({id, exactText(beta), "a number from 1e-6 to 1e6, or 0 for the default"});
    return out;
}

Method yarn()
{
    Method m;
    m.id = "yarn";
    m.title = "YaRN (as models ship it)";
    m.summary =
        "Keeps fast pairs, divides slow ones by the factor, blends between by pair index, and sharpens attention.";
    m.common = true;
    m.source = "Peng et al. 2023, YaRN, arXiv 2309.00071, and its reference code; Hugging Face \"yarn\"";
    m.tunables = tunables();
    m.needsGeometric = true;
    m.apply = apply;
    m.check = yarnProblems;
    return m;
}

} // namespace rope::scaling

// SPDX-License-Identifier: GPL-3.0-or-later
// theta'_k = (1-g) theta_k/f + g theta_k,  g = clamp((r_k - alpha)/(beta - alpha), 0, 1),  r_k = L theta_k/(2 pi)
// Valid for f > 0, 0 <= alpha < beta and any theta mode. The ramp runs over the turns r_k that pair k makes within L.
// Departures from the paper (YaRN, definition 2): none. Method "yarn" is the form that models ship: there the ramp
// runs over the pair index, and a single pair can differ by more than half.
#include <algorithm>

#include "core/model/number_text.h"
#include "core/model/two_pi.h"
#include "core/scaling/method_list.h"
#include "core/scaling/method_parts.h"

namespace rope::scaling {

namespace {

MethodResult apply(const MethodInput& in)
{
    const double factor = in.factor();
    const double alpha = *in.number("alpha");
    const double beta = *in.number("beta");
    MethodResult out{{in.theta.begin(), in.theta.end()}, 1.0};
    for (double& theta : out.theta) {
        const double turns = in.trainLength * theta / twoPi;
        theta = blended(theta, factor, (turns - alpha) / (beta - alpha));
    }
    return out;
}

std::vector<Problem> check(const MethodInput& in)
{
    if (*in.number("alpha") < *in.number("beta"))
        return {};
    return {{"alpha", exactText(*in.number("alpha")), "a number below beta (" + exactText(*in.number("beta")) + ")"}};
}

Tunable turnsTunable(const char* id, Message label, Message help, double fallback)
{
    Tunable t;
    t.id = id;
    t.label = std::move(label);
    t.unit = "turns";
    t.help = std::move(help);
    t.max = 1e6;
    t.fallback = fallback;
    t.sliderMax = 64;
    return t;
}

} // namespace

Method ntkByParts()
{
    Method m;
    m.id = "ntk-by-parts";
    m.title = "NTK-by-parts (paper form)";
    m.summary = "Keeps pairs that turn often within the training length, divides the slow ones by the factor and "
                "blends between.";
    m.common = true;
    m.source = "Peng et al. 2023, YaRN, section 3.2";
    m.tunables = {factorTunable(),
                  turnsTunable("alpha", "α", "Pairs with fewer turns within L are divided by the factor.", 1),
                  turnsTunable("beta", "β", "Pairs with more turns within L are kept.", 32)};
    m.apply = apply;
    m.check = check;
    return m;
}

} // namespace rope::scaling

// SPDX-License-Identifier: GPL-3.0-or-later
// T_k = 2 pi/theta_k.  T_k > L/low: theta_k/f.  T_k < L/high: theta_k.
// Between: (1-s) theta_k/f + s theta_k, s = (L/T_k - low)/(high - low)
// Valid for f > 0, low > 0, high > 0 and any theta mode.
// Departures from Hugging Face "llama3": with high = low (Llama 4 Scout) nothing lies between, except a period equal
// to L/low to the last bit, where that library computes 0/0; such a pair is kept here.
#include "core/model/two_pi.h"
#include "core/scaling/method_list.h"
#include "core/scaling/method_parts.h"

namespace rope::scaling {

namespace {

MethodResult apply(const MethodInput& in)
{
    const double factor = in.factor();
    const double low = *in.number("low_freq_factor");
    const double high = *in.number("high_freq_factor");
    MethodResult out{{in.theta.begin(), in.theta.end()}, 1.0};
    for (double& theta : out.theta) {
        const double period = twoPi / theta;
        if (period > in.trainLength / low)
            theta /= factor;
        else if (period >= in.trainLength / high && high > low)
            theta = blended(theta, factor, (in.trainLength / period - low) / (high - low));
    }
    return out;
}

Tunable turnsTunable(const char* id, Message label, Message help, double fallback)
{
    Tunable t;
    t.id = id;
    t.label = std::move(label);
    t.unit = "turns";
    t.help = std::move(help);
    t.min = 1e-6;
    t.max = 1e6;
    t.fallback = fallback;
    t.sliderMin = 0.25;
    t.sliderMax = 32;
    t.logarithmic = true;
    return t;
}

} // namespace

Method llama3()
{
    Method m;
    m.id = "llama3";
    m.title = "Llama 3";
    m.summary = "Keeps short periods, divides long ones by the factor and blends between two multiples of the period.";
    m.common = true;
    m.source = "Llama 3.1, Meta 2024; Hugging Face \"llama3\"";
    m.tunables = {
        factorTunable(),
        turnsTunable("low_freq_factor", "Low frequency factor", "Periods above L divided by this are divided by f.", 1),
        turnsTunable("high_freq_factor", "High frequency factor", "Periods below L divided by this are kept.", 4)};
    m.factorReaches = false;
    m.apply = apply;
    return m;
}

} // namespace rope::scaling

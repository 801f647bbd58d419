// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/sign_failures.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/kernels/sincos.h"
#include "core/rope/similarity.h"
#include "core/scaling/methods.h"

namespace rope {

namespace {

// θ is taken as exp(-x·ln b) here, 1e-14 off, so at the longest distances g is only sure to 1e-7. Anything closer to
// zero is left to passes(), which works on the very θ that the base gives everywhere else.
constexpr double clearlyNegative = -1e-7;
constexpr float clearlyNegativeFloat = -1e-5F; // the float kernel is sure to 2e-6
constexpr std::int64_t rangeGain = 8;          // a cosine within a range costs about an eighth of one alone
constexpr std::int64_t callCost = 40;          // cosines that one kernel alone costs besides its own
constexpr std::int64_t expCost = 6;            // cosines that an exponential costs
constexpr std::int64_t powerCost = 20;         // … and a power
constexpr std::size_t mostKnown = 24;
constexpr std::int64_t beside = 24;      ///< tokens: as far as a dip wanders from one base to the next
constexpr std::int64_t around = 1 << 14; ///< tokens: dips come in groups

} // namespace

SignFailures::SignFailures(int rotaryDim, std::int64_t length, std::stop_token stop)
    : m_length(length), m_stop(std::move(stop)), m_exponents(static_cast<std::size_t>(rotaryDim / 2)),
      m_theta(m_exponents), m_sin(m_exponents), m_cos(m_exponents)
{
    for (std::size_t i = 0; i < m_exponents.size(); ++i)
        m_exponents[i] = 2.0 * double(i) / rotaryDim;
}

std::optional<double> SignFailures::stretch(double lnBase, double enough, bool passing)
{
    setBase(lnBase);
    if (const double known = bestKnown(enough); known > 0)
        return known;
    std::int64_t found = passing ? 0 : failingBeside();
    if (found == 0 && !passing && m_length > 2 * around)
        found = failingAround();
    if (found == 0)
        found = failingAnywhere(lnBase);
    if (found == 0)
        return std::nullopt;
    m_known.push_front(found);
    if (m_known.size() > mostKnown)
        m_known.pop_back();
    return std::max(0.0, stretchAt(found));
}

bool SignFailures::passes(double lnBase)
{
    return failingAnywhere(lnBase) == 0;
}

void SignFailures::setBase(double lnBase)
{
    m_cosines += expCost * std::ssize(m_theta);
    std::ranges::transform(m_exponents, m_theta.begin(), [lnBase](double x) { return std::exp(-x * lnBase); });
    m_steepness = std::inner_product(m_theta.begin(), m_theta.end(), m_exponents.begin(), 0.0) / double(m_theta.size());
}

double SignFailures::kernel(double distance)
{
    m_cosines += std::ssize(m_theta) + callCost;
    kernels::sinCosOfProducts(distance, m_theta, m_sin, m_cos);
    return std::reduce(m_cos.begin(), m_cos.end()) / double(m_cos.size());
}

/// How far up in ln b the kernel stays negative at this distance; not above 0 when it is not clearly negative here.
double SignFailures::stretchAt(std::int64_t distance)
{
    const double g = kernel(double(distance));
    if (g > clearlyNegative)
        return 0;
    const double steepness = double(distance) * m_steepness;
    return steepness > 0 ? -g / steepness : std::numeric_limits<double>::infinity();
}

double SignFailures::bestKnown(double enough)
{
    double best = 0;
    std::size_t which = 0;
    for (std::size_t i = 0; i < m_known.size() && best < enough; ++i)
        if (const double here = stretchAt(m_known[i]); here > best) {
            best = here;
            which = i;
        }
    std::rotate(m_known.begin(), m_known.begin() + std::ptrdiff_t(which), m_known.begin() + std::ptrdiff_t(which) + 1);
    return best;
}

std::int64_t SignFailures::failingBeside()
{
    for (std::size_t i = 0; i < std::min<std::size_t>(4, m_known.size()); ++i)
        for (std::int64_t away = 1; away <= beside; ++away)
            for (const std::int64_t s : {m_known[i] - away, m_known[i] + away})
                if (s >= 1 && s < m_length && kernel(double(s)) < clearlyNegative)
                    return s;
    return 0;
}

std::int64_t SignFailures::failingAround()
{
    for (std::size_t i = 0; i < std::min<std::size_t>(6, m_known.size()); ++i) {
        const std::int64_t first = std::max<std::int64_t>(1, m_known[i] - around);
        const std::int64_t last = std::min(m_length, m_known[i] + around);
        m_near.resize(static_cast<std::size_t>(last - first));
        m_cosines += (last - first) * std::ssize(m_theta) / rangeGain;
        kernelRange(m_theta, first, 1, std::span<float>(m_near), m_stop);
        const auto deepest = std::ranges::min_element(m_near);
        if (*deepest < clearlyNegativeFloat)
            return first + (deepest - m_near.begin());
    }
    return 0;
}

std::int64_t SignFailures::failingAnywhere(double lnBase)
{
    m_work += m_length;
    m_cosines += (1 + powerCost) * std::ssize(m_theta) + callCost + m_length * std::ssize(m_theta) / rangeGain;
    const int rotaryDim = static_cast<int>(2 * m_exponents.size());
    return firstNegative(geometricTheta(rotaryDim, std::exp(lnBase)), m_length, m_stop);
}

} // namespace rope

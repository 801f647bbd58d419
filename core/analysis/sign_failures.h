// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <deque>
#include <optional>
#include <stop_token>
#include <vector>

namespace rope {

/// Finds, for one base after another, a distance at which the kernel is negative. Neighbouring bases fail at nearly
/// the same distances, so those of the bases before are tried first; a pass is only ever granted by looking at all.
class SignFailures
{
public:
    SignFailures(int rotaryDim, std::int64_t length, std::stop_token stop);

    /// For a base that fails: how far in ln b, counted from lnBase upwards, the failure provably lasts (0: a point).
    /// Nothing for a base that passes, or once stopped. Looks no further than for a stretch of `enough`. `passing`
    /// says that the base before passed: then there is no dip to look near.
    std::optional<double> stretch(double lnBase, double enough, bool passing);

    /// The whole criterion at one base, exact to the error of the kernel (1e-11).
    bool passes(double lnBase);

    /// Distances compared so far in looks at all of them.
    std::int64_t work() const { return m_work; }
    /// Cosines taken so far, the fast ones of whole ranges as an eighth, and what a base costs by itself as so many.
    std::int64_t cosines() const { return m_cosines; }

private:
    void setBase(double lnBase);
    double kernel(double distance);
    double stretchAt(std::int64_t distance);
    double bestKnown(double enough);
    std::int64_t failingBeside();
    std::int64_t failingAround();
    std::int64_t failingAnywhere(double lnBase);

    std::int64_t m_length;
    std::stop_token m_stop;
    std::vector<double> m_exponents; ///< 2(k-1)/d
    std::vector<double> m_theta, m_sin, m_cos;
    std::vector<float> m_near;
    double m_steepness = 0; ///< (1/K) Σ θ_k·2(k-1)/d: bounds |dg/d ln b| / s here and for every larger base
    std::deque<std::int64_t> m_known; ///< distances that failed, the latest first
    std::int64_t m_work = 0;
    std::int64_t m_cosines = 0;
};

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "core/analysis/analysis.h"
#include "core/figures/kit/random_scores.h"
#include "core/figures/kit/samples.h"
#include "core/model/scene.h"
#include "core/model/stopped.h"

namespace rope::lessons {

class ScanAllowance;

/// One scene with what core works out of it, each part when it is first asked for.
class Moment
{
public:
    /// The scene must have no problems. What takes long throws Stopped soon after `stop` is requested.
    /// `scans` is what scans may cost besides other moments of a lesson; nullptr: as much as one scan may alone.
    explicit Moment(Scene scene, std::stop_token stop = {}, std::shared_ptr<ScanAllowance> scans = {});

    const Scene& scene() const { return m_scene; }
    const std::stop_token& stop() const { return m_stop; }
    const std::shared_ptr<ScanAllowance>& scans() const { return m_scans; }
    const RopeSpec& spec() const { return m_scene.active; }
    const Analysis& analysis() const { return m_analysis; }
    double trained() const { return double(spec().trainLength); }          ///< L
    double target() const { return double(m_scene.context.targetLength); } ///< L'
    double factor() const { return target() / trained(); }                 ///< L'/L

    /// θ'_k and θ_k; pairs count from 1. One pair before the first and after the last, where a geometric spread goes
    /// on: that is what a student gets who counts wrongly. Throws InputError for any other pair.
    double theta(double pair) const { return at(m_analysis.frequencies.theta, pair); }
    double theta0(double pair) const { return at(m_analysis.frequencies.unscaled, pair); }

    /// Of a pin, 1-based.
    const Frequencies& pin(double number) const;

    double firstNegative() const; ///< tokens; infinity: none within firstNegativeLimit
    double scalingResidual() const;
    const figures::RandomScores& randomScores() const;
    /// The scene's q and k (one alone stands for both), or those of the figure `relative`: all ones unless it is set
    /// otherwise.
    figures::QueryKey vectors() const;
    /// The same, but random ones for all ones, which look alike in every layout.
    figures::QueryKey variedVectors() const;

private:
    double at(const std::vector<double>& theta, double pair) const;

    Scene m_scene;
    std::stop_token m_stop;
    std::shared_ptr<ScanAllowance> m_scans;
    Analysis m_analysis;
    mutable std::optional<double> m_firstNegative;
    mutable std::optional<figures::RandomScores> m_random;
    mutable std::vector<std::optional<Frequencies>> m_pins;
};

} // namespace rope::lessons

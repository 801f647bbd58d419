// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/quantities/moment.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/figures/figure_list.h"
#include "core/rope/similarity.h"

namespace rope::lessons {

Moment::Moment(Scene scene, std::stop_token stop, std::shared_ptr<ScanAllowance> scans)
    : m_scene(std::move(scene)), m_stop(std::move(stop)), m_scans(std::move(scans)),
      m_analysis(analysisOf(m_scene.active, m_scene.context)), m_pins(m_scene.pins.size())
{}

double Moment::at(const std::vector<double>& theta, double pair) const
{
    const auto count = double(theta.size());
    if (pair >= 1 && pair <= count)
        return theta[static_cast<std::size_t>(pair) - 1];
    if (spec().thetaMode != ThetaMode::Geometric || count < 2 || pair < 0 || pair > count + 1)
        throw InputError("expression", "pair " + std::to_string(std::int64_t(pair)),
                         "a pair from 1 to " + std::to_string(theta.size()));
    const auto ratioAt = [&theta](std::size_t i) { return theta[i + 1] / theta[i]; };
    return pair == 0 ? theta.front() / ratioAt(0) : theta.back() * ratioAt(theta.size() - 2);
}

const Frequencies& Moment::pin(double number) const
{
    const auto i = static_cast<std::size_t>(number) - 1;
    if (!m_pins[i])
        m_pins[i] = frequenciesOf(m_scene.pins[i].spec, m_scene.context);
    return *m_pins[i];
}

double Moment::firstNegative() const
{
    if (!m_firstNegative) {
        const std::int64_t found = firstNegativeOf(m_scene, m_analysis, m_stop);
        if (m_stop.stop_requested())
            throw Stopped();
        m_firstNegative = found > 0 ? double(found) : std::numeric_limits<double>::infinity();
    }
    return *m_firstNegative;
}

double Moment::scalingResidual() const
{
    const Frequencies& f = m_analysis.frequencies;
    double worst = 0;
    for (std::size_t i = 0; i < f.size(); ++i)
        for (int step = 1; step <= 64; ++step) {
            const double m = std::floor(target() * step / 64);
            worst = std::max(worst, std::abs(m / factor() * f.unscaled[i] - m * f.theta[i]));
        }
    return worst;
}

figures::QueryKey Moment::vectors() const
{
    const std::vector<double>&q = m_scene.query, &k = m_scene.key;
    if (q.empty() && k.empty())
        return figures::chosenVectors(m_scene, figureKind(FigureId::relative), m_analysis.frequencies.theta);
    return {q.empty() ? k : q, k.empty() ? q : k};
}

figures::QueryKey Moment::variedVectors() const
{
    if (!m_scene.query.empty() || !m_scene.key.empty())
        return vectors();
    Scene random = m_scene;
    random.figureOptions["relative.vectors"] = "random";
    return figures::chosenVectors(random, figureKind(FigureId::relative), m_analysis.frequencies.theta);
}

const figures::RandomScores& Moment::randomScores() const
{
    if (!m_random)
        m_random.emplace(spec(), figures::seedOf(m_scene, figureKind(FigureId::random)));
    return *m_random;
}

} // namespace rope::lessons

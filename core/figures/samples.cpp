// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/samples.h"

#include <cmath>
#include <numbers>

namespace rope::figures {

double Gaussians::next()
{
    if (m_hasSpare) {
        m_hasSpare = false;
        return m_spare;
    }
    // Box and Muller 1958, from 53-bit numbers in (0, 1] and [0, 1).
    const double u = (double(m_engine() >> 11) + 1) * 0x1p-53;
    const double angle = 2 * std::numbers::pi * double(m_engine() >> 11) * 0x1p-53;
    const double radius = std::sqrt(-2 * std::log(u));
    m_spare = radius * std::sin(angle);
    m_hasSpare = true;
    return radius * std::cos(angle);
}

std::vector<double> Gaussians::vector(std::size_t size)
{
    std::vector<double> out(size);
    for (double& v : out)
        v = next();
    return out;
}

FigureOption seedOption()
{
    FigureOption option{"seed", "Random seed", "Which of four fixed samples is drawn", {}};
    for (const char* seed : {"1", "2", "3", "4"})
        option.choices.push_back({seed, Message("Sample {0}", {seed})});
    return option;
}

QueryKey equalVectors(int headDim)
{
    const std::vector<double> ones(static_cast<std::size_t>(headDim), 1.0);
    return {ones, ones};
}

QueryKey randomVectors(int headDim, std::uint64_t seed)
{
    Gaussians random(seed);
    const auto size = static_cast<std::size_t>(headDim);
    QueryKey out;
    out.q = random.vector(size);
    out.k = random.vector(size);
    return out;
}

} // namespace rope::figures

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/kit/samples.h"

#include <cmath>

#include "core/model/number_text.h"
#include "core/model/two_pi.h"
#include "core/rope/rotation.h"

namespace rope::figures {

double Gaussians::next()
{
    if (m_hasSpare) {
        m_hasSpare = false;
        return m_spare;
    }
    // Box and Muller 1958, from 53-bit numbers in (0, 1] and [0, 1).
    const double u = (double(m_engine() >> 11) + 1) * 0x1p-53;
    const double angle = twoPi * double(m_engine() >> 11) * 0x1p-53;
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

FigureOption seedOption(const std::string& needs)
{
    FigureOption option{"seed", "Random seed", "Which of four fixed samples is drawn", {}, needs};
    for (int seed = 1; seed <= 4; ++seed)
        option.choices.push_back({std::to_string(seed), Message("Sample {0}", {std::to_string(seed)}), double(seed)});
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

Pairing readPairing(const RopeSpec& spec)
{
    return spec.pairing == Pairing::Half ? Pairing::Half : Pairing::Interleaved;
}

QueryKey shiftedVectors(const RopeSpec& spec, const std::vector<double>& theta, std::int64_t peak)
{
    QueryKey out = equalVectors(spec.headDim);
    const std::int64_t ahead[] = {peak};
    rotate(std::span(out.k), {1, 1, out.k.size()}, tableD(theta, ahead), readPairing(spec));
    return out;
}

FigureOption vectorsOption()
{
    return {"vectors",
            "Vectors",
            "Equal vectors, random ones, a key turned ahead so that the score peaks at a distance, or your own",
            {{"equal", "Equal"}, {"random", "Random"}, {"shifted", "Key turned ahead"}, {"given", "Given"}}};
}

FigureOption peakOption(const std::vector<std::int64_t>& distances)
{
    FigureOption option{"peak", "Turned ahead by", "Distance in tokens at which a key turned ahead scores highest", {}};
    option.needs = "vectors=shifted";
    for (std::int64_t s : distances)
        option.choices.push_back({std::to_string(s), grouped(s), double(s)});
    return option;
}

std::uint64_t seedOf(const Scene& scene, const FigureKind& kind)
{
    return static_cast<std::uint64_t>(choiceOf(scene, kind, "seed").number);
}

bool lacksVectors(const Scene& scene, const FigureKind& kind)
{
    return optionOf(scene, kind, "vectors") == "given" && scene.query.empty() && scene.key.empty();
}

QueryKey chosenVectors(const Scene& scene, const FigureKind& kind, const std::vector<double>& theta)
{
    const std::string choice = optionOf(scene, kind, "vectors");
    if (choice == "random")
        return randomVectors(scene.active.headDim, seedOf(scene, kind));
    if (choice == "shifted")
        return shiftedVectors(scene.active, theta, std::int64_t(choiceOf(scene, kind, "peak").number));
    if (choice == "given" && !lacksVectors(scene, kind))
        return {scene.query.empty() ? scene.key : scene.query, scene.key.empty() ? scene.query : scene.key};
    return equalVectors(scene.active.headDim);
}

} // namespace rope::figures

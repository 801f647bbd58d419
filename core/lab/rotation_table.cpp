// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/rotation_table.h"

#include <cmath>
#include <numeric>
#include <unordered_map>

#include "core/kernels/rotate_pairs.h"

namespace rope::lab {

namespace {

TableF tableFor(const Frequencies& f, const std::vector<std::int64_t>& positions, float)
{
    return tableF(f.theta, positions, f.attentionFactor);
}

TableD tableFor(const Frequencies& f, const std::vector<std::int64_t>& positions, double)
{
    return tableD(f.theta, positions, f.attentionFactor);
}

/// The third pairing writes q and k to other places than it reads from, both alike: no product of the two notices.
template <class T>
void turnPairs(const RotationTable<T>& table, std::size_t positions, std::size_t heads, std::size_t headDim, T* x,
               const T* sin)
{
    const kernels::PairRows rows{positions, heads, headDim, table.pairs};
    if (table.interleaved)
        kernels::rotateInterleaved(rows, x, table.cos.data(), sin);
    else
        kernels::rotateHalves(rows, x, table.cos.data(), sin);
}

/// Distances are few: each is turned by once, whichever query and key it lies between.
template <class T>
void addDistances(RotationTable<T>& table, const Frequencies& f, const DistanceMap& map)
{
    std::unordered_map<double, std::uint32_t> known;
    table.seen.resize(table.length * table.length);
    const double square = f.attentionFactor * f.attentionFactor;
    for (std::size_t m = 0; m < table.length; ++m)
        for (std::size_t n = 0; n <= m; ++n) {
            const double distance = map(static_cast<std::int64_t>(m), static_cast<std::int64_t>(n));
            const auto [it, isNew] = known.try_emplace(distance, static_cast<std::uint32_t>(known.size()));
            table.seen[m * table.length + n] = it->second;
            for (std::size_t i = 0; isNew && i < f.theta.size(); ++i) {
                table.seenCos.push_back(static_cast<T>(square * std::cos(distance * f.theta[i])));
                table.seenSin.push_back(static_cast<T>(square * std::sin(distance * f.theta[i])));
            }
        }
}

} // namespace

template <class T>
RotationTable<T> rotationTableOf(const RopeSpec& spec, std::int64_t length, const std::vector<int>& stopped)
{
    Frequencies f = frequenciesOf(spec, Context{length, std::nullopt});
    for (int pair : stopped) {
        if (pair < 1 || pair > spec.pairCount())
            throw InputError("stop", std::to_string(pair), "pairs from 1 to " + std::to_string(spec.pairCount()));
        f.theta[static_cast<std::size_t>(pair) - 1] = 0;
    }
    std::vector<std::int64_t> positions(static_cast<std::size_t>(length));
    std::iota(positions.begin(), positions.end(), std::int64_t{0});
    auto table = tableFor(f, positions, T{});
    RotationTable<T> out{positions.size(),
                         f.theta.size(),
                         spec.pairing != Pairing::Half,
                         std::move(table.cos),
                         std::move(table.sin),
                         {},
                         {},
                         {},
                         {}};
    out.backSin = out.sin;
    for (T& sin : out.backSin)
        sin = -sin;
    if (const DistanceMap map = distanceMapOf(spec, Context{length, std::nullopt}))
        addDistances(out, f, map);
    return out;
}

template <class T>
void turn(const RotationTable<T>& table, std::size_t positions, std::size_t heads, std::size_t headDim, T* x)
{
    turnPairs(table, positions, heads, headDim, x, table.sin.data());
}

template <class T>
void turnBack(const RotationTable<T>& table, std::size_t positions, std::size_t heads, std::size_t headDim, T* x)
{
    turnPairs(table, positions, heads, headDim, x, table.backSin.data());
}

template RotationTable<float> rotationTableOf(const RopeSpec&, std::int64_t, const std::vector<int>&);
template RotationTable<double> rotationTableOf(const RopeSpec&, std::int64_t, const std::vector<int>&);
template void turn(const RotationTable<float>&, std::size_t, std::size_t, std::size_t, float*);
template void turn(const RotationTable<double>&, std::size_t, std::size_t, std::size_t, double*);
template void turnBack(const RotationTable<float>&, std::size_t, std::size_t, std::size_t, float*);
template void turnBack(const RotationTable<double>&, std::size_t, std::size_t, std::size_t, double*);

} // namespace rope::lab

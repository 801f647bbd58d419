// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rope/rotation.h"

#include <algorithm>
#include <string>

#include "core/kernels/rotate_pairs.h"
#include "core/kernels/sincos.h"
#include "core/model/problem.h"

namespace rope {

namespace {

/// Writes one row of the table; a double row is made first because angles are never formed in float.
template <class T>
CosSinTable<T> tableOf(std::span<const double> theta, std::span<const std::int64_t> positions, double attentionFactor)
{
    const std::size_t pairs = theta.size();
    CosSinTable<T> table{positions.size(), pairs, std::vector<T>(positions.size() * pairs),
                         std::vector<T>(positions.size() * pairs)};
    std::vector<double> sines(pairs), cosines(pairs);
    for (std::size_t p = 0; p < positions.size(); ++p) {
        kernels::sinCosOfProducts(static_cast<double>(positions[p]), theta, sines, cosines);
        for (std::size_t i = 0; i < pairs; ++i) {
            table.cos[p * pairs + i] = static_cast<T>(cosines[i] * attentionFactor);
            table.sin[p * pairs + i] = static_cast<T>(sines[i] * attentionFactor);
        }
    }
    return table;
}

template <class T>
void check(std::span<const T> x, BatchShape shape, const CosSinTable<T>& table)
{
    std::vector<Problem> problems;
    if (table.positions != shape.positions)
        problems.push_back({"positions", std::to_string(shape.positions),
                            "as many as the table has: " + std::to_string(table.positions)});
    if (const std::size_t end = shape.first + 2 * table.pairs; end > shape.headDim)
        problems.push_back({"head_dim", std::to_string(shape.headDim),
                            "at least up to the last element that turns: " + std::to_string(end)});
    const std::size_t wanted = shape.positions * shape.heads * shape.headDim;
    if (x.size() != wanted)
        problems.push_back(
            {"x", std::to_string(x.size()) + " elements", "positions x heads x head_dim: " + std::to_string(wanted)});
    const std::size_t entries = table.positions * table.pairs;
    if (table.cos.size() != entries || table.sin.size() != entries)
        problems.push_back(
            {"table", std::to_string(table.cos.size()) + " cosines, " + std::to_string(table.sin.size()) + " sines",
             "positions x pairs: " + std::to_string(entries)});
    if (!problems.empty())
        throw InputError(std::move(problems));
}

template <class T>
void rotateBatch(std::span<T> x, BatchShape shape, const CosSinTable<T>& table, Pairing pairing)
{
    check<T>(x, shape, table);
    const kernels::PairRows rows{shape.positions, shape.heads, shape.headDim, table.pairs};
    T* const from = x.data() + shape.first; // rows keep their stride, so only the start moves
    switch (pairing) {
    case Pairing::Half: return kernels::rotateHalves(rows, from, table.cos.data(), table.sin.data());
    case Pairing::Interleaved: return kernels::rotateInterleaved(rows, from, table.cos.data(), table.sin.data());
    case Pairing::InterleavedToHalf:
        return kernels::rotateInterleavedToHalves(rows, from, table.cos.data(), table.sin.data());
    }
}

} // namespace

std::vector<double> angles(std::span<const double> theta, std::span<const std::int64_t> positions)
{
    std::vector<double> out;
    out.reserve(theta.size() * positions.size());
    for (const std::int64_t position : positions)
        for (const double t : theta)
            out.push_back(static_cast<double>(position) * t);
    return out;
}

TableD tableD(std::span<const double> theta, std::span<const std::int64_t> positions, double attentionFactor)
{
    return tableOf<double>(theta, positions, attentionFactor);
}

TableF tableF(std::span<const double> theta, std::span<const std::int64_t> positions, double attentionFactor)
{
    return tableOf<float>(theta, positions, attentionFactor);
}

void rotate(std::span<float> x, BatchShape shape, const TableF& table, Pairing pairing)
{
    rotateBatch(x, shape, table, pairing);
}

void rotate(std::span<double> x, BatchShape shape, const TableD& table, Pairing pairing)
{
    rotateBatch(x, shape, table, pairing);
}

} // namespace rope

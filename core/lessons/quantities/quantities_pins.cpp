// SPDX-License-Identifier: GPL-3.0-or-later
// What belongs to a pinned RoPE.
#include <array>
#include <cstdint>

#include "core/lessons/quantities/quantity_list.h"
#include "core/rope/similarity.h"

namespace rope::lessons {

namespace {

using Arguments = std::span<const double>;
using enum Argument::Kind;

const Argument pin{Pin, "p"};
const Argument pair{Real, "k"}; // a pin has its own number of pairs

std::size_t pairOf(const Frequencies& f, double k)
{
    if (k != std::int64_t(k) || k < 1 || k > double(f.size()))
        throw InputError("expression", "a pair that the pin does not have",
                         "a pair from 1 to " + std::to_string(f.size()));
    return static_cast<std::size_t>(k) - 1;
}

double theta(const Moment& m, Arguments a)
{
    return m.pin(a[0]).theta[pairOf(m.pin(a[0]), a[1])];
}

double ratio(const Moment& m, Arguments a)
{
    return theta(m, a) / m.pin(a[0]).unscaled[pairOf(m.pin(a[0]), a[1])];
}

double kernel(const Moment& m, Arguments a)
{
    const std::array at{static_cast<std::int64_t>(a[1])};
    std::array<double, 1> out{};
    kernelAt(m.pin(a[0]).theta, at, out);
    return out[0];
}

} // namespace

// clang-format off
std::vector<QuantityEntry> pinQuantities()
{
    return {
        {"pin_theta", {pin, pair}, "rad per token", "θ′_k of pin p, counted from 1", theta},
        {"pin_period", {pin, pair}, "tokens", "T′_k of pin p", [](const Moment& m, Arguments a) { return periodOf(theta(m, a)); }},
        {"pin_ratio", {pin, pair}, "", "θ′_k/θ_k of pin p", ratio},
        {"pin_kernel", {pin, {Tokens, "s"}}, "", "g(s) of pin p", kernel},
    };
}
// clang-format on

} // namespace rope::lessons

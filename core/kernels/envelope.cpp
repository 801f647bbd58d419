// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/envelope.h"

#include <algorithm>
#include <cstdint>
#include <limits>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/envelope.cpp"
#include "hwy/foreach_target.h" // IWYU pragma: keep

#include "hwy/highway.h"

HWY_BEFORE_NAMESPACE();
namespace rope::kernels::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

template <class T>
HWY_INLINE void minMax(std::span<const T> values, double& lo, double& hi)
{
    const hn::ScalableTag<T> d;
    const std::size_t lanes = hn::Lanes(d);
    auto least = hn::Set(d, std::numeric_limits<T>::infinity());
    auto most = hn::Neg(least);
    std::size_t i = 0;
    for (; i + lanes <= values.size(); i += lanes) {
        const auto v = hn::LoadU(d, values.data() + i);
        least = hn::Min(least, v);
        most = hn::Max(most, v);
    }
    T a = hn::GetLane(hn::MinOfLanes(d, least)), b = hn::GetLane(hn::MaxOfLanes(d, most));
    for (; i < values.size(); ++i) {
        a = std::min(a, values[i]);
        b = std::max(b, values[i]);
    }
    lo = static_cast<double>(a);
    hi = static_cast<double>(b);
}

template <class T>
HWY_INLINE void columns(std::span<const T> values, std::span<const std::size_t> edges, double* lo, double* hi)
{
    for (std::size_t c = 0; c + 1 < edges.size(); ++c) {
        if (edges[c] < edges[c + 1])
            minMax(values.subspan(edges[c], edges[c + 1] - edges[c]), lo[c], hi[c]);
        else
            lo[c] = hi[c] = std::numeric_limits<double>::quiet_NaN();
    }
}

void doubleColumns(std::span<const double> values, std::span<const std::size_t> edges, double* lo, double* hi)
{
    columns(values, edges, lo, hi);
}

void floatColumns(std::span<const float> values, std::span<const std::size_t> edges, double* lo, double* hi)
{
    columns(values, edges, lo, hi);
}

template <class T>
HWY_INLINE std::size_t findBelow(std::span<const T> values, T limit)
{
    const hn::ScalableTag<T> d;
    const auto bar = hn::Set(d, limit);
    std::size_t i = 0;
    for (; i + hn::Lanes(d) <= values.size(); i += hn::Lanes(d)) {
        const auto found = hn::FindFirstTrue(d, hn::Lt(hn::LoadU(d, values.data() + i), bar));
        if (found >= 0)
            return i + static_cast<std::size_t>(found);
    }
    while (i < values.size() && !(values[i] < limit))
        ++i;
    return i;
}

std::size_t doubleBelow(std::span<const double> values, double limit)
{
    return findBelow(values, limit);
}
std::size_t floatBelow(std::span<const float> values, float limit)
{
    return findBelow(values, limit);
}

} // namespace rope::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace rope::kernels {
HWY_EXPORT(doubleColumns);
HWY_EXPORT(floatColumns);
HWY_EXPORT(doubleBelow);
HWY_EXPORT(floatBelow);

void envelope(std::span<const double> values, std::span<const std::size_t> edges, std::span<double> lo,
              std::span<double> hi)
{
    HWY_DYNAMIC_DISPATCH(doubleColumns)(values, edges, lo.data(), hi.data());
}

void envelope(std::span<const float> values, std::span<const std::size_t> edges, std::span<double> lo,
              std::span<double> hi)
{
    HWY_DYNAMIC_DISPATCH(floatColumns)(values, edges, lo.data(), hi.data());
}

std::size_t firstBelow(std::span<const double> values, double limit)
{
    return HWY_DYNAMIC_DISPATCH(doubleBelow)(values, limit);
}

std::size_t firstBelow(std::span<const float> values, float limit)
{
    return HWY_DYNAMIC_DISPATCH(floatBelow)(values, limit);
}

} // namespace rope::kernels
#endif

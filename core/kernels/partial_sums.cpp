// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/partial_sums.h"

#include <cstddef>
#include <cstdint>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/partial_sums.cpp"
#include "hwy/foreach_target.h" // IWYU pragma: keep

#include "core/kernels/sincos-inl.h"

HWY_BEFORE_NAMESPACE();
namespace rope::kernels::HWY_NAMESPACE {

template <class D>
HWY_INLINE void partialStep(D d, std::span<const double> x, double weight, const double* m, double* out)
{
    const auto at = hn::LoadU(d, m);
    auto real = hn::Zero(d), imaginary = hn::Zero(d), lengths = hn::Zero(d);
    for (double xk : x) {
        hn::Vec<D> s, c;
        sinCosOfProduct(d, at, hn::Set(d, xk), s, c);
        real = hn::Add(real, c);
        imaginary = hn::Add(imaginary, s);
        lengths = hn::Add(lengths, hn::Sqrt(hn::MulAdd(real, real, hn::Mul(imaginary, imaginary))));
    }
    hn::StoreU(hn::Mul(lengths, hn::Set(d, weight)), d, out);
}

void partials(std::span<const double> x, double weight, std::span<const double> m, double* out)
{
    const hn::ScalableTag<double> d;
    const hn::CappedTag<double, 1> one;
    std::size_t i = 0;
    for (; i + hn::Lanes(d) <= m.size(); i += hn::Lanes(d))
        partialStep(d, x, weight, m.data() + i, out + i);
    for (; i < m.size(); ++i)
        partialStep(one, x, weight, m.data() + i, out + i);
}

} // namespace rope::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace rope::kernels {
HWY_EXPORT(partials);

void partialSumsAt(std::span<const double> x, double weight, std::span<const double> m, std::span<double> out)
{
    HWY_DYNAMIC_DISPATCH(partials)(x, weight, m, out.data());
}

} // namespace rope::kernels
#endif

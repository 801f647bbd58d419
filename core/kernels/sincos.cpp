// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/sincos.h"

#include <cstddef>
#include <cstdint>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/sincos.cpp"
#include "hwy/foreach_target.h" // IWYU pragma: keep

#include "core/kernels/sincos-inl.h"

HWY_BEFORE_NAMESPACE();
namespace rope::kernels::HWY_NAMESPACE {

template <class D>
HWY_INLINE void productStep(D d, double m, const double* x, double* sin, double* cos)
{
    hn::Vec<D> s, c;
    sinCosOfProduct(d, hn::Set(d, m), hn::LoadU(d, x), s, c);
    hn::StoreU(s, d, sin);
    hn::StoreU(c, d, cos);
}

void products(double m, const double* x, double* sin, double* cos, std::size_t size)
{
    const hn::ScalableTag<double> d;
    const hn::CappedTag<double, 1> one;
    std::size_t i = 0;
    for (; i + hn::Lanes(d) <= size; i += hn::Lanes(d))
        productStep(d, m, x + i, sin + i, cos + i);
    for (; i < size; ++i)
        productStep(one, m, x + i, sin + i, cos + i);
}

} // namespace rope::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace rope::kernels {
HWY_EXPORT(products);

void sinCosOfProducts(double m, std::span<const double> x, std::span<double> sin, std::span<double> cos)
{
    HWY_DYNAMIC_DISPATCH(products)(m, x.data(), sin.data(), cos.data(), x.size());
}

} // namespace rope::kernels
#endif

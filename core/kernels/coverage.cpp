// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/coverage.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/coverage.cpp"
#include "hwy/foreach_target.h" // IWYU pragma: keep

#include "hwy/highway.h"

HWY_BEFORE_NAMESPACE();
namespace rope::kernels::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

using DF = hn::CappedTag<float, coverageColumns>;
using DU = hn::Rebind<std::uint32_t, DF>;
using DI = hn::Rebind<std::int32_t, DF>;

/// Two channels in each lane, times a / 255.
template <class V>
HWY_INLINE V times(V channels, V a)
{
    const DU du;
    const V product = hn::Mul(channels, a), low = hn::Set(du, 0xff00ffU);
    const V carry = hn::And(hn::ShiftRight<8>(product), low);
    return hn::Add(hn::Add(product, carry), hn::Set(du, 0x800080U));
}

void blend(float* HWY_RESTRICT part, float* HWY_RESTRICT step, std::size_t rows, std::uint32_t* HWY_RESTRICT pixels,
           std::ptrdiff_t stride, std::uint32_t opaque, int alpha)
{
    const DF df;
    const DU du;
    const DI di;
    const auto low = hn::Set(du, 0xff00ffU), all = hn::Set(du, 255U);
    const auto even = hn::Set(du, opaque & 0xff00ffU), odd = hn::Set(du, (opaque >> 8) & 0xff00ffU);
    const auto most = hn::Set(df, static_cast<float>(alpha)), none = hn::Zero(df), one = hn::Set(df, 1.0F);
    for (std::size_t c = 0; c < coverageColumns; c += hn::Lanes(df)) {
        auto full = none;
        for (std::size_t y = 0; y < rows; ++y) {
            float* const p = part + y * coverageColumns + c;
            float* const s = step + y * coverageColumns + c;
            std::uint32_t* const pixel = pixels + static_cast<std::ptrdiff_t>(y) * stride + c;
            full = hn::Add(full, hn::Load(df, s));
            const auto coverage = hn::Min(one, hn::Max(none, hn::Add(full, hn::Load(df, p))));
            hn::Store(none, df, p);
            hn::Store(none, df, s);
            const auto a = hn::BitCast(du, hn::NearestInt(hn::Mul(coverage, most)));
            if (hn::AllTrue(di, hn::Eq(hn::BitCast(di, a), hn::Zero(di))))
                continue;
            const auto rest = hn::Sub(all, a), under = hn::LoadU(du, pixel);
            // Each product is rounded on its own, so their sum keeps within 255.
            const auto e = hn::Add(hn::And(hn::ShiftRight<8>(times(even, a)), low),
                                   hn::And(hn::ShiftRight<8>(times(hn::And(under, low), rest)), low));
            const auto o = hn::Add(hn::AndNot(low, times(odd, a)),
                                   hn::AndNot(low, times(hn::And(hn::ShiftRight<8>(under), low), rest)));
            hn::StoreU(hn::Or(e, o), du, pixel);
        }
    }
}

} // namespace rope::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace rope::kernels {
HWY_EXPORT(blend);

void blendCoverage(float* part, float* step, std::size_t rows, std::uint32_t* pixels, std::ptrdiff_t stride,
                   std::uint32_t opaque, int alpha)
{
    HWY_DYNAMIC_DISPATCH(blend)(part, step, rows, pixels, stride, opaque, alpha);
}

} // namespace rope::kernels
#endif

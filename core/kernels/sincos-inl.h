// SPDX-License-Identifier: GPL-3.0-or-later
// cos and sin of a product of two doubles, one vector at a time. Compiled once per instruction set:
// include it after hwy/foreach_target.h (see sincos.cpp).
//
// The product is kept as a sum of two doubles, so that the angle is that of exact arithmetic, and reduced by
// multiples of π/2 with π/2 = p1 + p2 + p3 (Cody and Waite 1980; Dekker 1971 for the error-free product and sum).
// Highway's own Sin and Cos take one rounded double below 39,000, which is not enough here.
#include "hwy/highway.h"

#if defined(ROPE_KERNELS_SINCOS_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef ROPE_KERNELS_SINCOS_INL_H_
#undef ROPE_KERNELS_SINCOS_INL_H_
#else
#define ROPE_KERNELS_SINCOS_INL_H_
#endif

HWY_BEFORE_NAMESPACE();
namespace rope::kernels::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

/// 1 / n!, correctly rounded for n ≤ 18 (those factorials are doubles).
constexpr double inverseFactorial(int n)
{
    double product = 1;
    for (int i = 2; i <= n; ++i)
        product *= i;
    return 1 / product;
}

/// a·b = result + low exactly.
template <class D, class V = hn::Vec<D>>
HWY_INLINE V twoProduct(D d, V a, V b, V& low)
{
    const V high = hn::Mul(a, b);
#if HWY_NATIVE_FMA
    (void)d;
    low = hn::MulSub(a, b, high);
#else
    // Without a fused multiply-add: halves of 26 bits, whose products are exact.
    const V splitter = hn::Set(d, 134217729.0); // 2^27 + 1
    const V at = hn::Mul(a, splitter), bt = hn::Mul(b, splitter);
    const V ah = hn::Sub(at, hn::Sub(at, a)), bh = hn::Sub(bt, hn::Sub(bt, b));
    const V al = hn::Sub(a, ah), bl = hn::Sub(b, bh);
    const V cross = hn::Add(hn::Sub(hn::Mul(ah, bh), high), hn::Mul(ah, bl));
    low = hn::Add(hn::Add(cross, hn::Mul(al, bh)), hn::Mul(al, bl));
#endif
    return high;
}

/// a + b = result + low exactly.
template <class V>
HWY_INLINE V twoSum(V a, V b, V& low)
{
    const V sum = hn::Add(a, b);
    const V bPart = hn::Sub(sum, a);
    low = hn::Add(hn::Sub(a, hn::Sub(sum, bPart)), hn::Sub(b, bPart));
    return sum;
}

/// Takes the nearest multiple n of unit·π/2 from high + low; unit is a power of two. Returns n + 1.5·2^52,
/// whose last bits are those of n. The first difference is exact: both sides are multiples of a common ulp
/// and nearly equal.
template <class D, class V = hn::Vec<D>>
HWY_INLINE V reduceBy(D d, double unit, V& high, V& low)
{
    constexpr double p1 = 1.5707963267948966, p2 = 6.123233995736766e-17, p3 = -1.4973849048591833e-33;
    constexpr double turns = 0.6366197723675814;    // 2/π
    const V shift = hn::Set(d, 6755399441055744.0); // 1.5·2^52: adding it rounds to a whole number
    const V shifted = hn::MulAdd(high, hn::Set(d, turns / unit), shift);
    const V n = hn::Sub(shifted, shift);
    V e1, e2, e3, e4;
#if HWY_NATIVE_FMA
    const V rest = hn::NegMulAdd(n, hn::Set(d, p1 * unit), high);
#else
    const V multiple = twoProduct(d, n, hn::Set(d, p1 * unit), e1);
    const V rest = hn::Sub(hn::Sub(high, multiple), e1);
#endif
    const V second = twoProduct(d, n, hn::Set(d, p2 * unit), e2);
    const V withLow = twoSum(rest, low, e3);
    const V sum = twoSum(withLow, hn::Neg(second), e4);
    const V tail = hn::NegMulAdd(n, hn::Set(d, p3 * unit), hn::Add(hn::Sub(e3, e2), e4));
    high = hn::Add(sum, tail);
    low = hn::Add(hn::Sub(sum, high), tail);
    return shifted;
}

/// Taylor series on |x| ≤ π/4 and a little more, x = high + low; the first term left out is below 1e-17.
template <class D, class V = hn::Vec<D>>
HWY_INLINE void sinCosOfSmall(D d, V high, V low, V& sin, V& cos)
{
    const V x2 = hn::Mul(high, high);
    V odd = hn::Set(d, inverseFactorial(17));
    odd = hn::MulAdd(odd, x2, hn::Set(d, -inverseFactorial(15)));
    odd = hn::MulAdd(odd, x2, hn::Set(d, inverseFactorial(13)));
    odd = hn::MulAdd(odd, x2, hn::Set(d, -inverseFactorial(11)));
    odd = hn::MulAdd(odd, x2, hn::Set(d, inverseFactorial(9)));
    odd = hn::MulAdd(odd, x2, hn::Set(d, -inverseFactorial(7)));
    odd = hn::MulAdd(odd, x2, hn::Set(d, inverseFactorial(5)));
    odd = hn::MulAdd(odd, x2, hn::Set(d, -inverseFactorial(3)));
    V even = hn::Set(d, inverseFactorial(16));
    even = hn::MulAdd(even, x2, hn::Set(d, -inverseFactorial(14)));
    even = hn::MulAdd(even, x2, hn::Set(d, inverseFactorial(12)));
    even = hn::MulAdd(even, x2, hn::Set(d, -inverseFactorial(10)));
    even = hn::MulAdd(even, x2, hn::Set(d, inverseFactorial(8)));
    even = hn::MulAdd(even, x2, hn::Set(d, -inverseFactorial(6)));
    even = hn::MulAdd(even, x2, hn::Set(d, inverseFactorial(4)));

    const V one = hn::Set(d, 1.0);
    const V half = hn::Mul(x2, hn::Set(d, 0.5));
    const V slope = hn::Sub(one, half); // cos to second order: what `low` changes sin by
    sin = hn::Add(high, hn::MulAdd(hn::Mul(high, x2), odd, hn::Mul(low, slope)));
    // 1 - half rounds; what it lost goes back in with the small terms.
    const V lost = hn::Sub(hn::Sub(one, slope), half);
    const V small = hn::NegMulAdd(high, low, lost);
    cos = hn::Add(slope, hn::MulAdd(hn::Mul(x2, x2), even, small));
}

/// sin(a·b) and cos(a·b) of the exact product, each within 3e-16 for |a·b| ≤ 2^60.
template <class D, class V = hn::Vec<D>>
HWY_INLINE void sinCosOfProduct(D d, V a, V b, V& sin, V& cos)
{
    V low;
    V high = twoProduct(d, a, b, low);
    if (HWY_UNLIKELY(!hn::AllTrue(d, hn::Le(hn::Abs(high), hn::Set(d, 70368744177664.0))))) // 2^46
        reduceBy(d, 4194304.0, high, low); // by 2^22 quarter turns: whole turns, so that only the rest counts
    const V shifted = reduceBy(d, 1.0, high, low);
    V s, c;
    sinCosOfSmall(d, high, low, s, c);

    // n quarter turns: odd n swaps sin and cos; bit 1 of n negates sin, bit 1 of n+1 negates cos.
    const hn::RebindToUnsigned<D> du;
    const auto n = hn::BitCast(du, shifted);
    const auto signBit = hn::Set(du, uint64_t{1} << 63);
    const auto sinSign = hn::And(hn::ShiftLeft<62>(n), signBit);
    const auto cosSign = hn::And(hn::ShiftLeft<62>(hn::Add(n, hn::Set(du, uint64_t{1}))), signBit);
    const auto odd = hn::RebindMask(d, hn::TestBit(n, hn::Set(du, uint64_t{1})));
    sin = hn::Xor(hn::IfThenElse(odd, c, s), hn::BitCast(d, sinSign));
    cos = hn::Xor(hn::IfThenElse(odd, s, c), hn::BitCast(d, cosSign));
}

} // namespace rope::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif

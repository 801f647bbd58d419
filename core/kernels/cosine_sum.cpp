// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/cosine_sum.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "hwy/aligned_allocator.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/cosine_sum.cpp"
#include "hwy/foreach_target.h" // IWYU pragma: keep

#include "core/kernels/sincos-inl.h"

HWY_BEFORE_NAMESPACE();
namespace rope::kernels::HWY_NAMESPACE {

constexpr std::size_t rowsAtOnce = 2;    // anchors a microkernel call works on
constexpr std::size_t rowsPerChunk = 32; // anchors between two looks at the stop token; even
constexpr std::size_t maxHalf = 512;     // offsets b; their tables stay in the second-level cache

/// The numbers that a range shares: sizes of tables and blocks.
struct Shape {
    std::size_t terms; // K
    std::size_t half;  // H, a multiple of `width`
    std::size_t width; // offsets in a panel: two vectors
};

/// Offsets b = ½, 1½, … (times step) packed panel by panel; per term: `width` cosines, then `width` sines.
template <class T>
void packOffsets(Shape shape, const double* x, double step, T* panels)
{
    const hn::ScalableTag<double> d;
    const std::size_t lanes = hn::Lanes(d);
    const auto cosines = hwy::AllocateAligned<double>(maxHalf + lanes);
    const auto sines = hwy::AllocateAligned<double>(maxHalf + lanes);
    for (std::size_t k = 0; k < shape.terms; ++k) {
        for (std::size_t b = 0; b < shape.half; b += lanes) {
            const auto offset = hn::Mul(hn::Iota(d, static_cast<double>(b) + 0.5), hn::Set(d, step));
            hn::Vec<decltype(d)> s, c;
            sinCosOfProduct(d, offset, hn::Set(d, x[k]), s, c);
            hn::Store(s, d, sines.get() + b);
            hn::Store(c, d, cosines.get() + b);
        }
        for (std::size_t b = 0; b < shape.half; b += shape.width) {
            T* to = panels + b * 2 * shape.terms + k * 2 * shape.width;
            for (std::size_t j = 0; j < shape.width; ++j) {
                to[j] = static_cast<T>(cosines[b + j]);
                to[shape.width + j] = static_cast<T>(sines[b + j]);
            }
        }
    }
}

/// Row r of a pair of anchors; per term: cosine, sine of the first row, then of the second.
template <class D, class T>
HWY_INLINE void packStep(D d, const double* x, double anchor, double weight, std::size_t k, T* to)
{
    hn::Vec<D> s, c;
    sinCosOfProduct(d, hn::Set(d, anchor), hn::LoadU(d, x + k), s, c);
    HWY_ALIGN double sines[hn::MaxLanes(d)];
    HWY_ALIGN double cosines[hn::MaxLanes(d)];
    hn::Store(hn::Mul(s, hn::Set(d, weight)), d, sines);
    hn::Store(hn::Mul(c, hn::Set(d, weight)), d, cosines);
    for (std::size_t j = 0; j < hn::Lanes(d); ++j) {
        to[(k + j) * 2 * rowsAtOnce] = static_cast<T>(cosines[j]);
        to[(k + j) * 2 * rowsAtOnce + 1] = static_cast<T>(sines[j]);
    }
}

template <class T>
void packAnchor(Shape shape, const double* x, double anchor, double weight, std::size_t row, T* rows)
{
    T* to = rows + (row / rowsAtOnce) * rowsAtOnce * 2 * shape.terms + 2 * (row % rowsAtOnce);
    const hn::ScalableTag<double> d;
    const hn::CappedTag<double, 1> one;
    std::size_t k = 0;
    for (; k + hn::Lanes(d) <= shape.terms; k += hn::Lanes(d))
        packStep(d, x, anchor, weight, k, to);
    for (; k < shape.terms; ++k)
        packStep(one, x, anchor, weight, k, to);
}

/// Both halves of a block from P = Σ cos·cos and Q = Σ sin·sin at offsets b, b+1, …
template <class D, class T, class V = hn::Vec<D>>
HWY_INLINE void storeBothHalves(D d, V p, V q, T* middle, std::size_t b)
{
    hn::StoreU(hn::Sub(p, q), d, middle + b);
    hn::StoreU(hn::Reverse(d, hn::Add(p, q)), d, middle - b - hn::Lanes(d));
}

/// Two anchors times one panel: eight sums in registers, each loaded number used twice.
/// (Named variables, for vector types that cannot be elements of an array.)
template <class D, class T>
HWY_INLINE void multiplyPanel(D d, std::size_t terms, const T* HWY_RESTRICT row, const T* HWY_RESTRICT panel,
                              T* HWY_RESTRICT middle0, T* HWY_RESTRICT middle1, std::size_t b)
{
    const std::size_t lanes = hn::Lanes(d);
    auto p00 = hn::Zero(d), p01 = hn::Zero(d), p10 = hn::Zero(d), p11 = hn::Zero(d);
    auto q00 = hn::Zero(d), q01 = hn::Zero(d), q10 = hn::Zero(d), q11 = hn::Zero(d);
    for (std::size_t k = 0; k < terms; ++k, row += 2 * rowsAtOnce, panel += 4 * lanes) {
        const auto cos0 = hn::Load(d, panel), cos1 = hn::Load(d, panel + lanes);
        const auto sin0 = hn::Load(d, panel + 2 * lanes), sin1 = hn::Load(d, panel + 3 * lanes);
        const auto a0 = hn::Set(d, row[0]), a1 = hn::Set(d, row[2]);
        p00 = hn::MulAdd(a0, cos0, p00);
        p01 = hn::MulAdd(a0, cos1, p01);
        p10 = hn::MulAdd(a1, cos0, p10);
        p11 = hn::MulAdd(a1, cos1, p11);
        const auto b0 = hn::Set(d, row[1]), b1 = hn::Set(d, row[3]);
        q00 = hn::MulAdd(b0, sin0, q00);
        q01 = hn::MulAdd(b0, sin1, q01);
        q10 = hn::MulAdd(b1, sin0, q10);
        q11 = hn::MulAdd(b1, sin1, q11);
    }
    storeBothHalves(d, p00, q00, middle0, b);
    storeBothHalves(d, p01, q01, middle0, b + lanes);
    storeBothHalves(d, p10, q10, middle1, b);
    storeBothHalves(d, p11, q11, middle1, b + lanes);
}

/// Few anchors for a short range, few offsets for a long one: their sum is least at H = √(n/2).
inline std::size_t halfFor(std::size_t size, std::size_t width)
{
    const std::size_t balanced = static_cast<std::size_t>(std::sqrt(static_cast<double>(size) / 2));
    return std::clamp((balanced + width - 1) / width * width, width, maxHalf / width * width);
}

template <class T>
void sumsOver(std::span<const double> x, double weight, double first, double step, std::span<T> out,
              const std::stop_token& stop)
{
    const hn::ScalableTag<T> d;
    const std::size_t width = 2 * hn::Lanes(d);
    const Shape shape{x.size(), halfFor(out.size(), width), width};
    const std::size_t block = 2 * shape.half;
    const auto panels = hwy::AllocateAligned<T>(2 * shape.terms * shape.half);
    const auto rows = hwy::AllocateAligned<T>(2 * shape.terms * rowsPerChunk);
    const auto spare = hwy::AllocateAligned<T>(rowsAtOnce * block);
    packOffsets(shape, x.data(), step, panels.get());

    for (std::size_t done = 0; done < out.size() && !stop.stop_requested(); done += rowsPerChunk * block) {
        const std::size_t left = out.size() - done;
        const std::size_t anchors = std::min(rowsPerChunk, (left + block - 1) / block);
        for (std::size_t r = 0; r < (anchors + 1) / 2 * 2; ++r) {
            const double middle = static_cast<double>(done + r * block + shape.half) - 0.5;
            packAnchor(shape, x.data(), first + step * middle, weight, r, rows.get());
        }
        for (std::size_t r = 0; r < anchors; r += rowsAtOnce) {
            // The last blocks of the range may reach over its end: they are made aside.
            const bool whole = (r + rowsAtOnce) * block <= left;
            T* to = whole ? out.data() + done + r * block : spare.get();
            for (std::size_t b = 0; b < shape.half; b += width)
                multiplyPanel(d, shape.terms, rows.get() + r * 2 * shape.terms, panels.get() + b * 2 * shape.terms,
                              to + shape.half, to + block + shape.half, b);
            if (!whole)
                std::memcpy(out.data() + done + r * block, to, (left - r * block) * sizeof(T));
        }
    }
}

void doubleSums(std::span<const double> x, double weight, double first, double step, std::span<double> out,
                const std::stop_token& stop)
{
    sumsOver(x, weight, first, step, out, stop);
}

void floatSums(std::span<const double> x, double weight, double first, double step, std::span<float> out,
               const std::stop_token& stop)
{
    sumsOver(x, weight, first, step, out, stop);
}

template <class D>
HWY_INLINE void sumStep(D d, std::span<const double> x, double weight, const double* m, double* out)
{
    const auto at = hn::LoadU(d, m);
    auto sum = hn::Zero(d);
    for (double xk : x) {
        hn::Vec<D> s, c;
        sinCosOfProduct(d, at, hn::Set(d, xk), s, c);
        sum = hn::Add(sum, c);
    }
    hn::StoreU(hn::Mul(sum, hn::Set(d, weight)), d, out);
}

void sumsAt(std::span<const double> x, double weight, std::span<const double> m, double* out)
{
    const hn::ScalableTag<double> d;
    const hn::CappedTag<double, 1> one;
    std::size_t i = 0;
    for (; i + hn::Lanes(d) <= m.size(); i += hn::Lanes(d))
        sumStep(d, x, weight, m.data() + i, out + i);
    for (; i < m.size(); ++i)
        sumStep(one, x, weight, m.data() + i, out + i);
}

} // namespace rope::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace rope::kernels {
HWY_EXPORT(doubleSums);
HWY_EXPORT(floatSums);
HWY_EXPORT(sumsAt);

void cosineSums(std::span<const double> x, double weight, double first, double step, std::span<double> out,
                const std::stop_token& stop)
{
    HWY_DYNAMIC_DISPATCH(doubleSums)(x, weight, first, step, out, stop);
}

void cosineSums(std::span<const double> x, double weight, double first, double step, std::span<float> out,
                const std::stop_token& stop)
{
    HWY_DYNAMIC_DISPATCH(floatSums)(x, weight, first, step, out, stop);
}

void cosineSumsAt(std::span<const double> x, double weight, std::span<const double> m, std::span<double> out)
{
    HWY_DYNAMIC_DISPATCH(sumsAt)(x, weight, m, out.data());
}

} // namespace rope::kernels
#endif

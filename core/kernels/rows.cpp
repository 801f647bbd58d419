// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/rows.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/rows.cpp"
#include "hwy/foreach_target.h" // IWYU pragma: keep

#include <cmath>

#include "hwy/contrib/math/math-inl.h"
#include "hwy/highway.h"

HWY_BEFORE_NAMESPACE();
namespace rope::kernels::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

template <class T>
using Tag = hn::CappedTag<T, rowUnit>;

template <class T>
HWY_INLINE T dot(std::size_t size, const T* a, const T* b)
{
    const Tag<T> d;
    auto sum = hn::Zero(d);
    for (std::size_t i = 0; i < size; i += hn::Lanes(d))
        sum = hn::MulAdd(hn::LoadU(d, a + i), hn::LoadU(d, b + i), sum);
    return hn::GetLane(hn::SumOfLanes(d, sum));
}

template <class T>
HWY_INLINE void norm(std::size_t rows, std::size_t width, const T* x, T* y, T* inverse)
{
    const Tag<T> d;
    for (std::size_t r = 0; r < rows; ++r, x += width, y += width) {
        inverse[r] = T(1) / std::sqrt(dot(width, x, x) / T(width) + T(1e-6));
        const auto factor = hn::Set(d, inverse[r]);
        for (std::size_t i = 0; i < width; i += hn::Lanes(d))
            hn::StoreU(hn::Mul(factor, hn::LoadU(d, x + i)), d, y + i);
    }
}

template <class T>
HWY_INLINE void normBack(std::size_t rows, std::size_t width, const T* y, const T* inverse, const T* dy, T* dx)
{
    const Tag<T> d;
    for (std::size_t r = 0; r < rows; ++r, y += width, dy += width, dx += width) {
        const auto along = hn::Set(d, dot(width, y, dy) / T(width));
        const auto factor = hn::Set(d, inverse[r]);
        for (std::size_t i = 0; i < width; i += hn::Lanes(d)) {
            const auto across = hn::NegMulAdd(hn::LoadU(d, y + i), along, hn::LoadU(d, dy + i));
            hn::StoreU(hn::MulAdd(factor, across, hn::LoadU(d, dx + i)), d, dx + i);
        }
    }
}

template <class T>
HWY_INLINE void softmax(const RaggedRows& shape, T scale, T* x, T* logSum)
{
    const Tag<T> d;
    const auto factor = hn::Set(d, scale);
    const std::size_t lanes = hn::Lanes(d);
    for (std::size_t r = 0; r < shape.rows; ++r, x += shape.stride) {
        const std::size_t length = shape.length + r * shape.growth;
        const std::size_t end = (length + lanes - 1) / lanes * lanes;
        for (std::size_t i = length; i < end; ++i)
            x[i] = T(-1e30);
        auto most = hn::Set(d, T(-1e30));
        for (std::size_t i = 0; i < end; i += lanes)
            most = hn::Max(most, hn::LoadU(d, x + i));
        most = hn::MaxOfLanes(d, most);
        auto sum = hn::Zero(d);
        for (std::size_t i = 0; i < end; i += lanes) {
            const auto e = hn::Exp(d, hn::Mul(factor, hn::Sub(hn::LoadU(d, x + i), most)));
            sum = hn::Add(sum, e);
            hn::StoreU(e, d, x + i);
        }
        const T total = hn::GetLane(hn::SumOfLanes(d, sum));
        if (logSum)
            logSum[r] = scale * hn::GetLane(most) + std::log(total);
        const auto inverse = hn::Set(d, T(1) / total);
        for (std::size_t i = 0; i < end; i += lanes)
            hn::StoreU(hn::Mul(inverse, hn::LoadU(d, x + i)), d, x + i);
        for (std::size_t i = end; i < shape.padded; i += lanes)
            hn::StoreU(hn::Zero(d), d, x + i);
    }
}

template <class T>
HWY_INLINE void softmaxBack(const RaggedRows& shape, T scale, const T* p, T* dp)
{
    const Tag<T> d;
    const auto factor = hn::Set(d, scale);
    for (std::size_t r = 0; r < shape.rows; ++r, p += shape.stride, dp += shape.stride) {
        const auto along = hn::Set(d, dot(shape.padded, p, dp));
        for (std::size_t i = 0; i < shape.padded; i += hn::Lanes(d))
            hn::StoreU(hn::Mul(hn::Mul(factor, hn::LoadU(d, p + i)), hn::Sub(hn::LoadU(d, dp + i), along)), d, dp + i);
    }
}

template <class T, class D>
HWY_INLINE auto sigmoid(D d, hn::Vec<D> x)
{
    const auto one = hn::Set(d, T(1));
    return hn::Div(one, hn::Add(one, hn::Exp(d, hn::Neg(x))));
}

template <class T>
HWY_INLINE void siluOf(std::size_t size, const T* x, T* y)
{
    const Tag<T> d;
    for (std::size_t i = 0; i < size; i += hn::Lanes(d)) {
        const auto v = hn::LoadU(d, x + i);
        hn::StoreU(hn::Mul(v, sigmoid<T>(d, v)), d, y + i);
    }
}

template <class T>
HWY_INLINE void siluBackOf(std::size_t size, const T* x, T* dy)
{
    const Tag<T> d;
    const auto one = hn::Set(d, T(1));
    for (std::size_t i = 0; i < size; i += hn::Lanes(d)) {
        const auto v = hn::LoadU(d, x + i);
        const auto s = sigmoid<T>(d, v);
        const auto slope = hn::Mul(s, hn::MulAdd(v, hn::Sub(one, s), one));
        hn::StoreU(hn::Mul(slope, hn::LoadU(d, dy + i)), d, dy + i);
    }
}

template <class T>
HWY_INLINE void sum(std::size_t size, const T* from, T* to)
{
    const Tag<T> d;
    for (std::size_t i = 0; i < size; i += hn::Lanes(d))
        hn::StoreU(hn::Add(hn::LoadU(d, from + i), hn::LoadU(d, to + i)), d, to + i);
}

void adamFloat(const AdamStep& s, std::size_t size, const float* gradient, float* mean, float* square, float* weights)
{
    const Tag<float> d;
    const auto b1 = hn::Set(d, s.beta1), b2 = hn::Set(d, s.beta2), c1 = hn::Set(d, 1 - s.beta1),
               c2 = hn::Set(d, 1 - s.beta2), rate = hn::Set(d, s.rate), scale = hn::Set(d, s.scale),
               epsilon = hn::Set(d, s.epsilon);
    for (std::size_t i = 0; i < size; i += hn::Lanes(d)) {
        const auto g = hn::Mul(scale, hn::LoadU(d, gradient + i));
        const auto m = hn::MulAdd(b1, hn::LoadU(d, mean + i), hn::Mul(c1, g));
        const auto v = hn::MulAdd(b2, hn::LoadU(d, square + i), hn::Mul(c2, hn::Mul(g, g)));
        hn::StoreU(m, d, mean + i);
        hn::StoreU(v, d, square + i);
        const auto step = hn::Div(hn::Mul(rate, m), hn::Add(hn::Sqrt(v), epsilon));
        hn::StoreU(hn::Sub(hn::LoadU(d, weights + i), step), d, weights + i);
    }
}

// One function a scalar: what the dispatch exports cannot be a template.
#define ROPE_ROWS(T, S)                                                                                                \
    void norm##S(std::size_t rows, std::size_t width, const T* x, T* y, T* inverse)                                    \
    {                                                                                                                  \
        norm(rows, width, x, y, inverse);                                                                              \
    }                                                                                                                  \
    void normBack##S(std::size_t rows, std::size_t width, const T* y, const T* inverse, const T* dy, T* dx)            \
    {                                                                                                                  \
        normBack(rows, width, y, inverse, dy, dx);                                                                     \
    }                                                                                                                  \
    void softmax##S(const RaggedRows& shape, T scale, T* x, T* logSum)                                                 \
    {                                                                                                                  \
        softmax(shape, scale, x, logSum);                                                                              \
    }                                                                                                                  \
    void softmaxBack##S(const RaggedRows& shape, T scale, const T* p, T* dp)                                           \
    {                                                                                                                  \
        softmaxBack(shape, scale, p, dp);                                                                              \
    }                                                                                                                  \
    void silu##S(std::size_t size, const T* x, T* y)                                                                   \
    {                                                                                                                  \
        siluOf(size, x, y);                                                                                            \
    }                                                                                                                  \
    void siluBack##S(std::size_t size, const T* x, T* dy)                                                              \
    {                                                                                                                  \
        siluBackOf(size, x, dy);                                                                                       \
    }                                                                                                                  \
    void sum##S(std::size_t size, const T* from, T* to)                                                                \
    {                                                                                                                  \
        sum(size, from, to);                                                                                           \
    }
ROPE_ROWS(float, Float)
ROPE_ROWS(double, Double)
#undef ROPE_ROWS

} // namespace rope::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace rope::kernels {

#define ROPE_ROWS(T, S)                                                                                                \
    HWY_EXPORT(norm##S);                                                                                               \
    template <>                                                                                                        \
    void normRows(std::size_t rows, std::size_t width, const T* x, T* y, T* inverse)                                   \
    {                                                                                                                  \
        HWY_DYNAMIC_DISPATCH(norm##S)(rows, width, x, y, inverse);                                                     \
    }                                                                                                                  \
    HWY_EXPORT(normBack##S);                                                                                           \
    template <>                                                                                                        \
    void normRowsBack(std::size_t rows, std::size_t width, const T* y, const T* inverse, const T* dy, T* dx)           \
    {                                                                                                                  \
        HWY_DYNAMIC_DISPATCH(normBack##S)(rows, width, y, inverse, dy, dx);                                            \
    }                                                                                                                  \
    HWY_EXPORT(softmax##S);                                                                                            \
    template <>                                                                                                        \
    void softmaxRows(const RaggedRows& shape, T scale, T* x, T* logSum)                                                \
    {                                                                                                                  \
        HWY_DYNAMIC_DISPATCH(softmax##S)(shape, scale, x, logSum);                                                     \
    }                                                                                                                  \
    HWY_EXPORT(softmaxBack##S);                                                                                        \
    template <>                                                                                                        \
    void softmaxRowsBack(const RaggedRows& shape, T scale, const T* p, T* dp)                                          \
    {                                                                                                                  \
        HWY_DYNAMIC_DISPATCH(softmaxBack##S)(shape, scale, p, dp);                                                     \
    }                                                                                                                  \
    HWY_EXPORT(silu##S);                                                                                               \
    template <>                                                                                                        \
    void silu(std::size_t size, const T* x, T* y)                                                                      \
    {                                                                                                                  \
        HWY_DYNAMIC_DISPATCH(silu##S)(size, x, y);                                                                     \
    }                                                                                                                  \
    HWY_EXPORT(siluBack##S);                                                                                           \
    template <>                                                                                                        \
    void siluBack(std::size_t size, const T* x, T* dy)                                                                 \
    {                                                                                                                  \
        HWY_DYNAMIC_DISPATCH(siluBack##S)(size, x, dy);                                                                \
    }                                                                                                                  \
    HWY_EXPORT(sum##S);                                                                                                \
    template <>                                                                                                        \
    void addTo(std::size_t size, const T* from, T* to)                                                                 \
    {                                                                                                                  \
        HWY_DYNAMIC_DISPATCH(sum##S)(size, from, to);                                                                  \
    }
ROPE_ROWS(float, Float)
ROPE_ROWS(double, Double)
#undef ROPE_ROWS

HWY_EXPORT(adamFloat);
void adam(const AdamStep& step, std::size_t size, const float* gradient, float* mean, float* square, float* weights)
{
    HWY_DYNAMIC_DISPATCH(adamFloat)(step, size, gradient, mean, square, weights);
}

} // namespace rope::kernels
#endif

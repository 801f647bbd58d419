// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/rotate_pairs.h"

#include <cstdint>
#include <cstring>

#include "hwy/aligned_allocator.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/rotate_pairs.cpp"
#include "hwy/foreach_target.h" // IWYU pragma: keep

#include "hwy/highway.h"

HWY_BEFORE_NAMESPACE();
namespace rope::kernels::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

template <class V>
HWY_INLINE void turn(V& x, V& y, V cos, V sin)
{
    const V turned = hn::NegMulAdd(y, sin, hn::Mul(x, cos));
    y = hn::MulAdd(x, sin, hn::Mul(y, cos));
    x = turned;
}

// One row from pair i on, as many pairs as the vector has lanes. `spare` holds a row where reading and writing collide.
struct Halves {
    static constexpr bool needsSpare = false;
    template <class D, class T>
    static HWY_INLINE void step(D d, std::size_t pairs, std::size_t i, T* row, T*, const T* cos, const T* sin)
    {
        auto x = hn::LoadU(d, row + i), y = hn::LoadU(d, row + pairs + i);
        turn(x, y, hn::LoadU(d, cos + i), hn::LoadU(d, sin + i));
        hn::StoreU(x, d, row + i);
        hn::StoreU(y, d, row + pairs + i);
    }
    template <class T>
    static HWY_INLINE void finish(std::size_t, T*, const T*)
    {}
};

struct Interleaved {
    static constexpr bool needsSpare = false;
    template <class D, class T>
    static HWY_INLINE void step(D d, std::size_t, std::size_t i, T* row, T*, const T* cos, const T* sin)
    {
        hn::Vec<D> x, y;
        hn::LoadInterleaved2(d, row + 2 * i, x, y);
        turn(x, y, hn::LoadU(d, cos + i), hn::LoadU(d, sin + i));
        hn::StoreInterleaved2(x, y, d, row + 2 * i);
    }
    template <class T>
    static HWY_INLINE void finish(std::size_t, T*, const T*)
    {}
};

struct InterleavedToHalves {
    static constexpr bool needsSpare = true;
    template <class D, class T>
    static HWY_INLINE void step(D d, std::size_t pairs, std::size_t i, T* row, T* spare, const T* cos, const T* sin)
    {
        hn::Vec<D> x, y;
        hn::LoadInterleaved2(d, row + 2 * i, x, y);
        turn(x, y, hn::LoadU(d, cos + i), hn::LoadU(d, sin + i));
        hn::StoreU(x, d, spare + i);
        hn::StoreU(y, d, spare + pairs + i);
    }
    template <class T>
    static HWY_INLINE void finish(std::size_t pairs, T* row, const T* spare)
    {
        std::memcpy(row, spare, 2 * pairs * sizeof(T));
    }
};

template <class Layout, class T>
HWY_INLINE void rotateRows(PairRows shape, T* x, const T* cos, const T* sin)
{
    // Memory is the limit here, not arithmetic: vectors of 64 bytes took twice the time of 32 (AMD Zen 5).
    const hn::CappedTag<T, 32 / sizeof(T)> d;
    const hn::CappedTag<T, 1> one;
    const std::size_t lanes = hn::Lanes(d);
    hwy::AlignedFreeUniquePtr<T[]> spare;
    if constexpr (Layout::needsSpare)
        spare = hwy::AllocateAligned<T>(2 * shape.pairs + lanes);
    for (std::size_t g = 0; g < shape.groups; ++g, cos += shape.pairs, sin += shape.pairs)
        for (std::size_t r = 0; r < shape.rows; ++r, x += shape.stride) {
            std::size_t i = 0;
            for (; i + lanes <= shape.pairs; i += lanes)
                Layout::step(d, shape.pairs, i, x, spare.get(), cos, sin);
            for (; i < shape.pairs; ++i)
                Layout::step(one, shape.pairs, i, x, spare.get(), cos, sin);
            Layout::finish(shape.pairs, x, spare.get());
        }
}

#define ROPE_ROTATION(name, layout, type)                                                                              \
    void name(PairRows shape, type* x, const type* cos, const type* sin)                                               \
    {                                                                                                                  \
        rotateRows<layout>(shape, x, cos, sin);                                                                        \
    }
ROPE_ROTATION(halvesFloat, Halves, float)
ROPE_ROTATION(halvesDouble, Halves, double)
ROPE_ROTATION(interleavedFloat, Interleaved, float)
ROPE_ROTATION(interleavedDouble, Interleaved, double)
ROPE_ROTATION(toHalvesFloat, InterleavedToHalves, float)
ROPE_ROTATION(toHalvesDouble, InterleavedToHalves, double)
#undef ROPE_ROTATION

} // namespace rope::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace rope::kernels {

#define ROPE_ROTATION(name, inner, type)                                                                               \
    HWY_EXPORT(inner);                                                                                                 \
    void name(PairRows shape, type* x, const type* cos, const type* sin)                                               \
    {                                                                                                                  \
        HWY_DYNAMIC_DISPATCH(inner)(shape, x, cos, sin);                                                               \
    }
ROPE_ROTATION(rotateHalves, halvesFloat, float)
ROPE_ROTATION(rotateHalves, halvesDouble, double)
ROPE_ROTATION(rotateInterleaved, interleavedFloat, float)
ROPE_ROTATION(rotateInterleaved, interleavedDouble, double)
ROPE_ROTATION(rotateInterleavedToHalves, toHalvesFloat, float)
ROPE_ROTATION(rotateInterleavedToHalves, toHalvesDouble, double)
#undef ROPE_ROTATION

} // namespace rope::kernels
#endif

// SPDX-License-Identifier: GPL-3.0-or-later
// The list of targets: a new one is its own file and one line here.
#pragma once
#include "core/writers/writers.h"

// One line per file in core/writers/ that holds a target, in the order they are offered.
#define ROPE_WRITE_TARGETS(X)                                                                                          \
    X(hf)                                                                                                              \
    X(hfOld)                                                                                                           \
    X(llamaCpp)                                                                                                        \
    X(vllm)                                                                                                            \
    X(vllmOld)                                                                                                         \
    X(sglang)                                                                                                          \
    X(koboldCpp)                                                                                                       \
    X(exLlama)                                                                                                         \
    X(mlx)                                                                                                             \
    X(pyTorch)                                                                                                         \
    X(numPy)

namespace rope::writing {

#define ROPE_DECLARE_TARGET(name) WriteTarget name();
ROPE_WRITE_TARGETS(ROPE_DECLARE_TARGET)
#undef ROPE_DECLARE_TARGET

} // namespace rope::writing

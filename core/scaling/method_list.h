// SPDX-License-Identifier: GPL-3.0-or-later
// The list of scaling methods: a new method is its own file and one line here.
#pragma once
#include "core/scaling/method.h"

// clang-format off
// One line per file in core/scaling/ that holds a method, in the order they are offered, group by group.
#define ROPE_SCALING_METHODS(X) \
    X(none) \
    X(linear) \
    X(ntkFixed) \
    X(ntkMixed) \
    X(ntkByParts) \
    X(yarn) \
    X(yarnTelechat3) \
    X(llama3) \
    X(longrope) \
    X(criticalDimensionNtk) \
    X(ntk) \
    X(ntkAlpha) \
    X(dynamic) \
    X(dynamicQwen1) \
    X(adjustedBase) \
    X(proportional) \
    X(hardClip) \
    X(cope) \
    X(rerope) \
    X(leakyRerope) \
    X(selfExtend) \
    X(dualChunk)
// clang-format on

namespace rope::scaling {

#define ROPE_DECLARE_METHOD(name) Method name();
ROPE_SCALING_METHODS(ROPE_DECLARE_METHOD)
#undef ROPE_DECLARE_METHOD

} // namespace rope::scaling

// SPDX-License-Identifier: GPL-3.0-or-later
// The list of figures: a new figure is its own file and one line here.
#pragma once
#include "core/figures/kit/figure_kind.h"

// clang-format off
// One line per file in core/figures/ that holds a figure, in the order they are offered.
#define ROPE_FIGURES(X) \
    X(periods) \
    X(angles) \
    X(decay) \
    X(effective_distance) \
    X(ratio) \
    X(unseen) \
    X(turns) \
    X(attention_factor) \
    X(resolution) \
    X(heatmap) \
    X(sinusoidal) \
    X(layout) \
    X(spreads) \
    X(similarity_matrix) \
    X(precision) \
    X(interpolation) \
    X(random) \
    X(relative) \
    X(attention) \
    X(phasors) \
    X(bands) \
    X(patch_grid) \
    X(layers) \
    X(lab_learning) \
    X(lab_accuracy) \
    X(lab_distance) \
    X(lab_extension) \
    X(lab_sequence) \
    X(lab_heads) \
    X(lab_attention) \
    X(lab_norms)
// clang-format on

namespace rope::figures {

#define ROPE_DECLARE_FIGURE(name) FigureKind name();
ROPE_FIGURES(ROPE_DECLARE_FIGURE)
#undef ROPE_DECLARE_FIGURE

} // namespace rope::figures

namespace rope {

#define ROPE_FIGURE_ID(name) name,
/// Every figure by name, for code that means a certain one.
enum class FigureId { ROPE_FIGURES(ROPE_FIGURE_ID) };
#undef ROPE_FIGURE_ID

const FigureKind& figureKind(FigureId id);

} // namespace rope

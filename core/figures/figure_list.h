// SPDX-License-Identifier: GPL-3.0-or-later
// The list of figures: a new figure is its own file and one line here.
#pragma once
#include "core/figures/kit/figure_kind.h"

// clang-format off
// One line per file in core/figures/ that holds a figure, in the order they are offered, with its group in
// the menu of figures.
#define ROPE_FIGURES(X) \
    X(periods, Frequencies) \
    X(angles, Rotation) \
    X(decay, Scores) \
    X(effective_distance, Extension) \
    X(ratio, Extension) \
    X(unseen, Extension) \
    X(turns, Extension) \
    X(attention_factor, Extension) \
    X(resolution, Frequencies) \
    X(heatmap, Rotation) \
    X(sinusoidal, Rotation) \
    X(layout, Rotation) \
    X(spreads, Frequencies) \
    X(similarity_matrix, Scores) \
    X(precision, Rotation) \
    X(interpolation, Extension) \
    X(random, Scores) \
    X(relative, Scores) \
    X(attention, Scores) \
    X(phasors, Rotation) \
    X(bands, Extension) \
    X(patch_grid, Models) \
    X(layers, Models) \
    X(lab_learning, Lab) \
    X(lab_accuracy, Lab) \
    X(lab_distance, Lab) \
    X(lab_extension, Lab) \
    X(lab_sequence, Lab) \
    X(lab_heads, Lab) \
    X(lab_attention, Lab) \
    X(lab_norms, Lab) \
    X(lab_stopping, Lab) \
    X(lab_scores, Lab)
// clang-format on

namespace rope::figures {

#define ROPE_DECLARE_FIGURE(name, group) FigureKind name();
ROPE_FIGURES(ROPE_DECLARE_FIGURE)
#undef ROPE_DECLARE_FIGURE

} // namespace rope::figures

namespace rope {

#define ROPE_FIGURE_ID(name, group) name,
/// Every figure by name, for code that means a certain one.
enum class FigureId { ROPE_FIGURES(ROPE_FIGURE_ID) };
#undef ROPE_FIGURE_ID

const FigureKind& figureKind(FigureId id);

} // namespace rope

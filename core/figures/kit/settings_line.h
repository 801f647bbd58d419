// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/figures/kit/figure_kind.h"

namespace rope {

/// What a figure was made with, as one line for below it: "Llama 3.1 8B: d 128, b 500,000, λ 1, method llama3, L 8,192,
/// L′ 131,072".
Message settingsOf(const Scene& scene);
/// The same for figures of one kind: those of the Lab are made with a run, where there is one.
Message settingsOf(const FigureKind& kind, const Scene& scene, const lab::LabData* lab);

} // namespace rope

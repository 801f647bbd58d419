// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/kit/arrangements.h"

#include <algorithm>

namespace rope {

const std::vector<FigureArrangement>& figureArrangements()
{
    static const std::vector<FigureArrangement> all{
        {"overview", "Overview", {"periods", "angles", "decay"}},
        {"rotation", "Rotation", {"phasors", "angles", "heatmap", "layout"}},
        {"similarity", "Similarity", {"decay", "random", "relative", "similarity_matrix"}},
        {"extension", "Context extension", {"ratio", "unseen", "periods", "turns", "decay", "attention_factor"}},
        {"identical", "Identical θ", {"spreads", "decay", "similarity_matrix", "phasors"}, ThetaMode::Identical},
        {"precision", "Precision", {"precision", "resolution"}},
        {"lab", "Lab", {"lab_learning", "lab_accuracy", "lab_distance", "lab_extension"}},
    };
    return all;
}

const FigureArrangement* findArrangement(const std::string& id)
{
    const auto it = std::ranges::find(figureArrangements(), id, &FigureArrangement::id);
    return it == figureArrangements().end() ? nullptr : &*it;
}

bool isLayoutSize(std::size_t figures)
{
    return (figures >= 1 && figures <= 4) || figures == 6;
}

} // namespace rope

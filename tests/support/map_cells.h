// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "core/figures/kit/figure_kind.h"
#include "core/scene/scene_edits.h"

namespace rope::test {

/// A figure with one of its options chosen.
inline Figure made(const char* id, const Scene& scene, const char* option = "", const char* choice = "",
                   FigureView view = {})
{
    Scene chosen = scene;
    chosen.figureOptions[std::string(id) + "." + option] = choice;
    return makeFigure(*findFigure(id), settled(chosen), view);
}

inline float cell(const HeatMap& map, int row, int column)
{
    return map.cells[std::size_t(row) * std::size_t(map.columns) + std::size_t(column)];
}

} // namespace rope::test

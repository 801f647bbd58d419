// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/model/message.h"
#include "core/model/rope_spec.h"

namespace rope {

/// Figures that are shown together; their number (1, 2, 3, 4 or 6) is the layout.
struct FigureArrangement {
    std::string id;
    Message title;
    std::vector<std::string> figures;
    std::optional<ThetaMode> spread = {}; ///< of the active RoPE, when the figures are about that spread
};

/// Those that ship with the program, the first screen first.
const std::vector<FigureArrangement>& figureArrangements();
/// nullptr when there is none of that id.
const FigureArrangement* findArrangement(const std::string& id);

/// How many figures fit a layout: 1, 2, 3, 4 or 6.
bool isLayoutSize(std::size_t figures);

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <functional>
#include <vector>

class QPainter;

namespace rope {

/// A piece of a printed column that is never torn. Lengths in pixels of 1/96 inch.
struct FlowBox {
    double height = 0;
    double gap = 0;            ///< above it; none at the top of a page
    bool keepWithNext = false; ///< not left alone at the foot of a page
    bool startsPage = false;
    std::function<void(QPainter&)> paint; ///< with its upper left corner at the origin
};

struct PlacedBox {
    std::size_t index = 0;
    double y = 0; ///< from the top of the column
};
using FlowPage = std::vector<PlacedBox>;

/// Where each box goes. Boxes kept together move to the next page together, unless they fill more than a page.
std::vector<FlowPage> paginated(const std::vector<FlowBox>& boxes, double pageHeight);

} // namespace rope

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
    /// With its upper left corner at the origin, and `more` higher than it is: at most `grows`; negative: lower, by at
    /// most `shrinks`.
    std::function<void(QPainter&, double more)> paint;
    double grows = 0;   ///< by how much it may be higher where its page has room
    double shrinks = 0; ///< by how much it may be lower where that saves a page
};

struct PlacedBox {
    std::size_t index = 0;
    double y = 0;    ///< from the top of the column
    double more = 0; ///< how much higher it is than its box, at most what that grows; negative: how much lower
};
using FlowPage = std::vector<PlacedBox>;

/// How much of a page is filled, from its top to the foot of its last box.
double filledPart(const FlowPage& page, const std::vector<FlowBox>& boxes, double pageHeight);

/// Where each box goes. Boxes shrink where there is a page less then; what a page has left over goes to those that
/// grow, and where any does all pages are about equally full, the last one too. Boxes kept together move to the next
/// page together, unless they fill more than a page.
std::vector<FlowPage> paginated(const std::vector<FlowBox>& boxes, double pageHeight);

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/figures/kit/figure_kind.h"
#include "core/lessons/quantities/quantities.h"
#include "core/reference/speech.h"

namespace rope {

/// A page on a figure: what it shows, its formula, how to read it (from resources/figures/ID.md or its translation),
/// its options and its source. Texts are prose (core/lessons/prose) whose numbers are those of the scene that it is
/// shown with.
struct FigurePage {
    struct Part {
        std::string heading;
        std::string prose;
    };
    const FigureKind* kind = nullptr;
    std::vector<Part> parts;
};

/// A figure without a page is a bug (std::logic_error).
FigurePage figurePage(const FigureKind& kind, const Speech& speech = {});
/// The whole page as prose, its headings in bold; every expression still in braces.
std::string proseOf(const FigurePage& page);
/// The same without the sentences whose number cannot be worked out in the scene of `quantities`, as a ratio where
/// nothing turns.
std::string possibleIn(const FigurePage& page, const Quantities& quantities);

} // namespace rope

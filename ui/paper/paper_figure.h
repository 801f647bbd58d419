// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <memory>
#include <string>

#include <QSizeF>

#include "core/figures/kit/figure_kind.h"

namespace rope {

/// A figure whose place on paper is known later. Kinds that choose rows and columns by the shape of their place
/// (FigureKind::usesShape) are made for it there.
struct ShapedFigure {
    std::shared_ptr<const Figure> usual;
    std::function<std::shared_ptr<const Figure>(double shape)> shaped = {}; ///< none: it is the same in any

    /// `make` makes it for a shape and may throw. With `kind.usesShape` it is called once for each shape that is met,
    /// on whichever thread asks, one at a time; else once.
    static ShapedFigure of(const FigureKind& kind, std::function<std::shared_ptr<const Figure>(double shape)> make);
    /// For a page of that size with text of `points`. Throws what making it throws.
    std::shared_ptr<const Figure> on(QSizeF page, double points) const;
};

/// A figure of a lesson's step where no window is: with what the Lab measures of the scene's runs that ship with the
/// program, and without its title where that is covered.
std::shared_ptr<Figure> paperFigure(const std::string& id, const Scene& scene, bool covered, const FigureView& view);

} // namespace rope

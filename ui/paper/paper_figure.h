// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>

#include "core/figures/kit/figure_kind.h"

namespace rope {

/// A figure of a lesson's step where no window is: with what the Lab measures of the scene's runs that ship with the
/// program, and without its title where that is covered.
std::shared_ptr<Figure> paperFigure(const std::string& id, const Scene& scene, bool covered, const FigureView& view);

} // namespace rope

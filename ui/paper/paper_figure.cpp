// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/paper_figure.h"

#include "core/lab/shipped_data.h"

namespace rope {

std::shared_ptr<Figure> paperFigure(const std::string& id, const Scene& scene, bool covered, const FigureView& view)
{
    const FigureKind* kind = findFigure(id);
    auto out = std::make_shared<Figure>(
        makeFigure(*kind, scene, view, {}, kind->usesLab ? lab::shippedDataFor(scene) : nullptr));
    if (covered)
        out->title = {};
    return out;
}

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/paper_figure.h"

#include "core/lab/shipped_data.h"
#include "ui/plot/plot_frame.h"

namespace rope {

std::shared_ptr<const Figure> ShapedFigure::on(QSizeF page, double points) const
{
    return shaped ? shaped(shapeOf(page, points)) : usual;
}

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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/paper_figure.h"

#include <map>

#include "core/lab/shipped_data.h"
#include "ui/plot/plot_frame.h"

namespace rope {

ShapedFigure ShapedFigure::of(const FigureKind& kind, std::function<std::shared_ptr<const Figure>(double shape)> make)
{
    const double usual = FigureView().shape;
    ShapedFigure out{make(usual)};
    if (!kind.usesShape)
        return out;
    // A preview asks again for every page at each of its changes.
    auto made = std::make_shared<std::map<double, std::shared_ptr<const Figure>>>();
    made->emplace(usual, out.usual);
    out.shaped = [made, make = std::move(make)](double shape) {
        const auto found = made->find(shape);
        return found != made->end() ? found->second : made->emplace(shape, make(shape)).first->second;
    };
    return out;
}

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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/curve_picture.h"

#include <cmath>

#include <QPainter>

#include "core/kernels/coverage.h"
#include "ui/base/picture_memory.h"
#include "ui/plot/curve.h"
#include "ui/plot/paint_series.h"
#include "ui/plot/raster.h"

namespace rope {

bool CurveLook::paintsLike(const CurveLook& other) const
{
    const PlotFrame &a = frame, &b = other.frame;
    return a.area == b.area && a.x == b.x && a.y == b.y && a.pixelRatio == b.pixelRatio && a.vectors == b.vectors &&
           style.unit == other.style.unit && style.theme == other.style.theme && hidden == other.hidden;
}

bool isPainted(const Series& s, const std::set<std::string>& hidden)
{
    const bool two = s.kind == SeriesKind::Band || s.kind == SeriesKind::Envelope;
    return s.x.size() == s.y.size() && (!two || s.y2.size() == s.x.size()) && !hidden.contains(s.id) &&
           !hidden.contains(s.with);
}

std::vector<bool> sortedSeries(const Figure& figure)
{
    std::vector<bool> sorted;
    for (const Series& s : figure.series)
        sorted.push_back(!figure.equalAspect && isSorted(s.x)); // a plane has no leading axis
    return sorted;
}

CurvePicture CurvePicture::of(std::shared_ptr<const Figure> figure, const std::vector<bool>& sorted, CurveLook look,
                              QImage memory)
{
    const PlotFrame& frame = look.frame;
    // Marks at the edge reach over the frame. Whole units, so that no pixel falls between two.
    const double margin = std::ceil(8 * look.style.unit);
    const QRect part = frame.area.adjusted(-margin, -margin, margin, margin).toAlignedRect();
    constexpr int block = int(kernels::coverageColumns);
    QSize size = part.size() * frame.pixelRatio;
    size.setWidth((size.width() + block - 1) / block * block);
    QImage image = memory.size() == size ? std::move(memory) : pictureMemory(size);
    image.setDevicePixelRatio(frame.pixelRatio);
    image.fill(Qt::transparent);
    Raster raster(image, part.topLeft(), frame.area);
    QPainter painter(&image);
    painter.translate(-part.topLeft());
    const auto shown = [&look](const Series& s) { return isPainted(s, look.hidden); };
    paintSeries({painter, &raster}, *figure, sorted, shown, frame, look.style);
    painter.end();
    return {std::move(look), std::move(figure), std::move(image), part.topLeft()};
}

} // namespace rope

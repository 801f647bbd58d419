// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/curve_picture.h"

#include <algorithm>
#include <cmath>
#include <cstring>

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

namespace {

/// Where bars make room for each other, no series stays as it was.
bool hasLayers(const Figure& figure)
{
    return std::ranges::none_of(figure.series, [](const Series& s) { return s.kind == SeriesKind::Bars; });
}

std::vector<const Series*> underOf(const Figure& figure, const std::set<std::string>& hidden)
{
    std::vector<const Series*> out;
    for (const Series& s : figure.series)
        if (!s.emphasised && isPainted(s, hidden))
            out.push_back(&s);
    return out;
}

/// Both paint the same under their emphasised series, and more than nothing.
bool haveSameUnder(const CurvePicture& before, const Figure& figure, const CurveLook& look)
{
    if (!before.figure || !before.look.paintsLike(look) || !hasLayers(*before.figure) || !hasLayers(figure) ||
        before.figure->y2 != figure.y2 || before.figure->equalAspect != figure.equalAspect)
        return false;
    const auto old = underOf(*before.figure, look.hidden), now = underOf(figure, look.hidden);
    return !now.empty() &&
           std::ranges::equal(old, now, [](const Series* a, const Series* b) { return a == b || *a == *b; });
}

void copyPixels(const QImage& from, QImage& to)
{
    std::memcpy(to.bits(), from.constBits(), static_cast<std::size_t>(from.sizeInBytes()));
}

} // namespace

CurvePicture CurvePicture::of(std::shared_ptr<const Figure> figure, const std::vector<bool>& sorted, CurveLook look,
                              CurvePicture before)
{
    const PlotFrame& frame = look.frame;
    const bool sameUnder = haveSameUnder(before, *figure, look);
    QImage under = sameUnder ? std::move(before.under) : QImage();
    // Marks at the edge reach over the frame. Whole units, so that no pixel falls between two.
    const double margin = std::ceil(8 * look.style.unit);
    const QRect part = frame.area.adjusted(-margin, -margin, margin, margin).toAlignedRect();
    constexpr int block = int(kernels::coverageColumns);
    QSize size = part.size() * frame.pixelRatio;
    size.setWidth((size.width() + block - 1) / block * block);
    QImage image = before.image.size() == size ? std::move(before.image) : pictureMemory(size);
    image.setDevicePixelRatio(frame.pixelRatio);
    const auto paint = [&](const std::function<bool(const Series&)>& isWanted) {
        Raster raster(image, part.topLeft(), frame.area);
        QPainter painter(&image);
        painter.translate(-part.topLeft());
        const auto shown = [&](const Series& s) { return isWanted(s) && isPainted(s, look.hidden); };
        paintSeries({painter, &raster}, *figure, sorted, shown, frame, look.style);
    };
    if (under.isNull())
        image.fill(Qt::transparent);
    else
        copyPixels(under, image);
    if (sameUnder && under.isNull()) {
        paint([](const Series& s) { return !s.emphasised; });
        under = checkedPicture(image.copy());
    }
    paint([&under](const Series& s) { return s.emphasised || under.isNull(); });
    return {std::move(look), std::move(figure), std::move(image), std::move(under), part.topLeft()};
}

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include <QFontDatabase>
#include <QFontMetricsF>

#include "ui/plot/plot_frame.h"

namespace rope {

namespace {

QFont sized(double pixels, QFont::Weight weight = QFont::Normal)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setPixelSize(std::max(8, static_cast<int>(std::lround(pixels))));
    font.setWeight(weight);
    return font;
}

double growthOf(QSizeF page)
{
    const double relative = std::min(page.width() / 700, page.height() / 420);
    return std::clamp(std::pow(std::max(relative, 0.01), 0.45), 0.85, 2.4);
}

} // namespace

double PlotStyle::pointsFor(double wanted, QSizeF page)
{
    return wanted / growthOf(page);
}

PlotStyle PlotStyle::of(const PlotTheme& theme, const TextSize& text, QSizeF page)
{
    const double pixels = std::max(text.points * 96 / 72 * growthOf(page), text.leastPixels);
    const auto legible = [&](double wanted) { return std::max(wanted, text.leastPixels); };
    PlotStyle s;
    s.theme = theme;
    s.leastPixels = text.leastPixels;
    s.unit = pixels / (10 * 96.0 / 72);
    s.title = sized(1.08 * pixels, QFont::DemiBold);
    s.label = sized(legible(0.95 * pixels));
    s.tick = sized(legible(0.88 * pixels));
    s.small = sized(legible(0.88 * pixels));
    s.caption = sized(legible(0.8 * pixels));
    return s;
}

double shapeOf(QSizeF page, const PlotStyle& style)
{
    // What title, legend, axes and caption usually take.
    constexpr double linesAcross = 5, linesDown = 7, stepsPerOctave = 4, mostOctaves = 3;
    const double line = QFontMetricsF(style.label).height();
    const double width = std::max(line, page.width() - linesAcross * line);
    const double height = std::max(line, page.height() - linesDown * line);
    const double octaves = std::round(std::log2(width / height) * stepsPerOctave) / stepsPerOctave;
    return std::exp2(std::clamp(octaves, -mostOctaves, mostOctaves));
}

double shapeOf(QSizeF page, double points)
{
    return shapeOf(page, PlotStyle::of(PlotTheme::light(), points, page)); // colours do not matter
}

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSize>
#include <QString>

#include "core/model/figure.h"
#include "ui/plot/theme.h"

namespace rope {

/// Writes the figure as the window paints it. The ending chooses the format: .png (size in pixels, `scale` device
/// pixels each), .svg, .pdf (vectors), .csv, .json. Written to a temporary file first, renamed when whole.
/// Throws InputError ("out", path, why) when the file cannot be written or the ending is unknown.
void exportFigure(const Figure& figure, const QString& path, QSize size, const PlotTheme& theme, double scale = 1);

} // namespace rope

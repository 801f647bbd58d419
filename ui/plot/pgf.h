// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QSize>

#include "core/model/figure.h"
#include "ui/plot/theme.h"

namespace rope {

/// The figure as a standalone LaTeX document with pgfplots (compat 1.16, TeX Live 2018 and later; pdfLaTeX, XeLaTeX or
/// LuaLaTeX): axes, curves, lines, zones and markers as pgfplots' own, so that fonts and sizes follow the paper it goes
/// into. `size` is in pixels of 1/96 inch. TeX's memory is small: a heat map of more than 64 x 64 cells is averaged
/// down to that, and the file says so.
QByteArray pgfOf(const Figure& figure, QSize size, const PlotTheme& theme);

} // namespace rope

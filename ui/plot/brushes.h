// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;

namespace rope {

class Raster;

/// What series are painted with: `raster` takes what it can, `painter` the rest. Both end in the same pixels.
struct Brushes {
    QPainter& painter;
    Raster* raster = nullptr; ///< none on paper
};

} // namespace rope

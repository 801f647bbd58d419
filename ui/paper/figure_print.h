// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QString>

#include "ui/paper/paper_figure.h"

class QPrinter;

namespace rope {

/// A page of figures: rows from top to bottom, in each row figures of one size beside each other.
struct PrintPage {
    QString name; ///< at its head; empty: none
    std::vector<std::vector<ShapedFigure>> rows;
};

/// Lengths on the page are pixels of 1/96 inch, as in files; vectors keep what is finer.
constexpr int printResolution = 96;

/// In the light theme, in vectors, each figure with its caption; pages are numbered when there are several. The printer
/// has printResolution. Returns whether it took them.
bool printPages(QPrinter& printer, const std::vector<PrintPage>& pages);

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QByteArray>
#include <QPageSize>
#include <QString>

#include "ui/paper/sheet.h"

namespace rope {

/// Begins on a new page and has its name at the head of its other pages. Laid out once, on the paper its column is for.
struct SheetPart {
    SheetPart(const QString& name, Sheet sheet, const QPageSize& paper);
    QString name;
    Sheet sheet;
    std::vector<FlowPage> pages;
};

/// Width of the text on this paper, in pixels of 1/96 inch.
double columnWidth(const QPageSize& paper);
/// On which page of the part, counted from 0, each of these boxes stands.
std::vector<int> pagesOf(const SheetPart& part, const std::vector<std::size_t>& boxes);
/// Of each page, from its top to what stands last.
std::vector<double> filledParts(const SheetPart& part, const QPageSize& paper);
/// All parts as one PDF, pages numbered through, everything in vectors.
QByteArray pdfOf(const std::vector<SheetPart>& parts, const QString& title, const QPageSize& paper);

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QString>

#include "core/model/figure.h"
#include "ui/plot/theme.h"

namespace rope {

/// How a figure goes into a file.
struct ExportLook {
    QSize size{1600, 1000}; ///< logical pixels, 96 to the inch
    PlotTheme theme = PlotTheme::light();
    double scale = 1;  ///< device pixels of a picture for each logical one
    double points = 0; ///< of the text on the page; 0: as large as suits the size
    bool transparent = false;
    QString caption; ///< below the figure; empty: none
};

/// A kind of file that a figure can become.
struct ExportFormat {
    const char* ending; ///< of the file, without the point; what --format takes
    const char* title;
    bool isPainted; ///< size, theme and the like matter, and Qt's GUI is needed
    bool isPixels;  ///< a picture of pixels: the scale matters
    QByteArray (*write)(const Figure& figure, const ExportLook& look);
};
/// A new one: a function and one line here.
const std::vector<ExportFormat>& exportFormats();
/// nullptr when there is none.
const ExportFormat* findExportFormat(const QString& ending);
/// "png, svg, …": for messages.
std::string exportEndings();
/// What a figure is computed for that becomes a file of that ending. Numbers do not depend on the shape of a page.
FigureView viewFor(const QString& ending, const ExportLook& look);

/// What a figure is wanted for, with the size of page and type that suits it.
struct ExportPurpose {
    const char* id;
    const char* title;
    QSize size;    ///< logical pixels, 96 to the inch
    double points; ///< of the text
    double scale;
};
const std::vector<ExportPurpose>& exportPurposes();
const ExportPurpose* findExportPurpose(const QString& id);

/// The figure as a picture of look.size times look.scale pixels. Throws InputError ("size", …), std::bad_alloc.
QImage pictureOf(const Figure& figure, const ExportLook& look);

/// "decay-0007.png" of "decay.png" and frame 6: of an animation of single files.
QString framePath(const QString& path, int frame);

/// Writes the figure as the window paints it; the ending of `path` chooses the format. Whole or not at all.
/// Throws InputError ("out", path, why) when the file cannot be written or the ending is unknown; ("size", …).
void exportFigure(const Figure& figure, const QString& path, const ExportLook& look);
void exportFigure(const Figure& figure, const QString& path, QSize size, const PlotTheme& theme, double scale = 1);

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/export.h"

#include <new>

#include <QBuffer>
#include <QFileInfo>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>

#include "core/figures/kit/figure_text.h"
#include "core/model/problem.h"
#include "ui/base/message_text.h"
#include "ui/base/picture_memory.h"
#include "ui/base/save_file.h"
#include "ui/plot/figure_painter.h"
#include "ui/plot/value_text.h"

namespace rope {

namespace {

constexpr int dotsPerInch = 96; // of the logical pixels that sizes are given in
constexpr int mostPixels = 32767;
constexpr qint64 mostArea = qint64(1) << 28;

void drawPng(FigurePainter& painter, QIODevice& out, QSize size, double scale)
{
    const QSize pixels = size * scale;
    const bool fits = std::max(pixels.width(), pixels.height()) <= mostPixels && // QPainter's own limit
                      qint64(pixels.width()) * pixels.height() <= mostArea;
    if (!fits)
        throw InputError("size", QStringLiteral("%1x%2").arg(size.width()).arg(size.height()).toStdString(),
                         "at most 32767 pixels a side and 268 million in all");
    QImage image = checkedPicture(QImage(pixels, QImage::Format_RGB32));
    image.setDevicePixelRatio(scale);
    image.fill(painter.theme().background);
    painter.drawOn(image, size, scale, false);
    image.setDevicePixelRatio(1); // else the file claims another resolution
    if (!image.save(&out, "PNG"))
        throw std::bad_alloc(); // nothing else can fail in memory
}

void drawSvg(FigurePainter& painter, QIODevice& out, QSize size)
{
    QSvgGenerator svg;
    svg.setOutputDevice(&out);
    svg.setResolution(dotsPerInch);
    svg.setSize(size);
    svg.setViewBox(QRect(QPoint(), size));
    svg.setTitle(translated(painter.figure().title));
    svg.setDescription(translated(painter.figure().explanation));
    painter.drawOn(svg, size, 1, true);
}

void drawPdf(FigurePainter& painter, QIODevice& out, QSize size)
{
    QPdfWriter pdf(&out);
    pdf.setResolution(dotsPerInch);
    pdf.setPageSize(QPageSize(QSizeF(size) * 72.0 / dotsPerInch, QPageSize::Point, {}, QPageSize::ExactMatch));
    pdf.setPageMargins(QMarginsF());
    pdf.setTitle(translated(painter.figure().title));
    painter.drawOn(pdf, size, 1, true);
}

void write(const Figure& figure, QIODevice& out, const QString& ending, QSize size, const PlotTheme& theme,
           double scale)
{
    if (ending == QLatin1String("csv")) {
        out.write(QByteArray::fromStdString(figureCsv(figure)));
        return;
    }
    if (ending == QLatin1String("json")) {
        out.write(QByteArray::fromStdString(jsonText(figureJson(figure)) + "\n"));
        return;
    }
    FigurePainter painter;
    painter.setTheme(theme);
    painter.setFigure(std::make_shared<Figure>(figure));
    if (ending == QLatin1String("png"))
        drawPng(painter, out, size, scale);
    else if (ending == QLatin1String("svg"))
        drawSvg(painter, out, size);
    else
        drawPdf(painter, out, size);
}

} // namespace

void exportFigure(const Figure& figure, const QString& path, QSize size, const PlotTheme& theme, double scale)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (!QStringList{QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf"), QStringLiteral("csv"),
                     QStringLiteral("json")}
             .contains(ending))
        throw InputError("out", quotable(path.toStdString()), "a name that ends in .png, .svg, .pdf, .csv or .json");
    if (size.isEmpty() || !(scale > 0))
        throw InputError("size", QStringLiteral("%1x%2").arg(size.width()).arg(size.height()).toStdString(),
                         "at least 1x1");
    // Painted into memory first: Qt's generators do not report a disk that fills up.
    QBuffer buffer;
    buffer.open(QIODevice::ReadWrite);
    write(figure, buffer, ending, size, theme, scale);
    buffer.close();
    if (buffer.data().isEmpty()) // a paint device that could not get its memory paints nothing
        throw std::bad_alloc();
    saveWhole(path, buffer.data(), "out");
}

} // namespace rope

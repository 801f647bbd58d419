// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/export.h"

#include <algorithm>
#include <new>

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>

#include "core/figures/kit/figure_text.h"
#include "core/model/problem.h"
#include "ui/base/message_text.h"
#include "ui/base/pdf_date.h"
#include "ui/base/picture_memory.h"
#include "ui/base/save_file.h"
#include "ui/plot/figure_painter.h"
#include "ui/plot/figure_sound.h"
#include "ui/plot/pgf.h"

namespace rope {

namespace {

constexpr int dotsPerInch = 96; // of the logical pixels that sizes are given in
constexpr int mostPixels = 32767;
constexpr qint64 mostArea = qint64(1) << 28;

void setUp(FigurePainter& painter, const Figure& figure, const ExportLook& look)
{
    PlotTheme theme = look.theme;
    if (look.transparent)
        theme.background.setAlpha(0);
    painter.setTheme(theme);
    painter.setNote(look.caption);
    if (look.points > 0)
        painter.setTextSize(PlotStyle::pointsFor(look.points, look.size));
    painter.setFigure(std::make_shared<Figure>(figure));
}

QByteArray png(const Figure& figure, const ExportLook& look)
{
    QBuffer out;
    if (!pictureOf(figure, look).save(&out, "PNG"))
        throw std::bad_alloc(); // nothing else can fail in memory
    return out.data();
}

QByteArray svg(const Figure& figure, const ExportLook& look)
{
    FigurePainter painter;
    setUp(painter, figure, look);
    QBuffer out;
    QSvgGenerator generator;
    generator.setOutputDevice(&out);
    generator.setResolution(dotsPerInch);
    generator.setSize(look.size);
    generator.setViewBox(QRect(QPoint(), look.size));
    generator.setTitle(translated(painter.figure().title));
    generator.setDescription(translated(painter.figure().explanation));
    painter.drawOn(generator, look.size, 1, true);
    return out.data();
}

QByteArray pdf(const Figure& figure, const ExportLook& look)
{
    FigurePainter painter;
    setUp(painter, figure, look);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&out);
        writer.setResolution(dotsPerInch);
        writer.setPageSize(
            QPageSize(QSizeF(look.size) * 72.0 / dotsPerInch, QPageSize::Point, {}, QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF());
        writer.setTitle(translated(painter.figure().title));
        painter.drawOn(writer, look.size, 1, true);
    }
    settlePdfDate(out.buffer());
    return out.data();
}

QByteArray tex(const Figure& figure, const ExportLook& look)
{
    return pgfOf(figure, look.size, look.theme);
}

QByteArray wav(const Figure& figure, const ExportLook&)
{
    const auto sound = soundOf(figure);
    if (!sound)
        throw InputError("format", "wav",
                         "another format for \"" + figure.title.english() + "\", which has no curve over x");
    return wavOf(*sound);
}

QByteArray csv(const Figure& figure, const ExportLook&)
{
    return QByteArray::fromStdString(figureCsv(figure));
}

QByteArray json(const Figure& figure, const ExportLook&)
{
    return QByteArray::fromStdString(jsonText(figureJson(figure)) + "\n");
}

} // namespace

const std::vector<ExportFormat>& exportFormats()
{
    static const std::vector<ExportFormat> all{
        {"png", QT_TRANSLATE_NOOP("export", "Picture (PNG)"), true, true, png},
        {"svg", QT_TRANSLATE_NOOP("export", "Vectors for the web (SVG)"), true, false, svg},
        {"pdf", QT_TRANSLATE_NOOP("export", "Vectors for print (PDF)"), true, false, pdf},
        {"tex", QT_TRANSLATE_NOOP("export", "LaTeX with pgfplots (TEX)"), true, false, tex},
        {"csv", QT_TRANSLATE_NOOP("export", "Numbers as a table (CSV)"), false, false, csv},
        {"json", QT_TRANSLATE_NOOP("export", "All of the figure (JSON)"), false, false, json},
        {"wav", QT_TRANSLATE_NOOP("export", "The curve as a sound (WAV)"), false, false, wav},
    };
    return all;
}

const ExportFormat* findExportFormat(const QString& ending)
{
    const auto found =
        std::ranges::find_if(exportFormats(), [&](const ExportFormat& f) { return ending == QLatin1String(f.ending); });
    return found == exportFormats().end() ? nullptr : &*found;
}

std::string exportEndings()
{
    std::string out;
    for (const ExportFormat& format : exportFormats())
        out += (out.empty() ? "" : ", ") + std::string(format.ending);
    return out;
}

FigureView viewFor(const QString& ending, const ExportLook& look)
{
    FigureView view;
    view.columns = static_cast<int>(look.size.width() * look.scale);
    const ExportFormat* format = findExportFormat(ending);
    if (format && !format->isPainted)
        return view;
    const double points = look.points > 0 ? PlotStyle::pointsFor(look.points, look.size) : FigurePainter::usualPoints;
    view.shape = shapeOf(look.size, points);
    return view;
}

const std::vector<ExportPurpose>& exportPurposes()
{
    static const std::vector<ExportPurpose> all{
        {"slide", QT_TRANSLATE_NOOP("export", "Slide, 16:9"), {1280, 720}, 16, 1.5},
        {"paper", QT_TRANSLATE_NOOP("export", "Column of a paper, 8.5 cm"), {322, 226}, 7, 6.25},
        {"poster", QT_TRANSLATE_NOOP("export", "Poster, 40 x 25 cm"), {1512, 945}, 24, 3.125},
        {"web", QT_TRANSLATE_NOOP("export", "Web page"), {800, 500}, 11, 2},
    };
    return all;
}

const ExportPurpose* findExportPurpose(const QString& id)
{
    const auto found =
        std::ranges::find_if(exportPurposes(), [&](const ExportPurpose& p) { return id == QLatin1String(p.id); });
    return found == exportPurposes().end() ? nullptr : &*found;
}

QImage pictureOf(const Figure& figure, const ExportLook& look)
{
    FigurePainter painter;
    setUp(painter, figure, look);
    const QSize pixels = look.size * look.scale;
    const bool fits = std::max(pixels.width(), pixels.height()) <= mostPixels && // QPainter's own limit
                      qint64(pixels.width()) * pixels.height() <= mostArea;
    if (!fits)
        throw InputError("size", QStringLiteral("%1x%2").arg(look.size.width()).arg(look.size.height()).toStdString(),
                         "at most 32767 pixels a side and 268 million in all");
    QImage image =
        checkedPicture(QImage(pixels, look.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32));
    image.setDevicePixelRatio(look.scale);
    image.fill(painter.theme().background);
    painter.drawOn(image, look.size, look.scale, false);
    image.setDevicePixelRatio(1); // else the file claims another resolution
    return image;
}

QString framePath(const QString& path, int frame)
{
    const QString number = QStringLiteral("-%1").arg(frame + 1, 4, 10, QLatin1Char('0'));
    return QString(path).insert(path.size() - QFileInfo(path).suffix().size() - 1, number);
}

void exportFigure(const Figure& figure, const QString& path, const ExportLook& look)
{
    const ExportFormat* format = findExportFormat(QFileInfo(path).suffix().toLower());
    if (!format)
        throw InputError("out", quotable(path.toStdString()), "a name that ends in one of: " + exportEndings());
    if (look.size.isEmpty() || !(look.scale > 0))
        throw InputError("size", QStringLiteral("%1x%2").arg(look.size.width()).arg(look.size.height()).toStdString(),
                         "at least 1x1");
    // Painted into memory first: Qt's generators do not report a disk that fills up.
    const QByteArray content = format->write(figure, look);
    if (content.isEmpty()) // a paint device that could not get its memory paints nothing
        throw std::bad_alloc();
    saveWhole(path, content, "out");
}

void exportFigure(const Figure& figure, const QString& path, QSize size, const PlotTheme& theme, double scale)
{
    exportFigure(figure, path, {size, theme, scale, 0, false, {}});
}

} // namespace rope

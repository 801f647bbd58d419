// SPDX-License-Identifier: GPL-3.0-or-later
// Figures on a sheet: in rows, with what is said of them beneath.
#include <algorithm>

#include <QPainter>

#include "ui/paper/sheet.h"
#include "ui/paper/sheet_text.h"
#include "ui/plot/plot_view.h"

namespace rope {

namespace {

constexpr double figureGap = 16;
constexpr double captionLift = 6; // into the empty margin of a figure
constexpr double figurePoints = 7.5;
constexpr double heightOfPair = 0.78, heightOfOne = 0.41; // of the width
constexpr double figureGrows = 0.4;                       // of its height, where the page has room
constexpr double figureShrinks = 0.16;                    // where that saves a page

} // namespace

void Sheet::figures(const std::vector<ShapedFigure>& figures, const QStringList& captions)
{
    // Circles want room; of three, the first is the main one.
    const auto standsAlone = [&](std::size_t i) {
        return i + 1 >= figures.size() || (i == 0 && figures.size() == 3) || figures[i].usual->equalAspect ||
               figures[i + 1].usual->equalAspect;
    };
    for (std::size_t i = 0; i < figures.size();) {
        const std::size_t columns = standsAlone(i) ? 1 : 2;
        const auto first = figures.begin() + static_cast<std::ptrdiff_t>(i);
        addRow({first, first + static_cast<std::ptrdiff_t>(columns)},
               captions.mid(static_cast<qsizetype>(i), static_cast<qsizetype>(columns)));
        i += columns;
    }
}

void Sheet::addRow(const std::vector<ShapedFigure>& row, const QStringList& captions)
{
    const double room = m_width - indent();
    const double columns = static_cast<double>(row.size());
    const double cell = (room - figureGap * (columns - 1)) / columns;
    const QSize size(static_cast<int>(cell), static_cast<int>(cell * (row.size() == 1 ? heightOfOne : heightOfPair)));
    std::vector<std::shared_ptr<QTextDocument>> texts;
    double captionHeight = 0;
    for (const QString& caption : captions) {
        texts.push_back(document(caption, {textPixels - 2, false, true}, cell));
        captionHeight = std::max(captionHeight, texts.back()->size().height());
        m_text += caption + u'\n';
    }
    const auto paint = [row, texts, size, cell](QPainter& painter, double more) {
        const QSize higher(size.width(), size.height() + static_cast<int>(more));
        for (std::size_t i = 0; i < row.size(); ++i) {
            painter.save();
            painter.translate(static_cast<double>(i) * (cell + figureGap), 0);
            PlotView view;
            view.setTheme(PlotTheme::light());
            view.setTextSize(figurePoints);
            view.setFigure(row[i].on(higher, figurePoints));
            view.paintTo(&painter, higher);
            painter.translate(0, higher.height() - captionLift);
            drawDocument(painter, *texts[i]);
            painter.restore();
        }
    };
    FlowBox& box = add(size.height() - captionLift + captionHeight, 2 * gapOfText, paint);
    box.grows = size.height() * figureGrows;
    box.shrinks = size.height() * figureShrinks;
}

} // namespace rope

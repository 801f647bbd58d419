// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/sheet_pdf.h"

#include <utility>

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

#include "ui/base/pdf_date.h"

namespace rope {

namespace {

constexpr int dotsPerInch = 96;
constexpr double sideMargin = 76, headMargin = 80, footMargin = 84; // 2 cm and a little
constexpr double headLine = 48, footLine = 46;                      // from the paper's edge to the baseline
const QColor quietInk(0x5a, 0x64, 0x72);

QSizeF sizeOf(const QPageSize& paper)
{
    return paper.size(QPageSize::Inch) * dotsPerInch;
}

double columnHeight(const QPageSize& paper)
{
    return sizeOf(paper).height() - headMargin - footMargin;
}

void paintEdges(QPainter& painter, const QString& head, const QString& foot, const QSizeF& page)
{
    QFont font;
    font.setPixelSize(11);
    font.setHintingPreference(QFont::PreferNoHinting);
    painter.setFont(font);
    painter.setPen(quietInk);
    const double width = page.width() - 2 * sideMargin;
    painter.drawText(QRectF(sideMargin, headLine - 14, width, 18), Qt::AlignRight | Qt::AlignVCenter, head);
    painter.drawText(QRectF(sideMargin, page.height() - footLine - 14, width, 18), Qt::AlignHCenter | Qt::AlignVCenter,
                     foot);
}

void paintPage(QPainter& painter, const FlowPage& page, const Sheet& sheet)
{
    for (const PlacedBox& placed : page) {
        painter.save();
        painter.translate(sideMargin, headMargin + placed.y);
        sheet.boxes()[placed.index].paint(painter, placed.more);
        painter.restore();
    }
}

} // namespace

double columnWidth(const QPageSize& paper)
{
    return sizeOf(paper).width() - 2 * sideMargin;
}

SheetPart::SheetPart(const QString& itsName, Sheet itsSheet, const QPageSize& paper)
    : name(itsName), sheet(std::move(itsSheet)), pages(paginated(sheet.boxes(), columnHeight(paper)))
{}

std::vector<int> pagesOf(const SheetPart& part, const std::vector<std::size_t>& boxes)
{
    std::vector<int> out(boxes.size());
    for (std::size_t page = 0; page < part.pages.size(); ++page)
        for (std::size_t i = 0; i < boxes.size(); ++i)
            if (part.pages[page].front().index <= boxes[i])
                out[i] = static_cast<int>(page);
    return out;
}

std::vector<double> filledParts(const SheetPart& part, const QPageSize& paper)
{
    std::vector<double> out;
    for (const FlowPage& page : part.pages)
        out.push_back(filledPart(page, part.sheet.boxes(), columnHeight(paper)));
    return out;
}

QByteArray pdfOf(const std::vector<SheetPart>& parts, const QString& title, const QPageSize& paper)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setResolution(dotsPerInch);
    pdf.setPageSize(paper);
    pdf.setPageMargins(QMarginsF());
    pdf.setTitle(title);
    pdf.setCreator(QStringLiteral("Ropescope"));
    QPainter painter(&pdf);
    painter.setRenderHint(QPainter::LosslessImageRendering);
    int number = 0;
    for (const SheetPart& part : parts) {
        bool isFirst = true;
        for (const FlowPage& page : part.pages) {
            if (number++ > 0)
                pdf.newPage();
            paintEdges(painter, std::exchange(isFirst, false) ? QString() : part.name, QString::number(number),
                       sizeOf(paper));
            paintPage(painter, page, part.sheet);
        }
    }
    painter.end();
    settlePdfDate(buffer.buffer());
    return buffer.data();
}

} // namespace rope

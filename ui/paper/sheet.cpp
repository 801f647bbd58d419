// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/sheet.h"

#include <utility>

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include "ui/plot/plot_view.h"
#include "ui/prose/formula_object.h"
#include "ui/prose/prose_document.h"

namespace rope {

namespace {

constexpr int textPixels = 13;
constexpr double gapOfText = 7;
constexpr double gapOfParts = 36;
constexpr double gapOfContents = 1.5, gapOfChapter = 15;
constexpr double questionIndent = 14;
constexpr double choiceIndent = 22;
constexpr double writingHeight = 26; // room for a hand
constexpr double figureGap = 16;
constexpr double captionLift = 6; // into the empty margin of a figure
constexpr double figurePoints = 7.5;
constexpr double heightOfPair = 0.78, heightOfOne = 0.41; // of the width
constexpr double figureGrows = 0.4;                       // of its height, where the page has room
constexpr double figureShrinks = 0.16;                    // where that saves a page
const QColor ink(0x1b, 0x23, 0x30), quietInk(0x5a, 0x64, 0x72), stripe(0x00, 0x67, 0xb0), rule(0x70, 0x78, 0x84);

QFont fontOf(int pixels, bool bold)
{
    QFont font;
    font.setPixelSize(pixels);
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting); // the printer has its own dots
    return font;
}

std::shared_ptr<QTextDocument> newDocument(double width)
{
    auto document = std::make_shared<QTextDocument>();
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(0);
    document->setUseDesignMetrics(true);
    FormulaObject::installIn(*document);
    document->setTextWidth(width);
    return document;
}

void drawDocument(QPainter& painter, QTextDocument& document)
{
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, ink);
    document.documentLayout()->draw(&painter, context);
}

double baselineOf(const QTextDocument& document)
{
    const QTextBlock first = document.begin();
    return document.documentLayout()->blockBoundingRect(first).top() + first.layout()->lineAt(0).rect().top() +
           first.layout()->lineAt(0).ascent();
}

} // namespace

double Sheet::indent() const
{
    return m_inQuestion ? questionIndent : 0;
}

FlowBox& Sheet::add(double height, double gap, std::function<void(QPainter&)> paint)
{
    if (std::exchange(m_space, false))
        gap += gapOfParts;
    FlowBox box{height, gap, m_inQuestion, std::exchange(m_startsPage, false), std::move(paint)};
    if (m_inQuestion) {
        const double above = std::exchange(m_firstOfQuestion, false) ? 0 : gap;
        box.paint = [inner = std::move(box.paint), above, height](QPainter& painter) {
            painter.fillRect(QRectF(0, -above, 3, height + above), stripe);
            painter.save();
            painter.translate(questionIndent, 0);
            inner(painter);
            painter.restore();
        };
    }
    m_boxes.push_back(std::move(box));
    return m_boxes.back();
}

std::shared_ptr<QTextDocument> Sheet::document(const QString& text, Look look, double width) const
{
    auto document = newDocument(width);
    document->setDefaultFont(fontOf(look.pixels, look.bold));
    QTextCharFormat format;
    format.setForeground(look.quiet ? quietInk : ink);
    QTextBlockFormat lines;
    lines.setLineHeight(120, QTextBlockFormat::ProportionalHeight);
    QTextCursor cursor(document.get());
    cursor.setBlockFormat(lines);
    cursor.insertText(QString(text).replace(u'\n', u' '), format);
    return document;
}

FlowBox& Sheet::addDocument(std::shared_ptr<QTextDocument> document, double left, double gap,
                            std::function<void(QPainter&)> mark)
{
    m_text += document->toPlainText() + u'\n';
    return add(document->size().height(), gap, [document, left, mark = std::move(mark)](QPainter& painter) {
        if (mark)
            mark(painter);
        painter.save();
        painter.translate(left, 0);
        drawDocument(painter, *document);
        painter.restore();
    });
}

FlowBox& Sheet::addText(const QString& text, Look look, double gap)
{
    return addDocument(document(text, look, m_width - indent()), 0, gap);
}

void Sheet::title(const QString& text)
{
    addText(text, {24, true, false}, 0).keepWithNext = true;
}

void Sheet::heading(const QString& text)
{
    addText(text, {17, true, false}, 26).keepWithNext = true;
}

void Sheet::label(const QString& text)
{
    addText(text, {textPixels, true, false}, m_firstOfQuestion ? 3 * gapOfText : gapOfText).keepWithNext = true;
}

void Sheet::paragraph(const QString& text, bool quiet)
{
    addText(text, {quiet ? textPixels - 1 : textPixels, false, quiet}, gapOfText);
}

void Sheet::prose(const std::string& source, const Quantities& quantities, bool bold, bool filled)
{
    const std::vector<ProseBlock> blocks = proseOf(source, quantities);
    const ProseStyle style{fontOf(textPixels, bold), ink, quietInk};
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        auto document = newDocument(m_width - indent());
        fillDocument(*document, {blocks[i]}, style, filled ? &quantities : nullptr);
        const bool formulaNext = i + 1 < blocks.size() && blocks[i + 1].kind == ProseBlock::Kind::Formula;
        const bool follows = i > 0 && blocks[i].kind == ProseBlock::Kind::Item && blocks[i - 1].kind == blocks[i].kind;
        addDocument(document, 0, follows ? gapOfText / 2 : gapOfText).keepWithNext |= formulaNext;
    }
}

void Sheet::caption(const QString& text)
{
    addText(text, {textPixels - 1, false, true}, gapOfText).keepWithNext = true;
}

void Sheet::fields(const QString& name, const QString& date, const QString& points, const QString& of)
{
    struct Field {
        std::shared_ptr<QTextDocument> before, after;
        double from, to; ///< of the whole width
    };
    std::vector<Field> all{{document(name, {}, -1), document({}, {}, -1), 0, 0.5},
                           {document(date, {}, -1), document({}, {}, -1), 0.52, 0.76},
                           {document(points, {}, -1), document(of, {}, -1), 0.78, 1}};
    m_text += name + u' ' + date + u' ' + points + u' ' + of + u'\n';
    add(writingHeight, 2 * gapOfText, [all, width = m_width](QPainter& painter) {
        const double line = writingHeight - 4;
        for (const Field& field : all) {
            const double after = field.to * width - field.after->idealWidth();
            painter.setPen(QPen(rule, 0.75));
            painter.drawLine(QPointF(field.from * width + field.before->idealWidth() + 8, line),
                             QPointF(after - (field.after->isEmpty() ? 0 : 6), line));
            for (const auto& [text, x] : {std::pair(field.before, field.from * width), std::pair(field.after, after)}) {
                painter.save();
                painter.translate(x, line - baselineOf(*text));
                drawDocument(painter, *text);
                painter.restore();
            }
        }
    });
}

void Sheet::figures(const std::vector<std::shared_ptr<const Figure>>& figures, const QStringList& captions)
{
    // Circles want room; of three, the first is the main one.
    const auto standsAlone = [&](std::size_t i) {
        return i + 1 >= figures.size() || (i == 0 && figures.size() == 3) || figures[i]->equalAspect ||
               figures[i + 1]->equalAspect;
    };
    for (std::size_t i = 0; i < figures.size();) {
        const std::size_t columns = standsAlone(i) ? 1 : 2;
        const auto first = figures.begin() + static_cast<std::ptrdiff_t>(i);
        addRow({first, first + static_cast<std::ptrdiff_t>(columns)},
               captions.mid(static_cast<qsizetype>(i), static_cast<qsizetype>(columns)));
        i += columns;
    }
}

void Sheet::addRow(const std::vector<std::shared_ptr<const Figure>>& row, const QStringList& captions)
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
            view.setFigure(row[i]);
            view.paintTo(&painter, higher);
            painter.translate(0, higher.height() - captionLift);
            drawDocument(painter, *texts[i]);
            painter.restore();
        }
    };
    FlowBox& box = add(size.height() - captionLift + captionHeight, 2 * gapOfText,
                       [paint](QPainter& painter) { paint(painter, 0); });
    if (!m_inQuestion) { // its stripe is as high as the box
        box.grows = size.height() * figureGrows;
        box.shrinks = size.height() * figureShrinks;
        box.paintHigher = paint;
    }
}

void Sheet::choice(const std::string& text, const Quantities& quantities, bool several)
{
    auto document = newDocument(m_width - indent() - choiceIndent);
    fillDocument(*document, proseOf(text, quantities), {fontOf(textPixels, false), ink, quietInk}, &quantities);
    const double middle = baselineOf(*document) - 4.5;
    addDocument(document, choiceIndent, gapOfText, [several, middle](QPainter& painter) {
        const QRectF mark(3, middle - 5.5, 11, 11);
        painter.setPen(QPen(ink, 1));
        painter.setBrush(Qt::NoBrush);
        if (several)
            painter.drawRect(mark);
        else
            painter.drawEllipse(mark);
    });
}

void Sheet::blank(const QString& before, const QString& after)
{
    const auto first = document(before, {}, -1);
    const auto last = document(after, {}, -1);
    const double from = before.isEmpty() ? 0 : first->idealWidth() + 8;
    const double to = m_width - indent() - (after.isEmpty() ? 0 : last->idealWidth() + 8);
    m_text += before + u' ' + after + u'\n';
    add(writingHeight, gapOfText, [first, last, from, to](QPainter& painter) {
        const double line = writingHeight - 4;
        painter.setPen(QPen(rule, 0.75));
        painter.drawLine(QPointF(from, line), QPointF(to, line));
        painter.save();
        painter.translate(0, line - baselineOf(*first));
        drawDocument(painter, *first);
        painter.translate(to + 8, 0);
        drawDocument(painter, *last);
        painter.restore();
    });
}

void Sheet::contentsChapter(const QString& text)
{
    addText(text, {15, true, false}, gapOfChapter).keepWithNext = true;
}

void Sheet::contentsLine(const QString& text, const QString& page)
{
    const auto number = document(page, {}, -1);
    auto words = document(text, {}, m_width - 60);
    m_text += page + u' ';
    const double dotsFrom = words->idealWidth() + 6;
    const double right = m_width - number->idealWidth();
    addDocument(words, 0, gapOfContents, [=](QPainter& painter) {
        const double line = baselineOf(*number);
        painter.setPen(QPen(rule, 1, Qt::DotLine, Qt::RoundCap));
        if (dotsFrom < right - 20)
            painter.drawLine(QPointF(dotsFrom, line), QPointF(right - 6, line));
        painter.save();
        painter.translate(right, 0);
        drawDocument(painter, *number);
        painter.restore();
    });
}

void Sheet::enterQuestion()
{
    m_inQuestion = m_firstOfQuestion = true;
}

void Sheet::leaveQuestion()
{
    m_inQuestion = false;
    if (!m_boxes.empty())
        m_boxes.back().keepWithNext = false;
}

} // namespace rope

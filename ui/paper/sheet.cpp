// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/sheet.h"

#include <utility>

#include <QPainter>
#include <QTextCursor>
#include <QTextDocument>

#include "ui/paper/sheet_text.h"
#include "ui/prose/prose_document.h"

namespace rope {

namespace {

constexpr double gapOfParts = 36;
constexpr double gapOfContents = 1.5, gapOfChapter = 15;
constexpr double questionIndent = 14;
constexpr double choiceIndent = 22;
constexpr double writingHeight = 26; // room for a hand
constexpr int mostMoreLines = 4;     // to write on, where a page has room
constexpr double leastBlank = 72;    // room for a letter or a number, behind a text of several lines
const QColor stripe(0x00, 0x67, 0xb0), rule(0x70, 0x78, 0x84);

} // namespace

double Sheet::indent() const
{
    return m_inQuestion ? questionIndent : 0;
}

/// In a question a stripe runs beside it, as high as it becomes.
FlowBox& Sheet::add(double height, double gap, Paint paint)
{
    if (std::exchange(m_space, false))
        gap += gapOfParts;
    if (m_inQuestion) {
        const double above = std::exchange(m_firstOfQuestion, false) ? 0 : gap;
        paint = [inner = std::move(paint), above, height](QPainter& painter, double more) {
            painter.fillRect(QRectF(0, -above, 3, height + above + more), stripe);
            painter.save();
            painter.translate(questionIndent, 0);
            inner(painter, more);
            painter.restore();
        };
    }
    m_boxes.push_back({height, gap, m_inQuestion, std::exchange(m_startsPage, false), std::move(paint)});
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
    return add(document->size().height(), gap, [document, left, mark = std::move(mark)](QPainter& painter, double) {
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
    add(writingHeight, 2 * gapOfText, [all, width = m_width](QPainter& painter, double) {
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
    const auto last = document(after, {}, -1);
    const double to = m_width - indent() - (after.isEmpty() ? 0 : last->idealWidth() + 8);
    auto first = document(before, {}, -1);
    if (first->idealWidth() > to - leastBlank)
        first = document(before, {}, to - leastBlank);
    const Foot foot = footOf(*first);
    const double from = before.isEmpty() ? 0 : foot.width + 8;
    m_text += before + u' ' + after + u'\n';
    const double height = writingHeight + foot.baseline - baselineOf(*first);
    add(height, gapOfText, [first, last, from, to, height, foot](QPainter& painter, double) {
        const double line = height - 4;
        painter.setPen(QPen(rule, 0.75));
        painter.drawLine(QPointF(from, line), QPointF(to, line));
        painter.save();
        painter.translate(0, line - foot.baseline);
        drawDocument(painter, *first);
        painter.translate(to + 8, foot.baseline - baselineOf(*last));
        drawDocument(painter, *last);
        painter.restore();
    });
}

void Sheet::lines(int least)
{
    const double pitch = writingHeight + gapOfText, to = m_width - indent();
    m_text += QString(least, u'\n');
    FlowBox& box =
        add(pitch * least - gapOfText, gapOfText, [to, pitch, height = pitch * least](QPainter& painter, double more) {
            const int count = static_cast<int>((height + more) / pitch);
            painter.setPen(QPen(rule, 0.75));
            for (int i = 1; i <= count; ++i) { // a line more is spread over all until there is room for it
                const double y = (height + more) * i / count - gapOfText - 4;
                painter.drawLine(QPointF(0, y), QPointF(to, y));
            }
        });
    box.grows = pitch * mostMoreLines;
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

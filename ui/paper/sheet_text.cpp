// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/sheet_text.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>

#include "ui/prose/formula_object.h"

namespace rope {

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

Foot footOf(const QTextDocument& document)
{
    const QTextBlock block = document.lastBlock();
    const QTextLine line = block.layout()->lineAt(block.layout()->lineCount() - 1);
    return {document.documentLayout()->blockBoundingRect(block).top() + line.rect().top() + line.ascent(),
            line.naturalTextWidth()};
}

} // namespace rope

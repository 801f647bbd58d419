// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prose/formula_object.h"

#include <algorithm>
#include <map>
#include <memory>

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QSvgRenderer>
#include <QTextBlock>
#include <QTextDocument>

#include "core/lessons/prose/formulas.h"

namespace rope {

namespace {

constexpr int nameProperty = QTextFormat::UserProperty + 1;
constexpr int emProperty = QTextFormat::UserProperty + 2;
constexpr int colourProperty = QTextFormat::UserProperty + 3;
constexpr double unitsPerEm = 1000; // of MathJax

/// One for each formula and colour ever shown: a few dozen.
QSvgRenderer& rendererOf(const QString& name, const QColor& colour)
{
    static std::map<std::pair<QString, QRgb>, std::unique_ptr<QSvgRenderer>> all;
    auto& renderer = all[{name, colour.rgba()}];
    if (!renderer) {
        const Formula* formula = findFormula(name.toStdString());
        QByteArray svg = QByteArray::fromStdString(formula ? formula->svg : std::string());
        svg.replace("currentColor", colour.name().toUtf8());
        renderer = std::make_unique<QSvgRenderer>(svg);
    }
    return *renderer;
}

QSvgRenderer& rendererOf(const QTextFormat& format)
{
    return rendererOf(FormulaObject::nameIn(format), format.property(colourProperty).value<QColor>());
}

} // namespace

void FormulaObject::installIn(QTextDocument& document)
{
    document.documentLayout()->registerHandler(type, new FormulaObject(&document));
}

QTextCharFormat FormulaObject::formatOf(const QString& name, double emSize, const QColor& colour)
{
    QTextCharFormat format;
    format.setObjectType(type);
    format.setProperty(nameProperty, name);
    format.setProperty(emProperty, emSize);
    format.setProperty(colourProperty, colour);
    return format;
}

QString FormulaObject::nameIn(const QTextFormat& format)
{
    return format.objectType() == type ? format.stringProperty(nameProperty) : QString();
}

QSizeF FormulaObject::intrinsicSize(QTextDocument* document, int position, const QTextFormat& format)
{
    const QSizeF size = rendererOf(format).viewBoxF().size() * format.doubleProperty(emProperty) / unitsPerEm;
    if (document->textWidth() <= 0 || size.isEmpty())
        return size;
    const QTextBlockFormat block = document->findBlock(position).blockFormat();
    const double room = document->textWidth() - 2 * document->documentMargin() - block.leftMargin();
    return size * std::clamp(room / size.width(), 0.1, 1.0); // wider than the text: smaller
}

void FormulaObject::drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int, const QTextFormat& format)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    rendererOf(format).render(painter, rect);
    painter->restore();
}

} // namespace rope

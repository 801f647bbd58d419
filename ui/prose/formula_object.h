// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QObject>
#include <QTextCharFormat>
#include <QTextObjectInterface>

class QTextDocument;

namespace rope {

/// Sets formulas of the library into a document as vectors.
class FormulaObject : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    static constexpr int type = QTextFormat::UserObject + 1;

    /// A document draws formulas once this was called for it.
    static void installIn(QTextDocument& document);
    /// The format of the character U+FFFC that stands for the formula. `emSize` in pixels.
    static QTextCharFormat formatOf(const QString& name, double emSize, const QColor& colour);
    /// The formula's name; empty when that is no formula.
    static QString nameIn(const QTextFormat& format);

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                    const QTextFormat& format) override;

private:
    using QObject::QObject;
};

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>

#include <QPalette>
#include <QSyntaxHighlighter>
#include <QTextCharFormat>

namespace rope {

/// Colours the text of a lesson: keys, headings, fences, maths, numbers worked out, remarks.
class LessonTint : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    enum Part { Key, Heading, Fence, Maths, Value, Remark, PartCount };

    explicit LessonTint(QTextDocument* document);

    /// For another palette: all is painted anew.
    void setPalette(const QPalette& palette);
    /// Of a part on the paper that the palette has.
    static QColor colourOf(Part part, const QPalette& palette);

protected:
    void highlightBlock(const QString& text) override;

private:
    void tintWords(const QString& text, int from);

    std::array<QTextCharFormat, PartCount> m_formats;
};

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/editor/lesson_tint.h"

#include <QTextDocument>

namespace rope {

namespace {

/// What a line lies in.
enum State { Before = -1, Body, Head, Keys, Plain };

const QString fence = QStringLiteral("```");

// Seven to one and more on every paper that the program has (tests/ui/tst_lesson_writing.cpp).
constexpr const char* onLight[] = {"#003e8a", "#10151d", "#4b2a86", "#6a3500", "#004d43", "#454d59"};
constexpr const char* onDark[] = {"#8cc8f8", "#ffffff", "#cbb5ff", "#f3b57c", "#74dcc3", "#b3bccb"};

int keyLength(const QString& text)
{
    int n = 0;
    while (n < text.size() && ((text[n] >= u'a' && text[n] <= u'z') || text[n] == u'_'))
        ++n;
    return n > 0 && n < text.size() && text[n] == u':' ? n + 1 : 0;
}

State stateOfFence(const QString& name)
{
    const QString word = name.section(u' ', 0, 0);
    return word == QStringLiteral("ask") || word == QStringLiteral("show") || word == QStringLiteral("lecturer")
               ? Keys
               : Plain;
}

} // namespace

LessonTint::LessonTint(QTextDocument* document) : QSyntaxHighlighter(document) {}

QColor LessonTint::colourOf(Part part, const QPalette& palette)
{
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    return QColor(QLatin1String((dark ? onDark : onLight)[part]));
}

void LessonTint::setPalette(const QPalette& palette)
{
    for (int i = 0; i < PartCount; ++i)
        m_formats[std::size_t(i)].setForeground(colourOf(Part(i), palette));
    m_formats[Heading].setFontWeight(QFont::Bold);
    m_formats[Remark].setFontItalic(true);
    rehighlight();
}

/// Maths between $, numbers between braces. A mark behind a backslash is none.
void LessonTint::tintWords(const QString& text, int from)
{
    for (int i = from; i < text.size(); ++i) {
        if (text[i] == u'\\') {
            ++i;
            continue;
        }
        const bool maths = text[i] == u'$';
        if (!maths && text[i] != u'{')
            continue;
        const qsizetype end = text.indexOf(maths ? u'$' : u'}', i + 1);
        if (end < 0)
            return;
        setFormat(i, int(end) - i + 1, m_formats[maths ? Maths : Value]);
        i = int(end);
    }
}

void LessonTint::highlightBlock(const QString& text)
{
    int state = previousBlockState();
    const QString bare = text.trimmed();
    const auto whole = [&](Part part, int next) {
        setFormat(0, int(text.size()), m_formats[part]);
        setCurrentBlockState(next);
    };
    if (state == Before && bare == QStringLiteral("---"))
        return whole(Fence, Head);
    if (state == Before && bare.isEmpty())
        return setCurrentBlockState(Before);
    if (state == Before)
        state = Body;
    if (text.startsWith(QStringLiteral("//")))
        return whole(Remark, state);
    if (state == Head && bare == QStringLiteral("---"))
        return whole(Fence, Body);
    if ((state == Keys || state == Plain) && bare == fence)
        return whole(Fence, Body);
    if (state == Body && text.startsWith(fence))
        return whole(Fence, stateOfFence(bare.mid(fence.size())));
    if (state == Body && text.startsWith(QStringLiteral("# ")))
        return whole(Heading, Body);
    const int key = state == Head || state == Keys ? keyLength(text) : 0;
    if (key > 0)
        setFormat(0, key, m_formats[Key]);
    if (state == Body || state == Keys)
        tintWords(text, key);
    setCurrentBlockState(state);
}

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/editor/lesson_text_edit.h"

#include <algorithm>

#include <QFontDatabase>
#include <QKeyEvent>
#include <QPainter>
#include <QTextBlock>

#include "ui/lessons/editor/lesson_completion.h"
#include "ui/lessons/editor/lesson_tint.h"
#include "ui/widgets/verdict_box.h"

namespace rope {

namespace {
constexpr int air = 8; // pixels on both sides of a number
}

/// The margin with the numbers.
class LineNumbers : public QWidget
{
public:
    explicit LineNumbers(LessonTextEdit* edit) : QWidget(edit), m_edit(*edit) {}
    QSize sizeHint() const override { return {m_edit.numbersWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent* event) override { m_edit.paintNumbers(event); }

private:
    LessonTextEdit& m_edit;
};

LessonTextEdit::LessonTextEdit(QWidget* parent) : QPlainTextEdit(parent)
{
    setObjectName(QStringLiteral("lessonText"));
    setAccessibleName(tr("Text of the lesson"));
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    m_numbers = new LineNumbers(this);
    m_tint = new LessonTint(document());
    m_tint->setPalette(palette());
    m_completion = new LessonCompletion(*this);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &LessonTextEdit::placeNumbers);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& rect, int dy) {
        dy != 0 ? m_numbers->scroll(0, dy) : m_numbers->update(0, rect.y(), m_numbers->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &LessonTextEdit::showMarks);
    placeNumbers();
}

QString LessonTextEdit::text() const
{
    return document()->toRawText().replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
}

int LessonTextEdit::numbersWidth() const
{
    const int digits = std::max(3, int(QString::number(blockCount()).size()));
    return 2 * air + fontMetrics().horizontalAdvance(QLatin1Char('9')) * digits;
}

void LessonTextEdit::placeNumbers()
{
    setViewportMargins(numbersWidth(), 0, 0, 0);
    const QRect all = contentsRect();
    m_numbers->setGeometry(all.left(), all.top(), numbersWidth(), all.height());
}

void LessonTextEdit::keyPressEvent(QKeyEvent* event)
{
    if (m_completion->wants(*event))
        return event->ignore();
    if (!LessonCompletion::asks(*event))
        QPlainTextEdit::keyPressEvent(event);
    m_completion->follow(*event);
}

void LessonTextEdit::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    placeNumbers();
}

void LessonTextEdit::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (!m_tint)
        return;
    if (event->type() == QEvent::PaletteChange) {
        m_tint->setPalette(palette());
        showMarks();
    }
    if (event->type() == QEvent::FontChange)
        placeNumbers();
}

void LessonTextEdit::paintNumbers(QPaintEvent* event)
{
    QPainter painter(m_numbers);
    painter.fillRect(event->rect(), palette().color(QPalette::Window));
    painter.setFont(font());
    QTextBlock block = firstVisibleBlock();
    QRectF place = blockBoundingGeometry(block).translated(contentOffset());
    for (; block.isValid() && place.top() <= event->rect().bottom(); block = block.next()) {
        const int number = block.blockNumber() + 1;
        const bool wrong = m_marked.contains(number);
        const QRect line(0, int(place.top()), m_numbers->width() - air, fontMetrics().height());
        if (wrong)
            painter.fillRect(QRect(0, line.top(), 3, int(place.height())), toneColour(Tone::Wrong, palette()));
        painter.setPen(wrong                    ? toneColour(Tone::Wrong, palette())
                       : number == this->line() ? palette().color(QPalette::Text)
                                                : palette().color(QPalette::PlaceholderText));
        painter.drawText(line, Qt::AlignRight | Qt::AlignTop, QString::number(number));
        place.translate(0, place.height());
        place.setHeight(blockBoundingRect(block.next()).height());
    }
}

void LessonTextEdit::setMarked(std::set<int> lines)
{
    m_marked = std::move(lines);
    showMarks();
    m_numbers->update();
}

/// The line of the cursor, and those with mistakes.
void LessonTextEdit::showMarks()
{
    QList<QTextEdit::ExtraSelection> all;
    const auto add = [&](int line, const QColor& colour) {
        const QTextBlock block = document()->findBlockByNumber(line - 1);
        if (!block.isValid())
            return;
        QTextEdit::ExtraSelection each;
        each.format.setBackground(colour);
        each.format.setProperty(QTextFormat::FullWidthSelection, true);
        each.cursor = QTextCursor(block);
        all << each;
    };
    add(line(), palette().color(QPalette::AlternateBase));
    for (const int line : m_marked) {
        QColor red = toneColour(Tone::Wrong, palette());
        red.setAlpha(38);
        add(line, red);
    }
    setExtraSelections(all);
    m_numbers->update();
}

void LessonTextEdit::goToLine(int line)
{
    const QTextBlock block = document()->findBlockByNumber(std::clamp(line, 1, blockCount()) - 1);
    setTextCursor(QTextCursor(block));
    centerCursor();
}

void LessonTextEdit::putLines(int line, int count, const QString& text)
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    if (line > blockCount()) { // behind the last line
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(QStringLiteral("\n") + text);
    } else {
        cursor.setPosition(document()->findBlockByNumber(line - 1).position());
        for (int i = 1; i < count; ++i)
            cursor.movePosition(QTextCursor::NextBlock, QTextCursor::KeepAnchor);
        if (count > 0)
            cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.insertText(count > 0 ? text : text + u'\n');
        if (count == 0)
            cursor.movePosition(QTextCursor::PreviousCharacter);
    }
    cursor.endEditBlock();
    setTextCursor(cursor);
    ensureCursorVisible();
}

} // namespace rope

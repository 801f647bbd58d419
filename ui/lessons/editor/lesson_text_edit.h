// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <set>

#include <QPlainTextEdit>

namespace rope {

class LessonCompletion;
class LessonTint;

/// The text of a lesson with its line numbers; lines with mistakes are marked. Lines count from 1 here.
class LessonTextEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit LessonTextEdit(QWidget* parent = nullptr);

    /// As it is: toPlainText() would turn hard spaces into others.
    QString text() const;
    void setMarked(std::set<int> lines);
    const std::set<int>& marked() const { return m_marked; }
    int line() const { return textCursor().blockNumber() + 1; }
    void goToLine(int line);
    /// Puts `text` on lines of its own in place of `count` lines from `line` on (0: between two lines), as one step of
    /// the undo; the cursor stands at its end.
    void putLines(int line, int count, const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    friend class LineNumbers;
    int numbersWidth() const;
    void paintNumbers(QPaintEvent* event);
    void placeNumbers();
    void showMarks();

    QWidget* m_numbers = nullptr;
    LessonTint* m_tint = nullptr;
    LessonCompletion* m_completion = nullptr;
    std::set<int> m_marked;
};

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "core/lessons/prose/prose.h"
#include "ui/widgets/verdict_box.h"

class QAbstractButton;

namespace rope {

class PlainLabel;
class ProseView;

/// One option of a question: a radio button or a check box beside a text that may hold maths. A click on the text
/// counts, and the digit in front of it chooses it.
class OptionRow : public QWidget
{
    Q_OBJECT

public:
    OptionRow(int number, bool lettered, bool exclusive, const std::vector<ProseBlock>& text, const QString& plain,
              QWidget* parent);

    QAbstractButton* button() const { return m_button; }
    /// Marks the option as right or wrong once that may be seen; Neutral: no mark.
    void setTone(Tone tone);
    /// Whether a ring shows that it has the keyboard: the style paints none around a button without a text of its own.
    bool isRinged() const { return m_ringed; }

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QAbstractButton* m_button = nullptr;
    PlainLabel* m_mark = nullptr;
    PlainLabel* m_letter = nullptr; ///< none: the options have no letters
    QString m_plain;
    Tone m_tone = Tone::Neutral;
    bool m_ringed = false; ///< it has the keyboard, and not from the mouse
};

} // namespace rope

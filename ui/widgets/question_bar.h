// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <vector>

#include <QFrame>

class QBoxLayout;

namespace rope {

class PlainLabel;

/// A question with buttons above what it is about. It waits for an answer and keeps nobody from working.
class QuestionBar : public QFrame
{
    Q_OBJECT

public:
    explicit QuestionBar(QWidget* parent = nullptr);

    struct Answer {
        QString text;
        std::function<void()> run;
    };
    /// Hidden after an answer, unless that asks again.
    void ask(const QString& question, const std::vector<Answer>& answers);
    /// The question that waits for an answer; empty: none.
    QString question() const;
    /// It has answered itself. Another one stays.
    void withdraw(const QString& question);
    /// Questions stay and are asked later: in front of a class they are nobody's business.
    void setWaiting(bool on);

Q_SIGNALS:
    /// There is room for another question.
    void answered();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Buttons stand beside the question where both have room, else below it.
    void arrange();

    void settle();

    bool m_isAsked = false, m_waits = false;
    QBoxLayout* m_line = nullptr;
    PlainLabel* m_label = nullptr;
    QBoxLayout* m_buttons = nullptr;
};

} // namespace rope

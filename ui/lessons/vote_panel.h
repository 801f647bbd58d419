// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QWidget>

class QPushButton;
class QSpinBox;

namespace rope {

class ClassVote;
class LessonSession;
class PlainLabel;
class VoteBars;

/// The vote of a class beside a question in the lecture room: a clock, a count for each letter that is clicked or
/// typed, bars once a vote is closed, and the button that goes on.
class VotePanel : public QWidget
{
    Q_OBJECT

public:
    /// `letters`: what stands before each choice; `right`: those to be marked at the end.
    VotePanel(ClassVote& vote, const QStringList& letters, std::vector<int> right, QWidget* parent = nullptr);

    /// A vote on the question of the step that is shown; null: it is none of choices.
    static VotePanel* on(LessonSession& session, QWidget* parent);

    /// Letters count, Backspace takes one back, T starts the clock, Enter goes on. Whether it was one of these.
    bool handleKey(int key);
    ClassVote& vote() { return m_vote; }
    void toggleClock();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addRow(int choice, const QString& letter);
    void showCounts();
    void showClock();

    ClassVote& m_vote;
    std::vector<int> m_right;
    PlainLabel *m_phase = nullptr, *m_clock = nullptr;
    QPushButton *m_start = nullptr, *m_next = nullptr;
    QSpinBox* m_seconds = nullptr;
    std::vector<QSpinBox*> m_counts;
    std::vector<VoteBars*> m_bars;
};

} // namespace rope

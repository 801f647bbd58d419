// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <vector>

#include <QObject>
#include <QTimer>

namespace rope {

/// A vote of a class by show of hands: letters are counted, the class discusses, votes again, and the right answer
/// comes last. What was counted is not drawn while a vote is open, so that nobody follows the others. Knows no widget.
class ClassVote : public QObject
{
    Q_OBJECT

public:
    enum class Phase { First, Discussion, Second, Closed, Shown };

    explicit ClassVote(int choices, QObject* parent = nullptr);

    Phase phase() const { return m_phase; }
    int choices() const { return static_cast<int>(m_counts[0].size()); }
    bool isOpen() const { return m_phase == Phase::First || m_phase == Phase::Second; }
    /// Of the first vote (0) or the one after discussion (1).
    int count(int vote, int choice) const;
    int total(int vote) const;
    /// The vote that is being counted, or was last.
    int current() const { return m_phase == Phase::First || m_phase == Phase::Discussion ? 0 : 1; }

    /// Only while a vote is open; a count is from 0 to 999.
    void add(int choice, int by = 1);
    void setCount(int choice, int count);
    /// Takes the last one back.
    void undo();
    /// First vote, discussion, second vote, both beside each other, the right answer.
    void advance();

    /// The clock runs down to 0 and stops there; it closes nothing.
    void startClock(int seconds);
    void stopClock();
    bool isClockRunning() const { return m_clock.isActive(); }
    int secondsLeft() const { return m_left; }

Q_SIGNALS:
    void changed();
    void clockChanged();
    /// The right answer is to be shown.
    void answerWanted();

private:
    std::array<std::vector<int>, 2> m_counts;
    std::vector<int> m_last; ///< choices that were added to, the latest last
    Phase m_phase = Phase::First;
    QTimer m_clock;
    int m_left = 0;
};

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <map>

#include <QFrame>
#include <QTimer>

class QScrollArea;

namespace rope {

class LessonSession;
class PlainLabel;

/// For who stands in front of a class: where the lesson is, how long the step was to take and has taken, and the notes
/// to it. In the usual size of text, not that of the room.
class NotesPanel : public QFrame
{
    Q_OBJECT

public:
    explicit NotesPanel(LessonSession& session, QWidget* parent = nullptr);

    /// Milliseconds since whenever; for tests.
    void setClock(std::function<qint64()> clock);
    /// "Step 3 of 6 · 4 min planned, 2:10 gone"
    QString line() const;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* page, QEvent* event) override;

private:
    void enterStep();
    void fill();
    void showLine();
    qint64 spent() const;

    LessonSession& m_session;
    std::function<qint64()> m_clock;
    QTimer m_tick;
    const void* m_lesson = nullptr; ///< whose steps are timed
    std::map<int, qint64> m_spent;  ///< in ms, of the steps that were left
    int m_step = -1;
    qint64 m_since = 0;
    PlainLabel* m_line = nullptr;
    QScrollArea* m_scroll = nullptr;
};

} // namespace rope

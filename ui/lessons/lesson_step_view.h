// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>

#include <QWidget>

class QKeyEvent;
class QPushButton;

namespace rope {

class NotesPanel;
class LessonEnd;
class LessonSession;
class SceneStore;
class StepHeader;
class StepPage;
class StepScroll;

/// One step of a lesson: where it stands in the lesson, its page, and the way to the next one.
class LessonStepView : public QWidget
{
    Q_OBJECT

public:
    LessonStepView(LessonSession& session, SceneStore& store, QWidget* parent = nullptr);

    /// For a lecture room: type `scale` times as large, and no input takes the focus by itself: the keys are those of
    /// a presenter's remote.
    void setPresenting(bool presenting, double scale);
    /// The keys of a lesson from wherever nothing else wants them: PageUp, PageDown, digits. Whether it was one.
    bool handleKey(const QKeyEvent& event);
    /// A letter in front of a choice. Whether it was one.
    bool handleLetter(int key);
    /// In a lecture room: the class votes on the questions of choices, or no longer does. Whether it does now.
    bool toggleVoting();
    bool handleVoteKey(int key);
    /// In a lecture room: the notes for the lecturer, or no longer. Whether they are shown now.
    bool toggleNotes();
    NotesPanel* notes() const { return m_notes; }
    /// A long step, half a page at a time.
    void scroll(bool down);
    /// Puts the focus where answering starts.
    void focusInput();
    /// Whether the position walks: its button pauses it then.
    void showPlaying(bool on);
    /// Null at the end of the lesson.
    StepPage* page() const { return m_page; }
    /// What says the title of the next lesson; empty: there is none.
    void setNextLesson(std::function<QString()> title) { m_nextLesson = std::move(title); }

Q_SIGNALS:
    void listRequested();
    void nextLessonRequested();
    void playRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* createFooter();
    void setTextScale(double scale);
    void showStep();
    void showEnd();
    void goOn();
    void goBack();
    void updateFooter();
    void enter();

    LessonSession& m_session;
    SceneStore& m_store;
    StepHeader* m_header = nullptr;
    StepScroll* m_scroll = nullptr;
    StepPage* m_page = nullptr;
    NotesPanel* m_notes = nullptr; ///< while presenting: it times the steps
    LessonEnd* m_end = nullptr;
    std::function<QString()> m_nextLesson;
    QPushButton *m_back = nullptr, *m_restart = nullptr, *m_play = nullptr, *m_next = nullptr;
    QWidget* m_footer = nullptr;
    bool m_presenting = false;
    bool m_voting = false; ///< while presenting
};

} // namespace rope

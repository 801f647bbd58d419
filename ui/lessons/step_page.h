// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace rope {

class LessonSession;
class ProseView;
class QuestionView;
class SaidBoxes;
class SceneStore;
class VotePanel;

/// What scrolls: title and text of the step that is shown, its question, and what has been said about the answer. One
/// page lives as long as its step is shown.
class StepPage : public QWidget
{
    Q_OBJECT

public:
    StepPage(LessonSession& session, SceneStore& store, QWidget* parent = nullptr);

    /// The size of its text. To be called when the page has its place: a new parent brings fonts of its own.
    void setPoints(double points);
    void setPresenting(bool presenting);

    /// A vote of the class beside a question of choices; whether there is one now.
    bool setVoting(bool voting);
    /// The keys of a vote: letters count, Backspace takes one back, T starts the clock, Enter goes on.
    bool handleVoteKey(int key);
    VotePanel* votePanel() const { return m_vote; }
    QuestionView* question() const { return m_question; }
    /// Whether Check would do something now.
    bool canCheck() const;
    void check();

Q_SIGNALS:
    /// Something was answered or said; the page may have grown at `where`.
    void grown(QWidget* where);
    /// Another answer was given, not checked yet.
    void edited();
    /// The formulas have followed the scene.
    void followed();
    /// The button that had the keyboard can no longer be pressed. Qt would hand it to the next one: from the last hint
    /// to "Show the answer".
    void keyboardLeft();

private:
    void createQuestion(QVBoxLayout* column);
    void createActions(QVBoxLayout* column);
    void showState();
    void updateActions();
    void fillIn();
    ProseView* prose(const std::string& source, QWidget* parent);
    QPushButton* addAction(const QString& name, const QString& text, const QString& tip);

    LessonSession& m_session;
    SceneStore& m_store;
    double m_points = 10;
    QTimer m_formulas; ///< formulas follow the scene, a little later: a drag must not wait for them
    std::vector<ProseView*> m_live;
    QuestionView* m_question = nullptr;
    QWidget* m_actions = nullptr;
    SaidBoxes* m_said = nullptr;
    QPushButton *m_check = nullptr, *m_hint = nullptr, *m_reveal = nullptr, *m_another = nullptr;
    VotePanel* m_vote = nullptr;
};

} // namespace rope

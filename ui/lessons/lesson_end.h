// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace rope {

class LessonSession;
struct StepResult;

/// What follows the last step of a lesson: what was right at first, what after tries, what was shown; how long it took;
/// and what comes next. Each question leads back to its step.
class LessonEnd : public QWidget
{
    Q_OBJECT

public:
    /// `next` is the title of the next lesson; empty: this was the last.
    LessonEnd(LessonSession& session, const QString& next, QWidget* parent = nullptr);

    /// The way on: the next lesson, or the list.
    QPushButton* onward() const { return m_onward; }

Q_SIGNALS:
    void nextRequested();
    void listRequested();

private:
    void addQuestions(QVBoxLayout* column);
    void addQuestion(QVBoxLayout* column, int step, const StepResult& result);
    void addActions(QVBoxLayout* column, const QString& next);
    void reset();

    LessonSession& m_session;
    QPushButton* m_onward = nullptr;
};

} // namespace rope

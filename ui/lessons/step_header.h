// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QToolButton;

namespace rope {

class LessonSession;
class ElidedLabel;
class PlainLabel;
class StepBar;

/// Where a step stands in its lesson: the way back to the list, the lesson's title, its steps.
class StepHeader : public QWidget
{
    Q_OBJECT

public:
    explicit StepHeader(QWidget* parent = nullptr);

    void showLesson(const LessonSession& session);
    /// Which steps are done.
    void showSteps(const LessonSession& session);
    void setPresenting(bool presenting);

Q_SIGNALS:
    void listRequested();
    void stepChosen(int step);

private:
    QToolButton* m_list = nullptr;
    ElidedLabel* m_lesson = nullptr;
    PlainLabel* m_count = nullptr;
    StepBar* m_bar = nullptr;
};

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>

#include <QPointer>
#include <QWidget>

#include "ui/lessons/course/lesson_progress.h"
#include "ui/lessons/course/lesson_session.h"
#include "ui/scene/scene_store.h"

class QScrollArea;

namespace rope {

class PlainLabel;
class StepPage;

/// A step of a lesson as the lesson panel shows it, with a scene of its own: what is answered here is forgotten.
class LessonPreview : public QWidget
{
    Q_OBJECT

public:
    explicit LessonPreview(QWidget* parent = nullptr);
    ~LessonPreview() override;

    void setLesson(const Lesson& lesson, int step);
    void showStep(int step);
    /// The text has mistakes: what is shown is from before them.
    void setStale(bool stale);
    bool isStale() const { return m_stale; }
    bool hasLesson() const { return m_session.isOpen(); }
    int step() const { return m_session.step(); }
    const Lesson& lesson() const { return m_session.lesson(); }
    StepPage* page() const;

private:
    void showPage();
    void showTitle();
    void forget();

    SceneStore m_store;
    LessonProgress m_progress;
    LessonSession m_session{m_store, m_progress};
    PlainLabel* m_title = nullptr;
    QScrollArea* m_scroll = nullptr;
    QPointer<StepPage> m_page;
    bool m_stale = false;
};

} // namespace rope

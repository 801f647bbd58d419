// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStackedWidget>

#include "ui/lessons/course/lesson_library.h"
#include "ui/lessons/course/lesson_progress.h"
#include "ui/lessons/course/lesson_session.h"
#include "ui/lessons/course/opened_lessons.h"

namespace rope {

class LessonList;
class LessonStepView;
class SceneStore;

/// The lessons: their list, and one of them a step at a time.
class LessonPanel : public QStackedWidget
{
    Q_OBJECT

public:
    static constexpr int usualWidth = 390;

    explicit LessonPanel(SceneStore& store, QWidget* parent = nullptr);

    LessonLibrary& library() { return m_library; }
    OpenedLessons& openedLessons() { return m_opened; }
    LessonProgress& progress() { return m_progress; }
    LessonSession& session() { return m_session; }
    LessonList& list() { return *m_list; }
    LessonStepView& stepView() { return *m_stepView; }

    /// The panel is wider with larger text.
    void setTextScale(double scale);
    double textScale() const { return m_textScale; }
    void open(const LessonEntry& entry, std::optional<int> step = {});
    /// Escape: from a lesson to the list; false when the list was shown already.
    bool goUp();
    void focusInput();
    /// The open lesson as the library now has it, where it is one of the user's.
    void refreshOpen();
    /// The walk of the step has begun, or stands.
    void showPlaying(bool on);

Q_SIGNALS:
    void openRequested(); ///< a lesson file
    void playRequested();

private:
    /// What comes after the open lesson among its own kind; null: nothing.
    const LessonEntry* following() const;
    void takeReloaded(const QStringList& ids);

    LessonLibrary m_library;
    OpenedLessons m_opened{m_library};
    LessonProgress m_progress;
    LessonSession m_session;
    LessonList* m_list = nullptr;
    LessonStepView* m_stepView = nullptr;
    double m_textScale = 1;
};

} // namespace rope

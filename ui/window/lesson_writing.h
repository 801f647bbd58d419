// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>

#include <QObject>

#include "ui/lessons/editor/lesson_draft.h"

namespace rope {

class LessonEditor;
class LessonPanel;
class SceneStore;
class Workspace;

/// The lessons that are written in the editor, and what the window has to do with it: what is inserted comes from it,
/// what is saved is in its list, and what a crash left is there again.
class LessonWriting : public QObject
{
    Q_OBJECT

public:
    LessonWriting(SceneStore& store, Workspace& workspace, LessonPanel& lessons, QObject* parent = nullptr);
    ~LessonWriting() override;

    void newLesson();
    /// The open lesson, or else the one that is chosen in the list; of one that ships, a copy.
    void editLesson();
    /// Opens the lesson that was being written when the program ended without a question, the newest if several.
    void restore();
    /// The window is about to close; false: the lesson keeps it open.
    bool mayLeave();
    /// The window has closed, or is ended by the system: then changes stay for the next start.
    void end(bool byForce);

    /// What the window in another language goes on with.
    struct Kept {
        LessonDraft draft;
        bool changed = false;
    };
    std::optional<Kept> handOver();
    void takeOver(const Kept& kept);

    /// Null while nothing is being written.
    LessonEditor* editor() const { return m_editor.get(); }

Q_SIGNALS:
    void message(const QString& text);
    void lessonsWanted();

private:
    LessonEditor& open();
    void begin(const LessonDraft& draft, bool changed);
    void addSaved(const QString& path);

    SceneStore& m_store;
    Workspace& m_workspace;
    LessonPanel& m_lessons;
    std::unique_ptr<LessonEditor> m_editor; ///< a window of its own: it may lie behind this one
};

} // namespace rope

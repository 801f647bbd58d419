// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/lesson_writing.h"

#include "core/lessons/reading/lesson_text.h"
#include "core/model/problem.h"
#include "ui/base/language.h"
#include "ui/base/problem_text.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/workspace.h"
#include "ui/lessons/editor/lesson_editor.h"
#include "ui/lessons/editor/lesson_templates.h"
#include "ui/lessons/lesson_list.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/scene/scene_store.h"

namespace rope {

LessonWriting::LessonWriting(SceneStore& store, Workspace& workspace, LessonPanel& lessons, QObject* parent)
    : QObject(parent), m_store(store), m_workspace(workspace), m_lessons(lessons)
{}

LessonWriting::~LessonWriting() = default;

LessonEditor& LessonWriting::open()
{
    if (!m_editor) {
        m_editor = std::make_unique<LessonEditor>(
            LessonEditor::Source{[this] { return m_store.scene(); }, [this] { return m_workspace.figures(); }});
        m_editor->setAttribute(Qt::WA_QuitOnClose, false);
        connect(m_editor.get(), &LessonEditor::saved, this, &LessonWriting::addSaved);
        connect(m_editor.get(), &LessonEditor::showRequested, this, [this](const Lesson& lesson, int step) {
            m_lessons.library().add({lesson});
            Q_EMIT lessonsWanted();
            m_lessons.open(*m_lessons.library().opened(lesson.id), step);
        });
    }
    m_editor->show();
    m_editor->raise();
    m_editor->activateWindow();
    return *m_editor;
}

/// In place of what is being written, which is asked about.
void LessonWriting::begin(const LessonDraft& draft, bool changed)
{
    if (mayLeave())
        open().begin(draft, changed);
}

void LessonWriting::newLesson()
{
    LessonDraft draft;
    draft.text = newLessonText(m_store.scene(), m_workspace.figures());
    draft.name = tr("new-lesson.md");
    begin(draft, false);
}

void LessonWriting::editLesson()
{
    const LessonEntry* chosen = m_lessons.list().chosenEntry();
    const LessonEntry entry = m_lessons.session().isOpen() ? m_lessons.session().entry()
                              : chosen                     ? *chosen
                                                           : LessonEntry{};
    if (!entry.lesson)
        return;
    const std::string& id = entry.lesson->id;
    try {
        if (entry.opened) {
            const QString path = m_lessons.openedLessons().pathOf(id);
            if (m_editor && !path.isEmpty() && m_editor->draft().file == path)
                return void(open()); // it is being written
            if (path.isEmpty())
                return Q_EMIT message(tr("The file of this lesson is no longer there."));
            begin(draftOfFile(path), false);
        } else {
            LessonDraft draft;
            draft.text = QString::fromStdString(shippedLessonText(id, language().toStdString()));
            draft.name = QString::fromStdString(id) + QStringLiteral(".md");
            begin(draft, false);
            Q_EMIT message(tr("Lessons that ship with Ropescope stay as they are: this is a copy."));
        }
    } catch (const InputError& e) {
        Q_EMIT message(whyFailed(e));
    }
}

void LessonWriting::addSaved(const QString& path)
{
    try {
        LessonFiles files = readLessonFile(path);
        if (files.lessons.empty())
            return; // not sound yet; the editor says so
        m_lessons.library().add(std::move(files.lessons));
        m_lessons.openedLessons().remember(path);
        m_lessons.refreshOpen();
    } catch (const InputError& e) {
        Q_EMIT message(whyFailed(e));
    }
}

void LessonWriting::restore()
{
    SessionFolder folder(draftFolder());
    for (SessionFolder::Left& left : folder.left()) {
        try {
            const LessonDraft draft = draftFromText(left.text);
            open().begin(draft, true); // kept there before the other copy goes
            folder.forget(left);
            Q_EMIT message(tr("The lesson that was being written is there again, as of %1. It is not saved yet.")
                               .arg(left.at.toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
            return;
        } catch (const InputError&) {
            Q_EMIT message(folder.putAside(left));
        }
    }
}

bool LessonWriting::mayLeave()
{
    if (!m_editor || !m_editor->isVisible())
        return true;
    return m_editor->mayClose();
}

void LessonWriting::end(bool byForce)
{
    if (!m_editor)
        return;
    if (byForce) {
        m_editor->endByForce(); // it stays, in case the logout is called off
        return;
    }
    m_editor->letGo();
    m_editor.reset();
}

std::optional<LessonWriting::Kept> LessonWriting::handOver()
{
    if (!m_editor || !m_editor->isVisible())
        return std::nullopt;
    Kept out{m_editor->draft(), m_editor->isChanged()};
    m_editor->letGo();
    m_editor.reset();
    return out;
}

void LessonWriting::takeOver(const Kept& kept)
{
    open().begin(kept.draft, kept.changed);
}

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson that is written in a window, with drafts of nobody else.
#pragma once
#include <memory>

#include <QDir>
#include <QMenu>
#include <QMenuBar>
#include <QTemporaryDir>
#include <QtTest>

#include "ui/lesson_window.h"
#include "ui/lessons/editor/lesson_draft.h"
#include "ui/lessons/editor/lesson_editor.h"
#include "ui/window/lesson_writing.h"

namespace rope::test {

/// Of two steps, nothing wrong with it.
inline const QString sound =
    QStringLiteral("---\nropescope_lesson: 1\ntitle: Mine\nchapter: B\ncovers:\nsummary: C\n---\n\n"
                   "# One\n\nThere are {K} pairs.\n\n# Two\n\nB\n");

inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("?");
}

class WrittenLesson
{
protected:
    /// A new window; the next call of write() opens its editor.
    void open()
    {
        QDir(draftFolder()).removeRecursively();
        m_dir = std::make_unique<QTemporaryDir>();
        m_window = lessonWindow();
        QVERIFY(m_window);
    }
    void close()
    {
        m_window->writing().end(false);
        m_window.reset();
    }
    LessonEditor& editor() { return *m_window->writing().editor(); }
    LessonEditor& write(const QString& text, const QString& file = {})
    {
        if (!m_window->writing().editor())
            m_window->writing().newLesson();
        LessonDraft draft;
        if (file.isEmpty()) {
            draft.text = text;
            draft.name = QStringLiteral("lesson.md");
        } else {
            draft = draftOfFile(file);
        }
        editor().begin(draft, false);
        if (!QTest::qWaitForWindowActive(&editor())) // shortcuts are those of the active window
            qFatal("the editor is not active");
        return editor();
    }
    QString file(const QString& name, const QByteArray& content) const
    {
        QFile file(m_dir->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file");
        return file.fileName();
    }
    /// A command of the editor's menus.
    void trigger(const QString& text)
    {
        for (QMenu* menu : editor().menuBar()->findChildren<QMenu*>())
            for (QAction* action : menu->actions())
                if (action->text().remove(u'&') == text)
                    return action->trigger();
        QFAIL(qPrintable(text));
    }
    /// Until what was typed is checked.
    bool rests()
    {
        return QTest::qWaitFor([this] { return !editor().liveCheck().isBusy(); });
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace rope::test

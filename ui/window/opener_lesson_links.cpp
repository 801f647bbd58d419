// SPDX-License-Identifier: GPL-3.0-or-later
// Links to lessons: to a step of one that ships, and those that carry one of somebody's own.
#include <optional>

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>

#include "core/configs/model_config.h"
#include "core/model/problem.h"
#include "core/scene/scene_link.h"
#include "ui/base/problem_text.h"
#include "ui/base/save_file.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/window/opener.h"

namespace rope {

namespace {

/// Whether the file holds just this text; one that cannot be read does not.
bool holds(const QString& path, const std::string& text)
{
    try {
        return readTextFile(path.toStdString()) == text;
    } catch (const InputError&) {
        return false;
    }
}

/// Whether it is open under that id, or nothing is.
bool hasRoomFor(Lesson lesson, const std::string& id, const LessonLibrary& library)
{
    const LessonEntry* entry = library.opened(id);
    lesson.id = id;
    return !entry || *entry->lesson == lesson;
}

/// The file that holds just this text under that id: one that is there, else a new one in the folder of linked lessons.
/// What the user has under the same id and with another text is left alone.
QString fileFor(const Link& link, const Lesson& lesson, LessonPanel& lessons)
{
    const QDir folder(OpenedLessons::linkedFolder());
    for (int n = 1;; ++n) {
        const std::string id = n == 1 ? link.lesson : link.lesson + "-" + std::to_string(n);
        const QString own = lessons.openedLessons().pathOf(id);
        const QString path = own.isEmpty() ? folder.filePath(QString::fromStdString(id + ".md")) : own;
        const bool isThere = QFileInfo::exists(path);
        // An opened lesson whose file is forgotten or gone keeps its id too.
        const bool isFree = !own.isEmpty() || hasRoomFor(lesson, id, lessons.library());
        if (isFree && isThere && holds(path, link.text))
            return path;
        if (isThere || !isFree)
            continue;
        makeFolder(folder.path());
        saveWhole(path, QByteArray::fromStdString(link.text));
        return path;
    }
}

/// What the file of a lesson that is shown says; nothing when it has become something else meanwhile.
std::optional<std::string> textOf(const Lesson& lesson, const QString& path)
{
    try {
        std::string text = readTextFile(path.toStdString());
        const ReadLesson read = readLesson(text, path.toStdString());
        if (read.problems.empty() && read.lesson.steps.size() == lesson.steps.size())
            return text;
    } catch (const InputError&) { // gone, or no longer a text
    }
    return std::nullopt;
}

} // namespace

int Opener::stepOf(const Link& link, const Lesson& lesson)
{
    const auto count = static_cast<int>(lesson.steps.size());
    if (link.step < 1 || link.step > count)
        throw InputError("link", std::string("step ").append(std::to_string(link.step)),
                         std::string("a step from 1 to ").append(std::to_string(count)));
    return link.step - 1;
}

bool Opener::openShippedLesson(const Link& link)
{
    const LessonEntry* entry = m_lessons.library().shipped(link.lesson);
    if (!entry)
        throw InputError("link", quotable(link.lesson), "the id of a lesson of this version; see the list of lessons");
    const int step = stepOf(link, *entry->lesson);
    Q_EMIT lessonsWanted();
    m_lessons.open(*entry, step);
    return true;
}

bool Opener::openOwnLesson(const Link& link)
{
    // Read first: what is no lesson, or has no such step, leaves no file behind.
    const ReadLesson read = readLesson(link.text, link.lesson + ".md", {{}, {}, mostCosinesOfALink});
    if (!read.problems.empty()) {
        Q_EMIT message(
            tr("The lesson in this link has mistakes: %1").arg(QString::fromStdString(read.problems.front().text)));
        return false;
    }
    const int step = stepOf(link, read.lesson);
    const QString path = fileFor(link, read.lesson, m_lessons);
    return take(readLessonFile(path), path, true, step);
}

bool Opener::canCopyStepLink() const
{
    return m_lessons.session().isOpen();
}

void Opener::copyStepLink()
{
    if (!canCopyStepLink()) {
        Q_EMIT message(tr("Open a lesson first."));
        return;
    }
    const LessonSession& session = m_lessons.session();
    const std::string& id = session.lesson().id;
    const bool own = session.entry().opened;
    const std::optional<std::string> text =
        own ? textOf(session.lesson(), m_lessons.openedLessons().pathOf(id)) : std::string();
    if (!text) {
        Q_EMIT message(tr("The file of this lesson no longer holds it, so there is nothing to link to."));
        return;
    }
    try {
        const std::string link =
            own ? linkOfOwnLesson(id, session.step() + 1, *text) : linkOfLesson(id, session.step() + 1);
        toClipboard(
            link,
            own ? tr("The link on the clipboard carries the whole lesson. It opens with Edit > Paste link or config.")
                : tr("The link to this step is on the clipboard. It opens with Edit > Paste link or config."));
    } catch (const InputError& error) {
        Q_EMIT message(tr("%1. Hand its file on instead.").arg(problemText(error.problems())));
    }
}

} // namespace rope

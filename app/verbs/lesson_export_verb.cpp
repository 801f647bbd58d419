// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QFileInfo>

#include "app/options/out_directory.h"
#include "app/output/messages.h"
#include "app/output/output.h"
#include "app/verbs/application.h"
#include "app/verbs/verbs.h"
#include "core/configs/model_config.h"
#include "core/lessons/reading/lesson_text.h"
#include "ui/paper/lesson_export.h"

namespace rope {

namespace {

const char everyLesson[] = "all";

/// A lesson that ships with the program by its id, any other by its file.
Lesson lessonNamed(const std::string& name)
{
    if (const Lesson* lesson = findLesson(name))
        return *lesson;
    if (!QFileInfo::exists(QString::fromStdString(name)))
        throw InputError("LESSON", quotable(name, 200), "a lesson file, an id of 'ropescope list lessons', or all");
    ReadLesson read = readLesson(readTextFile(name, 2 * limits::maxLessonBytes), name);
    if (!read.problems.empty())
        refuseLesson(name, read.problems.front(), read.problems.size());
    return std::move(read.lesson);
}

} // namespace

void runLessonExport(const LessonExportArgs& args, Output& out)
{
    const bool isBooklet = args.lesson == everyLesson;
    const QPageSize paper(oneOf(args.paper, "paper", {"a4", "letter"}) == "a4" ? QPageSize::A4 : QPageSize::Letter);
    const Lesson lesson = isBooklet ? Lesson() : lessonNamed(args.lesson);
    const QString directory = directoryFrom(args.directory);
    const auto application = offscreenApplication();
    const QStringList paths =
        isBooklet ? exportBooklet(shippedLessons(), directory, paper) : exportLesson(lesson, directory, paper);
    for (const QString& path : paths)
        out << path.toStdString() << "\n";
}

} // namespace rope

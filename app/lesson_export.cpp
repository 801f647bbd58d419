// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDir>
#include <QFileInfo>

#include "app/application.h"
#include "app/messages.h"
#include "app/out_directory.h"
#include "app/output.h"
#include "app/verbs.h"
#include "core/configs/model_config.h"
#include "core/lessons/lesson_text.h"
#include "ui/lesson_handout.h"
#include "ui/save_file.h"

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
    return lessonFromText(readTextFile(name, 2 * limits::maxLessonBytes), name);
}

void save(const QString& path, const QByteArray& pdf, Output& out)
{
    saveWhole(path, pdf);
    out << path.toStdString() << "\n";
}

} // namespace

void runLessonExport(const LessonExportArgs& args, Output& out)
{
    const bool isBooklet = args.lesson == everyLesson;
    const QPageSize paper(oneOf(args.paper, "paper", {"a4", "letter"}) == "a4" ? QPageSize::A4 : QPageSize::Letter);
    const Lesson lesson = isBooklet ? Lesson() : lessonNamed(args.lesson);
    const QDir directory(directoryFrom(args.directory));
    const auto application = offscreenApplication();
    const auto printed = [&](SheetKind kind) {
        return (isBooklet ? bookletOf(shippedLessons(), kind, paper) : handoutOf(lesson, kind, paper)).pdf;
    };
    // Both are made before either is written: a lesson that fails leaves nothing behind.
    const QByteArray questions = printed(SheetKind::Questions), answers = printed(SheetKind::Answers);
    const QString name = isBooklet ? QStringLiteral("ropescope-lessons") : QString::fromStdString(lesson.id);
    save(directory.filePath(name + QStringLiteral(".pdf")), questions, out);
    save(directory.filePath(name + QStringLiteral("-answers.pdf")), answers, out);
}

} // namespace rope

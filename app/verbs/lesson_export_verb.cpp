// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>

#include <QApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

#include "app/options/out_directory.h"
#include "app/output/messages.h"
#include "app/output/output.h"
#include "app/teaching/lesson_formats.h"
#include "app/teaching/quiz_pictures.h"
#include "app/verbs/application.h"
#include "app/verbs/language_option.h"
#include "app/verbs/lesson_exercises.h"
#include "app/verbs/verbs.h"
#include "core/configs/model_config.h"
#include "core/lessons/reading/lesson_text.h"
#include "ui/base/save_file.h"
#include "ui/paper/lesson_export.h"
#include "ui/paper/lesson_slides.h"

namespace rope {

namespace {

const char everyLesson[] = "all";
const char slidesId[] = "slides";

/// A lesson that ships with the program by its id, any other by its file.
Lesson lessonNamed(const std::string& name, const std::string& language)
{
    if (const Lesson* lesson = findLesson(name, language))
        return *lesson;
    if (!std::filesystem::exists(name))
        throw InputError("LESSON", quotable(name, 200), "a lesson file, an id of 'ropescope list lessons', or all");
    ReadLesson read = readLesson(readTextFile(name, 2 * limits::maxLessonBytes, "LESSON"), name);
    if (!read.problems.empty())
        refuseLesson(name, read.problems.front(), read.problems.size());
    return std::move(read.lesson);
}

/// Null for paper: PDF and slides.
const LessonFormat* formatNamed(const std::string& id)
{
    std::vector<std::string> ids{"pdf", slidesId};
    for (const LessonFormat& format : lessonFormats())
        ids.push_back(format.id);
    oneOf(id, "format", ids);
    const auto it = std::ranges::find(lessonFormats(), id, &LessonFormat::id);
    return it == lessonFormats().end() ? nullptr : &*it;
}

/// Into the folder "pictures" there, made when there are any.
void savePictures(const std::vector<Quiz>& quizzes, const QString& directory)
{
    QString folder;
    for (const Quiz& quiz : quizzes)
        for (const QuizItem& item : quiz.items)
            for (const QuizPicture& picture : item.pictures) {
                if (folder.isEmpty())
                    folder = directoryFrom(QDir(directory).filePath(QStringLiteral("pictures")).toStdString());
                saveWhole(QDir(folder).filePath(QString::fromStdString(picture.file)),
                          QByteArray::fromStdString(picture.png), "out");
            }
}

/// The path of the file.
std::string writeQuiz(const LessonFormat& format, const std::vector<Lesson>& lessons, const std::string& name,
                      const QString& directory)
{
    std::vector<Quiz> quizzes;
    for (const Lesson& lesson : lessons) {
        quizzes.push_back(quizOf(lesson));
        for (const std::string& left : quizzes.back().left)
            sayWarnings({Message("{0}.", {left})});
        for (const QuizItem& item : quizzes.back().items)
            if (const std::string how = format.lacks ? format.lacks(item) : ""; !how.empty())
                sayWarnings({Message("{0} {1}.", {item.name, how})});
    }
    if (format.pictures != QuizPictures::None)
        drawPictures(quizzes);
    if (format.pictures == QuizPictures::Beside)
        savePictures(quizzes, directory);
    const std::string text = format.write(quizzes);
    const QString path = QDir(directory).filePath(QString::fromStdString(name + "." + format.ending));
    saveWhole(path, QByteArray(text.data(), static_cast<qsizetype>(text.size())), "out");
    return path.toStdString();
}

} // namespace

namespace {

/// The paths: the slides, and where there are notes, the same for who speaks.
std::vector<std::string> writeSlides(const std::vector<Lesson>& lessons, const std::string& name,
                                     const QString& directory, const QPageSize& paper)
{
    const QString path = QDir(directory).filePath(QString::fromStdString(name + "-slides.pdf"));
    const QString title =
        lessons.size() == 1 ? QString::fromStdString(lessons.front().title) : QStringLiteral("Ropescope");
    saveWhole(path, slidesOf(lessons, title).pdf, "out");
    if (!hasNotes(lessons))
        return {path.toStdString()};
    const QString notes = QDir(directory).filePath(QString::fromStdString(name + "-notes.pdf"));
    saveWhole(notes, notesPagesOf(lessons, title, paper).pdf, "out");
    return {path.toStdString(), notes.toStdString()};
}

void checkExercises(const LessonExportArgs& args)
{
    if (args.exercises.empty() && !(args.seed.empty() && args.students.empty()))
        throw InputError(args.seed.empty() ? "students" : "seed", args.seed.empty() ? args.students : args.seed,
                         "only with --exercises N");
    if (!args.exercises.empty() && args.format == slidesId)
        throw InputError("format", args.format, "pdf or a format for other programs, with --exercises");
}

} // namespace

void runLessonExport(const LessonExportArgs& args, Output& out)
{
    const bool isBooklet = args.lesson == everyLesson;
    const QPageSize paper(oneOf(args.paper, "paper", {"a4", "letter"}) == "a4" ? QPageSize::A4 : QPageSize::Letter);
    const LessonFormat* format = formatNamed(args.format);
    checkLanguage(args.language);
    checkExercises(args);
    const std::vector<Lesson> lessons =
        isBooklet ? shippedLessons(args.language) : std::vector{lessonNamed(args.lesson, args.language)};
    const std::string name = isBooklet ? "ropescope-lessons" : lessons.front().id;
    const bool isText = format && format->pictures == QuizPictures::None;
    const auto application = isText && args.language.empty() ? nullptr : offscreenApplication(args.language);
    if (!args.exercises.empty()) {
        for (const std::string& path :
             writeExercises(lessons, {args.exercises, args.seed, args.students}, format, args.directory, paper))
            out << path << "\n";
        return;
    }
    const QString directory = directoryFrom(args.directory);
    if (format) {
        out << writeQuiz(*format, lessons, name, directory) << "\n";
        return;
    }
    if (args.format == slidesId) {
        for (const std::string& path : writeSlides(lessons, name, directory, paper))
            out << path << "\n";
        return;
    }
    const QStringList paths =
        isBooklet ? exportBooklet(lessons, directory, paper) : exportLesson(lessons.front(), directory, paper);
    for (const QString& path : paths)
        out << path.toStdString() << "\n";
}

} // namespace rope

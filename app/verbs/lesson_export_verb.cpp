// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>

#include <QApplication>

#include "app/options/out_directory.h"
#include "app/output/messages.h"
#include "app/output/output.h"
#include "app/verbs/application.h"
#include "app/verbs/language_option.h"
#include "app/verbs/verbs.h"
#include "core/configs/model_config.h"
#include "core/lessons/reading/lesson_text.h"
#include "core/lessons/variation.h"
#include "core/model/problem.h"
#include "core/model/typed_number.h"
#include "ui/teaching/exercises.h"
#include "ui/teaching/lesson_forms.h"
#include "ui/teaching/student_list.h"

namespace rope {

namespace {

const char everyLesson[] = "all";

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

const LessonForm& formNamed(const std::string& id)
{
    std::vector<std::string> ids;
    for (const LessonForm& form : lessonForms())
        ids.push_back(form.id);
    return *findLessonForm(oneOf(id, "format", ids));
}

void checkExercises(const LessonExportArgs& args)
{
    if (args.exercises.empty() && !(args.seed.empty() && args.students.empty()))
        throw InputError(args.seed.empty() ? "students" : "seed", args.seed.empty() ? args.students : args.seed,
                         "only with --exercises N");
    if (!args.exercises.empty() && !holdsExercises(*findLessonForm(args.format)))
        throw InputError("format", args.format, "pdf or a format for other programs, with --exercises");
}

std::uint64_t wholeFrom(const std::string& text, const char* option, std::int64_t least, std::int64_t most)
{
    const std::string allowed = "a whole number from " + std::to_string(least) + " to " + std::to_string(most);
    const std::int64_t value = typedWhole(text, option, allowed);
    if (value < least || value > most)
        throw InputError(option, quotable(text), allowed);
    return static_cast<std::uint64_t>(value);
}

ExerciseChoice choiceFrom(const LessonExportArgs& args)
{
    ExerciseChoice choice;
    choice.count = wholeFrom(args.exercises, "exercises", 1, std::int64_t(limits::maxExercises));
    if (!args.seed.empty())
        choice.seed = wholeFrom(args.seed, "seed", 0, std::int64_t{1} << 53U);
    if (!args.students.empty())
        choice.students = studentsIn(args.students);
    return choice;
}

} // namespace

void runLessonExport(const LessonExportArgs& args, Output& out)
{
    const bool isBooklet = args.lesson == everyLesson;
    const QPageSize paper(oneOf(args.paper, "paper", {"a4", "letter"}) == "a4" ? QPageSize::A4 : QPageSize::Letter);
    const LessonForm& form = formNamed(args.format);
    checkLanguage(args.language);
    checkExercises(args);
    const std::vector<Lesson> lessons =
        isBooklet ? shippedLessons(args.language) : std::vector{lessonNamed(args.lesson, args.language)};
    const bool isText = form.format && form.format->pictures == QuizPictures::None;
    const auto application = isText && args.language.empty() ? nullptr : offscreenApplication(args.language);
    WrittenLessons files;
    if (args.exercises.empty()) {
        files = writeLessons(lessons, form, {directoryFrom(args.directory), paper, isBooklet});
    } else {
        const ExerciseChoice choice = choiceFrom(args);
        exercisesFrom(lessons, choice.count, choice.seed, {}); // no folder is made for what is refused
        files = writeExercises(lessons, choice, form, {directoryFrom(args.directory), paper});
    }
    sayWarnings(files.lacks);
    for (const QString& path : files.paths)
        out << path.toStdString() << "\n";
}

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/verb_options.h"

#include <CLI/CLI.hpp>

#include "app/verbs/language_option.h"
#include "core/model/text.h"
#include "ui/teaching/lesson_formats.h"

namespace rope {

namespace {

void addExercises(CLI::App& verb, LessonExportArgs& exports)
{
    verb.add_option("--exercises", exports.exercises,
                    "instead of the lesson, so many exercises made of its questions that say what they vary, up to 40")
        ->type_name("N");
    verb.add_option("--seed", exports.seed, "decides which exercises and with which numbers [1]")->type_name("N");
    verb.add_option(
            "--students", exports.students,
            "CSV file with a name a line: a sheet each, with numbers of their own, and one sheet of all answers")
        ->type_name("FILE");
}

} // namespace

void addLesson(CLI::App& app, LessonArgs& args, LessonExportArgs& exports, LessonResultsArgs& results)
{
    CLI::App* verb = app.add_subcommand("lesson", "Lessons: check files, print them as PDF, results as CSV");
    CLI::App* check = verb->add_subcommand("check", "Says what is wrong with lesson files, with line numbers");
    check->add_option("FILE", args.files, "lesson files, see docs/lessons.md")->type_name("");
    CLI::App* print = verb->add_subcommand(
        "export", "A lesson as PDF and its answers as another, or its questions for other programs");
    print->add_option("LESSON", exports.lesson, "a lesson file, an id of 'ropescope list lessons', or all: one booklet")
        ->type_name("");
    print->add_option("--out", exports.directory, "directory for the files, made when missing")->type_name("DIR");
    print
        ->add_option("--format", exports.format,
                     "pdf, slides (PDF 16:9, a page a step), or for other programs " +
                         joined(lessonFormats(), ", ", &LessonFormat::id))
        ->type_name("ID")
        ->capture_default_str();
    print->add_option("--paper", exports.paper, "a4 or letter, for pdf")->type_name("ID")->capture_default_str();
    addExercises(*print, exports);
    addLanguage(*print, exports.language);
    CLI::App* table = verb->add_subcommand("results", "What was done in the lessons of the window, as CSV");
    table->add_option("--out", results.file, "the file")->type_name("FILE");
    verb->require_subcommand(1);
    verb->footer(R"(check: problems go to standard output as FILE:LINE: TEXT, and the exit status is then 2.
export: writes ID.pdf and ID-answers.pdf and prints their paths; all: ropescope-lessons.pdf and its answers.
Other formats hold the questions with everything worked out, in one file; what they cannot hold is said on stderr.
results: one line for each step that asks, with what was tried, hinted, shown and done.

Examples
  ropescope lesson check my-lesson.md
  ropescope lesson check resources/lessons/*.md
  ropescope lesson export my-lesson.md --out handouts
  ropescope lesson export all --out handouts --paper letter
  ropescope lesson export all --out quiz --format moodle
  ropescope lesson export period --out slides --format slides
  ropescope lesson export all --exercises 12 --seed 7 --students list.csv --out sheets
  ropescope lesson results --out results.csv)");
}

} // namespace rope

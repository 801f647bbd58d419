// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include <QPageSize>
#include <QString>

#include "core/lessons/lesson.h"
#include "ui/teaching/lesson_formats.h"

namespace rope {

/// A sheet a student and one sheet of all answers. Throws InputError for a count, seed or list that is none.
struct ExerciseArgs {
    std::string count, seed, students; ///< as typed; students: a CSV file, or empty: one sheet without a name
};

/// Writes exercises-01-NAME.pdf … and exercises-answers.pdf (or .md), or one file of another format for each student.
/// Returns the paths. `format` is null for PDF; `out` is a directory, made when it is not there.
std::vector<std::string> writeExercises(const std::vector<Lesson>& lessons, const ExerciseArgs& args,
                                        const LessonFormat* format, const std::string& out, const QPageSize& paper);

} // namespace rope

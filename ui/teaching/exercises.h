// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "ui/teaching/lesson_forms.h"

// Sheets of exercises: the questions of lessons that say what they vary, with other numbers for each student.
namespace rope {

struct ExerciseChoice {
    std::size_t count = 12;            ///< questions a sheet, 1 to limits::maxExercises
    std::uint64_t seed = 1;            ///< decides which, and with which numbers
    std::vector<std::string> students; ///< a sheet each; none: one sheet without a name
};

/// Whether a form can hold them: all but slides.
bool holdsExercises(const LessonForm& form);

/// exercises-01-NAME.pdf … and exercises-answers.pdf (or .md); one file of another form for each student.
QStringList exerciseFileNames(const ExerciseChoice& choice, const LessonForm& form);

/// Called after each sheet that is made; false: stop.
using SheetMade = std::function<bool(int made, int of)>;

/// Writes the files of those names, all made before the first is written; no path when it was stopped. Throws as
/// writeLessons() does, and InputError ("exercises", …) when no question of the lessons varies.
WrittenLessons writeExercises(const std::vector<Lesson>& lessons, const ExerciseChoice& choice, const LessonForm& form,
                              const LessonTarget& target, const SheetMade& made = {});

} // namespace rope

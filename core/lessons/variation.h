// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "core/lessons/lesson.h"

// "vary: d = 64, 128; k = 2 to 40": the same question with other numbers. Its answers are expressions, so nothing else
// has to be said.
namespace rope {

/// What a question can vary: "d", "base", "lambda", "L", "L_target", "factor", "m", "s", "k".
const std::vector<std::string>& variableNames();

/// The scene with other numbers for the question, the same for the same seed on every machine. The pair is one that the
/// head has; with another d the rotated part keeps its share. May have problems, as any edit.
Scene varied(const Scene& asked, const Question& question, std::uint64_t seed);

/// What a variable is in a scene. Throws nothing; 0 for a name that is none.
double valueOf(const Scene& scene, const std::string& name);

/// The question of a lesson that is asked with other numbers: a copy of its step with the scene of that seed.
LessonStep variedStep(const Lesson& lesson, std::size_t step, std::uint64_t seed);

/// A sheet of exercises: `count` questions of the lessons that vary, in an order and with numbers that the seed and the
/// student decide. Every student of a seed gets the same questions, each with numbers of their own. Throws InputError
/// ("exercises", …) when no question of the lessons varies.
Lesson exercisesFrom(const std::vector<Lesson>& lessons, std::size_t count, std::uint64_t seed,
                     const std::string& student);

namespace limits {
inline constexpr std::size_t maxExercises = 40; ///< of one sheet
inline constexpr std::size_t maxVaryValues = 512;
} // namespace limits

} // namespace rope

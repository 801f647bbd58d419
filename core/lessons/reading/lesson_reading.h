// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a lesson: from lines to values, with the lines they came from. What they mean is checked elsewhere.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/lessons/lesson.h"
#include "core/lessons/reading/lesson_lines.h"

namespace rope::lessons {

/// Where the parts of a question stand; 0: not there.
struct QuestionLines {
    int block = 0;
    int prompt = 0, holds = 0, answer = 0, explain = 0, example = 0, solution = 0, figure = 0, only = 0, vary = 0;
    int model = 0, curve = 0, along = 0, up = 0;
    std::vector<int> options, mistakes, watches, hints, matches, extras, points;
};

struct StepLines {
    int text = 0; ///< first line of the text
    int scene = 0;
    int figures = 0, highlight = 0, hide = 0, play = 0;
    std::vector<int> notes;
    QuestionLines question;
};

struct ReadForm {
    Lesson lesson;
    std::vector<StepLines> lines; ///< one per step
};

/// Throws nothing; what is wrong goes to `problems`. `text` has passed checkBytes.
ReadForm readForm(std::string_view text, const std::string& fileName, ProblemList& problems);

// The blocks of a step.
Scene readScene(const std::vector<Line>& lines, int blockLine, const std::string& lessonFile, ProblemList& problems);
void readShow(const std::vector<KeyLine>& keys, LessonStep& step, StepLines& at, ProblemList& problems);
void readLecturer(const std::vector<KeyLine>& keys, LessonStep& step, StepLines& at, ProblemList& problems);
Question readQuestion(AskKind kind, const std::vector<KeyLine>& keys, QuestionLines& at, ProblemList& problems);

} // namespace rope::lessons

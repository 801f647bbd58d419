// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "app/teaching/quiz.h"

namespace rope {

/// A form in which other programs take a lesson's questions.
struct LessonFormat {
    std::string id;
    std::string ending;
    std::string summary; ///< one sentence
    std::string (*write)(const std::vector<Quiz>&) = nullptr;
    /// What becomes of a kind of question that the form has no word for, as the end of a sentence; null: it has all.
    std::string (*lacks)(AskKind kind) = nullptr;
};

/// In the order they are listed; a new one is a file and a line. PDF is not among them: it is paper.
const std::vector<LessonFormat>& lessonFormats();

} // namespace rope

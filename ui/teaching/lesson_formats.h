// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/model/message.h"
#include "ui/teaching/quiz.h"

namespace rope {

/// Where the pictures of questions go.
enum class QuizPictures {
    None,   ///< the form holds none
    Inside, ///< write() puts them in
    Beside  ///< into the folder "pictures" beside the file
};

/// A form in which other programs take a lesson's questions.
struct LessonFormat {
    std::string id;
    std::string ending;
    Message title;   ///< "Moodle XML"
    Message summary; ///< what it holds, in one sentence
    std::string (*write)(const std::vector<Quiz>&) = nullptr;
    /// What becomes of a question that the form cannot hold as it is, in sentences, none if it can; null: it can hold
    /// all.
    std::vector<Message> (*lacks)(const QuizItem& item) = nullptr;
    QuizPictures pictures = QuizPictures::None;
};

/// In the order they are listed; a new one is a file and a line. PDF is not among them: it is paper.
const std::vector<LessonFormat>& lessonFormats();

} // namespace rope

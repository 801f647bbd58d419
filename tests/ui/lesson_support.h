// SPDX-License-Identifier: GPL-3.0-or-later
// The lesson with every kind of question, and how tests read it.
#pragma once
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "core/lessons/reading/lesson_text.h"
#include "support/paths.h"
#include "ui/lessons/course/lesson_library.h"

namespace rope::test {

/// Its steps, in their order.
namespace step {
enum { Text, One, Several, TrueFalse, Number, Scene, Click, Words, Order, Match, Draw, Count };
}

inline Lesson lessonFrom(const std::string& name)
{
    std::ifstream file(ROPE_DATA_DIR "/lessons/" + name);
    std::stringstream text;
    text << file.rdbuf();
    ReadLesson read = readLesson(text.str(), name);
    if (!read.problems.empty())
        throw std::runtime_error(read.problems.front().text);
    return std::move(read.lesson);
}

inline LessonEntry allKinds()
{
    return {std::make_shared<const Lesson>(lessonFrom("all-kinds.md")), true};
}

} // namespace rope::test

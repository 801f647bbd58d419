// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <utility>
#include <vector>

#include "core/lessons/reading/lesson_text.h"
#include "ui/teaching/quiz.h"

namespace rope::test {

/// Questions of all lessons that are no scenes to be made.
inline const std::vector<QuizItem>& everyItem()
{
    static const std::vector<QuizItem> all = [] {
        std::vector<QuizItem> out;
        for (const Lesson& lesson : shippedLessons())
            for (QuizItem& item : quizOf(lesson).items)
                out.push_back(std::move(item));
        return out;
    }();
    return all;
}

} // namespace rope::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/lesson_text.h"

#include "core/lessons/lesson_checks.h"
#include "core/model/problem.h"

namespace rope {

ReadLesson readLesson(std::string_view text, const std::string& fileName)
{
    lessons::ProblemList problems;
    lessons::ReadForm form;
    if (lessons::checkBytes(text, problems))
        form = lessons::readForm(text, fileName, problems);
    // What is not well formed cannot make sense; the first problems come first.
    if (problems.empty())
        lessons::checkSense(form, problems);
    return {std::move(form.lesson), std::move(problems).byLine()};
}

bool looksLikeLesson(std::string_view text)
{
    constexpr std::size_t head = 4096;
    return text.substr(0, head).find("ropescope_lesson:") != std::string_view::npos;
}

Lesson lessonFromText(std::string_view text, const std::string& fileName)
{
    ReadLesson read = readLesson(text, fileName);
    if (read.problems.empty())
        return std::move(read.lesson);
    const LessonProblem& first = read.problems.front();
    const std::string line = first.line > 0 ? "line " + std::to_string(first.line) + ": " : "";
    throw InputError("lesson", line + first.text, "what docs/lessons.md says");
}

} // namespace rope

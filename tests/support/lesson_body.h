// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson that a test writes: its body behind a head that is sound.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include <QString>

#include "core/lessons/reading/lesson_text.h"

namespace rope::test {

inline constexpr const char* head = "---\n"                              // 1
                                    "ropescope_lesson: 1\n"              // 2
                                    "title: One base\n"                  // 3
                                    "chapter: Foundations\n"             // 4
                                    "covers: T1, E2\n"                   // 5
                                    "summary: Where speeds come from.\n" // 6
                                    "---\n"                              // 7
                                    "\n";                                // 8; the body begins on line 9

inline ReadLesson readBody(const std::string& body)
{
    return readLesson(head + body, "03-one-base.md");
}

/// The whole text of a lesson that is sound; a test that writes another is wrong itself.
inline Lesson soundLesson(const std::string& text, const std::string& file = "a.md")
{
    ReadLesson read = readLesson(text, file);
    if (!read.problems.empty())
        qFatal("%s", read.problems.front().text.c_str());
    return std::move(read.lesson);
}

/// "LINE: what is wrong" each.
inline QString shown(const std::vector<LessonProblem>& problems)
{
    QString out;
    for (const LessonProblem& p : problems)
        out += QStringLiteral("%1: %2\n").arg(p.line).arg(QString::fromStdString(p.text));
    return out;
}

} // namespace rope::test

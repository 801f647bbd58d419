// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/lessons/reading/lesson_reading.h"
#include "core/lessons/reading/lesson_text.h"
#include "core/model/embedded.h"

namespace rope {

namespace {

/// The form alone: what shipped lessons mean is checked by tests, and would take its time at every start.
std::vector<Lesson> readShipped()
{
    std::vector<Lesson> out;
    for (const EmbeddedFile& file : embeddedLessons()) {
        lessons::ProblemList problems;
        out.push_back(lessons::readForm(file.text, std::string(file.name) + ".md", problems).lesson);
    }
    return out;
}

} // namespace

const std::vector<Lesson>& shippedLessons()
{
    static const std::vector<Lesson> all = readShipped();
    return all;
}

const Lesson* findLesson(const std::string& id)
{
    const auto it = std::ranges::find(shippedLessons(), id, &Lesson::id);
    return it == shippedLessons().end() ? nullptr : &*it;
}

std::string shippedLessonText(const std::string& id)
{
    const Lesson* lesson = findLesson(id);
    if (!lesson)
        return {};
    const auto index = static_cast<std::size_t>(lesson - shippedLessons().data());
    return std::string(embeddedLessons()[index].text);
}

} // namespace rope

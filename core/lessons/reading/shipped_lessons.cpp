// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/lessons/reading/lesson_reading.h"
#include "core/lessons/reading/lesson_text.h"
#include "core/model/embedded.h"
#include "core/model/made_once.h"

namespace rope {

namespace {

std::string_view textOf(const EmbeddedFile& file, const std::string& language)
{
    return textIn(language, file, embeddedLessonTranslations());
}

/// The form alone: what shipped lessons mean is checked by tests, and would take its time at every start.
std::vector<Lesson> readShipped(const std::string& language)
{
    std::vector<Lesson> out;
    for (const EmbeddedFile& file : embeddedLessons()) {
        const std::string name(file.name);
        lessons::ProblemList problems;
        out.push_back(lessons::readForm(textOf(file, language), name + ".md", problems).lesson);
    }
    return out;
}

} // namespace

const std::vector<Lesson>& shippedLessons(const std::string& language)
{
    static MadeOnce<std::string, std::vector<Lesson>> all;
    return all.of(language, readShipped);
}

const Lesson* findLesson(const std::string& id, const std::string& language)
{
    const std::vector<Lesson>& all = shippedLessons(language);
    const auto it = std::ranges::find(all, id, &Lesson::id);
    return it == all.end() ? nullptr : &*it;
}

std::string shippedLessonText(const std::string& id, const std::string& language)
{
    const Lesson* lesson = findLesson(id);
    if (!lesson)
        return {};
    return std::string(textOf(embeddedLessons()[static_cast<std::size_t>(lesson - shippedLessons().data())], language));
}

} // namespace rope

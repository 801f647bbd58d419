// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/course/lesson_results.h"

#include <algorithm>
#include <cmath>

#include "core/model/safe_text.h"
#include "ui/base/settings.h"
#include "ui/lessons/course/lesson_progress.h"

namespace rope {

namespace {

const char* yesNo(bool yes)
{
    return yes ? "yes" : "no";
}

void writeRow(std::string& out, const std::vector<std::string>& cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i)
        out.append(i > 0 ? "," : "").append(cells[i]);
    out += "\r\n";
}

void writeStep(std::string& out, const QString& id, const Lesson* lesson, int step, const StepResult& result)
{
    const LessonStep* its = lesson ? &lesson->steps[static_cast<std::size_t>(step)] : nullptr;
    writeRow(out, {csvCell(id.toStdString()), lesson ? csvCell(lesson->title) : "", std::to_string(step + 1),
                   its ? csvCell(its->title) : "", its && its->question ? toId(its->question->kind) : "",
                   yesNo(result.done), std::to_string(result.tries), yesNo(result.rightAtOnce),
                   std::to_string(result.hints), yesNo(result.shown), result.when.toStdString(),
                   csvCell(result.first.toStdString()), std::to_string(std::llround(result.seconds))});
}

/// Of every step that asks, once any step of the lesson was begun.
void writeLesson(std::string& out, const LessonEntry& entry, const LessonProgress& progress)
{
    std::vector<StepResult> results;
    for (std::size_t i = 0; i < entry.lesson->steps.size(); ++i)
        results.push_back(progress.result(entry, static_cast<int>(i)));
    const auto isBegun = [](const StepResult& r) { return r.done || r.tries > 0 || r.hints > 0 || r.shown; };
    if (std::ranges::none_of(results, isBegun))
        return;
    for (std::size_t i = 0; i < results.size(); ++i)
        if (entry.lesson->steps[i].question)
            writeStep(out, QString::fromStdString(entry.lesson->id), entry.lesson.get(), static_cast<int>(i),
                      results[i]);
}

} // namespace

QByteArray lessonResultsCsv(const std::vector<LessonEntry>& entries)
{
    std::string out;
    writeRow(out, {"lesson", "title", "step", "step_title", "kind", "done", "tries", "right_at_once", "hints",
                   "answer_shown", "when", "first_answer", "seconds"});
    const LessonProgress progress;
    for (const LessonEntry& entry : entries)
        writeLesson(out, entry, progress);
    for (const LessonProgress::Stray& stray : LessonProgress::strays(entries))
        writeStep(out, stray.lesson, nullptr, stray.step, stray.result);
    return QByteArray::fromStdString(out);
}

} // namespace rope

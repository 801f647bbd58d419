// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/course/lesson_results.h"

#include <algorithm>
#include <set>

#include "core/model/safe_text.h"
#include "ui/base/settings.h"
#include "ui/lessons/course/lesson_progress.h"

namespace rope {

namespace {

const char* yesNo(bool yes)
{
    return yes ? "yes" : "no";
}

/// Keys of lessons that have any progress, "shipped/period".
QStringList keys()
{
    Settings settings;
    settings.beginGroup(QStringLiteral("lessons"));
    QStringList out;
    for (const QString& kind : {QStringLiteral("shipped"), QStringLiteral("opened")}) {
        settings.beginGroup(kind);
        for (const QString& id : settings.childGroups())
            out << kind + u'/' + id;
        settings.endGroup();
    }
    return out;
}

void writeRow(std::string& out, const std::vector<std::string>& cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i)
        out.append(i > 0 ? "," : "").append(cells[i]);
    out += "\r\n";
}

void writeLesson(std::string& out, const QString& key, const Lesson* lesson)
{
    const LessonProgress progress;
    const std::set<int> done = progress.done(key);
    std::set<int> steps = done;
    for (const int step : progress.answeredSteps(key))
        steps.insert(step);
    if (lesson)
        for (std::size_t i = 0; i < lesson->steps.size(); ++i)
            lesson->steps[i].question ? void(steps.insert(static_cast<int>(i)))
                                      : void(steps.erase(static_cast<int>(i)));
    for (const int step : steps) {
        const bool known = lesson && step < static_cast<int>(lesson->steps.size());
        const LessonStep* its = known ? &lesson->steps[static_cast<std::size_t>(step)] : nullptr;
        const StepResult result = progress.result(key, step);
        writeRow(out, {csvCell(key.section(u'/', 1).toStdString()), lesson ? csvCell(lesson->title) : "",
                       std::to_string(step + 1), its ? csvCell(its->title) : "",
                       its && its->question ? toId(its->question->kind) : "", yesNo(done.contains(step)),
                       std::to_string(result.tries), yesNo(result.rightAtOnce), std::to_string(result.hints),
                       yesNo(result.shown), result.when.toStdString()});
    }
}

} // namespace

QByteArray lessonResultsCsv(const std::vector<LessonEntry>& entries)
{
    std::string out;
    writeRow(out, {"lesson", "title", "step", "step_title", "kind", "done", "tries", "right_at_once", "hints",
                   "answer_shown", "when"});
    const QStringList begun = keys();
    QStringList written;
    for (const LessonEntry& entry : entries)
        if (begun.contains(entry.key())) {
            written << entry.key();
            writeLesson(out, entry.key(), entry.lesson.get());
        }
    for (const QString& key : begun)
        if (!written.contains(key))
            writeLesson(out, key, nullptr);
    return QByteArray::fromStdString(out);
}

} // namespace rope

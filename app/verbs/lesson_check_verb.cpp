// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output/messages.h"
#include "app/output/output.h"
#include "app/output/scan_watch.h"
#include "app/verbs/verbs.h"
#include "core/configs/model_config.h"
#include "core/lessons/reading/lesson_text.h"
#include "core/lessons/reading/lesson_warnings.h"
#include "core/model/number_text.h"
#include "core/model/problem.h"
#include "core/model/stopped.h"

namespace rope {

namespace {

/// "FILE:LINE: what is wrong", without a line what is wrong with the file as a whole; false when there is anything.
bool checkFile(const std::string& path, LessonIds& ids, Output& out, ScanWatch& watch)
{
    ReadLesson read =
        readLesson(readTextFile(path, 2 * limits::maxLessonBytes, "FILE"), path, {watch.progress(), watch.token()});
    if (read.problems.empty())
        if (std::optional<LessonProblem> taken = ids.take(read.lesson.id, path))
            read.problems.push_back(std::move(*taken));
    for (const LessonProblem& p : read.problems)
        out << quotable(path, 400) << ":" << (p.line > 0 ? std::to_string(p.line) + ": " : " ") << p.text << "\n";
    if (read.problems.empty())
        for (const LessonProblem& p : lessonWarnings(read.lesson, {{}, watch.token()}))
            out << quotable(path, 400) << ":" << std::to_string(p.line) << ": warning: " << p.text << "\n";
    if (read.problems.empty())
        out << quotable(path, 400) << ": ok, " << counted(std::int64_t(read.lesson.steps.size()), "step", "steps")
            << "\n";
    return read.problems.empty();
}

} // namespace

int runLessonCheck(const LessonArgs& args, Output& out)
{
    if (args.files.empty())
        throw InputError("FILE", "", "one lesson file or several");
    bool good = true;
    LessonIds ids;
    ScanWatch watch;
    try {
        for (const std::string& path : args.files)
            good = checkFile(path, ids, out, watch) && good;
    } catch (const Stopped&) {
        throw Interrupted();
    }
    return good ? 0 : 2;
}

} // namespace rope

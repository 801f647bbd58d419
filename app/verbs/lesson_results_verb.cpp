// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/path_option.h"
#include "app/output/output.h"
#include "app/verbs/application.h"
#include "app/verbs/verbs.h"
#include "core/model/problem.h"
#include "ui/base/save_file.h"
#include "ui/lessons/course/lesson_results.h"
#include "ui/lessons/course/opened_lessons.h"

#include <QApplication>

namespace rope {

void runLessonResults(const LessonResultsArgs& args, Output& out)
{
    if (args.file.empty())
        throw InputError("out", "", "a file for the table, as in --out results.csv");
    const QString path = pathFrom(args.file, "out");
    const auto application = offscreenApplication();
    LessonLibrary library;
    OpenedLessons opened(library);
    opened.restore();
    saveWhole(path, lessonResultsCsv(library.entries()), "out");
    out << args.file << "\n";
}

} // namespace rope

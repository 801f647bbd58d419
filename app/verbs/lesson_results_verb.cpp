// SPDX-License-Identifier: GPL-3.0-or-later
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
    const auto application = offscreenApplication();
    LessonLibrary library;
    OpenedLessons opened(library);
    opened.restore();
    const QString path = QString::fromStdString(args.file);
    saveWhole(path, lessonResultsCsv(library.entries()), "out");
    out << args.file << "\n";
}

} // namespace rope

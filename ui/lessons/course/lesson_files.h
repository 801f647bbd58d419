// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QString>

#include "core/lessons/reading/lesson_text.h"

namespace rope {

/// Something wrong in one of several files.
struct FileProblem {
    QString file; ///< its name, without the folder
    LessonProblem problem;
};

/// What a file or a folder holds: the lessons that are sound, and what is wrong with the others.
struct LessonFiles {
    std::vector<Lesson> lessons;
    std::vector<FileProblem> problems;
};

/// One lesson file. Throws InputError ("file", …) when it cannot be read.
LessonFiles readLessonFile(const QString& path);
/// Every *.md in the folder that claims to be a lesson, by name; not in folders below it.
/// Throws InputError ("folder", …) when there is none, or there are too many.
LessonFiles readLessonFolder(const QString& path);

/// Whether a file is to be read as a lesson rather than as JSON: it says so, or is named like one.
bool isLessonFile(const QString& path, const std::string& text);

} // namespace rope

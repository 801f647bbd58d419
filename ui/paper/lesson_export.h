// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QPageSize>
#include <QStringList>

#include "core/lessons/lesson.h"

namespace rope {

/// Writes ID.pdf and ID-answers.pdf into a directory and returns their paths. Both are made before either is written.
/// Throws InputError ("file", path, why).
QStringList exportLesson(const Lesson& lesson, const QString& directory, const QPageSize& paper);

/// The same for all of them: ropescope-lessons.pdf and ropescope-lessons-answers.pdf.
QStringList exportBooklet(const std::vector<Lesson>& lessons, const QString& directory, const QPageSize& paper);

} // namespace rope

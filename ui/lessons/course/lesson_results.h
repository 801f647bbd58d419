// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QByteArray>

#include "ui/lessons/course/lesson_library.h"

namespace rope {

/// What was done in each step that asks something, of every lesson that was begun, as CSV (RFC 4180): lesson, title,
/// step (from 1), its title, kind of question, done, tries, right at once, hints, answer shown, when (ISO 8601, UTC),
/// the first answer in short, seconds on the screen. From the settings; of a lesson that is not among `entries` the
/// titles and kinds are empty.
QByteArray lessonResultsCsv(const std::vector<LessonEntry>& entries);

} // namespace rope

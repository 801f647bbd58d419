// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QByteArray>
#include <QPageSize>
#include <QString>

#include "core/lessons/lesson.h"

namespace rope {

struct Slides {
    QByteArray pdf;
    int pages = 0;
    double smallestScale = 0; ///< of the type, 1 being that of a handout: for tests
};

/// A page of 16:9 for each step of the lessons: text and question on the left, figures on the right. Everything is
/// worked out now, in the scene of each step. What a step hides is left out, answers are not there. Needs a
/// QApplication.
Slides slidesOf(const std::vector<Lesson>& lessons, const QString& title);
/// The same for who speaks: an upright page for each slide, which stands small on top, minutes and notes beneath.
Slides notesPagesOf(const std::vector<Lesson>& lessons, const QString& title, const QPageSize& paper);
/// Whether there is anything to say on such pages.
bool hasNotes(const std::vector<Lesson>& lessons);

} // namespace rope

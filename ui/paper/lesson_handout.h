// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QByteArray>
#include <QPageSize>
#include <QString>

#include "core/lessons/lesson.h"

// Lessons on paper: what a student reads and fills in, and the answers apart.
namespace rope {

enum class SheetKind { Questions, Answers };

struct Handout {
    QByteArray pdf;
    QString text; ///< what stands on it, formulas as U+FFFC: for tests
    int pages = 0;
    std::vector<double> filled; ///< of each page, the part of its height
};

/// One lesson with its figures. Everything is worked out now, in the scene of each step. Needs a QApplication.
Handout handoutOf(const Lesson& lesson, SheetKind kind, const QPageSize& paper);

/// All of them behind a page of contents, by chapter.
Handout bookletOf(const std::vector<Lesson>& lessons, SheetKind kind, const QPageSize& paper);

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "core/lessons/framed_prose.h"
#include "core/lessons/lesson.h"
#include "core/lessons/quantities/quantities.h"

namespace rope::lessons {

/// Whether a number counts as the right one.
bool isWithin(double given, double right, const Tolerance& tolerance);

/// How far from a wrong number one may lie and still be taken for it: as closely as is asked, and 2 % of it at most.
double reachOf(double wrong, double right, const Tolerance& tolerance);

/// Whether a wrong number lies far enough from the right one for whoever gives it to be told why it is wrong.
bool isApart(double wrong, double right, const Tolerance& tolerance);

/// The reason (prose, numbers filled in) of the mistake that gives this wrong number: one of the question's if any
/// fits, else the common slip that comes closest. A mistake whose number is hardly apart from the right one is never
/// named. Empty: none fits.
FramedProse reasonFor(const Question& question, double given, double right, const Quantities& quantities);

} // namespace rope::lessons

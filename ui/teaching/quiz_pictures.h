// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "ui/teaching/quiz.h"

namespace rope {

/// Whether a question cannot be answered without the figures of its step: it is a click, or text or question speak of a
/// plot, a curve, marks, a title and the like.
bool speaksOfFigures(const LessonStep& step);

/// Paints the pictures of all questions. Needs a QApplication.
void drawPictures(std::vector<Quiz>& quizzes);

/// The pictures of a question as HTML, each found at `prefix` and its file's name.
std::string htmlPictures(const QuizItem& item, const std::string& prefix);

} // namespace rope

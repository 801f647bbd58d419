// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace rope {

class LessonSession;
class QuestionView;

/// The view for the question of the step that `session` shows. A kind of question is a class and one line here.
QuestionView* makeQuestion(LessonSession& session, QWidget* parent);

} // namespace rope

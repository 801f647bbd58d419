// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include <QString>

#include "core/lessons/lesson.h"

namespace rope {

/// A kind of question as it is first put into a lesson: sound as it stands, to be written over.
struct AskTemplate {
    AskKind kind;
    QString name; ///< in the language of the program
    QString text; ///< the block with its fences
};
/// One for each of askKinds(), in their order.
std::vector<AskTemplate> askTemplates();

/// The block `scene` that says `scene`: on one line where that is short.
QString sceneBlock(const Scene& scene);
/// The block `show` with those figures; empty for none.
QString figuresBlock(const std::vector<std::string>& figures);
/// A lesson to begin with.
QString newLessonText(const Scene& scene, const std::vector<std::string>& figures);

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include <QPageSize>
#include <QString>
#include <QStringList>

#include "core/lessons/lesson.h"
#include "core/model/message.h"
#include "ui/teaching/lesson_formats.h"

namespace rope {

/// A form in which lessons leave the program.
struct LessonForm {
    std::string id;
    Message title, summary;
    const LessonFormat* format = nullptr; ///< null: paper
    bool isSlides = false;                ///< else a handout and its answers, when it is paper
    /// Whether the size of the paper matters. Slides have their own, the pages of their notes do not.
    bool hasPaper() const { return !format; }
};

/// "pdf", "slides", then those of lessonFormats().
const std::vector<LessonForm>& lessonForms();
/// Null for none of that name.
const LessonForm* findLessonForm(const std::string& id);

/// Where lessons are written.
struct LessonTarget {
    QString directory; ///< that is there
    QPageSize paper{QPageSize::A4};
    bool isBooklet = false; ///< by the common name
};

struct WrittenLessons {
    QStringList paths;          ///< without the pictures beside
    std::vector<Message> lacks; ///< what the form cannot hold, in sentences
};

/// ID.pdf and ID-answers.pdf, ID-slides.pdf, ID.xml …; as a booklet ropescope-lessons….
QStringList lessonFileNames(const std::vector<Lesson>& lessons, const LessonForm& form, bool isBooklet);

/// Writes the files of those names, all made before the first file is written. Needs a QApplication, but for a form
/// that holds no pictures. Throws InputError ("file", path, why), and where a number of a lesson cannot be worked out.
WrittenLessons writeLessons(const std::vector<Lesson>& lessons, const LessonForm& form, const LessonTarget& target);

} // namespace rope

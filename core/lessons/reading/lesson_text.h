// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/lessons/lesson.h"

namespace rope {

/// Something wrong in a lesson file. `line` is 1-based; 0: the file as a whole.
struct LessonProblem {
    int line = 0;
    std::string text; ///< what is wrong and what is allowed
    bool operator==(const LessonProblem&) const = default;
};

struct ReadLesson {
    Lesson lesson;                       ///< usable when there are no problems
    std::vector<LessonProblem> problems; ///< by line
};

/// Scans of bases take seconds.
struct LessonWatch {
    std::function<void(double done)> progress; ///< 0 to 1; may be empty
    std::stop_token stop;
    std::int64_t mostCosines = std::int64_t(4) << 30; ///< that its scans may take together: some six seconds
};

/// For a lesson that nobody has chosen to trust, as one in a link: some half a second of scans.
inline constexpr std::int64_t mostCosinesOfALink = std::int64_t(1) << 28;

/// Reads a lesson (docs/lessons.md) and checks all of it: form, sizes, scenes, figures, formulas, and that each
/// expression and text can be worked out in its scene; a question for one choice has exactly one right one, no
/// Scene question is already answered by its scene. Never throws for what is in the text; nothing is run or fetched.
/// `fileName` gives the id ("03-relative-position.md" → "relative-position").
/// `watch` hears of it and may stop it: then Stopped is thrown.
ReadLesson readLesson(std::string_view text, const std::string& fileName, const LessonWatch& watch = {});

/// Lessons of several files go by their ids, so two files may not have one. Takes the files in turn.
class LessonIds
{
public:
    /// Nothing, or what is wrong: the id was taken by a file before, which is named.
    std::optional<LessonProblem> take(const std::string& id, const std::string& fileName);

private:
    std::map<std::string, std::string> m_files;
};

/// Whether a text claims to be a lesson: it begins with the head of one.
bool looksLikeLesson(std::string_view text);

/// The lessons that ship with the program, in the order of resources/lessons: in a language ("zh_CN") those that are
/// translated, and the others as they were written. They live as long as the program.
const std::vector<Lesson>& shippedLessons(const std::string& language = {});
const Lesson* findLesson(const std::string& id, const std::string& language = {});
/// The text of a shipped lesson, as in its file, translated where it is; empty for no such id.
std::string shippedLessonText(const std::string& id, const std::string& language = {});
/// The id of a lesson in that file: "lessons/03-relative-position.md" → "relative-position".
std::string lessonIdOf(const std::string& fileName);

} // namespace rope

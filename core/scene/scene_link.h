// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/scene/document.h"

// Links that can be pasted anywhere: "ropescope:scene/1/…" holds a whole scene, "ropescope:view/1/…" a scene and how it
// is looked at (a document of one screen), "ropescope:lesson/1/ID/STEP" points at a lesson that ships with the program,
// "ropescope:own-lesson/1/ID/STEP/…" holds the text of one of somebody's own.
// At most 2,000 bytes of plain ASCII.
namespace rope {

inline constexpr std::size_t maxLinkBytes = 2000;

bool looksLikeLink(std::string_view text);

/// Throws InputError ("link", its size, …) when the scene needs more than maxLinkBytes: a file is for that.
std::string linkOf(const Scene& scene);
/// With the view where that fits, else of the scene alone. A lesson that is open is not in it.
std::string linkOf(const Screen& screen);
std::string linkOfLesson(const std::string& lessonId, int step);
/// With the whole text of a lesson. Throws InputError ("link", its size, …) when it does not fit.
std::string linkOfOwnLesson(const std::string& lessonId, int step, const std::string& text);

struct Link {
    enum class Kind { Scene, Lesson, OwnLesson };
    Kind kind = Kind::Scene;
    rope::Scene scene;        ///< Kind::Scene; its form is checked, its sense is allProblemsOf's to say
    std::optional<View> view; ///< Kind::Scene: how it is looked at, when the link says so
    std::string lesson;       ///< Kind::Lesson, OwnLesson: an id, of letters a to z, digits and dashes; not looked up
    int step = 1;             ///< 1-based
    std::string text;         ///< Kind::OwnLesson: as its file is, not yet read
};

/// White space around is dropped. Throws InputError ("link", …): another version, cut short, changed on the way, too
/// large when unpacked (64 KiB).
Link linkFromText(std::string_view text);

} // namespace rope

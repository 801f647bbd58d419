// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

#include "core/model/scene.h"

// Links that can be pasted anywhere: "ropescope:scene/1/…" holds a whole scene, "ropescope:lesson/1/ID/STEP" points at
// a lesson that ships with the program. At most 2,000 bytes of plain ASCII.
namespace rope {

inline constexpr std::size_t maxLinkBytes = 2000;

bool looksLikeLink(std::string_view text);

/// Throws InputError ("link", its size, …) when the scene needs more than maxLinkBytes: a file is for that.
std::string linkOf(const Scene& scene);
std::string linkOfLesson(const std::string& lessonId, int step);

struct Link {
    enum class Kind { Scene, Lesson };
    Kind kind = Kind::Scene;
    rope::Scene scene;  ///< Kind::Scene; its form is checked, its sense is allProblemsOf's to say
    std::string lesson; ///< Kind::Lesson: an id, not yet looked up
    int step = 1;       ///< 1-based
};

/// White space around is dropped. Throws InputError ("link", …): another version, cut short, changed on the way, too
/// large when unpacked (64 KiB).
Link linkFromText(std::string_view text);

} // namespace rope

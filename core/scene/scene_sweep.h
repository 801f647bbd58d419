// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/message.h"
#include "core/model/scene.h"

namespace rope {

/// A setting of a scene that can be moved from one value to another, frame by frame.
struct SweepField {
    std::string id;
    Message label;
    bool whole = false;   ///< rounded to whole numbers
    bool byRatio = false; ///< equal ratios from frame to frame instead of equal steps; both ends greater than 0
    std::function<double(const Scene&)> get;
    std::function<void(Scene&, double)> set;
    std::function<std::pair<double, double>(const Scene&)> usual; ///< ends that show something, to begin with
};
/// Those that every scene has (a new one: one line), and the numbers of the scene's scaling method, by the ids of
/// --set; one that is called as a setting of the scene has the method's id before it ("adjusted-base.base").
std::vector<SweepField> sweepFields(const Scene& scene);
/// Nothing when the scene has none of that id.
std::optional<SweepField> findSweepField(std::string_view id, const Scene& scene);

struct Sweep {
    SweepField field;
    double from = 0, to = 0;
    int frames = 60; ///< both ends are among them
};

namespace limits {
inline constexpr int maxFrames = 3600;
}

/// "position=0:4096", of a field that the scene has. Throws InputError ("sweep", …).
Sweep sweepFrom(const std::string& text, int frames, const Scene& scene);

/// Both ends make sense in the scene. Throws InputError with all their problems.
void checkSweep(const Scene& scene, const Sweep& sweep);

/// The scene of a frame, from 0; settled.
Scene sweptScene(Scene scene, const Sweep& sweep, int frame);

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/scene.h"

namespace rope {

/// A setting of a scene that can be moved from one value to another, frame by frame.
struct SweepField {
    const char* id;
    const char* label;
    bool whole;   ///< rounded to whole numbers
    bool byRatio; ///< equal ratios from frame to frame instead of equal steps; both ends greater than 0
    double (*get)(const Scene&);
    void (*set)(Scene&, double);
    std::pair<double, double> (*usual)(const Scene&); ///< ends that show something, to begin with
};
/// A new one: one line.
const std::vector<SweepField>& sweepFields();
/// nullptr when there is none.
const SweepField* findSweepField(std::string_view id);

struct Sweep {
    const SweepField* field = nullptr;
    double from = 0, to = 0;
    int frames = 60; ///< both ends are among them
};

namespace limits {
inline constexpr int maxFrames = 3600;
}

/// "position=0:4096". Throws InputError ("sweep", …).
Sweep sweepFrom(const std::string& text, int frames);

/// Both ends make sense in the scene. Throws InputError with all their problems.
void checkSweep(const Scene& scene, const Sweep& sweep);

/// The scene of a frame, from 0; settled.
Scene sweptScene(Scene scene, const Sweep& sweep, int frame);

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/scene/scene_edits.h"

namespace rope::test {

/// Two pins beside YaRN and a run of the Lab: most figures have something to say.
inline Scene busyScene()
{
    Scene scene;
    pinActive(scene);
    scene.active.base = 500000;
    pinActive(scene);
    scene.active.base = 10000;
    setMethod(scene, "yarn");
    scene.labRuns = {"repeat-geometric"};
    return scene;
}

} // namespace rope::test

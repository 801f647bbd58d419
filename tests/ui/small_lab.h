// SPDX-License-Identifier: GPL-3.0-or-later
// A recipe that trains in a blink, and what came of it.
#pragma once
#include <memory>

#include "core/lab/lab_run.h"
#include "ui/lab/lab_session.h"

namespace rope::test {

inline lab::LabSetup smallSetup(int steps)
{
    lab::LabSetup setup;
    setup.steps = steps;
    setup.batch = 4;
    setup.length = 32;
    setup.periods = {4, 12};
    setup.rope.trainLength = 32;
    return setup;
}

/// Of the run that is looked at.
inline std::shared_ptr<const lab::LabRun> runOf(LabSession& session)
{
    const auto named = session.firstRun();
    return named ? named->run : nullptr;
}

} // namespace rope::test

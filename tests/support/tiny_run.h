// SPDX-License-Identifier: GPL-3.0-or-later
// A run of the Lab that a test trains in milliseconds.
#pragma once
#include "core/lab/trainer.h"

namespace rope {

inline lab::LabSetup small(int steps = 30)
{
    lab::LabSetup s;
    s.shape = {32, 32, 2, 2, true};
    s.rope = lab::LabSetup::labRope(32, s.shape);
    s.length = 32;
    s.batch = 5; // parts of unequal sizes, as one is
    s.steps = steps;
    s.warmup = 5;
    s.periods = {4, 8};
    return s;
}

inline lab::LabRun trained(const lab::LabRun& start, int until, const lab::ForParts& forParts = lab::oneAfterTheOther)
{
    lab::Trainer trainer(start);
    train(trainer, until, forParts, {});
    return trainer.run();
}

} // namespace rope

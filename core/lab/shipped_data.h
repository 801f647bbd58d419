// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <stop_token>

#include "core/lab/lab_data.h"

namespace rope::lab {

/// What the Lab has for a scene without a window: its runs that ship with the program (others are left out), measured
/// as finely as the window does in the end. Null where there is none, or more than `longest` tokens would be looked at.
/// The last 16 are kept, whichever thread asks; one takes up to a second for 256 tokens. Throws Stopped.
std::shared_ptr<const LabData> shippedDataFor(const Scene& scene, int longest = longestShown,
                                              const std::stop_token& stop = {});

} // namespace rope::lab

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/lab/lab_run.h"

namespace rope::lab {

/// Ids of the runs that ship with the program ("repeat-geometric"), sorted. scripts/lab-runs trains them.
std::vector<std::string> shippedRunIds();

/// The run of that id; opened when asked for. Throws InputError ("run", id, the ids there are).
LabRun shippedRun(const std::string& id);

} // namespace rope::lab

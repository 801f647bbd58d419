// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/lab/lab_run.h"
#include "core/model/figure.h"

// What a person tells runs and their RoPEs apart by, wherever they are shown.
namespace rope::lab {

/// "geometric", "identical θ = 0.1, YaRN".
Message ropeName(const RopeSpec& spec);
/// "recall: geometric, L = 128, seed 2": what differs from the usual recipe is said; with its number where it has one.
Message runName(const LabSetup& setup, int number = 0);

/// The number of an id that a window gave ("run-12"), 0 for any other.
int runNumber(const std::string& id);

/// The colour of each run, all different up to nine; further seeds of a shipped recipe have the colour of its first. It
/// belongs to the run: neither the order nor a newer run beside it changes it, nor what is looked at or pinned.
std::vector<Colour> runColours(const std::vector<std::string>& ids);

} // namespace rope::lab

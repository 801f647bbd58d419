// SPDX-License-Identifier: GPL-3.0-or-later
// What the compute verbs share. Each quantity is one file: compute_<quantity>.cpp.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "app/options/scene_options.h"
#include "app/output/grid.h"
#include "app/verbs/verbs.h"

namespace rope {

void computeFrequencies(const ComputeArgs& args, const Request& request, Output& out);
void computeAngles(const ComputeArgs& args, const Request& request, Output& out);
void computeRotate(const ComputeArgs& args, const Request& request, Output& out);
void computeKernel(const ComputeArgs& args, const Request& request, Output& out);
void computeAnalysis(const ComputeArgs& args, const Request& request, Output& out);

/// a, a + 1, … b - 1.
std::vector<std::int64_t> range(std::int64_t a, std::int64_t b);

/// Throws InputError (field, "N x M numbers", at most maxElements) when rows · columns is too many for one request.
void checkResultSize(const std::string& field, std::size_t rows, std::size_t columns);

/// "Llama 3.1 8B: d = 128, b = 500,000, …": the line above a table.
std::string describe(const Scene& scene);

/// The grid as --format says: a table under `describe(scene)`, or CSV.
void writeGrid(const ComputeArgs& args, const Scene& scene, const Grid& grid, Output& out);

} // namespace rope

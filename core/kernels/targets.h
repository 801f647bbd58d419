// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace rope::kernels {

/// The instruction sets that were compiled in and that this processor has, best first ("AVX3", "AVX2", …).
std::vector<std::string> instructionSets();

/// Makes all kernels use one of instructionSets(); an empty name goes back to the best. For tests and
/// benchmarks: not while a kernel runs. Returns false, and changes nothing, when there is none of that name.
bool useInstructionSet(const std::string& name);

} // namespace rope::kernels

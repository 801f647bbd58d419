// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/writers/gguf.h"

namespace rope {

/// Refuses options that would leave out the layers with a sliding window, or change those as well, in a model where
/// that is not what is meant. Throws InputError.
void requireWindowsAsMeant(const WriteTask& task, const GgufOptions& options, const std::string& target);

} // namespace rope

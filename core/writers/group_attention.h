// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "core/writers/writer_parts.h"

namespace rope {

/// SelfExtend as llama-completion's --grp-attn-n and --grp-attn-w, with a space before; empty for other methods.
/// Throws InputError for a window that the group does not divide, which the program refuses.
std::string groupAttention(const WriteTask& task, Written& out);

} // namespace rope

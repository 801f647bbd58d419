// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/configs/gguf_architectures.h"
#include "core/configs/gguf_keys.h"

namespace rope {

/// The number of layers, what each of them is and how far it sees, in the library's spelling, as far as the file or
/// llama.cpp's code for its architecture says. Throws InputError.
void addGgufLayers(const GgufKeys& keys, const GgufArchitecture& code, Json& config);

} // namespace rope

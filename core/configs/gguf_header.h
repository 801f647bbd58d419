// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/model/json_text.h"

namespace rope {

/// The header of a GGUF file: what stands before the weights.
struct GgufHeader {
    /// Numbers, switches and texts by key; of a list the first few numbers, nothing of lists of texts.
    std::map<std::string, Json> values;
    /// Tensors that hold divisors of θ ("rope_freqs.weight", "rope_factors_long.weight", …), read whole.
    std::map<std::string, std::vector<double>> divisors;
};

/// True when the file starts as GGUF files do.
bool looksLikeGguf(const std::string& path);

/// Reads the header of a GGUF file of version 2 or 3 and the few small tensors of divisors; of the weights nothing, so
/// that time and memory follow the header and not the file. Source: docs/gguf.md of ggml.
/// Throws InputError ("config", what is wrong, what is allowed) for anything else: truncated, big-endian, counts or
/// lengths that the file cannot hold.
GgufHeader readGgufHeader(const std::string& path);

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

#include "core/lab/lab_run.h"

namespace rope::lab {

/// A run as the bytes of a safetensors file: 8 bytes little-endian length of a JSON header {name: {dtype, shape,
/// data_offsets}}, then the data. Weights are one F32 tensor a matrix ("layers.0.attention.q", [in, out]); the learning
/// curve and, of a run that is not done, Adam's moments are tensors too; the setup is JSON in __metadata__.
std::string runBytes(const LabRun& run);

/// The run again, equal bit for bit. Throws InputError ("run", what is wrong, what is allowed) for anything else than
/// what runBytes writes; never reads or allocates beyond the size of `bytes` and a small header.
LabRun runFromBytes(std::string_view bytes);

/// Whether a file says of itself, in its header, that it is a run; whether it is a sound one says runFromBytes.
bool isRunFile(const std::string& path);

namespace limits {
inline constexpr std::size_t maxRunBytes = 32U << 20U;
} // namespace limits

} // namespace rope::lab

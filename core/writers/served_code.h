// SPDX-License-Identifier: GPL-3.0-or-later
// What vLLM's and SGLang's own code for a model makes of a RoPE dict before it is computed.
#pragma once
#include "core/writers/hf_keys.h"

namespace rope {

/// Where the engine's config keeps the language model: the part that the file has, or the one that the class makes of
/// a flat file (Qwen2-VL), since an override at the top does not reach it. Empty: the top.
std::string servedPath(const WriteTask& task);

/// Refuses what that code would turn into another RoPE. `rope` is the dict of one layer type.
void requireServedCode(const WriteTask& task, const Json& rope, const std::string& target);

/// Multi-head latent attention: those models read mscale in every version.
bool isLatentAttention(const WriteTask& task);

/// Code for latent attention reads mscale and mscale_all_dim, the latter for its softmax scale too, and no other key:
/// the attention factor goes into mscale.
void putLatentAttention(const WriteTask& task, Json& rope);

/// vLLM merges an override of a nested part key by key, so that what the file's own dict has and `rope` has not stays:
/// such keys are spelled out.
void spellOutShipped(const WriteTask& task, Json& rope);

} // namespace rope

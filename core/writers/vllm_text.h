// SPDX-License-Identifier: GPL-3.0-or-later
// What vLLM's two spellings share.
#pragma once
#include "core/writers/served.h"

namespace rope {

/// What --max-model-len may be and the max_position_embeddings that allows it. vLLM takes the latter as the limit, but
/// multiplies it by the factor of linear, and for yarn takes f·L instead; not for Gemma 3, whose length is taken to
/// have the factor in it.
struct VllmLengths {
    std::int64_t model = 0;
    std::int64_t positions = 0;
};
VllmLengths vllmLengths(const WriteTask& task, const std::string& ropeType);

/// The keys of methods that Hugging Face has no name for: NTK-fixed and NTK-mixed ("ntk"), TeleChat3's YaRN (YaRN with
/// its attention factor), Dual Chunk Attention (plain: its sizes are another block). Nothing for other methods.
std::optional<Json> vllmOwnParameters(const WriteTask& task);
/// dual_chunk_attention_config for Dual Chunk Attention, else nothing.
void addVllmDualChunk(const WriteTask& task, Json& json);
/// Throws InputError: versions of today do not run it.
void refuseVllmDualChunk(const WriteTask& task);

/// How to run it, and what the length does.
void addVllmNotes(const WriteTask& task, const VllmLengths& lengths, Written& out);

/// The JSON as versions before November 2025 read it; `parameters` as newer ones do.
Json vllmOldJson(const WriteTask& task, const Json& parameters, std::int64_t positions);

} // namespace rope

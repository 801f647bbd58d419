// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "core/configs/json_fields.h"
#include "core/configs/model_config.h"

namespace rope {

/// Sizes in tokens of Dual Chunk Attention, as vLLM and SGLang read dual_chunk_attention_config (Qwen2.5-1M).
struct DualChunkConfig {
    std::int64_t chunk = 0;               ///< chunk_size
    std::int64_t local = 0;               ///< local_size, below chunk
    std::optional<std::int64_t> original; ///< original_max_position_embeddings
};

/// nullopt without such a block, or where it does not name both sizes. Throws InputError.
std::optional<DualChunkConfig> dualChunkOf(const JsonFields& config);

/// Gives a RoPE without another method the distances of `config`.
void applyDualChunk(const DualChunkConfig& config, LayerRope& rope, std::vector<Message>& warnings);

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/configs/dual_chunk_config.h"

namespace rope {

std::optional<DualChunkConfig> dualChunkOf(const JsonFields& config)
{
    const auto block = config.object("dual_chunk_attention_config");
    if (!block)
        return std::nullopt;
    const auto chunk = block->integer("chunk_size", 2, limits::maxLength);
    const auto local = block->integer("local_size", 1, limits::maxLength);
    if (!chunk || !local)
        return std::nullopt;
    if (*local >= *chunk)
        block->fail("local_size", "less than chunk_size (" + std::to_string(*chunk) + ")");
    return DualChunkConfig{*chunk, *local, block->integer("original_max_position_embeddings", 1, limits::maxLength)};
}

void applyDualChunk(const DualChunkConfig& config, LayerRope& rope, std::vector<Message>& warnings)
{
    if (rope.spec.method != "none") {
        warnings.emplace_back("The config has Dual Chunk Attention besides {0}; shown is {0} alone.",
                              std::vector{rope.spec.method});
        return;
    }
    rope.spec.method = "dual-chunk";
    rope.spec.tunables["chunk_size"] = double(config.chunk);
    rope.spec.tunables["local_size"] = double(config.local);
    rope.spec.trainLength = config.original.value_or(rope.spec.trainLength);
    warnings.emplace_back("Distances are shown as vLLM and SGLang see them with Dual Chunk Attention; transformers "
                          "leaves dual_chunk_attention_config alone.");
}

} // namespace rope

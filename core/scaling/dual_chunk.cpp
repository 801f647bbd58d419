// SPDX-License-Identifier: GPL-3.0-or-later
// s_eff = q - (n mod l),  l = c - w, with q = m mod l in the key's own chunk, min(m mod l + l, c) in the next one and
// min(2 l - 1, c) in any farther one;  theta stays
// Valid for whole 1 <= w < c. Exact up to w + 1, never above c.
// Departures from ChunkLlama and vLLM (dual_chunk_attention_config): none; c is 3L/4 and w is L/8 unless given.
#include "core/scaling/method_list.h"
#include "core/scaling/method_parts.h"

namespace rope::scaling {

namespace {

std::int64_t chunkOf(const MethodInput& in)
{
    return std::int64_t(*in.number("chunk_size"));
}

std::int64_t localOf(const MethodInput& in)
{
    return std::int64_t(*in.number("local_size"));
}

DistanceMap distances(const MethodInput& in)
{
    const std::int64_t c = chunkOf(in);
    const std::int64_t l = c - localOf(in);
    return [c, l](std::int64_t m, std::int64_t n) {
        const std::int64_t apart = m / l - n / l;
        const std::int64_t query = apart == 0 ? m % l : apart == 1 ? std::min(m % l + l, c) : std::min(2 * l - 1, c);
        return double(query - n % l);
    };
}

std::vector<Problem> check(const MethodInput& in)
{
    if (localOf(in) < chunkOf(in))
        return {};
    return {{"local_size", std::to_string(localOf(in)), "less than chunk_size (" + std::to_string(chunkOf(in)) + ")"}};
}

} // namespace

Method dualChunk()
{
    Tunable chunk = windowTunable("3L/4", partOfTraining<3, 4, 2>);
    chunk.id = "chunk_size";
    chunk.label = "Chunk size c";
    chunk.help = "The largest distance that is ever seen.";
    chunk.min = 2;
    chunk.sliderMin = 2;
    Tunable local = windowTunable("L/8", partOfTraining<1, 8>);
    local.id = "local_size";
    local.label = "Local size w";
    local.help = "Distances up to this one are exact across the border of two chunks.";

    Method m = positionMap();
    m.id = "dual-chunk";
    m.title = "Dual Chunk Attention";
    m.summary = "Counts positions within chunks; keys of earlier chunks look at most one chunk away.";
    m.source = "An et al. 2024, arXiv 2402.17463; vLLM dual_chunk_attention_config";
    m.tunables = {chunk, local};
    m.distance = distances;
    m.check = check;
    return m;
}

} // namespace rope::scaling

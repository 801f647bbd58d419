// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <stop_token>
#include <vector>

#include "core/lab/evaluation.h"

namespace rope::lab {

/// |W_q||W_k| of one head by pair: the Frobenius norms of the columns that make pair i of q and of k, multiplied.
/// Rotation does not change them, and they need no text. Pairs of the whole head, those of the part that does not turn
/// too.
std::vector<double> pairNorms(const LabRun& run, int layer, int head);

/// One sequence looked at with a RoPE: what the model reads, says and attends to.
struct SequenceView {
    int length = 0;
    std::vector<int> tokens, targets, distances; ///< as Example says
    std::vector<int> predicted;                  ///< the token with the highest logit
    std::vector<double> probability;             ///< of the target; 0 where nothing is asked

    /// Attention of a head: [length x length], row m what position m attends to.
    std::vector<float> attention(int layer, int head) const;
    /// q·k/√headDim of a head at (m, n), n ≤ m, split into the pairs that turn and, last, what does not turn; the sum
    /// is the logit.
    std::vector<double> scoreByPair(int layer, int head, int m, int n) const;

    // Of each layer, as AttentionShape says: weights, turned queries and keys.
    struct Layer {
        std::vector<float> weights, q, k;
    };
    std::vector<Layer> layers;
    int heads = 0, headDim = 0, pairs = 0, stride = 0;
    bool interleaved = false;
    std::vector<std::uint32_t> seen; ///< these three as RotationTable says
    std::vector<float> seenCos, seenSin;
};
/// Sequence `index` of the request. Throws InputError, also for lengths above 512: maps of all heads are kept.
SequenceView sequenceView(const LabRun& run, const EvalRequest& request, int index);

/// What the heads of a model do on average over sequences.
struct HeadProfile {
    int layer = 0, head = 0;                 ///< from 0
    std::vector<double> attentionByDistance; ///< mean weight on the token s back, over the positions that have one
    std::vector<double> pairNorms;
    double meanDistance = 0; ///< tokens, weighted by attention
};
/// All heads, layer by layer. An empty list when `stop` was asked for. Throws as sequenceView().
std::vector<HeadProfile> headProfiles(const LabRun& run, const EvalRequest& request, int sequences,
                                      const std::stop_token& stop = {});

} // namespace rope::lab

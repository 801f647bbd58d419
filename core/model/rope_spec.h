// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/model/problem.h"

namespace rope {

/// How the unscaled inverse frequencies θ_k are spread over the pairs.
enum class ThetaMode {
    Geometric, ///< θ_k = (λb)^(-2(k-1)/r), the usual one (RoFormer, eq. 15)
    Identical, ///< θ_k = c for every pair
    Linear,    ///< equal steps from 1 down to (λb)^(-(r-2)/r)
    Custom,    ///< a given list, one θ per pair
    None       ///< θ_k = 0 for every pair: nothing turns, position goes unsaid
};

/// Which two elements of a head make a pair.
enum class Pairing {
    Half,             ///< elements (k-1, k-1+K): GPT-NeoX, Hugging Face Llama
    Interleaved,      ///< elements (2k-2, 2k-1): RoFormer, GPT-J
    InterleavedToHalf ///< reads (2k-2, 2k-1), writes (k-1, k-1+K): DeepSeek-V3
};

/// A number (also for switches: 0 or 1) or a list of numbers.
using TunableValue = std::variant<double, std::vector<double>>;
/// A method's own settings by id. An id that is absent takes the method's default.
using Tunables = std::map<std::string, TunableValue>;

/// What multiplies the queries of a model as its text grows: 1 + beta·ln(1 + ⌊(p + offset)/length⌋) at position p.
struct QueryTemperature {
    double beta = 0;            ///< 0: no such thing
    std::int64_t length = 8192; ///< tokens to a step
    int offset = 0;             ///< 0: positions count from 0 (Ministral 3); 1: from 1 (Llama 4)
    bool logN = false;          ///< times max(1, ln(p + 1)/ln length) (log-n scaling: Qwen 1)
    bool operator==(const QueryTemperature&) const = default;
};

/// How the pairs of a head are shared out over several position axes (M-RoPE): pairs a section, axis by axis; empty:
/// one axis. Axes are t, h, w of Qwen2-VL and Qwen3-VL, or four of XD-RoPE.
struct AxisSections {
    std::vector<int> pairs;   ///< mrope_section, their sum is the number of pairs
    bool interleaved = false; ///< mrope_interleaved: axis a > 0 takes every third pair from a on, axis 0 the others
    bool operator==(const AxisSections&) const = default;
};

/// What a RoPE is. A plain value; nothing here is computed.
struct RopeSpec {
    int headDim = 128;      ///< d, elements of a head
    int rotaryDim = 128;    ///< r ≤ d, elements that turn; the others pass through
    bool turnsTail = false; ///< the last r elements turn, not the first (DeepSeek-V4)
    double base = 10000.0;  ///< b (rope_theta)
    double lambda = 1.0;    ///< λ, multiplies the base before any method
    ThetaMode thetaMode = ThetaMode::Geometric;
    double identicalTheta = 1.0;     ///< c of ThetaMode::Identical, radians per token
    std::vector<double> customTheta; ///< θ of ThetaMode::Custom, radians per token, size r/2
    Pairing pairing = Pairing::Half;
    std::int64_t trainLength = 4096; ///< L, tokens (original_max_position_embeddings)
    std::string method = "none";     ///< id of a scaling method
    Tunables tunables;
    /// The model multiplies its softmax scale by get(f, mscale_all_dim)² besides (DeepSeek-V2, -V3, Kimi).
    bool mscaleInSoftmax = false;
    QueryTemperature temperature;
    AxisSections axes; ///< counts only while it adds up to the pairs

    int pairCount() const { return rotaryDim / 2; }
    /// The first element of a head that turns, from 0.
    int firstTurning() const { return turnsTail ? headDim - rotaryDim : 0; }
    bool operator==(const RopeSpec&) const = default;
};

/// The lengths a spec is looked at with.
struct Context {
    std::int64_t targetLength = 16384;  ///< L', tokens
    std::optional<std::int64_t> seqLen; ///< n, the current length; absent: L'

    std::int64_t currentLength() const { return seqLen.value_or(targetLength); }
    bool operator==(const Context&) const = default;
};

namespace limits {
inline constexpr int minHeadDim = 2;
inline constexpr int maxHeadDim = 1280; ///< elements; the widest there is turn in MusicFlamingo
inline constexpr std::size_t maxAxes = 8;
inline constexpr double maxBase = 1e15;
inline constexpr std::int64_t maxLength = 1LL << 40;   ///< tokens, what a file or option may say
inline constexpr std::int64_t maxElements = 1LL << 24; ///< positions or distances in one request
} // namespace limits

const char* toId(ThetaMode mode);
const char* toId(Pairing pairing);
std::optional<ThetaMode> thetaModeFromId(const std::string& id);
std::optional<Pairing> pairingFromId(const std::string& id);

/// Every problem of the spec's own fields in one go (the method's tunables are checked by core/scaling).
std::vector<Problem> problemsOf(const RopeSpec& spec);
std::vector<Problem> problemsOf(const Context& context);

} // namespace rope

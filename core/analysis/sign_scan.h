// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/model/rope_spec.h"

// The sign criterion (Men et al. 2024, arXiv 2405.14591): a base b is long enough for a context of `length` tokens when
// g(s) = (1/K) Σ_k cos(s·θ_k) ≥ 0 for every distance s < length. The bases that pass form islands, so there is no
// bisection; they have to be looked for.
namespace rope {

/// A stretch of bases that pass; both ends were checked and pass, and so was one base in every 1e-5 between.
struct BaseIsland {
    double first = 0;
    double last = 0;
    bool open = false; ///< the search ended here: the island may go on
    bool operator==(const BaseIsland&) const = default;
};

/// The smallest number of `digits` significant digits within the island, of more where the island is narrower than
/// that: rounded up, so that a number that is shown passes when it is typed.
double passingBase(const BaseIsland& island, int digits = 6);
/// The same as text, thousands grouped.
std::string passingText(const BaseIsland& island, int digits = 6);

struct SignScan {
    int rotaryDim = 128;
    std::int64_t length = 4096; ///< tokens
    double from = 2;            ///< bases searched, from < to
    double to = limits::maxBase;
    double resolution = 1e-6;      ///< islands narrower than this part of their base may be missed
    double beyond = 4;             ///< goes on to this multiple of the first passing base, to show the islands
    std::int64_t work = 1LL << 26; ///< … but compares no more distances than about this many on the way there
    std::int64_t mostCosines = 0;  ///< gives up after about this many cosines; 0: never
};

struct SignScanResult {
    std::vector<BaseIsland> islands; ///< rising; empty when no base from `from` to `scannedTo` passes
    double scannedTo = 0;
    bool cancelled = false;
    bool gaveUp = false;      ///< mostCosines were not enough: what lies above scannedTo is not known
    std::int64_t cosines = 0; ///< that the scan took
};

/// A guess at the finished part, 0 to 1.
using Progress = std::function<void(double done)>;

/// Between two failing bases the scan steps over what provably fails too: g at one s changes with ln b by at most
/// s·(1/K) Σ θ_k·2(k-1)/d. Only steps shorter than the resolution are rounded up to it.
/// Throws InputError for a length outside 2 … 2^24, an empty range of bases or a resolution outside 1e-9 … 0.01.
SignScanResult scanSigns(const SignScan& scan, const Progress& progress = {}, std::stop_token stop = {});

/// The same with the default range, kept for the next time it is asked for. Cancelled scans are not kept.
SignScanResult signIslands(int rotaryDim, std::int64_t length, double resolution = 1e-6, const Progress& progress = {},
                           std::stop_token stop = {});

} // namespace rope

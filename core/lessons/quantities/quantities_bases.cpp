// SPDX-License-Identifier: GPL-3.0-or-later
// Bases that pass the sign criterion at L. Scans are long, so they are bounded, and kept for the next time.
#include <algorithm>
#include <limits>
#include <map>
#include <mutex>

#include "core/analysis/sign_scan.h"
#include "core/lessons/quantities/quantity_list.h"
#include "core/model/number_text.h"

namespace rope::lessons {

namespace {

using Arguments = std::span<const double>;

constexpr std::int64_t longest = 16384;
constexpr std::int64_t mostWork = longest * 128 * 128; ///< L·r², what a scan costs

void checkLength(const Moment& m, const char* name)
{
    const std::int64_t length = m.spec().trainLength, r = m.spec().rotaryDim;
    const std::int64_t most = std::min(longest, mostWork / (r * r));
    if (length < 2 || length > most)
        throw InputError("expression", std::string(name) + " at L = " + grouped(length),
                         "L from 2 to " + grouped(most) + " for r = " + std::to_string(r));
}

double smallest(const Moment& m, Arguments)
{
    checkLength(m, "base_smallest");
    const SignScanResult scan = signIslands(m.spec().rotaryDim, m.spec().trainLength);
    return scan.islands.empty() ? std::numeric_limits<double>::infinity() : scan.islands.front().first;
}

/// Looks as far as 60·L, coarsely: where the last island begins that is still open there.
double everyFrom(int rotaryDim, std::int64_t length)
{
    SignScan scan;
    scan.rotaryDim = rotaryDim;
    scan.length = length;
    scan.to = 60 * double(length);
    scan.resolution = 1e-4;
    scan.beyond = limits::maxBase;
    scan.work = std::int64_t(1) << 34;
    const SignScanResult found = scanSigns(scan);
    return found.islands.empty() || !found.islands.back().open ? std::numeric_limits<double>::infinity()
                                                               : found.islands.back().first;
}

double every(const Moment& m, Arguments)
{
    checkLength(m, "base_every");
    static std::mutex mutex;
    static std::map<std::pair<int, std::int64_t>, double> known;
    const std::scoped_lock lock(mutex);
    const std::pair key{m.spec().rotaryDim, m.spec().trainLength};
    if (const auto it = known.find(key); it != known.end())
        return it->second;
    return known[key] = everyFrom(key.first, key.second);
}

} // namespace

// clang-format off
std::vector<QuantityEntry> baseQuantities()
{
    return {
        {"base_smallest", {}, "", "Smallest base with g(s) ≥ 0 for all s < L, as far as a scan with steps of 1e-6 sees", smallest},
        {"base_every", {}, "", "From here on every base passes, as far as 60·L and a scan with steps of 1e-4 see", every},
    };
}
// clang-format on

} // namespace rope::lessons

// SPDX-License-Identifier: GPL-3.0-or-later
// Bases that pass the sign criterion at L. Scans are long, so they are bounded, and kept for the next time.
#include <algorithm>
#include <limits>
#include <map>
#include <mutex>
#include <optional>
#include <tuple>

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

constexpr std::int64_t mostCosines = std::int64_t(3) << 30; // some five seconds

using Scan = std::optional<double> (*)(int rotaryDim, std::int64_t length, const std::stop_token& stop);

/// What a scan finds, kept for the next time; nothing: it gave up. Not held while it scans: others go on.
double scanned(const Moment& m, const char* name, Scan scan)
{
    checkLength(m, name);
    static std::mutex mutex;
    static std::map<std::tuple<Scan, int, std::int64_t>, std::optional<double>> known;
    const int r = m.spec().rotaryDim;
    const std::tuple key{scan, r, m.spec().trainLength};
    std::unique_lock lock(mutex);
    auto it = known.find(key);
    if (it == known.end()) {
        lock.unlock();
        const std::optional<double> found = scan(r, m.spec().trainLength, m.stop());
        if (m.stop().stop_requested())
            throw Stopped();
        lock.lock();
        it = known.emplace(key, found).first;
    }
    if (!it->second)
        throw InputError("expression", std::string(name) + " at L = " + grouped(m.spec().trainLength),
                         "a scene whose bases are scanned within seconds; for r = " + std::to_string(r) +
                             " this takes too long");
    return *it->second;
}

constexpr double never = std::numeric_limits<double>::infinity();

std::optional<double> smallestFrom(int rotaryDim, std::int64_t length, const std::stop_token& stop)
{
    SignScan scan;
    scan.rotaryDim = rotaryDim;
    scan.length = length;
    scan.mostCosines = mostCosines;
    const SignScanResult found = scanSigns(scan, {}, stop);
    if (!found.islands.empty())
        return found.islands.front().first;
    return found.gaveUp ? std::nullopt : std::optional(never);
}

/// Looks as far as 60·L, coarsely: where the last island begins that is still open there.
std::optional<double> everyFrom(int rotaryDim, std::int64_t length, const std::stop_token& stop)
{
    SignScan scan;
    scan.rotaryDim = rotaryDim;
    scan.length = length;
    scan.to = 60 * double(length);
    scan.resolution = 1e-4;
    scan.beyond = limits::maxBase;
    scan.work = std::int64_t(1) << 34;
    scan.mostCosines = mostCosines;
    const SignScanResult found = scanSigns(scan, {}, stop);
    if (found.gaveUp)
        return std::nullopt;
    return found.islands.empty() || !found.islands.back().open ? never : found.islands.back().first;
}

double smallest(const Moment& m, Arguments)
{
    return scanned(m, "base_smallest", smallestFrom);
}

double every(const Moment& m, Arguments)
{
    return scanned(m, "base_every", everyFrom);
}

} // namespace

// clang-format off
std::vector<QuantityEntry> baseQuantities()
{
    return {
        {"base_smallest", {}, "", "Smallest base with g(s) ≥ 0 for all s < L, as far as a scan with steps of 10⁻⁶ sees", smallest},
        {"base_every", {}, "", "From here on every base passes, as far as 60·L and a scan with steps of 10⁻⁴ see", every},
    };
}
// clang-format on

} // namespace rope::lessons

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
#include "core/lessons/quantities/scan_allowance.h"
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

constexpr std::int64_t mostCosines = std::int64_t(2) << 30; ///< of one scan: some three seconds

/// What a scan found (nothing: it gave up), and what that took.
struct Found {
    std::optional<double> base;
    std::int64_t cosines = 0;
};

using Scan = Found (*)(int rotaryDim, std::int64_t length, const std::stop_token& stop);

/// What a scan finds, kept for the next time. Not held while it scans: others go on.
Found keptScan(const Moment& m, Scan scan)
{
    static std::mutex mutex;
    static std::map<std::tuple<Scan, int, std::int64_t>, Found> known;
    const int r = m.spec().rotaryDim;
    const std::tuple key{scan, r, m.spec().trainLength};
    std::unique_lock lock(mutex);
    auto it = known.find(key);
    if (it == known.end()) {
        lock.unlock();
        const Found found = scan(r, m.spec().trainLength, m.stop());
        if (m.stop().stop_requested())
            throw Stopped();
        lock.lock();
        it = known.emplace(key, found).first;
    }
    return it->second;
}

double scanned(const Moment& m, const char* name, Scan scan)
{
    checkLength(m, name);
    const std::string r = std::to_string(m.spec().rotaryDim);
    const auto refuse = [&](const std::string& allowed) {
        throw InputError("expression", std::string(name) + " at L = " + grouped(m.spec().trainLength), allowed);
    };
    const ScanAllowance::Key key{name, m.spec().rotaryDim, m.spec().trainLength};
    if (m.scans() && !m.scans()->allows(key))
        refuse("fewer scans, or shorter ones: those before this one took all the work that a lesson may ask for");
    const Found found = keptScan(m, scan);
    if (m.scans())
        m.scans()->pay(key, found.cosines);
    if (!found.base)
        refuse("a scene whose bases are scanned within seconds; for r = " + r + " this takes too long");
    return *found.base;
}

constexpr double never = std::numeric_limits<double>::infinity();

Found smallestFrom(int rotaryDim, std::int64_t length, const std::stop_token& stop)
{
    SignScan scan;
    scan.rotaryDim = rotaryDim;
    scan.length = length;
    scan.mostCosines = mostCosines;
    scan.beyond = 1; // the first island is enough
    const SignScanResult found = scanSigns(scan, {}, stop);
    if (!found.islands.empty())
        return {found.islands.front().first, found.cosines};
    return {found.gaveUp ? std::nullopt : std::optional(never), found.cosines};
}

/// Looks as far as 60·L, coarsely: where the last island begins that is still open there.
Found everyFrom(int rotaryDim, std::int64_t length, const std::stop_token& stop)
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
        return {std::nullopt, found.cosines};
    const bool isOpen = !found.islands.empty() && found.islands.back().open;
    return {isOpen ? found.islands.back().first : never, found.cosines};
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/sign_scan.h"

#include <cmath>
#include <map>
#include <mutex>
#include <optional>
#include <tuple>

#include "core/analysis/sign_failures.h"
#include "core/model/head_dims.h"
#include "core/model/number_text.h"

namespace rope {

namespace {

constexpr double insideStep = 1e-5; ///< in ln b, within an island
constexpr double edgeWidth = 1e-9;  ///< in ln b, how closely the ends of an island are found

void check(const SignScan& scan)
{
    std::vector<Problem> problems;
    if (scan.rotaryDim < 2 || scan.rotaryDim > limits::maxHeadDim || scan.rotaryDim % 2 != 0)
        problems.push_back({"rotary_dim", std::to_string(scan.rotaryDim), headDimAllowed()});
    if (scan.length < 2 || scan.length > limits::maxElements)
        problems.push_back({"target_length", std::to_string(scan.length),
                            "a whole number from 2 to " + std::to_string(limits::maxElements) + " for criterion sign"});
    if (!(scan.from > 1 && scan.from < scan.to && scan.to <= limits::maxBase))
        problems.push_back({"base", exactText(scan.from) + " to " + exactText(scan.to), "a range within 1 to 1e15"});
    if (!(scan.resolution >= 1e-9 && scan.resolution <= 0.01))
        problems.push_back({"resolution", exactText(scan.resolution), "a number from 1e-9 to 0.01"});
    if (!problems.empty())
        throw InputError(std::move(problems));
}

/// One scan under way; all positions are ln b.
class Search
{
public:
    Search(const SignScan& scan, std::stop_token stop)
        : m_scan(scan), m_stop(std::move(stop)), m_failures(scan.rotaryDim, scan.length, m_stop),
          m_at(std::log(scan.from)), m_end(std::log(scan.to))
    {}

    bool done() const { return m_at >= m_end || m_stop.stop_requested() || hasGivenUp(); }
    double at() const { return m_at; }

    void step()
    {
        const std::optional<double> failing = m_failures.stretch(m_at, m_scan.resolution, m_inside);
        if (m_stop.stop_requested())
            return;
        failing ? stepOverFailing(*failing) : stepInside();
        if (!m_result.islands.empty() && m_failures.work() > m_workLimit)
            m_end = std::min(m_end, m_at);
    }

    SignScanResult result()
    {
        if (m_inside)
            m_result.islands.back() = {m_result.islands.back().first, std::exp(m_lastPass), true};
        m_result.scannedTo = std::exp(std::min(m_at, m_end));
        m_result.cancelled = m_stop.stop_requested();
        m_result.cosines = m_failures.cosines();
        m_result.gaveUp = hasGivenUp() && m_at < m_end;
        return m_result;
    }

private:
    bool hasGivenUp() const { return m_scan.mostCosines > 0 && m_failures.cosines() > m_scan.mostCosines; }

    void stepOverFailing(double stretch)
    {
        if (m_inside)
            m_result.islands.back().last = std::exp(edge(m_lastPass, m_at));
        m_inside = false;
        m_lastFail = m_at;
        m_at += std::max(stretch, m_scan.resolution);
    }

    void stepInside()
    {
        if (!m_inside) {
            const double first = std::exp(m_lastFail ? edge(m_at, *m_lastFail) : m_at);
            if (m_result.islands.empty()) {
                m_end = std::min(m_end, std::log(first * m_scan.beyond));
                m_workLimit = m_failures.work() + m_scan.work;
            }
            m_result.islands.push_back({first, first, false});
        }
        m_inside = true;
        m_lastPass = m_at;
        m_at += std::max(insideStep, m_scan.resolution);
    }

    /// The passing side of an edge between a base that passes and one that fails.
    double edge(double pass, double fail)
    {
        while (std::abs(pass - fail) > edgeWidth && !m_stop.stop_requested()) {
            const double middle = (pass + fail) / 2;
            (m_failures.passes(middle) ? pass : fail) = middle;
        }
        return pass;
    }

    const SignScan& m_scan;
    std::stop_token m_stop;
    SignFailures m_failures;
    double m_at;
    double m_end;
    std::optional<double> m_lastFail;
    double m_lastPass = 0;
    bool m_inside = false;
    std::int64_t m_workLimit = 0;
    SignScanResult m_result;
};

} // namespace

namespace {

/// That many digits, or as many as the island needs.
int digitsFor(const BaseIsland& island, int digits, double& base)
{
    for (; digits < 17; ++digits) {
        const double scale = std::pow(10.0, digits - 1 - std::floor(std::log10(island.first)));
        base = std::ceil(island.first * scale) / scale;
        if (base < island.first)
            base = (std::ceil(island.first * scale) + 1) / scale;
        if (base <= island.last)
            return digits;
    }
    base = island.first;
    return digits;
}

} // namespace

double passingBase(const BaseIsland& island, int digits)
{
    double base = 0;
    digitsFor(island, digits, base);
    return base;
}

std::string passingText(const BaseIsland& island, int digits)
{
    double base = 0;
    const int needed = digitsFor(island, digits, base);
    return shownNumber(base, needed);
}

SignScanResult scanSigns(const SignScan& scan, const Progress& progress, std::stop_token stop)
{
    check(scan);
    Search search(scan, std::move(stop));
    // The first passing base is near length^1.3 for the usual head dimensions.
    const double usual = 1.3 * std::log(double(scan.length)) + 0.5 + std::log(std::max(1.0, scan.beyond / 4));
    const double expected = std::min(std::log(scan.to), usual);
    for (int steps = 0; !search.done(); ++steps) {
        search.step();
        if (progress && steps % 1024 == 0)
            progress(std::min(0.99, (search.at() - std::log(scan.from)) / (expected - std::log(scan.from))));
    }
    return search.result();
}

SignScanResult signIslands(int rotaryDim, std::int64_t length, double resolution, const Progress& progress,
                           std::stop_token stop)
{
    static std::mutex mutex;
    static std::map<std::tuple<int, std::int64_t, double>, SignScanResult> known;
    const std::tuple key{rotaryDim, length, resolution};
    {
        const std::scoped_lock lock(mutex);
        if (const auto it = known.find(key); it != known.end())
            return it->second;
    }
    SignScan scan;
    scan.rotaryDim = rotaryDim;
    scan.length = length;
    scan.resolution = resolution;
    SignScanResult result = scanSigns(scan, progress, std::move(stop));
    if (!result.cancelled) {
        const std::scoped_lock lock(mutex);
        known[key] = result;
    }
    return result;
}

} // namespace rope

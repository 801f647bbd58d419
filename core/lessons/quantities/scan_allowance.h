// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <set>
#include <string>
#include <tuple>

namespace rope::lessons {

/// What the scans of one lesson may cost together, in cosines as they count their own work (core/analysis/sign_scan.h).
/// A scan that was kept from before costs what it did then, so a lesson is judged alike each time. Not for two threads.
class ScanAllowance
{
public:
    using Key = std::tuple<std::string, int, std::int64_t>; ///< the quantity, r, L

    explicit ScanAllowance(std::int64_t cosines) : m_left(cosines) {}
    /// Whether that scan may be made: it was paid for before, or something is left.
    bool allows(const Key& scan) const { return m_left > 0 || m_paid.contains(scan); }
    void pay(const Key& scan, std::int64_t cosines)
    {
        if (m_paid.insert(scan).second)
            m_left -= cosines;
    }

private:
    std::int64_t m_left;
    std::set<Key> m_paid;
};

} // namespace rope::lessons

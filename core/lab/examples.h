// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <vector>

#include "core/lab/task.h"

namespace rope::lab {

/// What sequences are for. Those of made tasks are never met twice; those of a text come from different parts of it.
enum class Use { Training, Measuring };

/// Some sequences of a task in one piece, [sequences x length]. Sequence i of a seed is the same whoever asks for it
/// and in whatever portions.
class Examples
{
public:
    Examples(int sequences, int length);

    /// Sequences first … first + sequences - 1. Nothing is allocated.
    void fill(const Task& task, const PeriodRange& periods, std::uint64_t seed, std::int64_t first, Use use);

    std::span<const int> tokens() const { return m_tokens; }
    std::span<const int> targets() const { return m_targets; }     ///< -1: not asked
    std::span<const int> distances() const { return m_distances; } ///< -1: not one place

private:
    std::size_t m_length;
    std::vector<int> m_tokens, m_targets, m_distances;
};

} // namespace rope::lab

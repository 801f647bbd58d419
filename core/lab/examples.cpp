// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/examples.h"

#include <algorithm>

namespace rope::lab {

Examples::Examples(int sequences, int length)
    : m_length(static_cast<std::size_t>(length)), m_tokens(static_cast<std::size_t>(sequences) * m_length),
      m_targets(m_tokens.size()), m_distances(m_tokens.size())
{}

void Examples::fill(const Task& task, const PeriodRange& periods, std::uint64_t seed, std::int64_t first, Use use)
{
    std::ranges::fill(m_targets, -1);
    std::ranges::fill(m_distances, -1);
    for (std::size_t at = 0; at < m_tokens.size(); at += m_length, ++first) {
        RandomBits random(seed, static_cast<std::uint64_t>(first));
        task.fill(random, periods,
                  {std::span(m_tokens).subspan(at, m_length), std::span(m_targets).subspan(at, m_length),
                   std::span(m_distances).subspan(at, m_length), use == Use::Measuring});
    }
}

} // namespace rope::lab

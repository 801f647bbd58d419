// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <stdexcept>
#include <string>
#include <vector>

namespace rope {

/// One thing wrong with an input: which field, what was given, what is allowed.
/// `field` is the stable name used in JSON and by RopeSpec ("head_dim", "base", "rope_scaling.factor", …);
/// the command line maps it to its option name.
struct Problem {
    std::string field;
    std::string value;
    std::string allowed;

    /// "head_dim is 7; allowed: an even number from 2 to 1280" on one line.
    std::string text() const;
    bool operator==(const Problem&) const = default;
};

/// Thrown for bad input, with every problem found, never empty.
class InputError : public std::runtime_error
{
public:
    explicit InputError(std::vector<Problem> problems);
    InputError(std::string field, std::string value, std::string allowed);
    const std::vector<Problem>& problems() const { return m_problems; }

private:
    std::vector<Problem> m_problems;
};

/// `text` shortened to at most `limit` bytes on a UTF-8 boundary, control characters and bytes that
/// are no UTF-8 replaced: safe to show.
std::string quotable(const std::string& text, std::size_t limit = 60);

} // namespace rope

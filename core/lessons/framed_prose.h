// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace rope {

/// Prose (core/lessons/prose/prose.h) of one sentence of the program's, which the window translates, around words of a
/// lesson, which nobody does. As a Message, but its words keep their paragraphs.
struct FramedProse {
    std::string frame{};              ///< with {0}, {1}, … for the words
    std::vector<std::string> words{}; ///< their numbers are worked out
    bool isOwn = false;               ///< the words are the program's too

    friend bool operator==(const FramedProse&, const FramedProse&) = default;
    bool empty() const { return frame.empty(); }
    std::string english() const { return filled(frame, words); }
    /// {i} becomes words[i]; a placeholder without a word stays as it is.
    static std::string filled(const std::string& frame, const std::vector<std::string>& words);
};

} // namespace rope

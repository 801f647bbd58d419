// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace rope {

/// A letter or word that stands behind the digits of a number for a power of ten.
struct NumberWord {
    std::string_view name;
    int tens = 0; ///< 3: times 1000
    /// k and M belong to their digits; how far "thousand" reaches has to be clear.
    bool isWord() const { return name.size() > 1; }
};

/// The one that a text begins with and that no further letter follows, or nullptr. The words in small letters or
/// capitals; of the letters k, K and M.
const NumberWord* numberWordAt(std::string_view text);
/// The one that a text ends with, or nullptr.
const NumberWord* numberWordBehind(std::string_view text);

} // namespace rope

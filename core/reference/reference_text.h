// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rope {

/// A part of a reference file: "## NAME", "key: value" lines right beneath, an empty line, text up to the next part.
struct ReferencePart {
    std::string name;
    std::vector<std::pair<std::string, std::string>> fields;
    std::string text; ///< prose (core/lessons/prose)

    /// The value of the field, empty when it is not there.
    std::string field(std::string_view key) const;
    /// The same, cut at commas.
    std::vector<std::string> list(std::string_view key) const;
};

std::vector<ReferencePart> referenceParts(std::string_view file);

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace rope::lessons {

/// A paragraph, an item, a formula or code of a text; lines of code stay lines, others are joined.
struct SourceBlock {
    enum class Kind { Paragraph, Item, Formula, Code };
    Kind kind = Kind::Paragraph;
    std::string text; ///< without "- "; a formula's name
    int line = 0;     ///< of its first line in the text, from 0
};

std::vector<SourceBlock> proseBlocks(const std::string& source);

} // namespace rope::lessons

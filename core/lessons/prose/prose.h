// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/lessons/quantities/quantities.h"

// The text of lessons: paragraphs, "- " lists, *emphasis*, **strong**, $maths with _{sub} and ^{sup}$, {expression} or
// {expression:digits} for numbers worked out now, $$name$$ on a line of its own for a formula of the library, lines
// between ``` and ``` for code, in which nothing means anything. Nothing else means anything: no HTML, no links, no
// pictures.
namespace rope {

struct ProseRun {
    std::string text;
    bool emphasis = false;
    bool strong = false;
    bool math = false; ///< set in italics, never broken across lines
    int script = 0;    ///< -1 subscript, +1 superscript
    bool operator==(const ProseRun&) const = default;
};

struct ProseBlock {
    enum class Kind { Paragraph, Item, Formula, Code };
    Kind kind = Kind::Paragraph;
    std::vector<ProseRun> runs; ///< Paragraph, Item; Code: one, its lines as they stand
    std::string formula;        ///< Formula: its name
    bool operator==(const ProseBlock&) const = default;
};

/// Numbers are worked out with `quantities`. Throws InputError ("text", …) for an unclosed mark, a bad expression or an
/// unknown formula.
std::vector<ProseBlock> proseOf(const std::string& source, const Quantities& quantities);
/// The same without marks, blocks apart by a line break: for the command line and for screen readers.
std::string plainProse(const std::string& source, const Quantities& quantities);
/// A run without marks: scripts as _k and ^2, longer exponents in brackets, ^(2/d).
std::string plainRun(const ProseRun& run);
/// The same prose with its numbers worked out, marks kept: it means the same with any other quantities.
std::string filledProse(const std::string& source, const Quantities& quantities);
/// Prose that shows exactly this text.
std::string escapedProse(const std::string& text);

} // namespace rope

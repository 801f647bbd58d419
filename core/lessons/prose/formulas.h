// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace rope {

/// A formula of the library: resources/formulas/NAME.tex and NAME.svg, the latter made from it by scripts/formulas.
struct Formula {
    std::string name;
    std::string tex;
    std::string filled; ///< prose: the same with the numbers of a scene ("θ_{k} = …"); empty: none
    std::string svg;    ///< black strokes are "currentColor"; empty when not made yet
};

const std::vector<Formula>& formulas();
const Formula* findFormula(const std::string& name);

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace rope {

/// An option as help shows it.
struct DescribedOption {
    std::vector<std::string> names; ///< "--format", "-h"; empty: a positional argument
    std::string value;              ///< what follows it ("FILE"), or the positional's name; empty: a flag
    std::string description;
};

/// Every option of a verb or of the program but hidden ones, in the order of its help.
std::vector<DescribedOption> optionsOf(const CLI::App& app);
/// Those that the program itself does not have: scene options are the same everywhere.
std::vector<DescribedOption> ownOptionsOf(const CLI::App& verb);

} // namespace rope

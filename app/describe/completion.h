// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace rope {

/// What a shell needs to complete ropescope's verbs, options and file names, made from the command line's own
/// description. `shell`: one of completionShells(). Throws InputError for another.
std::string completion(const CLI::App& app, const std::string& shell);
const std::vector<std::string>& completionShells();

} // namespace rope

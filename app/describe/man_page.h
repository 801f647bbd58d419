// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace CLI {
class App;
}

namespace rope {

/// ropescope(1) in man(7) macros, made from the descriptions of the command line itself, so that the two cannot differ.
/// `version`: "0.2.0". No date: the same program gives the same page.
std::string manPage(const CLI::App& app, const std::string& version);

} // namespace rope

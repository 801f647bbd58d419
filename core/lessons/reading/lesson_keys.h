// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace rope::lessons {

/// The keys of a block as it is opened: "show", "lecturer", "ask number", …, and of "head". Of any other: none.
std::vector<std::string> keysOfBlock(const std::string& block);

/// "\"colour\" is unknown; allowed: figures, …", for a key that its block does not have.
std::string unknownKey(const std::string& key, const std::string& block);

} // namespace rope::lessons

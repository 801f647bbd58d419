// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace rope {

struct ZipEntry {
    std::string name; ///< with '/' between folders
    std::string bytes;
};

/// A zip file of these, the same bytes for the same entries. Throws std::runtime_error when it cannot be made.
std::string zipOf(const std::vector<ZipEntry>& entries);

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace rope {

/// The rows of a vector file, row-major.
struct VectorRows {
    std::size_t count = 0;
    std::vector<double> values; ///< count · columns
};

/// Reads {"x": […]} (one row) or {"x": [[…], …]}; every row has `columns` finite numbers, other keys are not
/// looked at. Throws InputError ("vector", …): not JSON, no x, a row of another size, too many numbers.
VectorRows vectorRows(std::string_view jsonText, const std::string& path, std::size_t columns);

/// The same from a file, at most 512 MiB.
VectorRows readVectorFile(const std::string& path, std::size_t columns);

} // namespace rope

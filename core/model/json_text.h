// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include <nlohmann/json.hpp>

namespace rope {

using Json = nlohmann::ordered_json;

/// JSON text with two-space indent, lists of plain values on one line, and every double with
/// 17 significant digits (the library's own dump writes the shortest text instead). Infinity and NaN become null.
std::string jsonText(const Json& json);
/// The same with the shortest digits that read back to the same double ("0.1", "8.0"): for people and their files.
std::string shortJsonText(const Json& json);

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
// The reference vectors of tests/data.
#pragma once
#include <fstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/model/rope_spec.h"
#include "support/paths.h"

namespace rope::test {

/// A file in tests/data; throws when it cannot be read.
inline nlohmann::json jsonOf(const std::string& file)
{
    std::ifstream in(std::string(ROPE_DATA_DIR "/") + file);
    return nlohmann::json::parse(in);
}

inline nlohmann::json casesOf(const std::string& file)
{
    return jsonOf(file).at("cases");
}

inline Pairing pairingOf(const nlohmann::json& test)
{
    const auto name = test.at("pairing").get<std::string>();
    return name == "half_split"    ? Pairing::Half
           : name == "interleaved" ? Pairing::Interleaved
                                   : Pairing::InterleavedToHalf;
}

} // namespace rope::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/configs/families.h"
#include "core/configs/json_fields.h"
#include "core/model/message.h"

namespace rope {

/// The dict that a config's RoPE is read from, as it stands there.
struct RopeSource {
    Json values = Json::object();
    std::string path;               ///< what messages call it
    std::optional<double> lostBase; ///< the rope_theta of a dict that another one beats
    bool beatsLists = false;        ///< lists with a value per layer have no effect beside it
};

/// Chooses among rope_scaling, rope_parameters, a family's own dict and its class's default. Throws InputError.
RopeSource ropeSourceOf(const JsonFields& config, const Family& family, std::vector<Message>& warnings);

/// Each kind of layer is read and shown on its own. Throws InputError for more of them than a model has layers.
void requireFewKinds(const std::string& name, std::size_t kinds);

/// A base of that key, which has to be one. Throws InputError.
std::optional<double> baseAt(const JsonFields& fields, const std::string& key);

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/configs/json_fields.h"
#include "core/model/message.h"

namespace rope {

/// The part of a multimodal config that describes its language model; the config itself when it has none. A part of an
/// unusual name is found by what it holds, and named in `warnings`. Throws InputError where a usual name holds no
/// object.
JsonFields languagePartOf(const JsonFields& config, std::vector<Message>& warnings);

/// Where a class keeps its language model: "text_config" unless its line says otherwise.
std::string partKeyOf(const Json& config);

} // namespace rope

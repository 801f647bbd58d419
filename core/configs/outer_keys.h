// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include "core/configs/json_fields.h"
#include "core/model/message.h"

namespace rope {

/// The config with what some multimodal classes make of text_config: keys at the top level are laid over it
/// (HunYuan-VL), or it is laid over the class's own (GLM-ASR). Others stay as they are. What wins is told in
/// `warnings`.
Json withOuterKeysRead(Json config, std::vector<Message>& warnings);

/// The language part that a multimodal class makes where `config`, the whole or the part of an outer class inside it,
/// has none and the class reads no key of it there; the keys that so have no effect are told in `warnings`. Nothing for
/// other classes.
std::optional<Json> ownPartOf(const JsonFields& config, std::vector<Message>& warnings);

} // namespace rope

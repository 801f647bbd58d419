// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include "core/configs/json_fields.h"
#include "core/model/message.h"
#include "core/model/problem.h"

namespace rope {

/// The config with what some multimodal classes make of the language part: keys at the top level are laid over it
/// (HunYuan-VL; `laid` receives which), it is laid over the class's own (GLM-ASR), or it has the one type that its
/// class takes (Qwen's Omni). Others stay as they are. What wins is told in `warnings`.
Json withOuterKeysRead(Json config, std::vector<std::string>& laid, std::vector<Message>& warnings);

/// The problems under the names that the file has: a key that was laid over text_config stands at the top level.
std::vector<Problem> asInTheFile(std::vector<Problem> problems, const std::vector<std::string>& laid);

/// The language part that a multimodal class makes where `config`, the whole or the part of an outer class inside it,
/// has none and the class reads no key of it there, or some alone; the keys that so have no effect are told in
/// `warnings`. Nothing for other classes.
std::optional<Json> ownPartOf(const JsonFields& config, std::vector<Message>& warnings);

/// Where the class looks for what is in the part that ownPartOf() makes.
std::string ownPathOf(const JsonFields& config);

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/model/json_text.h"
#include "core/model/message.h"

namespace rope {

/// A JSON object that is not in the library's spelling: Mistral's params.json in that spelling (model_type
/// "mistral_params"), and the keys of Grok-2; any other one that is known by its keys is refused by name. Everything
/// else as it is. Throws InputError.
Json inLibrarySpelling(Json config, std::vector<Message>& warnings);
/// It was put into that spelling from Mistral's params.json or a GGUF header.
bool isOtherFormat(const Json& spelt);

} // namespace rope

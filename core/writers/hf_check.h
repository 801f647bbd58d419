// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what is written for a model back as the model's own class does.
#pragma once
#include "core/writers/writer_parts.h"

namespace rope {

/// The config that the text is merged into has a value under that key beside its RoPE; true without a config.
bool mayHold(const WriteTask& task, const std::string& key);

/// The RoPE dict of the layers at hand as the file has it; an empty object without one.
Json shippedDict(const WriteTask& task);

/// Merges `text` into the config that the model was read from (the part that holds the language model) and reads that
/// again. Throws InputError, naming the field that the class does not take, unless the layers at hand then turn as
/// wanted and all other layers as before. Does nothing without a config.json.
void requireReadsBack(const WriteTask& task, const Json& text);

} // namespace rope

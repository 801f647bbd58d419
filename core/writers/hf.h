// SPDX-License-Identifier: GPL-3.0-or-later
// What the two spellings of a config.json share.
#pragma once
#include "core/writers/hf_keys.h"

namespace rope {

/// Dynamic NTK for a class that never looks at the length of the text: the base it has at the length that is written
/// for, with a note. Everything else as it is.
RopeSpec specForClass(const WriteTask& task, Written& out);

/// head_dim, but not of a model with heads of several sizes (Gemma 4), where it means those of other layers.
void addHeadDim(const WriteTask& task, Json& json);

/// What a config cannot say about this RoPE.
void addHfNotes(const WriteTask& task, Written& out);

/// Keys that the model's family, or, for no model, other families have beside or instead of the written ones.
void addHfKeyNotes(const WriteTask& task, bool old, Written& out);

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of Hugging Face's configs, which several programs read.
#pragma once
#include <optional>

#include "core/writers/writer_parts.h"

namespace rope {

/// The lengths that a written RoPE is meant for: L' where the RoPE was changed to reach it, otherwise L.
std::int64_t positionsFor(const RopeSpec& spec, const Context& context);

/// rope_type, rope_theta and the method's own keys, as Hugging Face names them; partial_rotary_factor only for
/// proportional. Every number that follows from the lengths is spelled out. `target` names who cannot say it.
Json hfRopeParameters(const RopeSpec& spec, const Context& context, const std::string& target);

/// p such that int(head_dim · p), as Python computes it, is rotary_dim.
double partialFactorOf(const RopeSpec& spec);

/// mrope_section and mrope_interleaved, which decide by their presence that there are several position axes.
void addAxes(const WriteTask& task, Json& rope, Written& out);

/// short_mscale and long_mscale, without which a class that reads them refuses LongRoPE (Phi-3.5-MoE).
void addMscales(const WriteTask& task, Json& rope);

/// All that is written for a class with a RoPE dict of its own in an inner object (MPT: attn_config.rope_hf_config),
/// which reads none of the usual keys; nothing for others. Throws InputError for methods that its code does not know.
std::optional<Json> ownDict(const WriteTask& task, const Json& rope);

/// The spelling of transformers 4: base, part and rope_scaling side by side, under the keys that the model's family
/// has for the layers at hand. Throws InputError for layers that it has no keys for.
Json sideBySide(const WriteTask& task, Json rope, const std::string& target);

/// The family's own key for the base of the layers at hand where that is not rope_theta; else empty.
std::string ownBaseKey(const WriteTask& task);

/// A family whose base is its default times a number (ChatGLM): that number under its key; else empty.
Json baseRatio(const WriteTask& task, double base);

/// llama_4_scaling_beta, and the length of its steps, which classes that scale their queries by position (Ministral 3)
/// do not load without. Throws InputError where another length of training would move the steps.
void addTemperature(const WriteTask& task, Json& rope);

/// Where the language model's keys stand in the file; empty: at the top.
std::string textPathOf(const WriteTask& task);
/// `json` put at that place.
Json nestedAs(std::string path, Json json);

/// Where a flat text belongs in the model at hand, or, for none, in configs that are not flat.
void addPlaceNotes(const WriteTask& task, bool layers, Written& out);

/// One RoPE per layer type: the model's other kinds as they are shipped, this one as `own`; `own` itself where the
/// model has one dict for all.
Json withOtherLayers(const WriteTask& task, const Json& own, const std::string& target);

} // namespace rope

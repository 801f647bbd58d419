// SPDX-License-Identifier: GPL-3.0-or-later
// What the writers share.
#pragma once
#include <optional>
#include <string>

#include "core/model/json_text.h"
#include "core/rope/frequencies.h"
#include "core/writers/writers.h"

namespace rope {

/// The setting of the spec's method: given, else its default, else nothing.
std::optional<double> settingOf(const RopeSpec& spec, const std::string& id);

/// Refuses θ modes that no model config can say; `target` names who cannot.
void requireGeometric(const RopeSpec& spec, const std::string& target);

/// The lengths that a written RoPE is meant for: L' where the RoPE was changed to reach it, otherwise L.
std::int64_t positionsFor(const RopeSpec& spec, const Context& context);

/// rope_type, rope_theta and the method's own keys, as Hugging Face names them; partial_rotary_factor only for
/// proportional. Every number that follows from the lengths is spelled out.
Json hfRopeParameters(const RopeSpec& spec, const Context& context, const std::string& target);

/// Where the text belongs in configs that are not flat.
void addPartNote(Written& out);
void addLayerNote(Written& out);

/// p such that int(head_dim · p), as Python computes it, is rotary_dim.
double partialFactorOf(const RopeSpec& spec);

Written writeHf(const RopeSpec& spec, const Context& context);
Written writeHfOld(const RopeSpec& spec, const Context& context);
Written writeLlamaCpp(const RopeSpec& spec, const Context& context);
Written writeVllm(const RopeSpec& spec, const Context& context);

} // namespace rope

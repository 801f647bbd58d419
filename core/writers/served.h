// SPDX-License-Identifier: GPL-3.0-or-later
// What vLLM and SGLang share: engines that read Hugging Face's keys with code of their own and compute θ once.
// Where that code departs from the library: longrope takes short_mscale and long_mscale for the attention factor;
// proportional ignores a factor; llama3 looks at the high factor first.
#pragma once
#include "core/writers/served_code.h"

namespace rope {

/// Refuses what such an engine computes differently.
void requireServed(const WriteTask& task, const std::string& target);

/// The keys of one layer type, with dynamic NTK frozen, the turning part, position axes and longrope's scales.
Json servedParameters(const WriteTask& task, const std::string& target, Written& out);

/// All that is overridden for a model whose code there reads no RoPE dict but a ratio of its base (ChatGLM); nothing
/// for others. Throws InputError for a method that does more than change the base.
std::optional<Json> ratioAlone(const WriteTask& task, const Json& parameters, std::int64_t positions,
                               const std::string& target);

/// Turns off what the config's own code would do beyond the length of training (Qwen 1), since `json` holds it already.
void stopSteps(const WriteTask& task, Json& json);

} // namespace rope

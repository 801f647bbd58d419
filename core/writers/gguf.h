// SPDX-License-Identifier: GPL-3.0-or-later
// What programs on top of ggml share: RoPE as options beside a GGUF file that has its own.
#pragma once
#include "core/writers/writer_parts.h"

namespace rope {

/// ggml's rope_yarn: theta_k = s·theta_k (1 - mix) + theta_k·mix with s = 1/f, mix = 0 without YaRN and
/// 1 - clamp((i - low)/max(0.001, high - low), 0, 1) with it; low and high are always rounded outwards.
struct GgufOptions {
    const char* scaling = "none";
    double base = 0;
    double freqScale = 1;
    bool yarn = false;
    double betaFast = 32, betaSlow = 1;
};

/// The options that make ggml compute the task's θ. Throws InputError where none do.
GgufOptions ggufOptions(const WriteTask& task, const RopeSpec& spec, const std::string& target);

/// Methods that arrive as divisors inside the model file, from no option.
bool isBuiltIn(const std::string& method);

/// Divisors in the file stay on under every option, so another method over them is refused.
void requireNoDivisors(const WriteTask& task, const std::string& target);

/// Other divisors hold for long texts than for short ones; one list for all (rope_freqs.weight) stays on.
bool hasTwoLists(const RopeSpec& spec);

/// ggml rounds YaRN's ramp outwards also where the model as it ships was trained without that (gpt-oss).
void warnOfRamp(const WriteTask& task, const std::string& target, Written& out);

/// general.architecture of the model's GGUF files; empty where not known.
std::string ggufArchitecture(const WriteTask& task);

} // namespace rope

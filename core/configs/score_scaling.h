// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "core/configs/families.h"
#include "core/configs/json_fields.h"
#include "core/model/rope_spec.h"

namespace rope {

/// Fills in what multiplies the scores of a model besides cos and sin: the softmax scale of DeepSeek's family
/// (mscale_all_dim), the temperature of Ministral 3 and Mistral Large 3 (llama_4_scaling_beta), Qwen 1's log-n scaling
/// (use_logn_attn). `rope` is the dict of RoPE parameters. Throws InputError.
void readScoreScaling(const JsonFields& config, const JsonFields& rope, const Family& family, RopeSpec& spec);

} // namespace rope

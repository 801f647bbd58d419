// SPDX-License-Identifier: GPL-3.0-or-later
// Source: mlx_lm/models/*.py of mlx-lm at commit d78bf58e (August 2026): which call initialize_rope with the config's
// dict, and which build nn.RoPE from a base alone. Facts only.
#include "core/writers/mlx_models.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace rope {

namespace {

constexpr std::array<std::string_view, 9> newSpelling{"exaone_moe", "gemma4_text", "glm_moe_dsa", "laguna",      "lfm2",
                                                      "lfm2_moe",   "mellum",      "ministral3",  "qwen3_5_text"};

constexpr std::array<std::string_view, 33> unscaled{"cohere",
                                                    "cohere2",
                                                    "dbrx",
                                                    "ernie4_5",
                                                    "ernie4_5_moe",
                                                    "gemma",
                                                    "gemma2",
                                                    "gemma3n_text",
                                                    "glm",
                                                    "glm4",
                                                    "glm4_moe",
                                                    "glm4v_moe_text",
                                                    "gpt_neox",
                                                    "helium",
                                                    "lfm2",
                                                    "lfm2_moe",
                                                    "mimo_v2_flash",
                                                    "minimax",
                                                    "mixtral",
                                                    "nanochat",
                                                    "olmo",
                                                    "phi",
                                                    "phi3small",
                                                    "qwen",
                                                    "qwen2_moe",
                                                    "qwen3_moe",
                                                    "qwen3_vl_moe_text",
                                                    "recurrent_gemma",
                                                    "solar_open",
                                                    "stablelm",
                                                    "starcoder2",
                                                    "hunyuan_v1_dense",
                                                    "hunyuan_v1_moe"};

bool holds(const auto& types, const std::string& type)
{
    return std::ranges::find(types, type) != types.end();
}

} // namespace

MlxScaling mlxScaling(const std::string& modelType)
{
    if (holds(unscaled, modelType))
        return MlxScaling::None;
    return modelType == "nemotron" ? MlxScaling::Linear : MlxScaling::Any;
}

bool mlxHasNewSpelling(const std::string& modelType)
{
    return holds(newSpelling, modelType);
}

} // namespace rope

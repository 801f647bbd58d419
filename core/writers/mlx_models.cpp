// SPDX-License-Identifier: GPL-3.0-or-later
// Source: mlx_lm/models/*.py of mlx-lm at commit d78bf58e (August 2026): which call initialize_rope with the config's
// dict, which build a RoPE of their own from it, and which from a base alone. Facts only.
#include "core/writers/mlx_models.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/configs/word_list.h"

namespace rope {

namespace {

constexpr std::string_view newSpelling =
    "exaone_moe gemma4_text glm_moe_dsa laguna lfm2 lfm2_moe mellum ministral3 qwen3_5_text";

struct Row {
    MlxScaling scaling;
    std::string_view models; ///< model types, with spaces between
};

// A type that is not listed is dropped without a word, taken for another one, or stops the program.
constexpr std::array rows{
    Row{{"default proportional", "none or one that changes the base alone"},
        "afm7 baichuan_m1 cohere cohere2 dbrx ernie4_5 ernie4_5_moe gemma gemma2 gemma3n_text glm glm4 glm4_moe "
        "glm4v_moe_text gpt_neox granitemoehybrid helium hunyuan_v1_dense hunyuan_v1_moe lfm2 lfm2_moe mimo_v2_flash "
        "minimax minimax_m2 mixtral nanochat olmo openelm phi phi3small phixtral plamo plamo2 qwen qwen2_moe qwen3_moe "
        "qwen3_vl_moe_text recurrent_gemma solar_open stablelm starcoder2"},
    Row{{"default linear", "none, linear or one that changes the base alone"}, "deepseek nemotron"},
    Row{{"default linear dynamic", "none, linear, dynamic or one that changes the base alone"}, "internlm2 internlm3"},
    Row{{"default dynamic llama3 longrope proportional yarn", "another than linear"}, "mellum"},
    Row{{"default longrope", "none, longrope or one that changes the base alone"}, "phi3"},
    Row{{"longrope", "longrope"}, "minicpm3 phimoe"},
    Row{{"yarn", "yarn"}, "deepseek_v2"}};

} // namespace

MlxScaling mlxScaling(const std::string& modelType)
{
    const auto row = std::ranges::find_if(rows, [&](const Row& r) { return listsWord(r.models, modelType); });
    return row == rows.end() ? MlxScaling{} : row->scaling;
}

bool mlxHasNewSpelling(const std::string& modelType)
{
    return listsWord(newSpelling, modelType);
}

bool mlxHasBothSpellings(const std::string& modelType)
{
    return modelType == "exaone_moe";
}

bool mlxHasOriginalAtTop(const std::string& modelType)
{
    return modelType == "phi3" || modelType == "phimoe";
}

} // namespace rope

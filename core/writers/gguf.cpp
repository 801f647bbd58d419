// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/writers/gguf.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/configs/families.h"
#include "core/model/two_pi.h"
#include "core/scaling/methods.h"

namespace rope {

namespace {

/// θ as ggml computes it from the options, in double.
std::vector<double> thetaOf(const GgufOptions& o, int rotaryDim, double trainLength)
{
    const auto pairOfTurns = [&](double turns) {
        return rotaryDim * std::log(trainLength / (turns * twoPi)) / (2 * std::log(o.base));
    };
    const double low = std::max(0.0, std::floor(pairOfTurns(o.betaFast)));
    const double high = std::min(rotaryDim - 1.0, std::ceil(pairOfTurns(o.betaSlow)));
    std::vector<double> theta = geometricTheta(rotaryDim, o.base);
    for (std::size_t i = 0; i < theta.size(); ++i) {
        const double ramp = std::clamp((double(i) - low) / std::max(0.001, high - low), 0.0, 1.0);
        const double mix = o.yarn ? 1 - ramp : 0;
        theta[i] = o.freqScale * theta[i] * (1 - mix) + theta[i] * mix;
    }
    return theta;
}

/// Nothing is written that the program would compute differently.
void requireSame(const GgufOptions& options, const RopeSpec& spec, const Frequencies& f, const std::string& target)
{
    const std::vector<double> theirs = thetaOf(options, spec.rotaryDim, double(spec.trainLength));
    for (std::size_t i = 0; i < theirs.size(); ++i)
        if (std::abs(theirs[i] - f.theta[i]) > 1e-12 * f.theta[i]) {
            if (settingOf(spec, "truncate") == 0.0)
                throw InputError("truncate", "0", "1: " + target + " always rounds the ramp outwards to whole pairs");
            throw InputError("method", spec.method,
                             "settings whose ramp rises: " + target + " would blend pair " + std::to_string(i + 1) +
                                 " differently");
        }
}

using Name = std::pair<std::string_view, std::string_view>;

// model_type and general.architecture, as llama.cpp's convert_hf_to_gguf.py writes it. Sorted.
constexpr std::array names{Name{"afmoe", "afmoe"},
                           Name{"apertus", "apertus"},
                           Name{"arcee", "arcee"},
                           Name{"baichuan", "baichuan"},
                           Name{"bailing_moe", "bailingmoe"},
                           Name{"bitnet", "bitnet"},
                           Name{"chatglm", "chatglm"},
                           Name{"cohere", "command-r"},
                           Name{"cohere2", "cohere2"},
                           Name{"dbrx", "dbrx"},
                           Name{"deepseek_v2", "deepseek2"},
                           Name{"deepseek_v3", "deepseek2"},
                           Name{"dots1", "dots1"},
                           Name{"ernie4_5", "ernie4_5"},
                           Name{"ernie4_5_moe", "ernie4_5-moe"},
                           Name{"eurobert", "eurobert"},
                           Name{"exaone", "exaone"},
                           Name{"exaone4", "exaone4"},
                           Name{"exaone_moe", "exaone-moe"},
                           Name{"falcon", "falcon"},
                           Name{"falcon_h1", "falcon-h1"},
                           Name{"gemma", "gemma"},
                           Name{"gemma2", "gemma2"},
                           Name{"gemma3_text", "gemma3"},
                           Name{"gemma3n_text", "gemma3n"},
                           Name{"gemma4_text", "gemma4"},
                           Name{"glm4", "glm4"},
                           Name{"glm4_moe", "glm4moe"},
                           Name{"gpt_neox", "gptneox"},
                           Name{"gpt_oss", "gpt-oss"},
                           Name{"granite", "granite"},
                           Name{"granitemoe", "granitemoe"},
                           Name{"granitemoehybrid", "granitehybrid"},
                           Name{"hunyuan_v1_dense", "hunyuan-dense"},
                           Name{"hunyuan_v1_moe", "hunyuan-moe"},
                           Name{"hy_v3", "hy_v3"},
                           Name{"internlm2", "internlm2"},
                           Name{"jais2", "jais2"},
                           Name{"kimi_k2", "deepseek2"},
                           Name{"laguna", "laguna"},
                           Name{"lfm2", "lfm2"},
                           Name{"lfm2_moe", "lfm2moe"},
                           Name{"llama", "llama"},
                           Name{"llama4_text", "llama4"},
                           Name{"mimo_v2_flash", "mimo2"},
                           Name{"minicpm", "minicpm"},
                           Name{"minicpm3", "minicpm3"},
                           Name{"minimax_m2", "minimax-m2"},
                           Name{"mistral", "llama"},
                           Name{"mistral4", "mistral4"},
                           Name{"mixtral", "llama"},
                           Name{"modernbert", "modern-bert"},
                           Name{"nemotron", "nemotron"},
                           Name{"nomic_bert", "nomic-bert"},
                           Name{"olmo", "olmo"},
                           Name{"olmo2", "olmo2"},
                           Name{"olmo3", "olmo2"},
                           Name{"olmoe", "olmoe"},
                           Name{"phi", "phi2"},
                           Name{"phi3", "phi3"},
                           Name{"phimoe", "phimoe"},
                           Name{"qwen2", "qwen2"},
                           Name{"qwen2_5_vl_text", "qwen2vl"},
                           Name{"qwen2_moe", "qwen2moe"},
                           Name{"qwen2_vl_text", "qwen2vl"},
                           Name{"qwen3", "qwen3"},
                           Name{"qwen3_5_moe_text", "qwen35moe"},
                           Name{"qwen3_5_text", "qwen35"},
                           Name{"qwen3_moe", "qwen3moe"},
                           Name{"qwen3_next", "qwen3next"},
                           Name{"qwen3_vl_moe_text", "qwen3vlmoe"},
                           Name{"qwen3_vl_text", "qwen3vl"},
                           Name{"seed_oss", "seed_oss"},
                           Name{"smollm3", "smollm3"},
                           Name{"stablelm", "stablelm"},
                           Name{"starcoder2", "starcoder2"},
                           Name{"step3p5", "step35"}};

} // namespace

GgufOptions ggufOptions(const WriteTask& task, const RopeSpec& spec, const std::string& target)
{
    requireGeometric(spec, target);
    const Context at{task.context.targetLength, task.length};
    GgufOptions out;
    if (const auto base = equivalentBase(spec, at)) {
        out.base = *base;
        return out;
    }
    if (spec.method != "linear" && spec.method != "yarn")
        throw InputError("method", spec.method,
                         "none, linear, ntk, dynamic, yarn or adjusted-base: " + target +
                             " has no option for another one (what a model file has built in stays on)");
    const Frequencies f = frequenciesOf(spec, at);
    out.scaling = spec.method == "yarn" ? "yarn" : "linear";
    out.base = spec.base * spec.lambda;
    out.freqScale = 1 / f.factor;
    out.yarn = spec.method == "yarn";
    if (out.yarn) {
        out.betaFast = betaOf(spec, "beta_fast");
        out.betaSlow = betaOf(spec, "beta_slow");
    }
    requireSame(out, spec, f, target);
    return out;
}

bool isBuiltIn(const std::string& method)
{
    return method == "llama3" || method == "longrope" || method == "proportional";
}

bool hasTwoLists(const RopeSpec& spec)
{
    return spec.method == "longrope" && spec.tunables.at("short_factor") != spec.tunables.at("long_factor");
}

void warnOfRamp(const WriteTask& task, const std::string& target, Written& out)
{
    if (task.spec.method == "yarn" && settingOf(task.spec, "truncate") == 0.0)
        out.warn({"{0} always rounds the ramp outwards to whole pairs: those within it turn a little differently from "
                  "the model as it was trained (truncate false).",
                  std::vector{target}});
}

void requireNoDivisors(const WriteTask& task, const std::string& target)
{
    if (!task.shipped || !isBuiltIn(task.shipped->spec.method) || task.asShipped())
        return;
    throw InputError("method", task.spec.method,
                     task.shipped->spec.method +
                         ", exactly as the model has it: its divisors are in the file and stay on "
                         "under every option of " +
                         target + ". Change config.json and convert the weights again (--to hf says how)");
}

std::string ggufArchitecture(const WriteTask& task)
{
    if (const ModelFacts* facts = task.facts(); facts && !facts->architecture.empty())
        return facts->architecture;
    const std::string modelType = task.modelType();
    const auto nameOf = [](std::string_view type) {
        const auto found = std::ranges::lower_bound(names, type, {}, &Name::first);
        return found != names.end() && found->first == type ? std::string(found->second) : std::string();
    };
    const std::string own = nameOf(modelType);
    const Family* family = own.empty() ? findFamily(modelType) : nullptr;
    return family ? nameOf(family->type) : own; // also of a multimodal type, by its language model
}

} // namespace rope

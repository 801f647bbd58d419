// SPDX-License-Identifier: GPL-3.0-or-later
// llama.cpp's own way with RoPE (ggml rope_yarn, llama-context.cpp): theta_k = s·theta_k (1 - mix) + theta_k·mix with
// s = --rope-freq-scale = 1/f, mix = 0 without YaRN and 1 - clamp((i - low)/max(0.001, high - low), 0, 1) with it; low
// and high are always rounded outwards. With YaRN on it multiplies cos and sin by 1 + 0.1 ln(1/s) on top of
// --yarn-attn-factor. llama3, longrope and proportional come as divisors inside the model file, from no option.
#include <algorithm>
#include <cmath>

#include "core/model/number_text.h"
#include "core/model/two_pi.h"
#include "core/scaling/methods.h"
#include "core/writers/writer_parts.h"

namespace rope {

namespace {

struct Options {
    const char* scaling = "none";
    double base = 0;
    double freqScale = 1;
    bool yarn = false;
    double betaFast = 32, betaSlow = 1;
};

/// "1000000", "0.25": the shortest digits, without an exponent where a person would not write one.
std::string plainText(double value)
{
    const std::string text = Json(value).dump();
    return text.ends_with(".0") ? text.substr(0, text.size() - 2) : text;
}

/// θ as llama.cpp computes it from the options, in double.
std::vector<double> thetaOf(const Options& o, int rotaryDim, double trainLength)
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

double betaOf(const RopeSpec& spec, const char* id, double fallback)
{
    const double given = *settingOf(spec, id);
    return given == 0 ? fallback : given;
}

Options optionsFor(const RopeSpec& spec, const Context& context)
{
    Options out;
    if (const auto base = equivalentBase(spec, context); base && spec.method != "dynamic") {
        out.base = *base;
        return out;
    }
    if (spec.method != "linear" && spec.method != "yarn")
        throw InputError("method", spec.method,
                         "none, linear, ntk, yarn or adjusted-base: llama.cpp has no option for another one" +
                             std::string(spec.method == "dynamic" ? " (its base does not change with the text)"
                                                                  : " (what a model file has built in stays on)"));
    out.scaling = spec.method == "yarn" ? "yarn" : "linear";
    out.base = spec.base * spec.lambda;
    out.freqScale = 1 / frequenciesOf(spec, context).factor;
    out.yarn = spec.method == "yarn";
    if (out.yarn) {
        out.betaFast = betaOf(spec, "beta_fast", 32);
        out.betaSlow = betaOf(spec, "beta_slow", 1);
    }
    return out;
}

/// Nothing is written that llama.cpp would compute differently.
void requireSame(const Options& options, const RopeSpec& spec, const Frequencies& f)
{
    const std::vector<double> theirs = thetaOf(options, spec.rotaryDim, double(spec.trainLength));
    for (std::size_t i = 0; i < theirs.size(); ++i)
        if (std::abs(theirs[i] - f.theta[i]) > 1e-12 * f.theta[i]) {
            if (settingOf(spec, "truncate") == 0.0)
                throw InputError("truncate", "0", "1: llama.cpp always rounds the ramp outwards to whole pairs");
            throw InputError("method", spec.method,
                             "settings whose ramp rises: llama.cpp would blend pair " + std::to_string(i + 1) +
                                 " differently");
        }
}

void addYarn(const Options& o, const RopeSpec& spec, const Frequencies& f, Written& out)
{
    const double builtIn = 1 + 0.1 * std::log(f.factor);
    const double onTop = f.attentionFactor / builtIn;
    out.text += " --yarn-orig-ctx " + std::to_string(spec.trainLength) + " --yarn-ext-factor 1 --yarn-attn-factor " +
                plainText(onTop) + " --yarn-beta-fast " + plainText(o.betaFast) + " --yarn-beta-slow " +
                plainText(o.betaSlow);
    out.notes.emplace_back("With YaRN on, llama.cpp multiplies in 0.1·ln f + 1 = {0} by itself; --yarn-attn-factor is "
                           "what comes on top.",
                           std::vector<std::string>{shownNumber(builtIn, 6)});
    if (std::abs(onTop - 1) > 1e-12)
        out.notes.emplace_back("Builds from December 2025 on (pull request 17945) compute that factor from the model "
                               "file and ignore --yarn-attn-factor: there the attention factor is {0} unless the file "
                               "says otherwise, not {1}.",
                               std::vector<std::string>{shownNumber(builtIn, 6), shownNumber(f.attentionFactor, 6)});
}

} // namespace

Written writeLlamaCpp(const RopeSpec& spec, const Context& context)
{
    requireGeometric(spec, "llama.cpp");
    const Options o = optionsFor(spec, context);
    const Frequencies f = frequenciesOf(spec, context);
    requireSame(o, spec, f);
    Written out;
    out.text = std::string("--rope-scaling ") + o.scaling + " --rope-freq-base " + plainText(o.base) +
               " --rope-freq-scale " + plainText(o.freqScale);
    if (o.yarn)
        addYarn(o, spec, f, out);
    out.text += " --ctx-size " + std::to_string(context.targetLength);
    out.notes.emplace_back("--rope-freq-scale is 1/factor. llama.cpp holds these numbers as 32-bit floats.");
    out.notes.emplace_back("Rotary dimension ({0} here) and pairing come from the model file; Llama weights are stored "
                           "there permuted from half-split to interleaved.",
                           std::vector<std::string>{std::to_string(spec.rotaryDim)});
    out.notes.emplace_back(
        "A model file with divisors of its own (Llama 3.1, Phi-3 long context, Gemma 4) applies them "
        "on top of these options.");
    return out;
}

} // namespace rope

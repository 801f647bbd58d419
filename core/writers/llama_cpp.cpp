// SPDX-License-Identifier: GPL-3.0-or-later
// With YaRN on, llama.cpp multiplies cos and sin by 1 + 0.1 ln(1/s) on top of --yarn-attn-factor (ggml rope_yarn,
// llama-context.cpp). Its server serves no more than the model file's context_length, whatever the scaling.
#include <cmath>

#include "core/model/number_text.h"
#include "core/writers/gguf_windows.h"
#include "core/writers/group_attention.h"
#include "core/writers/writer_list.h"

namespace rope::writing {

namespace {

/// Latent attention cancels what YaRN multiplies in and takes the log multiplier of the file for the logits, so that
/// before pull request 17945 a factor on top would scale those squared.
bool turnsWithOne(const WriteTask& task)
{
    return ggufArchitecture(task) == "deepseek2";
}

double attentionOnTop(const WriteTask& task, const Frequencies& f, Written& out)
{
    const double builtIn = 1 + 0.1 * std::log(f.factor);
    const std::string shown = shownNumber(f.attentionFactor, 6);
    if (turnsWithOne(task)) {
        if (std::abs(f.attentionFactor - 1) > 1e-12)
            throw InputError("attention_factor", exactText(f.attentionFactor),
                             "1: llama.cpp turns the heads of deepseek2 files with 1, and scales their logits by the "
                             "log multiplier in the file");
        out.note("llama.cpp turns the heads of this model with the attention factor 1 and scales its logits by the log "
                 "multiplier in the file (mscale_all_dim); --yarn-attn-factor stays 1.");
        return 1;
    }
    const double onTop = f.attentionFactor / builtIn;
    out.note({"With YaRN on, llama.cpp multiplies in 0.1·ln f + 1 = {0} by itself; --yarn-attn-factor is what comes on "
              "top.",
              std::vector<std::string>{shownNumber(builtIn, 6)}});
    if (std::abs(onTop - 1) > 1e-12)
        out.warn(
            {"Builds from December 2025 on (pull request 17945) compute that factor from the model file and ignore "
             "--yarn-attn-factor: there the attention factor is {0} unless the file says otherwise, not {1}.",
             std::vector<std::string>{shownNumber(builtIn, 6), shown}});
    return onTop;
}

void addYarn(const WriteTask& task, const GgufOptions& o, const RopeSpec& spec, const Frequencies& f, Written& out)
{
    const double onTop = attentionOnTop(task, f, out);
    out.text += " --yarn-orig-ctx " + std::to_string(spec.trainLength) + " --yarn-ext-factor 1 --yarn-attn-factor " +
                plainText(onTop) + " --yarn-beta-fast " + plainText(o.betaFast) + " --yarn-beta-slow " +
                plainText(o.betaSlow);
}

/// The server cuts every slot to the file's own length unless that is overridden.
void addLength(const WriteTask& task, Written& out)
{
    const ModelFacts* facts = task.facts();
    const std::int64_t trained = facts ? facts->positions.value_or(task.spec.trainLength) : task.spec.trainLength;
    const std::string length = std::to_string(task.length);
    if (!out.text.empty())
        out.text += ' ';
    out.text += "--ctx-size ";
    out.text += length;
    if (task.length <= trained)
        return;
    const std::string name = ggufArchitecture(task);
    if (!name.empty())
        out.text += " --override-kv " + name + ".context_length=int:" + length;
    const std::vector<std::string> args{std::to_string(trained), length};
    if (name.empty())
        out.warn(
            {"llama-server serves no more than the file's context_length ({0}) unless it is told: add --override-kv "
             "ARCH.context_length=int:{1} with the file's general.architecture for ARCH.",
             args});
    else
        out.note({"llama-server serves no more than the file's context_length ({0}); --override-kv raises that to {1}.",
                  args});
}

void addFileNotes(const WriteTask& task, Written& out)
{
    const std::string dim = std::to_string(task.spec.rotaryDim);
    const std::string type = task.modelType();
    if (type.empty() || ggufArchitecture(task) == "llama")
        out.note({"Rotary dimension ({0} here) and pairing come from the model file; Llama weights are stored there "
                  "permuted from half-split to interleaved.",
                  std::vector{dim}});
    else
        out.note({"Rotary dimension ({0} here) and pairing come from the model file.", std::vector{dim}});
    if (type.empty())
        out.note(
            "A model file with divisors of its own (Llama 3.1, Phi-3 long context, Gemma 4) applies them on top of "
            "these options.");
}

Written asTheFileIs(const WriteTask& task)
{
    Written out;
    if (isBuiltIn(task.spec.method))
        out.note(
            {"No RoPE option is needed: the file carries {0} as divisors of its own.", std::vector{task.spec.method}});
    else
        out.note({"No RoPE option is needed: the file carries {0} by itself.", std::vector{task.spec.method}});
    warnOfRamp(task, "llama.cpp", out);
    if (hasTwoLists(task.spec))
        out.note({"The long list holds where --ctx-size is above {0}, for short texts too.",
                  std::vector<std::string>{std::to_string(task.spec.trainLength)}});
    addLength(task, out);
    return out;
}

Written write(const WriteTask& task)
{
    requireMainLayers(task, "llama.cpp");
    if (task.asShipped() && (isBuiltIn(task.spec.method) || settingOf(task.spec, "truncate") == 0.0))
        return asTheFileIs(task);
    requireModelsPart(task, "llama.cpp");
    requireNoDivisors(task, "llama.cpp");
    Written out;
    RopeSpec spec = frozen(task, out);
    const std::string groups = groupAttention(task, out);
    if (!groups.empty()) {
        spec.method = "none"; // θ stays
        spec.tunables.clear();
    }
    const GgufOptions o = ggufOptions(task, spec, "llama.cpp");
    requireWindowsAsMeant(task, o, "llama.cpp");
    out.text = std::string("--rope-scaling ") + o.scaling + " --rope-freq-base " + plainText(o.base) +
               " --rope-freq-scale " + plainText(o.freqScale);
    if (o.yarn)
        addYarn(task, o, spec, task.frequencies(), out);
    out.text += groups;
    out.note("--rope-freq-scale is 1/factor. llama.cpp holds these numbers as 32-bit floats.");
    addLength(task, out);
    addFileNotes(task, out);
    return out;
}

} // namespace

WriteTarget llamaCpp()
{
    return {"llama.cpp", "llama.cpp", "Options for llama-cli and llama-server.",
            "llama.cpp, tools/server/server-context.cpp at commit fb402660 (2026)", write};
}

} // namespace rope::writing

// SPDX-License-Identifier: GPL-3.0-or-later
// Source: src/models/*.cpp of llama.cpp in 2026. Layers with a sliding window take base and scale of the file where the
// code asks get_rope_freq_base and get_rope_freq_scale (openai-moe.cpp, gemma2.cpp, and in llama4.cpp and afmoe.cpp,
// where no others rotate), those of the options where it does not: olmo2.cpp takes the base from the options,
// modern-bert.cpp the scale, cohere2.cpp and exaone4.cpp both. Gemma 3 and its like are as meant.
#include "core/writers/gguf_windows.h"

#include <algorithm>

#include "core/configs/word_list.h"
#include "core/model/number_text.h"

namespace rope {

namespace {

[[noreturn]] void refuse(const WriteTask& task, bool isBase, const std::string& allowed)
{
    const RopeSpec &spec = task.spec, &own = task.shipped->spec;
    if (isBase && spec.method == own.method)
        throw InputError("base", exactText(spec.base * spec.lambda), exactText(own.base) + allowed);
    throw InputError("method", spec.method, (isBase ? "one that leaves the base alone" : own.method) + allowed);
}

bool hasWindows(const WriteTask& task)
{
    const ModelConfig& model = *task.origin.model;
    return model.facts.perLayer || std::ranges::any_of(model.plan, &ModelLayer::isLocal);
}

} // namespace

void requireWindowsAsMeant(const WriteTask& task, const GgufOptions& options, const std::string& target)
{
    if (!task.shipped || task.asShipped())
        return;
    const std::string name = ggufArchitecture(task);
    const bool otherBase = options.base != task.shipped->spec.base;
    const bool isScaled = options.freqScale != 1 || options.yarn;
    const bool isUnlike = otherBase || isScaled || task.shipped->spec.method != "none";
    if (listsWord("gpt-oss gemma2 llama4 afmoe", name) && isUnlike)
        refuse(task, otherBase && !isScaled,
               ": the options of " + target +
                   " do not reach this model's layers with a sliding window. Change config.json and convert the "
                   "weights again (--to hf says how)");
    if (name == "olmo2" && otherBase && hasWindows(task))
        refuse(task, true, ": " + target + " gives another base to the layers with a sliding window too");
    if (name == "modern-bert" && isScaled)
        refuse(task, false, ": " + target + " scales the layers with a sliding window too");
}

} // namespace rope

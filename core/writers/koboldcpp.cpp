// SPDX-License-Identifier: GPL-3.0-or-later
// koboldcpp hands a frequency scale and a base to its llama.cpp and has no YaRN options (gpttype_adapter.cpp). Without
// --ropeconfig it raises the base of files with base 10000 or 500000 by itself beyond their training length.
#include "core/writers/gguf_windows.h"
#include "core/writers/writer_list.h"

namespace rope::writing {

namespace {

void addLength(const WriteTask& task, Written& out)
{
    if (task.length < 256 || task.length > 262144)
        throw InputError("target_length", std::to_string(task.length),
                         "256 to 262144: koboldcpp takes no other length");
    if (!out.text.empty())
        out.text += ' ';
    out.text += "--contextsize ";
    out.text += std::to_string(task.length);
}

Written asTheFileIs(const WriteTask& task)
{
    Written out;
    out.note({"No RoPE option is needed: the file carries {0} by itself.", std::vector{task.spec.method}});
    warnOfRamp(task, "koboldcpp", out);
    const ModelFacts* facts = task.facts();
    if (facts->positions && task.length > *facts->positions)
        out.warn({"Beyond {0} tokens koboldcpp may raise the base by a rule of its own.",
                  std::vector<std::string>{std::to_string(*facts->positions)}});
    addLength(task, out);
    return out;
}

Written write(const WriteTask& task)
{
    requireMainLayers(task, "koboldcpp");
    if (task.asShipped() && (isBuiltIn(task.spec.method) || task.spec.method == "yarn"))
        return asTheFileIs(task);
    requireModelsPart(task, "koboldcpp");
    requireNoDivisors(task, "koboldcpp");
    if (task.spec.method == "yarn" || (task.shipped && task.shipped->spec.method == "yarn"))
        throw InputError(
            "method", task.spec.method,
            "none, linear, ntk, dynamic or adjusted-base on a model without YaRN: --ropeconfig has a scale "
            "and a base, and cannot switch YaRN on or off");
    Written out;
    const GgufOptions o = ggufOptions(task, frozen(task, out), "koboldcpp");
    requireWindowsAsMeant(task, o, "koboldcpp");
    out.text = "--ropeconfig " + plainText(o.freqScale) + " " + plainText(o.base);
    addLength(task, out);
    out.note("--ropeconfig takes 1/factor and the base; with it koboldcpp leaves its automatic rule off.");
    if (!task.origin.model)
        out.note("A model file with divisors or YaRN of its own applies them on top of these options.");
    return out;
}

} // namespace

WriteTarget koboldCpp()
{
    return {"koboldcpp", "koboldcpp", "Options for koboldcpp: frequency scale, base and context size.",
            "koboldcpp, gpttype_adapter.cpp at commit 0027a478 (spring 2025)", write};
}

} // namespace rope::writing

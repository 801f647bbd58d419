// SPDX-License-Identifier: GPL-3.0-or-later
// ExLlamaV2 0.3.2 (exllamav2/rope.py, device.py): base·alpha^(r/(r-2)), positions / scale, both on top of config.json.
// Its YaRN starts the ramp from max_seq_len instead of L and knows no other betas. TabbyAPI fills an empty rope_alpha
// in by a rule of its own, so both are always written; with its commit c8b9a8f (July 2026) it dropped ExLlamaV2.
#include <cmath>

#include "core/model/number_text.h"
#include "core/scaling/methods.h"
#include "core/writers/writer_list.h"
#include "core/writers/writer_parts.h"

namespace rope::writing {

namespace {

std::string lines(std::int64_t length, double scale, double alpha)
{
    return "model:\n  max_seq_len: " + std::to_string(length) + "\n  rope_scale: " + exactText(scale) +
           "\n  rope_alpha: " + exactText(alpha);
}

/// YaRN's first pair as ExLlamaV2 turns it, against what is wanted.
void refuseYarn(const WriteTask& task)
{
    const Frequencies f = task.frequencies();
    RopeSpec theirs = task.spec;
    theirs.trainLength = task.length;
    theirs.tunables = {{"factor", f.factor}};
    const Frequencies got = frequenciesOf(theirs, task.context);
    std::string difference = "with other betas or attention factor";
    for (std::size_t i = 0; i < f.size(); ++i)
        if (std::abs(got.theta[i] - f.theta[i]) > 1e-12 * f.theta[i]) {
            difference = "pair " + std::to_string(i + 1) + " would turn " + shownNumber(got.theta[i] / f.theta[i]) +
                         " times as fast";
            break;
        }
    throw InputError("method", "yarn",
                     "none, linear, ntk, dynamic or adjusted-base: ExLlamaV2 starts YaRN's ramp from max_seq_len (" +
                         std::to_string(task.length) + ") instead of L (" + std::to_string(task.spec.trainLength) +
                         "); " + difference);
}

/// What config.json says, computed as the library does; ExLlamaV2 knows llama3 and longrope.
bool isReadAsItIs(const WriteTask& task)
{
    return task.asShipped() && (task.spec.method == "llama3" || task.spec.method == "longrope");
}

/// What its config.py reads of rope_scaling; dynamic it leaves to rope_alpha.
bool isKnownThere(const std::string& method)
{
    return method == "none" || method == "linear" || method == "dynamic" || method == "yarn" || method == "llama3" ||
           method == "longrope";
}

/// Base b' = b·alpha^(r/(r-2)) of the file's base b.
double alphaFor(const RopeSpec& spec, double fileBase, double newBase)
{
    if (newBase == fileBase)
        return 1;
    if (spec.rotaryDim == 2)
        throw InputError("rotary_dim", "2", "4 or more: with one pair rope_alpha changes nothing");
    return std::pow(newBase / fileBase, double(spec.rotaryDim - 2) / spec.rotaryDim);
}

/// device.py multiplies every base of the model by alpha, that of local layers too.
void requireOneBase(const WriteTask& task, double alpha)
{
    if (alpha == 1 || !task.shipped)
        return;
    for (const LayerRope& layer : task.origin.model->layers)
        if (layer.rotates && layer.spec.base != task.shipped->spec.base)
            throw InputError("method", task.spec.method,
                             "none or linear, with the model's own base: rope_alpha changes the base of the local "
                             "layers too");
}

void addNotes(const WriteTask& task, double fileBase, Written& out)
{
    out.note("For TabbyAPI's config.yml before July 2026; later versions have no ExLlamaV2 and ExLlamaV3 reads neither "
             "rope_scale nor rope_alpha. In ExLlamaV2 itself: max_seq_len, scale_pos_emb, scale_alpha_value.");
    out.note("rope_alpha is written even where it is 1: left empty, TabbyAPI chooses one by the length.");
    if (!task.origin.model)
        out.note({"rope_alpha is on top of the model's own rope_theta, taken as {0} here.",
                  std::vector{exactText(fileBase)}});
}

Written write(const WriteTask& task)
{
    requireGeometric(task.spec, "ExLlamaV2");
    requireMainLayers(task, "ExLlamaV2");
    Written out;
    const double fileBase = task.shipped ? task.shipped->spec.base : task.spec.base;
    if (isReadAsItIs(task)) {
        out.text = lines(task.length, 1, 1);
        out.note({"The model's own {0} comes from its config.json.", std::vector{task.spec.method}});
        addNotes(task, fileBase, out);
        return out;
    }
    requireModelsPart(task, "ExLlamaV2");
    if (task.shipped && !isKnownThere(task.shipped->spec.method))
        throw InputError("model", task.modelType(),
                         "a model whose scaling ExLlamaV2 knows: linear, yarn, llama3 or longrope (this one has " +
                             task.shipped->spec.method + ")");
    const bool fileScales = task.shipped && task.shipped->spec.method != "none" &&
                            task.shipped->spec.method != "linear" && task.shipped->spec.method != "dynamic";
    if (task.spec.method == "yarn")
        refuseYarn(task);
    if (fileScales)
        throw InputError("method", task.spec.method,
                         task.shipped->spec.method +
                             ", as in config.json: ExLlamaV2 applies that whatever the options");
    const RopeSpec spec = frozen(task, out);
    const auto base = equivalentBase(spec, {task.context.targetLength, task.length});
    if (!base && spec.method != "linear")
        throw InputError("method", spec.method,
                         "none, linear, or one that changes the base alone: TabbyAPI has a scale and an alpha");
    const double scale = base ? 1 : task.frequencies().factor;
    const double alpha = alphaFor(spec, fileBase, base.value_or(spec.base * spec.lambda));
    requireOneBase(task, alpha);
    out.text = lines(task.length, scale, alpha);
    addNotes(task, fileBase, out);
    return out;
}

} // namespace

WriteTarget exLlama()
{
    return {"exllamav2", "ExLlamaV2 and TabbyAPI", "Lines for the model section of TabbyAPI's config.yml.",
            "ExLlamaV2 0.3.2 and TabbyAPI at commit 79126f9 (June 2026)", write};
}

} // namespace rope::writing

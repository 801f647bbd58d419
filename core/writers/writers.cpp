// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/writers/writers.h"

#include <algorithm>
#include <cmath>

#include "core/model/number_text.h"
#include "core/model/text.h"
#include "core/scaling/methods.h"
#include "core/writers/writer_list.h"
#include "core/writers/writer_parts.h"

namespace rope {

namespace {

const WriteTarget& targetOf(const std::string& id)
{
    const auto found = std::ranges::find(writeTargets(), id, &WriteTarget::id);
    if (found != writeTargets().end())
        return *found;
    throw InputError("to", quotable(id), "one of " + joined(writeTargets(), ", ", &WriteTarget::id));
}

/// A library starts such methods at n = L, whatever the text will be; what is written is meant for L'.
std::int64_t lengthOf(const RopeSpec& spec, const Context& context, const LayerRope* shipped)
{
    const Method* method = findMethod(spec.method);
    if (!method->usesCurrentLength || !context.seqLen)
        return context.targetLength;
    if (method->newBase)
        return *context.seqLen > spec.trainLength ? *context.seqLen : context.targetLength;
    return shipped && shipped->context.seqLen == context.seqLen ? context.targetLength : *context.seqLen;
}

} // namespace

const std::vector<WriteTarget>& writeTargets()
{
#define ROPE_CALL_TARGET(name) writing::name(),
    static const std::vector<WriteTarget> all{ROPE_WRITE_TARGETS(ROPE_CALL_TARGET)};
#undef ROPE_CALL_TARGET
    return all;
}

void Written::warn(Message note)
{
    notes.insert(notes.begin() + std::ptrdiff_t(urgent), std::move(note));
    ++urgent;
}

Written writeFor(const std::string& target, const RopeSpec& spec, const Context& context, const Origin& origin)
{
    const WriteTarget& found = targetOf(target);
    if (auto problems = problemsOf(spec, context); !problems.empty())
        throw InputError(std::move(problems));
    if (!found.takesAnyTheta && settingOf(spec, "resonance") == 1.0)
        throw InputError("resonance", "1", "0: " + target + " has no way to round periods to whole tokens");
    static const Origin none;
    const LayerRope* layer = origin.layer();
    const bool fits = layer && layer->spec.headDim == spec.headDim;
    const Origin& from = fits ? origin : none;
    const LayerRope* shipped = fits ? layer : nullptr;
    Written out = found.write({spec, context, from, shipped, lengthOf(spec, context, shipped)});
    const std::vector<Message> remarks = remarksOn(spec, context, from);
    out.notes.insert(out.notes.begin(), remarks.begin(), remarks.end());
    out.urgent += remarks.size();
    out.note({"Checked against {0}.", std::vector<std::string>{found.checked}});
    return out;
}

std::optional<double> settingOf(const RopeSpec& spec, const std::string& id)
{
    if (const auto it = spec.tunables.find(id); it != spec.tunables.end())
        if (const double* value = std::get_if<double>(&it->second))
            return *value;
    const Tunable* tunable = findMethod(spec.method)->tunable(id);
    return tunable ? tunable->fallback : std::nullopt;
}

double betaOf(const RopeSpec& spec, const std::string& id)
{
    const double given = settingOf(spec, id).value_or(0);
    return given != 0 ? given : id == "beta_fast" ? 32 : 1;
}

void requireGeometric(const RopeSpec& spec, const std::string& target)
{
    if (spec.thetaMode != ThetaMode::Geometric)
        throw InputError("theta", toId(spec.thetaMode), "geometric: " + target + " makes θ from a base");
}

RopeSpec frozen(const WriteTask& task, Written& out)
{
    RopeSpec spec = task.spec;
    const Method* method = findMethod(spec.method);
    // Of a list no base can be frozen; whoever writes it says that it takes none.
    if (!method->usesCurrentLength || !method->newBase || spec.thetaMode != ThetaMode::Geometric)
        return spec;
    spec.base = equivalentBase(task.spec, {task.context.targetLength, task.length}).value();
    spec.lambda = 1;
    spec.method = "none";
    spec.tunables.clear();
    out.note({"{1} changes its base with the text; here the base is frozen as it is at {0} tokens, and shorter "
              "texts turn with it too.",
              std::vector<std::string>{grouped(task.length), method->title.english()}});
    return spec;
}

bool areMainLayers(const WriteTask& task)
{
    if (!task.shipped || !task.origin.model->facts.perLayer)
        return true;
    const ModelConfig& model = *task.origin.model;
    const LayerRope& main = model.layers[model.defaultLayer];
    return main.layerType == task.layerType() || main.spec == task.shipped->spec;
}

void requireModelsPart(const WriteTask& task, const std::string& target)
{
    if (task.shipped && task.shipped->spec.rotaryDim != task.spec.rotaryDim)
        throw InputError("rotary_dim", std::to_string(task.spec.rotaryDim),
                         std::to_string(task.shipped->spec.rotaryDim) + ": " + target +
                             " takes it from the model file");
}

void requireMainLayers(const WriteTask& task, const std::string& target)
{
    if (areMainLayers(task))
        return;
    const LayerRope& main = task.origin.model->layers[task.origin.model->defaultLayer];
    throw InputError("layer_type", quotable(task.layerType()),
                     main.layerType + ": the options of " + target +
                         " reach only those layers. The others do by themselves what the model file says (base " +
                         exactText(task.shipped->spec.base) + ", " +
                         (task.shipped->spec.method == "none" ? "unscaled" : task.shipped->spec.method) + ")");
}

std::string plainText(double value)
{
    const std::string text = Json(value).dump();
    return text.ends_with(".0") ? text.substr(0, text.size() - 2) : text;
}

} // namespace rope

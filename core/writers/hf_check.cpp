// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/writers/hf_check.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "core/configs/families.h"
#include "core/configs/strict_json.h"
#include "core/model/number_text.h"
#include "core/scaling/methods.h"

namespace rope {

namespace {

constexpr double tolerance = 1e-12; ///< relative; a ratio of bases is rounded once

/// The object at a path with dots; the top for an empty one.
Json& partAt(Json& config, const std::string& path)
{
    if (path.empty())
        return config;
    const std::size_t dot = path.find('.');
    Json& part = config[path.substr(0, dot)];
    return dot == std::string::npos ? part : partAt(part, path.substr(dot + 1));
}

/// Key by key, as the texts ask: nothing within a key is kept.
std::string merged(const ModelConfig& model, const Json& text)
{
    Json config = parseStrictJson(*model.text, "config", {.nonFinite = true});
    Json& part = partAt(config, model.facts.textPath);
    for (const auto& [key, value] : text.items())
        part[key] = value;
    return config.dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool close(double a, double b)
{
    return std::abs(a - b) <= tolerance * std::abs(b);
}

bool sameTurns(const RopeSpec& a, const RopeSpec& b, const Context& at)
{
    if (a.headDim != b.headDim || a.rotaryDim != b.rotaryDim)
        return false;
    const Frequencies x = frequenciesOf(a, at), y = frequenciesOf(b, at);
    for (std::size_t i = 0; i < y.size(); ++i)
        if (!close(x.theta[i], y.theta[i]))
            return false;
    return close(x.attentionFactor, y.attentionFactor) && a.temperature == b.temperature;
}

std::string describe(const RopeSpec& spec)
{
    return "base " + exactText(spec.base) + (spec.method == "none" ? "" : " with " + spec.method);
}

/// The field that does not arrive.
[[noreturn]] void refuse(const WriteTask& task, const RopeSpec& got)
{
    const RopeSpec &wanted = task.spec, &shipped = task.shipped->spec;
    const std::string because = ": this model's class takes nothing else from its config";
    if (got.rotaryDim != wanted.rotaryDim)
        throw InputError("rotary_dim", std::to_string(wanted.rotaryDim), std::to_string(got.rotaryDim) + because);
    const bool otherMethod = wanted.method != shipped.method && !findMethod(wanted.method)->newBase;
    const bool otherBase = wanted.base * wanted.lambda != shipped.base * shipped.lambda;
    if (otherBase && !otherMethod)
        throw InputError("base", exactText(wanted.base * wanted.lambda), exactText(got.base) + because);
    throw InputError("method", wanted.method, got.method + because + " (it would turn with " + describe(got) + ")");
}

ModelConfig readAgain(const WriteTask& task, const Json& text)
{
    try {
        return readHfConfig(merged(*task.origin.model, text));
    } catch (const InputError& error) {
        std::vector<Problem> problems{{"method", task.spec.method,
                                       "what this model's class takes; merged into its config this would not be read"}};
        std::ranges::copy(error.problems(), std::back_inserter(problems));
        throw InputError(std::move(problems));
    }
}

/// A class that refuses to load with any other scaling than LongRoPE (Phi-3).
void requireTakenMethod(const WriteTask& task)
{
    const Family* family = findFamily(task.modelType());
    if (!family || !family->longRopeOnly || task.spec.method == "longrope")
        return;
    if (task.spec.method == "dynamic" || !equivalentBase(task.spec, task.context))
        throw InputError("method", task.spec.method,
                         "longrope, or none with any base: this model's class refuses to load with another");
}

} // namespace

bool mayHold(const WriteTask& task, const std::string& key)
{
    if (!task.origin.model || !task.origin.model->text)
        return true;
    Json config = parseStrictJson(*task.origin.model->text, "config", {.nonFinite = true, .beyondDouble = true});
    const Json& part = partAt(config, task.origin.model->facts.textPath);
    const auto found = part.is_object() ? part.find(key) : part.end();
    return found != part.end() && !found->is_null();
}

Json shippedDict(const WriteTask& task)
{
    if (!task.origin.model || !task.origin.model->text)
        return Json::object();
    Json config = parseStrictJson(*task.origin.model->text, "config", {.nonFinite = true, .beyondDouble = true});
    const Json& part = partAt(config, task.origin.model->facts.textPath);
    for (const char* key : {"rope_parameters", "rope_scaling"}) {
        const auto dict = part.is_object() ? part.find(key) : part.end();
        if (dict == part.end() || !dict->is_object())
            continue;
        const auto layer = dict->find(task.layerType());
        return layer != dict->end() && layer->is_object() ? *layer : *dict;
    }
    return Json::object();
}

void requireReadsBack(const WriteTask& task, const Json& text)
{
    if (!task.shipped || !task.origin.model->text)
        return;
    requireTakenMethod(task);
    const ModelConfig& model = *task.origin.model;
    const ModelConfig again = readAgain(task, text);
    for (const LayerRope& layer : model.layers) {
        if (!layer.rotates)
            continue;
        const LayerRope* read = again.layer(layer.layerType);
        const bool own = &layer == task.shipped;
        const RopeSpec& wanted = own ? task.spec : layer.spec;
        const bool turns = read && read->rotates;
        if (turns && sameTurns(read->spec, wanted, own ? task.context : layer.context))
            continue;
        if (own)
            refuse(task, turns ? read->spec : RopeSpec{});
        throw InputError("layer_type", quotable(task.layerType()),
                         "a change that leaves " + quotable(layer.layerType) +
                             " layers as they are, which this spelling cannot say for this model");
    }
}

} // namespace rope

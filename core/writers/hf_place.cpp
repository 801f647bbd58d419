// SPDX-License-Identifier: GPL-3.0-or-later
// Where a text of Hugging Face's keys belongs in a config: the part of the language model, the dict of a layer type.
#include "core/writers/hf_keys.h"

namespace rope {

std::string textPathOf(const WriteTask& task)
{
    return task.facts() ? task.facts()->textPath : std::string();
}

Json nestedAs(std::string path, Json json)
{
    while (!path.empty()) {
        const std::size_t dot = path.rfind('.');
        const std::size_t start = dot == std::string::npos ? 0 : dot + 1;
        json = Json{{path.substr(start), std::move(json)}};
        path.resize(dot == std::string::npos ? 0 : dot);
    }
    return json;
}

void addPlaceNotes(const WriteTask& task, bool layers, Written& out)
{
    if (const ModelFacts* facts = task.facts()) {
        if (!facts->textPath.empty())
            out.note({"The text is flat: in this model's config it belongs into {0}.", std::vector{facts->textPath}});
        if (layers && facts->perLayer && !task.layerType().empty())
            out.note({"This model has a RoPE per layer type: the change belongs into rope_parameters.{0}. The other "
                      "layer types are written as they are, for the dict is replaced whole.",
                      std::vector<std::string>{task.layerType()}});
        return;
    }
    out.note("The text is flat: in a config with parts (Gemma 3, Llama 4, Qwen-VL) it belongs into text_config.");
    if (layers)
        out.note("In a model with a RoPE per layer type (Gemma 3, OLMo 3, ModernBERT) what stands in rope_parameters "
                 "belongs into rope_parameters.<layer type>.");
}

Json withOtherLayers(const WriteTask& task, const Json& own, const std::string& target)
{
    if (!task.shipped || !task.origin.model->facts.perLayer || task.layerType().empty())
        return own;
    Json out = Json::object();
    for (const LayerRope& layer : task.origin.model->layers) {
        if (layer.layerType == task.layerType()) {
            out[layer.layerType] = own;
        } else if (layer.rotates) {
            out[layer.layerType] = hfRopeParameters(layer.spec, layer.context, target);
            if (layer.spec.rotaryDim != layer.spec.headDim)
                out[layer.layerType]["partial_rotary_factor"] = partialFactorOf(layer.spec);
        }
    }
    return out;
}

} // namespace rope

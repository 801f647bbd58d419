// SPDX-License-Identifier: GPL-3.0-or-later
// The counterpart of hf_reader: what is written here reads back to the same θ and attention factor, bit for bit.
#include "core/writers/hf.h"

#include <algorithm>

#include "core/configs/families.h"
#include "core/model/number_text.h"
#include "core/scaling/methods.h"
#include "core/writers/hf_check.h"
#include "core/writers/writer_list.h"

namespace rope {

void addHfNotes(const WriteTask& task, Written& out)
{
    const RopeSpec& spec = task.spec;
    if (spec.pairing != Pairing::Half)
        out.note({"The pairing ({0}) is not part of a config: it belongs to the code of the model.",
                  std::vector<std::string>{toId(spec.pairing)}});
    if ((findMethod(spec.method)->newBase && spec.method != "dynamic") || spec.lambda != 1)
        out.note("The changed base is written as rope_theta; where it came from is not part of a config.");
    if (spec.method == "dynamic")
        out.note({"The library changes the base with the length of the text; a config says nothing about the present "
                  "length ({0}).",
                  std::vector<std::string>{grouped(task.context.currentLength())}});
}

RopeSpec specForClass(const WriteTask& task, Written& out)
{
    const Family* family = findFamily(task.modelType());
    if (!family || !family->lengthBlind || task.spec.method != "dynamic" || task.asShipped())
        return task.spec;
    RopeSpec spec = frozen(task, out);
    spec.method = "adjusted-base"; // it is there to reach L'
    spec.tunables["base"] = spec.base;
    spec.base = task.spec.base;
    out.note("This model's class never changes θ with the length of the text.");
    return spec;
}

void addHeadDim(const WriteTask& task, Json& json)
{
    // Falcon's class refuses to load with the key; others (HunYuan, MiniMax) cannot scale by YaRN without it.
    if (const Family* family = findFamily(task.modelType()); family && family->headKey.empty())
        return;
    if (task.origin.model)
        for (const LayerRope& layer : task.origin.model->layers)
            if (layer.rotates && layer.spec.headDim != task.spec.headDim)
                return;
    json["head_dim"] = task.spec.headDim;
}

void addHfKeyNotes(const WriteTask& task, bool old, Written& out)
{
    const bool shortNames = task.spec.method == "yarn" || task.spec.method == "longrope";
    if (task.origin.model) {
        const std::string& type = task.origin.model->modelType;
        if (const std::string own = ownBaseKey(task); !own.empty())
            out.note({old ? "This family has {0} instead of rope_theta." : "This family has {0}; both are written.",
                      std::vector{own}});
        if (shortNames && (type.starts_with("phi3") || type.starts_with("phi4")))
            out.note("Phi-3 and Phi-4 multimodal know longrope only, and read yarn as longrope.");
        return;
    }
    out.note({"The keys are those of Llama and its like. Other families have keys of their own for the base: "
              "rotary_emb_base (GPT-NeoX, Qwen 1, Nomic BERT), global_rope_theta and local_rope_theta (ModernBERT), "
              "rope_local_base_freq (Gemma 3), swa_rope_theta (MiMo); GPT-J, CodeGen and ChatGLM have none: {0}.",
              std::vector<std::string>{old ? "there, change those keys instead of rope_theta"
                                           : "where those keys are in the config, change them too"}});
    if (shortNames)
        out.note("Phi-3 and Phi-4 multimodal know longrope only, and read yarn as longrope.");
}

namespace writing {

namespace {

Json usualKeys(const WriteTask& task, const Json& rope)
{
    Json json{{"max_position_embeddings", positionsFor(task.spec, task.context)}};
    addHeadDim(task, json);
    if (const std::string own = ownBaseKey(task); !own.empty())
        json[own] = rope["rope_theta"];
    if (const Json ratio = baseRatio(task, rope["rope_theta"].get<double>()); !ratio.empty())
        json.update(ratio);
    json["rope_parameters"] = withOtherLayers(task, rope, "Hugging Face");
    // Where both are there, rope_scaling wins. Where it is not there, a null is not written: in classes without an
    // older spelling (Gemma 4, Laguna) it takes rope_parameters away.
    if (mayHold(task, "rope_scaling"))
        json["rope_scaling"] = nullptr;
    return json;
}

Written write(const WriteTask& given)
{
    Written out;
    const RopeSpec spec = specForClass(given, out);
    const WriteTask task{spec, given.context, given.origin, given.shipped, given.length};
    Json rope = hfRopeParameters(spec, task.context, "Hugging Face");
    if (spec.rotaryDim != spec.headDim)
        rope["partial_rotary_factor"] = partialFactorOf(spec);
    addAxes(task, rope, out);
    addMscales(task, rope);
    addTemperature(task, rope);
    const auto own = ownDict(task, rope);
    const Json json = own ? *own : usualKeys(task, rope);
    requireReadsBack(task, json);
    addHfNotes(task, out);
    addPlaceNotes(task, true, out);
    addHfKeyNotes(task, false, out);
    out.text = shortJsonText(json);
    return out;
}

} // namespace

WriteTarget hf()
{
    return {"hf", "Hugging Face", "JSON to merge into a config.json of transformers 5, with rope_parameters.",
            "transformers 5.16 (commit decba1d2, August 2026)", write};
}

} // namespace writing

} // namespace rope

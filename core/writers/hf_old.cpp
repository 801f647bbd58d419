// SPDX-License-Identifier: GPL-3.0-or-later
// The spelling before transformers 5. What its versions do differently, from the history of modeling_rope_utils.py:
// linear and dynamic are known from 4.31 (key "type"; "rope_type" from 4.43), yarn, llama3 and longrope from 4.43,
// proportional from 5 only. Until 4.55 yarn took max_position_embeddings / original for its factor.
#include <cmath>

#include "core/model/number_text.h"
#include "core/writers/hf.h"
#include "core/writers/hf_check.h"
#include "core/writers/writer_list.h"

namespace rope::writing {

namespace {

void addVersionNote(const std::string& type, Written& out)
{
    if (type == "proportional")
        out.note("transformers knows proportional only from version 5 on, where rope_parameters is the usual "
                 "spelling.");
    else if (type == "linear" || type == "dynamic")
        out.note({"transformers knows {0} from version 4.31 on; before 4.43 the key rope_type was called type.",
                  std::vector{type}});
    else if (type != "default")
        out.note({"transformers knows {0} from version 4.43 on.", std::vector{type}});
}

/// Until 4.55 the ratio of the two lengths took the place of the factor.
void addRatioNote(const WriteTask& task, const Json& json, Written& out)
{
    if (task.spec.method != "yarn" || !json.contains("rope_scaling"))
        return;
    const Json& scaling = json["rope_scaling"];
    const double factor = scaling["factor"].get<double>();
    const double ratio =
        json["max_position_embeddings"].get<double>() / scaling["original_max_position_embeddings"].get<double>();
    if (ratio == factor)
        return;
    RopeSpec implied = task.spec;
    implied.tunables["factor"] = ratio;
    const bool usable = problemsOf(implied, task.context).empty();
    const double attention = usable ? frequenciesOf(implied, task.context).attentionFactor : 1;
    out.warn({"transformers uses the factor {0} from version 4.56 on; before, max_position_embeddings / "
              "original_max_position_embeddings = {1} held instead (attention factor {2}).",
              std::vector<std::string>{exactText(factor), exactText(ratio), exactText(attention)}});
}

Written write(const WriteTask& given)
{
    Written out;
    const RopeSpec spec = specForClass(given, out);
    const WriteTask task{spec, given.context, given.origin, given.shipped, given.length};
    Json rope = hfRopeParameters(spec, task.context, "Hugging Face");
    const std::string type = rope["rope_type"];
    if (spec.rotaryDim != spec.headDim)
        rope["partial_rotary_factor"] = partialFactorOf(spec);
    addAxes(task, rope, out);
    addMscales(task, rope);
    addTemperature(task, rope);
    const auto own = ownDict(task, rope);
    Json json = own ? *own : sideBySide(task, rope, "transformers before version 5");
    if (json.contains("rope_scaling")) { // not one of the other layers, which have a base only
        json["max_position_embeddings"] = positionsFor(spec, task.context);
        json["rope_parameters"] = nullptr; // without rope_scaling the merged config would fall back on it
    }
    if (!own)
        addHeadDim(task, json);
    requireReadsBack(task, json);
    addRatioNote(task, json, out);
    addVersionNote(type, out);
    addHfNotes(task, out);
    addPlaceNotes(task, false, out);
    addHfKeyNotes(task, true, out);
    out.text = shortJsonText(json);
    return out;
}

} // namespace

WriteTarget hfOld()
{
    return {"hf-old", "Hugging Face, before version 5",
            "JSON to merge into a config.json of transformers 4, with rope_theta and rope_scaling.",
            "the history of transformers from 4.31 to 4.57", write};
}

} // namespace rope::writing

// SPDX-License-Identifier: GPL-3.0-or-later
// SGLang (python/sglang/srt/layers/rotary_embedding, utils/hf_transformers) multiplies YaRN's own attention factor by
// attn_factor and does not read attention_factor; mscale only where both are there. --context-length may not be above
// max_position_embeddings, which it multiplies by a factor only where original_max_position_embeddings is absent.
#include "core/model/number_text.h"
#include "core/model/yarn_mscale.h"
#include "core/writers/served.h"
#include "core/writers/writer_list.h"

namespace rope::writing {

namespace {

/// The attention factor in SGLang's words.
void addYarnAttention(const WriteTask& task, Json& rope)
{
    if (isLatentAttention(task) || !rope.contains("attention_factor") || rope["rope_type"] != "yarn")
        return;
    const Frequencies f = task.frequencies();
    const double automatic = yarnMscale(f.factor);
    for (const char* key : {"attention_factor", "mscale", "mscale_all_dim"})
        rope.erase(key);
    if (f.attentionFactor != automatic)
        rope["attn_factor"] = f.attentionFactor / automatic;
}

/// An override is merged into the part at the top that holds the language model, not into a part of that.
std::string pathOf(const WriteTask& task)
{
    const std::string path = servedPath(task);
    if (path.find('.') != std::string::npos)
        throw InputError("model_type", Json(task.facts()->outerType).dump(),
                         "a model whose language part stands at the top or one level below: SGLang would replace this "
                         "one's inner part whole. Write it into config.json (--to hf)");
    return path;
}

void addPlaceNote(const std::string& path, Written& out)
{
    if (!path.empty())
        out.note(
            {"The override reaches {0} from pull request 33351 (August 2026) on; before, SGLang replaced that part "
             "whole and stopped. There, write it into config.json (hf).",
             std::vector{path}});
}

Written write(const WriteTask& task)
{
    Written out;
    requireServed(task, "SGLang");
    requireModelsPart(task, "SGLang");
    const std::string path = pathOf(task);
    Json rope = servedParameters(task, "SGLang", out);
    addYarnAttention(task, rope);
    const std::string length = std::to_string(std::max(task.length, std::int64_t(1)));
    Json json{{"max_position_embeddings", std::max(task.length, task.spec.trainLength)}};
    json["rope_parameters"] = withOtherLayers(task, rope, "SGLang");
    if (const auto ratio = ratioAlone(task, rope, json["max_position_embeddings"], "SGLang"))
        json = *ratio;
    stopSteps(task, json);
    out.text = "--json-model-override-args '" + nestedAs(path, json).dump() + "' --context-length " + length;
    out.note("For python -m sglang.launch_server --model-path MODEL. SGLang on transformers 4 reads rope_scaling and "
             "rope_theta instead of rope_parameters.");
    addPlaceNote(path, out);
    if (task.spec.method == "longrope")
        out.note({"SGLang takes the long list from the first text above {0} tokens in a batch on.",
                  std::vector<std::string>{std::to_string(task.spec.trainLength)}});
    out.note({"Head dimension and pairing stay the model's own: {0} and {1} here.",
              std::vector<std::string>{std::to_string(task.spec.headDim), toId(task.spec.pairing)}});
    return out;
}

} // namespace

WriteTarget sglang()
{
    return {
        "sglang", "SGLang", "Options for sglang.launch_server: --json-model-override-args and --context-length.",
        "SGLang of 2026 (rotary_embedding/factory.py at commit 108c36c0, utils/hf_transformers/config.py at 0067b4fe)",
        write};
}

} // namespace rope::writing

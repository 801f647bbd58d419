// SPDX-License-Identifier: GPL-3.0-or-later
// vLLM before its pull request 28542 of November 2025: rope_scaling and rope_theta side by side, no attention_factor,
// mscale only in models with latent attention; attn_factor multiplies YaRN's own.
#include "core/model/number_text.h"
#include "core/model/yarn_mscale.h"
#include "core/writers/vllm_text.h"
#include "core/writers/writer_list.h"

namespace rope {

Json vllmOldJson(const WriteTask& task, const Json& parameters, std::int64_t positions)
{
    if (const auto ratio = ratioAlone(task, parameters, positions, "vLLM"))
        return *ratio;
    Json scaling = parameters;
    Json json{{"max_position_embeddings", positions}, {"rope_theta", scaling["rope_theta"]}};
    scaling.erase("rope_theta");
    if (scaling.contains("partial_rotary_factor") && task.spec.method != "proportional") {
        json["partial_rotary_factor"] = scaling["partial_rotary_factor"];
        scaling.erase("partial_rotary_factor");
    }
    if (parameters["rope_type"] == "yarn" && !isLatentAttention(task)) {
        const Frequencies f = task.frequencies();
        for (const char* key : {"attention_factor", "mscale", "mscale_all_dim"})
            scaling.erase(key);
        if (const double automatic = yarnMscale(f.factor); f.attentionFactor != automatic)
            scaling["attn_factor"] = f.attentionFactor / automatic;
    }
    const bool plain = scaling["rope_type"] == "default" && scaling.size() == 1;
    json["rope_scaling"] = plain ? Json(nullptr) : scaling;
    addVllmDualChunk(task, json);
    stopSteps(task, json);
    return json;
}

namespace writing {

namespace {

Written write(const WriteTask& task)
{
    Written out;
    requireServed(task, "vLLM");
    requireMainLayers(task, "vLLM before November 2025");
    if (task.spec.method == "proportional")
        throw InputError("method", task.spec.method, "one that vLLM before November 2025 knows; newer: vllm");
    const Json parameters = servedParameters(task, "vLLM", out);
    const VllmLengths lengths = vllmLengths(task, parameters["rope_type"]);
    out.text = shortJsonText(nestedAs(textPathOf(task), vllmOldJson(task, parameters, lengths.positions)));
    addVllmNotes(task, lengths, out);
    if (task.spec.method == "dual-chunk")
        out.warn("Dual Chunk Attention runs up to vLLM 0.10 only, with VLLM_ATTENTION_BACKEND=DUAL_CHUNK_FLASH_ATTN "
                 "and VLLM_USE_V1=0 (pull request 25351 removed it).");
    out.note("For vLLM up to 0.11. From November 2025 on (pull request 28542) it reads rope_parameters: vllm.");
    if (!task.origin.model)
        addPlaceNotes(task, false, out);
    return out;
}

} // namespace

WriteTarget vllmOld()
{
    return {"vllm-old", "vLLM, before November 2025",
            "JSON for --hf-overrides of vLLM up to 0.11, with rope_theta and rope_scaling.",
            "vLLM's pull request 28542 and the code before it", write};
}

} // namespace writing

} // namespace rope

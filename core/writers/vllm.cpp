// SPDX-License-Identifier: GPL-3.0-or-later
// vLLM reads Hugging Face's rope_parameters with code of its own (vllm/model_executor/layers/rotary_embedding,
// vllm/config/model.py). Its "dynamic" depends on the version and on max_trained_positions, so the frozen base is
// written; its "ntk" is another method than NTK-aware: NTK-fixed, with mixed_b NTK-mixed (vllm_methods.cpp).
#include <algorithm>
#include <cmath>

#include "core/model/number_text.h"
#include "core/model/yarn_mscale.h"
#include "core/writers/vllm_text.h"
#include "core/writers/writer_list.h"

namespace rope {

namespace {

std::int64_t times(std::int64_t positions, double factor)
{
    return std::int64_t(std::min(std::floor(double(positions) * factor), double(limits::maxLength)));
}

/// Its code looks for "gemma3" in the model type.
bool multiplies(const WriteTask& task)
{
    return task.modelType().find("gemma3") == std::string::npos;
}

/// Until versions of 2026 YaRN had the automatic attention factor only.
void addYarnNote(const WriteTask& task, Written& out)
{
    const Frequencies f = task.frequencies();
    const double automatic = yarnMscale(f.factor);
    if (f.attentionFactor != automatic && !isLatentAttention(task))
        out.note({"Older versions of vLLM do not read attention_factor, mscale and mscale_all_dim with yarn: they use "
                  "{0} instead of {1}.",
                  std::vector<std::string>{shownNumber(automatic, 6), shownNumber(f.attentionFactor, 6)}});
}

/// The other spelling, where it has keys for these layers, and who needs it.
void addOldNotes(const WriteTask& task, const Json& parameters, std::int64_t positions, Written& out)
{
    if (!areMainLayers(task)) {
        out.note({"vLLM before November 2025 (0.11 and older, pull request 28542) ignores rope_parameters and has no "
                  "keys for {0} layers.",
                  std::vector<std::string>{task.layerType()}});
        return;
    }
    const std::string old = nestedAs(textPathOf(task), vllmOldJson(task, parameters, positions)).dump();
    out.note({"vLLM before November 2025 (0.11 and older, pull request 28542) ignores rope_parameters and would run "
              "unscaled: there use {0}.",
              std::vector<std::string>{old.size() < 400 ? old + " (vllm-old)" : "what vllm-old writes"}});
    // patch_rope_parameters comes after the override; it leaves one dict per layer type alone.
    const bool nested = task.shipped && task.facts()->perLayer && !task.layerType().empty();
    if (!nested && !task.asShipped())
        out.note("Newer vLLM with transformers 4 installed lays the file's own rope_scaling and rope_theta over "
                 "rope_parameters once more: use vllm-old's text there too.");
}

} // namespace

VllmLengths vllmLengths(const WriteTask& task, const std::string& type)
{
    const std::int64_t trained = task.spec.trainLength;
    const std::int64_t wanted = task.length;
    const double factor = task.frequencies().factor;
    if (type == "linear" && multiplies(task)) {
        const double least = std::ceil(double(wanted) / factor);
        std::int64_t positions = std::max(trained, std::int64_t(std::min(least, double(limits::maxLength))));
        if (times(positions, factor) < wanted && positions < limits::maxLength)
            ++positions; // the quotient was rounded down
        return {std::min(wanted, times(positions, factor)), positions};
    }
    if (type == "yarn" && multiplies(task))
        return {std::min(wanted, times(trained, factor)), std::min(wanted, times(trained, factor))};
    // The length chooses the list, not the text.
    if (type == "longrope") {
        const bool isLong = wanted > trained;
        const std::int64_t most =
            isLong ? std::max(task.context.targetLength, wanted) : std::min(task.context.targetLength, trained);
        return {most, std::max(most, trained)};
    }
    return {wanted, std::max(wanted, trained)};
}

void addVllmNotes(const WriteTask& task, const VllmLengths& lengths, Written& out)
{
    const std::string length = std::to_string(lengths.model);
    out.note({"For vllm serve MODEL --hf-overrides '…' --max-model-len {0}.", std::vector{length}});
    if (task.spec.method != "longrope" && lengths.model < task.context.targetLength)
        out.warn({"vLLM allows no more than {0} tokens with these settings; L′ is {1}.",
                  std::vector<std::string>{length, std::to_string(task.context.targetLength)}});
    if (task.spec.method == "longrope") {
        const bool isLong = lengths.model > task.spec.trainLength;
        out.note({"vLLM takes the {0} list here only with --max-model-len {1} {2}.",
                  std::vector<std::string>{isLong ? "long" : "short", isLong ? "above" : "up to",
                                           std::to_string(task.spec.trainLength)}});
    }
    out.note({"Head dimension and pairing stay the model's own: {0} and {1} here.",
              std::vector<std::string>{std::to_string(task.spec.headDim), toId(task.spec.pairing)}});
}

namespace writing {

namespace {

/// A flat file of a class that makes a part of it: there transformers 5 keeps what transformers 4 took at the top too.
Json placed(const WriteTask& task, const Json& json, Written& out)
{
    const std::string path = servedPath(task);
    Json nested = nestedAs(path, json);
    if (path.empty() || !textPathOf(task).empty())
        return nested;
    out.note({"The file is flat, but its class keeps the language model in {0} from transformers 5 on: there the "
              "override has to stand; at the top it is for transformers 4.",
              std::vector{path}});
    Json both = json;
    both.update(nested);
    return both;
}

Written write(const WriteTask& task)
{
    Written out;
    requireServed(task, "vLLM");
    refuseVllmDualChunk(task);
    const Json parameters = servedParameters(task, "vLLM", out);
    const VllmLengths lengths = vllmLengths(task, parameters["rope_type"]);
    Json json{{"max_position_embeddings", lengths.positions}};
    json["rope_parameters"] = withOtherLayers(task, parameters, "vLLM");
    if (const auto ratio = ratioAlone(task, parameters, lengths.positions, "vLLM"))
        json = *ratio;
    stopSteps(task, json);
    out.text = shortJsonText(placed(task, json, out));
    addVllmNotes(task, lengths, out);
    addOldNotes(task, parameters, lengths.positions, out);
    if (parameters["rope_type"] == "yarn")
        addYarnNote(task, out);
    if (!task.origin.model)
        addPlaceNotes(task, true, out);
    return out;
}

} // namespace

WriteTarget vllm()
{
    return {"vllm", "vLLM", "JSON for the option --hf-overrides of vllm serve.",
            "vLLM of 2026 (yarn_scaling_rope.py at commit 0cd57848, config/model.py at 18ec6629)", write};
}

} // namespace writing

} // namespace rope

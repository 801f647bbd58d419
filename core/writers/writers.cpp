// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/writers/writers.h"

#include <algorithm>

#include "core/writers/writer_parts.h"

namespace rope {

const std::vector<WriteTarget>& writeTargets()
{
    static const std::vector<WriteTarget> all{
        {"hf", "Hugging Face", "JSON to merge into a config.json of transformers 5, with rope_parameters.", writeHf},
        {"hf-old", "Hugging Face, before version 5",
         "JSON to merge into a config.json of transformers 4, with rope_theta and rope_scaling.", writeHfOld},
        {"llama.cpp", "llama.cpp", "Options for llama-cli and llama-server.", writeLlamaCpp},
        {"vllm", "vLLM", "JSON for the option --hf-overrides of vllm serve.", writeVllm},
    };
    return all;
}

Written writeFor(const std::string& target, const RopeSpec& spec, const Context& context)
{
    const auto found = std::ranges::find(writeTargets(), target, &WriteTarget::id);
    if (found == writeTargets().end()) {
        std::string ids;
        for (const WriteTarget& t : writeTargets())
            ids += (ids.empty() ? "one of " : ", ") + t.id;
        throw InputError("to", quotable(target), ids);
    }
    if (auto problems = problemsOf(spec, context); !problems.empty())
        throw InputError(std::move(problems));
    return found->write(spec, context);
}

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/verb_options.h"

#include <CLI/CLI.hpp>

#include "core/model/text.h"
#include "core/writers/writers.h"

namespace rope {

void addConvert(CLI::App& app, ConvertArgs& args, SceneArgs& scene)
{
    std::vector<std::string> ids;
    std::string targets;
    for (const WriteTarget& target : writeTargets()) {
        ids.push_back(target.id);
        targets += "  " + target.id + std::string(12 - std::min<std::size_t>(10, target.id.size()), ' ');
        targets += target.summary.english() + "\n" + std::string(14, ' ') + "Checked against " + target.checked + ".\n";
    }
    CLI::App* verb = app.add_subcommand("convert", "The RoPE as text for other programs: " + joined(ids));
    verb->add_option("TARGET", args.target, joined(ids))->type_name("");
    verb->add_option("--to", args.to, joined(ids))->type_name("ID");
    addSceneOptions(*verb, scene);
    verb->footer("Targets\n" + targets + R"(
What a target cannot say is an error, never an approximation. How it reads the text is noted on standard error.

Examples
  ropescope convert hf --model llama-3.1-8b
  ropescope convert --to llama.cpp --model qwen2.5-7b --method yarn --set factor=4
  ropescope convert --to vllm --config config.json --method yarn --set factor=4
  ropescope convert --to numpy --dim 128 --base 500000

The length of a model follows --set factor=F where no --target-length is given: F·L.)");
}

} // namespace rope

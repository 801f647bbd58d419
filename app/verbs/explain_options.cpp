// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/verb_options.h"

#include <CLI/CLI.hpp>

#include "app/verbs/language_option.h"

namespace rope {

void addExplain(CLI::App& app, ExplainArgs& args, SceneArgs& scene)
{
    CLI::App* verb =
        app.add_subcommand("explain", "A page on a figure, with a scene's numbers, or a term of the field");
    verb->add_option("NAME", args.name, "an id of 'ropescope list figures' or of 'ropescope list glossary'")
        ->type_name("");
    verb->add_option("--notation", args.notation, "whose signs come first: course, roformer or hf (Hugging Face)")
        ->type_name("ID")
        ->capture_default_str();
    verb->add_option("--pairs-from", args.pairsFrom,
                     "pairs are counted from 1, as in the course, or from 0, as in code")
        ->type_name("N")
        ->capture_default_str();
    addLanguage(*verb, args.language);
    addSceneOptions(*verb, scene);
    verb->footer(R"(Examples
  ropescope explain decay --model llama-3.1-8b
  ropescope explain frequency --notation hf --pairs-from 0)");
}

} // namespace rope

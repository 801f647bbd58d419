// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/verb_options.h"

#include <CLI/CLI.hpp>

#include "core/model/text.h"

namespace rope {

void addCompute(CLI::App& app, ComputeArgs& args, SceneArgs& scene)
{
    CLI::App* verb = app.add_subcommand("compute", "Numbers on standard output: " + joined(computeQuantities()));
    verb->add_option("QUANTITY", args.what, joined(computeQuantities()))->type_name("");
    verb->add_option("--format", args.format, "table (for people), csv or json (17 significant digits)")
        ->type_name("ID")
        ->capture_default_str();
    verb->add_option("--vector", args.vectorFile,
                     "rotate: JSON file {\"x\": […]} or {\"x\": [[…], …]}, rows of head_dim numbers; one row per "
                     "position, or one for all")
        ->type_name("FILE");
    addSceneOptions(*verb, scene);
    verb->footer(R"(Quantities and their JSON keys
  frequencies  head_dim rotary_dim base lambda method pairing attention_factor theta period
               θ in radians per token and T = 2π/θ in tokens (null where θ = 0), one per pair
  angles       positions pairs angle: angle[position][pair] = m·θ, radians, unwrapped
               default: positions 0:16, all pairs
  rotate       positions y: the rows of --vector turned, attention factor applied as models do
               default: position m for one row, 0, 1, 2, … for several
  kernel       distance kernel bound: g(s) = mean of cos(s·θ) and RoFormer's bound; default distances 0:4096
               methods that map distances: g of what the last query below L′ sees; the bound stays that of s
  analysis     turns within L, pairs that never finish one, first negative distance, longest and shortest period, …

Examples
  ropescope compute frequencies --model llama-3.1-8b --format csv
  ropescope compute angles --dim 64 --positions 0:4096:512 --pairs 1,16,32
  ropescope compute rotate --dim 8 --vector q.json --positions 0,1,100 --format json
  ropescope compute kernel --base 500000 --distances 0:1048576:1024 --format json
  ropescope compute frequencies --method yarn --set factor=8 --set beta_fast=32)");
}

} // namespace rope

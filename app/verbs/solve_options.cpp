// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/verb_options.h"

#include <CLI/CLI.hpp>

#include "core/analysis/solve.h"
#include "core/model/text.h"

namespace rope {

void addSolve(CLI::App& app, SolveArgs& args, SceneArgs& scene)
{
    std::vector<std::string> quantities;
    for (const SolveKind& kind : solveKinds())
        quantities.push_back(kind.quantity);
    CLI::App* verb = app.add_subcommand("solve", "Settings that reach a length: " + joined(quantities));
    verb->add_option("QUANTITY", args.quantity, joined(quantities))->type_name("");
    verb->add_option("--criterion", args.criterion,
                     "sign, critical-dimension, period-matching or one-frequency [depends on the quantity]")
        ->type_name("ID");
    verb->add_option("--value", args.value,
                     "length, factor, alpha: the base asked about [λ·b]; one-frequency: θ in radians per token")
        ->type_name("X");
    verb->add_option("--pair", args.pair, "one-frequency: the pair that has this θ, 1-based, from 2 [2]")
        ->type_name("K");
    verb->add_option("--scan-to", args.scanTo,
                     "sign: the base up to which the scan goes on, however long it takes [a little past the first that "
                     "passes]")
        ->type_name("X");
    verb->add_option("--resolution", args.resolution,
                     "sign: islands of bases narrower than this part of their base may be missed [1e-6]")
        ->type_name("X");
    verb->add_option("--format", args.format, "table or json")->type_name("ID")->capture_default_str();
    addSceneOptions(*verb, scene);
    verb->footer(R"(Criteria
  sign                base lambda length        the kernel g(s) stays at or above 0 below the length; a scan of bases
  critical-dimension  base lambda length        as many pairs finish a turn within L' as did within L
  period-matching     base lambda length factor alpha    the last pair turns no further within L' than within L
  one-frequency       base                      the base in which pair K has θ = X

JSON keys: quantity value criterion assumption inputs; where there are any, equivalents islands resolution
scanned_to; unchanged and least where L' lies within training: the value is then the model's own, least what would do. Bases that pass by sign form islands, each from first to last; the answer is where the first one begins.
Nothing is known above the base scanned_to. open: the island still passed there and may go on. With --scan-to well
above, the first of an open island is where, as far as was scanned, every base passes.

Examples
  ropescope solve base --target-length 16384 --train-length 4096 --criterion critical-dimension
  ropescope solve base --target-length 4096 --criterion sign --format json
  ropescope solve base --target-length 2048 --criterion sign --scan-to 120000 --resolution 1e-4
  ropescope solve lambda --model llama-2-7b --target-length 32768
  ropescope solve length --base 500000 --criterion sign
  ropescope solve base --criterion one-frequency --dim 512 --pair 129 --value 0.01)");
}

} // namespace rope

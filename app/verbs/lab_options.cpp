// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/verb_options.h"

#include <CLI/CLI.hpp>

#include "core/lab/task.h"

namespace rope {

namespace {

auto adderTo(CLI::App& verb)
{
    return [&verb](const char* name, std::string& value, const char* operand, const std::string& help) {
        verb.add_option(name, value, help)->type_name(operand);
    };
}

void addLabTrain(CLI::App& lab, LabTrainArgs& args, SceneArgs& scene)
{
    CLI::App* verb = lab.add_subcommand("train", "Trains a small transformer and writes the run");
    const auto add = adderTo(*verb);
    add("--task", args.task, "ID", "what it learns: " + lab::taskIds() + " [repeat]");
    add("--seed", args.seed, "N", "decides everything that is drawn [1]");
    add("--steps", args.steps, "N", "steps of training [1500]");
    add("--out", args.out, "FILE", "the run as a safetensors file");
    add("--from", args.from, "RUN",
        "a run to go on with: where it was stopped, or with its weights from step 0 when another option says something "
        "else");
    add("--length", args.length, "N", "tokens of a sequence [L, which is 64]");
    add("--periods", args.periods, "A:B", "shortest and longest period of the task repeat, tokens [8:24]");
    add("--batch", args.batch, "N", "sequences a step [16]");
    add("--rate", args.rate, "X", "highest learning rate [0.003]");
    add("--warmup", args.warmup, "N", "steps until then [50]");
    add("--rate-end", args.rateEnd, "X", "what the rate falls to, a share of the highest; 1: it stays [0.05]");
    add("--width", args.width, "N", "width of the model, a multiple of 16, 32 to 128 [64]");
    add("--layers", args.layers, "N", "layers, 1 to 4 [2]");
    add("--heads", args.heads, "N", "heads of a layer; the head dimension is width / heads [4]");
    verb->add_flag("--mlp", args.mlp, "an MLP after each attention")->disable_flag_override();
    add("--format", args.format, "ID", "table or json [table]");
    addSceneOptions(*verb, scene);
    verb->footer(
        R"(The scene options are the RoPE it is trained with; L is 64 unless they say more. Progress goes to standard error;
Ctrl+C keeps what is trained. The same seed gives the same run, whatever the number of cores.

JSON keys: out task seed steps step weights loss accuracy curve_loss curve_accuracy note; loss and accuracy are of sequences
not trained on.

Examples
  ropescope lab train --task repeat --seed 1 --steps 1500 --out run.safetensors
  ropescope lab train --theta none --out none.safetensors
  ropescope lab train --from run.safetensors --length 128 --periods 8:64 --method linear --steps 100 --rate 0.001 --rate-end 1 --warmup 20 --batch 8 --out on.safetensors)");
}

CLI::App* addLabEval(CLI::App& lab, const char* name, const char* help, LabEvalArgs& args, SceneArgs& scene)
{
    CLI::App* verb = lab.add_subcommand(name, help);
    const auto add = adderTo(*verb);
    add("RUN", args.run, "", "a file of 'lab train', or an id of 'ropescope list runs'");
    add("--length", args.length, "N", "tokens of a sequence [as trained]");
    add("--periods", args.periods, "A:B", "shortest and longest period of the task repeat, tokens [as trained]");
    add("--sequences", args.sequences, "N", "how many sequences [eval 128, heads 16]");
    add("--stop", args.stop, "LIST", "pairs that do not turn, 1-based, as 1:4 or 1,2,3");
    add("--seed", args.seed, "N", "of the sequences [20260]");
    add("--format", args.format, "ID", "table or json [table]");
    addSceneOptions(*verb, scene);
    return verb;
}

} // namespace

void addLab(CLI::App& app, LabTrainArgs& train, LabEvalArgs& eval, SceneArgs& scene)
{
    CLI::App* lab = app.add_subcommand("lab", "The Lab: a small transformer, trained and measured with any RoPE");
    addLabTrain(*lab, train, scene);
    addLabEval(*lab, "eval", "Loss and accuracy at any length, with any method", eval, scene)
        ->footer(R"(The scene options change the RoPE that the run was trained with; L stays the run's, L' is --length.

JSON keys: loss [nats a token] accuracy accuracy_by_position accuracy_by_distance, null where nothing is asked for,
and run: which one, what it was trained with and what it is looked at with.

Examples
  ropescope lab eval repeat-geometric
  ropescope lab eval run.safetensors --length 512 --method yarn --set factor=8 --format json
  ropescope lab eval run.safetensors --length 128 --periods 42:64 --method ntk-by-parts --set alpha=1 --set beta=4)");
    addLabEval(*lab, "heads", "What its heads look at, and with which pairs", eval, scene)
        ->footer(
            R"(JSON keys: heads, each with layer head mean_distance [tokens] attention_by_distance pair_norms (|W_q||W_k| by pair),
accuracy_change_by_stopped_pair: what each pair alone is worth, and run, as of eval.

Examples
  ropescope lab heads repeat-geometric
  ropescope lab heads run.safetensors --format json)");
    lab->require_subcommand(1);
}

} // namespace rope

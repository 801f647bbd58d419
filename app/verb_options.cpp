// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verb_options.h"

#include <CLI/CLI.hpp>

#include <algorithm>

#include "app/verbs/language_option.h"
#include "core/analysis/solve.h"
#include "core/lab/task.h"
#include "core/model/text.h"
#include "core/writers/writers.h"
#include "ui/plot/theme.h"
#include "ui/teaching/lesson_formats.h"

namespace rope {

namespace {

void addLanguage(CLI::App& verb, std::string& language)
{
    verb.add_option("--language", language, "of titles, descriptions and lessons: " + languageIds() + "; numbers stay")
        ->type_name("ID");
}

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
  analysis     turns within L, pairs that never finish one, first negative distance, longest and shortest period, …

Examples
  ropescope compute frequencies --model llama-3.1-8b --format csv
  ropescope compute angles --dim 64 --positions 0:4096:512 --pairs 1,16,32
  ropescope compute rotate --dim 8 --vector q.json --positions 0,1,100 --format json
  ropescope compute kernel --base 500000 --distances 0:1048576:1024 --format json
  ropescope compute frequencies --method yarn --set factor=8 --set beta_fast=32)");
}

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
    verb->add_option("--to", args.to, joined(ids))->type_name("ID");
    addSceneOptions(*verb, scene);
    verb->footer("Targets\n" + targets + R"(
What a target cannot say is an error, never an approximation. How it reads the text is noted on standard error.

Examples
  ropescope convert --to hf --model llama-3.1-8b
  ropescope convert --to llama.cpp --model qwen2.5-7b --method yarn --set factor=4
  ropescope convert --to vllm --config config.json --method yarn --set factor=4
  ropescope convert --to numpy --dim 128 --base 500000

The length of a model follows --set factor=F where no --target-length is given: F·L.)");
}

void addExport(CLI::App& app, ExportArgs& args, SceneArgs& scene)
{
    CLI::App* verb = app.add_subcommand("export", "Figures as files: pictures, vectors or their numbers");
    verb->add_option("--out", args.directory, "directory for the files, made when missing")->type_name("DIR");
    verb->add_option("--figures", args.figures, "all, or ids from 'ropescope list figures'")
        ->type_name("ID,…")
        ->capture_default_str();
    verb->add_option("--format", args.format,
                     "png, svg or pdf; tex: LaTeX with pgfplots; csv or json: the figure's numbers, with units")
        ->type_name("ID")
        ->capture_default_str();
    verb->add_option(
            "--size", args.size,
            "width and height in pixels; of csv and json, the width is the number of columns in which dense curves are "
            "looked at [1600x1000]")
        ->type_name("WxH");
    verb->add_option("--for", args.purpose,
                     "what it is for, which sets size, type size and resolution: slide, paper, poster or web")
        ->type_name("ID");
    verb->add_option("--sweep", args.sweep,
                     "an animation: a setting moved from one value to another: position, distance, lambda, base, "
                     "target-length, train-length, seq-len, dim, rotary-dim, pair or a number of the method, such as "
                     "factor; png: a file for each frame; apng, gif or webm: one file, made by ffmpeg")
        ->type_name("FIELD=FROM:TO");
    verb->add_option("--frames", args.frames, "of the animation, 2 to 3600 [60]")->type_name("N");
    verb->add_option("--fps", args.fps, "frames a second, 1 to 60 [30]; a GIF shows at most 50")->type_name("N");
    verb->add_flag("--transparent", args.transparent, "no background: the figure lies on whatever is behind it");
    verb->add_option("--caption", args.caption, "a line below the figure; 'settings': what the figure was made with")
        ->type_name("TEXT");
    verb->add_option("--theme", args.theme, joined(plotThemes(), ", ", [](const auto& t) { return t.id; }) + " [light]")
        ->type_name("ID");
    verb->add_option("--option", args.options, "a figure's own option, repeatable: --option FIGURE.OPTION=CHOICE")
        ->type_name("TEXT")
        ->allow_extra_args(false);
    verb->add_option("--lab", args.runs,
                     "run that figures of the Lab show, repeatable: an id of 'ropescope list runs', or a file of "
                     "'ropescope lab train'; looked at with the scene's RoPE where it has the run's head dimension "
                     "[repeat-geometric]")
        ->type_name("RUN")
        ->allow_extra_args(false);
    addLanguage(*verb, args.language);
    addSceneOptions(*verb, scene);
    verb->footer(
        R"(The paths of the files are printed. --positions and --distances set the stretch that a figure over them shows.

Examples
  ropescope export --out figures --model llama-3.1-8b
  ropescope export --out figures --figures periods --format csv --base 500000
  ropescope export --out figures --size 3840x2160 --theme dark --distances 0:100000
  ropescope export --out figures --figures lab_accuracy,lab_distance --lab repeat-geometric --lab repeat-none)");
}

void addExercises(CLI::App& verb, LessonExportArgs& exports)
{
    verb.add_option("--exercises", exports.exercises,
                    "instead of the lesson, so many exercises made of its questions that say what they vary, up to 40")
        ->type_name("N");
    verb.add_option("--seed", exports.seed, "decides which exercises and with which numbers [1]")->type_name("N");
    verb.add_option(
            "--students", exports.students,
            "CSV file with a name a line: a sheet each, with numbers of their own, and one sheet of all answers")
        ->type_name("FILE");
}

void addLesson(CLI::App& app, LessonArgs& args, LessonExportArgs& exports, LessonResultsArgs& results)
{
    CLI::App* verb = app.add_subcommand("lesson", "Lessons: check files, print them as PDF, results as CSV");
    CLI::App* check = verb->add_subcommand("check", "Says what is wrong with lesson files, with line numbers");
    check->add_option("FILE", args.files, "lesson files, see docs/lessons.md")->type_name("");
    CLI::App* print = verb->add_subcommand(
        "export", "A lesson as PDF and its answers as another, or its questions for other programs");
    print->add_option("LESSON", exports.lesson, "a lesson file, an id of 'ropescope list lessons', or all: one booklet")
        ->type_name("");
    print->add_option("--out", exports.directory, "directory for the files, made when missing")->type_name("DIR");
    print
        ->add_option("--format", exports.format,
                     "pdf, slides (PDF 16:9, a page a step), or for other programs " +
                         joined(lessonFormats(), ", ", &LessonFormat::id))
        ->type_name("ID")
        ->capture_default_str();
    print->add_option("--paper", exports.paper, "a4 or letter, for pdf")->type_name("ID")->capture_default_str();
    addExercises(*print, exports);
    addLanguage(*print, exports.language);
    CLI::App* table = verb->add_subcommand("results", "What was done in the lessons of the window, as CSV");
    table->add_option("--out", results.file, "the file")->type_name("FILE");
    verb->require_subcommand(1);
    verb->footer(R"(check: problems go to standard output as FILE:LINE: TEXT, and the exit status is then 2.
export: writes ID.pdf and ID-answers.pdf and prints their paths; all: ropescope-lessons.pdf and its answers.
Other formats hold the questions with everything worked out, in one file; what they cannot hold is said on stderr.
results: one line for each step that asks, with what was tried, hinted, shown and done.

Examples
  ropescope lesson check my-lesson.md
  ropescope lesson check resources/lessons/*.md
  ropescope lesson export my-lesson.md --out handouts
  ropescope lesson export all --out handouts --paper letter
  ropescope lesson export all --out quiz --format moodle
  ropescope lesson export period --out slides --format slides
  ropescope lesson export all --exercises 12 --seed 7 --students list.csv --out sheets
  ropescope lesson results --out results.csv)");
}

void addLabTrain(CLI::App& lab, LabTrainArgs& args, SceneArgs& scene)
{
    CLI::App* verb = lab.add_subcommand("train", "Trains a small transformer and writes the run");
    const auto add = [verb](const char* name, std::string& value, const char* operand, const std::string& help) {
        verb->add_option(name, value, help)->type_name(operand);
    };
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
    verb->add_flag("--mlp", args.mlp, "an MLP after each attention");
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
    const auto add = [verb](const char* option, std::string& value, const char* operand, const char* text) {
        verb->add_option(option, value, text)->type_name(operand);
    };
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

void addLab(CLI::App& app, Arguments& arguments)
{
    CLI::App* lab = app.add_subcommand("lab", "The Lab: a small transformer, trained and measured with any RoPE");
    addLabTrain(*lab, arguments.labTrain, arguments.scene);
    addLabEval(*lab, "eval", "Loss and accuracy at any length, with any method", arguments.labEval, arguments.scene)
        ->footer(R"(The scene options change the RoPE that the run was trained with; L stays the run's, L' is --length.

JSON keys: loss [nats a token] accuracy accuracy_by_position accuracy_by_distance, null where nothing is asked for,
and run: which one, what it was trained with and what it is looked at with.

Examples
  ropescope lab eval repeat-geometric
  ropescope lab eval run.safetensors --length 512 --method yarn --set factor=8 --format json
  ropescope lab eval run.safetensors --length 128 --periods 42:64 --method ntk-by-parts --set alpha=1 --set beta=4)");
    addLabEval(*lab, "heads", "What its heads look at, and with which pairs", arguments.labEval, arguments.scene)
        ->footer(
            R"(JSON keys: heads, each with layer head mean_distance [tokens] attention_by_distance pair_norms (|W_q||W_k| by pair),
accuracy_change_by_stopped_pair: what each pair alone is worth, and run, as of eval.

Examples
  ropescope lab heads repeat-geometric
  ropescope lab heads run.safetensors --format json)");
    lab->require_subcommand(1);
}

void addList(CLI::App& app, ListArgs& args)
{
    CLI::App* verb = app.add_subcommand("list", "What there is: " + joined(listTopics()));
    verb->add_option("TOPIC", args.what, joined(listTopics()))->type_name("");
    verb->add_option("--format", args.format, "table or json")->type_name("ID")->capture_default_str();
    addLanguage(*verb, args.language);
}

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
    addSceneOptions(*verb, scene);
    verb->footer(R"(Examples
  ropescope explain decay --model llama-3.1-8b
  ropescope explain frequency --notation hf --pairs-from 0)");
}

void describeProgram(CLI::App& app, Arguments& args)
{
    app.description("Ropescope shows what Rotary Position Embeddings do.\n"
                    "Without a verb it opens the window; every verb works without a display.");
    app.set_version_flag("--version", "ropescope " ROPESCOPE_VERSION);
    app.add_option(
           "FILE", args.file,
           "a model's config.json, a scene, a lesson, a folder of lessons or a ropescope: link, to open in the window")
        ->type_name("");
    app.add_flag("--new", args.newWindow, "A window with nothing of the last session");
    app.add_option("--screenshot", args.screenshot,
                   "write a picture of the whole window to this PNG file instead of opening it; needs no display")
        ->type_name("FILE");
    app.add_option("--language", args.language,
                   "of the window, instead of the one that was chosen there: " + languageIds())
        ->type_name("ID");
    app.add_option("--describe", args.describe, "")->group(""); // hidden: called by the build
    addSceneOptions(app, args.scene);
    app.footer(R"(Results go to standard output, messages to standard error. Exit status: 0, or 2 for bad input,
or 130 for a scan stopped by Ctrl+C.
Numbers may be written 1e6, 217,640, 128k (128,000), 128Ki (131,072), 2^17, 1/64, 1x10^-2 or 2pi/100.
ROPESCOPE_INSTRUCTIONS=AVX2 in the environment makes all sums use that instruction set of the processor instead of
the best one; a name that it has not is refused with those it has.

Examples
  ropescope config.json
  ropescope compute frequencies --model llama-3.1-8b
  ropescope compute --help)");
}

} // namespace

void addVerbs(CLI::App& app, Arguments& arguments)
{
    describeProgram(app, arguments);
    addCompute(app, arguments.compute, arguments.scene);
    addSolve(app, arguments.solve, arguments.scene);
    addConvert(app, arguments.convert, arguments.scene);
    addExport(app, arguments.exports, arguments.scene);
    addLab(app, arguments);
    addLesson(app, arguments.lesson, arguments.lessonExport, arguments.lessonResults);
    addExplain(app, arguments.explain, arguments.scene);
    addList(app, arguments.list);
    app.require_subcommand(0, 1);
}

} // namespace rope

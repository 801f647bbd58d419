// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <csignal>
#include <cstdio>

#include "app/messages.h"
#include "app/output.h"
#include "app/verbs.h"

namespace rope {

namespace {

constexpr int badInput = 2;

/// Everything the arguments can say. One per run. Scene options are one set, before the verb or after it.
struct Arguments {
    SceneArgs scene;
    ComputeArgs compute;
    ListArgs list;
    ExportArgs exports;
    std::string file;
};

/// "frequencies, angles, rotate"
std::string joined(const std::vector<std::string>& items)
{
    std::string out;
    for (const std::string& item : items)
        out += (out.empty() ? "" : ", ") + item;
    return out;
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

void addExport(CLI::App& app, ExportArgs& args, SceneArgs& scene)
{
    CLI::App* verb = app.add_subcommand("export", "Figures as files: pictures, vectors or their numbers");
    verb->add_option("--out", args.directory, "directory for the files, made when missing")->type_name("DIR");
    verb->add_option("--figures", args.figures, "all, or ids from 'ropescope list figures'")
        ->type_name("ID,…")
        ->capture_default_str();
    verb->add_option("--format", args.format, "png, svg or pdf; csv or json: the figure's numbers, with units")
        ->type_name("ID")
        ->capture_default_str();
    verb->add_option("--size", args.size, "width and height in pixels")->type_name("WxH")->capture_default_str();
    verb->add_option("--theme", args.theme, "light or dark")->type_name("ID")->capture_default_str();
    verb->add_option("--option", args.options, "a figure's own option, repeatable: --option FIGURE.OPTION=CHOICE")
        ->type_name("TEXT")
        ->allow_extra_args(false);
    addSceneOptions(*verb, scene);
    verb->footer(
        R"(The paths of the files are printed. --positions and --distances set the stretch that a figure over them shows.

Examples
  ropescope export --out figures --model llama-3.1-8b
  ropescope export --out figures --figures periods --format csv --base 500000
  ropescope export --out figures --size 3840x2160 --theme dark --distances 0:100000)");
}

void addList(CLI::App& app, ListArgs& args)
{
    CLI::App* verb = app.add_subcommand("list", "What there is: " + joined(listTopics()));
    verb->add_option("TOPIC", args.what, joined(listTopics()))->type_name("");
    verb->add_option("--format", args.format, "table or json")->type_name("ID")->capture_default_str();
}

void describeProgram(CLI::App& app, Arguments& args)
{
    app.description("Ropescope shows what Rotary Position Embeddings do.\n"
                    "Without a verb it opens the window; every verb works without a display.");
    app.set_version_flag("--version", "ropescope " ROPESCOPE_VERSION);
    app.add_option("FILE", args.file, "a model's config.json to open in the window")->type_name("");
    addSceneOptions(app, args.scene);
    app.footer(R"(Results go to standard output, messages to standard error. Exit status: 0, or 2 for bad input.

Examples
  ropescope config.json
  ropescope compute frequencies --model llama-3.1-8b
  ropescope compute --help)");
}

/// What the parser found wrong, in the words of all other problems.
std::string oneLine(const CLI::ParseError& error, const CLI::App& app)
{
    const auto verbs = app.get_subcommands();
    const std::string help = verbs.empty() ? "ropescope --help" : "ropescope " + verbs.front()->get_name() + " --help";
    if (const auto rest = app.remaining(true); !rest.empty()) {
        const auto option = std::ranges::find_if(rest, [](const std::string& s) { return s.starts_with('-'); });
        return quotable(option == rest.end() ? rest.front() : *option) + " is unknown; allowed: what '" + help +
               "' lists";
    }
    const std::string text = error.what();
    const std::string option = text.substr(0, text.find(':'));
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error))
        return option + (text.ends_with("missing") ? " has no value; allowed: one value, see '" + help + "'"
                                                   : " is given more than once; allowed: once");
    return text + " (see '" + help + "')";
}

/// Runs what was asked for and returns the exit status.
int run(const CLI::App& app, Arguments& arguments)
{
    if (app.get_subcommands().empty())
        return runWindow({arguments.file, arguments.scene});
    if (!arguments.file.empty())
        throw InputError("FILE", quotable(arguments.file), "only without a verb; a verb takes --config FILE");
    const auto request = [&] {
        Request r = requestFrom(arguments.scene);
        sayWarnings(r.warnings);
        return r;
    };
    // The reader of a pipe may go away; that is told by fwrite, not by a signal.
    std::signal(SIGPIPE, SIG_IGN);
    Output out(stdout);
    const std::string verb = app.get_subcommands().front()->get_name();
    if (verb == "compute")
        runCompute(arguments.compute, request(), out);
    else if (verb == "export")
        runExport(arguments.exports, request(), out);
    else
        runList(arguments.list, out);
    out.finish();
    return 0;
}

} // namespace

int runCommandLine(int argc, char** argv)
{
    try {
        CLI::App app;
        app.name("ropescope");
        Arguments arguments;
        describeProgram(app, arguments);
        addCompute(app, arguments.compute, arguments.scene);
        addExport(app, arguments.exports, arguments.scene);
        addList(app, arguments.list);
        app.require_subcommand(0, 1);
        try {
            app.parse(argc, argv);
        } catch (const CLI::Success& help) {
            return app.exit(help);
        } catch (const CLI::ParseError& error) {
            sayError(oneLine(error, app));
            return badInput;
        }
        return run(app, arguments);
    } catch (const ReaderGone&) {
        return 0;
    } catch (const InputError& error) {
        sayError(oneLine(error));
    } catch (const std::bad_alloc&) {
        sayError("out of memory; ask for fewer numbers");
    } catch (const std::exception& error) {
        sayError(error.what());
    }
    return badInput;
}

} // namespace rope

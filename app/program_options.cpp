// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program_options.h"

#include <CLI/CLI.hpp>

#include "app/verbs/language_option.h"
#include "app/verbs/verb_options.h"

namespace rope {

namespace {

void describeProgram(CLI::App& app, Arguments& args)
{
    app.description("Ropescope shows what Rotary Position Embeddings do.\n"
                    "Without a verb it opens the window; every verb works without a display.");
    app.set_version_flag("--version", "ropescope " ROPESCOPE_VERSION);
    app.add_option("FILE", args.file,
                   "a model's config.json, a document, a lesson, a folder of lessons, a run of the Lab or a ropescope: "
                   "link, to open in the window")
        ->type_name("");
    app.add_flag("--new", args.newWindow, "A window with nothing of the last session")->disable_flag_override();
    app.add_option("--screenshot", args.screenshot,
                   "write a picture of the whole window to this PNG file instead of opening it; needs no display")
        ->type_name("FILE");
    app.add_option("--language", args.language,
                   "of the window, instead of the one that was chosen there: " + languageIds())
        ->type_name("ID");
    app.add_option("--describe", args.describe, "")->group(""); // hidden: called by the build
    addSceneOptions(app, args.scene);
    app.footer(R"(Results go to standard output, messages to standard error. Exit status: 0, or 2 for bad input,
or 130 for work stopped by Ctrl+C, 143 by SIGTERM.
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
    addLab(app, arguments.labTrain, arguments.labEval, arguments.scene);
    addLesson(app, arguments.lesson, arguments.lessonExport, arguments.lessonResults);
    addExplain(app, arguments.explain, arguments.scene);
    addList(app, arguments.list);
    app.require_subcommand(0, 1);
}

} // namespace rope

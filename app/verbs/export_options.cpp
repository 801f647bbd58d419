// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/verb_options.h"

#include <CLI/CLI.hpp>

#include "app/verbs/language_option.h"
#include "core/model/text.h"
#include "ui/plot/theme.h"

namespace rope {

namespace {

void addAnimation(CLI::App& verb, ExportArgs& args)
{
    verb.add_option(
            "--sweep", args.sweep,
            "an animation: a setting moved from one value to another: position, distance, lambda, base, "
            "target-length, train-length, seq-len, dim, rotary-dim, pair, distances, theta (of --theta identical) or a "
            "number of the method, such as factor; png: a file for each frame; apng, gif or webm: one file, made by "
            "ffmpeg")
        ->type_name("FIELD=FROM:TO");
    verb.add_option("--frames", args.frames, "of the animation, 2 to 3600 [60]")->type_name("N");
    verb.add_option("--fps", args.fps, "frames a second, 1 to 60 [30]; a GIF shows at most 50")->type_name("N");
}

void addLook(CLI::App& verb, ExportArgs& args)
{
    verb.add_flag("--transparent", args.transparent, "no background: the figure lies on whatever is behind it")
        ->disable_flag_override();
    verb.add_option("--caption", args.caption, "a line below the figure; 'settings': what the figure was made with")
        ->type_name("TEXT");
    verb.add_option("--theme", args.theme, joined(plotThemes(), ", ", [](const auto& t) { return t.id; }) + " [light]")
        ->type_name("ID");
}

} // namespace

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
    addAnimation(*verb, args);
    addLook(*verb, args);
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

} // namespace rope

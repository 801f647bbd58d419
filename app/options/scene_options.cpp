// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/scene_options.h"

#include <CLI/CLI.hpp>

#include <algorithm>

#include "app/options/method_settings.h"
#include "app/options/scene_option_list.h"
#include "app/options/scene_source.h"
#include "core/rope/frequencies.h"
#include "core/scene/scene_edits.h"
#include "core/writers/writers.h"

namespace rope {

namespace {

/// Who said the setting: an option, or the config.
std::string settingName(const std::string& field, const Request& request, const SceneArgs& args)
{
    if (field == "train_length")
        return args.has("train-length") || request.source.empty() ? field : request.source + ": " + field;
    return setsKey(args.settings, field) || request.settingsPath.empty()
               ? "--set " + field
               : request.source + ": " + request.settingsPath + "." + field;
}

/// Every problem, in the names of options. One mistake, one complaint: what merely follows from another
/// problem is left out.
std::vector<Problem> problemsFor(const Request& request, const SceneArgs& args)
{
    const Scene& scene = request.scene;
    std::vector<Problem> problems = problemsOf(scene);
    if (problems.empty()) {
        // What is left concerns the method and its settings; one of them is called "base" as a field of the spec is.
        problems = allProblemsOf(scene);
        for (Problem& p : problems)
            if (p.field != "method")
                p.field = settingName(p.field, request, args);
        return problems;
    }
    const auto drop = [&](const char* follower, const char* cause) {
        if (std::ranges::find(problems, cause, &Problem::field) != problems.end())
            std::erase_if(problems, [&](const Problem& p) { return p.field == follower; });
    };
    if (!args.has("rotary-dim"))
        drop("rotary_dim", "head_dim");
    if (!args.has("lambda"))
        drop("lambda", "base");
    for (const char* cause : {"head_dim", "rotary_dim", "pairs"})
        drop("selected_pair", cause);
    return problems;
}

} // namespace

void addSceneOptions(CLI::App& verb, SceneArgs& args)
{
    const auto add = [&](const std::string& name, const std::string& operand, const std::string& help) {
        verb.add_option_function<std::string>(
                "--" + name, [&args, name](const std::string& text) { args.given[name] = text; }, help)
            ->type_name(operand)
            ->group(sceneGroup);
    };
    add("config", "FILE",
        "a model's Hugging Face config.json, or a scene saved by the window; options below override it");
    add("model", "ID", "the same from a model that ships with the program, see 'ropescope list models'");
    add("layer-type", "NAME", "which layers of the config, where it has several kinds [the first with full attention]");
    add("reading", "ID",
        "trained or raised: how to take a factor over a length that may be raised already; a note says where "
        "that is open [trained]");
    for (const SceneOption& option : sceneOptionList())
        add(option.name, option.operand, option.help);
    verb.add_option("--set", args.settings, "a setting of the method, repeatable: --set factor=8 --set truncate=false")
        ->type_name("KEY=VALUE")
        ->allow_extra_args(false)
        ->group(sceneGroup);
}

Request requestFrom(const SceneArgs& args, const Scene& start)
{
    Request request = sourceOf(args);
    if (request.source.empty())
        request.scene = start;
    request.given = args.given;
    const RopeSpec source = request.scene.active;
    for (const SceneOption& option : sceneOptionList())
        if (const auto it = args.given.find(option.name); it != args.given.end()) {
            option.apply(request, it->second);
            if (!args.has("pairs")) // as the window does after each edit; pairs that are given are judged as they are
                request.scene = settled(std::move(request.scene));
        }
    applySettings(request.scene.active, args.settings);
    if (setsKey(args.settings, "factor") && !args.has("target-length"))
        followFactor(request.scene, request.origin);
    if (!(request.scene.active == source))
        markEdited(request.scene);
    if (!args.has("method") && request.scene.active.method != source.method)
        request.warnings.emplace_back("The method {0} needs geometric frequencies: it is left out.",
                                      std::vector<std::string>{source.method});
    if (!args.has("pairs"))
        request.scene = settled(std::move(request.scene));
    if (auto problems = problemsFor(request, args); !problems.empty())
        throw InputError(std::move(problems));
    return request;
}

void refusePlaces(const std::map<std::string, std::string>& given, const std::string& allowed)
{
    for (const char* name : {"position", "positions", "distance", "distances", "pairs", "query-file", "key-file"})
        if (const auto it = given.find(name); it != given.end()) {
            std::string field(name);
            std::ranges::replace(field, '-', '_');
            throw InputError(field, quotable(it->second), allowed);
        }
}

} // namespace rope

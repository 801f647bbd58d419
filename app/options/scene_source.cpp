// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/scene_source.h"

#include <algorithm>
#include <iterator>

#include "app/options/path_option.h"
#include "core/configs/model_config.h"
#include "core/configs/model_file.h"
#include "core/lab/run_file.h"
#include "core/rope/frequencies.h"
#include "core/scene/document_text.h"
#include "core/scene/scene_edits.h"

namespace rope {

namespace {

/// `read()`, with the keys of a config in its problems told apart from options of the command line.
template <typename Read>
auto naming(const std::string& source, Read read)
{
    try {
        return read();
    } catch (const InputError& error) {
        std::vector<Problem> problems = error.problems();
        for (Problem& p : problems)
            if (p.field != "layer_type")
                p.field = p.field == "config" ? source : source + ": " + p.field;
        throw InputError(std::move(problems));
    }
}

/// Core opens a path of any bytes; only a file: URL goes through Qt.
std::string configPathFrom(const std::string& text)
{
    return text.starts_with("file:") ? fileArgument(text, "config") : text;
}

Scene checkedScene(const std::string& text)
{
    Scene scene = documentFromText(text).shown().scene;
    if (auto problems = allProblemsOf(scene); !problems.empty())
        throw InputError(std::move(problems));
    return scene;
}

std::string given(const SceneArgs& args, const char* name)
{
    return args.has(name) ? args.given.at(name) : std::string();
}

void refuseWithoutModel(const SceneArgs& args)
{
    if (args.has("layer-type"))
        throw InputError("layer_type", quotable(given(args, "layer-type")), "only with --config or --model");
    if (args.has("reading"))
        throw InputError("reading", quotable(given(args, "reading")), "only with --config or --model");
}

/// What --config or --model names: how messages call it, its text, and a title of its own or none.
struct NamedText {
    std::string source, text, title;
};

/// Another verb's file is told from a file that nothing reads.
void refuseRun(const std::string& path)
{
    if (lab::isRunFile(path))
        throw InputError("config", quotable(path, 200),
                         "a model's config.json or a saved scene; this is a run of the Lab, which 'ropescope lab eval "
                         "FILE', 'lab heads FILE' and 'export --lab FILE' read");
}

NamedText namedText(const SceneArgs& args)
{
    if (args.has("config")) {
        const std::string path = configPathFrom(given(args, "config"));
        refuseRun(path);
        return {"--config " + quotable(given(args, "config"), 200), readModelFile(path), {}};
    }
    const std::string id = given(args, "model");
    const ModelPreset* preset = findPreset(id);
    if (!preset)
        throw InputError("model", quotable(id), "an id from 'ropescope list models'");
    return {"--model " + quotable(id), configOf(*preset), preset->title};
}

Request requestFromConfig(const SceneArgs& args, const NamedText& named)
{
    const std::string layerType = given(args, "layer-type");
    Request request;
    request.source = named.source;
    ModelConfig config = naming(named.source, [&] { return readHfConfig(named.text); });
    if (args.has("reading"))
        takeReading(config, given(args, "reading"));
    request.scene = naming(named.source, [&] { return sceneFromConfig(config, layerType, Scene{}); });
    fitDistances(request.scene);
    const LayerRope* layer = args.has("layer-type") ? config.layer(layerType) : &config.layers[config.defaultLayer];
    request.settingsPath = layer->path;
    if (!named.title.empty())
        request.scene.name = named.title;
    request.warnings = config.open;
    std::ranges::copy(config.warnings, std::back_inserter(request.warnings));
    request.origin = {config, layerType};
    return request;
}

} // namespace

Request sourceOf(const SceneArgs& args)
{
    if (args.has("config") && args.has("model"))
        throw InputError("model", quotable(given(args, "model")), "--config or --model, not both");
    if (!args.has("config") && !args.has("model")) {
        refuseWithoutModel(args);
        return {};
    }
    if (args.has("layer-type") && given(args, "layer-type").empty())
        throw InputError("layer_type", "", "the name of a layer type");
    const NamedText named = namedText(args);
    if (!looksLikeDocument(named.text))
        return requestFromConfig(args, named);
    if (args.has("reading"))
        throw InputError("reading", quotable(given(args, "reading")), "only with a model's config");
    Request request;
    request.source = named.source;
    request.scene = naming(named.source, [&] { return checkedScene(named.text); });
    return request;
}

} // namespace rope

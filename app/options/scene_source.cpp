// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/scene_source.h"

#include <algorithm>
#include <iterator>

#include "app/options/path_option.h"
#include "core/configs/model_config.h"
#include "core/configs/model_file.h"
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

} // namespace

Request sourceOf(const SceneArgs& args)
{
    const auto text = [&](const char* name) { return args.has(name) ? args.given.at(name) : std::string(); };
    Request request;
    if (args.has("config") && args.has("model"))
        throw InputError("model", quotable(text("model")), "--config or --model, not both");
    if (!args.has("config") && !args.has("model")) {
        if (args.has("layer-type"))
            throw InputError("layer_type", quotable(text("layer-type")), "only with --config or --model");
        if (args.has("reading"))
            throw InputError("reading", quotable(text("reading")), "only with --config or --model");
        return request;
    }
    if (args.has("layer-type") && text("layer-type").empty())
        throw InputError("layer_type", "", "the name of a layer type");
    std::string& source = request.source;
    source = "--model " + quotable(text("model"));
    std::string json;
    std::string title;
    if (args.has("model")) {
        const ModelPreset* preset = findPreset(text("model"));
        if (!preset)
            throw InputError("model", quotable(text("model")), "an id from 'ropescope list models'");
        json = configOf(*preset);
        title = preset->title;
    } else {
        source = "--config " + quotable(text("config"), 200);
        json = readModelFile(configPathFrom(text("config")));
    }
    if (looksLikeDocument(json)) {
        if (args.has("reading"))
            throw InputError("reading", quotable(text("reading")), "only with a model's config");
        request.scene = naming(source, [&] { return checkedScene(json); });
        return request;
    }
    ModelConfig config = naming(source, [&] { return readHfConfig(json); });
    if (args.has("reading"))
        takeReading(config, text("reading"));
    request.scene = naming(source, [&] { return sceneFromConfig(config, text("layer-type"), Scene{}); });
    fitDistances(request.scene);
    const LayerRope* layer =
        args.has("layer-type") ? config.layer(text("layer-type")) : &config.layers[config.defaultLayer];
    request.settingsPath = layer->path;
    if (!title.empty())
        request.scene.name = title;
    request.warnings = config.open;
    std::ranges::copy(config.warnings, std::back_inserter(request.warnings));
    request.origin = {config, text("layer-type")};
    return request;
}

} // namespace rope

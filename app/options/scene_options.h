// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/configs/model_config.h"
#include "core/model/message.h"
#include "core/model/scene.h"

namespace CLI {
class App;
}

namespace rope {

/// The group that scene options stand in, in --help.
inline constexpr const char* sceneGroup = "Scene";

/// What the scene options said, as text, not yet judged.
struct SceneArgs {
    std::map<std::string, std::string> given; ///< by name without dashes: "dim" → "64"
    std::vector<std::string> settings;        ///< every --set

    bool has(const std::string& name) const { return given.contains(name); }
    bool empty() const { return given.empty() && settings.empty(); }
};

/// What a verb works on.
struct Request {
    Scene scene;
    std::optional<std::vector<std::int64_t>> positions; ///< --positions, else a given --position
    std::optional<std::vector<std::int64_t>> distances; ///< --distances
    std::string distancesText;                          ///< … as it was given
    std::map<std::string, std::string> given;           ///< the scene options as they were typed, by name
    std::vector<Message> warnings;                      ///< odd but usable things in the config
    std::string source;       ///< "--config FILE" or "--model ID", for messages; empty: neither
    Origin origin;            ///< the model of `source`, and which of its layers
    std::string settingsPath; ///< where `source` keeps the method's settings ("rope_scaling"); empty: nowhere
};

/// The scene options, the same for every verb. `args` must outlive the parsing.
void addSceneOptions(CLI::App& verb, SceneArgs& args);

/// Config or model first, else `start`, explicit options over it. The result has no problems: throws InputError
/// otherwise.
Request requestFrom(const SceneArgs& args, const Scene& start = {});

/// For a verb that looks at a RoPE and at no place in it: positions, distances, pairs and vectors would change nothing,
/// so that whoever typed one has meant something else. Throws InputError (option, value, `allowed`).
void refusePlaces(const std::map<std::string, std::string>& given, const std::string& allowed);

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/message.h"
#include "core/model/scene.h"

namespace rope {

/// One way to take the lengths of a config that can be read in several; θ is the same in each.
struct LengthReading {
    std::string id; ///< "trained", "raised"
    Message text;
    std::int64_t trainLength = 0;  ///< L, tokens
    std::int64_t targetLength = 0; ///< L', tokens
};

/// What the layers of one type do. A config without layer types has one entry with an empty layerType.
struct LayerRope {
    std::string layerType; ///< "full_attention", "sliding_attention", …
    bool rotates = true;   ///< false: these layers use no rotation
    RopeSpec spec;
    Context context;       ///< L' as the config says; n = L for methods that look at the current length,
                           ///< as the library does when it loads a model
    std::string path = {}; ///< where the config says so, for messages: "rope_scaling", "rope_parameters.full_attention"
    std::string alsoCalled = {};              ///< further layer types that it serves, with spaces between
    std::vector<LengthReading> readings = {}; ///< empty where no key leaves it open; else the first is the one taken
};

/// What programs that load the model read beside its θ. Changes no number; core/writers needs it.
struct ModelFacts {
    std::string outerType;                 ///< model_type at the top of the file, where it has parts of its own
    std::string textPath;                  ///< the part that holds the language model ("text_config"); empty: the top
    bool perLayer = false;                 ///< the library keeps one dict per layer type
    std::optional<std::int64_t> positions; ///< max_position_embeddings
    std::string architecture;              ///< general.architecture of the GGUF file it was read from; else empty
};

/// A model's config.json as its own library reads it.
struct ModelConfig {
    std::string name; ///< "_name_or_path" or model_type; for people
    std::string modelType;
    std::vector<LayerRope> layers; ///< never empty
    std::size_t defaultLayer = 0;  ///< the first that uses full attention and rotates
    std::vector<std::string>
        sharedBy; ///< layer types, listed or the class's own, that have the one RoPE; layer() knows them
    std::vector<ModelLayer> plan;  ///< layer by layer; empty when the config does not say how many there are
    std::vector<Message> warnings; ///< odd but usable things, said to the user, computed as the library does
    std::vector<Message> open;     ///< what no key decides: one message for each layer type with several readings
    ModelFacts facts;
    std::shared_ptr<const std::string> text; ///< the config.json as it was read; absent for other formats

    /// nullptr when there is no such layer type.
    const LayerRope* layer(const std::string& layerType) const;
};

/// The model that a RoPE was taken from, and which of its layers.
struct Origin {
    std::optional<ModelConfig> model; ///< absent: set by hand
    std::string layerType;            ///< empty: the default layer

    /// The layer as the model ships it; nullptr without a model or where that layer does not rotate.
    const LayerRope* layer() const;
};

/// Reads a Hugging Face config.json. Throws InputError naming key, value and what is allowed.
ModelConfig readHfConfig(std::string_view jsonText);

/// Takes the reading of that id wherever there are several; nothing is open then. Throws InputError ("reading", …).
void takeReading(ModelConfig& config, const std::string& id);
/// Of the layer type, the reading that has the scene's lengths; nullptr without one.
const LengthReading* readingOf(const LayerRope& layer, const Scene& scene);

/// `base` with the RoPE, lengths and name of the config; the position, distances and pins of `base` stay.
/// layerType empty: the default layer. Throws InputError for an unknown layer type or one that does not rotate.
Scene sceneFromConfig(const ModelConfig& config, const std::string& layerType, const Scene& base);

/// A public model shipped as a data file in resources/models/, or one of the user's own (core/configs/own_presets).
struct ModelPreset {
    std::string id;
    std::string title;
    std::string family;
    std::string source;    ///< where the numbers were read
    std::string date;      ///< ISO date of the release or of the reading
    std::string note;      ///< anything a reader should know; may be empty
    std::string config;    ///< JSON text of the model's config, the parts that matter; empty where there is a file
    std::string file = {}; ///< whatever readModelFile() takes, an absolute path; only models of the user's own have one
    bool own = false;      ///< of the user
};

/// All presets, grouped by family; the user's own come first.
const std::vector<ModelPreset>& modelPresets();
const ModelPreset* findPreset(const std::string& id);
/// The config's text, read from its file where it has one. Throws InputError ("config", path, what is allowed).
std::string configOf(const ModelPreset& preset);
/// Takes the place of the user's own ones. For the thread that reads modelPresets(); references into it end here.
void setOwnPresets(std::vector<ModelPreset> own);

/// A whole file as text. Throws InputError (field, path, why): missing, a directory, unreadable, larger than maxBytes.
std::string readTextFile(const std::string& path, std::size_t maxBytes = 16U << 20U,
                         const std::string& field = "config");

} // namespace rope

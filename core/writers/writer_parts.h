// SPDX-License-Identifier: GPL-3.0-or-later
// What the writers share.
#pragma once
#include <optional>
#include <string>

#include "core/model/json_text.h"
#include "core/rope/frequencies.h"
#include "core/writers/writers.h"

namespace rope {

/// What is to be written, and where it comes from.
struct WriteTask {
    const RopeSpec& spec;
    const Context& context;
    const Origin& origin;
    const LayerRope* shipped = nullptr; ///< the same layer as the model has it
    std::int64_t length = 0;            ///< tokens that the text is for: L', or n where the method looks at n

    bool asShipped() const { return shipped && shipped->spec == spec; }
    const ModelFacts* facts() const { return origin.model ? &origin.model->facts : nullptr; }
    std::string modelType() const { return origin.model ? origin.model->modelType : std::string(); }
    /// The type of the layer, empty where all are alike.
    std::string layerType() const { return shipped ? shipped->layerType : std::string(); }
    /// Frequencies at `length`.
    Frequencies frequencies() const { return frequenciesOf(spec, {context.targetLength, length}); }
};

/// The setting of the spec's method: given, else its default, else nothing.
std::optional<double> settingOf(const RopeSpec& spec, const std::string& id);

/// beta_fast or beta_slow of YaRN in use: 0 counts as not given there, and engines would divide by it.
double betaOf(const RopeSpec& spec, const std::string& id);

/// Refuses θ modes that no model config can say; `target` names who cannot.
void requireGeometric(const RopeSpec& spec, const std::string& target);

/// For engines that compute θ once: dynamic NTK becomes the base it has at `length`, with a note. Others stay.
RopeSpec frozen(const WriteTask& task, Written& out);

/// The layers at hand are those that the model is known by, or turn like them.
bool areMainLayers(const WriteTask& task);
/// Refuses one kind of layer of several for programs whose options reach only the main kind.
void requireMainLayers(const WriteTask& task, const std::string& target);

/// Refuses another number of turning elements where the model's file decides it.
void requireModelsPart(const WriteTask& task, const std::string& target);

/// "1000000", "0.25": the shortest digits, without an exponent where a person would not write one.
std::string plainText(double value);

} // namespace rope

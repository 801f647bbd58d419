// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/scene_option_list.h"

#include <limits>

#include "app/options/vector_file.h"
#include "core/model/head_dims.h"
#include "core/model/number_list.h"
#include "core/model/number_text.h"
#include "core/model/typed_number.h"
#include "core/rope/frequencies.h"
#include "core/scaling/methods.h"
#include "core/scene/scene_edits.h"

namespace rope {

namespace {

int dimension(const std::string& text, const char* field)
{
    const std::string allowed = headDimAllowed();
    const std::int64_t value = typedWhole(text, field, allowed);
    if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max())
        throw InputError(field, text, allowed);
    return static_cast<int>(value);
}

/// 128k is 128,000, and 131,072 is meant as often: which one it is, is said.
void noteThousands(Request& r, const std::string& text, std::int64_t value)
{
    const std::string digits = text.substr(0, text.find_first_not_of("0123456789"));
    const std::string unit = text.substr(digits.size());
    if (digits.empty() || digits.size() > 6 || (unit != "k" && unit != "K" && unit != "M"))
        return;
    const std::int64_t binary = std::stoll(digits) * (unit == "M" ? 1 << 20 : 1 << 10);
    r.warnings.emplace_back("{0} is read as {1}; {2} would be {3}.",
                            std::vector<std::string>{text, grouped(value), text + "i", grouped(binary)});
}

std::int64_t length(Request& r, const std::string& text, const char* field)
{
    const std::int64_t value =
        typedWhole(text, field, "a whole number of tokens from 1 to " + std::to_string(limits::maxLength));
    noteThousands(r, text, value);
    return value;
}

/// A new head dimension turns the same part of the head as before: all of it, unless a config says otherwise.
void applyDim(Request& r, const std::string& text)
{
    setHeadDim(r.scene, dimension(text, "head_dim"));
}

void applyTheta(Request& r, const std::string& text)
{
    static const std::string allowed =
        "geometric, identical, identical:C, linear, none or custom:x,y,… (numbers in radians per token)";
    RopeSpec& spec = r.scene.active;
    if (text == "geometric") {
        setThetaMode(r.scene, ThetaMode::Geometric);
    } else if (text == "linear") {
        setThetaMode(r.scene, ThetaMode::Linear);
    } else if (text == "none") {
        setThetaMode(r.scene, ThetaMode::None);
    } else if (text == "identical") {
        setThetaMode(r.scene, ThetaMode::Identical); // at the window's θ too: a turn in 100 tokens
    } else if (text.starts_with("identical:")) {
        setThetaMode(r.scene, ThetaMode::Identical);
        spec.identicalTheta = typedReal(text.substr(10), "theta", allowed);
    } else if (text.starts_with("custom:")) {
        setThetaMode(r.scene, ThetaMode::Custom);
        setCustomTheta(r.scene, realList(std::string_view(text).substr(7), "theta", allowed));
    } else {
        throw InputError("theta", quotable(text), allowed);
    }
}

void applyPairing(Request& r, const std::string& text)
{
    const auto pairing = pairingFromId(text);
    if (!pairing)
        throw InputError("pairing", quotable(text), "half, interleaved or interleaved-to-half");
    r.scene.active.pairing = *pairing;
}

void applyMethod(Request& r, const std::string& text)
{
    if (!findMethod(text))
        throw InputError("method", quotable(text), "one of " + methodIds());
    const bool another = r.scene.active.method != text;
    startMethod(r.scene, text);
    if (another && r.scene.active.tunables.empty())
        r.settingsPath.clear();
}

void applyTargetLength(Request& r, const std::string& text)
{
    setTargetLength(r.scene, length(r, text, "target_length"));
}

void applyPosition(Request& r, const std::string& text)
{
    const std::string allowed = "a whole number of tokens from 0 to " + std::to_string(limits::maxLength);
    r.scene.position = typedWhole(text, "position", allowed);
    if (r.scene.position < 0 || r.scene.position > limits::maxLength)
        throw InputError("position", quotable(text), allowed);
    r.positions = {r.scene.position};
}

void applyDistance(Request& r, const std::string& text)
{
    const std::string allowed = "a whole number of tokens from 0 to " + std::to_string(limits::maxLength);
    r.scene.distance = typedWhole(text, "distance", allowed);
    if (r.scene.distance < 0 || r.scene.distance > limits::maxLength)
        throw InputError("distance", quotable(text), allowed);
}

/// One row of a vector file, as the query or the key.
std::vector<double> vectorOption(const Request& r, const std::string& path, const char* field)
{
    const int headDim = r.scene.active.headDim;
    if (headDim < 1 || headDim > limits::maxHeadDim)
        return {}; // said as a problem of the head dimension
    try {
        VectorRows rows = readVectorFile(path, static_cast<std::size_t>(headDim));
        if (rows.count == 1)
            return std::move(rows.values);
        throw InputError(field, quotable(path) + " (" + std::to_string(rows.count) + " rows)", "one row");
    } catch (const InputError& error) {
        throw InputError(field, error.problems().front().value, error.problems().front().allowed);
    }
}

void applyPairs(Request& r, const std::string& text)
{
    std::vector<int> pairs;
    for (std::int64_t pair : numberList(text, {"pairs", 1, limits::maxHeadDim / 2, limits::maxChosenPairs}))
        pairs.push_back(static_cast<int>(pair));
    setPairs(r.scene, pairs);
}

const SceneOption options[] = {
    {"dim", "N",
     "head dimension d, " + headDimAllowed() + " [128]. Turns wholly unless --rotary-dim or a config says less",
     applyDim},
    {"rotary-dim", "N", "how many elements of a head turn, even, at most --dim [all]",
     [](Request& r, const std::string& text) { setRotaryDim(r.scene, dimension(text, "rotary_dim")); }},
    {"base", "X", "base b (rope_theta), greater than 1 [10000]",
     [](Request& r, const std::string& text) {
         r.scene.active.base = typedReal(text, "base", "a number greater than 1, at most 1e15");
     }},
    {"lambda", "X", "λ, multiplies the base before any method, greater than 0 [1]",
     [](Request& r, const std::string& text) {
         r.scene.active.lambda = typedReal(text, "lambda", "a number greater than 0");
     }},
    {"theta", "MODE",
     "how θ is spread: geometric, identical:C, linear, none (nothing turns) or custom:x,y,… in radians per token; "
     "identical alone: 2π/100 "
     "[geometric]",
     applyTheta},
    {"pairing", "ID", "half (GPT-NeoX, Llama), interleaved (GPT-J) or interleaved-to-half (DeepSeek-V3) [half]",
     applyPairing},
    {"train-length", "N", "training length L, tokens [4096]",
     [](Request& r, const std::string& text) { r.scene.active.trainLength = length(r, text, "train_length"); }},
    {"target-length", "N", "target length L′, tokens [16384]", applyTargetLength},
    {"method", "ID",
     "scaling method, see 'ropescope list methods' [none]. Starts from its own defaults, "
     "but for a factor that a config gives",
     applyMethod},
    {"seq-len", "N", "current length N, tokens, for methods that look at it [a config's own, else L′]",
     [](Request& r, const std::string& text) { r.scene.context.seqLen = length(r, text, "seq_len"); }},
    {"position", "N", "position m, tokens [1024]", applyPosition},
    {"distance", "N", "distance s = m − n of the key before the query, tokens [256]", applyDistance},
    {"query-file", "FILE", "the query q for the figures about scores: {\"x\": [head_dim numbers]}",
     [](Request& r, const std::string& path) { r.scene.query = vectorOption(r, path, "query_file"); }},
    {"key-file", "FILE", "the key k, likewise",
     [](Request& r, const std::string& path) { r.scene.key = vectorOption(r, path, "key_file"); }},
    {"positions", "LIST", "positions as a:b, a:b:step (b excluded) or a comma list, tokens",
     [](Request& r, const std::string& text) {
         r.positions = numberList(text, {"positions", 0, limits::maxLength, limits::maxElements});
     }},
    {"distances", "LIST", "distances, written like positions, tokens",
     [](Request& r, const std::string& text) {
         r.distancesText = text;
         r.distances = numberList(text, {"distances", 0, limits::maxLength, limits::maxElements});
     }},
    {"pairs", "LIST", "pairs, 1-based as in the papers, written like positions", applyPairs},
};

} // namespace

std::span<const SceneOption> sceneOptionList()
{
    return options;
}

} // namespace rope

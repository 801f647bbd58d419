// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/scene_options.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <limits>
#include <set>

#include "app/options/scene_source.h"
#include "app/options/vector_file.h"
#include "app/output/messages.h"
#include "core/model/number_list.h"
#include "core/model/number_text.h"
#include "core/model/typed_number.h"
#include "core/rope/frequencies.h"
#include "core/scaling/methods.h"
#include "core/scene/scene_edits.h"
#include "core/writers/writers.h"

namespace rope {

namespace {

struct SceneOption {
    const char* name;
    const char* operand;
    const char* help;
    void (*apply)(Request&, const std::string& text);
};

int dimension(const std::string& text, const char* field)
{
    const std::string allowed = "an even whole number from 2 to 1024";
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
        spec.customTheta = realList(std::string_view(text).substr(7), "theta", allowed);
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

// In the order they are applied: what a later one depends on comes first.
const SceneOption options[] = {
    {"dim", "N", "head dimension d, even, 2 to 1024 [128]. Turns wholly unless --rotary-dim or a config says less",
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

/// "factor=8", "truncate=false", "short_factor=1,1.5,2" for the method at hand.
void applySetting(RopeSpec& spec, const std::string& setting)
{
    const std::size_t equals = setting.find('=');
    if (equals == std::string::npos || equals == 0)
        throw InputError("set", quotable(setting), "KEY=VALUE with a setting of the method (ropescope list methods)");
    const std::string key = setting.substr(0, equals);
    const std::string text = setting.substr(equals + 1);
    const Method* method = findMethod(spec.method);
    const Tunable* tunable = method ? method->tunable(key) : nullptr;
    std::vector<double> numbers;
    const bool isNumber = tunable && tunable->kind != TunableKind::List;
    if (text == "true" || text == "false")
        numbers = {text == "true" ? 1.0 : 0.0};
    else if (isNumber && text.find(',') != std::string::npos) // a decimal comma, or thousands
        numbers = {typedReal(text, "--set " + quotable(key), "a number; the point is the decimal sign")};
    else
        numbers = realList(text, "--set " + quotable(key), "a number, true, false or a comma list of numbers");
    if (numbers.size() > 1 || (tunable && tunable->kind == TunableKind::List))
        spec.tunables[key] = std::move(numbers);
    else
        spec.tunables[key] = numbers.front();
}

void applySettings(RopeSpec& spec, const std::vector<std::string>& settings)
{
    std::set<std::string> keys;
    for (const std::string& setting : settings) {
        const std::string key = setting.substr(0, setting.find('='));
        if (!keys.insert(key).second)
            throw InputError("--set " + quotable(key), "given more than once", "once");
        applySetting(spec, setting);
    }
}

bool givesFactor(const SceneArgs& args)
{
    return std::ranges::any_of(args.settings, [](const std::string& s) { return s.starts_with("factor="); });
}

/// Who said the setting: an option, or the config.
std::string settingName(const std::string& field, const Request& request, const SceneArgs& args)
{
    if (field == "train_length")
        return args.has("train-length") || request.source.empty() ? field : request.source + ": " + field;
    const bool given = std::ranges::any_of(
        args.settings, [&](const std::string& setting) { return setting.starts_with(field + "="); });
    return given || request.settingsPath.empty() ? "--set " + field
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
    for (const SceneOption& option : options)
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
    for (const SceneOption& option : options)
        if (const auto it = args.given.find(option.name); it != args.given.end()) {
            option.apply(request, it->second);
            if (!args.has("pairs")) // as the window does after each edit; pairs that are given are judged as they are
                request.scene = settled(std::move(request.scene));
        }
    applySettings(request.scene.active, args.settings);
    if (givesFactor(args) && !args.has("target-length"))
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

} // namespace rope

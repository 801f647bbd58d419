// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/setup_json.h"

#include <limits>

#include "core/scene/scene_text.h"

namespace rope::lab {

namespace {

std::uint64_t wholeFrom(const Json& json, const char* field)
{
    const auto it = json.find(field);
    if (it == json.end() || !it->is_number_unsigned())
        throw InputError(field, it == json.end() ? "missing" : quotable(it->dump()), "a whole number");
    return it->get<std::uint64_t>();
}

int intFrom(const Json& json, const char* field)
{
    const std::uint64_t value = wholeFrom(json, field);
    if (value > static_cast<std::uint64_t>(std::numeric_limits<int>::max()))
        throw InputError(field, std::to_string(value), "a smaller number");
    return static_cast<int>(value);
}

template <class T>
T valueFrom(const Json& json, const char* field, bool (Json::*isKind)() const noexcept, const char* allowed)
{
    const auto it = json.find(field);
    if (it == json.end() || !((*it).*isKind)())
        throw InputError(field, it == json.end() ? "missing" : quotable(it->dump()), allowed);
    return it->get<T>();
}

} // namespace

Json setupJson(const LabSetup& s)
{
    Scene scene;
    scene.active = s.rope;
    Json out{{"task", s.task},
             {"vocabulary", s.shape.vocabulary},
             {"width", s.shape.width},
             {"layers", s.shape.layers},
             {"heads", s.shape.heads},
             {"mlp", s.shape.mlp},
             {"length", s.length},
             {"shortest_period", s.periods.shortest},
             {"longest_period", s.periods.longest},
             {"batch", s.batch},
             {"steps", s.steps},
             {"rate", s.rate},
             {"warmup", s.warmup},
             {"seed", s.seed},
             {"scene", sceneJson(scene)}};
    if (s.rateEnd != LabSetup::usualRateEnd) // files of before there was a choice stay as they are
        out["rate_end"] = s.rateEnd;
    return out;
}

LabSetup setupFromJson(const Json& json)
{
    constexpr std::size_t fields = 15;
    if (!json.is_object() || json.size() != fields + json.count("rate_end"))
        throw InputError("setup", quotable(json.dump()), "an object with the 15 fields of a setup");
    LabSetup s;
    s.task = valueFrom<std::string>(json, "task", &Json::is_string, "a text");
    s.shape.vocabulary = intFrom(json, "vocabulary");
    s.shape.width = intFrom(json, "width");
    s.shape.layers = intFrom(json, "layers");
    s.shape.heads = intFrom(json, "heads");
    s.shape.mlp = valueFrom<bool>(json, "mlp", &Json::is_boolean, "true or false");
    s.length = intFrom(json, "length");
    s.periods = {intFrom(json, "shortest_period"), intFrom(json, "longest_period")};
    s.batch = intFrom(json, "batch");
    s.steps = intFrom(json, "steps");
    s.rate = valueFrom<double>(json, "rate", &Json::is_number, "a number");
    s.warmup = intFrom(json, "warmup");
    if (json.contains("rate_end"))
        s.rateEnd = valueFrom<double>(json, "rate_end", &Json::is_number, "a number");
    s.seed = wholeFrom(json, "seed");
    s.rope = sceneFromJson(valueFrom<Json>(json, "scene", &Json::is_object, "a scene")).active;
    if (auto problems = problemsOf(s); !problems.empty())
        throw InputError(std::move(problems));
    return s;
}

} // namespace rope::lab

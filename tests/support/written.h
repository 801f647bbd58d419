// SPDX-License-Identifier: GPL-3.0-or-later
// What writers make of a spec, and what is read back of it.
#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "core/configs/model_config.h"
#include "core/model/json_text.h"
#include "core/model/problem.h"
#include "core/rope/frequencies.h"
#include "core/scaling/methods.h"
#include "core/writers/writers.h"

namespace rope::test {

/// What reading the written text gives, at the same present length.
inline Frequencies readBack(const std::string& target, const RopeSpec& spec, const Context& context,
                            Scene* read = nullptr)
{
    Scene scene = sceneFromConfig(readHfConfig(writeFor(target, spec, context).text), "", Scene{});
    scene.context.seqLen = context.currentLength();
    if (read)
        *read = scene;
    return frequenciesOf(scene.active, scene.context);
}

inline RopeSpec specOf(const std::string& method, std::int64_t trainLength = 4096)
{
    RopeSpec spec;
    spec.trainLength = trainLength;
    spec.method = method;
    for (const char* id : {"short_factor", "long_factor"})
        if (findMethod(method)->tunable(id))
            spec.tunables[id] = std::vector<double>(64, id[0] == 's' ? 1.1 : 7.3);
    return spec;
}

/// The field of the refusal.
inline std::string refusal(const std::string& target, const RopeSpec& spec, const Context& context = {})
{
    try {
        return "written: " + writeFor(target, spec, context).text;
    } catch (const InputError& error) {
        return error.problems().front().field;
    }
}

inline bool says(const Written& written, const std::string& part)
{
    return std::ranges::any_of(written.notes,
                               [&](const Message& n) { return n.english().find(part) != std::string::npos; });
}

/// "--yarn-orig-ctx" → its value as text; empty when it is not there.
inline std::string option(const std::string& text, const std::string& name)
{
    const std::size_t at = text.find(name + " ");
    if (at == std::string::npos)
        return {};
    const std::size_t start = at + name.size() + 1;
    return text.substr(start, text.find(' ', start) - start);
}

inline bool holds(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

/// A config, and what is written for it.
struct ModelWritten {
    Origin origin;
    Scene scene;

    explicit ModelWritten(const std::string& config, const std::string& layerType = {})
        : origin{readHfConfig(config), layerType}, scene(sceneFromConfig(*origin.model, layerType, Scene{}))
    {}

    ModelWritten& use(const std::string& method, double factor = 0)
    {
        scene.active.method = method;
        scene.active.tunables.clear();
        if (factor > 0)
            scene.active.tunables["factor"] = factor;
        scene.context.seqLen.reset();
        return *this;
    }
    ModelWritten& reach(std::int64_t length)
    {
        scene.context.targetLength = length;
        return *this;
    }
    Written to(const std::string& target) const { return writeFor(target, scene.active, scene.context, origin); }
    Json json(const std::string& target) const { return Json::parse(to(target).text); }
    std::string refused(const std::string& target) const
    {
        try {
            return "written: " + to(target).text;
        } catch (const InputError& error) {
            return error.what();
        }
    }
};

} // namespace rope::test

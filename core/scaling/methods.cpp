// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scaling/methods.h"

#include <algorithm>
#include <cmath>

#include "core/model/number_text.h"
#include "core/model/text.h"
#include "core/scaling/method_list.h"
#include "core/scaling/resonance.h"

namespace rope {

const std::vector<Method>& methods()
{
    static const std::vector<Method> all = [] {
#define ROPE_CALL_METHOD(name) scaling::name(),
        std::vector<Method> out{ROPE_SCALING_METHODS(ROPE_CALL_METHOD)};
#undef ROPE_CALL_METHOD
        for (Method& method : out)
            method.tunables.push_back(resonanceTunable());
        return out;
    }();
    return all;
}

const Method* findMethod(const std::string& id)
{
    const auto it = std::ranges::find(methods(), id, &Method::id);
    return it == methods().end() ? nullptr : &*it;
}

std::string methodIds()
{
    return joined(methods(), ", ", &Method::id);
}

std::optional<std::int64_t> reachOf(const RopeSpec& spec)
{
    const Method* method = findMethod(spec.method);
    const auto given = spec.tunables.find("factor");
    const double* factor = given == spec.tunables.end() ? nullptr : std::get_if<double>(&given->second);
    if (!method || !method->factorReaches || !factor)
        return std::nullopt;
    return std::int64_t(std::clamp(std::floor(*factor * double(spec.trainLength)), 1.0, double(limits::maxLength)));
}

std::vector<double> geometricTheta(int rotaryDim, double base)
{
    std::vector<double> theta(static_cast<std::size_t>((rotaryDim + 1) / 2));
    for (std::size_t i = 0; i < theta.size(); ++i)
        theta[i] = 1.0 / std::pow(base, 2.0 * double(i) / rotaryDim);
    return theta;
}

namespace {

std::string tunableIds(const Method& method)
{
    if (method.tunables.empty())
        return "no settings (method " + method.id + " has none)";
    return "a setting of " + method.id + ": " + joined(method.tunables, ", ", &Tunable::id);
}

std::string allowedText(const Tunable& t)
{
    std::string range = "from " + exactText(t.min) + " to " + exactText(t.max);
    switch (t.kind) {
    case TunableKind::Number: return "a number " + range;
    case TunableKind::Integer: return "a whole number " + range;
    case TunableKind::Switch: return "0 or 1 (false or true)";
    case TunableKind::List: return "a list of numbers " + range;
    }
    return range;
}

bool fits(const Tunable& t, double value)
{
    if (t.kind == TunableKind::Switch)
        return value == 0.0 || value == 1.0;
    return value >= t.min && value <= t.max && (t.kind != TunableKind::Integer || std::floor(value) == value);
}

std::optional<Problem> problemOf(const Tunable& t, const TunableValue& value)
{
    if (const double* number = std::get_if<double>(&value)) {
        if (t.kind == TunableKind::List || !fits(t, *number))
            return Problem{t.id, exactText(*number), allowedText(t)};
        return std::nullopt;
    }
    const auto& list = std::get<std::vector<double>>(value);
    if (t.kind != TunableKind::List)
        return Problem{t.id, "a list of " + std::to_string(list.size()), allowedText(t)};
    for (double v : list)
        if (!fits(t, v))
            return Problem{t.id, exactText(v), allowedText(t)};
    return std::nullopt;
}

} // namespace

std::vector<Problem> problemsOfTunables(const Method& method, const MethodInput& input)
{
    std::vector<Problem> out;
    for (const auto& [id, value] : *input.tunables) {
        const Tunable* t = method.tunable(id);
        if (!t)
            out.push_back({id, "unknown", tunableIds(method)});
        else if (auto problem = problemOf(*t, value))
            out.push_back(*problem);
    }
    if (out.empty() && method.check)
        out = method.check(input);
    return out;
}

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rope/frequencies.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/scaling/methods.h"
#include "core/scaling/odd_part.h"
#include "core/scaling/resonance.h"

namespace rope {

namespace {

MethodInput inputFor(const RopeSpec& spec, const Context& context, const Method& method, std::span<const double> theta)
{
    MethodInput in;
    in.headDim = spec.headDim;
    in.rotaryDim = spec.rotaryDim;
    in.base = spec.base * spec.lambda;
    in.theta = theta;
    in.trainLength = double(spec.trainLength);
    in.targetLength = double(context.targetLength);
    in.currentLength = double(context.currentLength());
    in.tunables = &spec.tunables;
    in.declared = method.tunables;
    return in;
}

std::vector<double> linearTheta(int pairs, int rotaryDim, double base)
{
    const double last = std::pow(base, -double(rotaryDim - 2) / rotaryDim);
    std::vector<double> theta(static_cast<std::size_t>(pairs), 1.0);
    for (int i = 1; i < pairs; ++i)
        theta[static_cast<std::size_t>(i)] = std::lerp(1.0, last, double(i) / (pairs - 1));
    return theta;
}

std::vector<Problem> methodProblems(const RopeSpec& spec, const Context& context)
{
    const Method* method = findMethod(spec.method);
    if (!method)
        return {{"method", quotable(spec.method), "one of " + methodIds()}};
    if (!findsItsBase(*method, spec))
        return {{"method", spec.method,
                 std::string("with θ mode ") + toId(spec.thetaMode) + " a method that does not work through the base"}};
    const std::vector<double> theta = unscaledTheta(spec, spec.base * spec.lambda);
    return problemsOfTunables(*method, inputFor(spec, context, *method, theta));
}

} // namespace

double periodOf(double theta)
{
    return theta == 0.0 ? std::numeric_limits<double>::infinity() : 2.0 * std::numbers::pi / theta;
}

std::vector<double> periodsOf(const std::vector<double>& theta)
{
    std::vector<double> out(theta.size());
    std::ranges::transform(theta, out.begin(), periodOf);
    return out;
}

std::vector<double> unscaledTheta(const RopeSpec& spec, double base)
{
    switch (spec.thetaMode) {
    case ThetaMode::Geometric: return geometricTheta(spec.rotaryDim, base);
    case ThetaMode::Identical:
        return std::vector<double>(static_cast<std::size_t>(spec.pairCount()), spec.identicalTheta);
    case ThetaMode::Linear: return linearTheta(spec.pairCount(), spec.rotaryDim, base);
    case ThetaMode::Custom: return spec.customTheta;
    case ThetaMode::None: return std::vector<double>(static_cast<std::size_t>(spec.pairCount()), 0.0);
    }
    return {};
}

Frequencies frequenciesOf(const RopeSpec& spec, const Context& context)
{
    if (auto problems = problemsOf(spec, context); !problems.empty())
        throw InputError(std::move(problems));
    return soundFrequencies(spec, context);
}

Frequencies soundFrequencies(const RopeSpec& spec, const Context& context)
{
    const Method& method = *findMethod(spec.method);
    const std::vector<double> scaledBase = unscaledTheta(spec, spec.base * spec.lambda);
    const MethodInput in = inputFor(spec, context, method, scaledBase);
    MethodResult result = method.apply(in);
    if (in.isOn("resonance"))
        result.theta = resonant(std::move(result.theta));
    return {unscaledTheta(spec, spec.base), std::move(result.theta), result.attentionFactor, in.factor(),
            method.group == MethodGroup::Clip};
}

std::optional<double> equivalentBase(const RopeSpec& spec, const Context& context)
{
    if (auto problems = problemsOf(spec, context); !problems.empty())
        throw InputError(std::move(problems));
    const Method& method = *findMethod(spec.method);
    const MethodInput in = inputFor(spec, context, method, {});
    if (spec.thetaMode != ThetaMode::Geometric || in.isOn("resonance"))
        return std::nullopt;
    if (spec.method == "none")
        return in.base;
    return method.newBase ? std::optional(method.newBase(in)) : std::nullopt;
}

std::optional<double> tunableInUse(const RopeSpec& spec, const Context& context, const std::string& id)
{
    if (auto problems = problemsOf(spec, context); !problems.empty())
        throw InputError(std::move(problems));
    const std::vector<double> theta = unscaledTheta(spec, spec.base * spec.lambda);
    return inputFor(spec, context, *findMethod(spec.method), theta).number(id);
}

DistanceMap distanceMapOf(const RopeSpec& spec, const Context& context)
{
    if (auto problems = problemsOf(spec, context); !problems.empty())
        throw InputError(std::move(problems));
    const Method& method = *findMethod(spec.method);
    return method.distance ? method.distance(inputFor(spec, context, method, {})) : DistanceMap();
}

std::vector<Problem> problemsOf(const RopeSpec& spec, const Context& context)
{
    std::vector<Problem> out = problemsOf(spec);
    std::ranges::move(problemsOf(context), std::back_inserter(out));
    // A method can only be asked about a spec that is sound in itself.
    return out.empty() ? methodProblems(spec, context) : out;
}

std::vector<Problem> allProblemsOf(const Scene& scene)
{
    std::vector<Problem> out = problemsOf(scene);
    if (!out.empty())
        return out;
    out = methodProblems(scene.active, scene.context);
    for (std::size_t i = 0; i < scene.pins.size(); ++i)
        for (Problem p : methodProblems(scene.pins[i].spec, scene.context)) {
            p.field = "pins[" + std::to_string(i) + "]." + p.field;
            out.push_back(std::move(p));
        }
    return out;
}

} // namespace rope

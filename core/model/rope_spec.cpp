// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/rope_spec.h"

#include <cmath>

#include "core/model/head_dims.h"
#include "core/model/number_text.h"

namespace rope {

namespace {

constexpr double maxTheta = 1e6;
constexpr double minTheta = 1e-300; ///< divided by any factor, its period is still a number

void checkDims(const RopeSpec& s, std::vector<Problem>& out)
{
    if (s.headDim < limits::minHeadDim || s.headDim > limits::maxHeadDim || s.headDim % 2 != 0)
        out.push_back({"head_dim", std::to_string(s.headDim), headDimAllowed()});
    if (s.rotaryDim < 2 || s.rotaryDim % 2 != 0 || s.rotaryDim > s.headDim)
        out.push_back({"rotary_dim", std::to_string(s.rotaryDim),
                       "an even number from 2 to head_dim (" + std::to_string(s.headDim) + ")"});
}

void checkFrequencies(const RopeSpec& s, std::vector<Problem>& out)
{
    if (!(s.base > 1.0 && s.base <= limits::maxBase))
        out.push_back({"base", exactText(s.base), "a number greater than 1, at most 1e15"});
    if (!(s.lambda > 0.0 && std::isfinite(s.lambda)))
        out.push_back({"lambda", exactText(s.lambda), "a number greater than 0"});
    else if (const double scaled = s.base * s.lambda; s.base > 1.0 && !(scaled > 1.0 && scaled <= 1e18))
        out.push_back(
            {"lambda", exactText(s.lambda), "λ·base greater than 1 and at most 1e18 (here " + exactText(scaled) + ")"});
    if (s.thetaMode == ThetaMode::Identical && !(s.identicalTheta >= minTheta && s.identicalTheta <= maxTheta))
        out.push_back({"theta", exactText(s.identicalTheta), "identical:C with C from 1e-300 to 1e6"});
    if (s.thetaMode != ThetaMode::Custom)
        return;
    if (s.customTheta.size() != static_cast<std::size_t>(std::max(0, s.pairCount())))
        out.push_back({"theta", std::to_string(s.customTheta.size()) + " numbers",
                       "custom: with one number per pair (" + std::to_string(s.pairCount()) + ")"});
    for (double theta : s.customTheta)
        if (theta != 0.0 && !(theta >= minTheta && theta <= maxTheta)) {
            out.push_back({"theta", exactText(theta), "custom: with numbers that are 0 or from 1e-300 to 1e6"});
            break;
        }
}

void checkLength(const char* field, std::int64_t value, std::vector<Problem>& out)
{
    if (value < 1 || value > limits::maxLength)
        out.push_back({field, std::to_string(value), "a whole number from 1 to " + std::to_string(limits::maxLength)});
}

void checkTemperature(const QueryTemperature& t, std::vector<Problem>& out)
{
    if (!(t.beta >= 0 && t.beta <= 100))
        out.push_back({"temperature_beta", exactText(t.beta), "a number from 0 to 100"});
    if (t.offset != 0 && t.offset != 1)
        out.push_back({"temperature_offset", std::to_string(t.offset), "0 or 1"});
    checkLength("temperature_length", t.length, out);
}

} // namespace

const char* toId(ThetaMode mode)
{
    switch (mode) {
    case ThetaMode::Geometric: return "geometric";
    case ThetaMode::Identical: return "identical";
    case ThetaMode::Linear: return "linear";
    case ThetaMode::Custom: return "custom";
    case ThetaMode::None: return "none";
    }
    return "geometric";
}

const char* toId(Pairing pairing)
{
    switch (pairing) {
    case Pairing::Half: return "half";
    case Pairing::Interleaved: return "interleaved";
    case Pairing::InterleavedToHalf: return "interleaved-to-half";
    }
    return "half";
}

std::optional<ThetaMode> thetaModeFromId(const std::string& id)
{
    for (ThetaMode m :
         {ThetaMode::Geometric, ThetaMode::Identical, ThetaMode::Linear, ThetaMode::Custom, ThetaMode::None})
        if (id == toId(m))
            return m;
    return std::nullopt;
}

std::optional<Pairing> pairingFromId(const std::string& id)
{
    for (Pairing p : {Pairing::Half, Pairing::Interleaved, Pairing::InterleavedToHalf})
        if (id == toId(p))
            return p;
    return std::nullopt;
}

std::vector<Problem> problemsOf(const RopeSpec& spec)
{
    std::vector<Problem> out;
    checkDims(spec, out);
    checkFrequencies(spec, out);
    checkLength("train_length", spec.trainLength, out);
    checkTemperature(spec.temperature, out);
    if (spec.axes.pairs.size() > limits::maxAxes)
        out.push_back({"mrope_section", std::to_string(spec.axes.pairs.size()) + " sections", "at most 8 sections"});
    return out;
}

std::vector<Problem> problemsOf(const Context& context)
{
    std::vector<Problem> out;
    checkLength("target_length", context.targetLength, out);
    if (context.seqLen)
        checkLength("seq_len", *context.seqLen, out);
    return out;
}

} // namespace rope

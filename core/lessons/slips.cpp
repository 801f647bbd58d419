// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/slips.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <numbers>
#include <optional>
#include <string_view>
#include <vector>

#include "core/lessons/prose/prose.h"
#include "core/model/letters.h"
#include "core/model/problem.h"
#include "core/model/two_pi.h"

namespace rope::lessons {

namespace {

constexpr double perDegree = std::numbers::pi / 180;

/// How closely a typed number is compared with a wrong one, as a part of the latter: as the tolerance of the question,
/// but neither so wide that everything fits nor finer than double.
double closeness(const Tolerance& tolerance, double right)
{
    const double part = tolerance.relative ? tolerance.amount : tolerance.amount / std::max(std::abs(right), 1e-300);
    return std::clamp(part, 1e-9, 0.02);
}

/// Compares one typed number with wrong ones.
struct Comparison {
    double given = 0;
    double right = 0;
    Tolerance tolerance;

    /// How far off `wrong` the typed number is, as a part of it; nothing when it does not fit.
    std::optional<double> distanceTo(double wrong) const
    {
        const double off = std::abs(given - wrong);
        if (!isApart(wrong, right, tolerance) || off > reachOf(wrong, right, tolerance))
            return std::nullopt;
        return wrong == 0 ? 0 : off / std::abs(wrong);
    }
};

std::optional<double> tried(const Quantities& quantities, const std::string& expression, Slip slip)
{
    try {
        return quantities.value(expression, slip);
    } catch (const InputError&) {
        return std::nullopt; // the slip leads nowhere: a pair that is not there
    }
}

struct Candidate {
    double wrong = 0;
    const char* reason = nullptr;
};

bool isIn(const std::string& text, const char* part)
{
    return text.find(part) != std::string::npos;
}

/// Whether an expression has one of these names.
bool names(const std::string& expression, std::initializer_list<std::string_view> wanted)
{
    const auto isNamePart = [](char c) { return c == '_' || (c >= '0' && c <= '9') || isLetter(c); };
    for (auto at = expression.begin(); at != expression.end();) {
        const auto end = std::find_if_not(at, expression.end(), isNamePart);
        if (std::ranges::count(wanted, std::string_view(at, end)) > 0)
            return true;
        at = end == expression.end() ? end : end + 1;
    }
    return false;
}

/// Whether 2π or degrees could have come in at all: of a count or a position they cannot.
bool isAboutTurning(const Question& q)
{
    return names(q.answer, {"theta", "theta0", "period", "period0", "turns", "turns0", "turns_at_target", "angle",
                            "angle0", "wrapped", "pin_theta", "pin_period", "period_min", "period_max", "pi"}) ||
           isIn(q.unit, "rad") || isIn(q.unit, "turn") || isIn(q.unit, "degree") || isIn(q.unit, "°");
}

/// Slips in working out the expression.
std::vector<Candidate> slipsInside(const Question& q, const Quantities& quantities)
{
    const bool commonLog = names(q.answer, {"log10"});
    const bool geometric = quantities.scene().active.thetaMode == ThetaMode::Geometric;
    const std::pair<Slip, const char*> slips[] = {
        {Slip::IndexTooHigh,
         geometric ? "That is one pair too far: the exponent has $2(k−1)$, not $2k$." : "That is one pair too far."},
        {Slip::IndexTooLow, "That is one pair too early: pairs count from 1 here, not from 0."},
        {Slip::WithoutLambda, "That leaves out $λ$, which multiplies the base."},
        {Slip::NaturalLog, commonLog ? "That takes the natural logarithm where the formula has the one of base 10."
                                     : "That takes the logarithm of base 10 where the formula has the natural one."},
        {Slip::Degrees, "That takes the angle for degrees; it is in radians."}};
    std::vector<Candidate> out;
    for (const auto& [slip, reason] : slips)
        if (const auto wrong = tried(quantities, q.answer, slip))
            out.push_back({*wrong, reason});
    return out;
}

/// The same place on the circle, and not the angle that is asked for.
std::optional<Candidate> wholeTurns(const Question& q, double given, double right)
{
    const double turn = q.unit == "rad" ? twoPi : q.unit == "degrees" ? 360 : 0;
    const double wrong = turn == 0 ? right : right + turn * std::round((given - right) / turn);
    constexpr double nearest = 1. / 60; // of a turn: with large numbers every one is close to some turn
    if (wrong == right || std::abs(given - wrong) > turn * std::min(nearest, closeness(q.tolerance, right)))
        return {};
    return Candidate{wrong,
                     "That points the same way, but it is not the angle asked for: whole turns of $2π$ lie between."};
}

/// Slips that change the finished number.
std::vector<Candidate> slipsOutside(const Question& q, double right)
{
    const char* const turnedOver = "That is one divided by the answer.";
    const char* const sign =
        right < 0 ? "The sign is missing: the answer is below zero." : "The sign is wrong: the answer is above zero.";
    if (!isAboutTurning(q))
        return {{-right, sign}, {1 / right, turnedOver}};
    const bool inDegrees = isIn(q.unit, "degree") || isIn(q.unit, "°");
    return {{-right, sign},
            {right / perDegree, "That is in degrees; angles are in radians here, $2π$ to a turn."},
            {right * perDegree, inDegrees ? "That is in radians; the answer is asked in degrees."
                                          : "That comes from taking radians for degrees: a factor $π/180$ too much."},
            {1 / right, turnedOver},
            {right / twoPi, "A factor $2π$ is missing: one full turn is $2π$ radians."},
            {right * twoPi, "A factor $2π$ is too much: one full turn is $2π$ radians."}};
}

} // namespace

bool isWithin(double given, double right, const Tolerance& tolerance)
{
    // A tolerance of 0 asks for the number itself, up to the rounding of double.
    const double amount = tolerance.relative ? tolerance.amount * std::abs(right) : tolerance.amount;
    return std::abs(given - right) <= amount + 1e-12 * std::abs(right);
}

double reachOf(double wrong, double right, const Tolerance& tolerance)
{
    return closeness(tolerance, right) * std::abs(wrong);
}

bool isApart(double wrong, double right, const Tolerance& tolerance)
{
    return std::isfinite(wrong) && !isWithin(wrong, right, tolerance) &&
           std::abs(wrong - right) > 2 * closeness(tolerance, right) * std::max(std::abs(wrong), std::abs(right));
}

FramedProse reasonFor(const Question& q, double given, double right, const Quantities& quantities)
{
    const Comparison comparison{given, right, q.tolerance};
    for (const Mistake& mistake : q.mistakes)
        if (const auto wrong = tried(quantities, mistake.when, Slip::None); wrong && comparison.distanceTo(*wrong))
            return {"{0}", {filledProse(mistake.reason, quantities)}};
    const char* reason = "";
    double closest = 1;
    std::vector<Candidate> turned;
    if (const auto candidate = wholeTurns(q, given, right))
        turned.push_back(*candidate);
    for (const auto& candidates : {slipsInside(q, quantities), slipsOutside(q, right), turned})
        for (const Candidate& c : candidates)
            if (const auto off = comparison.distanceTo(c.wrong); off && *off < closest) {
                closest = *off;
                reason = c.reason;
            }
    return {reason};
}

} // namespace rope::lessons

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/solve.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/analysis/solve_formulas.h"
#include "core/analysis/solve_kinds.h"
#include "core/model/number_text.h"
#include "core/model/text.h"
#include "core/rope/frequencies.h"
#include "core/rope/similarity.h"
#include "core/scaling/methods.h"

namespace rope {

using namespace criteria;

namespace {

/// A question being answered: the checks and formulas share what was asked.
struct Question {
    const SolveRequest& request;
    const Progress& progress;
    std::stop_token stop;
    int dim = request.spec.rotaryDim;
    double base = request.spec.base;
    double trained = double(request.spec.trainLength);
    double target = double(request.context.targetLength);
    double scaledBase = request.spec.base * request.spec.lambda;
    double askedBase = request.given.value_or(scaledBase);
    Solution answer{};

    bool asksFor(const char* quantity) const { return answer.quantity == quantity; }
    void input(const char* id, double value) { answer.inputs.emplace_back(id, value); }

    void check() const
    {
        std::vector<Problem> problems = problemsOf(request.spec);
        std::ranges::move(problemsOf(request.context), std::back_inserter(problems));
        if (request.spec.thetaMode != ThetaMode::Geometric)
            problems.push_back({"theta", toId(request.spec.thetaMode), "geometric: no other spread is made by a base"});
        const std::vector<std::string> used = solveInputs(answer.quantity, answer.criterion);
        const auto isUsed = [&](const char* input) { return std::ranges::find(used, input) != used.end(); };
        const std::string unused = "nothing: " + answer.quantity + " by " + answer.criterion + " does not look at it";
        if (request.given && !isUsed("value"))
            problems.push_back({"value", exactText(*request.given), unused});
        else if (!asksFor("base") && !asksFor("lambda") && !(askedBase > 1 && askedBase <= 1e18))
            problems.push_back({"value", exactText(askedBase), "a base greater than 1, at most 1e18"});
        if (request.scanTo && !isUsed("scan_to"))
            problems.push_back({"scan_to", exactText(*request.scanTo), unused});
        else if (request.scanTo && !(*request.scanTo > SignScan{}.from && *request.scanTo <= limits::maxBase))
            problems.push_back({"scan_to", exactText(*request.scanTo), "a base greater than 2, at most 1e15"});
        if (!problems.empty())
            throw InputError(std::move(problems));
    }

    /// A base that the answer stands for must be one that a RopeSpec can have.
    void settle(double newBase) const
    {
        if (!(newBase > 1 && newBase <= limits::maxBase))
            throw InputError("target_length", exactText(target),
                             "a length that needs a base greater than 1, at most 1e15 (here " + exactText(newBase) +
                                 ")");
    }

    /// Base or λ from a new base.
    void answerBase(double newBase)
    {
        settle(newBase);
        answer.value = asksFor("lambda") ? newBase / base : newBase;
    }

    void answerLength(double length)
    {
        if (!(length >= 1 && length <= double(limits::maxLength)))
            throw InputError("value", exactText(askedBase),
                             "a base that reaches from 1 to " + std::to_string(limits::maxLength) + " tokens (here " +
                                 exactText(length) + ")");
        answer.value = length;
    }

    /// L' lies within what the model was trained for: the trained value stays. `least` is what would do.
    bool isReached(double trainedValue, double least)
    {
        if (target > trained)
            return false;
        answer.value = trainedValue;
        answer.least = least;
        answer.unchanged = {
            "Nothing needs to change: {0} tokens lie within the {1} of training. For them alone {2} {3} "
            "would do; the model has {4}.",
            {exactText(target), exactText(trained), answer.quantity, shownNumber(least, 7),
             shownNumber(trainedValue, 7)}};
        return true;
    }

    SignScanResult scan() const;
    void bySign();
    void byCriticalDimension();
    void byPeriodMatching();
    void byFrequency();
};

SignScanResult Question::scan() const
{
    const std::int64_t length = request.context.targetLength;
    if (!request.scanTo)
        return signIslands(dim, length, request.resolution, progress, stop);
    SignScan scan;
    scan.rotaryDim = dim;
    scan.length = length;
    scan.to = *request.scanTo;
    scan.resolution = request.resolution;
    scan.beyond = limits::maxBase;
    scan.work = std::numeric_limits<std::int64_t>::max() / 2;
    return scanSigns(scan, progress, stop);
}

void Question::bySign()
{
    input("rotary_dim", dim);
    if (asksFor("length")) {
        input("base", askedBase);
        const std::int64_t found = firstNegative(geometricTheta(dim, askedBase), limits::maxElements, stop);
        answer.atLeast = found == 0;
        answer.value = double(found == 0 ? limits::maxElements : found);
        return;
    }
    if (asksFor("lambda"))
        input("base", base);
    input("target_length", target);
    const SignScanResult found = scan();
    answer.islands = found.islands;
    answer.scannedTo = found.scannedTo;
    answer.resolution = request.resolution;
    answer.assumption = {std::string(sign.assumption) + " Islands narrower than {0} of their base may be missed.",
                         {exactText(request.resolution)}};
    if (!found.islands.empty())
        answerBase(found.islands.front().first);
}

void Question::byCriticalDimension()
{
    constexpr std::int64_t least = 7; // the first length above 2π
    const std::string allowed = "7 or more: shorter than one turn of the fastest pair there is no critical dimension";
    if (request.spec.trainLength < least)
        throw InputError("train_length", std::to_string(request.spec.trainLength), allowed);
    if (!asksFor("length") && request.context.targetLength < least)
        throw InputError("target_length", std::to_string(request.context.targetLength), allowed);
    input("base", base);
    input("train_length", trained);
    if (asksFor("length")) {
        input("asked_base", askedBase);
        answerLength(lengthForBase(base, trained, askedBase));
        return;
    }
    input("target_length", target);
    const double found = baseForLength(base, trained, target);
    if (!isReached(asksFor("lambda") ? 1 : base, asksFor("lambda") ? found / base : found))
        answerBase(found);
}

void Question::byPeriodMatching()
{
    if (dim < 4)
        throw InputError("rotary_dim", std::to_string(dim), "4 or more: a single pair has θ = 1 at every base");
    input("rotary_dim", dim);
    input("base", base);
    // Factor and α come from a base when one is named or λ says one, else from the lengths.
    const bool namesBase = request.given || request.spec.lambda != 1;
    const bool fromLengths = !asksFor("length") && (asksFor("base") || asksFor("lambda") || !namesBase);
    double factor = target / trained;
    if (fromLengths || asksFor("length"))
        input("train_length", trained);
    if (fromLengths)
        input("target_length", target);
    else {
        input("asked_base", askedBase);
        factor = factorOfLambda(askedBase / base, dim);
    }
    double lambda = fromLengths ? lambdaOfFactor(factor, dim) : askedBase / base;
    if (fromLengths) {
        const double least = asksFor("base") ? lambda * base : asksFor("lambda") ? lambda : factor;
        if (isReached(asksFor("base") ? base : 1, least))
            factor = lambda = 1;
    }
    answer.equivalents = {{"alpha", factor}, {"factor", factor}, {"lambda", lambda}, {"base", lambda * base}};
    if (!answer.unchanged.empty())
        return;
    if (asksFor("base"))
        answerBase(lambda * base);
    else if (asksFor("lambda")) {
        settle(lambda * base);
        answer.value = lambda; // not through the base and back
    } else if (asksFor("length"))
        answerLength(trained * factor);
    else
        answer.value = factor;
}

void Question::byFrequency()
{
    if (request.pair < 2 || request.pair > dim / 2)
        throw InputError("pair", std::to_string(request.pair),
                         "a pair from 2 to " + std::to_string(dim / 2) + ": the first has θ = 1 at every base");
    if (!request.given)
        throw InputError("value", "", "θ of the pair, in radians per token");
    const double theta = *request.given;
    if (!(theta > 0 && theta < 1))
        throw InputError("value", exactText(theta), "θ of the pair, in radians per token, between 0 and 1");
    input("rotary_dim", dim);
    input("pair", request.pair);
    input("theta", theta);
    const double found = baseOfFrequency(theta, request.pair, dim);
    if (!(found > 1 && found <= limits::maxBase))
        throw InputError("value", exactText(theta),
                         "θ of a base greater than 1, at most 1e15 (here " + exactText(found) + ")");
    answer.value = found;
}

} // namespace

std::optional<Solution> solve(const SolveRequest& request, const Progress& progress, std::stop_token stop)
{
    const SolveKind& kind = kindOf(request.quantity);
    const Criterion& criterion = criterionOf(request.criterion.empty() ? kind.criteria.front() : request.criterion);
    if (std::ranges::find(kind.criteria, criterion.id) == kind.criteria.end())
        throw InputError("criterion", criterion.id, "for " + kind.quantity + ": " + joined(kind.criteria));
    Question question{request, progress, stop};
    question.answer.quantity = kind.quantity;
    question.answer.criterion = criterion.id;
    question.answer.assumption = criterion.assumption;
    question.check();
    if (&criterion == &sign)
        question.bySign();
    else if (&criterion == &critical)
        question.byCriticalDimension();
    else if (&criterion == &matching)
        question.byPeriodMatching();
    else
        question.byFrequency();
    if (stop.stop_requested())
        return std::nullopt;
    return question.answer;
}

Scene applied(Scene scene, const Solution& solution)
{
    if (!solution.value)
        return scene;
    if (solution.quantity == "base") {
        scene.active.base = *solution.value;
        scene.active.lambda = 1;
    } else if (solution.quantity == "lambda") {
        scene.active.lambda = *solution.value;
    } else if (solution.quantity == "length") {
        scene.context.targetLength =
            std::int64_t(std::clamp(std::floor(*solution.value), 1.0, double(limits::maxLength)));
    } else {
        scene.active.method = "ntk";
        scene.active.tunables = {{"factor", *solution.value}};
        scene.active.lambda = 1;
    }
    return scene;
}

} // namespace rope

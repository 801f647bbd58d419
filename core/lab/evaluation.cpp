// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/evaluation.h"

#include <algorithm>
#include <limits>

#include "core/lab/examples.h"
#include "core/lab/transformer.h"
#include "core/rope/frequencies.h"

namespace rope::lab {

namespace {

/// As many sequences at once as make about this many tokens: what they need stays in the second cache.
constexpr int portionTokens = 512;

struct Portion {
    Portion(const LabRun& run, int sequences, int length)
        : examples(sequences, length), model(run.setup.shape, static_cast<std::size_t>(sequences),
                                             static_cast<std::size_t>(length), Transformer<float>::Keep::Nothing),
          hits(examples.tokens().size()), losses(examples.tokens().size())
    {}

    void score(const LabRun& run, const EvalRequest& request, const RotationTable<float>& table, std::int64_t first)
    {
        examples.fill(*findTask(run.setup.task), request.periods, request.seed, first, Use::Measuring);
        model.forward(run.weights.values, table, examples.tokens());
        crossEntropy(hits.size(), static_cast<std::size_t>(run.setup.shape.vocabulary), model.logits(),
                     examples.targets().data(), 0.0, hits.data(), losses.data());
    }

    void addTo(EvalSums& sums, std::size_t length) const
    {
        for (std::size_t i = 0; i < hits.size(); ++i) {
            if (hits[i] < 0)
                continue;
            const EvalSums::Cell one{losses[i], hits[i], 1};
            const int distance = examples.distances()[i];
            add(sums.all, one);
            add(sums.byPosition[i % length], one);
            if (distance >= 0)
                add(sums.byDistance[static_cast<std::size_t>(distance)], one);
        }
    }

    static void add(EvalSums::Cell& to, const EvalSums::Cell& one)
    {
        to.loss += one.loss;
        to.right += one.right;
        to.asked += one.asked;
    }

    Examples examples;
    Transformer<float> model;
    std::vector<signed char> hits;
    std::vector<float> losses;
};

void means(const std::vector<EvalSums::Cell>& cells, std::vector<double>& loss, std::vector<double>& accuracy)
{
    for (const EvalSums::Cell& c : cells) {
        const double asked = c.asked > 0 ? double(c.asked) : std::numeric_limits<double>::quiet_NaN();
        loss.push_back(c.loss / asked);
        accuracy.push_back(double(c.right) / asked);
    }
}

} // namespace

EvalRequest evalRequestOf(const LabSetup& setup)
{
    EvalRequest out;
    out.rope = setup.rope;
    out.length = setup.length;
    out.periods = setup.periods;
    return out;
}

std::vector<Problem> problemsOf(const EvalRequest& request, const LabSetup& setup)
{
    LabSetup asked = setup;
    asked.rope = request.rope;
    asked.length = request.length;
    asked.periods = request.periods;
    asked.batch = 1;
    return problemsOfMeasuring(asked);
}

EvalSums& EvalSums::operator+=(const EvalSums& more)
{
    const auto addAll = [](std::vector<Cell>& to, const std::vector<Cell>& from) {
        to.resize(std::max(to.size(), from.size()));
        for (std::size_t i = 0; i < from.size(); ++i)
            Portion::add(to[i], from[i]);
    };
    addAll(byPosition, more.byPosition);
    addAll(byDistance, more.byDistance);
    Portion::add(all, more.all);
    return *this;
}

EvalSums evaluate(const LabRun& run, const EvalRequest& request, int first, int count, const std::stop_token& stop)
{
    if (auto problems = problemsOf(request, run.setup); !problems.empty())
        throw InputError(std::move(problems));
    const auto table = rotationTableOf<float>(request.rope, request.length, request.stopped);
    const auto length = static_cast<std::size_t>(request.length);
    EvalSums sums;
    sums.byPosition.resize(length);
    sums.byDistance.resize(length);
    const int most = std::clamp(portionTokens / request.length, 1, std::max(1, count));
    Portion portion(run, most, request.length);
    for (int done = 0; done < count;) {
        if (stop.stop_requested())
            return {};
        if (count - done < most)
            portion = Portion(run, count - done, request.length);
        portion.score(run, request, table, std::int64_t(first) + done);
        portion.addTo(sums, length);
        done += std::min(most, count - done);
    }
    return sums;
}

EvalResult resultOf(const EvalSums& sums)
{
    EvalResult out;
    const double asked = sums.all.asked > 0 ? double(sums.all.asked) : std::numeric_limits<double>::quiet_NaN();
    out.loss = sums.all.loss / asked;
    out.accuracy = double(sums.all.right) / asked;
    means(sums.byPosition, out.lossByPosition, out.accuracyByPosition);
    auto distances = sums.byDistance;
    while (!distances.empty() && distances.back().asked == 0)
        distances.pop_back();
    means(distances, out.lossByDistance, out.accuracyByDistance);
    return out;
}

std::vector<double> effectOfStopping(const LabRun& run, const EvalRequest& request, int sequences, Stopping which,
                                     const std::stop_token& stop)
{
    const double before = resultOf(evaluate(run, request, 0, sequences, stop)).accuracy;
    const int pairs = request.rope.pairCount();
    std::vector<double> out;
    for (int pair = 1; pair <= pairs && !stop.stop_requested(); ++pair) {
        EvalRequest changed = request;
        const int from = which == Stopping::AndFaster ? 1 : pair, to = which == Stopping::AndSlower ? pairs : pair;
        for (int i = from; i <= to; ++i)
            changed.stopped.push_back(i);
        out.push_back(resultOf(evaluate(run, changed, 0, sequences, stop)).accuracy - before);
    }
    return out;
}

} // namespace rope::lab

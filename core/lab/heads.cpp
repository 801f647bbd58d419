// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/heads.h"

#include <algorithm>
#include <cmath>

#include "core/lab/examples.h"
#include "core/lab/transformer.h"

namespace rope::lab {

namespace {

constexpr int longestMap = 512;

using Model = Transformer<float>;

/// The two elements of pair i of a head, as the Lab pairs them.
std::pair<std::size_t, std::size_t> elementsOf(std::size_t pair, std::size_t pairs, bool interleaved)
{
    return interleaved ? std::pair{2 * pair, 2 * pair + 1} : std::pair{pair, pair + pairs};
}

double columnSquares(const LabRun& run, const MatrixSlot& slot, std::size_t column)
{
    double sum = 0;
    for (std::size_t row = 0; row < slot.rows; ++row) {
        const double w = run.weights.values[slot.offset + row * slot.columns + column];
        sum += w * w;
    }
    return sum;
}

void check(const EvalRequest& request, const LabSetup& setup)
{
    std::vector<Problem> problems = problemsOf(request, setup);
    if (request.length > longestMap)
        problems.push_back({"length", std::to_string(request.length), "at most 512 tokens for attention maps"});
    if (!problems.empty())
        throw InputError(std::move(problems));
}

void sayPredictions(const float* logits, std::size_t vocabulary, SequenceView& view)
{
    for (std::size_t t = 0; t < view.tokens.size(); ++t) {
        const float* const row = logits + t * vocabulary; // probabilities by now
        view.predicted.push_back(static_cast<int>(std::max_element(row, row + vocabulary) - row));
        view.probability.push_back(view.targets[t] < 0 ? 0 : double(row[view.targets[t]]));
    }
}

} // namespace

std::vector<double> pairNorms(const LabRun& run, int layer, int head)
{
    const ModelShape& shape = run.setup.shape;
    const LayerSlots slots = layoutOf(shape).layers.at(static_cast<std::size_t>(layer));
    const auto headDim = static_cast<std::size_t>(shape.headDim());
    const auto turning = static_cast<std::size_t>(run.setup.rope.pairCount());
    const std::size_t first = static_cast<std::size_t>(head) * headDim;
    const bool interleaved = run.setup.rope.pairing != Pairing::Half;
    std::vector<double> out;
    for (std::size_t pair = 0; pair < headDim / 2; ++pair) {
        const auto [x, y] = pair < turning ? elementsOf(pair, turning, interleaved) : std::pair{2 * pair, 2 * pair + 1};
        const auto norm = [&, x = x, y = y](const MatrixSlot& slot) {
            return std::sqrt(columnSquares(run, slot, first + x) + columnSquares(run, slot, first + y));
        };
        out.push_back(norm(slots.q) * norm(slots.k));
    }
    return out;
}

std::vector<float> SequenceView::attention(int layer, int head) const
{
    const std::vector<float>& weights = layers.at(static_cast<std::size_t>(layer)).weights;
    const auto size = static_cast<std::size_t>(length), row = static_cast<std::size_t>(stride);
    std::vector<float> out(size * size);
    for (std::size_t m = 0; m < size; ++m)
        std::copy_n(weights.data() + (static_cast<std::size_t>(head) * size + m) * row, m + 1, out.data() + m * size);
    return out;
}

std::vector<double> SequenceView::scoreByPair(int layer, int head, int m, int n) const
{
    const Layer& l = layers.at(static_cast<std::size_t>(layer));
    const auto d = static_cast<std::size_t>(headDim), count = static_cast<std::size_t>(pairs);
    const auto at = [&](int position) {
        return (static_cast<std::size_t>(position) * static_cast<std::size_t>(heads) + static_cast<std::size_t>(head)) *
               d;
    };
    const float* const q = l.q.data() + at(m);
    const float* const k = l.k.data() + at(n);
    const double scale = 1 / std::sqrt(double(d));
    const auto product = [&](std::size_t i) { return double(q[i]) * double(k[i]) * scale; };
    const std::size_t row =
        seen.empty() ? 0
                     : seen[static_cast<std::size_t>(m) * static_cast<std::size_t>(length) + std::size_t(n)] * count;
    std::vector<double> out;
    for (std::size_t pair = 0; pair < count; ++pair) {
        const auto [x, y] = elementsOf(pair, count, interleaved);
        if (seen.empty())
            out.push_back(product(x) + product(y));
        else
            out.push_back((product(x) + product(y)) * double(seenCos[row + pair]) -
                          (double(q[y]) * double(k[x]) - double(q[x]) * double(k[y])) * scale *
                              double(seenSin[row + pair]));
    }
    out.push_back(0);
    for (std::size_t i = 2 * count; i < d; ++i)
        out.back() += product(i);
    return out;
}

SequenceView sequenceView(const LabRun& run, const EvalRequest& request, int index)
{
    check(request, run.setup);
    const ModelShape& shape = run.setup.shape;
    const auto table = rotationTableOf<float>(request.rope, request.length, request.stopped);
    Examples examples(1, request.length);
    examples.fill(*findTask(run.setup.task), request.periods, request.seed, index, Use::Measuring);
    Model model(shape, 1, static_cast<std::size_t>(request.length), Model::Keep::Everything);
    model.forward(run.weights.values, table, examples.tokens());
    crossEntropy(table.length, static_cast<std::size_t>(shape.vocabulary), model.logits(), examples.targets().data(),
                 0.0);
    SequenceView view;
    view.length = request.length;
    view.tokens.assign(examples.tokens().begin(), examples.tokens().end());
    view.targets.assign(examples.targets().begin(), examples.targets().end());
    view.distances.assign(examples.distances().begin(), examples.distances().end());
    sayPredictions(model.logits(), static_cast<std::size_t>(shape.vocabulary), view);
    const AttentionShape& a = model.attentionShape();
    for (std::size_t l = 0; l < static_cast<std::size_t>(shape.layers); ++l)
        view.layers.push_back({{model.attention(l), model.attention(l) + a.weightsSize()},
                               {model.query(l), model.query(l) + a.tokens() * a.width()},
                               {model.key(l), model.key(l) + a.tokens() * a.width()}});
    view.heads = shape.heads;
    view.headDim = shape.headDim();
    view.pairs = static_cast<int>(table.pairs);
    view.stride = static_cast<int>(a.rowStride());
    view.interleaved = table.interleaved;
    view.seen = table.seen;
    view.seenCos = table.seenCos;
    view.seenSin = table.seenSin;
    return view;
}

std::vector<HeadProfile> headProfiles(const LabRun& run, const EvalRequest& request, int sequences,
                                      const std::stop_token& stop)
{
    const ModelShape& shape = run.setup.shape;
    std::vector<HeadProfile> out;
    for (int layer = 0; layer < shape.layers; ++layer)
        for (int head = 0; head < shape.heads; ++head)
            out.push_back({layer, head, std::vector<double>(static_cast<std::size_t>(request.length)),
                           pairNorms(run, layer, head), 0});
    for (int i = 0; i < sequences; ++i) {
        if (stop.stop_requested())
            return {};
        const SequenceView view = sequenceView(run, request, i);
        for (HeadProfile& profile : out) {
            const std::vector<float> map = view.attention(profile.layer, profile.head);
            for (int m = 0; m < view.length; ++m)
                for (int n = 0; n <= m; ++n) {
                    const double p = map[static_cast<std::size_t>(m) * static_cast<std::size_t>(view.length) +
                                         static_cast<std::size_t>(n)];
                    profile.attentionByDistance[static_cast<std::size_t>(m - n)] +=
                        p / (view.length - (m - n)) / sequences;
                    profile.meanDistance += p * (m - n) / view.length / sequences;
                }
        }
    }
    return out;
}

} // namespace rope::lab

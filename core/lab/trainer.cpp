// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/trainer.h"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <numbers>
#include <utility>

#include "core/kernels/rows.h"
#include "core/lab/examples.h"

namespace rope::lab {

namespace {

/// More parts than this are of use to nobody with so small a batch, and each costs a gradient.
constexpr int mostParts = 8;

double rateAt(const LabSetup& setup, int step)
{
    if (step < setup.warmup)
        return setup.rate * (step + 1) / setup.warmup;
    const double done = double(step - setup.warmup) / std::max(1, setup.steps - setup.warmup);
    const double least = setup.rateEnd;
    return setup.rate * (least + (1 - least) * (1 + std::cos(std::numbers::pi * done)) / 2);
}

} // namespace

void oneAfterTheOther(int parts, const std::function<void(int)>& part)
{
    for (int i = 0; i < parts; ++i)
        part(i);
}

struct Trainer::Part {
    Part(const LabSetup& setup, int firstSequence, int sequences, std::size_t weights)
        : first(firstSequence), count(sequences), examples(sequences, setup.length), gradient(weights)
    {}

    int first = 0, count = 0; ///< of its sequences in the batch
    bool isDone = false;      ///< in this step
    Examples examples;
    std::vector<float> gradient;
    Scores scores;
};

/// Models that no part computes in just now.
struct Trainer::Models {
    using Model = Transformer<float>;

    explicit Models(std::size_t parts) { idle.reserve(parts); }

    std::unique_ptr<Model> take(const LabSetup& setup, int sequences)
    {
        {
            const std::lock_guard lock(mutex);
            const auto found = std::ranges::find(idle, sequences, &std::pair<int, std::unique_ptr<Model>>::first);
            if (found != idle.end()) {
                std::unique_ptr<Model> model = std::move(found->second);
                std::swap(*found, idle.back());
                idle.pop_back();
                return model;
            }
        }
        return std::make_unique<Model>(setup.shape, static_cast<std::size_t>(sequences),
                                       static_cast<std::size_t>(setup.length), Model::Keep::Everything);
    }

    void giveBack(int sequences, std::unique_ptr<Model> model)
    {
        const std::lock_guard lock(mutex);
        idle.emplace_back(sequences, std::move(model));
    }

    std::mutex mutex;
    std::vector<std::pair<int, std::unique_ptr<Model>>> idle;
};

Trainer::Trainer(LabRun run)
    : m_run(std::move(run)), m_layout(layoutOf(m_run.setup.shape)),
      m_table(rotationTableOf<float>(m_run.setup.rope, m_run.setup.length)), m_transposed(m_layout.size)
{
    const LabSetup& setup = m_run.setup;
    const int parts = std::min(mostParts, setup.batch);
    for (int i = 0; i < parts; ++i) {
        const int from = setup.batch * i / parts, to = setup.batch * (i + 1) / parts;
        m_parts.push_back(std::make_unique<Part>(setup, from, to - from, m_layout.size));
    }
    m_models = std::make_unique<Models>(m_parts.size());
    m_run.loss.reserve(static_cast<std::size_t>(setup.steps));
    m_run.accuracy.reserve(static_cast<std::size_t>(setup.steps));
    transposedOf<float>(m_layout, m_run.weights.values, m_transposed);
}

Trainer::~Trainer() = default;
Trainer::Trainer(Trainer&&) noexcept = default;
Trainer& Trainer::operator=(Trainer&&) noexcept = default;

bool Trainer::step(const ForParts& forParts, const std::stop_token& stop)
{
    if (isDone())
        return false;
    const std::function<void(int)> work = [&](int i) { computePart(*m_parts[static_cast<std::size_t>(i)], stop); };
    for (const auto& part : m_parts)
        part->isDone = false;
    forParts(parts(), work);
    if (!std::ranges::all_of(m_parts, [](const auto& part) { return part->isDone; }))
        return false;
    finishStep();
    return true;
}

void Trainer::computePart(Part& part, const std::stop_token& stop)
{
    const LabSetup& setup = m_run.setup;
    part.examples.fill(*findTask(setup.task), setup.periods, setup.seed,
                       std::int64_t(m_run.step) * setup.batch + part.first, Use::Training);
    std::ranges::fill(part.gradient, 0.0F);
    std::unique_ptr<Models::Model> model = m_models->take(setup, part.count);
    if (model->forward(m_run.weights.values, m_table, part.examples.tokens(), stop)) {
        part.scores = crossEntropy(part.examples.targets().size(), static_cast<std::size_t>(setup.shape.vocabulary),
                                   model->logits(), part.examples.targets().data(), 1.0);
        part.isDone = model->backward(m_transposed, m_table, part.examples.tokens(), part.gradient, stop);
    }
    m_models->giveBack(part.count, std::move(model));
}

void Trainer::finishStep()
{
    Scores all;
    for (const auto& part : m_parts) {
        all += part->scores;
        if (part != m_parts.front())
            kernels::addTo(m_layout.size, part->gradient.data(), m_parts.front()->gradient.data());
    }
    if (m_run.mean.empty()) {
        m_run.mean.assign(m_layout.size, 0);
        m_run.square.assign(m_layout.size, 0);
    }
    const int asked = std::max(1, all.asked);
    adamStep(asked);
    m_run.loss.push_back(static_cast<float>(all.loss / asked));
    m_run.accuracy.push_back(static_cast<float>(double(all.right) / asked));
    if (isDone()) { // nobody goes on from here with these moments
        m_run.mean = {};
        m_run.square = {};
    }
}

void Trainer::adamStep(int asked)
{
    constexpr double beta1 = 0.9, beta2 = 0.98, epsilon = 1e-8;
    const double rate = rateAt(m_run.setup, m_run.step);
    ++m_run.step;
    const double c1 = 1 - std::pow(beta1, m_run.step), c2 = std::sqrt(1 - std::pow(beta2, m_run.step));
    const kernels::AdamStep adam{static_cast<float>(1.0 / asked), static_cast<float>(rate * c2 / c1), float(beta1),
                                 float(beta2), static_cast<float>(epsilon * c2)};
    kernels::adam(adam, m_layout.size, m_parts.front()->gradient.data(), m_run.mean.data(), m_run.square.data(),
                  m_run.weights.values.data());
    transposedOf<float>(m_layout, m_run.weights.values, m_transposed);
}

void train(Trainer& trainer, int untilStep, const ForParts& forParts, const std::stop_token& stop,
           const std::function<void(const LabRun&)>& progress)
{
    while (!trainer.isDone() && trainer.run().step < untilStep && !stop.stop_requested()) {
        if (!trainer.step(forParts, stop))
            return;
        if (progress)
            progress(trainer.run());
    }
}

} // namespace rope::lab

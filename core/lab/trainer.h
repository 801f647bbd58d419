// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

#include "core/lab/lab_run.h"
#include "core/lab/transformer.h"

namespace rope::lab {

/// Calls `part` with 0 … parts - 1, each once, in any order and on any threads, and returns when all are done. The
/// default calls them one after the other. Core makes no threads: the command line and the window bring their own.
using ForParts = std::function<void(int parts, const std::function<void(int)>& part)>;
void oneAfterTheOther(int parts, const std::function<void(int)>& part);

/// Advances a run step by step. A step falls into parts, each some sequences of the batch with a gradient of its own;
/// their sum is taken in the order of the parts, so that the number of threads changes no bit. What a part computes in
/// is lent to it, so that there is one for each thread rather than for each part: attention of 4,096 tokens takes 1 GB.
/// After the first step nothing is allocated, unless more threads come.
class Trainer
{
public:
    explicit Trainer(LabRun run);
    ~Trainer();
    Trainer(Trainer&&) noexcept;
    Trainer& operator=(Trainer&&) noexcept;

    /// How far it is; a copy of it is a snapshot to show, save or go on from.
    const LabRun& run() const { return m_run; }
    bool isDone() const { return m_run.isDone(); }

    int parts() const { return static_cast<int>(m_parts.size()); }
    /// One step, unless the run is done. When `forParts` throws, or `stop` is asked for before all parts are done, the
    /// run is as it was, so that a step of minutes keeps nobody waiting: what is lost is done again by the next call.
    /// Returns whether the step was taken.
    bool step(const ForParts& forParts = oneAfterTheOther, const std::stop_token& stop = {});

private:
    struct Part;
    struct Models;

    void computePart(Part& part, const std::stop_token& stop);
    void finishStep();
    void adamStep(int asked);

    LabRun m_run;
    WeightLayout m_layout;
    RotationTable<float> m_table;
    std::vector<float> m_transposed;
    std::vector<std::unique_ptr<Part>> m_parts;
    std::unique_ptr<Models> m_models;
};

/// Steps until the run is done, `untilStep` is reached or a stop is asked for, within a step too. `progress`, unless
/// empty, is called after each step.
void train(Trainer& trainer, int untilStep, const ForParts& forParts, const std::stop_token& stop,
           const std::function<void(const LabRun&)>& progress = {});

} // namespace rope::lab

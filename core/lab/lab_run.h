// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "core/lab/model_shape.h"
#include "core/lab/task.h"
#include "core/model/rope_spec.h"

namespace rope::lab {

/// Everything that decides what a run becomes. The same setup gives the same weights, bit for bit on one machine,
/// whatever the number of threads.
struct LabSetup {
    static constexpr double usualRateEnd = 0.05;

    std::string task = "repeat";
    ModelShape shape;                   ///< its vocabulary is the task's
    RopeSpec rope = labRope(64, shape); ///< headDim is the shape's; trainLength is L for the scaling methods
    int length = 64;                    ///< tokens of a sequence; L' of the method while training
    PeriodRange periods;
    int batch = 16; ///< sequences a step
    int steps = 1500;
    double rate = 3e-3; ///< highest learning rate, after `warmup` steps; then it falls by a cosine
    int warmup = 50;
    double rateEnd = usualRateEnd; ///< what the cosine falls to, a share of `rate`; 1: it stays
    std::uint64_t seed = 1;

    bool operator==(const LabSetup&) const = default;

    /// A geometric RoPE of the shape's head dimension with training length L.
    static RopeSpec labRope(std::int64_t trainLength, const ModelShape& shape);
};

/// Every problem in one go, those of the RoPE included.
std::vector<Problem> problemsOf(const LabSetup& setup);
/// Those that it would have with a run that is trained already: any method will do.
std::vector<Problem> problemsOfMeasuring(const LabSetup& setup);

/// A run: what was set up, how far it is, what it has learned. A plain value.
struct LabRun {
    LabSetup setup;
    int step = 0; ///< steps done
    Weights weights;
    std::vector<float> mean, square;   ///< Adam's moments; empty before the first step and after the last
    std::vector<float> loss, accuracy; ///< of the training batch of each step, nats and 0 … 1

    bool isDone() const { return step >= setup.steps; }
    bool operator==(const LabRun&) const = default;
};

/// Step 0 of a setup. Throws InputError with all of its problems.
LabRun newRun(const LabSetup& setup);

/// The same weights with another setup from step 0 on: training on at another length or with another method. Throws
/// InputError, also when the weights do not fit.
LabRun trainedOn(const LabRun& run, const LabSetup& setup);

namespace limits {
inline constexpr int maxLength = 4096; ///< tokens of a sequence
inline constexpr int maxBatch = 256;
inline constexpr int maxSteps = 100000;
} // namespace limits

} // namespace rope::lab

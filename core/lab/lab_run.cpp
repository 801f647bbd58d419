// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/lab_run.h"

#include <algorithm>

#include "core/model/number_text.h"
#include "core/rope/frequencies.h"
#include "core/scaling/methods.h"

namespace rope::lab {

namespace {

void checkWhole(const char* field, std::int64_t value, int from, int to, std::vector<Problem>& out)
{
    if (value < from || value > to)
        out.push_back({field, std::to_string(value),
                       "a whole number from " + std::to_string(from) + " to " + std::to_string(to)});
}

Problem nothingAsked(const LabSetup& setup, const Task& task)
{
    const std::string length = std::to_string(setup.length);
    if (task.usesPeriods)
        return {"periods", std::to_string(setup.periods.shortest) + ":" + std::to_string(setup.periods.longest),
                "a shortest period below the length, " + length + ": else nothing repeats and nothing is asked"};
    return {"length", length, "longer sequences: in these the task " + task.id + " asks nothing"};
}

} // namespace

RopeSpec LabSetup::labRope(std::int64_t trainLength, const ModelShape& shape)
{
    RopeSpec spec;
    spec.headDim = spec.rotaryDim = shape.headDim();
    spec.trainLength = trainLength;
    return spec;
}

std::vector<Problem> problemsOf(const LabSetup& setup)
{
    std::vector<Problem> out = problemsOfMeasuring(setup);
    // The way back is written for q and k that turn by themselves.
    if (const Method* method = findMethod(setup.rope.method); method && method->distance)
        out.push_back({"method", setup.rope.method,
                       "in training a method that changes θ, not distances; a trained run can be looked at with it"});
    return out;
}

std::vector<Problem> problemsOfMeasuring(const LabSetup& setup)
{
    std::vector<Problem> out = problemsOf(setup.shape);
    const Task* task = findTask(setup.task);
    if (!task)
        out.push_back({"task", quotable(setup.task), "one of " + taskIds()});
    else if (setup.shape.vocabulary != task->vocabulary)
        out.push_back({"vocabulary", std::to_string(setup.shape.vocabulary),
                       std::to_string(task->vocabulary) + " for the task " + task->id});
    std::ranges::move(problemsOf(setup.periods), std::back_inserter(out));
    checkWhole("length", setup.length, 8, limits::maxLength, out);
    checkWhole("batch", setup.batch, 1, limits::maxBatch, out);
    checkWhole("steps", setup.steps, 1, limits::maxSteps, out);
    checkWhole("warmup", setup.warmup, 0, limits::maxSteps, out);
    if (!(setup.rate > 0 && setup.rate <= 1))
        out.push_back({"rate", exactText(setup.rate), "a number greater than 0, at most 1"});
    if (!(setup.rateEnd >= 0 && setup.rateEnd <= 1))
        out.push_back({"rate_end", exactText(setup.rateEnd), "a share of the rate, 0 to 1"});
    if (out.empty() && setup.rope.headDim != setup.shape.headDim())
        out.push_back({"head_dim", std::to_string(setup.rope.headDim),
                       "width / heads, " + std::to_string(setup.shape.headDim())});
    if (std::int64_t(setup.batch) * setup.length > (1 << 18))
        out.push_back({"batch", std::to_string(setup.batch), "at most 262144 tokens a step"});
    if (out.empty())
        out = problemsOf(setup.rope, Context{setup.length, std::nullopt});
    if (out.empty() && !asksAnything(*task, setup.periods, setup.length))
        out.push_back(nothingAsked(setup, *task));
    return out;
}

LabRun newRun(const LabSetup& setup)
{
    if (auto problems = problemsOf(setup); !problems.empty())
        throw InputError(std::move(problems));
    LabRun run;
    run.setup = setup;
    run.weights = randomWeights(setup.shape, setup.seed);
    return run;
}

LabRun trainedOn(const LabRun& run, const LabSetup& setup)
{
    LabRun out = newRun(setup);
    if (setup.shape != run.weights.shape)
        throw InputError("shape", "another one", "the shape of the run");
    out.weights = run.weights;
    return out;
}

} // namespace rope::lab

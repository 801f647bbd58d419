// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <thread>

#include "app/output/messages.h"
#include "app/verbs/lab_verbs.h"
#include "core/configs/model_config.h"
#include "core/lab/run_file.h"
#include "core/lab/run_names.h"
#include "core/lab/shipped_runs.h"
#include "core/lab/task.h"
#include "core/model/text.h"
#include "core/model/typed_number.h"
#include "core/scene/scene_edits.h"

namespace rope {

std::int64_t wholeOr(std::int64_t fallback, const std::string& text, const std::string& field, std::int64_t from,
                     std::int64_t to)
{
    if (text.empty())
        return fallback;
    const std::string allowed = "a whole number from " + std::to_string(from) + " to " + std::to_string(to);
    const std::int64_t value = typedWhole(text, field, allowed);
    if (value < from || value > to)
        throw InputError(field, text, allowed);
    return value;
}

lab::PeriodRange periodsOr(const lab::PeriodRange& fallback, const std::string& text, const std::string& taskId)
{
    if (text.empty())
        return fallback;
    if (const lab::Task* task = lab::findTask(taskId); task && !task->usesPeriods)
        throw InputError("periods", quotable(text), "nothing: the task " + taskId + " has no periods");
    const auto ends = split(text, ':');
    const auto first = wholeFrom(ends.front()), last = wholeFrom(ends.back());
    const auto fits = [](const auto& end) { return end && *end >= 2 && *end <= lab::limits::maxLength; };
    if (ends.size() != 2 || !fits(first) || !fits(last) || *last < *first)
        throw InputError("periods", quotable(text), "SHORTEST:LONGEST, whole numbers of tokens from 2 to 4096");
    return {static_cast<int>(*first), static_cast<int>(*last)};
}

lab::LabRun runFrom(const std::string& fileOrId, const std::string& field)
{
    if (fileOrId.empty())
        throw InputError(field, "missing",
                         "a file written by 'ropescope lab train', or an id of 'ropescope list runs'");
    const auto ids = lab::shippedRunIds();
    if (std::ranges::find(ids, fileOrId) != ids.end() && !std::filesystem::exists(fileOrId))
        return lab::shippedRun(fileOrId);
    try {
        return lab::runFromBytes(readTextFile(fileOrId, lab::limits::maxRunBytes));
    } catch (const InputError& error) {
        std::vector<Problem> problems = error.problems();
        for (Problem& p : problems)
            if (p.field == "config") {
                p.field = field;
                p.allowed += ", or an id of 'ropescope list runs'";
            } else {
                p.field = optionFor(field) + " " + quotable(fileOrId) + ": " + p.field;
            }
        throw InputError(std::move(problems));
    }
}

RopeSpec ropeFrom(const SceneArgs& args, const RopeSpec& start, int headDim, std::int64_t length)
{
    for (const char* name : {"target-length", "seq-len"})
        if (args.has(name))
            throw InputError(name == std::string("seq-len") ? "seq_len" : "target_length",
                             quotable(args.given.at(name)), "--length: in the Lab it is the length that is looked at");
    refusePlaces(args.given, "nothing: in the Lab it would change nothing");
    Scene scene;
    scene.active = start;
    scene.context.targetLength = length;
    Request request = requestFrom(args, scene);
    sayWarnings(request.warnings);
    if (!args.has("dim"))
        setHeadDim(request.scene, headDim);
    return request.scene.active;
}

lab::EvalSums evaluateOn(PartCrew& crew, const lab::LabRun& run, const lab::EvalRequest& request, int sequences,
                         const std::stop_token& stop)
{
    constexpr int portions = 16;
    std::vector<lab::EvalSums> sums(portions);
    crew.run(portions, [&](int i) {
        const int from = static_cast<int>(std::int64_t(sequences) * i / portions);
        const int to = static_cast<int>(std::int64_t(sequences) * (i + 1) / portions);
        if (from < to)
            sums[static_cast<std::size_t>(i)] = lab::evaluate(run, request, from, to - from, stop);
    });
    lab::EvalSums all;
    for (const lab::EvalSums& part : sums)
        all += part;
    return all;
}

Json runJson(const lab::LabRun& run, const RopeSpec& rope)
{
    const lab::LabSetup& s = run.setup;
    return {{"task", s.task},
            {"seed", s.seed},
            {"step", run.step},
            {"steps", s.steps},
            {"layers", s.shape.layers},
            {"heads", s.shape.heads},
            {"width", s.shape.width},
            {"mlp", s.shape.mlp},
            {"trained_length", s.length},
            {"trained_with", lab::ropeName(s.rope).english()},
            {"looked_at_with", lab::ropeName(rope).english()},
            {"note", honest}};
}

int allCores()
{
    return static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
}

} // namespace rope

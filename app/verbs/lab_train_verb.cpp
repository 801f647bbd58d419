// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileInfo>
#include <algorithm>
#include <iostream>

#include "app/options/path_option.h"
#include "app/output/messages.h"
#include "app/output/output.h"
#include "app/output/scan_watch.h"
#include "app/verbs/lab_verbs.h"
#include "app/verbs/training_talk.h"
#include "core/lab/run_file.h"
#include "core/lab/trainer.h"
#include "core/model/json_text.h"
#include "core/model/number_text.h"
#include "core/model/typed_number.h"
#include "ui/base/save_file.h"

namespace rope {

namespace {

using lab::LabRun;
using lab::LabSetup;

/// The setup that the options make of `start`.
LabSetup setupFrom(const LabTrainArgs& args, const SceneArgs& scene, LabSetup start)
{
    LabSetup s = std::move(start);
    if (!args.task.empty())
        s.task = args.task;
    const lab::Task* task = lab::findTask(s.task);
    if (!task)
        throw InputError("task", quotable(s.task), "one of " + lab::taskIds());
    s.shape.vocabulary = task->vocabulary;
    s.shape.width = static_cast<int>(wholeOr(s.shape.width, args.width, "width", 32, 128));
    s.shape.layers = static_cast<int>(wholeOr(s.shape.layers, args.layers, "layers", 1, 4));
    s.shape.heads = static_cast<int>(wholeOr(s.shape.heads, args.heads, "heads", 1, 16));
    s.shape.mlp = s.shape.mlp || args.mlp;
    s.seed = static_cast<std::uint64_t>(
        wholeOr(static_cast<std::int64_t>(s.seed), args.seed, "seed", 0, std::int64_t{1} << 53));
    s.steps = static_cast<int>(wholeOr(s.steps, args.steps, "steps", 1, lab::limits::maxSteps));
    s.batch = static_cast<int>(wholeOr(s.batch, args.batch, "batch", 1, lab::limits::maxBatch));
    s.warmup = static_cast<int>(wholeOr(s.warmup, args.warmup, "warmup", 0, lab::limits::maxSteps));
    if (!args.rate.empty())
        s.rate = typedReal(args.rate, "rate", "a number greater than 0, at most 1");
    s.periods = periodsOr(s.periods, args.periods, s.task);
    if (!args.rateEnd.empty())
        s.rateEnd = typedReal(args.rateEnd, "rate_end", "a share of the rate, 0 to 1");
    const bool sameLength = args.length.empty() && !scene.has("train-length");
    s.length = static_cast<int>(wholeOr(s.length, args.length, "length", 8, lab::limits::maxLength));
    s.rope = ropeFrom(scene, s.rope, s.shape.headDim(), s.length);
    if (args.length.empty() && !sameLength)
        s.length = static_cast<int>(std::min<std::int64_t>(s.rope.trainLength, lab::limits::maxLength + 1));
    else if (args.from.empty() && !scene.has("train-length"))
        s.rope.trainLength = s.length;
    return s;
}

LabRun startFrom(const LabTrainArgs& args, const SceneArgs& scene)
{
    if (args.from.empty())
        return lab::newRun(setupFrom(args, scene, {}));
    LabRun run = runFrom(args.from, "from");
    LabSetup setup = setupFrom(args, scene, run.setup);
    if (setup == run.setup && !run.isDone())
        return run; // where it was
    if (setup == run.setup)
        throw InputError("from", quotable(args.from),
                         "a run that is not finished, or another option beside: of this one all " + grouped(run.step) +
                             " steps are done");
    return lab::trainedOn(run, setup);
}

/// Said before the training rather than after it.
void checkOut(const std::string& path)
{
    if (path.empty())
        throw InputError("out", "missing", "the file that the run is written to");
    const QFileInfo file(pathFrom(path, "out"));
    refuseToReplace(file, "out");
    if (!QFileInfo(file.absolutePath()).isWritable())
        throw InputError("out", quotable(path, 200), "a file in a folder that can be written to");
}

/// Trains until it is done or somebody stops it, in the middle of a step too: of a long text one takes a minute.
void trainOn(lab::Trainer& trainer, PartCrew& crew, int threads)
{
    const ScanWatch watch(ScanWatch::Talks::No);
    const std::stop_token stop = watch.token();
    TrainingTalk talk(std::cerr, trainer.run(), trainer.parts());
    talk.begin(threads);
    const auto forParts = [&](int parts, const std::function<void(int)>& part) {
        talk.stepBegun();
        crew.run(parts, [&](int i) {
            part(i);
            if (!stop.stop_requested())
                talk.partDone();
        });
    };
    lab::train(trainer, trainer.run().setup.steps, forParts, stop, [&talk](const LabRun& run) { talk.stepDone(run); });
}

/// As many tokens as those of so many sequences of 512, so that a long text is measured in some seconds too.
int unseenSequences(const LabRun& run)
{
    constexpr int most = 128, least = 8;
    return std::clamp(most * 512 / run.setup.length, least, most);
}

Json reportOf(const LabRun& run, const lab::EvalResult& result, const std::string& path)
{
    return {{"out", path},
            {"task", run.setup.task},
            {"seed", run.setup.seed},
            {"steps", run.setup.steps},
            {"step", run.step},
            {"weights", run.weights.values.size()},
            {"loss", result.loss},
            {"accuracy", result.accuracy},
            {"curve_loss", run.loss},
            {"curve_accuracy", run.accuracy},
            {"note", honest}};
}

[[noreturn]] void throwStopped(const LabRun& run, const std::string& path)
{
    sayError("stopped at step " + std::to_string(run.step) + "; kept in " + path + ", --from goes on with it");
    throw Interrupted();
}

} // namespace

void runLabTrain(const LabTrainArgs& args, const SceneArgs& scene, Output& out)
{
    oneOf(args.format, "format", {"table", "json"});
    checkOut(args.out);
    lab::Trainer trainer(startFrom(args, scene));
    const int threads = std::min(allCores(), trainer.parts());
    PartCrew crew(threads);
    trainOn(trainer, crew, threads);
    const LabRun& run = trainer.run();
    const bool stopped = !trainer.isDone(), asJson = args.format == "json";
    const std::string bytes = lab::runBytes(run);
    saveWhole(pathFrom(args.out, "out"), QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())), "out");
    if (stopped && !asJson)
        throwStopped(run, args.out);
    const auto result = lab::resultOf(evaluateOn(crew, run, lab::evalRequestOf(run.setup), unseenSequences(run), {}));
    if (asJson)
        out << jsonText(reportOf(run, result, args.out)) << "\n";
    if (stopped) {
        out.finish();
        throwStopped(run, args.out);
    }
    if (!asJson) {
        out << args.out << "\n";
        std::cerr << "on sequences not trained on: accuracy " << shownNumber(result.accuracy, 3) << ", loss "
                  << shownNumber(result.loss, 3) << " nats; " << honest << "\n";
    }
}

} // namespace rope

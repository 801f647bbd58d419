// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <atomic>
#include <cstdlib>
#include <new>
#include <numbers>
#include <set>
#include <thread>

#include "core/lab/evaluation.h"
#include "core/lab/examples.h"
#include "core/lab/run_file.h"
#include "core/lab/trainer.h"
#include "core/scaling/methods.h"

namespace {
std::atomic<long> allocations = 0;
}

void* operator new(std::size_t size)
{
    ++allocations;
    if (void* memory = std::malloc(size))
        return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept
{
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept
{
    std::free(memory);
}

using namespace rope;
using namespace rope::lab;

namespace {

constexpr double pi = std::numbers::pi;

LabSetup small(int steps = 30)
{
    LabSetup s;
    s.shape = {32, 32, 2, 2, true};
    s.rope = LabSetup::labRope(32, s.shape);
    s.length = 32;
    s.batch = 5; // parts of unequal sizes, as one is
    s.steps = steps;
    s.warmup = 5;
    s.periods = {4, 8};
    return s;
}

LabRun trained(const LabRun& start, int until, const ForParts& forParts = oneAfterTheOther)
{
    Trainer trainer(start);
    train(trainer, until, forParts, {});
    return trainer.run();
}

} // namespace

/// Training, evaluation and tasks of the Lab.
class TestLabTraining : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameSeedSameBits()
    {
        const LabRun first = trained(newRun(small()), 30);
        QVERIFY(first.isDone() && first.loss.size() == 30);
        QVERIFY(first == trained(newRun(small()), 30));
        LabSetup other = small();
        other.seed = 2;
        QVERIFY(first.weights != trained(newRun(other), 30).weights);
    }

    /// Parts backwards, and each on a thread of its own: no bit changes.
    void threadsChangeNothing()
    {
        LabSetup setup = small(12);
        setup.batch = 16;
        const LabRun plain = trained(newRun(setup), 12);
        QVERIFY(plain == trained(newRun(setup), 12, [](int parts, const std::function<void(int)>& part) {
                    for (int i = parts; i-- > 0;)
                        part(i);
                }));
        QVERIFY(plain == trained(newRun(setup), 12, [](int parts, const std::function<void(int)>& part) {
                    std::vector<std::jthread> threads;
                    for (int i = 0; i < parts; ++i)
                        threads.emplace_back([&part, i] { part(i); });
                }));
    }

    /// The parts of a batch are all different sequences, those of the next step others again: what a step says is the
    /// mean over just those, under the weights before it.
    void aStepSeesItsWholeBatch()
    {
        LabSetup setup = small(2);
        setup.batch = 11; // more than there are parts
        LabRun run = newRun(setup);
        EvalRequest request = evalRequestOf(setup);
        request.seed = setup.seed;
        for (int step = 0; step < 2; ++step) {
            const double expected = resultOf(evaluate(run, request, step * setup.batch, setup.batch)).loss;
            run = trained(run, step + 1);
            QVERIFY(std::abs(double(run.loss[std::size_t(step)]) / expected - 1) < 1e-5);
        }
    }

    void learningRate_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<double>("share"); // of the highest rate; 10 of 110 steps rise
        QTest::newRow("first") << 0 << 0.1;
        QTest::newRow("last that rises") << 9 << 1.0;
        QTest::newRow("highest") << 10 << 1.0;
        QTest::newRow("half way down") << 60 << 0.05 + 0.95 / 2;
        QTest::newRow("last") << 109 << 0.05 + 0.95 * (1 - std::cos(pi / 100)) / 2;
        QTest::newRow("one that stays") << 108 << 1.0;
    }

    /// Rises in a line, then falls to 5 % by a cosine. Adam (0.9, 0.98) with empty moments moves a weight by the rate
    /// times 0.1/√0.02·√(1 - 0.98^t)/(1 - 0.9^t) at step t, counted from 1, whatever its gradient.
    void learningRate()
    {
        QFETCH(int, step);
        QFETCH(double, share);
        LabSetup setup = small(110);
        setup.warmup = 10;
        setup.rateEnd = QTest::currentDataTag() == std::string("one that stays") ? 1 : 0.05;
        LabRun run = newRun(setup);
        const std::vector<float> before = run.weights.values;
        run.step = step;
        run.loss.resize(std::size_t(step));
        run.accuracy.resize(std::size_t(step));
        run = trained(run, step + 1);
        double most = 0;
        for (std::size_t i = 0; i < before.size(); ++i)
            most = std::max(most, std::abs(double(run.weights.values[i]) - double(before[i])));
        const double adam =
            0.1 / std::sqrt(0.02) * std::sqrt(1 - std::pow(0.98, step + 1)) / (1 - std::pow(0.9, step + 1));
        QVERIFY2(std::abs(most / (setup.rate * share * adam) - 1) < 2e-3, qPrintable(QString::number(most)));
    }

    /// Stopped anywhere, saved, opened, gone on: the same as running through.
    void stopAndGoOn()
    {
        const LabRun through = trained(newRun(small()), 30);
        for (int at : {0, 1, 17, 29, 30}) {
            const LabRun kept = trained(newRun(small()), at);
            QCOMPARE(kept.step, at);
            const LabRun opened = runFromBytes(runBytes(kept));
            QVERIFY(opened == kept);
            QVERIFY(trained(opened, 30) == through);
        }
    }

    void stopIsHeard()
    {
        Trainer trainer(newRun(small()));
        std::stop_source stop;
        int seen = 0;
        train(trainer, 30, oneAfterTheOther, stop.get_token(), [&](const LabRun& run) {
            QCOMPARE(run.step, ++seen);
            if (seen == 7)
                stop.request_stop();
        });
        QCOMPARE(trainer.run().step, 7);
        QVERIFY(evaluate(trainer.run(), evalRequestOf(small()), 0, 4, stop.get_token()) == EvalSums{});
    }

    void stopsWithinAStep_data()
    {
        QTest::addColumn<int>("part");
        QTest::newRow("first part") << 0;
        QTest::newRow("a middle one") << 2;
        QTest::newRow("the last") << 4;
    }

    /// A stop in the middle of a step leaves the run as it was, and what was begun changes no bit of what comes.
    void stopsWithinAStep()
    {
        QFETCH(int, part);
        const LabRun through = trained(newRun(small()), 12);
        Trainer trainer(trained(newRun(small()), 5));
        QCOMPARE(trainer.parts(), 5);
        const LabRun before = trainer.run();
        std::stop_source stop;
        int computed = 0;
        const ForParts stopping = [&](int parts, const std::function<void(int)>& work) {
            for (int i = 0; i < parts; ++i, ++computed) {
                if (i == part)
                    stop.request_stop();
                work(i);
            }
        };
        int told = 0;
        train(trainer, 12, stopping, stop.get_token(), [&](const LabRun&) { ++told; });
        QCOMPARE(told, 0);
        QCOMPARE(computed, trainer.parts()); // of one step
        QVERIFY(trainer.run() == before);
        train(trainer, 12, oneAfterTheOther, {});
        QVERIFY(trainer.run() == through);
    }

    /// A step after the first takes no memory.
    void noAllocation()
    {
        Trainer trainer(newRun(small()));
        const ForParts forParts = oneAfterTheOther;
        trainer.step(forParts);
        const long before = allocations;
        for (int i = 0; i < 20; ++i)
            trainer.step(forParts);
        QCOMPARE(allocations - before, 0L);
        QVERIFY(before > 0); // the count counts
    }

    /// Another setup on the same weights starts from step 0, and learns on.
    void trainingOn()
    {
        const LabRun run = trained(newRun(small()), 30);
        LabSetup longer = small(10);
        longer.length = 64;
        longer.rope.method = "linear";
        const LabRun more = trainedOn(run, longer);
        QCOMPARE(more.step, 0);
        QVERIFY(more.weights == run.weights);
        QVERIFY(trained(more, 10).weights != run.weights);
        longer.shape.mlp = false;
        QVERIFY_THROWS_EXCEPTION(InputError, trainedOn(run, longer));
    }

    void badSetups_data()
    {
        QTest::addColumn<LabSetup>("setup");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* field, auto change) {
            LabSetup s = small();
            change(s);
            QTest::newRow(field) << s << QString(field);
        };
        row("task", [](LabSetup& s) { s.task = "chess"; });
        row("vocabulary", [](LabSetup& s) { s.task = "text"; });
        row("width", [](LabSetup& s) { s.shape.width = 40; });
        row("layers", [](LabSetup& s) { s.shape.layers = 5; });
        row("heads", [](LabSetup& s) { s.shape.heads = 3; });
        row("length", [](LabSetup& s) { s.length = 4097; });
        row("periods", [](LabSetup& s) { s.periods = {9, 8}; });
        row("batch", [](LabSetup& s) { s.batch = 0; });
        row("steps", [](LabSetup& s) { s.steps = 0; });
        row("rate", [](LabSetup& s) { s.rate = std::nan(""); });
        row("warmup", [](LabSetup& s) { s.warmup = -1; });
        row("rate_end", [](LabSetup& s) { s.rateEnd = 1.5; });
        row("head_dim", [](LabSetup& s) { s.rope.headDim = s.rope.rotaryDim = 32; });
        row("base", [](LabSetup& s) { s.rope.base = 1; });
        row("method", [](LabSetup& s) { s.rope.method = "nope"; });
    }
    void badSetups()
    {
        QFETCH(LabSetup, setup);
        QFETCH(QString, field);
        try {
            newRun(setup);
            QFAIL("accepted");
        } catch (const InputError& error) {
            QCOMPARE(QString::fromStdString(error.problems().front().field), field);
        }
    }

    /// Any method of the registry, without a special case: L is the training length, L' the length looked at.
    void everyMethod()
    {
        const LabRun run = newRun(small());
        std::set<double> losses;
        for (const Method& method : methods()) {
            EvalRequest request = evalRequestOf(run.setup);
            request.length = 100;
            request.rope.method = method.id;
            for (const Tunable& tunable : method.tunables)
                if (tunable.kind == TunableKind::List)
                    request.rope.tunables[tunable.id] = std::vector<double>(8, 2.0);
            const EvalResult result = resultOf(evaluate(run, request, 0, 3));
            QVERIFY2(std::isfinite(result.loss), method.id.c_str());
            losses.insert(result.loss);
        }
        QVERIFY(losses.size() > methods().size() / 2); // they do turn differently
    }

    /// A method that changes distances measures any run and trains none. Where it changes nothing yet it gives what no
    /// method gives, but for the last bits (1e-4 nats); with a window it gives something else.
    void methodsOfDistance()
    {
        const LabRun run = newRun(small());
        const auto lossWith = [&](const char* method, double window) {
            EvalRequest request = evalRequestOf(run.setup);
            request.length = 60;
            request.rope.method = method;
            if (method != std::string("none"))
                request.rope.tunables["window"] = window;
            return resultOf(evaluate(run, request, 0, 4)).loss;
        };
        const double plain = lossWith("none", 0);
        for (const char* method : {"rerope", "leaky-rerope"}) {
            QVERIFY2(std::abs(lossWith(method, 60) - plain) < 1e-4, method);
            QVERIFY2(std::abs(lossWith(method, 4) - plain) > 1e-4, method);
            LabSetup setup = run.setup;
            setup.rope.method = method;
            QCOMPARE(problemsOf(setup).front().field, std::string("method"));
        }
    }

    /// Portions add up to the whole; what is summed by position and by distance is what was asked.
    void evaluationAddsUp()
    {
        const LabRun run = trained(newRun(small()), 30);
        EvalRequest request = evalRequestOf(run.setup);
        request.length = 50;
        const EvalSums all = evaluate(run, request, 0, 40);
        EvalSums sum = evaluate(run, request, 0, 7);
        sum += evaluate(run, request, 7, 33);
        QVERIFY(all.all.asked == sum.all.asked && all.all.right == sum.all.right);
        QVERIFY(std::abs(all.all.loss - sum.all.loss) < 1e-9 * all.all.loss);
        std::int64_t asked = 0, askedByDistance = 0;
        for (const auto& cell : all.byPosition)
            asked += cell.asked;
        for (const auto& cell : all.byDistance)
            askedByDistance += cell.asked;
        QVERIFY(asked == all.all.asked && askedByDistance == asked);
        const EvalResult result = resultOf(all);
        QCOMPARE(result.accuracyByPosition.size(), std::size_t(50));
        QCOMPARE(result.accuracyByDistance.size(), std::size_t(request.periods.longest));
        QVERIFY(std::isnan(result.accuracyByPosition[0]));
        QVERIFY(std::isnan(result.accuracyByDistance[std::size_t(request.periods.shortest) - 2]));
    }

    /// With every pair stopped the model has no positions: the same as no rotation.
    void stoppedPairs()
    {
        const LabRun run = trained(newRun(small()), 30);
        EvalRequest stopped = evalRequestOf(run.setup), none = stopped;
        for (int pair = 1; pair <= stopped.rope.pairCount(); ++pair)
            stopped.stopped.push_back(pair);
        none.rope.thetaMode = ThetaMode::None;
        QVERIFY(evaluate(run, stopped, 0, 8) == evaluate(run, none, 0, 8));
        QVERIFY(evaluate(run, stopped, 0, 8) != evaluate(run, evalRequestOf(run.setup), 0, 8));
        QCOMPARE(effectOfStopping(run, none, 4), std::vector<double>(8, 0.0));
    }

    void tasks_data()
    {
        QTest::addColumn<QString>("id");
        for (const Task& task : rope::lab::tasks())
            QTest::newRow(task.id.c_str()) << QString::fromStdString(task.id);
    }

    /// What is measured of a text no training has seen: no stretch of 32 letters occurs in both.
    void measuredTextIsHeldOut()
    {
        constexpr int window = 32, length = 256, count = 200;
        std::set<std::vector<int>> trained;
        Examples examples(count, length);
        const auto stretches = [&](Use use, auto&& take) {
            examples.fill(*findTask("text"), {}, 1, 0, use);
            for (int i = 0; i < count; ++i)
                for (int t = 0; t + window <= length; ++t) {
                    const auto at = examples.tokens().begin() + i * length + t;
                    take(std::vector<int>(at, at + window));
                }
        };
        stretches(Use::Training, [&](std::vector<int> s) { trained.insert(std::move(s)); });
        QVERIFY(trained.size() > 5000);
        bool met = false;
        stretches(Use::Measuring, [&](const std::vector<int>& s) { met = met || trained.contains(s); });
        QVERIFY(!met);
    }

    /// What is asked can be read where the task says, and is the same whoever asks.
    void tasks()
    {
        QFETCH(QString, id);
        const Task& task = *findTask(id.toStdString());
        QVERIFY(!task.title.empty() && !task.needs.empty());
        Examples examples(20, 96), one(1, 96);
        examples.fill(task, {8, 24}, 1, 0, Use::Training);
        one.fill(task, {8, 24}, 1, 13, Use::Training);
        QVERIFY(std::ranges::equal(one.tokens(), examples.tokens().subspan(std::size_t(13 * 96), 96)));
        int asked = 0;
        for (std::size_t i = 0; i < examples.tokens().size(); ++i) {
            QVERIFY(examples.tokens()[i] >= 0 && examples.tokens()[i] < task.vocabulary);
            const int target = examples.targets()[i], distance = examples.distances()[i];
            QVERIFY(target < task.vocabulary);
            asked += target >= 0;
            if (target < 0 || distance < 0)
                continue;
            QVERIFY(distance <= int(i % 96));
            if (id == QStringLiteral("count"))
                QVERIFY(target == distance && examples.tokens()[i - std::size_t(distance)] == 0);
            else
                QCOMPARE(examples.tokens()[i - std::size_t(distance)], target);
            // Where a repetition begins cannot be known: what is asked for comes after a token that was repeated.
            if (id == QStringLiteral("repeat"))
                QVERIFY(distance < int(i % 96) &&
                        examples.tokens()[i] == examples.tokens()[i - std::size_t(distance) - 1]);
        }
        QVERIFY(asked > 20 * 96 / 8);
    }
};

QTEST_GUILESS_MAIN(TestLabTraining)
#include "tst_lab_training.moc"

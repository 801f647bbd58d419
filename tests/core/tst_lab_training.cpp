// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <atomic>
#include <cstdlib>
#include <new>
#include <numbers>
#include <thread>

#include "core/lab/evaluation.h"
#include "core/lab/run_file.h"
#include "core/lab/trainer.h"
#include "support/tiny_run.h"

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
} // namespace

/// Training in the Lab: the same bits whoever works, stopped and gone on with.
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
};

QTEST_GUILESS_MAIN(TestLabTraining)
#include "tst_lab_training.moc"

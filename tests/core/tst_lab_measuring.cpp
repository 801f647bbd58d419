// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <cmath>
#include <set>

#include "core/lab/evaluation.h"
#include "core/scaling/methods.h"
#include "support/tiny_run.h"

using namespace rope;
using namespace rope::lab;

/// What is measured of a run of the Lab: under any method, in portions, with pairs stopped.
class TestLabMeasuring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

QTEST_GUILESS_MAIN(TestLabMeasuring)
#include "tst_lab_measuring.moc"

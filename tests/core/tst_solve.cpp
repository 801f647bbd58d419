// SPDX-License-Identifier: GPL-3.0-or-later

#include <stop_token>

#include "core/analysis/solve.h"
#include "core/analysis/solve_formulas.h"
#include "core/rope/frequencies.h"
#include "core/scaling/methods.h"
#include "support/near.h"
#include "support/solve_requests.h"

using namespace rope;
using namespace rope::test;

class TestSolve : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void criticalDimension_data()
    {
        QTest::addColumn<double>("base");
        QTest::addColumn<int>("trained");
        QTest::addColumn<int>("target");
        QTest::addColumn<double>("expected");
        QTest::addColumn<double>("absolute");
        QTest::newRow("8k") << 1e4 << 4096 << 8192 << 26784. << 0.5;
        QTest::newRow("12k") << 1e4 << 4096 << 12288 << 47661. << 0.5;
        QTest::newRow("16k") << 1e4 << 4096 << 16384 << 71738. << 0.5;
        QTest::newRow("Llama 3") << 5e5 << 8192 << 16384 << 1776948.1 << 0.05;
    }

    void criticalDimension()
    {
        QFETCH(double, base);
        QFETCH(int, trained);
        QFETCH(int, target);
        QFETCH(double, expected);
        QFETCH(double, absolute);
        const SolveRequest request = ask("base", "critical-dimension", target, trained, base);
        const double found = valueOf(request);
        QNEAR(found, expected, 0, absolute);
        SolveRequest back = ask("length", "critical-dimension", 1, trained, base);
        back.given = found;
        QNEAR(valueOf(back), double(target), 1e-12);
        QNEAR(valueOf(ask("lambda", "critical-dimension", target, trained, base)), found / base, 1e-15);
    }

    void periodMatching_data()
    {
        QTest::addColumn<int>("dim");
        QTest::addColumn<int>("factor");
        QTest::addColumn<double>("lambda");
        QTest::newRow("128 x2") << 128 << 2 << 2.02213;
        QTest::newRow("128 x4") << 128 << 4 << 4.08899;
        QTest::newRow("128 x8") << 128 << 8 << 8.26846;
        QTest::newRow("128 x16") << 128 << 16 << 16.71987;
        QTest::newRow("64 x2") << 64 << 2 << 2.04522;
    }

    void periodMatching()
    {
        QFETCH(int, dim);
        QFETCH(int, factor);
        QFETCH(double, lambda);
        SolveRequest request = ask("lambda", "period-matching", 4096 * factor, 4096, 1e4, dim);
        QNEAR(valueOf(request), lambda, 0, 5e-6);
        // The last pair then turns within L' exactly as it did within L.
        RopeSpec spec = request.spec;
        spec.lambda = valueOf(request);
        const Frequencies f = frequenciesOf(spec, request.context);
        QNEAR(f.theta.back() * factor, f.unscaled.back(), 1e-14);
        // α, factor, λ and base say the same thing.
        const auto same = solve(request)->equivalents;
        QCOMPARE(same.size(), std::size_t(4));
        SolveRequest back = ask("factor", "", 1, 4096, 1e4, dim);
        back.spec.lambda = spec.lambda;
        QNEAR(valueOf(back), double(factor), 1e-14);
        back.quantity = "alpha";
        QNEAR(valueOf(back), double(factor), 1e-14);
        back.quantity = "length";
        back.criterion = "period-matching";
        QNEAR(valueOf(back), 4096.0 * factor, 1e-14);
        QNEAR(valueOf(ask("base", "period-matching", 4096 * factor, 4096, 1e4, dim)), 1e4 * spec.lambda, 1e-15);
    }

    void oneFrequency()
    {
        SolveRequest request = ask("base", "one-frequency", 1, 4096, 3, 512);
        request.given = 0.01;
        request.pair = 129;
        QNEAR(valueOf(request), 10000, 1e-12);
        request.spec.headDim = request.spec.rotaryDim = 128;
        const std::vector<double> theta = geometricTheta(128, 5e5);
        for (int pair = 2; pair <= 64; ++pair) {
            request.pair = pair;
            request.given = theta[std::size_t(pair - 1)];
            QNEAR(valueOf(request), 5e5, 1e-12);
        }
    }

    void noBaseForASinglePair()
    {
        const auto found = solve(ask("base", "sign", 100, 4096, 1e4, 2));
        QVERIFY(!found->value && found->islands.empty());
        QVERIFY(solveJson(*found)["value"].is_null());
        QVERIFY(applied(Scene{}, *found) == Scene{});
    }

    void appliesToTheScene()
    {
        Scene scene;
        scene.active.lambda = 3;
        const Scene base = applied(scene, *solve(ask("base", "critical-dimension", 8192)));
        QNEAR(base.active.base, 26784, 0, 0.5);
        QCOMPARE(base.active.lambda, 1.0);
        const Scene lambda = applied(scene, *solve(ask("lambda", "", 16384)));
        QNEAR(lambda.active.lambda, 4.08899, 1e-5);
        SolveRequest request = ask("length", "sign", 1);
        QCOMPARE(applied(scene, *solve(request)).context.targetLength, std::int64_t(1707));
        SolveRequest longer = ask("length", "period-matching", 1);
        longer.spec.lambda = 3; // 4096·3^(126/128) = 12078.87: so many whole tokens are reached
        QCOMPARE(applied(scene, *solve(longer)).context.targetLength, std::int64_t(12078));
        request.quantity = "factor";
        request.criterion.clear();
        request.spec.lambda = 4.08899;
        const Scene ntk = applied(scene, *solve(request));
        QCOMPARE(ntk.active.method, std::string("ntk"));
        QVERIFY(allProblemsOf(ntk).empty());
    }

    void badQuestions()
    {
        QCOMPARE(problemOf(ask("nonsense", "", 8192)), std::string("quantity"));
        QCOMPARE(problemOf(ask("base", "nonsense", 8192)), std::string("criterion"));
        QCOMPARE(problemOf(ask("lambda", "one-frequency", 8192)), std::string("criterion"));
        QCOMPARE(problemOf(ask("base", "critical-dimension", 6)), std::string("target_length"));
        QCOMPARE(problemOf(ask("base", "critical-dimension", 8192, 6)), std::string("train_length"));
        QCOMPARE(problemOf(ask("base", "critical-dimension", 1LL << 40, 7)), std::string("target_length"));
        QCOMPARE(problemOf(ask("lambda", "period-matching", 8192, 4096, 1e4, 2)), std::string("rotary_dim"));
        QCOMPARE(problemOf(ask("base", "sign", 1)), std::string("target_length"));
        QCOMPARE(problemOf(ask("base", "sign", 1LL << 30)), std::string("target_length"));
        QCOMPARE(problemOf(ask("base", "one-frequency", 8192)), std::string("value"));
        QCOMPARE(problemOf(ask("base", "sign", 8192, 4096, 0.5)), std::string("base"));
        SolveRequest request = ask("base", "one-frequency", 1);
        request.given = 1.0;
        QCOMPARE(problemOf(request), std::string("value"));
        request.given = 0.5;
        request.pair = 1;
        QCOMPARE(problemOf(request), std::string("pair"));
        request = ask("lambda", "", 8192);
        request.spec.thetaMode = ThetaMode::Identical;
        QCOMPARE(problemOf(request), std::string("theta"));
        request = ask("length", "sign", 1);
        request.given = 0.5;
        QCOMPARE(problemOf(request), std::string("value"));
        request = ask("length", "critical-dimension", 1, 1 << 20, 1.001);
        request.given = 1e15;
        QCOMPARE(problemOf(request), std::string("value"));
        request = ask("base", "sign", 8192);
        request.resolution = 0;
        QCOMPARE(problemOf(request), std::string("resolution"));
    }

    /// W14: within the training length nothing is to be changed; what would do is told beside it.
    void withinTraining()
    {
        const auto base = *solve(ask("base", "critical-dimension", 8192, 131072, 5e5));
        QCOMPARE(*base.value, 5e5);
        QNEAR(*base.least, 12889.66, 1e-6);
        QVERIFY(base.unchanged.english().starts_with("Nothing needs to change: 8192 tokens lie within the 131072"));
        const auto lambda = *solve(ask("lambda", "period-matching", 8192, 131072, 5e5));
        QCOMPARE(*lambda.value, 1.0);
        QNEAR(*lambda.least, std::pow(1.0 / 16, 128.0 / 126), 1e-14);
        for (const auto& [name, value] : lambda.equivalents)
            QCOMPARE(value, name == "base" ? 5e5 : 1.0);
        for (const char* quantity : {"base", "lambda", "factor", "alpha"})
            QVERIFY(!solve(ask(quantity, "period-matching", 4096, 4096))->unchanged.empty());
        QVERIFY(solve(ask("base", "critical-dimension", 8192))->unchanged.empty());
        QVERIFY(solve(ask("lambda", "period-matching", 8192))->unchanged.empty());
        const Json json = solveJson(base);
        QCOMPARE(json["value"].get<double>(), 5e5);
        QVERIFY(json.contains("unchanged") && json["least"].get<double>() == *base.least);
        QVERIFY(!solveJson(*solve(ask("base", "critical-dimension", 8192))).contains("unchanged"));
    }

    void jsonKeys()
    {
        const Json json = solveJson(*solve(ask("base", "sign", 1024)));
        for (const char* key : {"quantity", "value", "criterion", "inputs", "islands", "resolution", "scanned_to"})
            QVERIFY2(json.contains(key), key);
        QCOMPARE(json["inputs"]["target_length"].get<double>(), 1024.0);
        QCOMPARE(json["islands"][0]["first"].get<double>(), json["value"].get<double>());
        for (const SolveKind& kind : solveKinds())
            for (const std::string& criterion : kind.criteria)
                QVERIFY(!criterionTitle(criterion).empty());
    }
};

QTEST_GUILESS_MAIN(TestSolve)
#include "tst_solve.moc"

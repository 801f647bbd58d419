// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>

#include "core/rope/frequencies.h"
#include "core/scaling/method_parts.h"
#include "core/scene/scene_edits.h"
#include "support/near.h"
#include "support/scaled.h"

using namespace rope;
using namespace rope::test;

/// Values of every scaling method, computed independently with 40 digits, and what holds of all.
class TestScaling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<int>("index");
        QTest::addColumn<double>("theta");
        QTest::newRow("linear 0") << "linear" << 0 << 0.1;
        QTest::newRow("yarn last kept") << "yarn" << 16 << 0.1;
        QTest::newRow("yarn first blended") << "yarn" << 17 << 0.083478960771910299967;
        QTest::newRow("yarn last blended") << "yarn" << 40 << 0.00043006976178289958915;
        QTest::newRow("yarn first divided") << "yarn" << 41 << 0.00027384196342643612942;
        QTest::newRow("llama3 31") << "llama3" << 31 << 0.010730248289300478053;
        QTest::newRow("llama3 40") << "llama3" << 40 << 0.00034539243832292907656;
        QTest::newRow("parts 17") << "ntk-by-parts" << 17 << 0.077108378802353331622;
        QTest::newRow("parts 31") << "ntk-by-parts" << 31 << 0.0020814400141679439738;
        QTest::newRow("parts 40") << "ntk-by-parts" << 40 << 0.00031905015365936288258;
    }
    void values()
    {
        QFETCH(QString, method);
        QFETCH(int, index);
        QFETCH(double, theta);
        QNEAR(made(specOf(method.toStdString())).theta[std::size_t(index)], theta, 1e-14);
    }

    void positionInterpolationStretchesPeriods()
    {
        RopeSpec spec = specOf("linear", 2048, 4);
        spec.thetaMode = ThetaMode::Custom;
        spec.headDim = spec.rotaryDim = 2;
        spec.customTheta = {2 * std::numbers::pi / 100};
        const Frequencies f = made(spec, 8192);
        QNEAR(periodOf(f.theta[0]), 400, 1e-15);
        QNEAR(4096 * f.theta[0], 1024 * f.unscaled[0], 1e-15);
    }

    /// θ_1 = 1 whatever the base.
    void aSinglePairIsNotStretched()
    {
        for (const char* method : {"ntk", "ntk-alpha", "dynamic", "dynamic-qwen1"}) {
            RopeSpec spec = specOf(method);
            spec.tunables.clear();
            spec.headDim = spec.rotaryDim = 2;
            QCOMPARE(equivalentBase(spec, {20480, 20480}).value(), 1e4);
            QCOMPARE(made(spec).theta, std::vector{1.0});
        }
    }

    void longropeChoosesItsList()
    {
        RopeSpec spec = specOf("longrope");
        spec.headDim = spec.rotaryDim = 4;
        spec.tunables["short_factor"] = std::vector<double>{1, 2};
        spec.tunables["long_factor"] = std::vector<double>{4, 50};
        QVERIFY((frequenciesOf(spec, {20480, 2048}).theta == std::vector<double>{1, 0.01 / 2}));
        QVERIFY((frequenciesOf(spec, {20480, 2049}).theta == std::vector<double>{0.25, 0.01 / 50}));
        QNEAR(made(spec).attentionFactor, 1.141049281657711, 1e-15);
        spec.tunables["attention_factor"] = 1.5;
        QCOMPARE(made(spec).attentionFactor, 1.5);
    }

    void longropeWithoutListsSaysSo()
    {
        const std::string text = problemsText(specOf("longrope"));
        QVERIFY2(text.find("short_factor is missing") != std::string::npos, text.c_str());
        QVERIFY2(text.find("long_factor is missing") != std::string::npos, text.c_str());
        QVERIFY2(text.find("open a model's config that has them") != std::string::npos, text.c_str());
        RopeSpec spec = specOf("longrope");
        spec.tunables["short_factor"] = std::vector<double>(64, 1.0);
        spec.tunables["long_factor"] = std::vector<double>(63, 1.0);
        QCOMPARE(problemsText(spec), std::string("long_factor is a list of 63; allowed: one number per pair (64)\n"));
        spec.tunables["long_factor"] = std::vector<double>(64, 0.0);
        QVERIFY(!problemsText(spec).empty());
    }

    /// Its default of 1 turns all pairs: who chooses it, in the window or by --method, begins with half of them.
    void proportionalBeginsWithHalf()
    {
        Scene scene;
        startMethod(scene, "proportional");
        const std::vector<double> theta = frequenciesOf(scene.active, scene.context).theta;
        QCOMPARE(std::ranges::count(theta, 0.0), std::ptrdiff_t(32));
        QCOMPARE(theta[31], frequenciesOf(RopeSpec(), scene.context).theta[31]);
        scene.active.tunables["partial_rotary_factor"] = 1.0;
        startMethod(scene, "proportional"); // chosen already: nothing starts anew
        QCOMPARE(std::get<double>(scene.active.tunables["partial_rotary_factor"]), 1.0);
    }

    void proportionalStopsTheSlowPairs()
    {
        RopeSpec spec;
        spec.method = "proportional";
        spec.base = 1e6;
        spec.headDim = spec.rotaryDim = 512;
        QVERIFY(made(spec).theta == made(spec).unscaled); // p = 1, and the factor does not follow the lengths
        spec.tunables["partial_rotary_factor"] = 0.25;
        const Frequencies f = made(spec);
        QVERIFY(std::equal(f.theta.begin(), f.theta.begin() + 64, f.unscaled.begin()));
        QVERIFY(std::all_of(f.theta.begin() + 64, f.theta.end(), [](double t) { return t == 0.0; }));
        spec.tunables["factor"] = 8.0;
        QCOMPARE(made(spec).theta[63], f.theta[63] / 8);
        spec.tunables["partial_rotary_factor"] = 0.0;
        QVERIFY(std::ranges::all_of(made(spec).theta, [](double t) { return t == 0.0; }));
    }

    /// λ multiplies the base before any method, so λ and a larger base are the same thing to all of them.
    void lambdaComesFirst()
    {
        for (const char* method :
             {"none", "linear", "ntk", "dynamic", "ntk-by-parts", "yarn", "llama3", "proportional", "adjusted-base"}) {
            RopeSpec scaled;
            scaled.method = method;
            scaled.lambda = 4;
            RopeSpec larger = scaled;
            larger.base = 40000;
            larger.lambda = 1;
            QVERIFY2(made(scaled).theta == made(larger).theta, method);
        }
    }

    void partialRotaryUsesItsOwnDimension()
    {
        RopeSpec partial = specOf("yarn");
        partial.rotaryDim = 32;
        RopeSpec small = partial;
        small.headDim = 32;
        QCOMPARE(made(partial).size(), std::size_t(16));
        QVERIFY(made(partial).theta == made(small).theta);
    }

    void badSettings_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("id");
        QTest::addColumn<double>("value");
        QTest::newRow("factor 0") << "linear"
                                  << "factor" << 0.0;
        QTest::newRow("factor negative") << "yarn"
                                         << "factor" << -2.0;
        QTest::newRow("factor NaN") << "ntk"
                                    << "factor" << std::nan("");
        QTest::newRow("factor infinite") << "dynamic"
                                         << "factor" << HUGE_VAL;
        QTest::newRow("unknown") << "linear"
                                 << "beta_fast" << 32.0;
        QTest::newRow("half a switch") << "yarn"
                                       << "truncate" << 0.5;
        QTest::newRow("low 0") << "llama3"
                               << "low_freq_factor" << 0.0;
        QTest::newRow("more than all") << "proportional"
                                       << "partial_rotary_factor" << 1.5;
        QTest::newRow("base 1") << "adjusted-base"
                                << "base" << 1.0;
        QTest::newRow("a number for a list") << "longrope"
                                             << "long_factor" << 2.0;
        QTest::newRow("alpha at beta") << "ntk-by-parts"
                                       << "alpha" << 32.0;
    }
    void badSettings()
    {
        QFETCH(QString, method);
        QFETCH(QString, id);
        QFETCH(double, value);
        RopeSpec spec;
        spec.method = method.toStdString();
        spec.tunables[id.toStdString()] = value;
        const auto problems = problemsOf(spec, Context{});
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems[0].field, id.toStdString());
        QVERIFY(!problems[0].allowed.empty());
        QVERIFY_THROWS_EXCEPTION(InputError, frequenciesOf(spec, Context{}));
    }
};

QTEST_GUILESS_MAIN(TestScaling)
#include "tst_scaling.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Values of every scaling method, computed independently with 40 digits.
#include <algorithm>

#include "core/rope/frequencies.h"
#include "core/scaling/shared.h"
#include "core/scene/scene_edits.h"
#include "support/near.h"

using namespace rope;

namespace {

RopeSpec specOf(const std::string& method, std::int64_t trainLength = 2048, double factor = 10)
{
    RopeSpec spec;
    spec.trainLength = trainLength;
    spec.method = method;
    spec.tunables["factor"] = factor;
    return spec;
}

Frequencies made(const RopeSpec& spec, std::int64_t target = 20480)
{
    return frequenciesOf(spec, Context{target, std::nullopt});
}

/// Pairs with θ'/θ at 1, between, and at 1/factor.
std::array<std::ptrdiff_t, 3> counts(const Frequencies& f, double factor)
{
    std::array<std::ptrdiff_t, 3> out{};
    for (std::size_t i = 0; i < f.size(); ++i) {
        const double ratio = f.theta[i] / f.unscaled[i];
        ++out[test::isNear(ratio, 1, 1e-12) ? 0 : test::isNear(ratio, 1 / factor, 1e-12) ? 2 : 1];
    }
    return out;
}

std::string problemsText(const RopeSpec& spec, const Context& context = {})
{
    std::string out;
    for (const Problem& p : problemsOf(spec, context))
        out += p.text() + "\n";
    return out;
}

} // namespace

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

    void ntkMeetsPositionInterpolationAtTheLastPair()
    {
        const Frequencies f = made(specOf("ntk", 2048, 4), 8192);
        const std::array<std::pair<std::size_t, double>, 5> ratios{
            {{0, 1.0}, {16, 0.70322754785918097}, {32, 0.49452898406803666}, {48, 0.34776640481145739}, {63, 0.25}}};
        for (const auto& [i, ratio] : ratios)
            QNEAR(f.theta[i] / f.unscaled[i], ratio, 2e-15);
        QNEAR(periodOf(f.unscaled.back()), 54410.143130776749744, 1e-14);
        QNEAR(periodOf(f.theta.back()), 217640.57252310699898, 1e-14);
    }

    /// Values computed apart from the program: Su's fixed and mixed forms, d = 128, f = 4.
    void ntkFixedAndMixed()
    {
        RopeSpec fixed = specOf("ntk-fixed", 2048, 4);
        RopeSpec mixed = specOf("ntk-mixed", 2048, 4);
        const Frequencies f = made(fixed, 8192);
        const Frequencies g = made(mixed, 8192);
        for (const auto& [i, ratio] : {std::pair{0, .978572}, {16, .691955}, {32, .489286}, {48, .345977}, {63, .25}})
            QNEAR(f.theta[std::size_t(i)] / f.unscaled[std::size_t(i)], ratio, 2e-6); // six digits are given
        for (const auto& [k, ratio] : {std::pair{1, .902094}, {16, .558297}, {32, .407017}, {48, .314063}, {64, .25}})
            QNEAR(g.theta[std::size_t(k - 1)] / g.unscaled[std::size_t(k - 1)], ratio, 2e-6);
        // The other way to write it: another base, and one divisor for all.
        RopeSpec other;
        other.base = 40000;
        const Frequencies plain = made(other);
        for (std::size_t i = 0; i < f.size(); ++i)
            QNEAR(f.theta[i], plain.theta[i] / std::pow(4.0, 2.0 / 128), 1e-14);
        mixed.tunables["mixed_b"] = 1.0;
        QVERIFY(made(mixed, 8192).theta == f.theta);
        mixed.tunables["mixed_b"] = 0.0;
        QVERIFY(made(mixed, 8192).theta == made(specOf("linear", 2048, 4), 8192).theta);
    }

    void yarnOfTelechat3()
    {
        const Frequencies f = made(specOf("yarn-telechat3", 2048, 8));
        QNEAR(f.attentionFactor, 1.1455609, 1e-7);
        QVERIFY(f.theta == made(specOf("yarn", 2048, 8)).theta);
        QCOMPARE(made(specOf("yarn-telechat3", 2048, 0.5)).attentionFactor, 1.0);
    }

    void ntkWithAGivenAlpha()
    {
        RopeSpec spec = specOf("ntk-alpha");
        spec.tunables = {{"alpha", 1000.0}};
        RopeSpec plain;
        plain.base = 1e4 * std::pow(1000.0, 128.0 / 126);
        QVERIFY(made(spec).theta == made(plain).theta);
        QVERIFY(frequenciesOf(spec, {2048, 1}).theta == made(spec).theta); // whatever the lengths
        spec.tunables.clear();
        QVERIFY(made(spec, 8192).theta == made(specOf("ntk", 2048, 4), 8192).theta);
    }

    /// alpha by the length of the text, L = 2048: Qwen's get_ntk_alpha, worked out by hand.
    void dynamicOfQwen1()
    {
        RopeSpec spec = specOf("dynamic-qwen1");
        spec.tunables.clear();
        const std::array<std::pair<std::int64_t, double>, 9> rows{
            {{1, 1}, {2048, 1}, {2049, 3}, {4096, 3}, {4097, 7}, {8192, 7}, {8193, 15}, {16384, 15}, {32768, 31}}};
        for (const auto& [n, alpha] : rows) {
            RopeSpec plain;
            plain.base = 1e4 * std::pow(alpha, 128.0 / 126);
            const Frequencies f = frequenciesOf(spec, {32768, n});
            for (std::size_t i = 0; i < f.size(); ++i)
                QNEAR(f.theta[i], made(plain).theta[i], 1e-14);
        }
    }

    /// nomic-embed-text: base 1000, 64 elements, trained at 2048, rotary_scaling_factor 2, a text of 8192: factor 7.
    void dynamicOfNomic()
    {
        RopeSpec spec = specOf("dynamic", 2048, 2);
        spec.headDim = spec.rotaryDim = 64;
        spec.base = 1000;
        RopeSpec plain = spec;
        plain.method = "none";
        plain.tunables.clear();
        plain.base = 1000 * std::pow(7.0, 64.0 / 62);
        QVERIFY(made(spec, 8192).theta == made(plain, 8192).theta);
    }

    void criticalDimensionFactors()
    {
        RopeSpec spec = specOf("critical-dimension-ntk", 2048, 64);
        spec.tunables["critical_dimension"] = 25.0;
        const Frequencies f = made(spec);
        for (const auto& [i, divisor] : {std::pair{0, 1.0}, {10, 5.278}, {20, 27.8576}, {24, 54.1917}, {25, 64.0}})
            QNEAR(f.unscaled[std::size_t(i)] / f.theta[std::size_t(i)], divisor, 1e-5); // up to six digits are given
        // The automatic c: Phi-3 mini, and Llama 3 8B with its c of 35.
        spec.tunables.erase("critical_dimension");
        spec.headDim = spec.rotaryDim = 96;
        const Frequencies phi = made(spec);
        const auto divided = std::ranges::count_if(
            phi.theta, [&phi, i = std::size_t{0}](double t) mutable { return phi.unscaled[i++] / t > 63.999; });
        QCOMPARE(divided, std::ptrdiff_t(48 - 31));
        QNEAR(periodOf(phi.unscaled[47]), 51861.67, 1e-7);
    }

    void pairsWithOneAndTenTurns()
    {
        MethodInput in;
        in.rotaryDim = 96; // Phi-3 mini
        in.base = 1e4;
        in.trainLength = 2048;
        QCOMPARE(scaling::pairWithTurns(in, 1), 31);
        QCOMPARE(scaling::pairWithTurns(in, 10), 19);
        in.rotaryDim = 128; // Llama 3 8B
        in.base = 5e5;
        in.trainLength = 8192;
        QCOMPARE(scaling::pairWithTurns(in, 1), 35);
        QCOMPARE(scaling::pairWithTurns(in, 10), 24);
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

    void dynamicLooksAtTheCurrentLength()
    {
        const RopeSpec spec = specOf("dynamic");
        const Frequencies longer = frequenciesOf(spec, {4096, 16384});
        QNEAR(longer.theta[1], 0.80931007489151476008, 1e-14);
        QNEAR(longer.theta[63], 1.6264534995626171545e-6, 1e-14);
        for (std::int64_t n : {1, 2047, 2048})
            QVERIFY(frequenciesOf(spec, {16384, n}).theta == longer.unscaled);
        QVERIFY(frequenciesOf(spec, {16384, 2049}).theta[63] < longer.unscaled[63]);
    }

    void yarnAttentionFactor_data()
    {
        QTest::addColumn<double>("factor");
        QTest::addColumn<double>("expected");
        QTest::newRow("0.5") << 0.5 << 1.0;
        QTest::newRow("1") << 1.0 << 1.0;
        QTest::newRow("2") << 2.0 << 1.0693147180559945;
        QTest::newRow("4") << 4.0 << 1.138629436111989;
        QTest::newRow("16") << 16.0 << 1.2772588722239782;
        QTest::newRow("32") << 32.0 << 1.3465735902799727;
        QTest::newRow("64") << 64.0 << 1.4158883083359672;
    }

    void yarnAttentionFactor()
    {
        QFETCH(double, factor);
        QFETCH(double, expected);
        QNEAR(made(specOf("yarn", 2048, factor)).attentionFactor, expected, 1e-15);
    }

    void yarnTakesItsSettings()
    {
        RopeSpec spec = specOf("yarn");
        spec.tunables["attention_factor"] = 0.1;
        QCOMPARE(made(spec).attentionFactor, 0.1);
        spec.tunables.erase("attention_factor");
        spec.tunables["mscale"] = 0.707;
        QNEAR(made(spec).attentionFactor, 1 + 0.1 * std::log(10.0), 1e-15); // alone it counts for nothing
        spec.tunables["mscale_all_dim"] = 1.0;
        QNEAR(made(spec).attentionFactor, (1 + 0.0707 * std::log(10.0)) / (1 + 0.1 * std::log(10.0)), 1e-15);
        const std::vector<double> whole = made(spec).theta;
        spec.tunables["truncate"] = 0.0;
        QVERIFY(made(spec).theta != whole);
        spec.tunables = {{"factor", 10.0}, {"beta_fast", 0.0}, {"beta_slow", 0.0}};
        QVERIFY(made(spec).theta == made(specOf("yarn")).theta); // 0 means the default there
    }

    void yarnWithBothEndsEqual()
    {
        RopeSpec spec = specOf("yarn");
        spec.tunables["beta_fast"] = spec.tunables["beta_slow"] = 5.0;
        spec.tunables["truncate"] = 0.0;
        // c(5) = 64·ln(2048/10π)/ln 1e4 = 29.027: i up to 29 is kept, the rest divided, and none lies between.
        QCOMPARE(counts(made(spec), 10), (std::array<std::ptrdiff_t, 3>{30, 0, 34}));
    }

    void yarnRampBeyondTheLastPair_data()
    {
        QTest::addColumn<double>("base");
        QTest::addColumn<double>("betaFast");
        QTest::addColumn<double>("divided"); // (i - low)/(high - low) of the last of four pairs, i = 3
        // c(n) = 8·ln(2048/2πn)/(2 ln b): low 2.016 → 2, high 5.026 → 6, less than r - 1 = 7.
        QTest::newRow("within r") << 100.0 << 32.0 << 1.0 / 4;
        // low 1.578 → 1, high 7.727 → 8, cut to r - 1 = 7 (and not to the last pair, r/2 - 1 = 3).
        QTest::newRow("beyond r") << 20.0 << 100.0 << 2.0 / 6;
    }

    void yarnRampBeyondTheLastPair()
    {
        QFETCH(double, base);
        QFETCH(double, betaFast);
        QFETCH(double, divided);
        RopeSpec spec = specOf("yarn");
        spec.headDim = spec.rotaryDim = 8;
        spec.base = base;
        spec.tunables["beta_fast"] = betaFast;
        const double ratio = divided / 10 + (1 - divided);
        QNEAR(made(spec).theta[3], std::pow(base, -0.75) * ratio, 1e-14);
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

    void llama3Zones_data()
    {
        QTest::addColumn<int>("dim");
        QTest::addColumn<double>("factor");
        QTest::addColumn<double>("high");
        QTest::addColumn<QList<int>>("zones");
        QTest::newRow("Llama 3.1 8B") << 128 << 8.0 << 4.0 << QList<int>{29, 6, 29};
        QTest::newRow("Llama 3.2 1B") << 64 << 32.0 << 4.0 << QList<int>{15, 3, 14};
        QTest::newRow("Llama 4 Scout") << 128 << 16.0 << 1.0 << QList<int>{35, 0, 29};
    }

    void llama3Zones()
    {
        QFETCH(int, dim);
        QFETCH(double, factor);
        QFETCH(double, high);
        QFETCH(QList<int>, zones);
        RopeSpec spec = specOf("llama3", 8192, factor);
        spec.base = 500000;
        spec.headDim = spec.rotaryDim = dim;
        spec.tunables["high_freq_factor"] = high;
        const auto [kept, blended, divided] = counts(made(spec, 131072), factor);
        QCOMPARE((QList<int>{int(kept), int(blended), int(divided)}), zones);
    }

    /// A period exactly at the shared boundary of equal factors: 0/0 in the formula, kept here.
    void llama3EqualFactorsOnTheBoundary()
    {
        RopeSpec spec = specOf("llama3", 4, 8);
        spec.thetaMode = ThetaMode::Custom;
        spec.headDim = spec.rotaryDim = 2;
        spec.customTheta = {2 * std::numbers::pi / 4};
        spec.tunables["high_freq_factor"] = 1.0;
        QCOMPARE(made(spec).theta[0], spec.customTheta[0]);
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

    void adjustedBaseIsAnotherBase()
    {
        RopeSpec spec;
        spec.method = "adjusted-base";
        spec.tunables["base"] = 1e6;
        RopeSpec plain;
        plain.base = 1e6;
        QVERIFY(made(spec).theta == made(plain).theta);
        spec.lambda = 4; // a given base has λ in it
        QVERIFY(made(spec).theta == made(plain).theta);
        spec.lambda = 1;
        spec.tunables.clear();
        QNEAR(std::pow(made(spec, 16384).theta[1], -64.0), 71738, 1e-5);
        QVERIFY(made(spec, 4096).theta == made(spec).unscaled);
        spec.trainLength = 6;
        QVERIFY(problemsText(spec).find("train_length is 6") != std::string::npos);
        spec.trainLength = 7;
        QVERIFY(problemsText(spec).find("at most 1e18") != std::string::npos);
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

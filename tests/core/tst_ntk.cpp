// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>

#include "core/rope/frequencies.h"
#include "support/near.h"
#include "support/scaled.h"

using namespace rope;
using namespace rope::test;

/// Methods that change the base: NTK-aware and its kin, against values computed apart with 40 digits.
class TestNtk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

QTEST_GUILESS_MAIN(TestNtk)
#include "tst_ntk.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// CoPE, hard clip and Resonance against values computed apart from the program.
#include <algorithm>

#include "core/analysis/zones.h"
#include "core/rope/frequencies.h"
#include "core/rope/similarity.h"
#include "support/near.h"

using namespace rope;

namespace {

RopeSpec specOf(const std::string& method, int dim, double base, std::int64_t length)
{
    RopeSpec spec;
    spec.headDim = spec.rotaryDim = dim;
    spec.base = base;
    spec.trainLength = length;
    spec.method = method;
    return spec;
}

RopeSpec llama3(const std::string& method)
{
    RopeSpec spec = specOf(method, 128, 5e5, 8192);
    if (method != "none")
        spec.tunables["clip_n"] = 20.0;
    return spec;
}

std::vector<double> kernelOf(const RopeSpec& spec, std::int64_t end)
{
    std::vector<double> out(static_cast<std::size_t>(end));
    kernelRange(frequenciesOf(spec, {}).theta, 0, 1, std::span<double>(out));
    return out;
}

/// The largest angle between pair i at a position in [L, 2L) and the nearest of its angles at positions below L.
double gapToTrained(double theta, std::int64_t length)
{
    const double turn = 2 * std::numbers::pi;
    double worst = 0;
    for (std::int64_t m = length; m < 2 * length; ++m) {
        double nearest = turn;
        for (std::int64_t n = 0; n < length; ++n)
            nearest = std::min(nearest, std::abs(std::remainder(double(m - n) * theta, turn)));
        worst = std::max(worst, nearest);
    }
    return worst;
}

} // namespace

class TestClipping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zonesDoNotLookAtTheLength_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<qint64>("target");
        for (const char* method : {"cope", "hard-clip"})
            for (const qint64 target : {8192LL, 16384LL, 1048576LL})
                QTest::newRow((std::string(method) + " " + std::to_string(target)).c_str()) << method << target;
    }

    /// What clipping leaves of a pair has nothing to do with L′/L: none is divided.
    void zonesDoNotLookAtTheLength()
    {
        QFETCH(QString, method);
        QFETCH(qint64, target);
        const Zones zones = zonesOf(frequenciesOf(llama3(method.toStdString()), {target, {}}));
        QCOMPARE(zones.divided, 0);
        QCOMPARE(zones.kept, method == QLatin1String("cope") ? 45 : 44); // the first of the 20 keeps its θ
        QCOMPARE(zones.blended, method == QLatin1String("cope") ? 18 : 0);
        QCOMPARE(zones.stopped, method == QLatin1String("cope") ? 1 : 20);
    }

    void copeMask()
    {
        const Frequencies f = frequenciesOf(llama3("cope"), {});
        for (const auto& [i, mask] :
             {std::pair{43, 1.0}, {44, 1.0}, {45, .99318065}, {53, .54128967}, {54, .45871033}, {62, .00681935}})
            QNEAR(f.theta[std::size_t(i)] / f.unscaled[std::size_t(i)], mask, 1e-6); // eight decimals are given
        QCOMPARE(f.theta[63], 0.0);
    }

    void copeWithoutPairs()
    {
        RopeSpec spec = llama3("cope");
        for (double n : {0.0, 1.0}) {
            spec.tunables["clip_n"] = n;
            QVERIFY(frequenciesOf(spec, {}).theta == frequenciesOf(spec, {}).unscaled);
        }
        spec.tunables["clip_n"] = 65.0;
        QCOMPARE(problemsOf(spec, Context{})[0].text(),
                 std::string("clip_n is 65; allowed: at most the number of pairs (64)"));
    }

    void automaticCount_data()
    {
        QTest::addColumn<int>("dim");
        QTest::addColumn<double>("base");
        QTest::addColumn<qint64>("length");
        QTest::addColumn<int>("clipped");
        QTest::newRow("Llama 3 8B") << 128 << 5e5 << qint64(8192) << 29;
        QTest::newRow("Llama 2") << 128 << 1e4 << qint64(4096) << 18;
        QTest::newRow("Qwen2.5") << 128 << 1e6 << qint64(32768) << 24;
        QTest::newRow("Llama 3.2 1B") << 64 << 5e5 << qint64(8192) << 14;
        QTest::newRow("Qwen3.5") << 64 << 1e7 << qint64(262144) << 10;
    }

    void automaticCount()
    {
        QFETCH(int, dim);
        QFETCH(double, base);
        QFETCH(qint64, length);
        QFETCH(int, clipped);
        const Frequencies hard = frequenciesOf(specOf("hard-clip", dim, base, length), {});
        QCOMPARE(int(std::ranges::count(hard.theta, 0.0)), clipped);
        const Frequencies soft = frequenciesOf(specOf("cope", dim, base, length), {});
        for (std::size_t i = 0; i < soft.size(); ++i) // the first of the clipped is left alone
            QCOMPARE(soft.theta[i]<soft.unscaled[i], int(i)> dim / 2 - clipped);
    }

    void hardClipIsProportional()
    {
        RopeSpec spec = llama3("hard-clip");
        RopeSpec proportional = llama3("none");
        proportional.method = "proportional";
        proportional.tunables = {{"partial_rotary_factor", 44.0 / 64}};
        QVERIFY(frequenciesOf(spec, {}).theta == frequenciesOf(proportional, {}).theta);
    }

    void kernels()
    {
        const std::vector<double> plain = kernelOf(llama3("none"), 65536);
        const std::vector<double> soft = kernelOf(llama3("cope"), 65536);
        const std::vector<double> hard = kernelOf(llama3("hard-clip"), 65536);
        const auto firstBelowZero = [](const std::vector<double>& g) {
            return std::ranges::find_if(g, [](double v) { return v < 0; }) - g.begin();
        };
        const auto farMean = [](const std::vector<double>& g) {
            return std::accumulate(g.begin() + 32768, g.end(), 0.0) / 32768;
        };
        QCOMPARE(firstBelowZero(plain), std::ptrdiff_t(18438));
        QCOMPARE(firstBelowZero(soft), std::ptrdiff_t(22634));
        QCOMPARE(firstBelowZero(hard), std::ptrdiff_t(65536));
        QNEAR(std::ranges::min(hard), .04625, 1e-4); // five decimals are given, here and below
        QNEAR(farMean(plain), .12754, 5e-5);
        QNEAR(farMean(soft), .16601, 5e-5);
        QNEAR(farMean(hard), .31414, 5e-5);
    }

    void resonancePeriods()
    {
        RopeSpec spec = specOf("none", 128, 1e4, 64);
        spec.tunables["resonance"] = 1.0;
        const Frequencies f = frequenciesOf(spec, {});
        const std::array plain{6.2832, 7.2557, 8.3788, 9.6756, 11.1733, 12.9027};
        const std::array whole{6.0, 7.0, 8.0, 10.0, 11.0, 13.0};
        const std::array gaps{.035406, .059328, .079630, .052466, .075188, .142178};
        for (std::size_t i = 0; i < whole.size(); ++i) {
            QNEAR(periodOf(f.unscaled[i]), plain[i], 1e-5);
            QNEAR(periodOf(f.theta[i]), whole[i], 1e-15);
            QNEAR(gapToTrained(f.unscaled[i], 64), gaps[i], 2e-5);
            QVERIFY(gapToTrained(f.theta[i], 64) < 1e-12);
        }
        double largest = 0;
        for (std::size_t i = 0; i < f.size(); ++i)
            largest = std::max(largest, std::abs(periodOf(f.theta[i]) / periodOf(f.unscaled[i]) - 1));
        QNEAR(largest, .04521, 2e-4);
        QNEAR(largest, std::abs(8 / periodOf(f.unscaled[2]) - 1), 1e-15);
    }

    void resonanceKernel()
    {
        RopeSpec spec = specOf("none", 128, 1e4, 4096);
        const std::vector<double> plain = kernelOf(spec, 1001);
        spec.tunables["resonance"] = 1.0;
        const std::vector<double> whole = kernelOf(spec, 1001);
        QNEAR(plain[1], .970214, 1e-6);
        QNEAR(whole[1], .968960, 1e-6);
        QNEAR(plain[1000], .159027, 4e-6);
        QNEAR(whole[1000], .216370, 4e-6);
    }
};

QTEST_GUILESS_MAIN(TestClipping)
#include "tst_clipping.moc"

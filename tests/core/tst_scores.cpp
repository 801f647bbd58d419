// SPDX-License-Identifier: GPL-3.0-or-later
// Scores of given vectors, against the vectors actually turned.
#include <QTest>

#include <numeric>

#include "core/rope/rotation.h"
#include "core/rope/similarity.h"
#include "core/scaling/methods.h"
#include "support/exact.h"
#include "support/near.h"

using namespace rope;
using test::randomNumbers;

namespace {

constexpr std::array allPairings{Pairing::Half, Pairing::Interleaved, Pairing::InterleavedToHalf};

double kernelOf(std::span<const double> theta, std::int64_t distance)
{
    double g = 0;
    kernelAt(theta, std::array{distance}, std::span(&g, 1));
    return g;
}

/// q·k of the vectors actually turned.
double scoreByRotation(std::vector<double> q, std::vector<double> k, std::span<const double> theta, Pairing pairing,
                       std::int64_t m, std::int64_t n, double attentionFactor)
{
    rotate(q, {1, 1, q.size()}, tableD(theta, std::array{m}, attentionFactor), pairing);
    rotate(k, {1, 1, k.size()}, tableD(theta, std::array{n}, attentionFactor), pairing);
    return std::inner_product(q.begin(), q.end(), k.begin(), 0.0);
}

} // namespace

class TestScores : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scores_data()
    {
        QTest::addColumn<int>("pairs");
        QTest::addColumn<int>("headDim");
        QTest::addColumn<double>("attentionFactor");
        QTest::newRow("d=2") << 1 << 2 << 1.0;
        QTest::newRow("partial") << 5 << 16 << 1.0;
        QTest::newRow("d=128") << 64 << 128 << 1.0;
        QTest::newRow("attention factor") << 16 << 40 << 1.1386;
        QTest::newRow("d=1024") << 512 << 1024 << 1.0;
    }

    /// Sums of up to 1024 products of numbers up to 1: 1e-13.
    void scores()
    {
        QFETCH(int, pairs);
        QFETCH(int, headDim);
        QFETCH(double, attentionFactor);
        const auto size = static_cast<std::size_t>(headDim);
        const std::vector<double> q = randomNumbers<double>(size, -1, 1, 5), k = randomNumbers<double>(size, -1, 1, 6);
        const std::vector<double> theta = geometricTheta(2 * pairs, 1e4);
        for (const Pairing pairing : allPairings)
            for (const auto& [m, n] : {std::pair<std::int64_t, std::int64_t>{0, 0}, {5, 2}, {2, 5}, {131071, 100}}) {
                const double value = score(q, k, theta, pairing, m, n, attentionFactor);
                QNEAR(value, scoreByRotation(q, k, theta, pairing, m, n, attentionFactor), 0, 1e-13);
                // Only the distance counts (F6).
                QCOMPARE(score(q, k, theta, pairing, m + 999, n + 999, attentionFactor), value);
                QNEAR(scoreByRotation(q, k, theta, pairing, m + 999, n + 999, attentionFactor), value, 0, 1e-13);
                // The pairs and the elements that do not turn make up the score.
                const std::vector<double> parts = scorePerPair(q, k, theta, pairing, m - n, attentionFactor);
                QCOMPARE(parts.size(), theta.size());
                double sum = std::accumulate(parts.begin(), parts.end(), 0.0);
                for (std::size_t i = 2 * theta.size(); i < size; ++i)
                    sum += q[i] * k[i];
                QNEAR(sum, value, 0, 1e-13);
            }
    }

    /// One pair at a known angle: |q||k| cos(sθ + ψ), ψ the angle from k to q.
    void scoreOfOnePair()
    {
        const double theta = 0.3, psi = 0.7;
        const std::vector<double> q{2 * std::cos(psi), 2 * std::sin(psi)}, k{3, 0};
        QNEAR(scorePerPair(q, k, std::array{theta}, Pairing::Interleaved, 4)[0], 6 * std::cos(4 * theta + psi), 1e-14);
    }

    /// q = k with pairs of one length: score / |q|² is the kernel (F7).
    void scoreOfEqualVectorsIsTheKernel()
    {
        const std::vector<double> theta = geometricTheta(128, 1e4);
        const std::vector<double> ones(128, 1.0);
        for (const std::int64_t s : {0, 1, 100, 1707})
            QNEAR(score(ones, ones, theta, Pairing::Half, s, 0) / 128, kernelOf(theta, s), 0, 1e-15);
    }
};

QTEST_GUILESS_MAIN(TestScores)
#include "tst_scores.moc"

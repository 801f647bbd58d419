// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>
#include <limits>

#include "core/rope/rotation.h"
#include "support/data.h"
#include "support/exact.h"
#include "support/near.h"

using namespace rope;
using test::randomNumbers;

namespace {

constexpr std::array allPairings{Pairing::Half, Pairing::Interleaved, Pairing::InterleavedToHalf};

std::vector<double> geometric(std::size_t pairs, double base = 1e4)
{
    std::vector<double> theta(pairs);
    for (std::size_t i = 0; i < pairs; ++i)
        theta[i] = std::pow(base, -static_cast<double>(i) / static_cast<double>(pairs));
    return theta;
}

std::vector<double> rotated(std::vector<double> x, std::span<const double> theta, std::int64_t position,
                            Pairing pairing)
{
    rotate(x, {1, 1, x.size()}, tableD(theta, std::array{position}), pairing);
    return x;
}

/// Element j of the half layout sits at halfToInterleaved(j) of the interleaved one; the rest stays.
std::size_t halfToInterleaved(std::size_t j, std::size_t pairs)
{
    return j < pairs ? 2 * j : j < 2 * pairs ? 2 * (j - pairs) + 1 : j;
}

std::vector<double> toHalf(const std::vector<double>& interleaved, std::size_t pairs)
{
    std::vector<double> out(interleaved.size());
    for (std::size_t j = 0; j < out.size(); ++j)
        out[j] = interleaved[halfToInterleaved(j, pairs)];
    return out;
}

double worstDifference(std::span<const double> a, std::span<const double> b)
{
    double worst = a.size() == b.size() ? 0 : std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        worst = std::max(worst, std::abs(a[i] - b[i]));
    return worst;
}

double norm(std::span<const double> x)
{
    double sum = 0;
    for (const double v : x)
        sum += v * v;
    return std::sqrt(sum);
}

} // namespace

class TestRotation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void referenceModels_data()
    {
        QTest::addColumn<nlohmann::json>("rotated");
        QTest::addColumn<std::vector<double>>("theta");
        const nlohmann::json frequencies = test::casesOf("hf_inv_freq.json");
        for (const nlohmann::json& rotated : test::casesOf("hf_rotated.json")) {
            const auto name = rotated.at("name").get<std::string>();
            const auto found = std::ranges::find_if(frequencies, [&](const auto& c) { return c.at("name") == name; });
            QVERIFY2(found != frequencies.end(), name.c_str());
            QTest::newRow(name.c_str()) << rotated << found->at("inv_freq").get<std::vector<double>>();
        }
    }

    /// The reference forms m·θ in double, which rounds the angle by up to half an ulp, m·θ·2^-53; ours does not.
    /// A few more roundings, 4·2^-53, for cos, sin and the products; both relative to the length of the pair.
    /// In float: cos, sin, two products and a sum, each 2^-24 of that length, so 4·2^-24.
    void referenceModels()
    {
        QFETCH(nlohmann::json, rotated);
        QFETCH(std::vector<double>, theta);
        const auto positions = rotated.at("positions").get<std::vector<std::int64_t>>();
        const auto x = rotated.at("x").get<std::vector<std::vector<double>>>();
        const auto y = rotated.at("y").get<std::vector<std::vector<double>>>();
        const auto headDim = rotated.at("head_dim").get<std::size_t>();
        const auto factor = rotated.at("attention_factor").get<double>();
        const Pairing pairing = test::pairingOf(rotated);
        const std::size_t pairs = theta.size();
        QCOMPARE(2 * pairs, rotated.at("rotary_dim").get<std::size_t>());

        std::vector<double> inDouble;
        for (const std::vector<double>& row : x)
            inDouble.insert(inDouble.end(), row.begin(), row.end());
        std::vector<float> inFloat(inDouble.begin(), inDouble.end());
        const BatchShape shape{positions.size(), 1, headDim};
        rotate(inDouble, shape, tableD(theta, positions, factor), pairing);
        rotate(inFloat, shape, tableF(theta, positions, factor), pairing);

        for (std::size_t p = 0; p < positions.size(); ++p)
            for (std::size_t j = 0; j < headDim; ++j) {
                const double got = inDouble[p * headDim + j];
                if (j >= 2 * pairs) {
                    QCOMPARE(got, x[p][j]);
                    QCOMPARE(got, y[p][j]);
                    continue;
                }
                const std::size_t i = pairing == Pairing::Half ? j % pairs : j / 2;
                const std::size_t other = pairing == Pairing::Half ? (j + pairs) % (2 * pairs) : j ^ 1U;
                const double length = factor * std::hypot(x[p][j], x[p][other]);
                const double angle = static_cast<double>(positions[p]) * theta[i];
                QNEAR(got, y[p][j], 0, length * (angle + 4) * 0x1p-53);
                QNEAR(static_cast<double>(inFloat[p * headDim + j]), y[p][j], 0, length * 4 * 0x1p-24);
            }
    }

    void tables_data()
    {
        QTest::addColumn<int>("pairs");
        for (const int pairs : {0, 1, 2, 3, 7, 8, 9, 16, 17, 64, 512})
            QTest::addRow("%d pairs", pairs) << pairs;
    }

    /// cos and sin of the exact angle at any position: 6e-16 with the reference's own error, times the factor;
    /// in float the rounding of the stored value, 2^-24, on top.
    void tables()
    {
        QFETCH(int, pairs);
        const std::vector<double> theta = geometric(static_cast<std::size_t>(pairs), 5e5);
        const std::array<std::int64_t, 7> positions{0, 1, -1, 131071, -16777216, 1 << 30, std::int64_t{1} << 40};
        const double factor = 1.25;
        const TableD exact = tableD(theta, positions, factor);
        const TableF rough = tableF(theta, positions, factor);
        QCOMPARE(exact.positions, positions.size());
        QCOMPARE(exact.pairs, theta.size());
        QCOMPARE(exact.cos.size(), positions.size() * theta.size());
        for (std::size_t p = 0; p < positions.size(); ++p)
            for (std::size_t i = 0; i < theta.size(); ++i) {
                const auto expected = test::exactSinCos(static_cast<double>(positions[p]), theta[i]);
                const std::size_t at = p * theta.size() + i;
                QNEAR(exact.cos[at], factor * expected.cos, 0, 8e-16);
                QNEAR(exact.sin[at], factor * expected.sin, 0, 8e-16);
                QNEAR(static_cast<double>(rough.cos[at]), exact.cos[at], 0x1p-24);
                QNEAR(static_cast<double>(rough.sin[at]), exact.sin[at], 0x1p-24);
            }
    }

    void anglesAreProducts()
    {
        const std::vector<double> theta{1.0, 0.25, 0.0};
        QCOMPARE(angles(theta, std::array<std::int64_t, 2>{-3, 8}), (std::vector<double>{-3, -0.75, 0, 8, 2, 0}));
        QVERIFY(angles(theta, {}).empty());
    }

    void properties_data()
    {
        QTest::addColumn<int>("pairs");
        QTest::addColumn<int>("headDim");
        QTest::addColumn<qlonglong>("position");
        for (const auto& [pairs, headDim] : {std::pair{1, 2}, {1, 5}, {5, 10}, {16, 40}, {64, 128}, {512, 1024}})
            for (const qlonglong position : {0LL, 1LL, -7LL, 4095LL, 1000003LL})
                QTest::addRow("%d of %d at %lld", pairs, headDim, position) << pairs << headDim << position;
    }

    /// Roundings of one rotation of numbers up to 2: 1e-15.
    void properties()
    {
        QFETCH(int, pairs);
        QFETCH(int, headDim);
        QFETCH(qlonglong, position);
        const auto count = static_cast<std::size_t>(pairs);
        const std::vector<double> theta = geometric(count);
        const std::vector<double> x = randomNumbers<double>(static_cast<std::size_t>(headDim), -1, 1);
        for (const Pairing pairing : allPairings) {
            const std::vector<double> y = rotated(x, theta, position, pairing);
            QNEAR(norm(y), norm(x), 1e-15);
            QVERIFY(std::equal(y.begin() + 2 * pairs, y.end(), x.begin() + 2 * pairs));
            if (position == 0 && pairing != Pairing::InterleavedToHalf)
                QVERIFY(y == x);
        }
        // The pairings are permutations of each other, and turning back gives x again.
        const std::vector<double> interleaved = rotated(x, theta, position, Pairing::Interleaved);
        QVERIFY(worstDifference(toHalf(interleaved, count), rotated(toHalf(x, count), theta, position, Pairing::Half)) <
                1e-15);
        QVERIFY(worstDifference(toHalf(interleaved, count), rotated(x, theta, position, Pairing::InterleavedToHalf)) <
                1e-15);
        QVERIFY(worstDifference(rotated(interleaved, theta, -position, Pairing::Interleaved), x) < 1e-15);
        // Turning by m and then by n is turning by m + n.
        QVERIFY(worstDifference(rotated(interleaved, theta, 12345, Pairing::Interleaved),
                                rotated(x, theta, position + 12345, Pairing::Interleaved)) < 2e-15);
    }

    void everyHeadOfAPositionTurnsAlike()
    {
        const std::vector<double> theta = geometric(5);
        const std::array<std::int64_t, 3> positions{3, 100, 7};
        const std::vector<double> x = randomNumbers<double>(3 * 4 * 12, -1, 1);
        for (const Pairing pairing : allPairings) {
            std::vector<double> batch = x;
            rotate(batch, {3, 4, 12}, tableD(theta, positions), pairing);
            for (std::size_t row = 0; row < 12; ++row) {
                const auto part = std::span(x).subspan(row * 12, 12);
                const auto expected = rotated({part.begin(), part.end()}, theta, positions[row / 4], pairing);
                QVERIFY(worstDifference(std::span(batch).subspan(row * 12, 12), expected) < 1e-15);
            }
        }
    }

    void elementsBeforeTheFirstStay()
    {
        const std::vector<double> theta = geometric(3);
        const std::array<std::int64_t, 2> positions{3, 100};
        const std::vector<double> x = randomNumbers<double>(2 * 2 * 10, -1, 1);
        for (const Pairing pairing : allPairings) {
            std::vector<double> batch = x;
            rotate(batch, {2, 2, 10, 3}, tableD(theta, positions), pairing); // 3 stay, 6 turn, 1 stays
            for (std::size_t row = 0; row < 4; ++row) {
                const auto part = std::span(x).subspan(row * 10, 10);
                std::vector<double> expected(part.begin(), part.end());
                const auto turned = rotated({part.begin() + 3, part.begin() + 9}, theta, positions[row / 2], pairing);
                std::ranges::copy(turned, expected.begin() + 3);
                QVERIFY(worstDifference(std::span(batch).subspan(row * 10, 10), expected) < 1e-15);
            }
        }
        std::vector<double> tooFar = x;
        QVERIFY_EXCEPTION_THROWN(rotate(tooFar, {2, 2, 10, 5}, tableD(theta, positions), Pairing::Half), InputError);
    }

    void pairsWithoutFrequencyStay()
    {
        const std::vector<double> theta{1.0, 0.0, 0.0};
        const std::vector<double> y = rotated({1, 2, 3, 4, 5, 6}, theta, 1 << 20, Pairing::Half);
        QVERIFY(y[1] == 2 && y[4] == 5 && y[2] == 3 && y[5] == 6);
        QVERIFY(y[0] != 1 && y[3] != 4);
    }

    void shapesThatDoNotFit_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("positions");
        QTest::addColumn<int>("headDim");
        QTest::addColumn<QString>("field");
        QTest::newRow("too few elements") << 15 << 2 << 8 << "x";
        QTest::newRow("positions differ") << 24 << 3 << 8 << "positions";
        QTest::newRow("head too small") << 12 << 2 << 6 << "head_dim";
    }

    void shapesThatDoNotFit()
    {
        QFETCH(int, size);
        QFETCH(int, positions);
        QFETCH(int, headDim);
        QFETCH(QString, field);
        const TableD table = tableD(geometric(4), std::array<std::int64_t, 2>{1, 2});
        std::vector<double> x(static_cast<std::size_t>(size), 1.0);
        try {
            rotate(x, {static_cast<std::size_t>(positions), 1, static_cast<std::size_t>(headDim)}, table,
                   Pairing::Half);
            QFAIL("accepted");
        } catch (const InputError& error) {
            QCOMPARE(QString::fromStdString(error.problems().front().field), field);
        }
        QVERIFY(std::ranges::all_of(x, [](double v) { return v == 1.0; }));
    }
};

QTEST_GUILESS_MAIN(TestRotation)
#include "tst_rotation.moc"

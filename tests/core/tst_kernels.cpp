// SPDX-License-Identifier: GPL-3.0-or-later
// Every kernel under every instruction set of this machine, against plain loops.
#include <QTest>

#include <algorithm>
#include <limits>

#include "core/kernels/cosine_sum.h"
#include "core/kernels/envelope.h"
#include "core/kernels/partial_sums.h"
#include "core/kernels/rotate_pairs.h"
#include "core/kernels/sincos.h"
#include "core/kernels/targets.h"
#include "support/exact.h"
#include "support/near.h"

using namespace rope;
using test::exactSinCos;
using test::randomNumbers;

namespace {

std::vector<double> geometric(std::size_t pairs, double base)
{
    std::vector<double> theta(pairs);
    for (std::size_t i = 0; i < pairs; ++i)
        theta[i] = std::pow(base, -static_cast<double>(i) / static_cast<double>(pairs));
    return theta;
}

enum class Layout { Halves, Interleaved, InterleavedToHalves };

template <class T>
void rotateWith(Layout layout, kernels::PairRows shape, T* x, const T* cos, const T* sin)
{
    switch (layout) {
    case Layout::Halves: return kernels::rotateHalves(shape, x, cos, sin);
    case Layout::Interleaved: return kernels::rotateInterleaved(shape, x, cos, sin);
    case Layout::InterleavedToHalves: return kernels::rotateInterleavedToHalves(shape, x, cos, sin);
    }
}

/// The rotation of one row, written out.
template <class T>
std::vector<T> rotatedRow(Layout layout, std::size_t pairs, const T* row, std::size_t stride, const T* cos,
                          const T* sin)
{
    std::vector<T> out(row, row + stride);
    for (std::size_t i = 0; i < pairs; ++i) {
        const std::size_t a = layout == Layout::Halves ? i : 2 * i;
        const std::size_t b = layout == Layout::Halves ? i + pairs : 2 * i + 1;
        const std::size_t toA = layout == Layout::Interleaved ? a : i;
        const std::size_t toB = layout == Layout::Interleaved ? b : i + pairs;
        out[toA] = row[a] * cos[i] - row[b] * sin[i];
        out[toB] = row[b] * cos[i] + row[a] * sin[i];
    }
    return out;
}

template <class T>
double worstRotation(Layout layout, std::size_t pairs, std::size_t passed)
{
    const kernels::PairRows shape{3, 2, 2 * pairs + passed, pairs};
    const std::size_t size = shape.groups * shape.rows * shape.stride;
    // One element more at both ends: alignment must not matter, and neither may change.
    std::vector<T> x = randomNumbers<T>(size + 2, -1, 1);
    const std::vector<T> before = x, cos = randomNumbers<T>(3 * pairs, -1, 1, 2),
                         sin = randomNumbers<T>(3 * pairs, -1, 1, 3);
    rotateWith(layout, shape, x.data() + 1, cos.data(), sin.data());
    double worst = x.front() == before.front() && x.back() == before.back() ? 0 : 1e9;
    for (std::size_t r = 0; r < shape.groups * shape.rows; ++r) {
        const std::size_t table = r / shape.rows * pairs, at = 1 + r * shape.stride;
        const std::vector<T> expected =
            rotatedRow(layout, pairs, before.data() + at, shape.stride, cos.data() + table, sin.data() + table);
        for (std::size_t i = 0; i < shape.stride; ++i)
            worst = std::max(worst, static_cast<double>(std::abs(x[at + i] - expected[i])));
    }
    return worst;
}

} // namespace

class TestKernels : public QObject
{
    Q_OBJECT

    /// One row per instruction set; the test picks it up with `use`.
    static void sets()
    {
        QTest::addColumn<std::string>("set");
        for (const std::string& name : kernels::instructionSets())
            QTest::newRow(name.c_str()) << name;
    }
    static bool use()
    {
        QFETCH(std::string, set);
        return kernels::useInstructionSet(set);
    }

private Q_SLOTS:
    void cleanup() { kernels::useInstructionSet({}); }

    void unknownInstructionSetIsRefused()
    {
        QVERIFY(!kernels::instructionSets().empty());
        QVERIFY(!kernels::useInstructionSet("abacus"));
    }

    void sinCos_data()
    {
        QTest::addColumn<std::string>("set");
        QTest::addColumn<double>("largest"); // of |m·x|
        for (const std::string& name : kernels::instructionSets())
            for (const int bits : {0, 20, 40, 45, 47, 60})
                QTest::addRow("%s 2^%d", name.c_str(), bits) << name << std::exp2(bits);
    }

    /// Reference error 3e-16, ours 3e-16: together 6e-16, whatever the size of the angle.
    void sinCos()
    {
        QFETCH(double, largest);
        QVERIFY(use());
        constexpr std::size_t size = 1003;
        double worst = 0;
        for (const double m : {1.0, -3.0, 4097.0, 1048575.0, 1099511627775.0, 0.5}) {
            const std::vector<double> x = randomNumbers<double>(size, -largest / std::abs(m), largest / std::abs(m));
            std::vector<double> sin(size), cos(size);
            kernels::sinCosOfProducts(m, x, sin, cos);
            for (std::size_t i = 0; i < size; ++i) {
                const auto expected = exactSinCos(m, x[i]);
                worst = std::max({worst, std::abs(sin[i] - expected.sin), std::abs(cos[i] - expected.cos)});
            }
        }
        QNEAR(worst, 0.0, 0, 6e-16);
    }

    void sinCosAtSpecialAngles_data() { sets(); }

    /// Close to multiples of π/2 the small one of sin and cos keeps its leading digits (relative 1e-15).
    void sinCosAtSpecialAngles()
    {
        QVERIFY(use());
        const std::vector<double> x{0.0, -0.0, 1.5707963267948966, 3.141592653589793, 4.71238898038469, 1e-300, 0.5, 7};
        std::vector<double> sin(x.size()), cos(x.size());
        kernels::sinCosOfProducts(1, x, sin, cos);
        QVERIFY(sin[0] == 0 && cos[0] == 1);
        QVERIFY(sin[1] == 0 && cos[1] == 1);
        for (std::size_t i = 2; i < x.size(); ++i) {
            QNEAR(sin[i], std::sin(x[i]), 1e-15);
            QNEAR(cos[i], std::cos(x[i]), 1e-15);
        }
        // 355 is close to 113·π.
        kernels::sinCosOfProducts(355, std::vector{1.0}, std::span(sin).first(1), std::span(cos).first(1));
        QNEAR(sin[0], -3.0144353359488449e-5, 1e-15);
    }

    void cosineSums_data()
    {
        QTest::addColumn<std::string>("set");
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("pairs");
        for (const std::string& name : kernels::instructionSets()) {
            for (int size = 0; size <= 17; ++size)
                QTest::addRow("%s %d of 64", name.c_str(), size) << name << size << 64;
            for (const int size : {1023, 1024, 1025, 5000, 40001})
                for (const int pairs : {1, 3, 64, 512})
                    QTest::addRow("%s %d of %d", name.c_str(), size, pairs) << name << size << pairs;
        }
    }

    /// Contract: double 1e-11, and what the method should reach, 1e-15 for a mean of cosines; float 2e-6.
    void cosineSums()
    {
        QFETCH(int, size);
        QFETCH(int, pairs);
        QVERIFY(use());
        const std::vector<double> theta = geometric(static_cast<std::size_t>(pairs), 1e4);
        for (const auto& [first, step] : {std::pair{0.0, 1.0}, {-777.0, 3.0}, {123456.0, -1000.0}, {1e9, 1.0}}) {
            std::vector<double> out(static_cast<std::size_t>(size) + 1, 99);
            std::vector<float> rough(out.size(), 99);
            const double weight = 1.0 / pairs;
            kernels::cosineSums(theta, weight, first, step, std::span(out).first(out.size() - 1), {});
            kernels::cosineSums(theta, weight, first, step, std::span(rough).first(out.size() - 1), {});
            QVERIFY(out.back() == 99 && rough.back() == 99);
            double worst = 0, worstRough = 0;
            for (std::size_t i = 0; i + 1 < out.size(); i += size > 1025 && i > 40 && i + 100 < out.size() ? 211 : 1) {
                const double expected = test::exactKernel(theta, first + step * static_cast<double>(i));
                worst = std::max(worst, std::abs(out[i] - expected));
                worstRough = std::max(worstRough, std::abs(static_cast<double>(rough[i]) - expected));
            }
            QNEAR(worst, 0.0, 0, 1.5e-15);
            QNEAR(worstRough, 0.0, 0, 2e-6);
        }
    }

    void sumsAtSingleDistances_data() { sets(); }

    void sumsAtSingleDistances()
    {
        QVERIFY(use());
        const std::vector<double> theta = geometric(64, 1e4);
        for (std::size_t size = 0; size <= 17; ++size) {
            std::vector<double> m(size), sums(size), lengths(size);
            for (std::size_t i = 0; i < size; ++i)
                m[i] = std::floor(std::pow(11.0, static_cast<double>(i) - 3)) * (i % 2 == 0 ? 1 : -1);
            kernels::cosineSumsAt(theta, 1.0 / 64, m, sums);
            kernels::partialSumsAt(theta, 1.0 / 64, m, lengths);
            for (std::size_t i = 0; i < size; ++i) {
                QNEAR(sums[i], test::exactKernel(theta, m[i]), 0, 1e-15);
                double real = 0, imaginary = 0, sum = 0;
                for (const double t : theta) {
                    const auto [sin, cos] = exactSinCos(m[i], t);
                    sum += std::hypot(real += cos, imaginary += sin);
                }
                QNEAR(lengths[i], sum / 64, 1e-14);
            }
        }
    }

    void rotation_data() { sets(); }

    /// Two products and a sum of numbers up to 1: two roundings of the type.
    void rotation()
    {
        QVERIFY(use());
        for (const Layout layout : {Layout::Halves, Layout::Interleaved, Layout::InterleavedToHalves})
            for (const std::size_t passed : {0U, 1U, 5U}) {
                for (std::size_t pairs = 0; pairs <= 17; ++pairs) {
                    QNEAR(worstRotation<float>(layout, pairs, passed), 0.0, 0, 2.4e-7);
                    QNEAR(worstRotation<double>(layout, pairs, passed), 0.0, 0, 4.5e-16);
                }
                QNEAR(worstRotation<float>(layout, 512, passed), 0.0, 0, 2.4e-7);
                QNEAR(worstRotation<double>(layout, 512, passed), 0.0, 0, 4.5e-16);
            }
    }

    void envelope_data() { sets(); }

    void envelope()
    {
        QVERIFY(use());
        for (const std::size_t size : {1U, 7U, 100U, 1000U}) {
            const std::vector<double> values = randomNumbers<double>(size, -5, 5);
            const std::vector<float> rough(values.begin(), values.end());
            const std::vector<std::size_t> edges{0, 0, size / 3, size / 2, size / 2, size};
            std::vector<double> lo(5), hi(5), roughLo(5), roughHi(5);
            kernels::envelope(values, edges, lo, hi);
            kernels::envelope(rough, edges, roughLo, roughHi);
            for (std::size_t c = 0; c < 5; ++c) {
                if (edges[c] == edges[c + 1]) {
                    QVERIFY(std::isnan(lo[c]) && std::isnan(hi[c]) && std::isnan(roughLo[c]));
                    continue;
                }
                const auto [least, most] =
                    std::minmax_element(values.begin() + static_cast<std::ptrdiff_t>(edges[c]),
                                        values.begin() + static_cast<std::ptrdiff_t>(edges[c + 1]));
                QCOMPARE(lo[c], *least);
                QCOMPARE(hi[c], *most);
                QCOMPARE(roughLo[c], static_cast<double>(static_cast<float>(*least)));
                QCOMPARE(roughHi[c], static_cast<double>(static_cast<float>(*most)));
            }
        }
    }

    void firstBelow_data() { sets(); }

    void firstBelow()
    {
        QVERIFY(use());
        for (std::size_t size = 0; size < 70; ++size) {
            std::vector<double> values(size, 1.0);
            QCOMPARE(kernels::firstBelow(std::span<const double>(values), 1.0), size);
            for (std::size_t at = 0; at < size; ++at) {
                std::vector<double> dip = values;
                dip[at] = 0.5;
                dip.back() = std::min(dip.back(), 0.75);
                const std::vector<float> rough(dip.begin(), dip.end());
                QCOMPARE(kernels::firstBelow(std::span<const double>(dip), 1.0), at);
                QCOMPARE(kernels::firstBelow(std::span<const float>(rough), 1.0F), at);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestKernels)
#include "tst_kernels.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

#include "core/figures/kit/figure_kind.h"
#include "core/rope/rounding.h"
#include "support/figure_series.h"

using namespace rope;
using rope::test::find;

namespace {

Figure made(const Scene& scene)
{
    return makeFigure(*findFigure("precision"), settled(scene));
}

double at(const Series& s, double m)
{
    const auto it = std::ranges::find(s.x, m);
    return it == s.x.end() ? -1 : s.y[std::size_t(it - s.x.begin())];
}

} // namespace

class TestPrecision : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingToDrawIsSaid()
    {
        Scene scene;
        scene.active.headDim = scene.active.rotaryDim = 2; // θ = 1, in every format
        scene.selectedPair = 1;
        const Figure figure = made(scene);
        QVERIFY(figure.series.empty());
        QCOMPARE(figure.markers.size(), std::size_t(1));
        QCOMPARE(figure.markers.front().label.english(), std::string("every format is exact here"));
        QVERIFY(made(Scene{}).markers.empty());
    }

    void fp32IsTheMachinesFloat()
    {
        std::mt19937_64 random(7);
        for (int i = 0; i < 200000; ++i) {
            const double value = std::ldexp(double(random() >> 11) * 0x1p-53 - 0.5, int(random() % 280) - 150);
            const double expected = double(static_cast<float>(value));
            QVERIFY2(rounded(value, NumberFormat::Fp32) == expected, qPrintable(QString::number(value, 'g', 17)));
        }
    }

    void roundsToNearestEven_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("expected");
        const int fp16 = int(NumberFormat::Fp16), bf16 = int(NumberFormat::Bf16), fp32 = int(NumberFormat::Fp32);
        const double inf = std::numeric_limits<double>::infinity();
        QTest::newRow("bf16 257") << bf16 << 257.0 << 256.0;
        QTest::newRow("bf16 259, tie up") << bf16 << 259.0 << 260.0;
        QTest::newRow("bf16 15962") << bf16 << 15962.0 << 15936.0;
        QTest::newRow("bf16 carries") << bf16 << 511.9 << 512.0;
        QTest::newRow("bf16 0.1") << bf16 << 0.1 << 0.10009765625;
        QTest::newRow("bf16 overflow") << bf16 << 3.4e38 << inf;
        QTest::newRow("fp16 2049") << fp16 << 2049.0 << 2048.0;
        QTest::newRow("fp16 largest") << fp16 << 65519.0 << 65504.0;
        QTest::newRow("fp16 overflow") << fp16 << -65520.0 << -inf;
        QTest::newRow("fp16 subnormal") << fp16 << 1e-7 << 0x1p-23;
        QTest::newRow("fp16 to zero") << fp16 << 2e-8 << 0.0;
        QTest::newRow("fp32 2^24 + 1") << fp32 << 16777217.0 << 16777216.0;
        QTest::newRow("fp32 -0.1") << fp32 << -0.1 << double(-0.1F);
    }

    void roundsToNearestEven()
    {
        QFETCH(int, format);
        QFETCH(double, value);
        QFETCH(double, expected);
        QVERIFY(rounded(value, NumberFormat(format)) == expected);
    }

    void firstMerged()
    {
        for (NumberFormat f : numberFormats) {
            const std::int64_t m = firstMergedPosition(f);
            QVERIFY(rounded(double(m), f) == rounded(double(m - 1), f));
            QVERIFY(rounded(double(m - 1), f) != rounded(double(m - 2), f));
        }
    }

    void bf16ThetaIsOffByTheCheckedAngles()
    {
        const Figure figure = made(Scene{});
        const Series* s = find(figure, "bf16");
        // Worst within 512 and 2048 tokens: at their last positions.
        QVERIFY(std::abs(at(*s, 511) - 0.625) < 5e-4);
        QVERIFY(std::abs(at(*s, 2047) - 2.504) < 5e-4);
        QVERIFY(at(*s, 4096) > 3.1);
        QVERIFY(std::ranges::is_sorted(s->y));
        QVERIFY(figure.title.english().find("bf16") != std::string::npos);
    }

    void mergedPositionsAreMarked()
    {
        Scene scene;
        scene.figureOptions["precision.step"] = "position";
        const Figure figure = made(scene);
        std::vector<double> marked;
        for (const RefLine& line : figure.lines)
            if (line.id.starts_with("merged"))
                marked.push_back(line.at);
        std::ranges::sort(marked);
        QCOMPARE(marked, (std::vector<double>{257, 2049})); // fp32's is beyond 16,384
        QVERIFY(!find(figure, "fp32"));
        QVERIFY(find(figure, "bf16")->x.front() >= 257);
    }

    void tableErrorIsHalfAUnit()
    {
        Scene scene;
        scene.figureOptions["precision.step"] = "table";
        const Figure figure = made(scene);
        QVERIFY(find(figure, "bf16")->y.back() <= 0x1p-9 && find(figure, "bf16")->y.back() > 0x1p-10);
        QVERIFY(find(figure, "fp32")->y.back() <= 0x1p-25);
        QVERIFY(figure.y.unit.empty());
    }

    void overflowEndsTheCurve()
    {
        Scene scene;
        scene.context.targetLength = 1 << 20;
        scene.figureOptions["precision.step"] = "position";
        const Figure figure = made(scene);
        QVERIFY(find(figure, "fp16")->x.back() < 65520);
        QCOMPARE(find(figure, "bf16")->x.back(), double(1 << 20));
    }
};

QTEST_GUILESS_MAIN(TestPrecision)
#include "tst_precision.moc"

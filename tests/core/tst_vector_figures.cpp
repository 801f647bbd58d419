// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "core/figures/kit/figure_kind.h"
#include "core/figures/kit/samples.h"
#include "core/rope/frequencies.h"
#include "core/rope/similarity.h"
#include "support/figure_series.h"

using namespace rope;
using rope::test::find;

namespace {

Figure made(const char* id, const Scene& scene, std::vector<std::pair<const char*, const char*>> options = {})
{
    Scene chosen = scene;
    for (const auto& [option, choice] : options)
        chosen.figureOptions[std::string(id) + "." + option] = choice;
    return makeFigure(*findFigure(id), chosen);
}

double headline(const Figure& figure, const std::string& id)
{
    const auto it = std::ranges::find(figure.headlines, id, &Headline::id);
    return it == figure.headlines.end() ? std::nan("") : it->number.value_or(std::nan(""));
}

} // namespace

/// Figures that turn real vectors: clock hands, two tokens, random vectors, attention.
class TestVectorFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gaussiansAreNormal()
    {
        figures::Gaussians random(1);
        const std::vector<double> v = random.vector(100000);
        const double mean = std::accumulate(v.begin(), v.end(), 0.0) / 1e5;
        double squares = 0, fourth = 0;
        for (double x : v) {
            squares += x * x;
            fourth += x * x * x * x;
        }
        QVERIFY(std::abs(mean) < 0.013); // 4 standard errors
        QVERIFY(std::abs(squares / 1e5 - 1) < 0.018);
        QVERIFY(std::abs(fourth / 1e5 - 3) < 0.13);
        QVERIFY(figures::Gaussians(1).next() == v[0] && figures::Gaussians(2).next() != v[0]);
    }

    void armsStandAtTheirAngle()
    {
        Scene scene;
        scene.position = 1000;
        scene.selectedPair = 17;
        const Figure figure = made("phasors", scene);
        QVERIFY(figure.equalAspect);
        const std::vector<double> theta = frequenciesOf(scene.active, scene.context).theta;
        for (const char* circles : {"each", "one"}) {
            const Figure each = made("phasors", scene, {{"circles", circles}});
            const Series* s = find(each, "pair:17");
            QVERIFY(s && s->x.size() == 2 && s->emphasised);
            QVERIFY(std::abs(s->x[1] - s->x[0] - std::cos(1000 * theta[16])) < 1e-12);
            QVERIFY(std::abs(s->y[1] - s->y[0] - std::sin(1000 * theta[16])) < 1e-12);
        }
        const Series* others = find(figure, "others"); // hub, tip, gap for pairs 1 and 64
        QCOMPARE(others->x.size(), std::size_t(6));
        QVERIFY(std::abs(others->y[4] - others->y[3] - std::sin(1000 * theta[63])) < 1e-12);
        QCOMPARE(figure.title.english(),
                 std::string("At position 1,000, pair 17 has turned 15 times and stands at 5.75 rad"));
        QCOMPARE(figure.markers[0].label.english(), std::string("pair 1"));
        QCOMPARE(figure.markers[1].label.english(), std::string("159 turns"));
        QVERIFY(!figure.markers[0].point);
    }

    void unseenArcsBeginWhereTrainingEnded()
    {
        Scene scene;
        scene.pairs = {64};
        scene.selectedPair = 64;
        const std::vector<double> theta = frequenciesOf(scene.active, scene.context).theta;
        const Figure figure = made("phasors", scene);
        const Series* s = find(figure, "unseen");
        QVERIFY(s);
        QVERIFY(std::abs(std::atan2(s->y[0], s->x[0]) - 4096 * theta[63]) < 1e-12); // the hatch begins there
        const std::size_t end = s->x.size() - 2;                                    // before the gap
        QVERIFY(std::abs(std::atan2(s->y[end], s->x[end]) - 16384 * theta[63]) < 1e-12);
        scene.active.method = "linear";
        QVERIFY(!find(made("phasors", scene), "unseen"));
    }

    void barsAddUpToTheScore_data()
    {
        QTest::addColumn<QString>("vectors");
        QTest::addColumn<int>("pairing");
        for (const char* v : {"equal", "random", "shifted", "given"})
            for (int p : {0, 1, 2})
                QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(v)).arg(p))) << v << p;
    }

    void barsAddUpToTheScore()
    {
        QFETCH(QString, vectors);
        QFETCH(int, pairing);
        Scene scene;
        scene.active.pairing = Pairing(pairing);
        scene.distance = 100;
        figures::Gaussians random(7);
        scene.query = random.vector(128);
        scene.key = random.vector(128);
        const Figure figure = made("relative", scene, {{"vectors", vectors.toLatin1().constData()}});
        const Series* s = find(figure, "theta");
        const double sum = std::accumulate(s->y.begin(), s->y.end(), 0.0);
        QVERIFY(std::abs(sum - headline(figure, "score")) < 1e-10);
        QVERIFY(std::abs(headline(figure, "difference")) < 1e-9);
        if (vectors == "equal") // 128·g(100)
            QVERIFY(std::abs(sum / 128 - 0.4772) < 5e-5);
        if (vectors == "shifted") // turned ahead by just this distance
            QVERIFY(std::abs(sum - 128) < 1e-10);
        const Frequencies f = frequenciesOf(scene.active, scene.context);
        const Pairing read = pairing == 0 ? Pairing::Half : Pairing::Interleaved;
        if (vectors == "given")
            QVERIFY(std::abs(sum - score(scene.query, scene.key, f.theta, read, 1024, 924)) < 1e-10);
        QCOMPARE(figure.title.english().substr(0, 24), std::string("q at 1,024, k at 924: sc"));
    }

    void withoutGivenVectorsEqualOnesAreSaid()
    {
        const Figure equal = made("relative", Scene{}), none = made("relative", Scene{}, {{"vectors", "given"}});
        QVERIFY(none.series == equal.series);
        QVERIFY(none.title.english().starts_with("No q and k are given, so equal ones"));
        QVERIFY(made("attention", Scene{}, {{"vectors", "given"}}).title.english().starts_with("No q and k are given"));
        Scene onlyKey;
        onlyKey.key = figures::Gaussians(3).vector(128);
        Scene both = onlyKey;
        both.query = onlyKey.key;
        QVERIFY(made("relative", onlyKey, {{"vectors", "given"}}) == made("relative", both, {{"vectors", "given"}}));
    }

    void givenVectorsOverDistance()
    {
        for (const Pairing pairing : {Pairing::Half, Pairing::Interleaved}) {
            Scene scene;
            scene.active.pairing = pairing;
            scene.active.rotaryDim = 96;
            figures::Gaussians random(5);
            scene.query = random.vector(128);
            scene.key = random.vector(128);
            const Figure figure = made("random", scene);
            const Series* s = find(figure, "given");
            QVERIFY(s && s->x.size() == 8193);
            const Frequencies f = frequenciesOf(scene.active, scene.context);
            const auto length = [](const std::vector<double>& v) {
                return std::sqrt(std::inner_product(v.begin(), v.end(), v.begin(), 0.0));
            };
            for (std::size_t i : {0U, 1U, 1000U, 8192U}) {
                const double exact = score(scene.query, scene.key, f.theta, pairing, 8192, 8192 - std::int64_t(i)) /
                                     (length(scene.query) * length(scene.key));
                QVERIFY(std::abs(s->y[i] - exact) < 1e-12);
            }
        }
    }

    void aKeyTurnedAheadIsAttendedTo()
    {
        const Figure figure = made("attention", Scene{}, {{"vectors", "shifted"}});
        const HeatMap& map = *figure.map;
        for (int m = 8; m < map.rows; ++m) {
            const auto row = map.cells.begin() + std::ptrdiff_t(m) * map.columns;
            QCOMPARE(std::max_element(row, row + m + 1) - row, std::ptrdiff_t(m - 8));
        }
    }

    void betweenTheArmsLiesTheDistance()
    {
        Scene scene;
        scene.selectedPair = 20;
        const double theta = frequenciesOf(scene.active, scene.context).theta[19];
        for (const std::int64_t distance : {0, 256, 5000}) {
            scene.distance = distance;
            const Figure figure = made("phasors", scene, {{"circles", "one"}});
            const Series *q = find(figure, "pair:20"), *k = find(figure, "key");
            const double between = std::atan2(q->y[1], q->x[1]) - std::atan2(k->y[1], k->x[1]);
            QVERIFY(std::abs(std::remainder(between - double(distance) * theta, 2 * std::numbers::pi)) < 1e-11);
        }
        scene.query.assign(128, 0.0);
        scene.query[19 + 64] = 1; // pair 20 points straight up
        const Figure figure = made("phasors", scene, {{"vectors", "given"}, {"circles", "one"}});
        QVERIFY(std::abs(find(figure, "pair:20")->y[1] - std::cos(1024 * theta)) < 1e-11);
    }

    /// Where a few pairs share a circle each pin has one arm: of the selected pair.
    void pinsOfASharedCircleHaveOneArm()
    {
        Scene scene;
        scene.selectedPair = 20;
        scene.pins.resize(7);
        for (std::size_t i = 0; i < scene.pins.size(); ++i)
            scene.pins[i].spec.base = 20000.0 * double(i + 1);
        const Figure figure = made("phasors", scene, {{"circles", "one"}});
        const CheckedScene checked(scene);
        for (std::size_t i = 0; i < scene.pins.size(); ++i) {
            const Series* arm = find(figure, "pin:" + std::to_string(i));
            QVERIFY(arm);
            QCOMPARE(arm->x.size(), std::size_t(3)); // hub, tip, gap
            QVERIFY(std::abs(arm->x[1] - std::cos(1024 * checked.pin(i).theta[19])) < 1e-11);
        }
    }

    void allPairsOnOneCircle()
    {
        Scene scene;
        const Figure figure = made("phasors", scene, {{"circles", "all"}});
        const Series* s = find(figure, "others");
        QCOMPARE(s->x.size(), std::size_t(63));
        const std::vector<double> theta = frequenciesOf(scene.active, scene.context).theta;
        QVERIFY(std::abs(s->x[0] - std::cos(1024.0)) < 1e-12);
        QVERIFY(std::abs(s->y[62] - std::sin(1024 * theta[63])) < 1e-12); // pair 40 is the selected one
    }

    void randomScoresHaveMeanZero()
    {
        const Figure figure = made("random", Scene{});
        const Series* mean = find(figure, "mean");
        const Series* band = find(figure, "spread");
        QVERIFY(mean && band && mean->x.size() > 200);
        for (std::size_t i = 0; i < mean->x.size(); ++i) {
            const double deviation = (band->y2[i] - band->y[i]) / 2;
            QVERIFY(std::abs(deviation - 1 / std::sqrt(128.0)) < 0.025);
            QVERIFY(std::abs(mean->y[i]) < 5 * deviation / std::sqrt(200.0));
        }
        QVERIFY(made("random", Scene{}).series == figure.series);
        QVERIFY(find(made("random", Scene{}, {{"seed", "2"}}), "mean")->y != mean->y);
    }

    void turnedKeyPeaksWhereItWasTurnedTo()
    {
        Scene scene;
        scene.maxDistance = 1500;
        const Figure figure = made("random", scene, {{"peak", "1000"}});
        const Series* s = find(figure, "shifted");
        const auto top = std::ranges::max_element(s->y) - s->y.begin();
        QCOMPARE(s->x[std::size_t(top)], 1000.0);
        QVERIFY(std::abs(s->y[std::size_t(top)] - 1) < 1e-12);
    }

    void attentionRowsAddUpToOne()
    {
        for (const char* mask : {"causal", "full"}) {
            const Figure figure = made("attention", Scene{}, {{"mask", mask}, {"vectors", "random"}});
            const HeatMap& map = *figure.map;
            for (int row = 0; row < map.rows; ++row) {
                double sum = 0;
                int shown = 0;
                for (int column = 0; column < map.columns; ++column) {
                    const float w = map.cells[std::size_t(row * map.columns + column)];
                    sum += std::isnan(w) ? 0 : double(w);
                    shown += std::isnan(w) ? 0 : 1;
                }
                QVERIFY(std::abs(sum - 1) < 1e-6);
                QCOMPARE(shown, mask == std::string("causal") ? row + 1 : map.columns);
            }
        }
    }

    void equalVectorsWithoutRopeAttendEvenly()
    {
        const Figure figure = made("attention", Scene{}, {{"rope", "off"}});
        const HeatMap& map = *figure.map;
        for (int n = 0; n <= 23; ++n)
            QVERIFY(std::abs(double(map.cells[std::size_t(23 * 24 + n)]) - 1.0 / 24) < 1e-7);
        const Figure with = made("attention", Scene{});
        QVERIFY(headline(with, "nearby") > 2 * headline(figure, "nearby"));
        QCOMPARE(with.title, figure.title);
    }
};

QTEST_GUILESS_MAIN(TestVectorFigures)
#include "tst_vector_figures.moc"

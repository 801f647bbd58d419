// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/figures/figure_kind.h"
#include "core/figures/samples.h"
#include "core/rope/frequencies.h"
#include "core/rope/similarity.h"

using namespace rope;

namespace {

Figure made(const char* id, const Scene& scene, std::vector<std::pair<const char*, const char*>> options = {})
{
    Scene chosen = scene;
    for (const auto& [option, choice] : options)
        chosen.figureOptions[std::string(id) + "." + option] = choice;
    return makeFigure(*findFigure(id), chosen);
}

const Series* find(const Figure& figure, const std::string& id)
{
    const auto it = std::ranges::find(figure.series, id, &Series::id);
    return it == figure.series.end() ? nullptr : &*it;
}

double headline(const Figure& figure, const std::string& id)
{
    const auto it = std::ranges::find(figure.headlines, id, &Headline::id);
    return it == figure.headlines.end() ? std::nan("") : it->number.value_or(std::nan(""));
}

} // namespace

/// Figures that turn real vectors: clock hands, two tokens, random vectors, attention.
class TestLab : public QObject
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
        const Series* others = find(figure, "others"); // hub, tip, gap for pairs 1, 33, 48, 64
        QCOMPARE(others->x.size(), std::size_t(12));
        QVERIFY(std::abs(others->y[10] - others->y[9] - std::sin(1000 * theta[63])) < 1e-12);
        QCOMPARE(figure.title.english(),
                 std::string("At position 1,000, pair 17 has turned 15 times and stands at 5.75 rad"));
        QCOMPARE(figure.markers[0].label.english(), std::string("pair 1: 159 turns"));
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
        QVERIFY(std::abs(std::atan2(s->y[0], s->x[0]) - 4096 * theta[63]) < 1e-12);
        const std::size_t end = s->x.size() - 2; // before the gap
        QVERIFY(std::abs(std::atan2(s->y[end], s->x[end]) - 16384 * theta[63]) < 1e-12);
        scene.active.method = "linear";
        QVERIFY(!find(made("phasors", scene), "unseen"));
    }

    void barsAddUpToTheScore_data()
    {
        QTest::addColumn<QString>("vectors");
        QTest::addColumn<int>("pairing");
        for (const char* v : {"equal", "random"})
            for (int p : {0, 1, 2})
                QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(v)).arg(p))) << v << p;
    }

    void barsAddUpToTheScore()
    {
        QFETCH(QString, vectors);
        QFETCH(int, pairing);
        Scene scene;
        scene.active.pairing = Pairing(pairing);
        const Figure figure =
            made("relative", scene, {{"vectors", vectors.toLatin1().constData()}, {"distance", "100"}});
        const Series* s = find(figure, "theta");
        const double sum = std::accumulate(s->y.begin(), s->y.end(), 0.0);
        QVERIFY(std::abs(sum - headline(figure, "score")) < 1e-10);
        QVERIFY(std::abs(headline(figure, "difference")) < 1e-9);
        if (vectors == "equal") // 128·g(100)
            QVERIFY(std::abs(sum / 128 - 0.4772) < 5e-5);
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

QTEST_GUILESS_MAIN(TestLab)
#include "tst_lab.moc"

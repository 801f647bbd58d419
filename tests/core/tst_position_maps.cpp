// SPDX-License-Identifier: GPL-3.0-or-later
// Methods that change distances: values computed apart from the program, and what every one of them must hold to.
#include <QRegularExpression>

#include <algorithm>
#include <limits>
#include <numbers>

#include "core/analysis/analysis.h"
#include "core/figures/kit/figure_kind.h"
#include "core/lessons/quantities/quantities.h"
#include "core/rope/frequencies.h"
#include "core/rope/seen_distance.h"
#include "core/rope/similarity.h"
#include "core/scaling/methods.h"
#include "support/near.h"

using namespace rope;

namespace {

RopeSpec specOf(const std::string& method, const Tunables& tunables = {}, std::int64_t length = 4096)
{
    RopeSpec spec;
    spec.trainLength = length;
    spec.method = method;
    spec.tunables = tunables;
    return spec;
}

DistanceMap mapOf(const std::string& method, const Tunables& tunables = {}, std::int64_t target = 16384)
{
    return distanceMapOf(specOf(method, tunables), {target, std::nullopt});
}

} // namespace

class TestPositionMaps : public QObject
{
    Q_OBJECT

    void addMaps()
    {
        QTest::addColumn<QString>("id");
        for (const Method& m : methods())
            if (m.distance)
                QTest::newRow(m.id.c_str()) << QString::fromStdString(m.id);
    }

private Q_SLOTS:
    void values_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QVariantMap>("settings");
        QTest::addColumn<qint64>("m");
        QTest::addColumn<qint64>("n");
        QTest::addColumn<double>("seen");
        const auto row = [](const char* name, const char* method, const QVariantMap& settings, qint64 m, qint64 n,
                            double seen) { QTest::newRow(name) << QString(method) << settings << m << n << seen; };
        const QVariantMap w{{"window", 1024}};
        row("ReRoPE within", "rerope", w, 1500, 500, 1000);
        row("ReRoPE beyond", "rerope", w, 16000, 500, 1024);
        row("Leaky within", "leaky-rerope", {{"window", 512}, {"divisor", 4}}, 1000, 489, 511);
        row("Leaky beyond", "leaky-rerope", {{"window", 512}, {"divisor", 4}}, 1001, 1, 634);
        row("Leaky at L'", "leaky-rerope", {{"window", 512}}, 16384, 0, 4096);
        const QVariantMap grouped{{"window", 1024}, {"group_size", 8}};
        row("SelfExtend far", "self-extend", grouped, 16000, 0, 2896);
        row("SelfExtend near", "self-extend", grouped, 16000, 14900, 1034);
        row("SelfExtend within", "self-extend", grouped, 1023, 0, 1023);
        row("SelfExtend, its longest", "self-extend", grouped, 25599, 0, 4095);
        row("SelfExtend, one more", "self-extend", grouped, 25600, 0, 4096);
        row("SelfExtend, its longest, 16", "self-extend", {{"window", 512}, {"group_size", 16}}, 57855, 0, 4095);
        row("SelfExtend, one more, 16", "self-extend", {{"window", 512}, {"group_size", 16}}, 57856, 0, 4096);
        const QVariantMap chunks{{"chunk_size", 3072}, {"local_size", 512}};
        row("chunks neighbours", "dual-chunk", chunks, 10000, 9999, 1);
        row("chunks border", "dual-chunk", chunks, 7680, 7679, 1);
        row("chunks next", "dual-chunk", chunks, 8300, 5119, 513);
        row("chunks far", "dual-chunk", chunks, 10000, 0, 3072);
        row("chunks two away", "dual-chunk", chunks, 10000, 5000, 632);
        row("chunks within next", "dual-chunk", chunks, 8100, 7000, 1100);
    }

    void values()
    {
        QFETCH(QString, method);
        QFETCH(QVariantMap, settings);
        QFETCH(qint64, m);
        QFETCH(qint64, n);
        QFETCH(double, seen);
        Tunables tunables;
        for (auto it = settings.begin(); it != settings.end(); ++it)
            tunables[it.key().toStdString()] = it.value().toDouble();
        QCOMPARE(mapOf(method.toStdString(), tunables)(m, n), seen);
    }

    void dualChunkIsExactNearby()
    {
        const DistanceMap map = mapOf("dual-chunk"); // 3L/4 and L/8: 3072 and 512
        double largest = 0;
        std::int64_t firstError = 100000;
        for (std::int64_t m = 0; m < 12000; m += 1)
            for (std::int64_t s : {1, 512, 513, 514, 515, 1000, 3000, 9000})
                if (s <= m) {
                    const double seen = map(m, m - s);
                    largest = std::max(largest, seen);
                    if (seen != double(s))
                        firstError = std::min(firstError, s);
                }
        QCOMPARE(firstError, std::int64_t(514));
        QCOMPARE(largest, 3072.0);
    }

    void leakyDivisorFollowsTheLengths()
    {
        const DistanceMap map = mapOf("leaky-rerope", {{"window", 512.0}});
        QNEAR(1 / (map(10001, 0) - map(10000, 0)), 4.428571, 1e-6); // seven digits are given
    }

    void everyMap_data() { addMaps(); }
    void everyMap()
    {
        QFETCH(QString, id);
        for (std::int64_t length : {64, 100, 4096, 131072})
            for (std::int64_t factor : {1, 2, 8, 64}) {
                const RopeSpec spec = specOf(id.toStdString(), {}, length);
                const Context context{length * factor, std::nullopt};
                const Frequencies f = frequenciesOf(spec, context);
                QVERIFY(f.theta == f.unscaled && f.attentionFactor == 1);
                const DistanceMap map = distanceMapOf(spec, context);
                const std::int64_t end = context.targetLength;
                const double largest = largestSeen(map, end);
                for (std::int64_t m = 0; m < end; m += 1 + end / 97) {
                    QCOMPARE(map(m, m), 0.0);
                    for (std::int64_t n = m; n >= 0; n -= 1 + end / 89) {
                        const double seen = map(m, n);
                        const double s = double(m - n);
                        QVERIFY2(seen >= 0 && seen <= s + 1, id.toUtf8()); // a group's first key may gain a token
                        QVERIFY2(seen <= largest * (1 + 1e-15) + 1, id.toUtf8());
                        QVERIFY2(seen < double(length) + 1e-6, id.toUtf8()); // never a distance that was not trained
                    }
                    for (std::int64_t s = 1; s <= std::min(m, length / 8); ++s)
                        QCOMPARE(map(m, m - s), double(s)); // near keys are seen as they are
                }
            }
    }

    void kernelOverWhatIsSeen()
    {
        const RopeSpec spec = specOf("rerope", {{"window", 1024.0}});
        const std::vector<double> theta = frequenciesOf(spec, {}).theta;
        const DistanceMap map = distanceMapOf(spec, {});
        const std::array<std::int64_t, 4> distances{0, 500, 1024, 9000};
        const std::array<std::int64_t, 4> seen{0, 500, 1024, 1024};
        std::array<double, 4> g{}, expected{};
        kernelSeen(theta, map, 16383, distances, g);
        kernelAt(theta, seen, expected);
        for (std::size_t i = 0; i < g.size(); ++i)
            QNEAR(g[i], expected[i], 0, 1e-12);
        QCOMPARE(firstNegativeSeen(theta, map, 16383), std::int64_t(0)); // plain RoPE: 1707, beyond the window
        QVERIFY(firstNegativeSeen(theta, distanceMapOf(specOf("rerope", {{"window", 2000.0}}), {}), 16383) ==
                firstNegative(theta, 4096));
    }

    /// Figures, lessons and analysis speak of the distances that are seen.
    void allSeeTheSameDistances_data() { addMaps(); }
    void allSeeTheSameDistances()
    {
        QFETCH(QString, id);
        Scene scene;
        scene.active = specOf(id.toStdString());
        const Analysis a = analysisOf(scene.active, scene.context);
        QCOMPARE(a.unseen.size(), std::size_t(0)); // by default every map stays within L
        QVERIFY(unseenPairs(frequenciesOf(scene.active, scene.context), 4096, 16384).size() > 10);
        const double seen = std::floor(*a.largestSeen) + 1;
        for (std::size_t i = 0; i < a.turns.size(); ++i)
            QNEAR(a.turnsAtTarget[i], a.frequencies.theta[i] * seen / (2 * std::numbers::pi), 0, 1e-12);
        const Figure figure = makeFigure(*findFigure("unseen"), scene);
        QCOMPARE(*figure.headlines.front().number, 0.0);
        QVERIFY(figure.zones.empty());
        const std::int64_t negative = firstNegativeOf(scene, a);
        QCOMPARE(Quantities(scene).value("first_negative"),
                 negative > 0 ? double(negative) : std::numeric_limits<double>::infinity());
        scene.pins.push_back({specOf("none"), "plain"});
        const Figure both = makeFigure(*findFigure("unseen"), scene);
        QVERIFY(both.series.back().y.back() > both.series[1].y.back()); // the pin turns all of L'
    }

    void figureOfDistances_data() { addMaps(); }
    void figureOfDistances()
    {
        QFETCH(QString, id);
        Scene scene;
        scene.active = specOf(id.toStdString());
        const DistanceMap map = distanceMapOf(scene.active, scene.context);
        const Figure curve = makeFigure(*findFigure("effective_distance"), scene);
        const auto active = std::ranges::find(curve.series, "theta", &Series::id);
        QVERIFY(active != curve.series.end() && active->x.size() > 100);
        for (std::size_t i = 0; i < active->x.size(); ++i)
            QCOMPARE(active->y[i], map(16383, 16383 - std::int64_t(active->x[i])));
        QCOMPARE(curve.headlines[0].number, std::optional(map(16383, 0)));
        scene.figureOptions["effective_distance.show"] = "map";
        const Figure square = makeFigure(*findFigure("effective_distance"), scene, {100, {}});
        QCOMPARE(square.map->columns, 100);
        QVERIFY(std::isnan(square.map->cells[1])); // a key after the query
        QCOMPARE(square.map->cells[99 * 100], float(map(99 * 164, 0)));
    }

    /// No position map: as far as it is.
    void figureWithoutAMap()
    {
        const Figure figure = makeFigure(*findFigure("effective_distance"), Scene{});
        QCOMPARE(figure.series.size(), std::size_t(1));
        QVERIFY(figure.series[0].x == figure.series[0].y);
        QCOMPARE(figure.headlines[0].number, std::optional(16383.0));
    }

    /// A distance at which the similarity turns negative depends on the query then: it is that of the last one, and
    /// said.
    void firstNegativeNamesItsQuery_data() { addMaps(); }
    void firstNegativeNamesItsQuery()
    {
        QFETCH(QString, id);
        Scene scene;
        scene.active = specOf(id.toStdString());
        scene.context.targetLength = 16384;
        const Json of = analysisJson(settled(scene));
        QCOMPARE(of.at("first_negative_query").get<std::int64_t>(), std::int64_t(16383));
        scene.active.method = "none";
        scene.active.tunables.clear();
        QVERIFY(!analysisJson(settled(scene)).contains("first_negative_query"));
    }

    /// What the title says of a distance lies within the axis.
    void titleOfDecayIsOnItsAxis_data() { addMaps(); }
    void titleOfDecayIsOnItsAxis()
    {
        QFETCH(QString, id);
        static const QRegularExpression number(QStringLiteral("distance ([0-9,]+)"));
        int found = 0;
        for (const std::int64_t target : {2048, 4096, 16384})
            for (const double base : {100.0, 1e4, 5e5}) {
                Scene scene;
                scene.active = specOf(id.toStdString());
                scene.active.base = base;
                scene.context.targetLength = target;
                const Figure figure = makeFigure(*findFigure("decay"), settled(scene));
                const auto match = number.match(QString::fromStdString(figure.title.english()));
                if (!match.hasMatch())
                    continue;
                ++found;
                const double said = match.captured(1).remove(QLatin1Char(',')).toDouble();
                QVERIFY2(said <= figure.x.hi, figure.title.english().c_str());
            }
        QVERIFY(found > 0);
    }

    void otherMethodsKeepDistances() { QVERIFY(!mapOf("none") && !mapOf("yarn") && !mapOf("cope")); }

    void badSettings()
    {
        const auto refusal = [](const char* method, const Tunables& tunables) {
            const auto problems = problemsOf(specOf(method, tunables), Context{});
            return problems.empty() ? std::string() : problems[0].text();
        };
        QCOMPARE(refusal("dual-chunk", {{"chunk_size", 512.0}, {"local_size", 512.0}}),
                 std::string("local_size is 512; allowed: less than chunk_size (512)"));
        QVERIFY(refusal("rerope", {{"window", 0.0}}).starts_with("window is 0"));
        QVERIFY(refusal("self-extend", {{"group_size", 1.5}}).starts_with("group_size is 1.5"));
        QVERIFY(refusal("leaky-rerope", {{"divisor", 0.5}}).starts_with("divisor is 0.5"));
    }

    void kernelTakesDistancesThatAreNotWhole()
    {
        const std::vector<double> theta{1.0, 0.25};
        const std::array distances{0.5, 3.0, 1e6 + 0.25};
        std::array<double, 3> g{};
        kernelAt(theta, std::span<const double>(distances), g);
        for (std::size_t i = 0; i < g.size(); ++i)
            QNEAR(g[i], (std::cos(distances[i]) + std::cos(distances[i] / 4)) / 2, 0, 1e-11);
    }
};

QTEST_GUILESS_MAIN(TestPositionMaps)
#include "tst_position_maps.moc"

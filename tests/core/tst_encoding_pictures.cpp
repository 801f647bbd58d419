// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <QTest>
#include <algorithm>
#include <cmath>

#include "core/rope/frequencies.h"
#include "core/rope/similarity.h"
#include "core/scaling/methods.h"
#include "support/figure_series.h"
#include "support/map_cells.h"

using namespace rope;
using namespace rope::test;

/// Pictures of the encoding itself, against plain loops.
class TestEncodingPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneTurnATokenStaysOne()
    {
        Scene scene;
        scene.active.headDim = scene.active.rotaryDim = 4;
        scene.selectedPair = 1;
        scene.active.thetaMode = ThetaMode::Custom;
        scene.active.customTheta = {2 * 3.141592653589793, 0};
        const Figure figure = made("heatmap", scene);
        for (int row : {0, 1})
            QVERIFY(std::abs(double(cell(*figure.map, row, figure.map->columns - 1)) - 1) < 1e-6);
    }

    void anglesAreWrappedOrEmpty()
    {
        Scene scene;
        const std::vector<double> theta = frequenciesOf(scene.active, scene.context).theta;
        const Figure near = made("heatmap", scene, "quantity", "angle");
        QCOMPARE(near.map->ramp, Ramp::Cyclic);
        for (int row = 0; row < near.map->rows; ++row)
            QVERIFY(std::abs(std::remainder(double(cell(*near.map, row, 100)) - 100 * theta[std::size_t(row)],
                                            2 * 3.141592653589793)) < 1e-6);
        const Figure far = made("heatmap", scene, "quantity", "angle", {100, std::array{0.0, 16383.0}});
        QVERIFY(std::isnan(cell(*far.map, 0, 50))); // 164 positions, 26 turns
        QVERIFY(!std::isnan(cell(*far.map, 63, 50)));
        QVERIFY(far.explanation.english().find("164 neighbouring") != std::string::npos);
    }

    void sinusoidalRowsAreSinAndCos()
    {
        Scene scene;
        scene.active.headDim = scene.active.rotaryDim = 8;
        scene.selectedPair = 1;
        scene.context.targetLength = 50;
        const Figure figure = made("sinusoidal", scene);
        const double theta[] = {1, 0.1, 0.01, 0.001};
        QCOMPARE(figure.map->rows, 8);
        for (int m = 0; m <= 50; ++m)
            for (int k = 0; k < 4; ++k) {
                QVERIFY(std::abs(double(cell(*figure.map, 2 * k, m)) - std::sin(m * theta[k])) < 1e-7);
                QVERIFY(std::abs(double(cell(*figure.map, 2 * k + 1, m)) - std::cos(m * theta[k])) < 1e-7);
            }
    }

    void layoutPutsPairsWhereTheyTurn()
    {
        Scene scene;
        scene.active.headDim = 12;
        scene.active.rotaryDim = 8;
        scene.selectedPair = 2;
        const Figure half = made("layout", scene);
        QCOMPARE(half.title.english(), std::string("Pair 2 turns elements 1 and 5 of 12"));
        const float interleavedRow[] = {1, 1, 2, 2, 3, 3, 4, 4};
        const float halfRow[] = {1, 2, 3, 4, 1, 2, 3, 4};
        for (int e = 0; e < 8; ++e) {
            QCOMPARE(cell(*half.map, 0, e), interleavedRow[e]);
            QCOMPARE(cell(*half.map, 1, e), halfRow[e]);
        }
        QVERIFY(std::isnan(cell(*half.map, 0, 8)) && std::isnan(cell(*half.map, 1, 11)));
        QCOMPARE(half.zones.front().lo, 7.5);
        scene.active.pairing = Pairing::Interleaved;
        QCOMPARE(made("layout", scene).title.english(), std::string("Pair 2 turns elements 2 and 3 of 12"));
        scene.active.pairing = Pairing::InterleavedToHalf;
        QCOMPARE(made("layout", scene).title.english(),
                 std::string("Pair 2 is read from elements 2 and 3, written to 1 and 5"));
    }

    void spreadsAreThoseOfTheModes()
    {
        Scene scene;
        const Figure figure = made("spreads", scene, "show", "linear");
        QCOMPARE(find(figure, "geometric")->y, unscaledTheta(scene.active, 10000));
        const Series* linear = find(figure, "linear");
        QCOMPARE(linear->y.front(), 1.0);
        QVERIFY(std::abs(linear->y.back() - std::pow(10000.0, -126.0 / 128)) < 1e-15);
        QCOMPARE(find(figure, "identical")->y, std::vector<double>(64, usualIdenticalTheta));
        Scene own = scene;
        own.active.identicalTheta = 0.5; // set by hand once
        QCOMPARE(find(made("spreads", own, "show", "linear"), "identical")->y, std::vector<double>(64, 0.5));
        QCOMPARE(find(figure, "geometric")->colour.role, Role::Active);
        const Figure kernel = made("spreads", scene, "show", "kernel");
        std::vector<double> g(513);
        std::vector<std::int64_t> s(513);
        for (std::size_t i = 0; i < s.size(); ++i)
            s[i] = std::int64_t(i);
        kernelAt(linear->y, s, g);
        QCOMPARE(find(kernel, "linear")->y, g);
    }

    void matrixCellsAreMeansOfTheKernel()
    {
        const Scene scene;
        const std::vector<double> theta = frequenciesOf(scene.active, scene.context).theta;
        std::vector<double> g(1024);
        kernelRange(theta, 0, 1, std::span(g));
        for (int columns : {64, 400}) {
            const Figure figure = made("similarity_matrix", scene, "positions", "1024", {columns, std::nullopt});
            const int size = (1024 + columns - 1) / columns;
            for (const auto& [row, column] : {std::pair{0, 0}, {5, 2}, {2, 5}, {30, 60}}) {
                double sum = 0;
                for (int i = 0; i < size; ++i)
                    for (int j = 0; j < size; ++j)
                        sum += g[std::size_t(std::abs(row * size + i - column * size - j))];
                QVERIFY(std::abs(double(cell(*figure.map, row, column)) - sum / (size * size)) < 4e-6);
            }
        }
    }

    void aKeyBeforeTheFirstTokenIsNamedSo()
    {
        Scene scene;
        scene.distance = 8;
        for (const int position : {5, 8, 100}) {
            scene.position = position;
            const std::string label = made("relative", scene).headlines.front().label.english();
            QVERIFY2((label.find("before the first token") != std::string::npos) == (position < 8), label.c_str());
        }
    }

    void identicalThetaHasFewPositions()
    {
        Scene scene;
        scene.active.thetaMode = ThetaMode::Identical;
        const Figure figure = made("similarity_matrix", scene, "positions", "1024");
        QCOMPARE(*figure.headlines.front().number, 710.0);
        QVERIFY(find(figure, "lookalike"));
        QCOMPARE(figure.title.english(), std::string("Identical θ: one cosine, repeats every 6.2832 tokens and never "
                                                     "decays; 44 apart already look alike (similarity 0.999843, at "
                                                     "least 0.999)"));
        // However long the period is, it is seen to repeat.
        for (const double period : {6.2, 100.0, 900.0}) {
            scene.active.identicalTheta = 6.283185307179586 / period;
            const Figure whole = made("similarity_matrix", scene);
            QVERIFY(whole.x.hi >= 2 * period && whole.x.hi <= 5 * std::max(period, 14.0));
        }
        scene.active.identicalTheta = 1;
        const Figure coarse = made("similarity_matrix", scene, "tolerance", "0.3");
        QCOMPARE(*coarse.headlines.front().number, 6.0); // 6 rad is 0.283 short of a turn
    }

    void interpolationIsSlowing()
    {
        Scene scene;
        scene.selectedPair = 1;
        const Figure plain = made("interpolation", scene);
        QVERIFY(!find(plain, "mapped")); // nothing is interpolated without a method
        QCOMPARE(plain.title.english(),
                 std::string("No scaling: at 16,384, pair 1 has turned 4 times as far as in training"));
        scene.active.method = "linear";
        const Figure figure = made("interpolation", scene);
        QVERIFY(*figure.headlines.front().number < 1e-11);
        const Series* mapped = find(figure, "mapped");
        QCOMPARE(mapped->x.back(), 16384.0);
        QCOMPARE(mapped->y.back(), 4096.0); // pair 1, θ = 1
        QCOMPARE(figure.title.english(),
                 std::string("With f = 4, position 16,384 acts as 4,096, so no pair turns farther than in training"));
    }

    /// "No pair turns farther" is true of interpolation alone, whatever method the scene has.
    void titleIsOfTheMethodThatIsDrawn()
    {
        int looked = 0;
        for (const Method& method : methods()) {
            Scene scene;
            scene.selectedPair = 20;
            scene.active.method = method.id;
            if (!allProblemsOf(scene).empty())
                continue;
            const CheckedScene checked(scene);
            const Frequencies& f = checked.active();
            ++looked;
            bool farther = false;
            for (std::size_t i = 0; i < f.size(); ++i)
                farther = farther || f.theta[i] * 16384 > f.unscaled[i] * 4096 * (1 + 1e-9);
            const std::string title = made("interpolation", scene).title.english();
            if (farther)
                QVERIFY2(title.find("no pair turns farther") == std::string::npos, title.c_str());
            if (method.id != "none")
                QVERIFY2(!title.starts_with("No scaling"), title.c_str());
        }
        QVERIFY2(looked + 2 >= int(methods().size()), std::to_string(looked).c_str());
    }

    void titleSaysHowFarThePairTurns_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<double>("factor"); // 0: as the method finds it
        int looked = 0;
        for (const Method& method : methods())
            for (const double factor : {0.0, 2.0, 8.0}) {
                Scene scene;
                scene.active.method = method.id;
                if (factor > 0)
                    scene.active.tunables["factor"] = factor;
                if (!allProblemsOf(scene).empty())
                    continue;
                looked += factor == 0;
                QTest::addRow("%s, f = %g", method.id.c_str(), factor) << QString::fromStdString(method.id) << factor;
            }
        QVERIFY2(looked + 2 >= int(methods().size()), std::to_string(looked).c_str()); // two are nothing without lists
    }

    /// At L' against L, from θ alone. What has turned less than in training is not said to be farther than
    /// interpolated, and methods that change distances have turned nothing.
    void titleSaysHowFarThePairTurns()
    {
        QFETCH(QString, method);
        QFETCH(double, factor);
        Scene scene;
        scene.active.method = method.toStdString();
        if (factor > 0)
            scene.active.tunables["factor"] = factor;
        const std::vector<double> plain = unscaledTheta(scene.active, scene.active.base);
        const std::vector<double> theta = frequenciesOf(scene.active, scene.context).theta;
        const bool byDistance = bool(distanceMapOf(scene.active, scene.context));
        for (const int pair : {1, 40, 64}) {
            scene.selectedPair = pair;
            const auto at = static_cast<std::size_t>(pair - 1);
            const double times = theta[at] * 16384 / (plain[at] * 4096);
            const QString title = QString::fromStdString(made("interpolation", scene).title.english());
            const QByteArray said = title.toUtf8();
            const QRegularExpression number(QStringLiteral("(?:turns|turned)( only)? ([0-9.]+) times as far"));
            const QRegularExpressionMatch match = number.match(title);
            QCOMPARE(title.contains(QStringLiteral("changes distances")), byDistance);
            if (byDistance) {
                QVERIFY2(!match.hasMatch(), said.constData());
            } else if (match.hasMatch()) {
                const double shown = match.captured(2).toDouble();
                QVERIFY2(std::abs(shown - times) <= 0.005 * times, said.constData());
                QCOMPARE(!match.captured(1).isEmpty(), times < 1);
            } else if (times == 0) {
                QVERIFY2(title.contains(QStringLiteral("no longer turns")), said.constData());
            } else {
                QVERIFY2(std::abs(times - 1) < 0.005, said.constData());
                QVERIFY2(title.contains(QStringLiteral("as in training")) ||
                             title.contains(QStringLiteral("farther than in training")),
                         said.constData());
            }
        }
    }

    void titleOfAnotherFactorNamesTheOneThatIsNeeded()
    {
        Scene scene;
        scene.selectedPair = 20;
        scene.active.method = "linear";
        const auto title = [&] { return made("interpolation", scene).title.english(); };
        scene.active.tunables["factor"] = 8.0;
        QCOMPARE(title(), std::string("With f = 8, pair 20 turns only 0.5 times as far as in training; for 16,384, "
                                      "f = 4 is enough"));
        scene.active.tunables["factor"] = 2.0;
        QCOMPARE(title(), std::string("With f = 2, pair 20 turns 2 times as far as in training; 16,384 takes f = 4"));
        // Resonance makes whole periods of it: no factor is to blame for what that adds.
        scene.active.tunables = {{"factor", 4.0}, {"resonance", 1.0}};
        scene.selectedPair = 1;
        QVERIFY2(!title().starts_with("With f ="), title().c_str());
        scene.selectedPair = 20;
        scene.active.tunables.clear();
        scene.active.method = "yarn"; // keeps fast pairs
        QCOMPARE(title(), std::string("Pair 20 turns 4 times as far as in training; interpolated, just as far"));
        scene.active.method = "rerope";
        QCOMPARE(title(), std::string("ReRoPE changes distances, not positions: it does not divide θ of pair 20"));
    }
};

QTEST_GUILESS_MAIN(TestEncodingPictures)
#include "tst_encoding_pictures.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>

#include "core/rope/frequencies.h"
#include "core/rope/similarity.h"
#include "support/figure_series.h"
#include "support/map_cells.h"

using namespace rope;
using namespace rope::test;

namespace {

/// What a cell shows of a wave that turns by so many radians in it.
double shareOf(double turned)
{
    const double turns = turned / (2 * std::numbers::pi);
    const double way = std::clamp((turns - 0.125) / 0.125, 0.0, 1.0);
    return std::pow(std::cos(way * std::numbers::pi / 2), 2) * (way < 1 ? 1 : 0);
}

/// The largest mean of cos(m·θ + a) over `count` neighbours, by adding them up.
double meanOfWave(double theta, int count)
{
    std::complex<double> sum;
    for (int i = 0; i < count; ++i)
        sum += std::polar(1.0, theta * i);
    return std::abs(sum) / count;
}

} // namespace

/// Heat maps from afar: what a cell says of many positions, and how many pairs are told apart.
class TestMaps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void meansAreSaidOnTheScale()
    {
        const Figure coarse = made("heatmap", Scene{}, "quantity", "cos", {100, {}});
        QCOMPARE(coarse.map->label.english(), std::string("cos(m·θ), mean of 164 positions"));
        QCOMPARE(made("heatmap", Scene{}, "quantity", "cos", {1200, {{0, 500}}}).map->label.english(),
                 std::string("cos(m·θ)"));
        QVERIFY(made("sinusoidal", Scene{}, "show", "table", {100, {}})
                    .map->label.english()
                    .ends_with("mean of 164 positions"));
    }

    void aCoarsePictureIsTheMeanOfAFineOne_data()
    {
        QTest::addColumn<QString>("figure");
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("choice");
        QTest::addColumn<int>("columns");
        for (int columns : {64, 128, 256}) {
            QTest::addRow("heatmap, cos, %d", columns) << "heatmap"
                                                       << "quantity"
                                                       << "cos" << columns;
            QTest::addRow("heatmap, sin, %d", columns) << "heatmap"
                                                       << "quantity"
                                                       << "sin" << columns;
            QTest::addRow("sinusoidal, %d", columns) << "sinusoidal"
                                                     << "show"
                                                     << "table" << columns;
        }
        for (int columns : {32, 64}) // it has no more than 400 cells
            QTest::addRow("similarity_matrix, %d", columns) << "similarity_matrix"
                                                            << "positions"
                                                            << "4096" << columns;
    }

    /// Against the mean of a picture of 4 times the columns a cell of a row of one wave is that mean times what is
    /// shown of the wave in the one, over what is in the other: all of it up to an eighth of a turn a cell, nothing
    /// from a quarter on, cos² of the way between. So it differs by no more than |share − share of the fine| times the
    /// mean of the wave over the cell, and a row of slow turns by nothing but float. The matrix leaves nothing out.
    void aCoarsePictureIsTheMeanOfAFineOne()
    {
        QFETCH(QString, figure);
        QFETCH(QString, option);
        QFETCH(QString, choice);
        QFETCH(int, columns);
        const bool square = figure == QLatin1String("similarity_matrix");
        const auto range = square ? std::nullopt : std::optional(std::array{0.0, 16383.0});
        const auto look = [&](int count) {
            return *made(qPrintable(figure), Scene{}, qPrintable(option), qPrintable(choice), {count, range, {}}).map;
        };
        const HeatMap coarse = look(columns), fine = look(4 * columns);
        QCOMPARE(fine.columns, 4 * coarse.columns);
        const int perRow = square ? 4 : 1;
        QCOMPARE(fine.rows, perRow * coarse.rows);
        const double perCell = (coarse.xHi - coarse.xLo) / coarse.columns, fineCell = perCell / 4;
        const auto theta = frequenciesOf(Scene{}.active, Context{}).theta;
        int slow = 0, between = 0, gone = 0;
        for (int row = 0; row < coarse.rows; ++row) {
            const double t = square ? 0 : theta[std::size_t(figure == QLatin1String("heatmap") ? row : row / 2)];
            const double share = shareOf(t * perCell), fineShare = shareOf(t * fineCell);
            const double bound = std::abs(share - fineShare) * meanOfWave(t, int(perCell)) + 1e-5;
            ++(share == 1 ? slow : share > 0 ? between : gone);
            double farthest = 0;
            for (int column = 0; column < coarse.columns; ++column) {
                double mean = 0;
                for (int r = 0; r < perRow; ++r)
                    for (int c = 0; c < 4; ++c)
                        mean += double(cell(fine, perRow * row + r, 4 * column + c)) / (4 * perRow);
                const double here = double(cell(coarse, row, column));
                farthest = std::max(farthest, std::abs(here - mean));
                QVERIFY(std::abs(here) < std::abs(mean) + 1e-5); // swings no farther
            }
            QVERIFY2(farthest <= bound,
                     qPrintable(QStringLiteral("row %1: %2 of %3").arg(row).arg(farthest).arg(bound)));
            if (coarse.columns * t * perCell > 2 * std::numbers::pi) // a whole wave comes near its crest
                QVERIFY(farthest > 0.9 * (bound - 1e-5) - 1e-5);
        }
        QVERIFY(square ? slow == coarse.rows : slow > 10 && between > 2 && gone > 10);
    }

    void noRowBeats_data()
    {
        QTest::addColumn<QString>("quantity");
        QTest::addColumn<int>("columns");
        for (int columns : {384, 704, 1024, 1600})
            for (const char* quantity : {"cos", "sin"})
                QTest::addRow("%s, %d", quantity, columns) << quantity << columns;
    }

    /// A wave of three or four cells beats with them: the row drifts from red to blue and back over hundreds of
    /// pixels, a wave that is not there. In every stretch of 40 cells a row that swings at all reaches at least 0.75
    /// of its extremes, both of them.
    void noRowBeats()
    {
        QFETCH(QString, quantity);
        QFETCH(int, columns);
        const Figure figure = made("heatmap", Scene{}, "quantity", qPrintable(quantity), {columns, {}, {}});
        const HeatMap& map = *figure.map;
        const std::vector<double> theta = frequenciesOf(Scene{}.active, Scene{}.context).theta;
        const double perCell = (map.xHi - map.xLo) / map.columns;
        constexpr int stretch = 40;
        int tested = 0;
        for (int row = 0; row < map.rows; ++row) {
            float most = 0;
            for (int c = 0; c < map.columns; ++c)
                most = std::max(most, std::abs(cell(map, row, c)));
            // Slower waves do not fit into a stretch; what is all but blank is blank.
            if (most < 0.1F || theta[std::size_t(row)] * perCell < 2 * 3.141592653589793 / 20)
                continue;
            ++tested;
            for (int from = 0; from + stretch <= map.columns; from += stretch) {
                float lo = 0, hi = 0;
                for (int c = from; c < from + stretch; ++c) {
                    lo = std::min(lo, cell(map, row, c));
                    hi = std::max(hi, cell(map, row, c));
                }
                QVERIFY2(hi > 0.75F * most && lo < -0.75F * most,
                         qPrintable(QStringLiteral("pair %1 at %2: %3 … %4 of %5")
                                        .arg(row + 1)
                                        .arg(from)
                                        .arg(lo)
                                        .arg(hi)
                                        .arg(most)));
            }
        }
        QVERIFY(tested > 2);
    }

    /// At d = 128 two neighbours of 64 pairs have one colour: eight do not.
    void fewPairsAreToldApart()
    {
        const Figure figure = made("layout", Scene{});
        QCOMPARE(figure.map->zHi, 8.0);
        QCOMPARE(cell(*figure.map, 0, 15), 8.0F);
        QVERIFY(std::isnan(cell(*figure.map, 0, 16)) && std::isnan(cell(*figure.map, 1, 8)));
        QCOMPARE(cell(*figure.map, 1, 64), 1.0F);
        const Series* arcs = find(figure, "arcs");
        QVERIFY(arcs);
        // Both ends of every arc are elements of the pair; beside 8 pairs in two rows there is the selected one.
        std::vector<std::pair<double, double>> ends;
        double start = arcs->x.front();
        for (std::size_t i = 1; i < arcs->x.size(); ++i)
            if (std::isnan(arcs->y[i])) {
                ends.emplace_back(start, arcs->x[i - 1]);
                start = i + 1 < arcs->x.size() ? arcs->x[i + 1] : 0;
            }
        QCOMPARE(ends.size(), std::size_t(16));
        for (int pair = 0; pair < 8; ++pair) {
            const auto joined = [&](double a, double b) {
                return std::ranges::any_of(
                    ends, [&](const auto& e) { return std::abs(e.first - a) < 1e-9 && std::abs(e.second - b) < 1e-9; });
            };
            QVERIFY(joined(2 * pair, 2 * pair + 1));
            QVERIFY(joined(pair, pair + 64));
        }
        for (std::size_t i = 0; i < arcs->y.size(); ++i)
            QVERIFY(std::isnan(arcs->y[i]) || (arcs->y[i] > figure.y.lo && arcs->y[i] < figure.y.hi));
        // Whatever joins the elements of the selected pair has its colour, in both rows, and nothing else has.
        QCOMPARE(arcs->colour.role, Role::Muted);
        for (const char* id : {"half", "interleaved", "arc:half", "arc:interleaved"}) {
            const Series* of = find(figure, id);
            QVERIFY2(of && of->colour.role == Role::Active, id);
            QVERIFY2(of->emphasised == QByteArray(id).endsWith("half"), id); // the row in use
        }
        QCOMPARE(made("layout", Scene{}, "pairs", "all").map->zHi, 64.0);
    }

    /// The two elements of each group of a wide head have its colour and are seen: no colour is thinner than 1/20 of
    /// the axis. Near enough, pairs have colours of their own again.
    void wideHeadsAreColouredInGroups_data()
    {
        QTest::addColumn<int>("dim");
        for (const int dim : {64, 128, 130, 256, 512, 1024})
            QTest::addRow("%d", dim) << dim;
    }

    void wideHeadsAreColouredInGroups()
    {
        QFETCH(int, dim);
        Scene scene;
        scene.active.headDim = scene.active.rotaryDim = dim;
        const Figure figure = made("layout", scene);
        const int group = dim <= 128 ? 1 : (dim / 2 + 7) / 8, coloured = dim <= 128 ? 8 : dim / 2;
        for (int pair = 0; pair < coloured; ++pair) {
            const float colour = float(pair / group + 1);
            for (const int e : {2 * pair, 2 * pair + 1})
                QCOMPARE(cell(*figure.map, 0, e), colour);
            for (const int e : {pair, pair + dim / 2})
                QCOMPARE(cell(*figure.map, 1, e), colour);
        }
        QVERIFY(group > 1 ? group * 20 >= dim : 8 * 16 >= dim);
        QCOMPARE(figure.map->label.english(),
                 group > 1 ? "Group of " + std::to_string(group) + " pairs" : std::string("Pair k"));
        const Figure near = made("layout", scene, "pairs", "first", {1200, {{0, 40}}, {}});
        QCOMPARE(near.map->label.english(), std::string("Pair k"));
        QCOMPARE(cell(*near.map, 0, 15), 8.0F);
    }

    /// With fast pairs alone, all of L′ would be one grey.
    void fastPairsAreSeenToTurn()
    {
        Scene scene;
        scene.active.headDim = scene.active.rotaryDim = 2;
        scene.selectedPair = 1;
        for (const char* id : {"heatmap", "sinusoidal"}) {
            const Figure figure = made(id, scene);
            const auto [low, high] = std::ranges::minmax(figure.map->cells);
            QVERIFY2(low < -0.9F && high > 0.9F, id);
            QVERIFY(figure.x.hi < 200);
        }
    }

    void cellsAreMeansOfTheirPositions_data()
    {
        QTest::addColumn<QString>("quantity");
        QTest::addColumn<qlonglong>("target");
        QTest::addColumn<int>("columns");
        for (const char* q : {"cos", "sin"}) {
            QTest::addRow("%s, one each", q) << q << qlonglong(100) << 1200;
            QTest::addRow("%s, some", q) << q << qlonglong(16384) << 1200;
            QTest::addRow("%s, thousands", q) << q << qlonglong(1000000) << 100;
        }
    }

    void cellsAreMeansOfTheirPositions()
    {
        QFETCH(QString, quantity);
        QFETCH(qlonglong, target);
        QFETCH(int, columns);
        Scene scene;
        scene.active.headDim = scene.active.rotaryDim = 16;
        scene.selectedPair = 1;
        scene.context.targetLength = target;
        const std::vector<double> theta = frequenciesOf(scene.active, scene.context).theta;
        const Figure figure =
            made("heatmap", scene, "quantity", quantity.toLatin1().constData(), {columns, std::nullopt});
        const HeatMap& map = *figure.map;
        const auto n = std::llround((map.xHi - map.xLo) / map.columns);
        QCOMPARE(n, (target + 1 + columns - 1) / columns);
        for (int row = 0; row < map.rows; ++row) {
            // Faded where a cell holds an eighth of a turn, empty of waves from a quarter on.
            const double turns = theta[std::size_t(row)] * double(n) / (2 * 3.141592653589793);
            const double fade = std::cos(3.141592653589793 * 4 * (std::clamp(turns, 0.125, 0.25) - 0.125));
            const double share = n == 1 ? 1 : fade * fade;
            for (int column : {0, 1, map.columns / 2, map.columns - 1}) {
                double sum = 0;
                for (long long t = 0; t < n; ++t) {
                    const double angle = double(column * n + t) * theta[std::size_t(row)];
                    sum += quantity == "cos" ? std::cos(angle) : std::sin(angle);
                }
                QVERIFY(std::abs(double(cell(map, row, column)) - share * sum / double(n)) < 2e-7);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestMaps)
#include "tst_maps.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/figures/kit/dense_curve.h"
#include "core/figures/kit/figure_kind.h"
#include "core/rope/frequencies.h"
#include "core/rope/similarity.h"
#include "support/figure_series.h"

using namespace rope;
using rope::test::find;

namespace {

constexpr double pictureError = 4e-6; // twice the stated error of the float kernel

/// Least and greatest of cos θs over whole distances.
std::pair<double, double> extremesOfCosine(double theta, std::int64_t first, std::int64_t last)
{
    std::pair out{1.0, -1.0};
    for (std::int64_t s = first; s <= last; ++s) {
        out.first = std::min(out.first, std::cos(theta * double(s)));
        out.second = std::max(out.second, std::cos(theta * double(s)));
    }
    return out;
}

/// On a linear axis unless the scene says otherwise.
Figure made(Scene scene, FigureView view = {})
{
    scene.figureOptions.try_emplace("decay.axis", "linear");
    return makeFigure(*findFigure("decay"), settled(scene), view);
}

std::vector<double> exact(const Scene& scene, std::int64_t end)
{
    std::vector<double> g(static_cast<std::size_t>(end));
    kernelRange(frequenciesOf(scene.active, scene.context).theta, 0, 1, std::span(g));
    return g;
}

} // namespace

class TestDecay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewDistancesAreExact()
    {
        Scene scene;
        scene.maxDistance = 1001;
        scene.figureOptions["decay.axis"] = "linear";
        const Figure figure = made(scene);
        const Series* s = find(figure, "kernel");
        QCOMPARE(s->kind, SeriesKind::Line);
        QCOMPARE(s->x.size(), std::size_t(1002));
        const auto near = [&](std::size_t i, double g) { return std::abs(s->y[i] - g) < 5e-5; };
        QVERIFY(near(0, 1) && near(1, 0.9702) && near(10, 0.6691) && near(100, 0.4772) && near(1000, 0.1590));
        QVERIFY(!find(figure, "bound")); // only when asked for
        QVERIFY(!find(figure, "unscaled"));
    }

    void boundIsRoFormers()
    {
        Scene scene;
        scene.maxDistance = 250;
        scene.figureOptions = {{"decay.axis", "linear"}, {"decay.bound", "on"}};
        const Figure figure = made(scene);
        const Series* s = find(figure, "bound");
        const std::pair<double, double> checked[] = {{0, 32.5},   {1, 31.54},   {5, 20.85},  {10, 17.95}, {20, 15.24},
                                                     {50, 12.63}, {100, 10.23}, {150, 7.59}, {200, 7.24}, {250, 6.55}};
        for (const auto& [distance, a] : checked) {
            const auto at = std::ranges::find(s->x, distance) - s->x.begin();
            QVERIFY(at < std::ptrdiff_t(s->x.size()));
            QVERIFY(std::abs(s->y[std::size_t(at)] - a) < 0.005);
        }
    }

    void boundIsNeverCrossed_data()
    {
        QTest::addColumn<int>("headDim");
        QTest::addColumn<QString>("axis");
        QTest::addColumn<int>("end");
        for (int d : {2, 4, 16, 64, 128})
            for (const char* axis : {"linear", "log"})
                for (int end : {1000, 8192, 1 << 20})
                    QTest::newRow(
                        qPrintable(QStringLiteral("d = %1, %2, to %3").arg(d).arg(QLatin1String(axis)).arg(end)))
                        << d << QString::fromLatin1(axis) << end;
    }

    /// At every distance where it is drawn; and a line is drawn only through every distance.
    void boundIsNeverCrossed()
    {
        QFETCH(int, headDim);
        QFETCH(QString, axis);
        QFETCH(int, end);
        Scene scene;
        scene.active.headDim = scene.active.rotaryDim = headDim;
        scene.maxDistance = end;
        scene.figureOptions = {{"decay.axis", axis.toStdString()}, {"decay.bound", "on"}};
        scene = settled(scene);
        const Figure figure = made(scene);
        const Series* bound = find(figure, "bound");
        const std::vector<std::int64_t> at(bound->x.begin(), bound->x.end());
        std::vector<double> g(at.size());
        kernelAt(frequenciesOf(scene.active, scene.context).theta, at, g);
        for (std::size_t i = 0; i < at.size(); ++i) {
            QVERIFY2(bound->y[i] >= g[i] - 1e-12, std::to_string(at[i]).c_str());
            QVERIFY(bound->kind == SeriesKind::Points || i == 0 || at[i] == at[i - 1] + 1);
        }
        // On an axis of its own, which leaves the similarity half of the height; there it lies above all of it.
        QVERIFY(figure.y2 && figure.y2->hi >= std::ranges::max(bound->y));
        QVERIFY(2 * (1 - figure.y.lo) > 0.8 * (figure.y.hi - figure.y.lo));
        const double slope = (figure.y2->hi - figure.y2->lo) / (figure.y.hi - figure.y.lo);
        const auto height = [&](double a) { return figure.y.lo + (a - figure.y2->lo) / slope; };
        QVERIFY(std::abs(height(0) - 1) < 1e-9);
        QVERIFY(std::ranges::all_of(bound->y, [&](double a) { return height(a) >= 1 && height(a) <= figure.y.hi; }));
    }

    void noPeakIsLost_data()
    {
        QTest::addColumn<QString>("axis");
        QTest::addColumn<double>("lo");
        QTest::addColumn<double>("hi");
        QTest::newRow("whole") << "linear" << 0.0 << 65536.0;
        QTest::newRow("zoomed") << "linear" << 10000.5 << 22222.25;
        QTest::newRow("log") << "log" << 1.0 << 65536.0;
        QTest::newRow("log, zoomed") << "log" << 900.0 << 40000.0;
    }

    /// Every value of the exact curve lies inside what is drawn, and the extremes are reached.
    void noPeakIsLost()
    {
        QFETCH(QString, axis);
        QFETCH(double, lo);
        QFETCH(double, hi);
        Scene scene;
        scene.maxDistance = 65536;
        scene.figureOptions["decay.axis"] = axis.toStdString();
        const FigureView view{700, std::array{lo, hi}};
        const Figure figure = made(scene, view);
        const Series* s = find(figure, "kernel");
        const std::vector<double> g = exact(scene, 65537);
        const bool envelope = axis == "linear";
        QCOMPARE(s->kind, envelope ? SeriesKind::Envelope : SeriesKind::Line);
        const auto first = std::size_t(std::ceil(lo)), last = std::size_t(std::floor(hi));
        const auto [least, most] =
            std::minmax_element(g.begin() + std::ptrdiff_t(first), g.begin() + std::ptrdiff_t(last) + 1);
        const double drawnLeast = std::ranges::min(s->y);
        const double drawnMost = std::ranges::max(envelope ? s->y2 : s->y);
        QVERIFY(std::abs(drawnLeast - *least) < pictureError);
        QVERIFY(std::abs(drawnMost - *most) < pictureError);
        if (!envelope)
            return;
        QCOMPARE(s->x.size(), std::size_t(700));
        const double width = (hi - lo) / 700;
        for (std::size_t i = first; i <= last; ++i) {
            const auto c = std::min<std::size_t>(699, std::size_t((double(i) - lo) / width));
            QVERIFY(g[i] > s->y[c] - pictureError && g[i] < s->y2[c] + pictureError);
        }
    }

    void columnsJoin()
    {
        Scene scene;
        scene.maxDistance = 1 << 20;
        const Figure figure = made(scene);
        const Series* s = find(figure, "kernel");
        for (std::size_t c = 1; c < s->x.size(); ++c)
            QVERIFY(s->y[c] <= s->y2[c - 1] && s->y[c - 1] <= s->y2[c]);
    }

    void columnsReachTheNext_data()
    {
        QTest::addColumn<double>("from");
        QTest::newRow("falling") << 0.0;   // cos of 0 to 2.05
        QTest::newRow("rising") << 3200.0; // and of 3.2 to 5.25
    }

    /// Two distances to a column: what is drawn in it goes on to the first distance of the next one.
    void columnsReachTheNext()
    {
        QFETCH(double, from);
        constexpr double theta = 1e-3;
        const Series s = figures::kernelCurve(std::array{theta}, {{from, from + 2048}, AxisScale::Linear, 1024}, {});
        QCOMPARE(s.kind, SeriesKind::Envelope);
        QCOMPARE(s.x.size(), std::size_t(1024));
        for (std::size_t c = 0; c < s.x.size(); ++c) {
            const auto first = std::int64_t(from) + 2 * std::int64_t(c);
            const auto [least, most] = extremesOfCosine(theta, first, first + 2);
            QVERIFY(std::abs(s.y[c] - least) < pictureError && std::abs(s.y2[c] - most) < pictureError);
        }
    }

    /// 1 … 65536 in 700 columns, at which a column of a log axis begins.
    static double logEdge(std::size_t c) { return c == 700 ? 65536 : std::exp2(16 * double(c) / 700); }

    /// A curve that a column does not fill is no flight of stairs: what is drawn lies on it, however wide the columns;
    /// a turn is drawn in the middle of its column.
    void logAxisFollowsACurve_data()
    {
        QTest::addColumn<double>("theta");
        QTest::newRow("less than half a turn") << 2e-5;
        QTest::newRow("a turn in 100 tokens") << 2 * std::numbers::pi / 100;
        QTest::newRow("a turn in 3,000 tokens") << 2 * std::numbers::pi / 3000;
    }

    void logAxisFollowsACurve()
    {
        QFETCH(double, theta);
        const Series s = figures::kernelCurve(std::array{theta}, {{1, 65536}, AxisScale::Log, 700}, {});
        QVERIFY(std::ranges::is_sorted(s.x));
        if (2e-5 == theta)
            QCOMPARE(s.x.back(), 65536.0);
        int checked = 0;
        for (std::size_t i = 0; i < s.x.size(); ++i) {
            const double width = s.x[i] * (std::exp2(16.0 / 700) - 1);
            if (theta * width > std::numbers::pi / 4)
                break; // fewer than eight columns a turn
            const double onCurve = std::cos(theta * s.x[i]);
            const bool turn = std::abs(s.y[i]) > std::cos(theta * width);
            QVERIFY2(std::abs(s.y[i] - onCurve) < (turn ? theta * theta * width * width : 0) + pictureError,
                     qPrintable(QStringLiteral("%1: %2 %3").arg(s.x[i]).arg(s.y[i]).arg(onCurve)));
            checked += width > 2;
        }
        QVERIFY2(checked > 100, qPrintable(QString::number(checked)));
    }

    /// Where a column holds fewer than two distances each distance is a point, up to the first of the columns.
    void logAxisLosesNoDistance()
    {
        std::size_t first = 0;
        while (logEdge(first + 1) - logEdge(first) < 2)
            ++first;
        const auto end = static_cast<std::size_t>(std::ceil(logEdge(first)));
        QVERIFY(end > 50);
        for (const double theta : {2e-5, 0.01, 1.0}) {
            const Series s = figures::kernelCurve(std::array{theta}, {{1, 65536}, AxisScale::Log, 700}, {});
            for (std::size_t d = 1; d < end; ++d) {
                QCOMPARE(s.x[d - 1], double(d));
                QVERIFY(std::abs(s.y[d - 1] - std::cos(theta * double(d))) < 1e-12);
            }
            QVERIFY(s.x[end - 1] >= double(end) && s.x[end - 1] < logEdge(first + 1));
        }
    }

    /// Where the columns are filled: a stroke a column, down and up by turns, over all that the curve reaches in it.
    void strokesOfALogAxis()
    {
        constexpr double theta = 2;
        const Series s = figures::kernelCurve(std::array{theta}, {{1, 65536}, AxisScale::Log, 700}, {});
        std::size_t at = s.x.size();
        for (std::size_t c = 700; c-- > 0 && logEdge(c + 1) - logEdge(c) > 12;) {
            at -= 2;
            double least = 1, most = -1;
            for (auto d = std::int64_t(std::ceil(logEdge(c))); d <= std::int64_t(std::ceil(logEdge(c + 1))); ++d) {
                least = std::min(least, std::cos(theta * double(d)));
                most = std::max(most, std::cos(theta * double(d)));
            }
            QVERIFY(s.x[at] == s.x[at + 1] && std::abs(s.x[at] / ((logEdge(c) + logEdge(c + 1)) / 2) - 1) < 1e-12);
            QVERIFY(std::abs(std::min(s.y[at], s.y[at + 1]) - least) < pictureError);
            QVERIFY(std::abs(std::max(s.y[at], s.y[at + 1]) - most) < pictureError);
            if (at + 2 < s.y.size()) // down and up by turns
                QVERIFY((s.y[at] > s.y[at + 1]) != (s.y[at + 2] > s.y[at + 3]));
        }
        QVERIFY(s.x.size() - at > 400);
    }

    void zoomRefines()
    {
        Scene scene;
        scene.maxDistance = 1 << 20;
        const Figure figure = made(scene, {1200, std::array{500000.0, 500600.0}});
        const Series* s = find(figure, "kernel");
        QCOMPARE(s->kind, SeriesKind::Line);
        QCOMPARE(s->x.front(), 500000.0);
        QCOMPARE(s->x.size(), std::size_t(601));
        QCOMPARE(figure.x.hi, double(1 << 20));
    }

    void million()
    {
        Scene scene;
        scene.maxDistance = 1 << 20;
        double base = 10000;
        QBENCHMARK
        {
            scene.active.base = ++base; // not a kept curve
            made(scene);
        }
    }
};

QTEST_GUILESS_MAIN(TestDecay)
#include "tst_decay.moc"

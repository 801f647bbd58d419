// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>
#include <cmath>

#include "core/figures/kit/figure_kind.h"
#include "core/figures/kit/smooth_curve.h"
#include "core/rope/frequencies.h"
#include "core/rope/similarity.h"
#include "core/scene/scene_edits.h"
#include "support/figure_series.h"

using namespace rope;
using rope::test::find;
using namespace rope::figures;

namespace {

Figure made(const char* id, Scene scene, const char* curve)
{
    scene.figureOptions[std::string(id) + ".curve"] = curve;
    scene.figureOptions["spreads.show"] = "kernel";
    return makeFigure(*findFigure(id), settled(scene), {800, {}, {}});
}

} // namespace

class TestSmoothCurve : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void meanAndBandAgainstPlainLoops_data();
    void meanAndBandAgainstPlainLoops();
    void everySimilarityFigureCan_data();
    void everySimilarityFigureCan();
    void manyPinsAreSmoothed();
    void aCurveThatIsNotDenseStays();
};

void TestSmoothCurve::meanAndBandAgainstPlainLoops_data()
{
    QTest::addColumn<bool>("log");
    QTest::addColumn<int>("end");
    QTest::newRow("log, 8,192") << true << 8192;
    QTest::newRow("log, 131,072") << true << 131072;
    QTest::newRow("linear, 8,192") << false << 8192;
}

/// A thirtieth of the axis, half on each side: mean to 1e-5, extremes to 3e-6 (float).
void TestSmoothCurve::meanAndBandAgainstPlainLoops()
{
    QFETCH(bool, log);
    QFETCH(int, end);
    const Scene scene;
    const std::vector<double> theta = frequenciesOf(scene.active, scene.context).theta;
    const CurveView view{{log ? 1.0 : 0.0, double(end)}, log ? AxisScale::Log : AxisScale::Linear, 600};
    const SmoothCurve curve = smoothKernel(theta, view, {});
    std::vector<double> g(static_cast<std::size_t>(end + 1));
    kernelRange(theta, 0, 1, std::span(g));
    QVERIFY(curve.mean.x.size() > 100);
    QCOMPARE(curve.band.x, curve.mean.x);
    for (std::size_t i = 0; i < curve.mean.x.size(); i += 7) {
        const double s = curve.mean.x[i];
        const double half = std::pow(double(end), 1.0 / 60);
        const double lo = log ? s / half : s - end / 60.0, hi = log ? s * half : s + end / 60.0;
        double sum = 0, least = 2, most = -2;
        int count = 0;
        for (auto d = std::int64_t(std::max(log ? 1.0 : 0.0, std::ceil(lo))); double(d) <= std::min(hi, double(end));
             ++d) {
            const double v = g[static_cast<std::size_t>(d)];
            sum += v;
            least = std::min(least, v);
            most = std::max(most, v);
            ++count;
        }
        QVERIFY(count > 0);
        QVERIFY2(std::abs(curve.mean.y[i] - sum / count) < 1e-5, qPrintable(QString::number(s)));
        QVERIFY(std::abs(curve.band.y[i] - least) < 3e-6);
        QVERIFY(std::abs(curve.band.y2[i] - most) < 3e-6);
        QVERIFY(std::abs(curve.mean.y2[i] - g[static_cast<std::size_t>(s)]) < 1e-6); // what it is a mean around
    }
}

void TestSmoothCurve::everySimilarityFigureCan_data()
{
    QTest::addColumn<QString>("figure");
    QTest::addColumn<QString>("series");
    QTest::newRow("decay") << "decay"
                           << "kernel";
    QTest::newRow("random") << "random"
                            << "kernel";
    QTest::newRow("spreads") << "spreads"
                             << "geometric";
}

void TestSmoothCurve::everySimilarityFigureCan()
{
    QFETCH(QString, figure);
    QFETCH(QString, series);
    const Figure smooth = made(qPrintable(figure), Scene(), "smooth");
    const Series* band = find(smooth, series.toStdString() + ":range");
    const Series* mean = find(smooth, series.toStdString());
    QVERIFY(mean && mean->kind == SeriesKind::Line);
    QVERIFY(band && band->kind == SeriesKind::Band && band->with == mean->id);
    QVERIFY(mean->name.english().ends_with("moving mean") && smooth.y.label.english().ends_with("moving mean"));
    QCOMPARE(mean->y2.size(), mean->y.size());
    QVERIFY(mean->y != mean->y2);
    for (std::size_t i = 0; i < mean->y.size(); ++i)
        QVERIFY(band->y[i] <= mean->y[i] + 1e-6 && mean->y[i] <= band->y2[i] + 1e-6);
    QVERIFY(!find(made(qPrintable(figure), Scene(), "every"), series.toStdString() + ":range"));
    QVERIFY(!find(made(qPrintable(figure), Scene(), "auto"), series.toStdString() + ":range"));
}

void TestSmoothCurve::manyPinsAreSmoothed()
{
    Scene scene;
    for (int i = 0; i < 7; ++i) {
        scene.active.base = 10000.0 * (i + 2);
        pinActive(scene);
    }
    const Figure figure = made("decay", scene, "auto");
    QVERIFY(find(figure, "kernel:range") && !find(figure, "pin:6:range") && find(figure, "pin:6"));
    // Bands lie under all curves, or the last would hide the first.
    const auto firstLine =
        std::ranges::find_if(figure.series, [](const Series& s) { return s.kind == SeriesKind::Line; });
    QVERIFY(std::none_of(firstLine, figure.series.end(), [](const Series& s) { return s.kind == SeriesKind::Band; }));
    QVERIFY(!find(made("decay", scene, "every"), "kernel:range"));
    scene.pins.resize(2);
    QVERIFY(find(made("decay", scene, "smooth"), "pin:1:range"));
}

void TestSmoothCurve::aCurveThatIsNotDenseStays()
{
    Scene scene;
    scene.maxDistance = 200;
    const Figure smooth = made("decay", scene, "smooth"), every = made("decay", scene, "every");
    QCOMPARE(find(smooth, "kernel")->y, find(every, "kernel")->y);
}

QTEST_APPLESS_MAIN(TestSmoothCurve)
#include "tst_smooth_curve.moc"

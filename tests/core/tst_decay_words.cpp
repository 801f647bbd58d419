// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <cmath>

#include "core/figures/kit/figure_kind.h"
#include "core/model/number_text.h"
#include "core/rope/similarity.h"
#include "support/figure_series.h"

using namespace rope;
using rope::test::find;

namespace {

/// On a linear axis unless the scene says otherwise.
Figure made(Scene scene, FigureView view = {})
{
    scene.figureOptions.try_emplace("decay.axis", "linear");
    return makeFigure(*findFigure("decay"), settled(scene), view);
}

} // namespace

/// What the figure of similarity over distance says and marks beside its curve.
class TestDecayWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The place that the title names is inside unless a nearer end was chosen, at every training length.
    void whatTheTitleNamesIsInside_data()
    {
        QTest::addColumn<qlonglong>("trained");
        QTest::addColumn<qlonglong>("end");
        QTest::addColumn<bool>("inside");
        for (const qlonglong trained : {4096, 8192, 8193, 262144, 1048576})
            QTest::addRow("%lld", trained) << trained << qlonglong(Scene().maxDistance) << true;
        QTest::newRow("farther") << qlonglong(4096) << qlonglong(16384) << true;
        QTest::newRow("chosen nearer") << qlonglong(1048576) << qlonglong(4096) << false;
    }

    void whatTheTitleNamesIsInside()
    {
        QFETCH(qlonglong, trained);
        QFETCH(qlonglong, end);
        QFETCH(bool, inside);
        Scene scene;
        scene.active.base = 1e7;
        scene.active.trainLength = trained;
        scene.context.targetLength = 4 * trained;
        scene.maxDistance = end;
        const Figure figure = made(scene);
        QVERIFY(figure.title.english().find("144,660") != std::string::npos);
        QCOMPARE(figure.x.hi > 144660, inside);
        QCOMPARE(figure.title.english().find("beyond the axis") == std::string::npos, inside);
    }

    void firstNegativeIsNamed_data()
    {
        QTest::addColumn<int>("dim");
        QTest::addColumn<double>("base");
        QTest::addColumn<qlonglong>("s");
        QTest::newRow("1e2") << 128 << 1e2 << qlonglong(59);
        QTest::newRow("1e3") << 128 << 1e3 << qlonglong(361);
        QTest::newRow("1e4") << 128 << 1e4 << qlonglong(1707);
        QTest::newRow("5e5") << 128 << 5e5 << qlonglong(18438);
        QTest::newRow("d 64") << 64 << 1e4 << qlonglong(725);
        QTest::newRow("d 256") << 256 << 1e4 << qlonglong(2653);
    }

    void firstNegativeIsNamed()
    {
        QFETCH(int, dim);
        QFETCH(double, base);
        QFETCH(qlonglong, s);
        Scene scene;
        scene.active.headDim = scene.active.rotaryDim = dim;
        scene.active.base = base;
        scene.maxDistance = 32768;
        const Figure figure = made(settled(scene));
        const QString shown = QString::fromStdString(grouped(s));
        QCOMPARE(QString::fromStdString(figure.title.english()),
                 QStringLiteral("Similarity first turns negative at distance ") + shown);
        QCOMPARE(figure.markers.front().x, double(s));
        QVERIFY(figure.markers.front().y < 0);
        QCOMPARE(*figure.headlines.front().number, double(s));
    }

    void identicalThetaIsACosineThatCollides()
    {
        Scene scene;
        scene.active.thetaMode = ThetaMode::Identical;
        scene.active.identicalTheta = 1;
        scene.maxDistance = 1000;
        const Figure figure = made(scene);
        const Series* s = find(figure, "kernel");
        for (std::size_t i = 0; i < s->x.size(); ++i)
            QVERIFY(std::abs(s->y[i] - std::cos(s->x[i])) < 1e-11);
        QVERIFY(figure.y.lo < -1);
        QVERIFY(figure.title.english().starts_with("Identical θ: one cosine, repeats every 6.28"));
        const auto marker = std::ranges::find(figure.markers, "collision", &Marker::id);
        QVERIFY(marker != figure.markers.end());
        QCOMPARE(marker->x, 44.0); // cos(44) = 0.99984: the first above 0.999
    }

    void bothKernelsOnlyWhenTheyDiffer()
    {
        Scene scene;
        scene.active.lambda = 8;
        const Figure figure = made(scene);
        QVERIFY(find(figure, "unscaled") && find(figure, "kernel"));
        QVERIFY(find(figure, "unscaled")->y != find(figure, "kernel")->y);
    }

    void zeroIsAlwaysInView()
    {
        for (double base : {2.0, 1e4, 1e9}) {
            Scene scene;
            scene.active.base = base;
            const Figure figure = made(scene);
            QVERIFY(figure.y.lo <= -0.3 && figure.y.hi > 1);
            QVERIFY(std::ranges::any_of(figure.lines, [](const RefLine& l) { return l.role == LineRole::Zero; }));
        }
    }
};

QTEST_GUILESS_MAIN(TestDecayWords)
#include "tst_decay_words.moc"

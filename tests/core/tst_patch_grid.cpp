// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/figures/kit/figure_kind.h"

using namespace rope;

/// The patch grid says of the pairs it shows what they do.
class TestPatchGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Pairs that turn by 1e-9 a patch turn, though no cosine shows it; those that turn with time alone do not.
    void theTitleAsksThePairs()
    {
        Scene scene;
        const auto title = [&scene] { return makeFigure(*findFigure("patch_grid"), scene).title.english(); };
        scene.active.thetaMode = ThetaMode::Identical;
        scene.active.identicalTheta = 1e-9;
        QCOMPARE(title(), std::string("Pairs turn too little to tell patches apart"));
        scene.active.identicalTheta = 0.1;
        QVERIFY(title().starts_with("Similarity falls by "));
        scene.active.axes.pairs = {64, 0, 0};
        QCOMPARE(title(), std::string("No pair turns with rows or columns: all patches look alike"));
    }
};

QTEST_GUILESS_MAIN(TestPatchGrid)
#include "tst_patch_grid.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QMouseEvent>
#include <QTest>
#include <QUndoStack>

#include <cmath>

#include "core/rope/frequencies.h"
#include "ui/figures/position_bar.h"
#include "ui/figures/position_player.h"
#include "ui/figures/position_track.h"
#include "ui/workspace_fixture.h"

using namespace rope;
using test::alike;

namespace {

/// Any pixel of that colour within `reach` of the place.
bool isPainted(const QImage& image, QPointF at, QColor colour, int reach, int within = 90)
{
    for (int dy = -reach; dy <= reach; ++dy)
        for (int dx = -reach; dx <= reach; ++dx)
            if (const QPoint p = at.toPoint() + QPoint(dx, dy);
                image.valid(p) && alike(image.pixelColor(p), colour, within))
                return true;
    return false;
}

QImage painted(PlotView& view, const Figure& figure)
{
    view.setFigure(figure);
    return view.grab().toImage();
}

} // namespace

/// The parts that move while a scene is dragged or played, by their painted pixels.
class TestMovingParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void armTipsAreWhereTheAngleIs_data();
    void armTipsAreWhereTheAngleIs();
    void cursorOfMMovesOverTheMap();
    void barsFollowTheDistance();
    void trackStandsStillUnderTheHand();
    void trackIsDraggedSteppedAndPlayed();
};

void TestMovingParts::armTipsAreWhereTheAngleIs_data()
{
    QTest::addColumn<qint64>("m");
    for (const qint64 m : {0, 1, 100, 1024, 4095, 16777215})
        QTest::addRow("m = %lld", static_cast<long long>(m)) << m;
}

void TestMovingParts::armTipsAreWhereTheAngleIs()
{
    QFETCH(qint64, m);
    Scene scene;
    scene.position = m;
    scene.distance = 0;
    scene.selectedPair = 20;
    scene.figureOptions["phasors.circles"] = "all";
    PlotView view;
    view.resize(640, 640);
    const QImage image = painted(view, makeFigure(*findFigure("phasors"), scene));
    const double angle = double(m) * frequenciesOf(scene.active, scene.context).theta[19];
    const QColor accent = PlotTheme::light().colour({Role::Active, 0});
    const auto at = [&](double a, double radius) { return view.pixelOf(radius * std::cos(a), radius * std::sin(a)); };
    QVERIFY(isPainted(image, at(angle, 1), accent, 1));
    // The key lies on the query here, dashed; at either end of a dash the arm itself is seen.
    QVERIFY(isPainted(image, at(angle, 0.45), accent, 8) || isPainted(image, at(angle, 0.6), accent, 8));
    for (const double off : {0.5, 1.5, 2.6, 3.14, -2.0, -0.8})
        QVERIFY2(!isPainted(image, at(angle + off, 0.6), accent, 2), "an arm where none is");
}

void TestMovingParts::cursorOfMMovesOverTheMap()
{
    test::ShownWorkspace w;
    QVERIFY(w.show({"heatmap"}, QSize(820, 560)));
    PlotView& plot = w.plot(0);
    const QColor cursor = w.theme.plot().cursor;
    const auto column = [&](double m) {
        const QImage image = plot.grab().toImage();
        const double top = plot.pixelOf(m, 60).y(), bottom = plot.pixelOf(m, 5).y(), x = plot.pixelOf(m, 5).x();
        int found = 0, all = 0;
        for (double y = top; y < bottom; ++y, ++all)
            found += isPainted(image, QPointF(x, y), cursor, 1, 60) ? 1 : 0;
        return double(found) / all;
    };
    double before = -1;
    for (const std::int64_t m : {1024, 0, 8000, 16000}) {
        Scene next = w.store.scene();
        next.position = m;
        w.store.edit(next, QStringLiteral("position"));
        QVERIFY(w.settle());
        QVERIFY(column(double(m)) > 0.95);
        if (before >= 0)
            QVERIFY(column(before) < 0.3); // the map has no such colour of its own
        before = double(m);
    }
}

void TestMovingParts::barsFollowTheDistance()
{
    PlotView view;
    view.resize(900, 500);
    const QColor accent = PlotTheme::light().colour({Role::Active, 0});
    for (const std::int64_t s : {0, 3, 256, 100000}) {
        Scene scene;
        scene.active.headDim = scene.active.rotaryDim = 16; // wide bars
        scene.distance = s;
        scene = settled(scene);
        const QImage image = painted(view, makeFigure(*findFigure("relative"), scene));
        const std::vector<double> theta = frequenciesOf(scene.active, scene.context).theta;
        for (int k = 1; k <= 8; ++k) {
            const double y = 2 * std::cos(double(s) * theta[std::size_t(k - 1)]); // two elements of 1 each
            const QPointF end = view.pixelOf(k, y), zero = view.pixelOf(k, 0);
            const double inwards = end.y() < zero.y() ? 4 : -4;
            if (std::abs(end.y() - zero.y()) > 8)
                QVERIFY(isPainted(image, end + QPointF(0, inwards), accent, 1));
            QVERIFY(!isPainted(image, end - QPointF(0, inwards), accent, 1));
        }
    }
}

/// The numbers beside the track have more digits at its end: they took the room from the track under the hand.
void TestMovingParts::trackStandsStillUnderTheHand()
{
    test::ShownWorkspace w;
    QVERIFY(w.show({"phasors"}, QSize(900, 500)));
    for (std::int64_t length : {16384, 131072, 1048576}) {
        Scene scene = w.store.scene();
        scene.position = 8;
        scene.context.targetLength = length;
        QVERIFY(w.store.edit(scene, QStringLiteral("L′")));
        QCoreApplication::processEvents();
        const QRect before = w.space.position().track().geometry();
        for (std::int64_t position : {std::int64_t(0), std::int64_t(9999), length - 1}) {
            scene.position = position;
            w.store.edit(scene, QStringLiteral("Position m"));
            QCoreApplication::processEvents();
            QCOMPARE(w.space.position().track().geometry(), before);
        }
    }
}

void TestMovingParts::trackIsDraggedSteppedAndPlayed()
{
    test::ShownWorkspace w;
    QVERIFY(w.show({"phasors"}, QSize(900, 500)));
    PositionTrack& track = w.space.position().track();
    const auto m = [&] { return w.store.scene().position; };
    const int y = track.height() / 2;
    QTest::mousePress(&track, Qt::LeftButton, Qt::NoModifier, QPoint(int(track.pixelOf(1024)), 11));
    QTest::mouseMove(&track, QPoint(int(track.pixelOf(8000)), y));
    QMouseEvent drag(QEvent::MouseMove, QPointF(track.pixelOf(8000), y),
                     track.mapToGlobal(QPointF(track.pixelOf(8000), y)), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&track, &drag);
    QTest::mouseRelease(&track, Qt::LeftButton, Qt::NoModifier, QPoint(int(track.pixelOf(8000)), y));
    QVERIFY(std::abs(m() - 8000) < 40);
    QCOMPARE(w.store.history()->count(), 1); // one drag, one step
    const std::int64_t start = m();
    QTest::keyClick(&track, Qt::Key_Right);
    QCOMPARE(m(), start + 1);
    QTest::keyClick(&track, Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(m(), start - 99);
    QTest::keyClick(&track, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(m(), start - 89);
    QTest::keyClick(&track, Qt::Key_PageUp);
    QCOMPARE(m(), start - 89 + 16383 / 64);
    QTest::keyClick(&track, Qt::Key_End);
    QCOMPARE(m(), std::int64_t(16383));
    QTest::keyClick(&track, Qt::Key_Home);
    QCOMPARE(m(), std::int64_t(0));
    QVERIFY(w.space.position().readout().contains(QStringLiteral("m = 0")));

    // The open handle moves the key alone.
    Scene apart = w.store.scene();
    apart.position = 12000;
    apart.distance = 4000;
    w.store.edit(apart, QStringLiteral("apart"));
    const QPoint key(int(std::lround(track.pixelOf(8000))), 11);
    QTest::mousePress(&track, Qt::LeftButton, Qt::NoModifier, key);
    const QPointF to(track.pixelOf(2000), 11);
    QMouseEvent pull(QEvent::MouseMove, to, track.mapToGlobal(to), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&track, &pull);
    QTest::mouseRelease(&track, Qt::LeftButton, Qt::NoModifier, to.toPoint());
    QCOMPARE(m(), std::int64_t(12000));
    QVERIFY(std::abs(w.store.scene().distance - 10000) < 40);

    const std::int64_t before = m();
    w.space.position().player().setPlaying(true);
    QTRY_VERIFY(m() > before);
    w.space.position().player().setPlaying(false);
    const std::int64_t stopped = m();
    QCoreApplication::processEvents();
    QCOMPARE(m(), stopped);
}

QTEST_MAIN(TestMovingParts)
#include "tst_moving_parts.moc"

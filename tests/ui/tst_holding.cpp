// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <QDragEnterEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QSlider>

#include "core/scene/scene_edits.h"
#include "tests/ui/workspace_fixture.h"

using namespace rope;
using namespace rope::test;

namespace {

/// A slider of the base as any control would be: it edits and knows nothing of being held.
struct BaseSlider : QSlider {
    explicit BaseSlider(SceneStore& store) : QSlider(Qt::Horizontal)
    {
        setRange(0, 100);
        setValue(20);
        resize(400, 30);
        connect(this, &QSlider::valueChanged, this, [&store](int value) {
            Scene next = store.scene();
            next.active.base = std::pow(10.0, 2 + value / 20.0);
            store.edit(next, QStringLiteral("base"));
        });
    }

    QPoint handle() const { return {9 + (width() - 18) * value() / 100, height() / 2}; }
};

/// What must not change while a control is held.
struct Look {
    double xLo, xHi, yLo, yHi;
    std::vector<int> pairs;
    QPointF corner, opposite; ///< of the frame, pixels
    bool operator==(const Look&) const = default;

    static Look of(const PlotView& plot)
    {
        const Figure& f = plot.figure();
        return {f.x.lo, f.x.hi, f.y.lo, f.y.hi, f.pairs, plot.pixelOf(f.x.lo, f.y.lo), plot.pixelOf(f.x.hi, f.y.hi)};
    }
};

Scene startScene()
{
    Scene scene;
    scene.active.headDim = scene.active.rotaryDim = 128;
    scene.context.targetLength = 16384;
    return settled(scene);
}

} // namespace

class TestHolding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picturesHoldStill_data();
    void picturesHoldStill();
    void aGhostIsPaintedWhileHeld();
    void aMapHasASmallGhost_data();
    void aMapHasASmallGhost();
    void whatHasJustComeIsNotCovered();
    void anEditWithoutAHandHoldsNothing();
    void aRepeatingKeyHolds();
    void holdsUntilTheLastButton();
    void aLostWindowLetsGo_data();
    void aLostWindowLetsGo();
};

void TestHolding::picturesHoldStill_data()
{
    QTest::addColumn<QString>("figure");
    for (const FigureKind& kind : figureKinds())
        if (!kind.usesLab)
            QTest::newRow(kind.id.c_str()) << QString::fromStdString(kind.id);
}

void TestHolding::picturesHoldStill()
{
    QFETCH(QString, figure);
    ShownWorkspace shown;
    shown.store.restore(startScene());
    QVERIFY(shown.show({figure.toStdString()}, {520, 400}));
    PlotView& plot = shown.plot(0);
    BaseSlider slider(shown.store);
    slider.show();
    QVERIFY(QTest::qWaitForWindowExposed(&slider));

    const Look before = Look::of(plot);
    QTest::mousePress(&slider, Qt::LeftButton, {}, slider.handle());
    QVERIFY(!plot.hasGhost()); // nothing has been dragged yet
    for (const int to : {30, 60, 95}) {
        QTest::mouseMove(&slider, {9 + (slider.width() - 18) * to / 100, slider.height() / 2});
        QVERIFY(shown.settle());
        QVERIFY(Look::of(plot) == before);
        QVERIFY(plot.hasGhost());
    }
    QVERIFY(shown.store.scene().active.base > 1e5);

    std::vector<Look> after{before};
    connect(&plot, &PlotView::painted, &plot, [&] {
        if (!(Look::of(plot) == after.back()))
            after.push_back(Look::of(plot));
    });
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, {9 + (slider.width() - 18) * 95 / 100, slider.height() / 2});
    QTRY_VERIFY(!plot.hasGhost());
    QVERIFY(shown.settle());
    QVERIFY2(after.size() <= 2, "ranges settle once");
    const Figure free = makeFigure(*findFigure(figure.toStdString()), shown.store.checked(), plot.view());
    QCOMPARE(plot.figure().y.hi, free.y.hi);
    QCOMPARE(plot.figure().x.hi, free.x.hi);
    QVERIFY(plot.figure().pairs == free.pairs);
}

void TestHolding::aGhostIsPaintedWhileHeld()
{
    ShownWorkspace shown;
    shown.store.restore(startScene());
    QVERIFY(shown.show({"periods"}, {640, 480}));
    PlotView& plot = shown.plot(0);
    BaseSlider slider(shown.store);
    slider.show();
    QVERIFY(QTest::qWaitForWindowExposed(&slider));
    const QImage before = plot.grab().toImage();
    // The slow pairs lie where little else does: their marks fade and do not go.
    const Series& pairs = plot.figure().series.front();
    std::vector<QPoint> places;
    for (std::size_t i = 3 * pairs.x.size() / 4; i < pairs.x.size(); ++i)
        places.push_back(plot.pixelOf(pairs.x[i], pairs.y[i]).toPoint() * before.devicePixelRatio());
    QTest::mousePress(&slider, Qt::LeftButton, {}, slider.handle());
    QTest::mouseMove(&slider, {9 + (slider.width() - 18) * 50 / 100, slider.height() / 2});
    QVERIFY(shown.settle());
    const QImage held = plot.grab().toImage();
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, slider.rect().center());
    QTRY_VERIFY(!plot.hasGhost());
    const QColor paper = shown.theme.plot().background;
    const auto apart = [paper](QColor a) {
        return std::abs(a.red() - paper.red()) + std::abs(a.green() - paper.green()) +
               std::abs(a.blue() - paper.blue());
    };
    int marks = 0, faded = 0;
    for (const QPoint& place : places) {
        const int mark = apart(before.pixelColor(place)), ghost = apart(held.pixelColor(place));
        marks += mark > 100 ? 1 : 0; // a label or a line may lie over one
        faded += mark > 100 && ghost > 20 && ghost < 0.6 * mark ? 1 : 0;
    }
    QVERIFY2(marks > 4 && 2 * faded > marks, qPrintable(QStringLiteral("%1 of %2").arg(faded).arg(marks)));
}

void TestHolding::aMapHasASmallGhost_data()
{
    QTest::addColumn<QString>("figure");
    Scene other = startScene();
    other.active.base = 1000;
    for (const FigureKind& kind : figureKinds()) {
        if (kind.usesLab)
            continue;
        const Figure start = makeFigure(kind, startScene());
        if (start.map && *start.map != *makeFigure(kind, other).map)
            QTest::newRow(kind.id.c_str()) << QString::fromStdString(kind.id);
    }
}

/// Two maps on each other would be neither: how it began lies in a corner, small, until the hand lets go. It
/// covers a tenth at most.
void TestHolding::aMapHasASmallGhost()
{
    QFETCH(QString, figure);
    ShownWorkspace shown;
    shown.store.restore(startScene());
    QVERIFY(shown.show({figure.toStdString()}, {640, 480}));
    PlotView& plot = shown.plot(0);
    Q_EMIT shown.store.heldChanged(true);
    Scene next = shown.store.scene();
    next.active.base = 1000;
    QVERIFY(shown.store.edit(next, QStringLiteral("base")));
    QVERIFY(shown.settle());
    const QImage held = plot.grab().toImage();
    plot.setGhost(nullptr);
    const QImage bare = plot.grab().toImage();
    Q_EMIT shown.store.heldChanged(false);
    QRect covered;
    for (int y = 0; y < held.height(); ++y)
        for (int x = 0; x < held.width(); ++x)
            if (held.pixel(x, y) != bare.pixel(x, y))
                covered |= QRect(x, y, 1, 1);
    QVERIFY(covered.width() > 60 && covered.height() > 40);
    QVERIFY2(covered.width() * covered.height() < 0.1 * held.width() * held.height(), "it covers a tenth at most");
}

/// While one figure follows the other, as in a drag beside a training, "Computing…" goes with each that comes.
void TestHolding::whatHasJustComeIsNotCovered()
{
    ShownWorkspace w;
    QVERIFY(w.show({"decay"}, {900, 600}));
    FigureCell* cell = w.space.cells().front();
    auto* busy = cell->findChild<QWidget*>(QStringLiteral("busy"));
    QVERIFY(busy);
    int onTheWay = 0, covered = 0;
    connect(&cell->runner(), &FigureRunner::ready, cell, [&] { // after the cell has shown it
        onTheWay += cell->runner().isBusy();
        covered += busy->isVisible();
    });
    for (int i = 0; i < 5000 && onTheWay < 5; ++i) {
        Scene next = w.store.scene();
        next.active.base = 10000 + i;
        QVERIFY(w.store.edit(next, QStringLiteral("base")));
        busy->show();
        QCoreApplication::processEvents();
    }
    QVERIFY(onTheWay >= 5);
    QCOMPARE(covered, 0);
    QVERIFY(w.settle());
    QVERIFY(!busy->isVisible());
}

void TestHolding::anEditWithoutAHandHoldsNothing()
{
    ShownWorkspace shown;
    QSignalSpy held(&shown.store, &SceneStore::heldChanged);
    QVERIFY(shown.store.edit(startScene(), QStringLiteral("by hand")));
    QVERIFY(!shown.store.isHeld());
    QCOMPARE(held.size(), 0);
}

void TestHolding::aRepeatingKeyHolds()
{
    ShownWorkspace shown;
    BaseSlider slider(shown.store);
    slider.show();
    slider.setFocus();
    QVERIFY(QTest::qWaitForWindowExposed(&slider));
    const auto send = [&](QEvent::Type type, bool repeated) {
        QKeyEvent event(type, Qt::Key_Right, Qt::NoModifier, QString(), repeated);
        QCoreApplication::sendEvent(&slider, &event);
    };
    send(QEvent::KeyPress, false);
    QVERIFY(!shown.store.isHeld()); // one step is one step
    send(QEvent::KeyPress, true);
    QVERIFY(shown.store.isHeld());
    send(QEvent::KeyRelease, true);
    send(QEvent::KeyPress, true);
    QVERIFY(shown.store.isHeld());
    send(QEvent::KeyRelease, false);
    QTRY_VERIFY(!shown.store.isHeld());
}

/// The other button is pressed and let go during a drag.
void TestHolding::holdsUntilTheLastButton()
{
    ShownWorkspace shown;
    BaseSlider slider(shown.store);
    slider.show();
    QVERIFY(QTest::qWaitForWindowExposed(&slider));
    const auto send = [&](QEvent::Type type, Qt::MouseButton button, Qt::MouseButtons after) {
        const QPointF at = slider.rect().center();
        QMouseEvent event(type, at, slider.mapToGlobal(at), button, after, Qt::NoModifier);
        QCoreApplication::sendEvent(&slider, &event);
    };
    send(QEvent::MouseButtonPress, Qt::LeftButton, Qt::LeftButton);
    send(QEvent::MouseButtonPress, Qt::RightButton, Qt::LeftButton | Qt::RightButton);
    send(QEvent::MouseButtonRelease, Qt::RightButton, Qt::LeftButton);
    QCoreApplication::processEvents(); // letting go is told by the event loop
    slider.setValue(80);
    QVERIFY(shown.store.isHeld());
    QSignalSpy held(&shown.store, &SceneStore::heldChanged);
    send(QEvent::MouseButtonRelease, Qt::LeftButton, Qt::NoButton);
    QTRY_VERIFY(!shown.store.isHeld());
    QCOMPARE(held.size(), 1);
}

void TestHolding::aLostWindowLetsGo_data()
{
    QTest::addColumn<int>("type");
    QTest::newRow("another window") << int(QEvent::WindowDeactivate);
    QTest::newRow("another program") << int(QEvent::ApplicationDeactivate);
    QTest::newRow("a dialog") << int(QEvent::WindowBlocked);
    QTest::newRow("a thing dragged in") << int(QEvent::DragEnter);
}

/// What is released elsewhere is not told.
void TestHolding::aLostWindowLetsGo()
{
    QFETCH(int, type);
    ShownWorkspace shown;
    BaseSlider slider(shown.store);
    slider.setAcceptDrops(true);
    slider.show();
    QVERIFY(QTest::qWaitForWindowExposed(&slider));
    QTest::mousePress(&slider, Qt::LeftButton, {}, slider.handle());
    QTest::mouseMove(&slider, slider.rect().center());
    QVERIFY(shown.store.isHeld());
    QMimeData mime;
    QDragEnterEvent dragged({}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QEvent lost{QEvent::Type(type)};
    QCoreApplication::sendEvent(&slider, type == QEvent::DragEnter ? &dragged : &lost);
    QTRY_VERIFY(!shown.store.isHeld());
}

QTEST_MAIN(TestHolding)
#include "tst_holding.moc"

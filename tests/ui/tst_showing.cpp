// SPDX-License-Identifier: GPL-3.0-or-later
// Showing a scene edits nothing: what a person does is one step of the history, whatever the controls must show.
#include <random>

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QUndoStack>

#include "core/configs/model_config.h"
#include "core/scaling/methods.h"
#include "core/scene/scene_edits.h"
#include "ui/controls/control_panel.h"
#include "ui/controls/model_box.h"
#include "ui/figures/position_bar.h"
#include "ui/figures/position_track.h"
#include "ui/panels/compare_panel.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/app_theme.h"
#include "ui/widgets/value_row.h"

using namespace rope;

namespace {

/// Everything that shows and edits the scene, but for the figures.
struct Desk {
    SceneStore store;
    AppTheme theme;
    QWidget window;
    ModelBox models{store, &window};
    ControlPanel controls{store, &window};
    PositionBar bar{store, theme, &window};
    ComparePanel pins{store, theme, &window};

    QSlider* slider(const QString& row) { return controls.findChild<QSlider*>(row + ".slider"); }
    /// The boxes that stand at another value than the scene has.
    QString boxesThatLie()
    {
        const Scene& s = store.scene();
        const std::pair<const char*, double> values[] = {{"position", double(s.position)},
                                                         {"distance", double(s.distance)},
                                                         {"head_dim", double(s.active.headDim)},
                                                         {"rotary_dim", double(s.active.rotaryDim)},
                                                         {"base", s.active.base},
                                                         {"lambda", s.active.lambda},
                                                         {"train_length", double(s.active.trainLength)},
                                                         {"target_length", double(s.context.targetLength)},
                                                         {"max_distance", double(s.maxDistance)}};
        QString out;
        for (const auto& [row, value] : values)
            if (const double shown = controls.row(row)->box()->value(); shown != value)
                out += QStringLiteral("%1 shows %2, is %3; ").arg(row).arg(shown).arg(value);
        return out;
    }
    void choose(const QString& box, int index)
    {
        auto* combo = controls.findChild<QComboBox*>(box);
        combo->setCurrentIndex(index);
        Q_EMIT combo->activated(index);
    }
};

} // namespace

class TestShowing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shorterModelIsOneStep();
    void editsWhileAnnouncingAreRefused();
    void restoreWhileAnnouncingIsRefused();
    void hiddenFieldKeepsItsTextToItself();
    void randomWalk_data();
    void randomWalk();
};

void TestShowing::shorterModelIsOneStep()
{
    Desk desk;
    QVERIFY(desk.models.openPreset("llama-3.1-8b"));
    Scene far = desk.store.scene();
    far.position = 3000;
    QVERIFY(desk.store.edit(far, "position"));
    desk.store.endGesture();
    const int before = desk.store.history()->count();
    QVERIFY(desk.models.openPreset("gpt-j-6b")); // 2,048 tokens
    const Scene after = desk.store.scene();
    QCOMPARE(desk.store.history()->count(), before + 1);
    QCOMPARE(desk.store.history()->text(before), QString("Model"));
    desk.store.history()->undo();
    QVERIFY(desk.store.scene() == far);
    desk.store.history()->redo();
    QVERIFY(desk.store.scene() == after);
}

void TestShowing::editsWhileAnnouncingAreRefused()
{
    SceneStore store;
    int refused = 0;
    connect(&store, &SceneStore::changed, this, [&](const Scene& scene) {
        Scene other = scene;
        other.position += 7;
        refused += !store.edit(other, "position");
    });
    Scene next = store.scene();
    next.active.base = 5000;
    QVERIFY(store.edit(next, "base"));
    QCOMPARE(refused, 1);
    QVERIFY(store.scene() == next);
    QCOMPARE(store.history()->count(), 1);
    store.history()->undo();
    store.history()->redo();
    QCOMPARE(refused, 3);
    QVERIFY(store.scene() == next);
    QCOMPARE(store.history()->count(), 1);
}

void TestShowing::restoreWhileAnnouncingIsRefused()
{
    SceneStore store;
    const Scene first = store.scene();
    Scene next = first;
    next.active.base = 5000;
    connect(&store, &SceneStore::changed, this, [&] { QVERIFY(!store.restore(first)); });
    QVERIFY(store.edit(next, "base"));
    QVERIFY(store.scene() == next);
    QCOMPARE(store.history()->count(), 1);
}

/// A box with half a number in it that hides because of an undo must not make a step of that number.
void TestShowing::hiddenFieldKeepsItsTextToItself()
{
    Desk desk;
    desk.window.show();
    desk.choose("theta_mode", 1); // identical: shows the box of c
    const Scene identical = desk.store.scene();
    auto* box = desk.controls.row("theta")->findChild<QLineEdit*>();
    QVERIFY(box);
    desk.controls.show();
    desk.window.activateWindow();
    box->setFocus();
    box->setText("0.25");
    desk.store.history()->undo();
    QVERIFY(desk.store.scene() == Scene());
    QTRY_COMPARE(desk.controls.row("theta")->box()->value(), desk.store.scene().active.identicalTheta);
    desk.store.history()->redo();
    QVERIFY(desk.store.scene() == identical);
    QCOMPARE(desk.store.history()->count(), 1);
}

void TestShowing::randomWalk_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 6; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void TestShowing::randomWalk()
{
    QFETCH(unsigned, seed);
    Desk desk;
    QUndoStack& history = *desk.store.history();
    std::mt19937 random(seed);
    const auto below = [&random](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    std::vector<Scene> scenes{desk.store.scene()}; // what the history must hold
    const QStringList rows{"head_dim", "rotary_dim", "base",         "lambda",        "train_length", "position",
                           "distance", "theta",      "max_distance", "target_length", "seq_len"};
    for (int step = 0; step < 160; ++step) {
        const Scene before = desk.store.scene();
        const int at = history.index();
        const int kind = below(10);
        if (kind < 2) {
            desk.models.openPreset(
                QString::fromStdString(modelPresets()[std::size_t(below(int(modelPresets().size())))].id));
        } else if (kind < 5) {
            QSlider* slider = desk.slider(rows[below(int(rows.size()))]);
            QVERIFY(slider);
            slider->setValue(slider->minimum() + below(std::max(1, slider->maximum() - slider->minimum() + 1)));
        } else if (kind == 5) {
            desk.choose("method", below(int(methods().size())));
        } else if (kind == 6) {
            desk.choose(below(2) ? "theta_mode" : "pairing", below(3));
        } else if (kind == 7) {
            desk.bar.track().setValue(below(desk.bar.track().maximum() + 1));
        } else if (kind == 8) {
            if (below(2))
                desk.pins.pin();
            else
                desk.pins.compareMethods();
        } else {
            const int back = below(4);
            for (int i = 0; i < back; ++i)
                below(2) ? history.undo() : history.redo();
            QVERIFY(desk.store.scene() == scenes[std::size_t(history.index())]);
            QCOMPARE(history.count(), int(scenes.size()) - 1);
            continue;
        }
        desk.store.endGesture();
        QCOMPARE(desk.boxesThatLie(), QString());
        const QByteArray what = QByteArray("step ") + QByteArray::number(step) + ", " + history.undoText().toUtf8();
        if (desk.store.scene() == before) {
            QVERIFY2(history.index() == at && history.count() == int(scenes.size()) - 1, what);
            continue;
        }
        scenes.resize(std::size_t(at) + 1);
        scenes.push_back(desk.store.scene());
        QVERIFY2(history.index() == at + 1 && history.count() == at + 1, what);
    }
    while (history.canRedo())
        history.redo();
    QVERIFY(desk.store.scene() == scenes.back());
    while (history.canUndo())
        history.undo();
    QVERIFY(desk.store.scene() == scenes.front());
}

QTEST_MAIN(TestShowing)
#include "tst_showing.moc"

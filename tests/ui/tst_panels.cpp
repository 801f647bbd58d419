// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QToolButton>
#include <QUndoStack>
#include <QtTest>

#include "core/configs/model_config.h"
#include "core/rope/frequencies.h"
#include "core/scaling/methods.h"
#include "core/scene/scene_edits.h"
#include "ui/figures/arrangement_menu.h"
#include "ui/figures/position_player.h"
#include "ui/own_places.h"
#include "ui/panels/compare_panel.h"
#include "ui/panels/compare_table_dialog.h"
#include "ui/panels/copy_panel.h"
#include "ui/panels/solve_panel.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/app_theme.h"
#include "ui/widgets/number_box.h"

using namespace rope;

/// The panels at the side and the player, each alone with a store, driven by clicks and keys.
class TestPanels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pinUnpinRecolourReorderRename();
    void pinsStopAtTheLimit();
    void allMethodsShareTheFactor();
    void methodsAreComparedByGroup();
    void usedPinBecomesActive();
    void severalPinsGoAtOnce();
    void anUnchangedPinKeepsItsPlace();
    void numbersAreComparedInATable();
    void solvedLambdaIsApplied();
    void solvedFromOneFrequency();
    void signScanRunsCancelsAndAnswers();
    void answerSurvivesAClickOnAPair();
    void copiedFragmentReadsBack();
    void copySaysWhatATargetCannot();
    void copyKnowsTheModel();
    void playerMovesThePosition();
    void arrangementsAreKept();

private:
    template <typename T>
    static T* child(QWidget& parent, const char* name)
    {
        auto* found = parent.findChild<T*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no child named %s", name);
        return found;
    }
    template <typename T>
    static void press(QWidget& parent, const char* name)
    {
        QTest::mouseClick(child<T>(parent, name), Qt::LeftButton);
    }
    static void choose(QWidget& parent, const char* box, const char* id)
    {
        auto* combo = child<QComboBox>(parent, box);
        const int index = combo->findData(QString::fromLatin1(id));
        QVERIFY2(index >= 0, id);
        combo->setCurrentIndex(index);
        Q_EMIT combo->activated(index);
    }
};

void TestPanels::initTestCase()
{
    test::useOwnPlaces("tst_panels");
    QSettings().clear();
}

void TestPanels::pinUnpinRecolourReorderRename()
{
    SceneStore store;
    AppTheme theme;
    ComparePanel panel(store, theme);
    panel.show();
    press<QPushButton>(panel, "pin");
    Scene other = store.scene();
    other.active.base = 500000;
    store.edit(other, QStringLiteral("base"));
    press<QPushButton>(panel, "pin");
    QCOMPARE(store.scene().pins.size(), std::size_t(2));
    QVERIFY(store.scene().pins[0].colour != store.scene().pins[1].colour);
    auto* list = child<QListWidget>(panel, "pins");
    QCOMPARE(list->count(), 2);

    list->setCurrentRow(1);
    press<QToolButton>(panel, "pinUp");
    QCOMPARE(store.scene().pins[0].spec.base, 500000.0);
    QCOMPARE(list->currentRow(), 0);

    list->item(0)->setText(QStringLiteral("mine"));
    QCOMPARE(store.scene().pins[0].name, std::string("mine"));

    const int before = store.scene().pins[0].colour;
    child<QToolButton>(panel, "recolour")->menu()->actions().at(5)->trigger();
    QCOMPARE(store.scene().pins[0].colour, 5);
    QVERIFY(before != 5);

    press<QToolButton>(panel, "unpin");
    QCOMPARE(store.scene().pins.size(), std::size_t(1));
    QCOMPARE(store.scene().pins[0].spec.base, 10000.0);
    store.history()->undo();
    QCOMPARE(store.scene().pins.size(), std::size_t(2));
}

void TestPanels::pinsStopAtTheLimit()
{
    SceneStore store;
    AppTheme theme;
    ComparePanel panel(store, theme);
    panel.show();
    for (int i = 0; i < limits::maxPins + 2; ++i)
        press<QPushButton>(panel, "pin");
    QCOMPARE(static_cast<int>(store.scene().pins.size()), limits::maxPins);
    QVERIFY(!child<QPushButton>(panel, "pin")->isEnabled());
}

void TestPanels::allMethodsShareTheFactor()
{
    SceneStore store;
    AppTheme theme;
    ComparePanel panel(store, theme);
    panel.show();
    Scene scene = store.scene();
    setMethod(scene, "yarn");
    scene.active.tunables["factor"] = 8.0;
    store.edit(scene, QStringLiteral("method"));
    child<QAction>(panel, "compareCommon")->trigger();
    QVERIFY(store.scene().pins.size() >= 6);
    for (const PinnedSpec& pin : store.scene().pins) {
        const Frequencies f = frequenciesOf(pin.spec, store.scene().context);
        if (pin.spec.tunables.contains("factor"))
            QCOMPARE(f.factor, 8.0);
        QVERIFY2(f.theta != f.unscaled, pin.name.c_str());
    }
}

void TestPanels::methodsAreComparedByGroup()
{
    SceneStore store;
    AppTheme theme;
    ComparePanel panel(store, theme);
    std::size_t seen = 0;
    for (const MethodGroup group : methodGroups) {
        panel.compareMethods(group);
        QVERIFY(store.scene().pins.size() >= 2);
        QVERIFY(static_cast<int>(store.scene().pins.size()) <= limits::maxPins);
        for (const PinnedSpec& pin : store.scene().pins)
            QCOMPARE(findMethod(pin.spec.method)->group, group);
        seen += store.scene().pins.size();
    }
    QVERIFY(seen >= 16);
    QCOMPARE(child<QPushButton>(panel, "compareMethods")->menu()->actions().size(), 2 + int(std::size(methodGroups)));
}

void TestPanels::usedPinBecomesActive()
{
    SceneStore store;
    AppTheme theme;
    ComparePanel panel(store, theme);
    panel.show();
    press<QPushButton>(panel, "pin");
    Scene other = store.scene();
    other.active.base = 2e6;
    store.edit(other, QStringLiteral("base"));
    press<QToolButton>(panel, "activate");
    QCOMPARE(store.scene().active.base, 10000.0);
}

void TestPanels::severalPinsGoAtOnce()
{
    SceneStore store;
    AppTheme theme;
    ComparePanel panel(store, theme);
    panel.show();
    for (int i = 0; i < 5; ++i)
        press<QPushButton>(panel, "pin");
    auto* list = child<QListWidget>(panel, "pins");
    const std::string kept = store.scene().pins[1].name;
    list->clearSelection();
    for (const int row : {0, 2, 4})
        list->item(row)->setSelected(true);
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(store.scene().pins.size(), std::size_t(2));
    QCOMPARE(store.scene().pins[0].name, kept);
    store.history()->undo();
    QCOMPARE(store.scene().pins.size(), std::size_t(5)); // one step
    press<QToolButton>(panel, "unpinAll");
    QVERIFY(store.scene().pins.empty());
    QCOMPARE(list->count(), 0);
    QVERIFY(!child<QToolButton>(panel, "unpinAll")->isEnabled());
}

void TestPanels::anUnchangedPinKeepsItsPlace()
{
    SceneStore store;
    AppTheme theme;
    ComparePanel panel(store, theme);
    panel.show();
    for (int i = 0; i < 3; ++i)
        press<QPushButton>(panel, "pin");
    auto* list = child<QListWidget>(panel, "pins");
    QListWidgetItem* const second = list->item(1);
    list->setCurrentRow(1);
    Scene next = store.scene();
    next.pins[2].name = "another";
    store.edit(next, QStringLiteral("name"));
    QCOMPARE(list->item(1), second); // the very same row
    QCOMPARE(list->currentRow(), 1);
    QCOMPARE(list->item(2)->text(), QStringLiteral("another"));
}

void TestPanels::numbersAreComparedInATable()
{
    SceneStore store;
    AppTheme theme;
    ComparePanel panel(store, theme);
    panel.show();
    panel.compareMethods();
    press<QPushButton>(panel, "showTable");
    auto* dialog = panel.findChild<CompareTableDialog*>();
    auto* table = child<QTableWidget>(*dialog, "compareTable");
    const auto rows = static_cast<int>(store.scene().pins.size()) + 1;
    QTRY_COMPARE(table->rowCount(), rows);
    const auto places = [&](const char* id) {
        const auto& all = compareColumns();
        return 2 + static_cast<int>(std::ranges::find(all, id, &CompareColumn::id) - all.begin());
    };
    // Sorted as numbers and not as texts, what has none last.
    table->sortByColumn(places("longest_period"), Qt::AscendingOrder);
    const CompareTable sorted = dialog->shownTable();
    const auto cell = static_cast<std::size_t>(places("longest_period") - 2);
    for (std::size_t i = 1; i < sorted.rows.size(); ++i)
        QVERIFY(sorted.rows[i - 1].cells[cell].number.value_or(1e300) <=
                sorted.rows[i].cells[cell].number.value_or(1e300));
    press<QPushButton>(*dialog, "copyCsv");
    QCOMPARE(QApplication::clipboard()->text(), QString::fromStdString(asCsv(sorted)));
    // It follows the scene, and keeps its order.
    Scene next = store.scene();
    next.pins.pop_back();
    store.edit(next, QStringLiteral("pins"));
    QTRY_COMPARE(table->rowCount(), rows - 1);
    QCOMPARE(table->horizontalHeader()->sortIndicatorSection(), places("longest_period"));
}

void TestPanels::solvedLambdaIsApplied()
{
    SceneStore store;
    Scene scene;
    scene.active.trainLength = 2048;
    scene.context.targetLength = 8192;
    store.edit(scene, QStringLiteral("lengths"));
    SolvePanel panel(store);
    panel.show();
    choose(panel, "quantity", "lambda");
    QVERIFY(panel.solution().has_value());
    QVERIFY(std::abs(*panel.solution()->value - 4.08899424) < 1e-8);
    QVERIFY(child<QLabel>(panel, "answer")->text().startsWith(QStringLiteral("4.088994")));
    press<QPushButton>(panel, "apply");
    QVERIFY(std::abs(store.scene().active.lambda - 4.08899424) < 1e-8);
}

void TestPanels::solvedFromOneFrequency()
{
    SceneStore store;
    Scene scene;
    setHeadDim(scene, 512);
    store.edit(scene, QStringLiteral("d"));
    SolvePanel panel(store);
    panel.show();
    choose(panel, "quantity", "base");
    choose(panel, "criterion", "one-frequency");
    child<QSpinBox>(panel, "pair")->setValue(129);
    QVERIFY(panel.solution().has_value());
    QVERIFY(std::abs(*panel.solution()->value - 10000) < 1e-6); // the panel starts with the pair's present θ
    auto* line = child<NumberBox>(panel, "given")->findChild<QLineEdit*>();
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("0.001"));
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(std::abs(*panel.solution()->value / 1e6 - 1) < 1e-9); // θ = b^(-1/2)
}

void TestPanels::signScanRunsCancelsAndAnswers()
{
    SceneStore store;
    Scene scene;
    scene.context.targetLength = 128; // a scan that is quick under the sanitizers too
    store.edit(scene, QStringLiteral("length"));
    SolvePanel panel(store);
    panel.show();
    choose(panel, "quantity", "base");
    choose(panel, "criterion", "sign");
    QVERIFY(!panel.solution());
    press<QPushButton>(panel, "start");
    press<QPushButton>(panel, "start"); // cancel
    QVERIFY(!panel.solution());
    press<QPushButton>(panel, "start");
    QTRY_VERIFY_WITH_TIMEOUT(panel.solution().has_value(), 60000);
    SolveRequest same;
    same.criterion = "sign";
    same.spec = store.scene().active;
    same.context = store.scene().context;
    QCOMPARE(panel.solution()->value, solve(same)->value);
    QVERIFY(!panel.solution()->islands.empty());
}

void TestPanels::answerSurvivesAClickOnAPair()
{
    SceneStore store;
    Scene scene;
    scene.context.targetLength = 128; // a scan that is quick under the sanitizers too
    store.edit(scene, QStringLiteral("length"));
    SolvePanel panel(store);
    panel.show();
    choose(panel, "quantity", "base");
    choose(panel, "criterion", "sign");
    press<QPushButton>(panel, "start");
    QTRY_VERIFY_WITH_TIMEOUT(panel.solution().has_value(), 60000);
    Scene next = store.scene();
    next.selectedPair = 3;
    next.position = 5;
    store.edit(next, QStringLiteral("pair"));
    QVERIFY(panel.solution().has_value());
    next.active.rotaryDim = 64;
    store.edit(next, QStringLiteral("rotary"));
    QVERIFY(!panel.solution().has_value());
}

void TestPanels::copiedFragmentReadsBack()
{
    SceneStore store;
    Scene scene = sceneFromConfig(readHfConfig(findPreset("llama-3.1-8b")->config), {}, {});
    store.edit(scene, QStringLiteral("model"));
    CopyPanel panel(store);
    panel.show();
    choose(panel, "target", "hf");
    press<QPushButton>(panel, "copy");
    const Scene back = sceneFromConfig(readHfConfig(QApplication::clipboard()->text().toStdString()), {}, {});
    QVERIFY(frequenciesOf(back.active, back.context).theta == frequenciesOf(scene.active, scene.context).theta);
}

void TestPanels::copySaysWhatATargetCannot()
{
    SceneStore store;
    Scene scene;
    setThetaMode(scene, ThetaMode::Identical);
    store.edit(scene, QStringLiteral("mode"));
    CopyPanel panel(store);
    panel.show();
    QVERIFY(!child<QPushButton>(panel, "copy")->isEnabled());
    QVERIFY(child<QPlainTextEdit>(panel, "text")->toPlainText().isEmpty());
    QVERIFY(child<QLabel>(panel, "notes")->text().contains(QStringLiteral("cannot be written")));
}

/// What matters comes first; what concerns other families is not there.
void TestPanels::copyKnowsTheModel()
{
    SceneStore store;
    const Origin origin{readHfConfig(findPreset("llama-3.1-8b")->config), {}};
    Scene scene = sceneFromConfig(*origin.model, {}, {});
    scene.active.method = "linear";
    scene.active.tunables = {{"factor", 16.0}};
    store.edit(scene, QStringLiteral("model"));
    CopyPanel panel(store, [&] { return origin; });
    panel.show();
    choose(panel, "target", "hf");
    const QString notes = child<QLabel>(panel, "notes")->text();
    QVERIFY2(notes.startsWith(QStringLiteral("<p><b>The model was trained with llama3")), qPrintable(notes));
    QVERIFY(!notes.contains(QStringLiteral("ModernBERT")));
    choose(panel, "target", "llama.cpp");
    QVERIFY(child<QLabel>(panel, "notes")->text().contains(QStringLiteral("its divisors are in the file")));
}

void TestPanels::playerMovesThePosition()
{
    SceneStore store;
    PositionPlayer player(store);
    player.show();
    const auto start = store.scene().position;
    press<QToolButton>(player, "play");
    QVERIFY(player.isPlaying());
    QTRY_VERIFY(store.scene().position > start + 3);
    QCOMPARE(store.history()->count(), 1);
    press<QToolButton>(player, "play");
    QVERIFY(!player.isPlaying());
    Scene atEnd = store.scene();
    atEnd.position = atEnd.context.targetLength - 1;
    store.edit(atEnd, QStringLiteral("position"));
    player.toggle();
    QTRY_VERIFY(store.scene().position < 1000);
}

void TestPanels::arrangementsAreKept()
{
    for (const Arrangement& a : namedArrangements())
        QVERIFY(!a.figures.empty());
    saveOwnArrangement({QStringLiteral("mine"), {"decay"}});
    saveOwnArrangement({QStringLiteral("other"), {"decay", "periods"}});
    saveOwnArrangement({QStringLiteral("mine"), {"angles"}});
    QCOMPARE(ownArrangements().size(), std::size_t(2));
    QVERIFY(ownArrangements()[0].figures == std::vector<std::string>{"angles"});
    removeOwnArrangement(QStringLiteral("mine"));
    QCOMPARE(ownArrangements().size(), std::size_t(1));
    QCOMPARE(ownArrangements()[0].title, QStringLiteral("other"));
}

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"

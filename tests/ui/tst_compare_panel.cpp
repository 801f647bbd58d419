// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QSettings>
#include <QTableWidget>
#include <QToolButton>
#include <QtTest>

#include "core/rope/frequencies.h"
#include "core/scaling/methods.h"
#include "core/scene/scene_edits.h"
#include "ui/own_places.h"
#include "ui/panel_child.h"
#include "ui/panels/compare_panel.h"
#include "ui/panels/compare_table_dialog.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/app_theme.h"

using namespace rope;
using namespace rope::test;

namespace {

struct Shown {
    SceneStore store;
    AppTheme theme;
    ComparePanel panel{store, theme};
    Shown() { panel.show(); }
};

} // namespace

/// The panel of pins: pinned, renamed, compared, used again.
class TestComparePanel : public QObject
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
    void theNextPinAloneIsChosen();
    void anUnchangedPinKeepsItsPlace();
    void allThatIsSelectedIsCopied();
    void numbersAreComparedInATable();
};

void TestComparePanel::initTestCase()
{
    test::useOwnPlaces("tst_compare_panel");
    QSettings().clear();
}

void TestComparePanel::pinUnpinRecolourReorderRename()
{
    Shown shown;
    auto& [store, theme, panel] = shown;
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

void TestComparePanel::pinsStopAtTheLimit()
{
    Shown shown;
    auto& [store, theme, panel] = shown;
    for (int i = 0; i < limits::maxPins + 2; ++i)
        press<QPushButton>(panel, "pin");
    QCOMPARE(static_cast<int>(store.scene().pins.size()), limits::maxPins);
    QVERIFY(!child<QPushButton>(panel, "pin")->isEnabled());
}

void TestComparePanel::allMethodsShareTheFactor()
{
    Shown shown;
    auto& [store, theme, panel] = shown;
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

void TestComparePanel::methodsAreComparedByGroup()
{
    Shown shown;
    auto& [store, theme, panel] = shown;
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

void TestComparePanel::usedPinBecomesActive()
{
    Shown shown;
    auto& [store, theme, panel] = shown;
    press<QPushButton>(panel, "pin");
    Scene other = store.scene();
    other.active.base = 2e6;
    store.edit(other, QStringLiteral("base"));
    press<QToolButton>(panel, "activate");
    QCOMPARE(store.scene().active.base, 10000.0);
}

void TestComparePanel::severalPinsGoAtOnce()
{
    Shown shown;
    auto& [store, theme, panel] = shown;
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

/// Another Delete takes the next one, not as many as were chosen before.
void TestComparePanel::theNextPinAloneIsChosen()
{
    Shown shown;
    auto& [store, theme, panel] = shown;
    for (int i = 0; i < 7; ++i)
        press<QPushButton>(panel, "pin");
    auto* list = child<QListWidget>(panel, "pins");
    QCOMPARE(list->selectedItems().size(), 1);
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    const auto click = [&](int row, Qt::KeyboardModifiers keys) {
        QTest::mouseClick(list->viewport(), Qt::LeftButton, keys, list->visualItemRect(list->item(row)).center());
    };
    click(1, {});
    click(3, Qt::ShiftModifier);
    QCOMPARE(list->selectedItems().size(), 3);
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(store.scene().pins.size(), std::size_t(4));
    QCOMPARE(list->selectedItems(), QList{list->item(1)});
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(store.scene().pins.size(), std::size_t(3));
}

void TestComparePanel::anUnchangedPinKeepsItsPlace()
{
    Shown shown;
    auto& [store, theme, panel] = shown;
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

/// Ctrl+C copies all that is selected; a list by itself copies the one pin that has the focus.
void TestComparePanel::allThatIsSelectedIsCopied()
{
    Shown shown;
    auto& [store, theme, panel] = shown;
    for (int i = 0; i < 3; ++i)
        press<QPushButton>(panel, "pin");
    Scene next = store.scene();
    for (std::size_t i = 0; i < 3; ++i)
        next.pins[i].name = "pin " + std::to_string(i + 1);
    store.edit(next, QStringLiteral("names"));
    auto* list = child<QListWidget>(panel, "pins");
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("pin 1\npin 2\npin 3"));
}

void TestComparePanel::numbersAreComparedInATable()
{
    Shown shown;
    auto& [store, theme, panel] = shown;
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
    // Ctrl+C copies the rows that are selected, not the one cell with the focus.
    for (int select : {2, 0}) {
        table->setFocus();
        table->clearSelection();
        for (int r = 0; r < select; ++r)
            table->selectionModel()->select(table->model()->index(r, 0),
                                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
        CompareTable some = sorted;
        if (select > 0)
            some.rows.resize(static_cast<std::size_t>(select));
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(QApplication::clipboard()->text(), QString::fromStdString(asPlainText(some)));
    }
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QString::fromStdString(asPlainText(sorted)));
    // Its last column is not cut where the screen has room.
    QVERIFY(dialog->width() >= 9 * dialog->screen()->availableGeometry().width() / 10 ||
            !table->horizontalScrollBar()->isVisible());
    // It follows the scene, and keeps its order.
    Scene next = store.scene();
    next.pins.pop_back();
    store.edit(next, QStringLiteral("pins"));
    QTRY_COMPARE(table->rowCount(), rows - 1);
    QCOMPARE(table->horizontalHeader()->sortIndicatorSection(), places("longest_period"));
}

QTEST_MAIN(TestComparePanel)
#include "tst_compare_panel.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QListWidget>
#include <QMenu>
#include <QToolButton>
#include <QTreeWidget>
#include <QtTest>

#include "ui/controls/control_panel.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/headline_bar.h"
#include "ui/figures/workspace.h"
#include "ui/lessons/lesson_list.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/panels/compare_panel.h"
#include "ui/panels/copy_panel.h"
#include "ui/panels/solve_panel.h"
#include "ui/plot/plot_view.h"
#include "ui/reference/figure_page_dialog.h"
#include "ui/scene/scene_store.h"
#include "ui/shown_window.h"
#include "ui/window/document_desk.h"
#include "ui/window/main_window.h"

using namespace rope;

/// The whole window, driven with real events: its figures and panels, and how it looks when it comes back.
class TestMainWindow : public QObject, private test::ShownWindow
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        test::useOwnPlaces("tst_main_window");
        QSettings().clear();
    }
    void init() { open(); }
    void cleanup() { m_window.reset(); }
    void firstScreenShowsThreeFiguresAndCards();
    void layoutsAndMaximise();
    void panelsComeBackAfterOneFigureAlone_data();
    void panelsComeBackAfterOneFigureAlone();
    void panelsAreRememberedThoughOneFigureIsAlone();
    void panelsOpenByKey();
    void howToReadAFigureIsSaid();
    void hiddenFiguresAreNotComputed();
    void hiddenListsAreFilledWhenSeen();
    void themesRepaint();
    void sessionIsRemembered();
    void goesInSilence();
};

void TestMainWindow::firstScreenShowsThreeFiguresAndCards()
{
    const auto figures = m_window->workspace().figures();
    QVERIFY((figures == std::vector<std::string>{"periods", "angles", "decay"}));
    for (const std::string& id : figures) {
        QVERIFY(cell(id)->isVisible());
        QVERIFY(!cell(id)->plot()->figure().title.empty());
        QVERIFY(!cell(id)->plot()->figure().series.empty());
    }
    QCOMPARE(m_window->headlines().valueOf(QStringLiteral("never_full_turn")), QStringLiteral("18 of 64"));
    QCOMPARE(m_window->headlines().valueOf(QStringLiteral("first_negative")), QStringLiteral("1,707"));
}

void TestMainWindow::layoutsAndMaximise()
{
    Workspace& workspace = m_window->workspace();
    for (int count : {1, 2, 4, 3}) {
        workspace.setCellCount(count);
        QCOMPARE(workspace.cells().size(), std::size_t(count));
        settle();
    }
    QTest::keyClick(m_window.get(), Qt::Key_F11);
    QVERIFY(workspace.isMaximised());
    QCOMPARE(std::ranges::count_if(workspace.cells(), &QWidget::isVisible), 1);
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QVERIFY(!workspace.isMaximised());
    for (FigureCell* each : workspace.cells())
        QVERIFY(each->isVisible());
}

void TestMainWindow::panelsComeBackAfterOneFigureAlone_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("F11") << int(Qt::Key_F11) << Qt::KeyboardModifiers(Qt::NoModifier);
    QTest::newRow("Esc") << int(Qt::Key_Escape) << Qt::KeyboardModifiers(Qt::NoModifier);
    QTest::newRow("layout") << int(Qt::Key_4) << Qt::KeyboardModifiers(Qt::ControlModifier);
    QTest::newRow("arrangement") << int(Qt::Key_2) << Qt::KeyboardModifiers(Qt::AltModifier);
}

void TestMainWindow::panelsComeBackAfterOneFigureAlone()
{
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    // From the cell's own menu as by the key.
    Q_EMIT cell("angles")->maximiseRequested();
    QVERIFY(m_window->workspace().isMaximised());
    QVERIFY(!m_window->controls().isVisible());
    QVERIFY(!m_window->headlines().isVisible());
    QTest::keyClick(m_window.get(), Qt::Key(key), modifiers);
    QVERIFY(!m_window->workspace().isMaximised());
    QVERIFY(m_window->controls().isVisible());
    QVERIFY(m_window->headlines().isVisible());
    QVERIFY(!m_window->solvePanel().isVisible());
}

void TestMainWindow::panelsAreRememberedThoughOneFigureIsAlone()
{
    QTest::keyClick(m_window.get(), Qt::Key_F11);
    QVERIFY(!m_window->controls().isVisible());
    m_window->close();
    MainWindow next;
    next.restoreSettings();
    next.show();
    QVERIFY(QTest::qWaitForWindowExposed(&next));
    QVERIFY(next.controls().isVisible());
}

void TestMainWindow::panelsOpenByKey()
{
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(m_window->comparePanel().isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F7);
    QVERIFY(m_window->solvePanel().isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QVERIFY(m_window->copyPanel().isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QVERIFY(!m_window->copyPanel().isVisible());
}

void TestMainWindow::howToReadAFigureIsSaid()
{
    QMenu* menu = cell("decay")->findChild<QToolButton*>(QStringLiteral("cellMenu"))->menu();
    for (QAction* action : menu->actions())
        if (action->text() == QStringLiteral("About this figure…"))
            action->trigger();
    auto* page = m_window->findChild<FigurePageDialog*>();
    QVERIFY(page && page->isVisible());
    QCOMPARE(page->kind().id, std::string("decay"));
    QVERIFY(page->text().contains(QStringLiteral("How to read it")));
}

void TestMainWindow::hiddenFiguresAreNotComputed()
{
    Workspace& workspace = m_window->workspace();
    FigureCell* hidden = workspace.cells().back();
    workspace.toggleMaximised(workspace.cells().front());
    const Figure before = hidden->plot()->figure();
    type(QStringLiteral("base"), QStringLiteral("20000"));
    settle();
    QVERIFY(!hidden->isCurrent());
    QVERIFY(hidden->plot()->figure() == before);
    workspace.toggleMaximised(nullptr);
    settle();
    QVERIFY(!(hidden->plot()->figure() == before));
}

/// A start does not read lessons and runs that nobody looks at.
void TestMainWindow::hiddenListsAreFilledWhenSeen()
{
    const QTreeWidget* lessons = m_window->lessons().list().tree();
    const auto* runs = m_window->findChild<QListWidget*>(QStringLiteral("labRuns"));
    QVERIFY(!lessons->isVisible() && !runs->isVisible());
    QCOMPARE(lessons->topLevelItemCount(), 0);
    QCOMPARE(runs->count(), 0);
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(lessons->isVisible());
    QVERIFY(lessons->topLevelItemCount() > 0);
    QTest::keyClick(m_window.get(), Qt::Key_F4);
    QVERIFY(runs->isVisible());
    QVERIFY(runs->count() > 0);
}

void TestMainWindow::themesRepaint()
{
    PlotView* plot = cell("decay")->plot();
    m_window->theme().choose(ThemeChoice::Light);
    const QColor light = plot->grab().toImage().pixelColor(2, plot->height() - 3);
    m_window->theme().choose(ThemeChoice::Dark);
    const QColor dark = plot->grab().toImage().pixelColor(2, plot->height() - 3);
    QVERIFY(light.lightness() > 200);
    QVERIFY(dark.lightness() < 60);
    m_window->theme().choose(ThemeChoice::System);
}

void TestMainWindow::sessionIsRemembered()
{
    type(QStringLiteral("lambda"), QStringLiteral("1/3"));
    m_window->workspace().setFigures({"decay", "periods"});
    const Scene before = m_window->store().scene();
    m_window->close();
    MainWindow next;
    next.restoreSettings();
    QVERIFY(next.store().scene() == before);
    QVERIFY((next.workspace().figures() == std::vector<std::string>{"decay", "periods"}));
}

/// What its parts tell while it goes would reach members of a class that is gone.
void TestMainWindow::goesInSilence()
{
    QSignalSpy told(&m_window->desk(), &DocumentDesk::changed);
    QVERIFY(m_window->isVisible());
    m_window.reset();
    QCOMPARE(told.count(), 0);
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"

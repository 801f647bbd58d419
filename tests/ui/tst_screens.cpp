// SPDX-License-Identifier: GPL-3.0-or-later
// The screens of a document: stepped through by the keys of a presenter, undone, and left by a presentation as they
// were.
#include <QApplication>
#include <QDockWidget>
#include <QTabBar>
#include <QtTest>

#include "ui/document_window.h"
#include "ui/plot/plot_view.h"
#include "ui/window/presentation.h"

using namespace rope;
using namespace rope::test;

class TestScreens : public QObject, private DocumentWindow
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useOwnPlaces("tst_screens"); }
    void init() { open(); }
    void cleanup() { m_window.reset(); }
    void screensByKeysOfAPresenter();
    void screensAreUndone();
    void screensAreMovedByKeys();
    void presentingKeepsScreensAsPrepared();
    void presentingKeepsPanels_data();
    void presentingKeepsPanels();
};

void TestScreens::screensByKeysOfAPresenter()
{
    DocumentDesk& desk = m_window->desk();
    auto* tabs = m_window->findChild<QTabBar*>(QStringLiteral("screens"));
    QVERIFY(tabs && !tabs->isVisible());
    setPosition(1);
    desk.addScreen(QStringLiteral("Two"));
    setPosition(2);
    m_window->workspace().setFigures({"heatmap"});
    desk.addScreen(QStringLiteral("Three & last"));
    setPosition(3);
    QVERIFY(tabs->isVisible());
    QCOMPARE(tabs->count(), 3);
    QCOMPARE(tabs->currentIndex(), 2);
    m_window->workspace().cells().front()->plot()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageUp);
    QCOMPARE(m_window->store().scene().position, 2);
    QTest::keyClick(m_window->workspace().cells().front()->plot(), Qt::Key_PageUp);
    QCOMPARE(m_window->store().scene().position, 1);
    QCOMPARE(m_window->workspace().cells().size(), std::size_t(3));
    QTest::keyClick(m_window->workspace().cells().front()->plot(), Qt::Key_PageUp); // there is none before
    QCOMPARE(desk.shown(), std::size_t(0));
    QTest::keyClick(m_window->workspace().cells().front()->plot(), Qt::Key_PageDown);
    QCOMPARE(m_window->store().scene().position, 2);
    QCOMPARE(m_window->workspace().cells().size(), std::size_t(1));
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(2).center());
    QCOMPARE(m_window->store().scene().position, 3);
}

void TestScreens::screensAreUndone()
{
    DocumentDesk& desk = m_window->desk();
    const std::string before = text();
    desk.addScreen(QStringLiteral("B"));
    setPosition(7);
    desk.addScreen(QStringLiteral("C"));
    desk.moveScreen(2, 0);
    desk.renameScreen(0, QStringLiteral("first"));
    desk.goTo(1);
    desk.removeScreen(1);
    const std::string after = text();
    const int steps = history().count();
    while (history().canUndo())
        history().undo();
    QCOMPARE(text(), before);
    while (history().canRedo())
        history().redo();
    QCOMPARE(history().index(), steps);
    QCOMPARE(text(), after);
}

void TestScreens::screensAreMovedByKeys()
{
    DocumentDesk& desk = m_window->desk();
    desk.renameScreen(0, QStringLiteral("A"));
    desk.addScreen(QStringLiteral("B"));
    desk.addScreen(QStringLiteral("C"));
    const auto order = [&desk] {
        QString out;
        for (const Screen& screen : desk.screens())
            out += QString::fromStdString(screen.name);
        return out + QString::number(desk.shown());
    };
    const auto press = [this](Qt::Key key) {
        QTest::keyClick(m_window.get(), key, Qt::ControlModifier | Qt::ShiftModifier);
    };
    press(Qt::Key_PageDown); // it is the last
    QCOMPARE(order(), QStringLiteral("ABC2"));
    press(Qt::Key_PageUp);
    QCOMPARE(order(), QStringLiteral("ACB1"));
    press(Qt::Key_PageUp);
    press(Qt::Key_PageUp); // and the first now
    QCOMPARE(order(), QStringLiteral("CAB0"));
    press(Qt::Key_PageDown);
    QCOMPARE(order(), QStringLiteral("ACB1"));
    history().undo();
    history().undo();
    history().undo();
    QCOMPARE(order(), QStringLiteral("ABC2"));
}

void TestScreens::presentingKeepsScreensAsPrepared()
{
    DocumentDesk& desk = m_window->desk();
    setPosition(1);
    desk.addScreen(QStringLiteral("B"));
    setPosition(2);
    desk.goTo(0);
    m_window->presentation().toggle();
    setPosition(500); // tried out in the lecture
    QVERIFY(desk.step(1));
    QCOMPARE(m_window->store().scene().position, 2);
    QVERIFY(desk.step(-1));
    QCOMPARE(m_window->store().scene().position, 1);
    m_window->presentation().leave();
}

void TestScreens::presentingKeepsPanels_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("by");
    for (const int from : {0, 1, 2})
        for (int to = 0; to < 3; ++to)
            QTest::addRow("from screen %d to %d", from + 1, to + 1) << from << to - from;
}

/// Each screen has its own panels and its own figure alone; a lecture leaves all of them as they were, whichever it
/// begins and ends with.
void TestScreens::presentingKeepsPanels()
{
    QFETCH(int, from);
    QFETCH(int, by);
    DocumentDesk& desk = m_window->desk();
    desk.addScreen(QStringLiteral("one alone"));
    QTest::keyClick(m_window.get(), Qt::Key_F11);
    QCoreApplication::processEvents();
    desk.addScreen(QStringLiteral("Lab"));
    QTest::keyClick(m_window.get(), Qt::Key_F11);
    QTest::keyClick(m_window.get(), Qt::Key_F4);
    QCoreApplication::processEvents();
    for (const std::size_t screen : {0U, 1U, 2U}) { // each shown once: borders are what they are
        desk.goTo(screen);
        QCoreApplication::processEvents();
    }
    desk.goTo(std::size_t(from));
    QCoreApplication::processEvents();
    desk.saveTo(path("lecture.ropescope"));
    const auto before = desk.document().screens;
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QVERIFY(m_window->presentation().isOn());
    for (int i = 0; i < std::abs(by); ++i) {
        QTest::keyClick(m_window.get(), by > 0 ? Qt::Key_PageDown : Qt::Key_PageUp);
        QCoreApplication::processEvents();
    }
    QCOMPARE(int(desk.shown()), from + by);
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QCoreApplication::processEvents();
    QVERIFY(!m_window->presentation().isOn());
    QCOMPARE(m_window->findChild<QDockWidget*>(QStringLiteral("side"))->isHidden(), from + by != 2);
    QCOMPARE(m_window->workspace().isMaximised(), from + by == 1);
    const auto after = desk.document().screens;
    for (std::size_t i = 0; i < 3; ++i)
        QVERIFY2(after[i] == before[i], qPrintable(QStringLiteral("screen %1").arg(i + 1)));
    QVERIFY(!m_window->isWindowModified());
}

QTEST_MAIN(TestScreens)
#include "tst_screens.moc"

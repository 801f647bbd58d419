// SPDX-License-Identifier: GPL-3.0-or-later
// The line below the figures that says what the pointer or the arrow keys read in one of them.
#include <QAction>
#include <QApplication>
#include <QHelpEvent>
#include <QSettings>
#include <QStatusBar>
#include <QToolTip>
#include <QtTest>

#include "ui/figures/figure_cell.h"
#include "ui/figures/workspace.h"
#include "ui/own_places.h"
#include "ui/plot/plot_view.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/reading_line.h"
#include "ui/window/main_window.h"
#include "ui/window/presentation.h"

using namespace rope;

class TestReadingLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void saysWhatThePointerReads();
    void followsWhatLiesUnderThePointer();
    void saysWhatTheKeysRead();
    void narrowWindowLeavesTheEndOut();
    void shownAsWanted();
    void goneInAPresentation();

private:
    ReadingLine& line() { return *m_window->findChild<ReadingLine*>(); }
    PlotView& plot() { return *m_window->workspace().cells().front()->plot(); }

    std::unique_ptr<MainWindow> m_window;
};

void TestReadingLine::initTestCase()
{
    test::useOwnPlaces("tst_reading_line");
}

void TestReadingLine::init()
{
    QSettings().clear();
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1600, 1000);
    m_window->workspace().setFigures({"decay"});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace().cells().front()->isPainted(), 20000);
}

void TestReadingLine::saysWhatThePointerReads()
{
    QVERIFY(line().isVisible());
    const QString quiet = line().accessibleName();
    QVERIFY(!quiet.isEmpty() && !line().isEnabled());
    QTest::mouseMove(&plot(), plot().rect().center());
    QTRY_VERIFY(line().isEnabled());
    const QString read = plot().readoutText().replace(QLatin1Char('\n'), QStringLiteral(" · "));
    QVERIFY(!read.isEmpty());
    QVERIFY2(line().accessibleName().endsWith(read), qPrintable(line().accessibleName()));
    QVERIFY(!line().text().contains(QLatin1Char('\n')));
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&plot(), &leave);
    QCOMPARE(line().accessibleName(), quiet);
}

/// Undo by key, with the pointer left in a figure: the box there and the line below said two different things.
void TestReadingLine::followsWhatLiesUnderThePointer()
{
    QTest::mouseMove(&plot(), plot().rect().center() + QPoint(20, 0)); // elsewhere than in the test before
    QTRY_VERIFY(line().isEnabled());
    const QString before = line().accessibleName();
    Scene next = m_window->store().scene();
    next.active.base = 500000;
    QVERIFY(m_window->store().edit(next, QStringLiteral("Base")));
    m_window->store().endGesture();
    QTRY_VERIFY(line().accessibleName() != before);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace().cells().front()->isPainted(), 20000);
    const QString read = plot().readoutText().replace(QLatin1Char('\n'), QStringLiteral(" · "));
    QVERIFY2(line().accessibleName().endsWith(read), qPrintable(line().accessibleName()));
}

void TestReadingLine::saysWhatTheKeysRead()
{
    plot().setFocus();
    QTest::keyClick(&plot(), Qt::Key_Right);
    const QString first = line().accessibleName();
    QVERIFY2(first.contains(plot().readoutText().section(QLatin1Char('\n'), 0, 0)), qPrintable(first));
    QTest::keyClick(&plot(), Qt::Key_Right);
    QTRY_VERIFY(line().accessibleName() != first);
}

void TestReadingLine::narrowWindowLeavesTheEndOut()
{
    ReadingLine narrow;
    narrow.resize(60, 20);
    narrow.show();
    narrow.setReading(QStringLiteral("Figure:\none = 1\ntwo = 2, and so on without an end"));
    QVERIFY(narrow.shownText().endsWith(QChar(0x2026)));
    QHelpEvent rest(QEvent::ToolTip, QPoint(10, 10), narrow.mapToGlobal(QPoint(10, 10)));
    QApplication::sendEvent(&narrow, &rest); // the pointer rests on it
    QVERIFY2(QToolTip::text().contains(QStringLiteral("without an end")), qPrintable(QToolTip::text()));
    QToolTip::hideText();
    QVERIFY(narrow.accessibleName().endsWith(QStringLiteral("without an end")));
    narrow.resize(2000, 20);
    QTRY_COMPARE(narrow.shownText(), QStringLiteral("Figure: one = 1 · two = 2, and so on without an end"));
}

void TestReadingLine::shownAsWanted()
{
    for (QAction* action : m_window->findChildren<QAction*>())
        if (action->text() == QStringLiteral("Line of what is rea&d")) {
            QVERIFY(action->isChecked());
            action->trigger();
            QVERIFY(!m_window->statusBar()->isVisible());
            QVERIFY(!QSettings().value(QStringLiteral("readingLine")).toBool());
            action->trigger();
        }
    QVERIFY(m_window->statusBar()->isVisible());
}

void TestReadingLine::goneInAPresentation()
{
    m_window->presentation().toggle();
    QVERIFY(!m_window->statusBar()->isVisible());
    m_window->presentation().leave();
    QVERIFY(m_window->statusBar()->isVisible());
}

QTEST_MAIN(TestReadingLine)
#include "tst_reading_line.moc"

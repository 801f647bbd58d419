// SPDX-License-Identifier: GPL-3.0-or-later
// A window that is used for hours needs no more memory than one that was used for minutes.
#include <malloc.h>

#include <QApplication>
#include <QSettings>
#include <QUndoStack>
#include <QtTest>

#include "ui/figures/figure_cell.h"
#include "ui/figures/workspace.h"
#include "ui/scene/scene_store.h"
#include "ui/window/main_window.h"

using namespace rope;

class TestSteadyMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void toggles_data();
    void toggles();
};

void TestSteadyMemory::initTestCase()
{
    mallopt(M_ARENA_MAX, 1); // all threads count
    mallopt(M_MMAP_THRESHOLD, 64 << 10);
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName(QStringLiteral("ropescope-test"));
    QApplication::setApplicationName(QStringLiteral("tst_steady_memory"));
    QSettings().clear();
}

void TestSteadyMemory::toggles_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("controls") << Qt::Key_F9;
    QTest::newRow("compare") << Qt::Key_F6;
}

/// What is allocated, as the C library counts it; the history, which is meant to grow, is emptied.
void TestSteadyMemory::toggles()
{
    QFETCH(Qt::Key, key);
    MainWindow window;
    window.resize(1400, 900);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const auto used = [&](int times) {
        for (int i = 0; i < times; ++i) {
            QTest::keyClick(&window, key);
            for (FigureCell* cell : window.workspace().cells())
                if (cell->isVisible())
                    static_cast<void>(QTest::qWaitFor([cell] { return cell->isPainted(); }, 5000));
            QCoreApplication::processEvents();
        }
        window.store().history()->clear();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return static_cast<qint64>(mallinfo2().uordblks + mallinfo2().hblkhd);
    };
    used(40); // caches fill
    QStringList rows;
    const qint64 before = used(20);
    qint64 after = before;
    for (int round = 0; round < 5; ++round) {
        after = used(20);
        rows << QString::number(after - before);
    }
    const double perToggle = double(after - before) / 100;
    QVERIFY2(
        perToggle < 500,
        qPrintable(QStringLiteral("%1 bytes with each toggle: %2").arg(perToggle).arg(rows.join(QLatin1Char(' ')))));
}

QTEST_MAIN(TestSteadyMemory)
#include "tst_steady_memory.moc"

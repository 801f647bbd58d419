// SPDX-License-Identifier: GPL-3.0-or-later
// A window that nobody touches costs nothing: no timer fires, and the event loop sleeps.
#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QSettings>
#include <QtTest>

#include "ui/document/session_folder.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/headline_bar.h"
#include "ui/figures/workspace.h"
#include "ui/own_places.h"
#include "ui/window/document_desk.h"
#include "ui/window/main_window.h"

using namespace rope;

namespace {

/// Timer events of the whole program, by who gets them.
class TimerCount : public QObject
{
public:
    TimerCount() { qApp->installEventFilter(this); }
    QStringList seen;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Timer && watched != this)
            seen << QString::fromLatin1(watched->metaObject()->className()) + QLatin1Char(' ') + watched->objectName();
        return false;
    }
};

} // namespace

class TestIdle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingHappens_data();
    void nothingHappens();
};

void TestIdle::initTestCase()
{
    test::useOwnPlaces("tst_idle");
    QSettings().clear();
    QDir(SessionFolder::usualPath()).removeRecursively();
}

void TestIdle::nothingHappens_data()
{
    using Arrange = std::function<void(MainWindow&)>;
    QTest::addColumn<Arrange>("arrange");
    QTest::newRow("as it starts") << Arrange([](MainWindow&) {});
    QTest::newRow("side panels shown") << Arrange([](MainWindow& w) {
        for (const Qt::Key key : {Qt::Key_F6, Qt::Key_F7, Qt::Key_F4})
            QTest::keyClick(&w, key);
    });
    QTest::newRow("lessons shown") << Arrange(
        [](MainWindow& w) { QTest::keyClick(&w, Qt::Key_L, Qt::ControlModifier); });
    QTest::newRow("presented") << Arrange([](MainWindow& w) { QTest::keyClick(&w, Qt::Key_F5); });
    QTest::newRow("a document with a file") << Arrange([dir = std::make_shared<QTemporaryDir>()](MainWindow& w) {
        w.desk().saveTo(dir->filePath(QStringLiteral("a.ropescope"))); // in a folder where nobody else writes
    });
}

void TestIdle::nothingHappens()
{
    QFETCH(std::function<void(MainWindow&)>, arrange);
    constexpr int watchedMs = 3000, quietMs = 1000;
    MainWindow window;
    window.restoreSettings(false);
    window.resize(1400, 900);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    arrange(window);
    // What was begun comes to its end: figures, the journal's half second, the 200 ms that marks move.
    TimerCount timers;
    QElapsedTimer quiet;
    quiet.start();
    while (quiet.elapsed() < quietMs) {
        const auto before = timers.seen.size();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        const bool busy = std::ranges::any_of(window.workspace().cells(),
                                              [](const FigureCell* c) { return c->isVisible() && !c->isPainted(); });
        if (busy || timers.seen.size() != before)
            quiet.restart();
    }
    timers.seen.clear();
    int woken = 0;
    const auto count =
        connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, this, [&woken] { ++woken; });
    QEventLoop loop;
    QTimer end; // the only one that may fire
    end.setSingleShot(true);
    end.setTimerType(Qt::PreciseTimer);
    connect(&end, &QTimer::timeout, &loop, &QEventLoop::quit);
    end.start(watchedMs);
    loop.exec();
    disconnect(count);
    QStringList others = timers.seen;
    QCOMPARE(others.removeAll(QStringLiteral("QTimer ")), 1);
    QCOMPARE(others, QStringList());
    QVERIFY2(woken <= 4, qPrintable(QString::number(woken))); // for the start and the end of the watch itself
}

QTEST_MAIN(TestIdle)
#include "tst_idle.moc"

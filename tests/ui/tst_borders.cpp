// SPDX-License-Identifier: GPL-3.0-or-later
// Panels and figures shown and hidden for a whole lecture: nothing piles up, and everything keeps its place.
#include <QApplication>
#include <QDockWidget>
#include <QSettings>
#include <QtTest>

#include "ui/figures/headline_bar.h"
#include "ui/figures/workspace.h"
#include "ui/own_places.h"
#include "ui/window/main_window.h"

using namespace rope;

class TestBorders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingPilesUp_data();
    void nothingPilesUp();
};

void TestBorders::initTestCase()
{
    test::useOwnPlaces("tst_borders");
    QSettings().clear();
}

void TestBorders::nothingPilesUp_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("the controls") << Qt::Key_F9;
    QTest::newRow("a panel") << Qt::Key_F6;
    QTest::newRow("a figure that fills the window") << Qt::Key_F11;
    QTest::newRow("the lecture room") << Qt::Key_F5;
}

void TestBorders::nothingPilesUp()
{
    QFETCH(Qt::Key, key);
    MainWindow window;
    window.resize(1600, 1000);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const auto twice = [&] {
        for (int i = 0; i < 2; ++i) {
            QTest::keyClick(&window, key);
            QCoreApplication::processEvents();
        }
    };
    QTRY_VERIFY(window.headlines().isCurrent()); // their height is that of their words
    twice();                                     // what is made once, is there
    QTRY_VERIFY(window.headlines().isCurrent());
    QCoreApplication::sendPostedEvents(); // layouts that were put off
    QCoreApplication::processEvents();
    const auto places = [&] {
        QList<QRect> out;
        for (QDockWidget* dock : window.findChildren<QDockWidget*>())
            out << (dock->isVisible() ? dock->geometry() : QRect());
        return out << window.workspace().geometry();
    };
    const QList<QRect> before = places();
    const auto count = window.findChildren<QWidget*>().size();
    for (int i = 0; i < 50; ++i)
        twice();
    const auto more = window.findChildren<QWidget*>().size() - count;
    QVERIFY2(more == 0, qPrintable(QString::number(more)));
    QTRY_COMPARE(places(), before);
}

QTEST_MAIN(TestBorders)
#include "tst_borders.moc"

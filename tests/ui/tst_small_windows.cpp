// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDockWidget>
#include <QLabel>
#include <QRegularExpression>
#include <QScrollArea>
#include <QtTest>

#include "core/configs/model_config.h"
#include "core/figures/kit/arrangements.h"
#include "core/scaling/methods.h"
#include "core/scene/scene_edits.h"
#include "ui/active_window.h"
#include "ui/controls/model_box.h"
#include "ui/figures/headline_bar.h"
#include "ui/figures/position_bar.h"
#include "ui/figures/workspace.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/settings_dialog.h"

using namespace rope;
using namespace rope::test;

/// Panels take the room they need and no more, and nothing is covered.
class TestSmallWindows : public QObject, private ActiveWindow
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useOwnPlaces("tst_small_windows"); }
    void init() { open(); }
    void panelsAreAsWideAsTheyNeed_data();
    void panelsAreAsWideAsTheyNeed();
    void panelsNeverPushTheWindow_data();
    void panelsNeverPushTheWindow();
    void whatIsOpenedAtTheStartLeavesTheWidth();
    void whatGaveWayComesBack();
    void messageCoversNeitherNumbersNorChooser();
    void numbersStayWhereOneGrows();

private:
    QWidget* controls() { return m_window->findChild<QDockWidget*>(QStringLiteral("controls"))->widget(); }
};

void TestSmallWindows::panelsAreAsWideAsTheyNeed_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("method");
    for (const Method& method : methods())
        if (method.id != "longrope")
            QTest::newRow(method.id.c_str()) << QString() << QString::fromStdString(method.id);
    for (const ModelPreset& preset : modelPresets())
        QTest::newRow(preset.id.c_str()) << QString::fromStdString(preset.id) << QString();
}

void TestSmallWindows::panelsAreAsWideAsTheyNeed()
{
    QFETCH(QString, model);
    QFETCH(QString, method);
    m_window->resize(1280, 720);
    if (!model.isEmpty())
        QVERIFY(m_window->models().openPreset(model));
    else
        change([&](Scene& s) { setMethod(s, method.toStdString()); });
    QCoreApplication::processEvents();
    auto* scroll = qobject_cast<QScrollArea*>(controls());
    QVERIFY(scroll);
    const int room = scroll->viewport()->width();
    QVERIFY2(scroll->widget()->width() <= room, qPrintable(QString::number(scroll->widget()->width())));
    for (const QWidget* each : scroll->widget()->findChildren<QWidget*>())
        if (each->isVisible()) {
            const int right = each->mapTo(scroll->widget(), QPoint(each->width(), 0)).x();
            QVERIFY2(right <= room, qPrintable(each->objectName() + u' ' + QString::number(right)));
        }
    QVERIFY2(m_window->width() <= 1280, qPrintable(QString::number(m_window->width())));
    QVERIFY2(scroll->width() <= 480, qPrintable(QString::number(scroll->width())));
}

void TestSmallWindows::panelsNeverPushTheWindow_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<double>("text");
    for (double text : {1.0, 1.25})
        for (Qt::Key key : {Qt::Key_F4, Qt::Key_F6, Qt::Key_F7, Qt::Key_F8})
            QTest::addRow("F%d, %g", int(key) - int(Qt::Key_F1) + 1, text) << int(key) << text;
}

void TestSmallWindows::panelsNeverPushTheWindow()
{
    QFETCH(int, key);
    QFETCH(double, text);
    for (QAction* action : m_window->findChildren<QAction*>())
        if (action->isCheckable() && action->text() == textScaleName(text))
            action->trigger();
    m_window->resize(1280, 720);
    m_window->workspace().setFigures(findArrangement(text == 1 ? "extension" : "overview")->figures);
    QTest::keyClick(m_window.get(), Qt::Key(key));
    QTRY_VERIFY(m_window->findChild<QDockWidget*>(QStringLiteral("side"))->isVisible());
    QCoreApplication::processEvents();
    QVERIFY2(m_window->width() <= 1280 && m_window->height() <= 720,
             qPrintable(QStringLiteral("%1x%2").arg(m_window->width()).arg(m_window->height())));
    QVERIFY(m_window->minimumSizeHint().height() <= 720);
    for (QAction* action : m_window->findChildren<QAction*>())
        if (action->isCheckable() && action->text() == textScaleName(1))
            action->trigger();
}

/// A link on the command line opens its panel before the window is shown.
void TestSmallWindows::whatIsOpenedAtTheStartLeavesTheWidth()
{
    for (const int width : {1400, 1700}) {
        MainWindow window;
        window.resize(width, 900);
        window.openPath(QStringLiteral("ropescope:lesson/1/why-positions/2"));
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY(window.findChild<QDockWidget*>(QStringLiteral("lessonDock"))->isVisible());
        QCOMPARE(window.width(), width);
    }
}

/// In a lesson, Compare takes the lesson's place in a window that is not wide; closed again, the lesson goes on.
void TestSmallWindows::whatGaveWayComesBack()
{
    m_window->resize(1400, 900);
    auto* lessons = m_window->findChild<QDockWidget*>(QStringLiteral("lessonDock"));
    auto* side = m_window->findChild<QDockWidget*>(QStringLiteral("side"));
    m_window->openPath(QStringLiteral("ropescope:lesson/1/why-positions/2"));
    QVERIFY(lessons->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(side->isVisible() && !lessons->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(!side->isVisible() && lessons->isVisible());
    m_window->resize(1700, 900); // where there is room for both
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(side->isVisible() && lessons->isVisible());
}

void TestSmallWindows::messageCoversNeitherNumbersNorChooser()
{
    m_window->resize(1280, 720);
    auto* bar = m_window->findChild<MessageBar*>();
    bar->say(QStringLiteral("Something that is said at some length, so that it takes two lines of a window that is "
                            "small, or three of one that is smaller still, which it must not do at the top."));
    const QRect covered(bar->mapToGlobal(QPoint()), bar->size());
    QList<QWidget*> free = m_window->findChildren<QWidget*>(QStringLiteral("chooser"));
    free << m_window->findChildren<QWidget*>(QStringLiteral("card"));
    free << &m_window->workspace().position();
    QVERIFY(free.size() > 7);
    for (const QWidget* each : free)
        QVERIFY2(!covered.intersects(QRect(each->mapToGlobal(QPoint()), each->size())), qPrintable(each->objectName()));
}

/// One number that grows under a hand sends no other away.
void TestSmallWindows::numbersStayWhereOneGrows()
{
    m_window->resize(1400, 900);
    for (const double base : {1e4, 5e6, 2.5e8, 1e12}) {
        Scene scene = m_window->store().scene();
        scene.active.base = base;
        scene.active.trainLength = 8192;
        scene.context.targetLength = 131072;
        setMethod(scene, "llama3");
        m_window->store().edit(settled(scene), QStringLiteral("base"));
        QTRY_VERIFY(m_window->headlines().isCurrent());
        QCoreApplication::processEvents();
        int seen = 0;
        for (const QWidget* card : m_window->findChildren<QWidget*>(QStringLiteral("card"))) {
            const auto* value = card->findChildren<QLabel*>(QRegularExpression(QStringLiteral("^value\\."))).value(0);
            seen += card->isVisible();
            QVERIFY2(!card->isVisible() || value->width() >= value->sizeHint().width(), qPrintable(value->text()));
        }
        QVERIFY2(seen == 6, qPrintable(QStringLiteral("b = %1: %2 cards").arg(base).arg(seen)));
        QCOMPARE(m_window->width(), 1400);
    }
}

QTEST_MAIN(TestSmallWindows)
#include "tst_small_windows.moc"

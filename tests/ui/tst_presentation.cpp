// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>
#include <QToolBar>
#include <QtTest>

#include "lesson_window.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/headline_bar.h"
#include "ui/figures/position_bar.h"
#include "ui/figures/workspace.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/lessons/lesson_step_view.h"
#include "ui/lessons/questions/order_question.h"
#include "ui/plot/plot_view.h"
#include "ui/prose/lesson_prose.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/question_bar.h"
#include "ui/window/main_window.h"
#include "ui/window/presentation.h"

using namespace rope;
using namespace rope::test;

/// The lecture room: what is hidden, what is large, the keys of a remote, and that everything comes back.
class TestPresentation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void onlyFiguresWithoutALesson();
    void figuresAndStepWithALesson();
    void typeIsLarge();
    void stepFillsItsRoom();
    void longStepIsSeenWithItsAnswer();
    void keysOfARemote_data();
    void keysOfARemote();
    void answerStaysHiddenUntilAskedFor();
    void typingIsLeftAlone();
    void itemsOfAnOrderKeepTheirKeys_data();
    void itemsOfAnOrderKeepTheirKeys();
    void newFiguresAreLargeToo();
    void shortcutsOfTheHiddenMenuWork();
    void everythingComesBack_data();
    void everythingComesBack();
    void oneFigureFillsTheScreen();
    void goalsSayWhereTheControlsAre();
    void closingWhilePresentingKeepsTheLayout();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void open(int step) { m_window->lessons().open(*m_window->lessons().library().opened("all-kinds"), step); }
    LessonSession& session() { return m_window->lessons().session(); }
    QWidget* dock(const char* name) { return m_window->findChild<QDockWidget*>(QLatin1String(name)); }

    std::unique_ptr<MainWindow> m_window;
};

void TestPresentation::initTestCase()
{
    useOwnPlaces("tst_presentation");
}

void TestPresentation::init()
{
    m_window = lessonWindow();
    QVERIFY(m_window);
}

void TestPresentation::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget* target = QApplication::focusWidget();
    QTest::keyClick(target ? target : m_window.get(), key, modifiers);
}

void TestPresentation::onlyFiguresWithoutALesson()
{
    m_window->question().ask(QStringLiteral("Not before a class?"), {{QStringLiteral("Yes"), [] {}}});
    press(Qt::Key_F5);
    QVERIFY(!m_window->question().isVisible());
    QVERIFY(m_window->presentation().isOn());
    QVERIFY(m_window->isFullScreen());
    const QList<QWidget*> hidden{
        m_window->menuBar(), m_window->findChild<QToolBar*>(), &m_window->headlines(), dock("controls"), dock("side"),
        dock("lessonDock"),  &m_window->workspace().position()};
    for (const QWidget* each : hidden)
        QVERIFY2(!each->isVisible(), qPrintable(each->objectName()));
    for (const FigureCell* cell : m_window->workspace().cells()) {
        QVERIFY(cell->isVisible());
        QVERIFY(!cell->findChild<QComboBox*>(QStringLiteral("chooser"))->isVisible());
    }
    press(Qt::Key_Escape);
    QVERIFY(m_window->question().isVisible());
}

void TestPresentation::figuresAndStepWithALesson()
{
    open(step::One);
    press(Qt::Key_F5);
    QVERIFY(dock("lessonDock")->isVisible());
    QVERIFY(m_window->lessons().width() > LessonPanel::usualWidth || m_window->screen()->size().width() < 1100);
    QVERIFY(!m_window->lessons().stepView().findChild<QWidget*>(QStringLiteral("toList"))->isVisible());
}

void TestPresentation::typeIsLarge()
{
    open(step::Number);
    auto* title = m_window->lessons().stepView().findChild<QLabel*>(QStringLiteral("stepTitle"));
    auto* prompt = m_window->lessons().stepView().findChild<ProseView*>(QStringLiteral("prompt"));
    const double titleBefore = title->font().pointSizeF();
    const int promptBefore = prompt->height();
    press(Qt::Key_F5);
    QVERIFY(title->font().pointSizeF() > 1.25 * titleBefore);
    QTRY_VERIFY(prompt->height() > promptBefore);
    press(Qt::Key_F5);
    QCOMPARE(title->font().pointSizeF(), titleBefore);
    QTRY_COMPARE(prompt->height(), promptBefore);
}

constexpr int lectureWidth = 560; // of the step on a beamer; the screen of the tests is smaller

void TestPresentation::stepFillsItsRoom()
{
    open(step::TrueFalse);
    auto* title = m_window->lessons().stepView().findChild<QLabel*>(QStringLiteral("stepTitle"));
    const double before = title->font().pointSizeF();
    press(Qt::Key_F5);
    m_window->lessons().setFixedWidth(lectureWidth);
    QTRY_VERIFY(title->font().pointSizeF() > 1.6 * before);
    press(Qt::Key_F5);
    QTRY_COMPARE(title->font().pointSizeF(), before);
}

void TestPresentation::longStepIsSeenWithItsAnswer()
{
    const std::string head = "---\nropescope_lesson: 1\ntitle: Long\nchapter: C\nsummary: S\n---\n\n# Long\n\n";
    std::string text;
    for (int i = 0; i < 30; ++i)
        text += "some more words ";
    const ReadLesson read = readLesson(
        head + text + "\n\n```ask truefalse\nprompt: So?\nholds: d > 0\nexplain: " + text + "\n```\n", "long.md");
    QVERIFY2(read.problems.empty(), read.problems.empty() ? "" : read.problems.front().text.c_str());
    m_window->lessons().library().add({read.lesson});
    m_window->lessons().open(*m_window->lessons().library().opened("long"), 0);
    press(Qt::Key_F5);
    m_window->lessons().setFixedWidth(lectureWidth);
    auto* title = m_window->lessons().stepView().findChild<QLabel*>(QStringLiteral("stepTitle"));
    auto* scroll = m_window->lessons().stepView().findChild<QScrollArea*>(QStringLiteral("stepScroll"));
    for (int turn = 0; turn < 20; ++turn) // laid out at this width, and fitted to it
        QCoreApplication::processEvents();
    QTRY_COMPARE(scroll->verticalScrollBar()->maximum(), 0);
    const double asked = title->font().pointSizeF();
    press(Qt::Key_A);
    // Type that shrinks would lose the reader: the page scrolls to where the answer begins.
    const auto answer = [&] {
        auto* box = m_window->lessons().stepView().findChild<QWidget*>(QStringLiteral("answerBox"));
        return QRect(box->mapTo(scroll->viewport(), QPoint()), box->size());
    };
    QTRY_VERIFY2(scroll->verticalScrollBar()->value() > 0 && scroll->viewport()->rect().contains(answer()),
                 qPrintable(QStringLiteral("%1 to %2 of %3")
                                .arg(answer().top())
                                .arg(answer().bottom())
                                .arg(scroll->viewport()->height())));
    QCOMPARE(title->font().pointSizeF(), asked);
    // Two keys reach the end.
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QCOMPARE(scroll->verticalScrollBar()->value(), scroll->verticalScrollBar()->maximum());
    press(Qt::Key_Up);
    QVERIFY(scroll->verticalScrollBar()->value() < scroll->verticalScrollBar()->maximum());
}

void TestPresentation::keysOfARemote_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("by");
    QTest::newRow("PageDown") << int(Qt::Key_PageDown) << 1;
    QTest::newRow("PageUp") << int(Qt::Key_PageUp) << -1;
    QTest::newRow("Right") << int(Qt::Key_Right) << 1;
    QTest::newRow("Left") << int(Qt::Key_Left) << -1;
    QTest::newRow("Space") << int(Qt::Key_Space) << 1;
    QTest::newRow("B") << int(Qt::Key_B) << 0;
    QTest::newRow("period") << int(Qt::Key_Period) << 0;
}

void TestPresentation::keysOfARemote()
{
    QFETCH(int, key);
    QFETCH(int, by);
    // Number: no input may have taken the focus by itself.
    open(step::Number);
    press(Qt::Key_F5);
    press(Qt::Key(key));
    QCOMPARE(session().step(), step::Number + by);
    QVERIFY(m_window->presentation().isOn());
    QVERIFY(!session().state().revealed);
    press(Qt::Key(key));
    QCOMPARE(session().step(), step::Number + 2 * by);
}

void TestPresentation::answerStaysHiddenUntilAskedFor()
{
    for (Qt::Key key : {Qt::Key_A, Qt::Key_Return}) {
        open(step::TrueFalse);
        press(Qt::Key_F5);
        QVERIFY(!m_window->lessons().stepView().findChild<QWidget*>(QStringLiteral("answerBox")));
        press(key);
        QVERIFY(m_window->lessons().stepView().findChild<QWidget*>(QStringLiteral("answerBox")));
        press(Qt::Key_PageDown);
        press(Qt::Key_PageUp);
        QVERIFY(!m_window->lessons().stepView().findChild<QWidget*>(QStringLiteral("answerBox")));
        press(Qt::Key_F5);
    }
}

void TestPresentation::typingIsLeftAlone()
{
    open(step::Number);
    press(Qt::Key_F5);
    auto* line = m_window->lessons().stepView().findChild<QLineEdit*>(QStringLiteral("answer"));
    QTest::mouseClick(line, Qt::LeftButton);
    QTest::keyClicks(line, QStringLiteral("0.01"));
    press(Qt::Key_Left);
    QCOMPARE(line->text(), QStringLiteral("0.01"));
    QCOMPARE(session().step(), int(step::Number));
    press(Qt::Key_Return);
    QTRY_VERIFY(session().state().isRight());
    press(Qt::Key_Escape);
    QVERIFY(!m_window->presentation().isOn());
    // What was given is still there.
    QCOMPARE(m_window->lessons().stepView().findChild<QLineEdit*>(QStringLiteral("answer")), line);
    QCOMPARE(line->text(), QStringLiteral("0.01"));
}

void TestPresentation::itemsOfAnOrderKeepTheirKeys_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("by"); // to which item it goes
    QTest::newRow("Space") << int(Qt::Key_Space) << 0;
    QTest::newRow("Left") << int(Qt::Key_Left) << 0;
    QTest::newRow("Right") << int(Qt::Key_Right) << 0;
    QTest::newRow("Up") << int(Qt::Key_Up) << -1;
    QTest::newRow("Down") << int(Qt::Key_Down) << 1;
}

void TestPresentation::itemsOfAnOrderKeepTheirKeys()
{
    QFETCH(int, key);
    QFETCH(int, by);
    open(step::Order);
    press(Qt::Key_F5);
    auto* view = m_window->lessons().stepView().findChild<OrderQuestion*>();
    const auto item = [&](int place) {
        return view->findChild<QWidget*>(QStringLiteral("item.%1").arg(view->order()[std::size_t(place)] + 1));
    };
    QVERIFY(view->choose(2));
    QCOMPARE(QApplication::focusWidget(), item(1));
    press(Qt::Key(key));
    QCOMPARE(session().step(), int(step::Order));
    QCOMPARE(QApplication::focusWidget(), item(1 + by));
}

void TestPresentation::newFiguresAreLargeToo()
{
    open(step::One);
    press(Qt::Key_F5);
    press(Qt::Key_PageDown);
    FigureCell* cell = m_window->workspace().cells().front();
    QCOMPARE(cell->figureId(), std::string("decay"));
    QVERIFY(cell->isVisible());
    QVERIFY(!cell->findChild<QComboBox*>(QStringLiteral("chooser"))->isVisible());
    QTRY_VERIFY(cell->isPainted());
}

void TestPresentation::shortcutsOfTheHiddenMenuWork()
{
    open(step::One);
    press(Qt::Key_F5);
    press(Qt::Key_H, Qt::ControlModifier);
    QCOMPARE(session().state().hints, 1);
    const Scene asShown = m_window->store().scene(); // a step is where undo ends
    Scene edited = asShown;
    edited.position += 7;
    m_window->store().edit(edited, QStringLiteral("position"));
    m_window->store().endGesture();
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_window->store().scene() == asShown);
}

void TestPresentation::everythingComesBack_data()
{
    QTest::addColumn<bool>("withLesson");
    QTest::addColumn<bool>("controls");
    QTest::addColumn<int>("key");
    QTest::newRow("Escape") << false << true << int(Qt::Key_Escape);
    QTest::newRow("F5, lesson") << true << true << int(Qt::Key_F5);
    QTest::newRow("controls hidden before") << true << false << int(Qt::Key_Escape);
}

void TestPresentation::everythingComesBack()
{
    QFETCH(bool, withLesson);
    QFETCH(bool, controls);
    QFETCH(int, key);
    dock("controls")->setVisible(controls);
    if (withLesson) {
        dock("lessonDock")->show();
        open(step::One);
    }
    QCoreApplication::processEvents();
    const auto visible = [this] {
        QList<bool> out;
        for (const char* name : {"controls", "side", "lessonDock"})
            out << dock(name)->isVisible();
        out << m_window->menuBar()->isVisible() << m_window->findChild<QToolBar*>()->isVisible()
            << m_window->headlines().isVisible() << m_window->workspace().position().isVisible()
            << m_window->isFullScreen() << m_window->isMaximized();
        return out;
    };
    const auto before = visible();
    const QSize size = m_window->size();
    const QSize plot = m_window->workspace().cells().front()->plot()->size();
    const Scene scene = m_window->store().scene();
    press(Qt::Key_F5);
    QVERIFY(visible() != before);
    press(Qt::Key(key));
    QVERIFY(!m_window->presentation().isOn());
    QCOMPARE(visible(), before);
    QTRY_COMPARE(m_window->size(), size);
    QTRY_COMPARE(m_window->workspace().cells().front()->plot()->size(), plot);
    QCOMPARE(m_window->lessons().width(), withLesson ? int(LessonPanel::usualWidth) : m_window->lessons().width());
    QVERIFY(m_window->store().scene() == scene);
    QCOMPARE(session().isOpen(), withLesson);
}

void TestPresentation::oneFigureFillsTheScreen()
{
    press(Qt::Key_F5);
    press(Qt::Key_F11);
    QVERIFY(m_window->workspace().isMaximised());
    press(Qt::Key_F11);
    QVERIFY(!m_window->workspace().isMaximised());
    QVERIFY(!m_window->headlines().isVisible());
    press(Qt::Key_F11);
    press(Qt::Key_Escape);
    QVERIFY(!m_window->presentation().isOn());
    QVERIFY(!m_window->workspace().isMaximised());
    QVERIFY(m_window->headlines().isVisible());
    for (const FigureCell* cell : m_window->workspace().cells())
        QVERIFY(cell->isVisible());
}

void TestPresentation::goalsSayWhereTheControlsAre()
{
    open(step::Scene);
    const auto said = [this] {
        return m_window->lessons().stepView().findChild<QLabel*>(QStringLiteral("goal"))->text();
    };
    QVERIFY(!said().contains(QStringLiteral("F9")));
    press(Qt::Key_F5);
    QVERIFY2(said().contains(QStringLiteral("F9")), qPrintable(said()));
    press(Qt::Key_F9);
    QVERIFY(dock("controls")->isVisible());
}

void TestPresentation::closingWhilePresentingKeepsTheLayout()
{
    press(Qt::Key_F5);
    m_window->close();
    MainWindow next;
    next.restoreSettings();
    next.show();
    QVERIFY(!next.isFullScreen());
    QVERIFY(next.menuBar()->isVisible());
    QVERIFY(next.findChild<QDockWidget*>(QStringLiteral("controls"))->isVisible());
}

QTEST_MAIN(TestPresentation)
#include "tst_presentation.moc"

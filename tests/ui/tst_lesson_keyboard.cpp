// SPDX-License-Identifier: GPL-3.0-or-later
// Where the keyboard is in a lesson, and that it is seen there: for who takes one without a mouse.
#include <QPushButton>

#include "ui/lessons/questions/option_row.h"
#include "ui/lessons/questions/question_view.h"
#include "ui/own_places.h"
#include "ui/shown_lesson.h"

using namespace rope;
using namespace rope::test;

class TestLessonKeyboard : public QObject, protected ShownLesson
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useOwnPlaces("tst_lesson_keyboard"); }
    void init() { QVERIFY(openWindow()); }
    void cleanup() { m_window.reset(); }
    void hintsDoNotLeadToTheAnswer_data();
    void hintsDoNotLeadToTheAnswer();
    void theAnswerLeadsOn();
    void aCheckedAnswerLeadsBack_data();
    void aCheckedAnswerLeadsBack();
    void theOptionOfTheKeyboardIsRinged();
};

void TestLessonKeyboard::hintsDoNotLeadToTheAnswer_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("hints");
    QTest::newRow("a choice, two hints") << int(step::One) << 2;
    QTest::newRow("a number, one hint") << int(step::Number) << 1;
}

/// Space upon Space in the button of hints: the last one must not press "Show the answer".
void TestLessonKeyboard::hintsDoNotLeadToTheAnswer()
{
    QFETCH(int, step);
    QFETCH(int, hints);
    open(step);
    find("hint")->setFocus(Qt::TabFocusReason);
    for (int i = 0; i < hints; ++i) {
        QCOMPARE(QApplication::focusWidget(), find("hint"));
        press(Qt::Key_Space);
        QCOMPARE(session().state().hints, i + 1);
    }
    QVERIFY(!find("hint")->isEnabled());
    QCOMPARE(QApplication::focusWidget(), page()->question()->firstInput());
    press(Qt::Key_Return);
    QVERIFY(!session().state().revealed);
}

void TestLessonKeyboard::theAnswerLeadsOn()
{
    open(step::Number);
    find("reveal")->setFocus(Qt::TabFocusReason);
    press(Qt::Key_Space);
    QVERIFY(session().state().revealed);
    QCOMPARE(QApplication::focusWidget(), find("next"));
    press(Qt::Key_Return);
    QCOMPARE(session().step(), int(step::Number) + 1);
}

/// Check takes no second press while it is at work: the keyboard goes back to where one answers.
void TestLessonKeyboard::aCheckedAnswerLeadsBack_data()
{
    QTest::addColumn<Qt::Key>("option");
    QTest::addColumn<QString>("says");
    QTest::newRow("right") << Qt::Key_1 << QStringLiteral("✓");
    QTest::newRow("wrong") << Qt::Key_2 << QStringLiteral("✗");
}

void TestLessonKeyboard::aCheckedAnswerLeadsBack()
{
    QFETCH(Qt::Key, option);
    QFETCH(QString, says);
    open(step::One);
    press(option);
    find("check")->setFocus(Qt::TabFocusReason);
    press(Qt::Key_Space);
    QVERIFY2(verdict().startsWith(says), qPrintable(verdict()));
    QCOMPARE(QApplication::focusWidget(), page()->question()->firstInput());
}

/// A circle without a text of its own has no frame by which one sees where the keyboard is.
void TestLessonKeyboard::theOptionOfTheKeyboardIsRinged()
{
    open(step::One);
    panel().stepView().focusInput();
    auto* first = static_cast<OptionRow*>(find("option.1")->parentWidget());
    auto* second = static_cast<OptionRow*>(find("option.2")->parentWidget());
    QVERIFY(!first->isRinged() && !second->isRinged()); // the step gave it the keyboard, nobody chose it
    const QImage bare = first->grab().toImage();
    press(Qt::Key_Down);
    QVERIFY(!first->isRinged() && second->isRinged());
    press(Qt::Key_Up);
    QVERIFY(first->isRinged() && !second->isRinged());
    QVERIFY(first->grab().toImage() != bare);
    press(Qt::Key_Tab); // from here on somebody goes by keyboard
    panel().stepView().focusInput();
    QVERIFY(first->isRinged());
    QTest::mouseClick(first, Qt::LeftButton);
    QVERIFY(!first->isRinged() && !second->isRinged());
}

QTEST_MAIN(TestLessonKeyboard)
#include "tst_lesson_keyboard.moc"

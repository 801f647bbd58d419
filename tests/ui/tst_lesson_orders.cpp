// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QtTest>

#include "ui/controls/control_panel.h"
#include "ui/lessons/questions/order_question.h"
#include "ui/plot/plot_view.h"
#include "ui/shown_lesson.h"

using namespace rope;
using namespace rope::test;

/// What is put in order, matched and written, in the whole window, by keyboard and by mouse.
class TestLessonOrders : public QObject, protected ShownLesson
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void orderByKeys();
    void orderByMouse();
    void tabGoesByTheOrder();
    void aDragPastATallerOneIsSteady();
    void matchByKeys();
    void inOnesOwnWords();
};

void TestLessonOrders::initTestCase()
{
    useOwnPlaces("tst_lesson_orders");
}

void TestLessonOrders::init()
{
    QVERIFY(openWindow());
}

void TestLessonOrders::cleanup()
{
    m_window.reset();
}

/// No shipped step asks for a figure, a formula or a number that the window cannot show, or for a click where none can
/// be.
void TestLessonOrders::orderByKeys()
{
    open(step::Order);
    auto* view = panel().stepView().findChild<OrderQuestion*>();
    QVERIFY(!find("check")->isEnabled());
    // Items 0, 1, 2 belong into the order 1, 0, 2, however they lie.
    for (const auto& [place, item] : {std::pair{0, 1}, std::pair{1, 0}}) {
        int at = int(std::ranges::find(view->order(), item) - view->order().begin());
        QVERIFY(view->choose(at + 1));
        for (; at > place; --at)
            press(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(view->order()[std::size_t(place)], item);
    }
    QVERIFY(find("check")->isEnabled());
    press(Qt::Key_Return);
    QVERIFY2(verdict().contains(QStringLiteral("Right")), qPrintable(verdict()));
    // What is right stays as it is.
    const std::vector<int> order = view->order();
    press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(view->order(), order);
}

void TestLessonOrders::orderByMouse()
{
    open(step::Order);
    auto* view = panel().stepView().findChild<OrderQuestion*>();
    const int first = view->order().front();
    auto* row = view->findChild<QWidget*>(QStringLiteral("item.%1").arg(first + 1));
    QTest::mouseClick(row->findChild<QAbstractButton*>(QStringLiteral("down")), Qt::LeftButton);
    QCOMPARE(view->order()[1], first);
    // Dragged past the last one.
    QTRY_VERIFY(row->y() > 0);
    QTest::mousePress(row, Qt::LeftButton, {}, row->rect().center());
    QTest::mouseMove(row, QPoint(row->width() / 2, row->height() + view->height()));
    QTest::mouseRelease(row, Qt::LeftButton);
    QCOMPARE(view->order()[2], first);
}

/// Each item with its two arrows, as they stand, whatever was moved.
void TestLessonOrders::tabGoesByTheOrder()
{
    open(step::Order);
    auto* view = panel().stepView().findChild<OrderQuestion*>();
    const auto wanted = [&] {
        QStringList out;
        for (const int item : view->order()) {
            const QString name = QStringLiteral("item.%1").arg(item + 1);
            out << name << name + QStringLiteral(" up") << name + QStringLiteral(" down");
        }
        return out;
    };
    const auto chain = [&] {
        QStringList out;
        const QWidget* widget = view;
        do {
            widget = widget->nextInFocusChain();
            if (view->isAncestorOf(widget) && widget->focusPolicy() & Qt::TabFocus)
                out << (qobject_cast<const QAbstractButton*>(widget)
                            ? widget->parentWidget()->objectName() + QLatin1Char(' ') + widget->objectName()
                            : widget->objectName());
        } while (widget != view);
        return out;
    };
    QCOMPARE(chain(), wanted());
    for (const auto& [place, key] : {std::pair{1, Qt::Key_Down}, std::pair{3, Qt::Key_Up}, std::pair{2, Qt::Key_Up}}) {
        const std::vector<int> before = view->order();
        QVERIFY(view->choose(place));
        press(key, Qt::AltModifier);
        QVERIFY(view->order() != before);
        QCOMPARE(chain(), wanted());
    }
}

/// Places change when the pointer passes the neighbour's middle, and do not change back while it goes on that way.
void TestLessonOrders::aDragPastATallerOneIsSteady()
{
    open(step::Order);
    auto* view = panel().stepView().findChild<OrderQuestion*>();
    const std::vector<int> before = view->order();
    const auto row = [&](int place) {
        return view->findChild<QWidget*>(QStringLiteral("item.%1").arg(before[std::size_t(place)] + 1));
    };
    row(0)->setFixedHeight(30);
    row(1)->setFixedHeight(90);
    QTRY_COMPARE(row(1)->height(), 90);
    QTRY_COMPARE(row(1)->y(), row(0)->geometry().bottom() + 3);
    const int top = row(0)->y(), middle = row(1)->geometry().center().y();
    const auto moveTo = [&](int y) { QTest::mouseMove(row(0), QPoint(20, row(0)->mapFromParent(QPoint(0, y)).y())); };
    QTest::mousePress(row(0), Qt::LeftButton, {}, QPoint(20, 15));
    for (int y = top + 15; y <= middle; ++y) {
        moveTo(y);
        QVERIFY2(view->order() == before, qPrintable(QString::number(y - top)));
    }
    for (int y = middle + 1; y < top + 90 + 30; ++y) {
        moveTo(y);
        QVERIFY2(view->order()[1] == before[0], qPrintable(QString::number(y - top)));
        QVERIFY(view->order()[0] == before[1]);
    }
    // And back: the small one is above the tall one's middle again.
    moveTo(top + 30);
    QVERIFY(view->order() == before);
    QTest::mouseRelease(row(0), Qt::LeftButton);
}

void TestLessonOrders::matchByKeys()
{
    open(step::Match);
    auto* first = find<QComboBox>("match.1");
    auto* second = find<QComboBox>("match.2");
    QVERIFY(!find("check")->isEnabled());
    const auto choose = [this](QComboBox* box, int wanted) {
        box->setFocus();
        for (int i = 0; i < box->count() && box->currentData().toInt() != wanted; ++i)
            press(Qt::Key_Down);
        QCOMPARE(box->currentData().toInt(), wanted);
    };
    choose(first, 2);
    choose(second, 1);
    find("check")->click();
    QVERIFY2(verdict().contains(QStringLiteral("1 of 2")), qPrintable(verdict()));
    first->setFocus();
    for (int i = 0; i < first->count(); ++i)
        press(Qt::Key_Up);
    choose(first, 0);
    find("check")->click();
    QVERIFY2(verdict().contains(QStringLiteral("Right")), qPrintable(verdict()));
}

void TestLessonOrders::inOnesOwnWords()
{
    open(step::Words);
    auto* text = find<QPlainTextEdit>("answer");
    auto* model = find<QWidget>("model");
    QVERIFY(text->hasFocus());
    QVERIFY(!model->isVisible());
    QVERIFY(!find("compare")->isEnabled());
    QTest::keyClicks(text, QStringLiteral("it comes round 2 times"));
    QCOMPARE(session().step(), int(step::Words)); // letters and digits are text
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(model->isVisible());
    QVERIFY(find("option.1")->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    find("check")->click();
    QVERIFY2(verdict().contains(QStringLiteral("Not in your answer yet")) &&
                 verdict().contains(QStringLiteral("look alike")),
             qPrintable(verdict()));
    press(Qt::Key_2);
    find("check")->click();
    QVERIFY2(verdict().contains(QStringLiteral("Right")), qPrintable(verdict()));
}

QTEST_MAIN(TestLessonOrders)
#include "tst_lesson_orders.moc"

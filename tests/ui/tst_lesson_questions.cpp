// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QtTest>

#include "ui/controls/control_panel.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/workspace.h"
#include "ui/lessons/questions/order_question.h"
#include "ui/plot/plot_view.h"
#include "ui/shown_lesson.h"
#include "ui/widgets/highlight_frame.h"

using namespace rope;
using namespace rope::test;

/// Every kind of question answered in the whole window, by keyboard and by mouse.
class TestLessonQuestions : public QObject, protected ShownLesson
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void chooseOneByKeys();
    void chooseOneByMouse();
    void chooseSeveral();
    void trueOrFalse();
    void typeANumber();
    void whatIsNoNumberIsSaid();
    void anotherAnswerWithdrawsTheVerdict();
    void makeTheSceneSo();
    void predictByClick();
    void predictionFindsItsFigureAgain();
    void predictByTyping();
    void hintsAndAnswer();
    void orderByKeys();
    void orderByMouse();
    void tabGoesByTheOrder();
    void aDragPastATallerOneIsSteady();
    void matchByKeys();
    void inOnesOwnWords();
};

void TestLessonQuestions::initTestCase()
{
    useOwnPlaces("tst_lesson_questions");
}

void TestLessonQuestions::init()
{
    QVERIFY(openWindow());
}

void TestLessonQuestions::cleanup()
{
    m_window.reset();
}

void TestLessonQuestions::chooseOneByKeys()
{
    open(step::One);
    press(Qt::Key_2);
    QVERIFY(find("option.2")->isChecked());
    press(Qt::Key_Return);
    QVERIFY2(verdict().startsWith(QStringLiteral("✗ Not right")), qPrintable(verdict()));
    QVERIFY2(verdict().contains(QStringLiteral("slowest")), qPrintable(verdict()));
    press(Qt::Key_1);
    press(Qt::Key_Return);
    QVERIFY2(verdict().startsWith(QStringLiteral("✓ Right")), qPrintable(verdict()));
    QVERIFY2(verdict().contains(QStringLiteral("= 1.")), qPrintable(verdict()));
    // The next Enter goes on.
    press(Qt::Key_Return);
    QCOMPARE(session().step(), int(step::Several));
}

void TestLessonQuestions::chooseOneByMouse()
{
    open(step::One);
    QAbstractButton* check = find("check");
    QVERIFY(!check->isEnabled());
    // On the text, not only on the button.
    QWidget* row = find("option.1")->parentWidget();
    QTest::mouseClick(row, Qt::LeftButton, {}, {row->width() - 30, row->height() / 2});
    QVERIFY(find("option.1")->isChecked());
    QVERIFY(check->isEnabled());
    QTest::mouseClick(check, Qt::LeftButton);
    QTRY_VERIFY(session().state().isRight());
    QVERIFY(session().isDone(step::One));
}

void TestLessonQuestions::chooseSeveral()
{
    open(step::Several);
    press(Qt::Key_1);
    press(Qt::Key_Return);
    QVERIFY2(verdict().startsWith(QStringLiteral("✗")), qPrintable(verdict()));
    QVERIFY2(verdict().contains(QStringLiteral("something is missing")), qPrintable(verdict()));
    QVERIFY2(!verdict().contains(QStringLiteral("Two elements make a pair")), "that would be the answer");
    press(Qt::Key_3);
    QVERIFY(find("option.1")->isChecked());
    press(Qt::Key_Return);
    QVERIFY2(verdict().startsWith(QStringLiteral("✓")), qPrintable(verdict()));
}

void TestLessonQuestions::trueOrFalse()
{
    open(step::TrueFalse);
    press(Qt::Key_1);
    press(Qt::Key_Return);
    QVERIFY2(verdict().startsWith(QStringLiteral("✗")), qPrintable(verdict()));
    QTest::mouseClick(find("option.2")->parentWidget(), Qt::LeftButton);
    press(Qt::Key_Return);
    QVERIFY2(verdict().startsWith(QStringLiteral("✓")), qPrintable(verdict()));
    QVERIFY(verdict().contains(QStringLiteral("It falls")));
}

void TestLessonQuestions::typeANumber()
{
    open(step::Number);
    auto* line = find<QLineEdit>("answer");
    QCOMPARE(QApplication::focusWidget(), line);
    QTest::keyClicks(line, QStringLiteral("100"));
    press(Qt::Key_Return);
    QVERIFY2(verdict().contains(QStringLiteral("one divided by it")), qPrintable(verdict()));
    for (const char* text : {"1e-2", "0.01", "1/100"}) {
        line = find<QLineEdit>("answer");
        line->selectAll();
        QTest::keyClicks(line, QLatin1String(text));
        QTest::mouseClick(find("check"), Qt::LeftButton);
        QVERIFY2(verdict().startsWith(QStringLiteral("✓ Right")), text);
        session().restart();
    }
}

void TestLessonQuestions::whatIsNoNumberIsSaid()
{
    open(step::Number);
    QTest::keyClicks(find<QLineEdit>("answer"), QStringLiteral("a lot"));
    press(Qt::Key_Return);
    QVERIFY2(verdict().contains(QStringLiteral("a lot")), qPrintable(verdict()));
    QVERIFY(!session().state().verdict);
}

void TestLessonQuestions::anotherAnswerWithdrawsTheVerdict()
{
    open(step::Number);
    QTest::keyClicks(find<QLineEdit>("answer"), QStringLiteral("5"));
    press(Qt::Key_Return);
    QVERIFY(!verdict().isEmpty());
    QTest::keyClicks(find<QLineEdit>("answer"), QStringLiteral("0"));
    QVERIFY(verdict().isEmpty());
}

void TestLessonQuestions::makeTheSceneSo()
{
    open(step::Scene);
    QVERIFY(!find("check")->isVisible());
    QTRY_COMPARE(find<QLabel>("watch.1")->text(), QStringLiteral("1"));
    QVERIFY(find<QLabel>("goal")->isVisible());
    auto* box = m_window->controls().row(QStringLiteral("lambda"))->findChild<QLineEdit*>();
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, QStringLiteral("1.75"));
    press(Qt::Key_Return);
    QTRY_COMPARE(find<QLabel>("watch.1")->text(), QStringLiteral("1.75"));
    QCOMPARE(find<QLabel>("goalReason")->text(), QStringLiteral("Nearly there."));
    QVERIFY(verdict().isEmpty());
    box->selectAll();
    QTest::keyClicks(box, QStringLiteral("2"));
    press(Qt::Key_Return);
    QTRY_VERIFY2(verdict().startsWith(QStringLiteral("✓ Right")), qPrintable(verdict()));
    QVERIFY(!find<QLabel>("goal")->isVisible());
    // Back to the step: its scene again.
    session().restart();
    QCOMPARE(m_window->store().scene().active.lambda, 1.0);
    QTRY_VERIFY(find<QLabel>("goal")->isVisible());
}

void TestLessonQuestions::predictByClick()
{
    open(step::Click);
    FigureCell* cell = m_window->workspace().cells().front();
    QCOMPARE(cell->figureId(), std::string("periods"));
    QTRY_VERIFY(cell->isPainted());
    const Scene before = m_window->store().scene();
    const auto at = [cell](double pair) {
        return cell->plot()->pixelOf(pair, cell->plot()->figure().series.front().y[4]).toPoint();
    };
    QTest::mouseClick(cell->plot(), Qt::LeftButton, {}, at(40));
    QVERIFY(session().state().predicted);
    QVERIFY(std::abs(*session().state().predicted - 40) <= 1);
    QVERIFY(m_window->store().scene() == before);
    QCOMPARE(cell->plot()->marks().size(), std::size_t(1));
    QTest::mouseClick(find("check"), Qt::LeftButton);
    QVERIFY2(verdict().startsWith(QStringLiteral("✗")), qPrintable(verdict()));
    QCOMPARE(cell->plot()->marks().size(), std::size_t(2));
    QVERIFY(cell->plot()->marks().front().kind == PlotMark::Kind::Right && cell->plot()->marks().front().at == 129);
    QTest::mouseClick(cell->plot(), Qt::LeftButton, {}, at(130));
    // Enter checks where the click has left the focus, too.
    QTRY_VERIFY(cell->plot()->hasFocus());
    QTest::keyClick(cell->plot(), Qt::Key_Return);
    QVERIFY2(verdict().startsWith(QStringLiteral("✓")), qPrintable(verdict()));
    // Elsewhere a click picks again.
    session().leave();
    for (FigureCell* each : m_window->workspace().cells())
        QVERIFY(each->plot()->marks().empty());
}

void TestLessonQuestions::predictionFindsItsFigureAgain()
{
    open(step::Click);
    session().predict(40);
    m_window->workspace().setFigures({"decay", "periods"});
    const auto& cells = m_window->workspace().cells();
    QVERIFY(cells[0]->plot()->marks().empty());
    QCOMPARE(cells[1]->plot()->marks().size(), std::size_t(1));
    QCOMPARE(m_window->findChildren<HighlightFrame*>().size(), 1);
    m_window->workspace().setFigures({"decay"});
    QVERIFY(m_window->findChildren<HighlightFrame*>().isEmpty());
}

void TestLessonQuestions::predictByTyping()
{
    open(step::Click);
    auto* line = find<QLineEdit>("answer");
    QCOMPARE(QApplication::focusWidget(), line);
    QTest::keyClicks(line, QStringLiteral("12x"));
    QVERIFY(!find("check")->isEnabled());
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("125"));
    press(Qt::Key_Return);
    QVERIFY2(verdict().startsWith(QStringLiteral("✓")), qPrintable(verdict()));
}

void TestLessonQuestions::hintsAndAnswer()
{
    open(step::One);
    const auto hints = [this] { return panel().stepView().findChildren<QWidget*>(QStringLiteral("hintBox")).size(); };
    QCOMPARE(hints(), 0);
    QTest::keyClick(m_window.get(), Qt::Key_H, Qt::ControlModifier);
    QCOMPARE(hints(), 1);
    QTest::mouseClick(find("hint"), Qt::LeftButton);
    QCOMPARE(hints(), 2);
    QVERIFY(!find("hint")->isEnabled());
    QVERIFY(!find<QWidget>("answerBox"));
    QTest::mouseClick(find("reveal"), Qt::LeftButton);
    auto* answer = find<QWidget>("answerBox");
    QVERIFY(answer);
    // Worked out elsewhere; the box is made anew with it.
    QTRY_VERIFY(find<QWidget>("answerBox")
                    ->findChildren<ProseView*>()
                    .front()
                    ->spokenText()
                    .contains(QStringLiteral("The first")));
    QCOMPARE(find("option.1")->parentWidget()->findChild<QLabel*>(QStringLiteral("mark"))->text(), QStringLiteral("✓"));
    // An answer that was shown is not an answer that was given.
    QVERIFY(!session().isDone(step::One));
    // Steps with no hints offer none.
    open(step::Several);
    QVERIFY(!find("hint")->isVisible());
}

/// No shipped step asks for a figure, a formula or a number that the window cannot show, or for a click where none can
/// be.
void TestLessonQuestions::orderByKeys()
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

void TestLessonQuestions::orderByMouse()
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
void TestLessonQuestions::tabGoesByTheOrder()
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
void TestLessonQuestions::aDragPastATallerOneIsSteady()
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

void TestLessonQuestions::matchByKeys()
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

void TestLessonQuestions::inOnesOwnWords()
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

QTEST_MAIN(TestLessonQuestions)
#include "tst_lesson_questions.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
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

/// Questions answered in the whole window, by keyboard and by mouse.
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

QTEST_MAIN(TestLessonQuestions)
#include "tst_lesson_questions.moc"

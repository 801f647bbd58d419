// SPDX-License-Identifier: GPL-3.0-or-later
// What is answered in a lesson, undone and redone in the window: every kind of question, and a long random walk.
#include <functional>
#include <random>

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QtTest>

#include "core/scene/document_text.h"
#include "lesson_window.h"
#include "ui/lessons/lesson_step_view.h"
#include "ui/lessons/questions/draw_plot.h"
#include "ui/lessons/questions/question_view.h"
#include "ui/lessons/step_page.h"
#include "ui/scene/scene_store.h"
#include "ui/window/document_desk.h"

using namespace rope;
using namespace rope::test;

class TestUndoneAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useOwnPlaces("tst_undone_answers"); }
    void init();
    void cleanup() { m_window.reset(); }
    void anAnswerIsTakenBack_data();
    void anAnswerIsTakenBack();
    void whatIsTypedInOneGoIsOneStep();
    void eachStrokeIsAStep();
    void hintsAndTheAnswerAreTakenBack();
    void anAnswerThatReplacesAnotherGivesItBack();
    void aTaskAnsweredIsLockedAgain();
    void progressStays();
    void anotherStepForgetsThem();
    void randomWalk();

private:
    LessonSession& session() { return m_window->lessons().session(); }
    History& history() { return *m_window->store().history(); }
    StepPage& page() { return *m_window->lessons().stepView().page(); }
    template <class T = QAbstractButton>
    T* find(const QString& name)
    {
        return m_window->lessons().stepView().findChild<T*>(name);
    }
    /// The one of the menu: it says what it takes back.
    QAction* undoAction();
    void open(int step) { m_window->lessons().open(*m_window->lessons().library().opened("all-kinds"), step); }
    /// Something else in the controls of the question that is shown; `n` says what.
    void fill(int n);
    void check();
    void setLambda(double lambda);
    /// What undo and redo must give back: the answer, what the controls hold, the document.
    struct State {
        Answered answered;
        FilledIn shown;
        std::string document;
        bool operator==(const State&) const = default;
    };
    State state();

    std::unique_ptr<MainWindow> m_window;
};

void TestUndoneAnswers::init()
{
    m_window = lessonWindow();
    QVERIFY(m_window);
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
}

QAction* TestUndoneAnswers::undoAction()
{
    for (auto* action : m_window->findChildren<QAction*>())
        if (action->shortcut() == QKeySequence(QKeySequence::Undo))
            return action;
    return nullptr;
}

void TestUndoneAnswers::fill(int n)
{
    const auto type = [&](const QString& text) {
        auto* line = find<QLineEdit>(QStringLiteral("answer"));
        line->setText(text);
        Q_EMIT line->textEdited(text); // as by keys
    };
    switch (session().step()) {
    case step::Number: return type(QString::number(n));
    case step::Click: return type(QString::number(100 + n));
    case step::Order:
        return find<QWidget>(QStringLiteral("item.%1").arg(n % 3 + 1))
            ->findChild<QAbstractButton*>(n % 2 ? "up" : "down")
            ->click();
    case step::Match: return find<QComboBox>(QStringLiteral("match.%1").arg(n % 2 + 1))->setCurrentIndex(1 + n % 3);
    case step::Words: return find<QPlainTextEdit>(QStringLiteral("answer"))->setPlainText(QString::number(n));
    case step::Draw: {
        const Qt::Key keys[] = {Qt::Key_Up, Qt::Key_Right, Qt::Key_Down, Qt::Key_Left};
        return QTest::keyClick(find<DrawPlot>(QStringLiteral("drawing")), keys[n % 4]);
    }
    default: page().question()->choose(1 + n % 2);
    }
}

void TestUndoneAnswers::check()
{
    page().check();
    QTRY_VERIFY(!session().state().checking);
}

void TestUndoneAnswers::setLambda(double lambda)
{
    Scene next = m_window->store().scene();
    next.active.lambda = lambda;
    m_window->store().edit(next, QStringLiteral("base scale"));
    m_window->store().endGesture();
}

TestUndoneAnswers::State TestUndoneAnswers::state()
{
    return {session().state(), page().question()->filled(), documentText(m_window->desk().document())};
}

void TestUndoneAnswers::anAnswerIsTakenBack_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<QString>("name");
    QTest::newRow("one") << int(step::One) << "choice";
    QTest::newRow("several") << int(step::Several) << "choice";
    QTest::newRow("true or false") << int(step::TrueFalse) << "choice";
    QTest::newRow("number") << int(step::Number) << "number";
    QTest::newRow("click") << int(step::Click) << "place";
    QTest::newRow("words") << int(step::Words) << "words";
    QTest::newRow("order") << int(step::Order) << "order";
    QTest::newRow("match") << int(step::Match) << "matching";
    QTest::newRow("draw") << int(step::Draw) << "drawing";
}

void TestUndoneAnswers::anAnswerIsTakenBack()
{
    QFETCH(int, at);
    QFETCH(QString, name);
    open(at);
    QAction* undo = undoAction();
    QVERIFY(undo && !undo->isEnabled());
    const State untouched = state();
    QVERIFY(untouched.shown == FilledIn());
    fill(at == step::Order ? 2 : 1);
    if (at == step::Match)
        fill(0);
    if (at == step::Words)
        find(QStringLiteral("compare"))->click();
    QVERIFY2(undo->text().endsWith(name), qPrintable(undo->text()));
    const State filled = state();
    QVERIFY(filled.shown == filled.answered.filled);
    QVERIFY(!(filled == untouched));
    QVERIFY(page().canCheck());
    check();
    const State judged = state();
    QVERIFY(judged.answered.verdict);
    QVERIFY2(undo->text().endsWith(QStringLiteral("check")), qPrintable(undo->text()));
    undo->trigger();
    QVERIFY(state() == filled);
    QVERIFY(page().canCheck());
    while (undo->isEnabled())
        undo->trigger();
    QVERIFY(state() == untouched);
    QVERIFY(!page().canCheck());
    while (history().canRedo())
        history().redo();
    QVERIFY(state() == judged);
}

void TestUndoneAnswers::whatIsTypedInOneGoIsOneStep()
{
    open(step::Number);
    auto* line = find<QLineEdit>(QStringLiteral("answer"));
    line->setFocus();
    const int before = history().count();
    const QString typed = QStringLiteral("1/100");
    QTest::keyClicks(line, typed);
    QVERIFY(history().count() > before);
    QVERIFY(history().count() < before + typed.size()); // fewer on an idle machine: one
    while (history().canUndo())
        history().undo();
    QCOMPARE(line->text(), QString());
    while (history().canRedo())
        history().redo();
    QCOMPARE(line->text(), typed);
}

void TestUndoneAnswers::eachStrokeIsAStep()
{
    open(step::Draw);
    auto* plot = find<DrawPlot>(QStringLiteral("drawing"));
    const auto stroke = [&](double from, double to, double y) {
        const auto pixel = [&](double x) { return plot->pixelOf(x, y).toPoint(); };
        QTest::mousePress(plot, Qt::LeftButton, {}, pixel(from));
        for (double x = from; x <= to; x += 1) {
            QMouseEvent move(QEvent::MouseMove, pixel(x), plot->mapToGlobal(pixel(x)), Qt::NoButton, Qt::LeftButton,
                             {});
            QApplication::sendEvent(plot, &move);
        }
        QTest::mouseRelease(plot, Qt::LeftButton, {}, pixel(to));
    };
    const int before = history().count();
    stroke(5, 20, 0.5);
    const FilledIn first = page().question()->filled();
    stroke(20, 45, -0.5);
    const FilledIn second = page().question()->filled();
    QVERIFY(!(first == second));
    QCOMPARE(history().count(), before + 2);
    history().undo();
    QVERIFY(page().question()->filled() == first);
    history().undo();
    QVERIFY(plot->isEmpty());
    history().redo();
    history().redo();
    QVERIFY(page().question()->filled() == second);
}

void TestUndoneAnswers::hintsAndTheAnswerAreTakenBack()
{
    open(step::One);
    find(QStringLiteral("hint"))->click();
    find(QStringLiteral("hint"))->click();
    find(QStringLiteral("reveal"))->click();
    QVERIFY(find<QWidget>(QStringLiteral("answerBox")));
    history().undo();
    QVERIFY(!session().state().revealed);
    QVERIFY(!find<QWidget>(QStringLiteral("answerBox")));
    QVERIFY(find(QStringLiteral("reveal"))->isEnabled());
    history().undo();
    QCOMPARE(session().state().hints, 1);
    history().redo();
    history().redo();
    QCOMPARE(session().state().hints, 2);
    QVERIFY(find<QWidget>(QStringLiteral("answerBox")));
}

/// Not the empty page between the two.
void TestUndoneAnswers::anAnswerThatReplacesAnotherGivesItBack()
{
    open(step::One);
    fill(1);
    check();
    const State wrong = state();
    QVERIFY(wrong.answered.verdict && !wrong.answered.isRight());
    // While an answer is judged the next one is given, and a hint is asked for.
    page().check();
    find(QStringLiteral("hint"))->click();
    fill(0);
    check();
    QVERIFY(session().state().isRight());
    for (int i = 0; i < 3; ++i)
        history().undo();
    QVERIFY(state() == wrong);
}

void TestUndoneAnswers::aTaskAnsweredIsLockedAgain()
{
    Lesson lesson = *allKinds().lesson;
    lesson.steps[step::Number].question->only = {"position"};
    m_window->lessons().open({std::make_shared<const Lesson>(lesson), true}, step::Number);
    setLambda(2);
    QCOMPARE(m_window->store().scene().active.lambda, 1.0);
    session().give({{}, "0.01", 0, {}, {}});
    QTRY_VERIFY(session().state().isRight());
    setLambda(2);
    QCOMPARE(m_window->store().scene().active.lambda, 2.0);
    history().undo();
    history().undo();
    QVERIFY(!session().state().isRight());
    setLambda(2);
    QCOMPARE(m_window->store().scene().active.lambda, 1.0);
}

/// It says what was done, and undo does not make it undone.
void TestUndoneAnswers::progressStays()
{
    open(step::One);
    fill(0);
    check();
    QVERIFY(session().isDone(step::One));
    history().undo();
    QVERIFY(!session().state().isRight());
    QVERIFY(session().isDone(step::One));
}

/// An answer cannot be taken back on another page: the next thing to undo is the scene's.
void TestUndoneAnswers::anotherStepForgetsThem()
{
    open(step::One);
    setLambda(2);
    fill(0);
    check();
    const Scene there = m_window->store().scene();
    QAction* undo = undoAction();
    session().leave();
    undo->trigger();
    QVERIFY(m_window->store().scene() == there);
    QVERIFY2(undo->text().endsWith(QStringLiteral("base scale")), qPrintable(undo->text()));
    undo->trigger();
    QCOMPARE(m_window->store().scene().active.lambda, 1.0);
}

void TestUndoneAnswers::randomWalk()
{
    constexpr int edits = 10000;
    open(step::Several);
    m_window->hide(); // nothing is computed: this is about the history
    const int start = history().index();
    std::mt19937 random(11);
    const auto below = [&random](int n) { return std::uniform_int_distribution(0, n - 1)(random); };
    const std::vector<std::function<void()>> some{[&] { fill(below(2)); },
                                                  [&] {
                                                      if (page().canCheck())
                                                          check();
                                                  },
                                                  [&] { session().showHint(); },
                                                  [&] {
                                                      if (below(200) == 0)
                                                          session().reveal();
                                                  },
                                                  [&] { setLambda(1 + below(1000) / 100.0); },
                                                  [&] { history().undo(); },
                                                  [&] { history().redo(); },
                                                  [&] {
                                                      Scene next = m_window->store().scene();
                                                      next.selectedPair = 1 + below(200);
                                                      m_window->store().edit(next, QStringLiteral("selection"));
                                                      m_window->store().endGesture();
                                                  }};
    // By the place in the history.
    std::vector<State> states{state()};
    for (int i = 0; i < edits; ++i) {
        some[std::size_t(below(int(some.size())))]();
        const auto at = std::size_t(history().index() - start);
        if (history().canRedo()) {
            QVERIFY2(state() == states.at(at), qPrintable(QStringLiteral("edit %1").arg(i)));
            continue;
        }
        states.resize(at + 1);
        states[at] = state();
    }
    QVERIFY2(history().count() - start > 1000, qPrintable(QString::number(history().count())));
    while (history().canRedo())
        history().redo();
    states.resize(std::size_t(history().index() - start) + 1);
    for (std::size_t at = states.size(); at-- > 0;) {
        QVERIFY2(state() == states[at], qPrintable(QStringLiteral("back at %1").arg(at)));
        history().undo();
    }
    QCOMPARE(history().index(), start);
    QVERIFY(!history().canUndo());
    for (std::size_t at = 0; at < states.size(); ++at) {
        QVERIFY2(state() == states[at], qPrintable(QStringLiteral("forth at %1").arg(at)));
        if (at + 1 < states.size())
            history().redo();
    }
    QVERIFY(!history().canRedo());
}

QTEST_MAIN(TestUndoneAnswers)
#include "tst_undone_answers.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// A curve drawn in the window, by hand and by keyboard.
#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QtTest>

#include <cmath>

#include "lesson_window.h"
#include "ui/lessons/course/lesson_progress.h"
#include "ui/lessons/lesson_step_view.h"
#include "ui/lessons/questions/draw_plot.h"
#include "ui/lessons/questions/question_view.h"
#include "ui/lessons/step_page.h"

using namespace rope;
using namespace rope::test;

class TestDrawQuestion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void nothingDrawnIsNoAnswer();
    void byMouse();
    void aWrongOneShowsTheCurveUntilItIsDrawnAnew();
    void byKeyboard();
    void keysAndHandTogether();
    void clearing();
    void revealShowsTheCurve();
    void saidAloud();
    void followsTheType();
    void inPresentation();

private:
    LessonSession& session() { return m_window->lessons().session(); }
    DrawPlot* plot() { return m_window->lessons().stepView().findChild<DrawPlot*>(QStringLiteral("drawing")); }
    QAbstractButton* button(const char* name)
    {
        return m_window->lessons().stepView().findChild<QAbstractButton*>(QLatin1String(name));
    }
    /// The hand goes through these points without being lifted.
    void drawThrough(const std::vector<QPointF>& points);
    QString verdict();

    std::unique_ptr<MainWindow> m_window;
};

void TestDrawQuestion::initTestCase()
{
    useOwnPlaces("tst_draw_question");
}

void TestDrawQuestion::init()
{
    m_window = lessonWindow();
    QVERIFY(m_window);
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
    m_window->lessons().open(*m_window->lessons().library().opened("all-kinds"), step::Draw);
    QVERIFY(plot() && plot()->isVisible());
    QTRY_VERIFY(!session().state().curve.empty());
}

void TestDrawQuestion::drawThrough(const std::vector<QPointF>& points)
{
    const auto pixel = [this](QPointF at) { return plot()->pixelOf(at.x(), at.y()).toPoint(); };
    QTest::mousePress(plot(), Qt::LeftButton, {}, pixel(points.front()));
    for (const QPointF& point : points) {
        QMouseEvent move(QEvent::MouseMove, pixel(point), plot()->mapToGlobal(pixel(point)), Qt::NoButton,
                         Qt::LeftButton, {});
        QApplication::sendEvent(plot(), &move);
    }
    QTest::mouseRelease(plot(), Qt::LeftButton, {}, pixel(points.back()));
}

QString TestDrawQuestion::verdict()
{
    button("check")->click();
    if (!QTest::qWaitFor([this] { return !session().state().checking; }) || !session().state().verdict)
        return QStringLiteral("never judged");
    return (session().state().isRight() ? QStringLiteral("right: ") : QStringLiteral("wrong: ")) +
           QString::fromStdString(session().state().verdict->reason.english());
}

void TestDrawQuestion::nothingDrawnIsNoAnswer()
{
    QVERIFY(plot()->isEmpty());
    QVERIFY(!button("check")->isEnabled());
    QVERIFY(!button("clear")->isEnabled());
    QCOMPARE(plot()->figure().series.size(), std::size_t(plot()->hasFocus() ? 2 : 1)); // no curve, at most the pen
}

std::vector<QPointF> wave(double from, double to, double factor = 1)
{
    std::vector<QPointF> out;
    for (double s = from; s <= to; s += 1)
        out.emplace_back(s, factor * std::cos(s / 10));
    return out;
}

void TestDrawQuestion::byMouse()
{
    drawThrough(wave(0, 50));
    const QString said = verdict();
    QVERIFY2(said.startsWith(QStringLiteral("right: On average 0.0")), qPrintable(said));
    // The hand hits pixels: no further off than two of them.
    const double pixel = 1 / std::abs(plot()->pixelOf(0, 1).y() - plot()->pixelOf(0, 0).y());
    for (std::size_t i = 0; i < plot()->values().size(); ++i)
        QVERIFY(std::abs(plot()->values()[i] - session().state().curve[i]) < 2 * pixel + 0.1);
    QVERIFY(session().isDone(step::Draw));
    const auto before = plot()->values();
    drawThrough({{0, -1}, {50, -1}}); // what was right stays to be compared
    QVERIFY(plot()->values() == before);
}

void TestDrawQuestion::aWrongOneShowsTheCurveUntilItIsDrawnAnew()
{
    const auto showsCurve = [this] {
        for (const Series& s : plot()->figure().series)
            if (s.id == "right")
                return true;
        return false;
    };
    drawThrough(wave(0, 50, -1));
    QVERIFY(!showsCurve());
    QVERIFY(verdict().startsWith(QStringLiteral("wrong: On average")));
    QVERIFY(showsCurve());
    drawThrough(wave(0, 20));
    QVERIFY(!showsCurve());
    QVERIFY(!session().state().verdict);
    drawThrough(wave(20, 50)); // over what was there
    QVERIFY(verdict().startsWith(QStringLiteral("right")));
    QVERIFY(showsCurve());
    const StepResult result = LessonProgress().result(session().entry(), step::Draw);
    QCOMPARE(result.tries, 2);
    QVERIFY(!result.rightAtOnce);
}

void TestDrawQuestion::byKeyboard()
{
    plot()->setFocus(Qt::TabFocusReason);
    // The pen begins at s = 0 in the middle; a step up is a twentieth of the height, a stop a sixteenth of the width.
    double pen = 0;
    for (int stop = 0; stop <= 16; ++stop) {
        if (stop > 0)
            QTest::keyClick(plot(), Qt::Key_Right);
        const double wanted = std::cos(50.0 * stop / 16 / 10);
        for (; wanted - pen > 0.05; pen += 0.1)
            QTest::keyClick(plot(), Qt::Key_Up);
        for (; wanted - pen < -0.05; pen -= 0.1)
            QTest::keyClick(plot(), Qt::Key_Down);
    }
    const QString said = verdict();
    QVERIFY2(said.startsWith(QStringLiteral("right")), qPrintable(said));
    QCOMPARE(session().step(), int(step::Draw));
}

void TestDrawQuestion::keysAndHandTogether()
{
    plot()->setFocus(Qt::TabFocusReason);
    drawThrough({{0, 1}, {50, 1}});
    // The pen is where the hand was left, and over what is drawn it is only moved.
    QTest::keyClick(plot(), Qt::Key_Left);
    QTest::keyClick(plot(), Qt::Key_Left);
    for (const double y : plot()->values())
        QVERIFY(std::abs(y - 1) < 0.03);
    QTest::keyClick(plot(), Qt::Key_Down);
    const std::size_t at = static_cast<std::size_t>(std::lround(50.0 * 14 / 16));
    QVERIFY(std::abs(plot()->values()[at] - 0.9) < 1e-9);
    QVERIFY(plot()->values()[at - 1] > 0.9 && plot()->values()[at + 1] > 0.9); // led from stop to stop
    QVERIFY(std::abs(plot()->values().front() - 1) < 0.03);
}

void TestDrawQuestion::clearing()
{
    drawThrough(wave(0, 50));
    QVERIFY(button("check")->isEnabled());
    button("clear")->click();
    QVERIFY(plot()->isEmpty());
    QVERIFY(!button("check")->isEnabled());
    drawThrough(wave(0, 50));
    plot()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(plot(), Qt::Key_Delete);
    QVERIFY(plot()->isEmpty());
}

void TestDrawQuestion::revealShowsTheCurve()
{
    button("reveal")->click();
    QCOMPARE(plot()->figure().series[1].id, std::string("right"));
    QCOMPARE(plot()->figure().series[1].y, session().state().curve);
    QTRY_VERIFY(
        QString::fromStdString(session().state().answer).contains(QStringLiteral("A curve through (s, g) = (0, 1)")));
}

void TestDrawQuestion::saidAloud()
{
    plot()->setFocus(Qt::TabFocusReason);
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(plot());
    QCOMPARE(spoken->text(QAccessible::Name), QStringLiteral("Plot to draw on"));
    QVERIFY2(spoken->text(QAccessible::Description).contains(QStringLiteral("Pen at s = 0, g = 0")),
             qPrintable(spoken->text(QAccessible::Description)));
    QTest::keyClick(plot(), Qt::Key_Up);
    QVERIFY(spoken->text(QAccessible::Description).contains(QStringLiteral("Pen at s = 0, g = 0.1")));
}

void TestDrawQuestion::followsTheType()
{
    const int before = plot()->height();
    m_window->lessons().stepView().page()->setPoints(2 * plot()->font().pointSizeF());
    QTRY_VERIFY(plot()->height() > 1.5 * before);
}

void TestDrawQuestion::inPresentation()
{
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QTRY_VERIFY(plot() && plot()->isVisible());
    plot()->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(plot()->hasFocus());
    QTest::keyClick(plot(), Qt::Key_Right);
    QCOMPARE(session().step(), int(step::Draw));
    QVERIFY(!plot()->isEmpty());
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
}

QTEST_MAIN(TestDrawQuestion)
#include "tst_draw_question.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPrintPreviewDialog>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTreeWidget>
#include <QtTest>

#include "lesson_window.h"
#include "ui/base/message_text.h"
#include "ui/controls/control_panel.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/headline_bar.h"
#include "ui/figures/position_bar.h"
#include "ui/figures/position_player.h"
#include "ui/figures/position_track.h"
#include "ui/figures/workspace.h"
#include "ui/lessons/lesson_list.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/lessons/lesson_stage.h"
#include "ui/lessons/lesson_step_view.h"
#include "ui/lessons/questions/order_question.h"
#include "ui/lessons/questions/question_view.h"
#include "ui/lessons/step_bar.h"
#include "ui/lessons/step_page.h"
#include "ui/plot/figure_mime.h"
#include "ui/plot/plot_impl.h"
#include "ui/plot/plot_view.h"
#include "ui/prose/lesson_prose.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/highlight_frame.h"
#include "ui/widgets/value_row.h"
#include "ui/window/export_dialog.h"
#include "ui/window/main_window.h"
#include "ui/window/printing.h"

using namespace rope;
using namespace rope::test;

/// Lessons in the whole window, by keyboard and by mouse.
class TestLessonPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void listShowsEveryLessonByChapter();
    void listOpensByKeyboardAndShowsProgress();
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
    void keysStep();
    void enterInTheListDoesNotStep();
    void stepBarGoesThere();
    void formulasFollowTheScene();
    void stepSetsFiguresHighlightsAndPlay();
    void everyHighlightTargetIsThere();
    void highlightFollowsItsTarget();
    void leavingRestoresSceneAndFigures();
    void closingInALessonSavesTheOwnScene();
    void progressIsThereInANewWindow();
    void everythingHasAName();
    void orderByKeys();
    void orderByMouse();
    void tabGoesByTheOrder();
    void aDragPastATallerOneIsSteady();
    void matchByKeys();
    void inOnesOwnWords();
    void whatGivesTheAnswerAwayIsCovered();
    void leftBeforeTheFormulasFollow();
    void whatIsCoveredStaysInTheWindow();
    void whatDoesNotCountIsLocked();
    void aLockedPositionIsNotPlayed_data();
    void aLockedPositionIsNotPlayed();
    void everyShippedStepShows();

private:
    void open(int step);
    LessonPanel& panel() { return m_window->lessons(); }
    LessonSession& session() { return m_window->lessons().session(); }
    StepPage* page() { return panel().stepView().page(); }
    template <class T = QAbstractButton>
    T* find(const char* name)
    {
        return panel().stepView().findChild<T*>(QLatin1String(name));
    }
    QString verdict();
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});

    std::unique_ptr<MainWindow> m_window;
};

void TestLessonPanel::initTestCase()
{
    useOwnSettings("tst_lesson_panel");
}

void TestLessonPanel::init()
{
    m_window = lessonWindow();
    QVERIFY(m_window);
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(panel().isVisible());
}

void TestLessonPanel::open(int step)
{
    panel().open(*panel().library().opened("all-kinds"), step);
    QCOMPARE(session().step(), step);
}

/// Headline and text of the verdict; empty when there is none.
QString TestLessonPanel::verdict()
{
    if (!QTest::qWaitFor([this] { return !session().state().checking; }))
        return QStringLiteral("never judged");
    auto* box = find<QWidget>("verdict");
    if (!box)
        return {};
    QString text = box->findChild<QLabel*>(QStringLiteral("headline"))->text();
    for (const ProseView* body : box->findChildren<ProseView*>())
        text += QLatin1Char('\n') + body->spokenText();
    return text;
}

/// To whatever has the focus, as a keyboard does.
void TestLessonPanel::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QVERIFY(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void TestLessonPanel::listShowsEveryLessonByChapter()
{
    QTreeWidget* tree = panel().list().tree();
    int count = 0;
    QStringList chapters;
    for (int i = 0; i < tree->topLevelItemCount(); ++i) {
        chapters << tree->topLevelItem(i)->text(0);
        count += tree->topLevelItem(i)->childCount();
    }
    QCOMPARE(count, int(shippedLessons().size()) + 1);
    QCOMPARE(chapters.last(), QStringLiteral("Opened"));
    QCOMPARE(chapters.removeDuplicates(), 0);
}

void TestLessonPanel::listOpensByKeyboardAndShowsProgress()
{
    QTreeWidget* tree = panel().list().tree();
    QCOMPARE(QApplication::focusWidget(), tree);
    press(Qt::Key_End);
    QTreeWidgetItem* item = tree->currentItem();
    QCOMPARE(item->text(0), QStringLiteral("Every kind of question"));
    QVERIFY(
        panel().list().findChild<QLabel*>(QStringLiteral("summary"))->text().startsWith(QStringLiteral("One step")));
    press(Qt::Key_Return);
    QVERIFY(session().isOpen());
    QCOMPARE(session().step(), 0);
    press(Qt::Key_PageDown);
    press(Qt::Key_PageDown);
    press(Qt::Key_Escape);
    QVERIFY(!session().isOpen());
    QCOMPARE(tree->currentItem()->text(1), QStringLiteral("1 / 11"));
    auto* start = panel().list().findChild<QPushButton*>(QStringLiteral("start"));
    QVERIFY2(start->text().contains(QLatin1Char('3')), qPrintable(start->text()));
    QTest::mouseClick(start, Qt::LeftButton);
    QCOMPARE(session().step(), 2);
}

void TestLessonPanel::chooseOneByKeys()
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

void TestLessonPanel::chooseOneByMouse()
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

void TestLessonPanel::chooseSeveral()
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

void TestLessonPanel::trueOrFalse()
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

void TestLessonPanel::typeANumber()
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

void TestLessonPanel::whatIsNoNumberIsSaid()
{
    open(step::Number);
    QTest::keyClicks(find<QLineEdit>("answer"), QStringLiteral("a lot"));
    press(Qt::Key_Return);
    QVERIFY2(verdict().contains(QStringLiteral("a lot")), qPrintable(verdict()));
    QVERIFY(!session().state().verdict);
}

void TestLessonPanel::anotherAnswerWithdrawsTheVerdict()
{
    open(step::Number);
    QTest::keyClicks(find<QLineEdit>("answer"), QStringLiteral("5"));
    press(Qt::Key_Return);
    QVERIFY(!verdict().isEmpty());
    QTest::keyClicks(find<QLineEdit>("answer"), QStringLiteral("0"));
    QVERIFY(verdict().isEmpty());
}

void TestLessonPanel::makeTheSceneSo()
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

void TestLessonPanel::predictByClick()
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

void TestLessonPanel::predictionFindsItsFigureAgain()
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

void TestLessonPanel::predictByTyping()
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

void TestLessonPanel::hintsAndAnswer()
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

void TestLessonPanel::keysStep()
{
    open(step::One);
    press(Qt::Key_PageDown);
    QCOMPARE(session().step(), int(step::Several));
    press(Qt::Key_PageUp);
    QCOMPARE(session().step(), int(step::One));
    // Also from a plot, which has no use for these keys.
    m_window->workspace().cells().front()->plot()->setFocus();
    press(Qt::Key_PageDown);
    QCOMPARE(session().step(), int(step::Several));
    press(Qt::Key_Escape);
    QVERIFY2(session().isOpen(), "Escape in a plot leaves no lesson");
    panel().focusInput();
    press(Qt::Key_Escape);
    QVERIFY(!session().isOpen());
    QVERIFY(panel().isVisible());
    press(Qt::Key_Escape);
    QVERIFY(!panel().isVisible());
}

void TestLessonPanel::enterInTheListDoesNotStep()
{
    panel().list().tree()->setFocus();
    press(Qt::Key_Return);
    QVERIFY(session().isOpen());
    QCOMPARE(session().step(), 0);
}

void TestLessonPanel::stepBarGoesThere()
{
    open(step::Text);
    auto* bar = panel().stepView().findChild<StepBar*>();
    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->middleOf(step::Number));
    QCOMPARE(session().step(), int(step::Number));
    QCOMPARE(find<QLabel>("stepCount")->text(), QStringLiteral("5 of 11"));
}

void TestLessonPanel::formulasFollowTheScene()
{
    open(step::Scene);
    auto* text = find<ProseView>("stepText");
    const QString before = text->spokenText();
    Scene next = m_window->store().scene();
    next.active.base = 500000;
    m_window->store().edit(next, QStringLiteral("base"));
    QTRY_VERIFY(text->spokenText() != before);
    QVERIFY2(text->spokenText().contains(QStringLiteral("500,000")), qPrintable(text->spokenText()));
}

void TestLessonPanel::stepSetsFiguresHighlightsAndPlay()
{
    open(step::Text);
    QVERIFY((m_window->workspace().figures() == std::vector<std::string>{"angles", "periods"}));
    const auto framed = m_window->stage().highlighted();
    QCOMPARE(framed.size(), std::size_t(3));
    QCOMPARE(framed.front(), m_window->controls().row(QStringLiteral("base")));
    QVERIFY(m_window->stage().player().isPlaying());
    QTRY_COMPARE(m_window->store().scene().position, 400);
    QVERIFY(!m_window->stage().player().isPlaying());
    QTest::mouseClick(find("playStep"), Qt::LeftButton);
    QVERIFY(m_window->stage().player().isPlaying());
    QVERIFY(m_window->store().scene().position < 400);
    session().next();
    QVERIFY(!m_window->stage().player().isPlaying());
    QVERIFY(m_window->stage().highlighted().empty());
    QVERIFY(m_window->findChildren<HighlightFrame*>().isEmpty());
}

void TestLessonPanel::everyHighlightTargetIsThere()
{
    for (const std::string& target : highlightTargets()) {
        const auto widgets = m_window->widgetsOf(target);
        QVERIFY2(!widgets.empty(), target.c_str());
        for (const QWidget* widget : widgets)
            QVERIFY2(widget->isVisibleTo(m_window.get()), target.c_str());
    }
    QVERIFY(m_window->widgetsOf("pair 3").empty());
    QVERIFY(m_window->widgetsOf("no such thing").empty());
    QCOMPARE(m_window->widgetsOf("figure decay").size(), std::size_t(1));
}

void TestLessonPanel::highlightFollowsItsTarget()
{
    open(step::Text);
    QWidget* row = m_window->controls().row(QStringLiteral("base"));
    HighlightFrame* frame = nullptr;
    for (HighlightFrame* each : m_window->findChildren<HighlightFrame*>())
        if (each->target() == row)
            frame = each;
    QVERIFY(frame && frame->isVisible());
    QVERIFY(frame->geometry().contains(row->geometry()));
    row->move(row->x(), row->y() + 40);
    QVERIFY(frame->geometry().contains(row->geometry()));
    // It takes no click away.
    QVERIFY(frame->testAttribute(Qt::WA_TransparentForMouseEvents));
}

void TestLessonPanel::leavingRestoresSceneAndFigures()
{
    Scene own = m_window->store().scene();
    own.active.base = 54321;
    m_window->store().edit(own, QStringLiteral("base"));
    m_window->workspace().setFigures({"heatmap", "decay"});
    m_window->workspace().setBorders({{}, {{300, 700}}});
    const Workspace::Borders borders = m_window->workspace().borders();
    open(step::Text);
    session().next();
    QTest::mouseClick(find("toList"), Qt::LeftButton);
    QVERIFY(!session().isOpen());
    QVERIFY(m_window->store().scene() == own);
    QVERIFY((m_window->workspace().figures() == std::vector<std::string>{"heatmap", "decay"}));
    QVERIFY(m_window->workspace().borders() == borders);
}

void TestLessonPanel::closingInALessonSavesTheOwnScene()
{
    Scene own = m_window->store().scene();
    own.active.base = 54321;
    m_window->store().edit(own, QStringLiteral("base"));
    const auto figures = m_window->workspace().figures();
    open(step::Text);
    m_window->close();
    MainWindow next;
    next.restoreSettings();
    QVERIFY(next.store().scene() == own);
    QVERIFY(next.workspace().figures() == figures);
}

void TestLessonPanel::progressIsThereInANewWindow()
{
    open(step::TrueFalse);
    press(Qt::Key_2);
    press(Qt::Key_Return);
    session().next();
    QTRY_VERIFY(session().isDone(step::TrueFalse));
    m_window->close();
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    panel().library().add({*allKinds().lesson});
    panel().open(*panel().library().opened("all-kinds"));
    QCOMPARE(session().step(), int(step::Number));
    QVERIFY(session().isDone(step::TrueFalse));
    QVERIFY(!session().isDone(step::Number));
}

void TestLessonPanel::everythingHasAName()
{
    for (int i = 0; i < step::Count; ++i) {
        open(i);
        for (QWidget* widget : panel().stepView().findChildren<QWidget*>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) ||
                widget->objectName() == QStringLiteral("qt_spinbox_lineedit"))
                continue;
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(),
                     qPrintable(widget->objectName() + QLatin1String(widget->metaObject()->className())));
        }
    }
}

/// No shipped step asks for a figure, a formula or a number that the window cannot show, or for a click where none can
/// be.
void TestLessonPanel::orderByKeys()
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

void TestLessonPanel::orderByMouse()
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
void TestLessonPanel::tabGoesByTheOrder()
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
void TestLessonPanel::aDragPastATallerOneIsSteady()
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

void TestLessonPanel::matchByKeys()
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

void TestLessonPanel::inOnesOwnWords()
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

void TestLessonPanel::whatGivesTheAnswerAwayIsCovered()
{
    panel().library().add({lessonFrom("covered.md")});
    panel().open(*panel().library().opened("covered"), 0);
    const FigureCell* cell = m_window->workspace().cells().front();
    QTRY_VERIFY(m_window->headlines().isCurrent() && cell->isCurrent());
    const auto text = [this] { return find<ProseView>("stepText")->spokenText(); };
    const QString number = m_window->headlines().valueOf(QStringLiteral("never_full_turn"));
    QVERIFY2(number.startsWith(QStringLiteral("18")), qPrintable(number));
    const QString title = cell->plot()->title();
    session().next();
    QTRY_VERIFY(m_window->headlines().isCurrent() && cell->isCurrent());
    QCOMPARE(m_window->headlines().valueOf(QStringLiteral("never_full_turn")), QStringLiteral("?"));
    QVERIFY(cell->plot()->isTitleCovered());
    QVERIFY(cell->plot()->title() != title);
    QVERIFY2(!text().contains(QLatin1String("10,000")), qPrintable(text()));
    // The scene may change meanwhile.
    Scene next = m_window->store().scene();
    next.active.base = 20000;
    QSignalSpy followed(page(), &StepPage::followed);
    m_window->store().edit(next, QStringLiteral("base"));
    QVERIFY(followed.wait());
    QTRY_VERIFY(m_window->headlines().isCurrent());
    QVERIFY2(!text().contains(QLatin1String("20,000")), qPrintable(text()));
    QCOMPARE(m_window->headlines().valueOf(QStringLiteral("never_full_turn")), QStringLiteral("?"));
    m_window->store().history()->undo();
    find<QLineEdit>("answer")->setFocus();
    QTest::keyClicks(find<QLineEdit>("answer"), QStringLiteral("18"));
    QTest::keyClick(find<QLineEdit>("answer"), Qt::Key_Return);
    QVERIFY2(verdict().contains(QStringLiteral("Right")), qPrintable(verdict()));
    QVERIFY(!cell->plot()->isTitleCovered());
    QTRY_COMPARE(m_window->headlines().valueOf(QStringLiteral("never_full_turn")), number);
    QVERIFY2(text().contains(QLatin1String("10,000")), qPrintable(text()));
    // Who goes back finds it covered again, who leaves does not.
    session().restart();
    QVERIFY(cell->plot()->isTitleCovered());
    session().leave();
    for (const FigureCell* each : m_window->workspace().cells())
        QVERIFY(!each->plot()->isTitleCovered());
    QVERIFY(m_window->headlines().valueOf(QStringLiteral("never_full_turn")) != QStringLiteral("?"));
}

/// Formulas follow a change a moment later: there may be no lesson any more.
void TestLessonPanel::leftBeforeTheFormulasFollow()
{
    panel().library().add({lessonFrom("covered.md")});
    panel().open(*panel().library().opened("covered"), 1);
    QPointer<StepPage> left = page();
    QSignalSpy followed(left, &StepPage::followed);
    Scene next = m_window->store().scene();
    next.active.base = 20000;
    m_window->store().edit(next, QStringLiteral("base"));
    session().leave();
    QVERIFY(!followed.wait(400)); // five times the delay
    QVERIFY(left);
}

/// Copied, exported or printed, a figure says no more than the window does.
void TestLessonPanel::whatIsCoveredStaysInTheWindow()
{
    panel().library().add({lessonFrom("covered.md")});
    panel().open(*panel().library().opened("covered"), 1);
    const FigureCell* cell = m_window->workspace().cells().front();
    QTRY_VERIFY(cell->isCurrent());
    const QString title = translated(cell->plot()->figure().title);
    const auto copied = [cell] { return std::unique_ptr<FigureMime>(cell->mimeData())->text(); };
    const auto printed = [this] {
        const QSignalSpy ready(&m_window->printing(), &Printing::ready);
        m_window->printing().start(0);
        [&] { QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, 20000); }();
        m_window->findChild<QPrintPreviewDialog*>()->reject();
        return translated(m_window->printing().pages(PrintWhat::ThisFigure).front().rows.front().front()->title);
    };
    const QTemporaryDir dir;
    const auto exported = [this, &dir] {
        for (auto* action : m_window->findChildren<QAction*>())
            if (action->shortcut() == QKeySequence(QStringLiteral("Ctrl+E")))
                action->trigger();
        const QPointer<ExportDialog> dialog = m_window->findChild<ExportDialog*>();
        dialog->setFolder(dir.path());
        auto* format = dialog->findChild<QComboBox*>(QStringLiteral("format"));
        format->setCurrentIndex(format->findData(QStringLiteral("json")));
        for (auto* button : dialog->findChildren<QPushButton*>())
            if (button->isDefault())
                button->click();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!dialog, 20000); }(); // it goes when all is written
        QFile file(dir.filePath(QStringLiteral("periods.json")));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    };
    QVERIFY2(!copied().contains(title) && !spokenText(*cell->plot()).contains(title), qPrintable(copied()));
    QCOMPARE(printed(), QString());
    const QJsonObject covered = exported();
    QCOMPARE(covered[QLatin1String("title")].toString(), QString());
    QVERIFY(covered[QLatin1String("headlines")].toArray().isEmpty());
    QVERIFY(!covered[QLatin1String("series")].toArray().isEmpty());
    session().reveal();
    QVERIFY2(copied().contains(title) && spokenText(*cell->plot()).contains(title), qPrintable(copied()));
    QCOMPARE(printed(), title);
    const QJsonObject shown = exported();
    QCOMPARE(shown[QLatin1String("title")].toString(), title);
    QVERIFY(!shown[QLatin1String("headlines")].toArray().isEmpty());
}

void TestLessonPanel::whatDoesNotCountIsLocked()
{
    panel().library().add({lessonFrom("covered.md")});
    panel().open(*panel().library().opened("covered"), 2);
    ControlPanel& controls = *m_window->findChild<ControlPanel*>();
    const auto enabled = [&](const char* name) {
        return controls.findChild<QWidget*>(QLatin1String(name))->isEnabled();
    };
    QVERIFY(enabled("base"));
    for (const char* name : {"head_dim", "rotary_dim", "pairing", "lambda", "theta_mode", "train_length",
                             "target_length", "method", "position", "distance"})
        QVERIFY2(!enabled(name), name);
    // A change of the scene does not open them again.
    Scene next = m_window->store().scene();
    next.active.base = 15000;
    QVERIFY(m_window->store().edit(next, QStringLiteral("base")));
    QVERIFY(!enabled("lambda"));
    session().reveal();
    for (const char* name : {"base", "lambda", "method", "position"})
        QVERIFY2(enabled(name), name);
}

void TestLessonPanel::aLockedPositionIsNotPlayed_data()
{
    QTest::addColumn<QByteArray>("only");
    QTest::addColumn<bool>("plays"); // the position
    QTest::addColumn<bool>("moves"); // something of the bar
    QTest::newRow("distance") << QByteArray("distance") << false << true;
    QTest::newRow("position") << QByteArray("position") << true << true;
    QTest::newRow("base") << QByteArray("base") << false << false;
}

void TestLessonPanel::aLockedPositionIsNotPlayed()
{
    QFETCH(QByteArray, only);
    QFETCH(bool, plays);
    QFETCH(bool, moves);
    PositionBar& bar = m_window->workspace().position();
    bar.player().setPlaying(true); // as somebody left it
    const auto asks = [&](const LessonStep& each) {
        return each.question && each.question->only == std::vector<std::string>{only.toStdString()};
    };
    for (const LessonEntry& entry : panel().library().entries())
        if (const auto& steps = entry.lesson->steps; std::ranges::any_of(steps, asks)) {
            panel().open(entry, int(std::ranges::find_if(steps, asks) - steps.begin()));
            break;
        }
    QVERIFY(session().isOpen());
    QCOMPARE(bar.isEnabled(), moves);
    QCOMPARE(bar.player().isEnabled(), plays);
    QCOMPARE(bar.track().isEnabled(), moves);
    QCOMPARE(bar.player().isPlaying(), plays);
    bar.player().setPlaying(false);
    QTest::keyClick(m_window.get(), Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(bar.player().isPlaying(), plays);
    session().reveal();
    QVERIFY(bar.player().isEnabled());
}

void TestLessonPanel::everyShippedStepShows()
{
    const std::vector<LessonEntry> entries = panel().library().entries();
    QVERIFY(entries.size() > 1);
    for (const LessonEntry& entry : entries) {
        panel().open(entry, 0);
        for (int i = 0; i < session().stepCount(); ++i) {
            session().goTo(i);
            const QString where =
                QStringLiteral("%1, step %2").arg(QString::fromStdString(entry.lesson->id)).arg(i + 1);
            const auto wanted = entry.lesson->figuresOf(static_cast<std::size_t>(i));
            QVERIFY2(wanted.empty() || m_window->workspace().figures() == wanted, qPrintable(where));
            if (session().question())
                QVERIFY2(page()->question(), qPrintable(where));
            if (session().question() && session().question()->kind == AskKind::Click)
                QVERIFY2(std::ranges::count(m_window->workspace().figures(), session().question()->figure) == 1,
                         qPrintable(where));
        }
    }
}

QTEST_MAIN(TestLessonPanel)
#include "tst_lesson_panel.moc"

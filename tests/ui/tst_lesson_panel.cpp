// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QtTest>

#include "ui/controls/control_panel.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/workspace.h"
#include "ui/lessons/lesson_list.h"
#include "ui/lessons/lesson_stage.h"
#include "ui/lessons/step_bar.h"
#include "ui/plot/plot_view.h"
#include "ui/shown_lesson.h"
#include "ui/widgets/highlight_frame.h"
#include "ui/window/main_window.h"

using namespace rope;
using namespace rope::test;

/// The list, the way through a lesson, and what a step shows: in the whole window.
class TestLessonPanel : public QObject, protected ShownLesson
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void listShowsEveryLessonByChapter();
    void listOpensByKeyboardAndShowsProgress();
    void keysStep();
    void enterInTheListDoesNotStep();
    void stepBarGoesThere();
    void formulasFollowTheScene();
    void stepSetsFiguresHighlightsAndPlay();
    void everyHighlightTargetIsThere();
    void highlightFollowsItsTarget();
    void leavingRestoresSceneAndFigures();
    void closingInALessonComesBackToIt_data();
    void closingInALessonComesBackToIt();
    void closingInALessonSavesTheOwnScene();
    void progressIsThereInANewWindow();
    void everythingHasAName();
    void everyShippedStepShows();
};

void TestLessonPanel::initTestCase()
{
    useOwnPlaces("tst_lesson_panel");
}

void TestLessonPanel::init()
{
    QVERIFY(openWindow());
}

void TestLessonPanel::cleanup()
{
    m_window.reset();
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
    QCOMPARE(chapters.last(), QStringLiteral("Opened: Tests"));
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
    QCOMPARE(find<QPushButton>("playStep")->text(), QStringLiteral("❚❚ Pause"));
    QTRY_COMPARE(m_window->store().scene().position, 400);
    QVERIFY(!m_window->stage().player().isPlaying());
    QCOMPARE(find<QPushButton>("playStep")->text(), QStringLiteral("▶ Play"));
    QTest::mouseClick(find("playStep"), Qt::LeftButton);
    QVERIFY(m_window->stage().player().isPlaying());
    QVERIFY(m_window->store().scene().position < 400);
    QTest::mouseClick(find("playStep"), Qt::LeftButton);
    QVERIFY(!m_window->stage().player().isPlaying());
    QTest::mouseClick(find("playStep"), Qt::LeftButton);
    QVERIFY(m_window->stage().player().isPlaying());
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

/// Who closes in the middle of a lesson comes back to it, and from there to their own scene.
void TestLessonPanel::closingInALessonComesBackToIt_data()
{
    QTest::addColumn<bool>("byForce");
    QTest::newRow("closed") << false;
    QTest::newRow("ended by the system") << true;
}

void TestLessonPanel::closingInALessonComesBackToIt()
{
    QFETCH(bool, byForce);
    Scene own = m_window->store().scene();
    own.active.base = 54321;
    m_window->store().edit(own, QStringLiteral("base"));
    panel().open(*panel().library().shipped("period"), 2);
    byForce ? m_window->endByForce() : static_cast<void>(m_window->close());
    MainWindow next;
    next.restoreSettings();
    const LessonSession& session = next.lessons().session();
    QVERIFY(session.isOpen());
    QCOMPARE(QString::fromStdString(session.lesson().id), QStringLiteral("period"));
    QCOMPARE(session.step(), 2);
    next.lessons().goUp();
    QVERIFY(next.store().scene() == own);
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

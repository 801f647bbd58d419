// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPointer>
#include <QPrintPreviewDialog>
#include <QPushButton>
#include <QtTest>

#include "ui/base/message_text.h"
#include "ui/controls/control_panel.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/headline_bar.h"
#include "ui/figures/position_bar.h"
#include "ui/figures/position_player.h"
#include "ui/figures/position_track.h"
#include "ui/figures/workspace.h"
#include "ui/lessons/step_page.h"
#include "ui/plot/figure_mime.h"
#include "ui/plot/plot_impl.h"
#include "ui/plot/plot_view.h"
#include "ui/shown_lesson.h"
#include "ui/window/export_dialog.h"
#include "ui/window/printing.h"

using namespace rope;
using namespace rope::test;

/// What a step covers or locks, so that nothing else answers it.
class TestLessonCovers : public QObject, protected ShownLesson
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void whatGivesTheAnswerAwayIsCovered();
    void leftBeforeTheFormulasFollow();
    void whatIsCoveredStaysInTheWindow();
    void whatDoesNotCountIsLocked();
    void aLockedPositionIsNotPlayed_data();
    void aLockedPositionIsNotPlayed();
};

void TestLessonCovers::initTestCase()
{
    useOwnPlaces("tst_lesson_covers");
}

void TestLessonCovers::init()
{
    QVERIFY(openWindow());
}

void TestLessonCovers::cleanup()
{
    m_window.reset();
}

void TestLessonCovers::whatGivesTheAnswerAwayIsCovered()
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
void TestLessonCovers::leftBeforeTheFormulasFollow()
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
void TestLessonCovers::whatIsCoveredStaysInTheWindow()
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
        return translated(m_window->printing().pages(PrintWhat::ThisFigure).front().rows.front().front().usual->title);
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

void TestLessonCovers::whatDoesNotCountIsLocked()
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

void TestLessonCovers::aLockedPositionIsNotPlayed_data()
{
    QTest::addColumn<QByteArray>("only");
    QTest::addColumn<bool>("plays"); // the position
    QTest::addColumn<bool>("moves"); // something of the bar
    QTest::newRow("distance") << QByteArray("distance") << false << true;
    QTest::newRow("position") << QByteArray("position") << true << true;
    QTest::newRow("base") << QByteArray("base") << false << false;
}

void TestLessonCovers::aLockedPositionIsNotPlayed()
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

QTEST_MAIN(TestLessonCovers)
#include "tst_lesson_covers.moc"

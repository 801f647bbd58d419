// SPDX-License-Identifier: GPL-3.0-or-later
// The glossary and the pages on figures in Chinese, as a person reaches them.
#include <QHelpEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QToolTip>

#include "core/lessons/quantities/quantities.h"
#include "core/lessons/reading/lesson_text.h"
#include "core/reference/glossary.h"
#include "ui/base/language.h"
#include "ui/base/message_text.h"
#include "ui/own_places.h"
#include "ui/prose/glossary_tip.h"
#include "ui/prose/lesson_prose.h"
#include "ui/reference/figure_page_dialog.h"
#include "ui/reference/glossary_dialog.h"
#include "ui/window/main_window.h"
#include "ui/window/window_host.h"

using namespace rope;

namespace {

const std::string chinese = "zh_CN";

} // namespace

class TestChineseReferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useOwnPlaces("tst_chinese_references"); }
    void init();
    void cleanup() { useLanguage(QStringLiteral("en")); }
    void wordsOfALessonSayTheirEntry();
    void controlsSayTheirTerm();
    void foundInBothLanguages_data();
    void foundInBothLanguages();
    void openDialogsFollow();
};

void TestChineseReferences::init()
{
    QSettings().clear();
    useLanguage(QString::fromStdString(chinese));
}

void TestChineseReferences::wordsOfALessonSayTheirEntry()
{
    const Lesson& lesson = *findLesson("period", chinese);
    const QString word = QStringLiteral("周期");
    const auto step = std::ranges::find_if(
        lesson.steps, [&](const LessonStep& s) { return QString::fromStdString(s.text).contains(word); });
    QVERIFY(step != lesson.steps.end());
    ProseView view;
    view.resize(600, 400);
    view.setProse(proseOf(step->text, Quantities{Scene{}}));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTextCursor cursor(view.document());
    cursor.setPosition(int(view.document()->toPlainText().indexOf(word)) + 1);
    const QPoint place = view.cursorRect(cursor).center() + QPoint(2, 0);
    QHelpEvent event(QEvent::ToolTip, place, view.viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(view.viewport(), &event);
    const QString entry = glossaryTip(*findTerm("period", chinese));
    QVERIFY(entry.startsWith(QStringLiteral("周期：")));
    QVERIFY2(QToolTip::text().contains(entry.section(u'\n', 0, 0)), qPrintable(QToolTip::text()));
}

void TestChineseReferences::controlsSayTheirTerm()
{
    const QString tip = withTerm(QStringLiteral("甲"), QStringLiteral("base"));
    QVERIFY2(tip.contains(QStringLiteral("本课程：b")) && tip.contains(QStringLiteral("各频率都是它的幂。")) &&
                 !tip.contains(QStringLiteral("越长")),
             qPrintable(tip));
}

void TestChineseReferences::foundInBothLanguages_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("id");
    QTest::newRow("title") << "周期"
                           << "period";
    QTest::newRow("English title") << "attention sink"
                                   << "attention-sink";
    QTest::newRow("another word") << "波长"
                                  << "period";
    QTest::newRow("part of a word") << "汇点"
                                    << "attention-sink";
    QTest::newRow("sign") << "λ"
                          << "base-scale";
}

void TestChineseReferences::foundInBothLanguages()
{
    QFETCH(QString, typed);
    QFETCH(QString, id);
    MainWindow window;
    window.showGlossary();
    auto* dialog = window.findChild<GlossaryDialog*>();
    dialog->findChild<QLineEdit*>()->setText(typed);
    const auto* list = dialog->findChild<QListWidget*>();
    QStringList listed;
    for (int i = 0; i < list->count(); ++i)
        listed << list->item(i)->data(Qt::UserRole).toString();
    QVERIFY2(listed.contains(id) && listed.size() < int(glossary().size()), qPrintable(listed.join(u' ')));
    QVERIFY(dialog->text().contains(QStringLiteral("来源：")));
}

/// Another language puts another window in the place of the old one; what was open beside it is open there.
void TestChineseReferences::openDialogsFollow()
{
    WindowHost host;
    host.window().resize(1200, 800);
    host.window().show();
    host.window().showGlossary(QStringLiteral("period"));
    showFigurePage(host.window().store(), *findFigure("decay"), &host.window());
    for (const char* there : {"en", "zh_CN"}) {
        QSignalSpy replaced(&host, &WindowHost::replaced);
        host.window().chooseLanguage(QString::fromLatin1(there));
        QTRY_COMPARE_WITH_TIMEOUT(replaced.size(), 1, 60000);
        const auto* glossary = host.window().findChild<GlossaryDialog*>();
        const auto* page = host.window().findChild<FigurePageDialog*>();
        QVERIFY(glossary && glossary->isVisible() && page && page->isVisible());
        QCOMPARE(glossary->term(), findTerm("period", there));
        QVERIFY(glossary->text().startsWith(QString::fromStdString(findTerm("period", there)->title)));
        QCOMPARE(page->windowTitle(), translated(findFigure("decay")->title));
        QVERIFY2(
            page->text().contains(there == chinese ? QStringLiteral("怎样读图") : QStringLiteral("How to read it")),
            qPrintable(page->text()));
    }
}

QTEST_MAIN(TestChineseReferences)
#include "tst_chinese_references.moc"

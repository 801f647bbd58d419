// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemView>
#include <QtTest>

#include "ui/lessons/editor/lesson_completion.h"
#include "ui/lessons/editor/lesson_places.h"
#include "ui/lessons/editor/lesson_text_edit.h"

using namespace rope;

/// What the editor of lessons offers while somebody writes.
class TestLessonCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWanted_data();
    void whatIsWanted();
    void blocksAreKnown();
    void theListFollowsTheKeys();
    void theListIsAskedFor();
};

void TestLessonCompletion::whatIsWanted_data()
{
    QTest::addColumn<QString>("block");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("offered"); // empty: nothing is
    const auto row = [](const char* name, const char* block, const char* before, const char* typed,
                        const char* offered) {
        QTest::newRow(name) << QString::fromUtf8(block) << QString::fromUtf8(before) << QString::fromUtf8(typed)
                            << QString::fromUtf8(offered);
    };
    row("a number in text", "", "This head has {the", "the", "theta[k]");
    row("after a number", "", "This head has {K} pai", "", "");
    row("a formula", "", "$$period", "period", "period-match");
    row("text", "", "period", "", "");
    row("figures", "show", "figures: periods, ang", "ang", "angles");
    row("a control", "show", "highlight: base, tr", "tr", "train_length");
    row("hidden", "show", "hide: ", "", "cards");
    row("a key", "show", "fig", "fig", "figures: ");
    row("a key of a kind", "ask draw", "cu", "cu", "curve: ");
    row("a key of the head", "head", "ti", "ti", "title: ");
    row("an answer", "ask number", "answer: 2*pi/the", "the", "theta[k]");
    row("a prompt", "ask number", "prompt: How large is the", "the", "");
    row("an option's text", "ask one", "option: the", "the", "");
    row("its condition", "ask one", "option: Pair 1 | the", "the", "theta[k]");
    row("its reason", "ask one", "option: Pair 1 | theta[1] > 0 | the", "the", "");
    row("a mistake", "ask number", "mistake: per", "per", "period[k]");
    row("a pair's condition", "ask match", "pair: A | B | per", "per", "period[k]");
    row("controls of a task", "ask scene", "only: pos", "pos", "position");
    row("a scene", "scene", "{\"rope\": {\"ba", "", "");
}

void TestLessonCompletion::whatIsWanted()
{
    QFETCH(QString, block);
    QFETCH(QString, before);
    QFETCH(QString, typed);
    QFETCH(QString, offered);
    const Completions found = completionsFor(before, block);
    QCOMPARE(found.words.contains(offered), !offered.isEmpty());
    if (offered.isEmpty())
        QVERIFY(found.words.isEmpty());
    else
        QCOMPARE(found.typed, typed);
}

void TestLessonCompletion::blocksAreKnown()
{
    const QStringList lines{QStringLiteral("---"),      QStringLiteral("title: A"), QStringLiteral("---"),
                            QStringLiteral("# One"),    QStringLiteral("```show"),  QStringLiteral("figures: angles"),
                            QStringLiteral("```"),      QStringLiteral("Text."),    QStringLiteral("```ask number"),
                            QStringLiteral("prompt: A")};
    const QStringList expected{{}, QStringLiteral("head"),      QStringLiteral("head"), {},
                               {}, QStringLiteral("show"),      QStringLiteral("show"), {},
                               {}, QStringLiteral("ask number")};
    for (qsizetype i = 0; i < lines.size(); ++i)
        QCOMPARE(blockAround(lines.first(i)), expected[i]);
    // As everything else in the editor takes such texts: a head ends at the first heading, and within a block only
    // three bare marks end it.
    const QString three = QStringLiteral("```"), title = QStringLiteral("title: A"), one = QStringLiteral("# One");
    QCOMPARE(blockAround({QStringLiteral("---"), title, one}), QString());
    QCOMPARE(blockAround({one, three + "ask words", three + "python"}), QStringLiteral("ask words"));
    QCOMPARE(blockAround({one, three + "show", " " + three}), QString());
    QCOMPARE(blockAround({QString(), QStringLiteral("---"), title}), QStringLiteral("head"));
    QCOMPARE(blockAround({}), QString());
}

/// Opens by itself, is gone through by keys, and puts the chosen one in with its index marked.
void TestLessonCompletion::theListFollowsTheKeys()
{
    LessonTextEdit edit;
    edit.resize(600, 300);
    edit.show();
    QVERIFY(QTest::qWaitForWindowActive(&edit));
    const auto* list = edit.findChild<QAbstractItemView*>(QStringLiteral("completions"));
    const auto popup = [] { return QApplication::activePopupWidget(); };
    QVERIFY(!list || !list->isVisible());
    QTest::keyClicks(&edit, QStringLiteral("A {t"));
    QVERIFY(!popup());
    QTest::keyClicks(&edit, QStringLiteral("h"));
    QVERIFY(popup());
    QTest::keyClick(popup(), Qt::Key_Return);
    QVERIFY(!popup());
    QVERIFY2(edit.text().startsWith(QStringLiteral("A {theta")), qPrintable(edit.text()));
    QCOMPARE(edit.textCursor().selectedText(), QStringLiteral("k"));
    QTest::keyClicks(&edit, QStringLiteral("3"));
    QCOMPARE(edit.text().count(u'3'), 1);
    QCOMPARE(edit.blockCount(), 1); // that Enter chose and wrote no line
}

void TestLessonCompletion::theListIsAskedFor()
{
    LessonTextEdit edit;
    edit.setPlainText(QStringLiteral("# One\n\n```show\nfigures: \n```\n"));
    edit.resize(600, 300);
    edit.show();
    QVERIFY(QTest::qWaitForWindowActive(&edit));
    edit.goToLine(4);
    edit.moveCursor(QTextCursor::EndOfLine);
    const auto popup = [] { return qobject_cast<QAbstractItemView*>(QApplication::activePopupWidget()); };
    QTest::keyClick(&edit, Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(popup());
    QVERIFY(popup()->model()->rowCount() > 10);
    QTest::keyClick(popup(), Qt::Key_Escape);
    QVERIFY(!popup());
    QCOMPARE(edit.text(), QStringLiteral("# One\n\n```show\nfigures: \n```\n"));
}

QTEST_MAIN(TestLessonCompletion)
#include "tst_lesson_completion.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPushButton>
#include <QtTest>

#include "ui/answering.h"
#include "ui/figures/workspace.h"
#include "ui/lessons/editor/lesson_editor.h"
#include "ui/lessons/editor/lesson_preview.h"
#include "ui/lessons/editor/lesson_templates.h"
#include "ui/lessons/editor/lesson_text_edit.h"
#include "ui/lessons/lesson_list.h"
#include "ui/lessons/step_page.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/question_bar.h"
#include "ui/window/lesson_writing.h"
#include "ui/written_lesson.h"

using namespace rope;
using namespace rope::test;

/// The file of a lesson that is being written: its bytes, other programs, other languages, and the end of the window or
/// of the program.
class TestLessonDraft : public QObject, private WrittenLesson
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useOwnPlaces("tst_lesson_draft"); }
    void init() { open(); }
    void cleanup() { close(); }
    void bytesStayAsTheyWere_data();
    void bytesStayAsTheyWere();
    void whatIsNoTextIsRefused();
    void savingPutsItIntoTheList();
    void aShippedLessonIsCopied();
    void closingAsks_data();
    void closingAsks();
    void endedByForceAsksNothing();
    void aChangeOutsideIsTaken();
    void aChangeOutsideIsAskedAbout();
    void whatIsTakenAwayIsKept();
    void savingOverAnotherVersionAsks();
    void whatACrashLeftIsThereAgain();
    void itGoesIntoAnotherLanguage();
};

void TestLessonDraft::bytesStayAsTheyWere_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray plain = sound.toUtf8();
    QTest::newRow("plain") << plain;
    QTest::newRow("no last line break") << plain.chopped(1);
    QTest::newRow("Windows") << QByteArray(plain).replace("\n", "\r\n");
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf") + plain;
    QTest::newRow("hard space") << QByteArray(plain).replace("There are", "There\u00a0are 10\u202f000");
    QTest::newRow("beyond the first plane") << QByteArray(plain).replace("pairs", "𝒙 𝑦");
    QTest::newRow("tab") << QByteArray(plain).replace("There", "\tThere");
}

void TestLessonDraft::bytesStayAsTheyWere()
{
    QFETCH(QByteArray, bytes);
    const QString path = file(QStringLiteral("mine.md"), bytes);
    write({}, path);
    QTest::keyClicks(&editor().text(), QStringLiteral("x"));
    QTest::keyClick(&editor().text(), Qt::Key_Backspace);
    QVERIFY(editor().save());
    QCOMPARE(contentOf(path), bytes);
}

void TestLessonDraft::whatIsNoTextIsRefused()
{
    const QString path = file(QStringLiteral("mine.md"), "---\n\xff\xfe\n");
    try {
        draftOfFile(path);
        QFAIL("taken");
    } catch (const std::exception& e) {
        QVERIFY2(QString::fromUtf8(e.what()).contains(QStringLiteral("UTF-8")), e.what());
    }
}

void TestLessonDraft::savingPutsItIntoTheList()
{
    const QString path = file(QStringLiteral("05-mine.md"), sound.toUtf8());
    write({}, path);
    editor().text().goToLine(3);
    QTest::keyClick(&editor().text(), Qt::Key_End);
    QTest::keyClicks(&editor().text(), QStringLiteral(" own"));
    QVERIFY(editor().isWindowModified());
    QTest::keyClick(&editor().text(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!editor().isWindowModified());
    QVERIFY(contentOf(path).contains("title: Mine own\n"));
    const LessonEntry* entry = m_window->lessons().library().opened("mine");
    QVERIFY(entry);
    QCOMPARE(entry->lesson->title, "Mine own");
    // From the list it is edited in its own file.
    m_window->lessons().open(*entry);
    m_window->writing().end(false);
    m_window->writing().editLesson();
    QCOMPARE(editor().draft().file, QFileInfo(path).absoluteFilePath());
    // And the open one follows what is saved.
    editor().text().goToLine(9);
    QTest::keyClick(&editor().text(), Qt::Key_End);
    QTest::keyClicks(&editor().text(), QStringLiteral(" more"));
    QVERIFY(editor().save());
    QCOMPARE(m_window->lessons().session().current().title, "One more");
}

void TestLessonDraft::aShippedLessonIsCopied()
{
    const LessonEntry* entry = m_window->lessons().library().shipped("period");
    QVERIFY(entry);
    m_window->lessons().open(*entry);
    m_window->writing().editLesson();
    QCOMPARE(editor().draft().file, QString());
    QCOMPARE(editor().draft().name, QStringLiteral("period.md"));
    QCOMPARE(editor().text().text().toStdString(), shippedLessonText("period"));
    QVERIFY(m_window->messageText().contains(QStringLiteral("copy")));
}

void TestLessonDraft::closingAsks_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<bool>("writes");
    QTest::newRow("save") << QStringLiteral("Save") << true << true;
    QTest::newRow("discard") << QStringLiteral("Discard") << true << false;
    QTest::newRow("cancel") << QStringLiteral("Cancel") << false << false;
}

void TestLessonDraft::closingAsks()
{
    QFETCH(QString, button);
    QFETCH(bool, closes);
    QFETCH(bool, writes);
    const QString path = file(QStringLiteral("mine.md"), sound.toUtf8());
    write({}, path);
    QTest::keyClicks(&editor().text(), QStringLiteral("// x"));
    answer(button);
    // The window of the program asks for its editor too.
    m_window->close();
    QCOMPARE(m_window->isVisible(), !closes);
    QCOMPARE(contentOf(path) != sound.toUtf8(), writes);
    QCOMPARE(SessionFolder(draftFolder()).left().size(), std::size_t(0));
}

/// As at a logout, which may be called off: then what was written is still there, and closing asks again.
void TestLessonDraft::endedByForceAsksNothing()
{
    write(sound);
    QTest::keyClicks(&editor().text(), QStringLiteral("// mine"));
    LessonEditor& before = editor();
    m_window->endByForce();
    QCOMPARE(&editor(), &before);
    QVERIFY(before.isVisible());
    QCOMPARE(SessionFolder(draftFolder()).left().size(), std::size_t(0)); // its window still has it
    QTest::keyClicks(&before.text(), QStringLiteral(" and more"));
    answer(QStringLiteral("Cancel"));
    QVERIFY(!before.close());
    m_window->endByForce();
    QVERIFY(before.close()); // nobody is there to answer
    QVERIFY(m_window->close());
    const QString text = before.text().text();
    m_window.reset();
    const auto left = SessionFolder(draftFolder()).left();
    QCOMPARE(left.size(), std::size_t(1));
    QCOMPARE(draftFromText(left.front().text).text, text);
    m_window = lessonWindow();
    QVERIFY(m_window);
}

void TestLessonDraft::aChangeOutsideIsTaken()
{
    const QString path = file(QStringLiteral("mine.md"), sound.toUtf8());
    write({}, path);
    editor().text().goToLine(13);
    file(QStringLiteral("mine.md"), sound.toUtf8().replace("# Two", "# Three"));
    QTRY_VERIFY(editor().text().text().contains(QStringLiteral("# Three")));
    QCOMPARE(editor().text().line(), 13);
    QVERIFY(!editor().isChanged());
}

void TestLessonDraft::aChangeOutsideIsAskedAbout()
{
    const QString path = file(QStringLiteral("mine.md"), sound.toUtf8());
    write({}, path);
    QTest::keyClicks(&editor().text(), QStringLiteral("// mine"));
    file(QStringLiteral("mine.md"), sound.toUtf8().replace("# Two", "# Three"));
    QTRY_VERIFY(!editor().question().question().isEmpty());
    QVERIFY(editor().text().text().contains(QStringLiteral("// mine")));
    for (QPushButton* button : editor().question().findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Reload"))
            QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(editor().text().text().contains(QStringLiteral("# Three")));
    QVERIFY(!editor().text().text().contains(QStringLiteral("// mine")));
}

/// The editor alone has the lesson then, and goes on as if nothing had been saved.
void TestLessonDraft::whatIsTakenAwayIsKept()
{
    const QString path = file(QStringLiteral("mine.md"), sound.toUtf8());
    write({}, path);
    QVERIFY(!editor().isChanged());
    QVERIFY(QFile::remove(path));
    QTRY_VERIFY(editor().isChanged());
    QVERIFY(editor().save());
    QVERIFY(QFile::exists(path) && !editor().isChanged());
}

void TestLessonDraft::savingOverAnotherVersionAsks()
{
    const QString path = file(QStringLiteral("mine.md"), sound.toUtf8());
    write({}, path);
    QTest::keyClicks(&editor().text(), QStringLiteral("// mine"));
    const QByteArray other = sound.toUtf8().replace("# Two", "# Three");
    file(QStringLiteral("mine.md"), other);
    answer(QStringLiteral("Cancel"));
    QVERIFY(!editor().save());
    QCOMPARE(contentOf(path), other);
    answer(QStringLiteral("Replace it"));
    QVERIFY(editor().save());
    QVERIFY(contentOf(path).startsWith("// mine"));
}

void TestLessonDraft::whatACrashLeftIsThereAgain()
{
    write(sound);
    editor().text().goToLine(11);
    QTest::keyClicks(&editor().text(), QStringLiteral("Typed. "));
    const int before = editor().journal().writes();
    QTRY_VERIFY_WITH_TIMEOUT(editor().journal().writes() > before, 1000); // at most a second is lost
    editor().journal().flush();
    const QByteArray journal = contentOf(editor().journal().path());
    QCOMPARE(draftFromText(journal).text, editor().text().text());
    // As after kill -9: the journal is there and nobody holds it.
    editor().letGo();
    m_window->writing().end(false);
    QVERIFY(QDir().mkpath(draftFolder()));
    QFile left(draftFolder() + QStringLiteral("/1.journal"));
    QVERIFY(left.open(QIODevice::WriteOnly) && left.write(journal) == journal.size());
    left.close();
    m_window->writing().restore();
    QVERIFY(m_window->writing().editor());
    QVERIFY(editor().text().text().contains(QStringLiteral("Typed. There are")));
    QCOMPARE(editor().text().line(), 11);
    QVERIFY(editor().isChanged());
    QVERIFY(!QFile::exists(left.fileName()));
    QVERIFY(QFile::exists(editor().journal().path()));
}

void TestLessonDraft::itGoesIntoAnotherLanguage()
{
    write(sound);
    QTest::keyClicks(&editor().text(), QStringLiteral("// x"));
    const auto kept = m_window->writing().handOver();
    QVERIFY(kept && kept->changed);
    QVERIFY(!m_window->writing().editor());
    m_window->writing().takeOver(*kept);
    QVERIFY(editor().text().text().startsWith(QStringLiteral("// x---")));
    QVERIFY(editor().isChanged());
}

QTEST_MAIN(TestLessonDraft)
#include "tst_lesson_draft.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Another program changes the document's file while it is open here.
#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QtTest>

#include "core/scene/document_text.h"
#include "ui/answering.h"
#include "ui/document/session_folder.h"
#include "ui/own_places.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/question_bar.h"
#include "ui/window/document_desk.h"
#include "ui/window/document_menu.h"
#include "ui/window/file_watch.h"
#include "ui/window/main_window.h"

using namespace rope;
using test::answer;

namespace {

constexpr std::int64_t mine = 11, theirs = 4321;

} // namespace

class TestFileWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void noticedAndReloaded_data();
    void noticedAndReloaded();
    void keepMine();
    void savingAsksAllTheSame();
    void ownSavesAreNoChange();
    void unreadableVersion();
    void removed();
    void folderRemoved();
    void whatWasSavedAndIsGoneIsKept();
    void onlyTheOpenFile();
    void otherQuestionsStay();
    void noticedWhenTurnedTo();
    void withoutAFileNothingIsSaid();

private:
    QString path(const char* name = "a.ropescope") const { return m_dir->filePath(QLatin1String(name)); }
    QByteArray textWith(std::int64_t position) const;
    void writeInPlace(const QByteArray& text, const char* name = "a.ropescope") const;
    void press(const QString& answer);
    QString asked() const { return m_window->question().question(); }
    std::int64_t position() const { return m_window->store().scene().position; }
    void setPosition(std::int64_t position);
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<MainWindow> m_window;
};

void TestFileWatch::initTestCase()
{
    test::useOwnPlaces("tst_file_watch");
}

void TestFileWatch::init()
{
    QSettings().clear();
    QDir(SessionFolder::usualPath()).removeRecursively();
    m_dir = std::make_unique<QTemporaryDir>();
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->desk().saveTo(path());
    setPosition(mine);
}

QByteArray TestFileWatch::textWith(std::int64_t position) const
{
    Document document = m_window->desk().document();
    document.screens.front().scene.position = position;
    return QByteArray::fromStdString(documentText(document));
}

void TestFileWatch::writeInPlace(const QByteArray& text, const char* name) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(text);
}

void TestFileWatch::press(const QString& answer)
{
    for (auto* button : m_window->question().findChildren<QPushButton*>())
        if (button->isVisible() && button->text() == answer) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    QFAIL(qPrintable(answer));
}

void TestFileWatch::setPosition(std::int64_t position)
{
    Scene next = m_window->store().scene();
    next.position = position;
    m_window->store().edit(next, QStringLiteral("position"));
    m_window->store().endGesture();
}

void TestFileWatch::noticedAndReloaded_data()
{
    QTest::addColumn<bool>("replaced");
    QTest::newRow("written in place") << false;
    QTest::newRow("replaced by rename, as editors do") << true;
}

void TestFileWatch::noticedAndReloaded()
{
    QFETCH(bool, replaced);
    for (const std::int64_t round : {0, 1}) { // the second one is noticed too
        const QByteArray text = textWith(theirs + round);
        if (replaced) {
            writeInPlace(text, "new");
            QCOMPARE(std::rename(path("new").toUtf8().constData(), path().toUtf8().constData()), 0);
        } else {
            writeInPlace(text);
        }
        QTRY_VERIFY2(asked().contains(QStringLiteral("a.ropescope")), qPrintable(asked()));
        press(QStringLiteral("Reload"));
        QCOMPARE(position(), theirs + round);
        QVERIFY(!m_window->isWindowModified());
        QCOMPARE(asked(), QString());
    }
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(position(), theirs);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(position(), mine); // nothing is lost by reloading
}

void TestFileWatch::keepMine()
{
    const QByteArray text = textWith(theirs);
    writeInPlace(text);
    QTRY_VERIFY(!asked().isEmpty());
    press(QStringLiteral("Keep mine"));
    QCOMPARE(position(), mine);
    // The same version is not asked about again, whatever else is written there …
    writeInPlace(text);
    writeInPlace("x", "neighbour");
    writeInPlace(textWith(theirs + 1));
    QTRY_VERIFY(!asked().isEmpty()); // … but the next one is
    QCOMPARE(position(), mine);
}

void TestFileWatch::savingAsksAllTheSame()
{
    writeInPlace(textWith(theirs));
    QTRY_VERIFY(!asked().isEmpty());
    press(QStringLiteral("Keep mine"));
    QString said;
    answer(QStringLiteral("Replace it"), &said);
    QVERIFY(m_window->documents().save());
    QVERIFY2(said.contains(QStringLiteral("changed")), qPrintable(said));
    QCOMPARE(m_window->desk().otherVersion(), QByteArray());
}

void TestFileWatch::ownSavesAreNoChange()
{
    for (int i = 0; i < 3; ++i) {
        setPosition(100 + i);
        QVERIFY(m_window->documents().save());
    }
    QSignalSpy looked(m_window->findChild<FileWatch*>(), &FileWatch::looked);
    QVERIFY(looked.wait());
    QCOMPARE(asked(), QString());
    writeInPlace(textWith(theirs));
    QTRY_VERIFY(!asked().isEmpty());
    // Saving over it settles the question.
    answer(QStringLiteral("Replace it"));
    QVERIFY(m_window->documents().save());
    QTRY_COMPARE(asked(), QString());
}

void TestFileWatch::unreadableVersion()
{
    writeInPlace("{ this is no document");
    QTRY_VERIFY(!asked().isEmpty());
    press(QStringLiteral("Reload"));
    QTRY_VERIFY(!m_window->messageText().isEmpty());
    QCOMPARE(position(), mine);
    QCOMPARE(asked(), QString());
}

void TestFileWatch::removed()
{
    QVERIFY(QFile::remove(path()));
    QTRY_VERIFY2(m_window->messageText().contains(QStringLiteral("no longer there")),
                 qPrintable(m_window->messageText()));
    QVERIFY(m_window->documents().save());
    QVERIFY(QFileInfo::exists(path()));
    QVERIFY(!m_window->desk().isChanged());
    writeInPlace(textWith(theirs)); // watched again
    QTRY_VERIFY(!asked().isEmpty());
}

void TestFileWatch::folderRemoved()
{
    const QString folder = m_dir->filePath(QStringLiteral("lectures"));
    QVERIFY(QDir().mkpath(folder));
    m_window->desk().saveTo(folder + QStringLiteral("/b.ropescope"));
    QVERIFY(QDir(folder).removeRecursively());
    QTRY_VERIFY2(m_window->messageText().contains(QStringLiteral("folder")), qPrintable(m_window->messageText()));
    QVERIFY(m_window->messageText().contains(folder));
}

/// A stick is pulled out: the window alone has the lecture now, and nothing was edited since it was saved.
void TestFileWatch::whatWasSavedAndIsGoneIsKept()
{
    m_window->restoreSettings(); // from now on there is a journal
    QVERIFY(m_window->documents().save());
    QVERIFY(!m_window->isWindowModified());
    const QString aside = m_dir->filePath(QStringLiteral("aside"));
    QVERIFY(QFile::rename(path(), aside));
    QTRY_VERIFY(m_window->isWindowModified());
    QVERIFY(QFile::rename(aside, path()));
    QTRY_VERIFY(!m_window->isWindowModified());
    QVERIFY(QFile::remove(path()));
    QTRY_VERIFY(m_window->isWindowModified());
    QString asked;
    test::answer(QStringLiteral("Cancel"), &asked);
    QVERIFY(!m_window->close());
    QVERIFY2(asked.contains(QStringLiteral("in no file")), qPrintable(asked));
    m_window->endByForce();
    m_window.reset();
    QStringList problems;
    const auto orphans = SessionFolder(SessionFolder::usualPath()).orphans(problems);
    QCOMPARE(orphans.size(), std::size_t(1));
    QCOMPARE(orphans.front().session.document.shown().scene.position, mine);
}

void TestFileWatch::onlyTheOpenFile()
{
    m_window->desk().saveTo(path("b.ropescope"));
    writeInPlace(textWith(theirs), "a.ropescope");
    writeInPlace(textWith(theirs), "b.ropescope");
    QTRY_VERIFY(asked().contains(QStringLiteral("b.ropescope")));
    press(QStringLiteral("Reload"));
    QTRY_COMPARE(asked(), QString());
}

/// A question that waits for its answer is not replaced; this one comes after it.
void TestFileWatch::otherQuestionsStay()
{
    m_window->question().ask(QStringLiteral("Another?"), {{QStringLiteral("Yes"), [] {}}});
    QSignalSpy looked(m_window->findChild<FileWatch*>(), &FileWatch::looked);
    writeInPlace(textWith(theirs));
    QVERIFY(looked.wait());
    QCOMPARE(asked(), QStringLiteral("Another?"));
    press(QStringLiteral("Yes"));
    QTRY_VERIFY(asked().contains(QStringLiteral("a.ropescope")));
}

/// Where the file system tells nothing, as on a server: the window looks when somebody turns to it.
void TestFileWatch::noticedWhenTurnedTo()
{
    for (auto* watcher : m_window->findChildren<QFileSystemWatcher*>())
        watcher->blockSignals(true);
    writeInPlace(textWith(theirs));
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    QCOMPARE(asked(), QString());
    m_window->activateWindow();
    QTRY_VERIFY(!asked().isEmpty());
}

/// The window looks after every question: where there is no file, none has gone.
void TestFileWatch::withoutAFileNothingIsSaid()
{
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    QVERIFY(m_window->desk().file().isEmpty());
    m_window->question().ask(QStringLiteral("Another?"), {{QStringLiteral("Yes"), [] {}}});
    press(QStringLiteral("Yes"));
    QCoreApplication::processEvents(); // what it sets off is queued by now
    QCOMPARE(m_window->messageText(), QString());
}

QTEST_MAIN(TestFileWatch)
#include "tst_file_watch.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// A document with changes that its file has not: closed, ended by force, changed outside, on a full disk, and what a
// crash left.
#include <QPushButton>
#include <QtTest>

#include <sys/stat.h>

#include "support/full_disk.h"
#include "ui/answering.h"
#include "ui/document_window.h"
#include "ui/widgets/question_bar.h"
#include "ui/window/document_menu.h"

using namespace rope;
using namespace rope::test;

class TestLeavingDocuments : public QObject, private DocumentWindow
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useOwnPlaces("tst_leaving_documents"); }
    void init() { open(); }
    void cleanup() { m_window.reset(); }
    void endedByForceClosesWithoutAQuestion();
    void closingAsksForUnsavedChanges_data();
    void closingAsksForUnsavedChanges();
    void fileChangedOutsideIsAskedFor();
    void cannotBeSaved_data();
    void cannotBeSaved();
    void recoveryIsOffered_data();
    void recoveryIsOffered();
    void allThatCannotBeReadIsSaid();
    void changesOfAFileComeBackAfterForce();
};

void TestLeavingDocuments::endedByForceClosesWithoutAQuestion()
{
    m_window->restoreSettings();
    m_window->desk().saveTo(path("d.ropescope"));
    setPosition(31);
    m_window->endByForce();
    QVERIFY(m_window->close()); // a question would hold this test up
    QStringList problems;
    // The logout is called off, and somebody works on.
    m_window->show();
    setPosition(32);
    answer(QStringLiteral("Cancel"), &m_asked);
    QVERIFY(!m_window->close());
    m_window->endByForce();
    m_window.reset();
    const auto orphans = SessionFolder(SessionFolder::usualPath()).orphans(problems);
    QCOMPARE(orphans.size(), std::size_t(1));
    QCOMPARE(orphans.front().session.document.shown().scene.position, 32);
}

void TestLeavingDocuments::closingAsksForUnsavedChanges_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<bool>("saves");
    QTest::newRow("save") << "Save" << true << true;
    QTest::newRow("discard") << "Discard" << true << false;
    QTest::newRow("cancel") << "Cancel" << false << false;
}

void TestLeavingDocuments::closingAsksForUnsavedChanges()
{
    QFETCH(QString, button);
    QFETCH(bool, closes);
    QFETCH(bool, saves);
    m_window->desk().saveTo(path("d.ropescope"));
    const QByteArray before = read(path("d.ropescope"));
    setPosition(31);
    answer(button, &m_asked);
    QCOMPARE(m_window->close(), closes);
    QVERIFY2(m_asked.contains(QStringLiteral("d.ropescope")), qPrintable(m_asked));
    QCOMPARE(read(path("d.ropescope")) != before, saves);
}

void TestLeavingDocuments::fileChangedOutsideIsAskedFor()
{
    m_window->desk().saveTo(path("d.ropescope"));
    setPosition(31);
    const QByteArray others("{\"ropescope_scene\": 1}\n");
    QFile file(path("d.ropescope"));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(others);
    file.close();
    answer(QStringLiteral("Cancel"), &m_asked);
    QVERIFY(!m_window->documents().save());
    QVERIFY2(m_asked.contains(QStringLiteral("another program")), qPrintable(m_asked));
    QCOMPARE(read(path("d.ropescope")), others);
    answer(QStringLiteral("Replace it"), &m_asked);
    QVERIFY(m_window->documents().save());
    QCOMPARE(documentFromText(read(path("d.ropescope")).toStdString()).shown().scene.position, 31);
    QVERIFY(!m_window->isWindowModified());
}

void TestLeavingDocuments::cannotBeSaved_data()
{
    QTest::addColumn<QString>("how");
    for (const char* how : {"full", "vanished", "device"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestLeavingDocuments::cannotBeSaved()
{
    QFETCH(QString, how);
    QVERIFY(QDir().mkpath(path("folder")));
    const QString file = m_dir->filePath(QStringLiteral("folder/d.ropescope"));
    m_window->desk().saveTo(file);
    const QByteArray before = read(file);
    setPosition(31);
    std::unique_ptr<FilesLimited> full;
    if (how == QStringLiteral("full"))
        full = std::make_unique<FilesLimited>(32);
    else if (how == QStringLiteral("vanished")) {
        QVERIFY(QDir(path("folder")).removeRecursively());
        answer(QStringLiteral("Cancel"), &m_asked);
    } else
        QVERIFY(QFile::remove(file) && mkfifo(QFile::encodeName(file).constData(), 0600) == 0);
    QVERIFY(!m_window->documents().save());
    full.reset();
    QVERIFY(m_window->isWindowModified());
    QCOMPARE(m_window->store().scene().position, 31);
    if (how == QStringLiteral("vanished")) {
        QVERIFY2(m_asked.contains(path("folder")) && m_asked.contains(QStringLiteral("d.ropescope")),
                 qPrintable(m_asked));
        return;
    }
    QVERIFY2(m_window->messageText().contains(QStringLiteral("Not saved")), qPrintable(m_window->messageText()));
    QVERIFY2(m_window->messageText().contains(QStringLiteral("d.ropescope")), qPrintable(m_window->messageText()));
    if (how == QStringLiteral("full"))
        QCOMPARE(read(file), before);
}

void TestLeavingDocuments::recoveryIsOffered_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<qint64>("position");
    QTest::addColumn<int>("left");
    QTest::newRow("restore") << "Restore" << qint64(4242) << 0;
    QTest::newRow("discard") << "Discard" << qint64(1024) << 0;
    QTest::newRow("later") << "Later" << qint64(1024) << 1;
}

void TestLeavingDocuments::recoveryIsOffered()
{
    QFETCH(QString, button);
    QFETCH(qint64, position);
    QFETCH(int, left);
    Session lost;
    lost.document.screens.front().scene.position = 4242;
    QVERIFY(QDir().mkpath(SessionFolder::usualPath()));
    QFile file(SessionFolder::usualPath() + QStringLiteral("/0123.journal"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(sessionText(lost));
    file.close();
    m_window->restoreSettings();
    QuestionBar& bar = m_window->question();
    QVERIFY(bar.isVisible());
    QVERIFY2(bar.question().contains(QStringLiteral("without warning")), qPrintable(bar.question()));
    for (auto* each : bar.findChildren<QPushButton*>())
        if (each->text() == button)
            QTest::mouseClick(each, Qt::LeftButton);
    QVERIFY(!bar.isVisible());
    QCOMPARE(m_window->store().scene().position, position);
    QCOMPARE(QFile::exists(file.fileName()) ? 1 : 0, left);
    if (left == 0 && position == 4242) { // it is this window's to lose now
        m_window->close();
        MainWindow next;
        next.restoreSettings();
        QCOMPARE(next.store().scene().position, position);
    }
}

/// One message takes the place of another, so they come as one.
void TestLeavingDocuments::allThatCannotBeReadIsSaid()
{
    const QDir folder(SessionFolder::usualPath());
    QVERIFY(QDir().mkpath(folder.path()));
    for (const char* name : {"0123.journal", "4567.journal", "last.session"}) {
        QFile file(folder.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("torn") == 4);
    }
    m_window->restoreSettings();
    for (int i = 1; i <= 3; ++i)
        QVERIFY2(m_window->messageText().contains(QStringLiteral("unreadable-%1.session").arg(i)),
                 qPrintable(m_window->messageText()));
}

void TestLeavingDocuments::changesOfAFileComeBackAfterForce()
{
    m_window->restoreSettings();
    m_window->desk().saveTo(path("d.ropescope"));
    const QByteArray saved = read(path("d.ropescope"));
    setPosition(888);
    m_window->endByForce();
    m_window.reset();
    QCOMPARE(read(path("d.ropescope")), saved);
    MainWindow next;
    next.restoreSettings();
    next.show();
    QVERIFY2(next.question().question().contains(QStringLiteral("d.ropescope")),
             qPrintable(next.question().question()));
    for (auto* each : next.question().findChildren<QPushButton*>())
        if (each->text() == QStringLiteral("Restore"))
            QTest::mouseClick(each, Qt::LeftButton);
    QCOMPARE(next.store().scene().position, 888);
    QCOMPARE(next.desk().name(), QStringLiteral("d"));
    QVERIFY(next.desk().isChanged());
}

QTEST_MAIN(TestLeavingDocuments)
#include "tst_leaving_documents.moc"

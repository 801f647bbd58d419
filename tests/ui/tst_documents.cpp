// SPDX-License-Identifier: GPL-3.0-or-later
// Documents in the real window: saved and opened with their view, screens, what is asked and said, undo of all of it.
#include <random>

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>
#include <QUndoStack>
#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

#include "core/figures/kit/figure_kind.h"
#include "core/scaling/methods.h"
#include "core/scene/document_text.h"
#include "core/scene/scene_edits.h"
#include "core/scene/scene_text.h"
#include "support/full_disk.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/workspace.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/panels/compare_panel.h"
#include "ui/plot/plot_view.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/question_bar.h"
#include "ui/window/document_desk.h"
#include "ui/window/document_menu.h"
#include "ui/window/main_window.h"
#include "ui/window/new_window.h"
#include "ui/window/presentation.h"
#include "ui/window/recent_documents.h"
#include "ui/window/session_keeper.h"
#include "ui/window/window_view.h"

using namespace rope;

namespace {

/// The first line in which two texts differ.
QString firstDifference(const std::string& is, const std::string& should)
{
    const QStringList a = QString::fromStdString(is).split(QLatin1Char('\n')),
                      b = QString::fromStdString(should).split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i)
        if (a[i] != b[i])
            return QStringLiteral("line %1: \"%2\" instead of \"%3\"")
                .arg(i + 1)
                .arg(a.mid(i, 3).join(QLatin1Char(' ')).simplified(), b.mid(i, 3).join(QLatin1Char(' ')).simplified());
    return QStringLiteral("%1 lines instead of %2").arg(a.size()).arg(b.size());
}

} // namespace

class TestDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void savedAndOpenedWithItsView();
    void sceneFileOpensAsBefore();
    void newerFieldIsRefused();
    void unknownFigureIsRefused();
    void titleNamesFileAndChange();
    void screensByKeysOfAPresenter();
    void screensAreUndone();
    void presentingKeepsScreensAsPrepared();
    void presentingKeepsPanels_data();
    void presentingKeepsPanels();
    void endedByForceClosesWithoutAQuestion();
    void closingAsksForUnsavedChanges_data();
    void closingAsksForUnsavedChanges();
    void fileChangedOutsideIsAskedFor();
    void cannotBeSaved_data();
    void cannotBeSaved();
    void revert();
    void openingIsUndone();
    void startedAnew();
    void anotherWindow();
    void recent();
    void recentHasAPicture();
    void recoveryIsOffered_data();
    void recoveryIsOffered();
    void changesOfAFileComeBackAfterForce();
    void viewIsUndone_data();
    void viewIsUndone();
    void randomWalkIsUndoneAndRedone();

private:
    QString path(const char* name) const { return m_dir->filePath(QLatin1String(name)); }
    void settle() const;
    QByteArray read(const QString& path) const;
    void setPosition(std::int64_t position);
    QUndoStack& history() { return *m_window->store().history(); }
    /// Presses the button of that text in the next question, and says what was asked.
    void answer(const QString& button);
    std::string text() const { return documentText(m_window->desk().document()); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<MainWindow> m_window;
    QString m_asked;
};

void TestDocuments::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName(QStringLiteral("ropescope-test"));
    QApplication::setApplicationName(QStringLiteral("tst_documents"));
}

void TestDocuments::init()
{
    QSettings().clear();
    QDir(SessionFolder::usualPath()).removeRecursively();
    m_dir = std::make_unique<QTemporaryDir>();
    m_asked.clear();
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1600, 1000);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    settle();
}

void TestDocuments::cleanup()
{
    m_window.reset();
}

void TestDocuments::settle() const
{
    for (FigureCell* cell : m_window->workspace().cells())
        if (cell->isVisible())
            QTRY_VERIFY_WITH_TIMEOUT(cell->isPainted(), 20000);
    QCoreApplication::processEvents();
}

QByteArray TestDocuments::read(const QString& path) const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestDocuments::setPosition(std::int64_t position)
{
    Scene next = m_window->store().scene();
    next.position = position;
    m_window->store().edit(next, QStringLiteral("position"));
    m_window->store().endGesture();
}

void TestDocuments::answer(const QString& button)
{
    QTimer::singleShot(0, this, [this, button] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        QVERIFY(box);
        m_asked = box->text();
        for (QAbstractButton* each : box->buttons())
            if (each->text().remove(QLatin1Char('&')) == button)
                return each->click();
        box->reject();
        QFAIL(qPrintable(QStringLiteral("no button ") + button));
    });
}

void TestDocuments::savedAndOpenedWithItsView()
{
    m_window->workspace().setFigures({"decay", "periods", "heatmap", "angles"});
    m_window->workspace().setBorders({{300, 700}, {{250, 750}, {600, 400}}});
    settle();
    FigureCell* first = m_window->workspace().cells().front();
    first->plot()->zoomBy(3);
    first->plot()->setSeriesVisible(QString::fromStdString(first->plot()->figure().series.front().id), false);
    setPosition(4321);
    QTest::keyClick(m_window.get(), Qt::Key_F7);
    m_window->desk().saveTo(path("a.ropescope"));
    const Document saved = m_window->desk().document();
    const QSize size = first->plot()->size();
    const std::unique_ptr<QTemporaryDir> dir = std::move(m_dir);
    m_window.reset();
    init(); // a window that knows nothing of it
    QVERIFY(m_window->openPath(dir->filePath(QStringLiteral("a.ropescope"))));
    settle();
    QCOMPARE(QString::fromStdString(text()), QString::fromStdString(documentText(saved)));
    FigureCell* again = m_window->workspace().cells().front();
    QVERIFY(again->plot()->isZoomed());
    QVERIFY(!again->plot()->isSeriesVisible(QString::fromStdString(again->plot()->figure().series.front().id)));
    QCOMPARE(again->plot()->size(), size);
    QVERIFY(!m_window->isWindowModified());
}

void TestDocuments::sceneFileOpensAsBefore()
{
    Scene scene;
    scene.position = 99;
    scene.name = "mine";
    QFile file(path("s.ropescope"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(sceneText(scene)));
    file.close();
    QVERIFY(m_window->openPath(file.fileName()));
    QCOMPARE(m_window->store().scene().position, 99);
    QVERIFY(!m_window->desk().isChanged());
    QCOMPARE(m_window->desk().name(), QStringLiteral("s"));
}

void TestDocuments::newerFieldIsRefused()
{
    Document d;
    std::string newer = documentText(d);
    newer.insert(newer.rfind('}'), ",\"sound\": true");
    QFile file(path("n.ropescope"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(newer));
    file.close();
    const std::string before = text();
    QVERIFY(!m_window->openPath(file.fileName()));
    QVERIFY2(m_window->messageText().contains(QStringLiteral("sound")), qPrintable(m_window->messageText()));
    QCOMPARE(text(), before);
    QCOMPARE(m_window->desk().file(), QString());
}

void TestDocuments::unknownFigureIsRefused()
{
    Document d;
    d.screens.front().view.cells = {{"hologram", {}, {}, {}}};
    QFile file(path("n.ropescope"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(documentText(d)));
    file.close();
    QVERIFY(!m_window->openPath(file.fileName()));
    QVERIFY2(m_window->messageText().contains(QStringLiteral("hologram")), qPrintable(m_window->messageText()));
}

void TestDocuments::titleNamesFileAndChange()
{
    m_window->desk().saveTo(path("lecture.ropescope"));
    QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("lecture")));
    QVERIFY(!m_window->isWindowModified());
    setPosition(5);
    QVERIFY(m_window->isWindowModified());
    history().undo();
    QVERIFY(!m_window->isWindowModified());
    m_window->workspace().setFigures({"decay"});
    QVERIFY(m_window->isWindowModified()); // the view is of the document
    m_window->desk().save();
    QVERIFY(!m_window->isWindowModified());
}

void TestDocuments::screensByKeysOfAPresenter()
{
    DocumentDesk& desk = m_window->desk();
    auto* tabs = m_window->findChild<QTabBar*>(QStringLiteral("screens"));
    QVERIFY(tabs && !tabs->isVisible());
    setPosition(1);
    desk.addScreen(QStringLiteral("Two"));
    setPosition(2);
    m_window->workspace().setFigures({"heatmap"});
    desk.addScreen(QStringLiteral("Three & last"));
    setPosition(3);
    QVERIFY(tabs->isVisible());
    QCOMPARE(tabs->count(), 3);
    QCOMPARE(tabs->currentIndex(), 2);
    m_window->workspace().cells().front()->plot()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageUp);
    QCOMPARE(m_window->store().scene().position, 2);
    QTest::keyClick(m_window->workspace().cells().front()->plot(), Qt::Key_PageUp);
    QCOMPARE(m_window->store().scene().position, 1);
    QCOMPARE(m_window->workspace().cells().size(), std::size_t(3));
    QTest::keyClick(m_window->workspace().cells().front()->plot(), Qt::Key_PageUp); // there is none before
    QCOMPARE(desk.shown(), std::size_t(0));
    QTest::keyClick(m_window->workspace().cells().front()->plot(), Qt::Key_PageDown);
    QCOMPARE(m_window->store().scene().position, 2);
    QCOMPARE(m_window->workspace().cells().size(), std::size_t(1));
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(2).center());
    QCOMPARE(m_window->store().scene().position, 3);
}

void TestDocuments::screensAreUndone()
{
    DocumentDesk& desk = m_window->desk();
    const std::string before = text();
    desk.addScreen(QStringLiteral("B"));
    setPosition(7);
    desk.addScreen(QStringLiteral("C"));
    desk.moveScreen(2, 0);
    desk.renameScreen(0, QStringLiteral("first"));
    desk.goTo(1);
    desk.removeScreen(1);
    const std::string after = text();
    const int steps = history().count();
    while (history().canUndo())
        history().undo();
    QCOMPARE(text(), before);
    while (history().canRedo())
        history().redo();
    QCOMPARE(history().index(), steps);
    QCOMPARE(text(), after);
}

void TestDocuments::presentingKeepsScreensAsPrepared()
{
    DocumentDesk& desk = m_window->desk();
    setPosition(1);
    desk.addScreen(QStringLiteral("B"));
    setPosition(2);
    desk.goTo(0);
    m_window->presentation().toggle();
    setPosition(500); // tried out in the lecture
    QVERIFY(desk.step(1));
    QCOMPARE(m_window->store().scene().position, 2);
    QVERIFY(desk.step(-1));
    QCOMPARE(m_window->store().scene().position, 1);
    m_window->presentation().leave();
}

void TestDocuments::presentingKeepsPanels_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("by");
    for (const int from : {0, 1, 2})
        for (int to = 0; to < 3; ++to)
            QTest::addRow("from screen %d to %d", from + 1, to + 1) << from << to - from;
}

/// Each screen has its own panels and its own figure alone; a lecture leaves all of them as they were, whichever it
/// begins and ends with.
void TestDocuments::presentingKeepsPanels()
{
    QFETCH(int, from);
    QFETCH(int, by);
    DocumentDesk& desk = m_window->desk();
    desk.addScreen(QStringLiteral("one alone"));
    QTest::keyClick(m_window.get(), Qt::Key_F11);
    QCoreApplication::processEvents();
    desk.addScreen(QStringLiteral("Lab"));
    QTest::keyClick(m_window.get(), Qt::Key_F11);
    QTest::keyClick(m_window.get(), Qt::Key_F4);
    QCoreApplication::processEvents();
    for (const std::size_t screen : {0U, 1U, 2U}) { // each shown once: borders are what they are
        desk.goTo(screen);
        QCoreApplication::processEvents();
    }
    desk.goTo(std::size_t(from));
    QCoreApplication::processEvents();
    desk.saveTo(path("lecture.ropescope"));
    const auto before = desk.document().screens;
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QVERIFY(m_window->presentation().isOn());
    for (int i = 0; i < std::abs(by); ++i) {
        QTest::keyClick(m_window.get(), by > 0 ? Qt::Key_PageDown : Qt::Key_PageUp);
        QCoreApplication::processEvents();
    }
    QCOMPARE(int(desk.shown()), from + by);
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QCoreApplication::processEvents();
    QVERIFY(!m_window->presentation().isOn());
    QCOMPARE(m_window->findChild<QDockWidget*>(QStringLiteral("side"))->isHidden(), from + by != 2);
    QCOMPARE(m_window->workspace().isMaximised(), from + by == 1);
    const auto after = desk.document().screens;
    for (std::size_t i = 0; i < 3; ++i)
        QVERIFY2(after[i] == before[i], qPrintable(QStringLiteral("screen %1").arg(i + 1)));
    QVERIFY(!m_window->isWindowModified());
}

void TestDocuments::endedByForceClosesWithoutAQuestion()
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
    answer(QStringLiteral("Cancel"));
    QVERIFY(!m_window->close());
    m_window->endByForce();
    m_window.reset();
    const auto orphans = SessionFolder(SessionFolder::usualPath()).orphans(problems);
    QCOMPARE(orphans.size(), std::size_t(1));
    QCOMPARE(orphans.front().session.document.shown().scene.position, 32);
}

void TestDocuments::closingAsksForUnsavedChanges_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<bool>("saves");
    QTest::newRow("save") << "Save" << true << true;
    QTest::newRow("discard") << "Discard" << true << false;
    QTest::newRow("cancel") << "Cancel" << false << false;
}

void TestDocuments::closingAsksForUnsavedChanges()
{
    QFETCH(QString, button);
    QFETCH(bool, closes);
    QFETCH(bool, saves);
    m_window->desk().saveTo(path("d.ropescope"));
    const QByteArray before = read(path("d.ropescope"));
    setPosition(31);
    answer(button);
    QCOMPARE(m_window->close(), closes);
    QVERIFY2(m_asked.contains(QStringLiteral("d.ropescope")), qPrintable(m_asked));
    QCOMPARE(read(path("d.ropescope")) != before, saves);
}

void TestDocuments::fileChangedOutsideIsAskedFor()
{
    m_window->desk().saveTo(path("d.ropescope"));
    setPosition(31);
    const QByteArray others("{\"ropescope_scene\": 1}\n");
    QFile file(path("d.ropescope"));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(others);
    file.close();
    answer(QStringLiteral("Cancel"));
    QVERIFY(!m_window->documents().save());
    QVERIFY2(m_asked.contains(QStringLiteral("another program")), qPrintable(m_asked));
    QCOMPARE(read(path("d.ropescope")), others);
    answer(QStringLiteral("Replace it"));
    QVERIFY(m_window->documents().save());
    QCOMPARE(documentFromText(read(path("d.ropescope")).toStdString()).shown().scene.position, 31);
    QVERIFY(!m_window->isWindowModified());
}

void TestDocuments::cannotBeSaved_data()
{
    QTest::addColumn<QString>("how");
    for (const char* how : {"full", "vanished", "device"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestDocuments::cannotBeSaved()
{
    QFETCH(QString, how);
    QVERIFY(QDir().mkpath(path("folder")));
    const QString file = m_dir->filePath(QStringLiteral("folder/d.ropescope"));
    m_window->desk().saveTo(file);
    const QByteArray before = read(file);
    setPosition(31);
    std::unique_ptr<rope::test::FilesLimited> full;
    if (how == QStringLiteral("full"))
        full = std::make_unique<rope::test::FilesLimited>(32);
    else if (how == QStringLiteral("vanished")) {
        QVERIFY(QDir(path("folder")).removeRecursively());
        answer(QStringLiteral("Cancel"));
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

void TestDocuments::revert()
{
    setPosition(11);
    m_window->desk().saveTo(path("d.ropescope"));
    setPosition(12);
    m_window->workspace().setFigures({"decay"});
    m_window->desk().revert();
    QCOMPARE(m_window->store().scene().position, 11);
    QCOMPARE(m_window->workspace().cells().size(), std::size_t(3));
    QVERIFY(!m_window->isWindowModified());
    history().undo();
    QCOMPARE(m_window->store().scene().position, 12);
    QVERIFY(m_window->isWindowModified());
}

void TestDocuments::openingIsUndone()
{
    Document d;
    d.screens.front().scene.position = 70;
    QFile file(path("d.ropescope"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(documentText(d)));
    file.close();
    setPosition(5);
    const std::string before = text();
    QVERIFY(m_window->openPath(file.fileName()));
    QCOMPARE(m_window->store().scene().position, 70);
    history().undo();
    QCOMPARE(text(), before);
    QCOMPARE(m_window->desk().file(), QString());
    history().redo();
    QCOMPARE(m_window->desk().name(), QStringLiteral("d"));
    QVERIFY(!m_window->desk().isChanged());
}

/// Ctrl+N: the first scene of no file; what was there is one step back, and asked for when its file has not all of it.
void TestDocuments::startedAnew()
{
    const std::string fresh = text();
    setPosition(5);
    m_window->workspace().setFigures({"heatmap"});
    settle();
    m_window->desk().addScreen(QStringLiteral("B"));
    m_window->desk().saveTo(path("d.ropescope"));
    setPosition(6);
    const std::string before = text();
    answer(QStringLiteral("Cancel"));
    QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
    QVERIFY2(m_asked.contains(QStringLiteral("d.ropescope")), qPrintable(m_asked));
    QCOMPARE(text(), before);
    answer(QStringLiteral("Discard"));
    m_window->documents().startAnew();
    settle();
    QCOMPARE(QString::fromStdString(text()), QString::fromStdString(fresh));
    QCOMPARE(m_window->desk().file(), QString());
    history().undo();
    QCOMPARE(text(), before);
    QCOMPARE(m_window->desk().name(), QStringLiteral("d"));
}

void TestDocuments::anotherWindow()
{
    QStringList started;
    setWindowOpener([&started](const QStringList& args) {
        started = args;
        return true;
    });
    for (QAction* action : m_window->findChildren<QAction*>())
        if (action->text() == QStringLiteral("New win&dow"))
            action->trigger();
    setWindowOpener({});
    QCOMPARE(started, QStringList{QStringLiteral("--new")}); // not the last session a second time
}

void TestDocuments::recent()
{
    for (const char* name : {"a.ropescope", "b.ropescope", "a.ropescope"})
        m_window->desk().saveTo(path(name));
    QCOMPARE(QSettings().value(QStringLiteral("documents/recent")).toStringList(),
             (QStringList{path("a.ropescope"), path("b.ropescope")}));
}

/// Of the figures as they were when it was opened or saved: in the menu, and on the welcome page, where a click opens
/// it.
void TestDocuments::recentHasAPicture()
{
    RecentDocuments::forget();
    m_window->workspace().setFigures({"heatmap"});
    m_window->desk().saveTo(path("map.ropescope"));
    QTRY_VERIFY(!RecentDocuments::pictureOf(path("map.ropescope")).isNull());
    const QImage map = RecentDocuments::pictureOf(path("map.ropescope")).toImage();
    m_window->workspace().setFigures({"decay"});
    m_window->desk().saveTo(path("curve.ropescope"));
    QTRY_VERIFY(!RecentDocuments::pictureOf(path("curve.ropescope")).isNull());
    QVERIFY(RecentDocuments::pictureOf(path("curve.ropescope")).toImage() != map);
    const auto deepBlue = [](const QImage& image) {
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                count += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
        return double(count) / image.width() / image.height();
    };
    QVERIFY2(deepBlue(map) > 0.2, "the map covers much of it"); // not an empty window

    for (QMenu* menu : m_window->findChildren<QMenu*>())
        if (menu->title() == QStringLiteral("Open &recent")) {
            Q_EMIT menu->aboutToShow();
            QCOMPARE(menu->actions().at(1)->text(), QStringLiteral("map.ropescope"));
            QVERIFY(!menu->actions().at(1)->icon().isNull());
        }
    m_window->showWelcome();
    auto* page = m_window->findChild<QDialog*>(QStringLiteral("welcome"));
    for (auto* button : page->findChildren<QToolButton*>())
        if (button->text() == QStringLiteral("map")) {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    QCOMPARE(m_window->desk().file(), path("map.ropescope"));
    RecentDocuments::forget();
    QVERIFY(RecentDocuments::pictureOf(path("map.ropescope")).isNull());
}

void TestDocuments::recoveryIsOffered_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<qint64>("position");
    QTest::addColumn<int>("left");
    QTest::newRow("restore") << "Restore" << qint64(4242) << 0;
    QTest::newRow("discard") << "Discard" << qint64(1024) << 0;
    QTest::newRow("later") << "Later" << qint64(1024) << 1;
}

void TestDocuments::recoveryIsOffered()
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

void TestDocuments::changesOfAFileComeBackAfterForce()
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

void TestDocuments::viewIsUndone_data()
{
    QTest::addColumn<std::function<void(MainWindow&)>>("arrange");
    const auto row = [](const char* name, std::function<void(MainWindow&)> arrange) {
        QTest::newRow(name) << std::move(arrange);
    };
    row("figures", [](MainWindow& w) { w.workspace().setFigures({"decay", "heatmap"}); });
    row("zoom", [](MainWindow& w) { w.workspace().cells().front()->plot()->zoomBy(2); });
    row("curve", [](MainWindow& w) {
        PlotView* plot = w.workspace().cells().front()->plot();
        plot->setSeriesVisible(QString::fromStdString(plot->figure().series.front().id), false);
    });
    row("controls", [](MainWindow& w) { QTest::keyClick(&w, Qt::Key_F9); });
    row("panel", [](MainWindow& w) { QTest::keyClick(&w, Qt::Key_F6); });
    row("alone", [](MainWindow& w) { QTest::keyClick(&w, Qt::Key_F11); });
}

void TestDocuments::viewIsUndone()
{
    QFETCH(std::function<void(MainWindow&)>, arrange);
    const std::string before = text();
    QCOMPARE(history().count(), 0);
    arrange(*m_window);
    QTRY_COMPARE(history().count(), 1);
    const std::string after = text();
    QVERIFY(after != before);
    history().undo();
    QCoreApplication::processEvents();
    QCOMPARE(text(), before);
    QCOMPARE(history().count(), 1);
    history().redo();
    QCoreApplication::processEvents();
    QCOMPARE(text(), after);
    QCOMPARE(history().count(), 1);
}

/// Edits of every sort in random order; back to the start and on to the end everything is as it was.
void TestDocuments::randomWalkIsUndoneAndRedone()
{
    constexpr int edits = 10000;
    m_window->hide(); // nothing is computed: this is about the history
    std::mt19937 random(7);
    const auto below = [&random](int n) { return std::uniform_int_distribution(0, n - 1)(random); };
    const auto& kinds = figureKinds();
    SceneStore& store = m_window->store();
    DocumentDesk& desk = m_window->desk();
    Workspace& space = m_window->workspace();
    const std::vector<std::function<void()>> scene{
        [&] { setPosition(below(100000)); },
        [&] {
            Scene next = store.scene();
            next.active.headDim = 2 * (8 + below(120));
            next.active.rotaryDim = next.active.headDim;
            store.edit(next, QStringLiteral("head dimension"));
            store.endGesture();
        },
        [&] {
            Scene next = store.scene();
            next.active.base = 1000 + below(1000000) / 7.0;
            store.edit(next, QStringLiteral("base"));
            store.endGesture();
        },
        [&] {
            Scene next = store.scene();
            if (next.pins.size() < 3)
                next.pins.push_back({next.active, "pin", int(next.pins.size())});
            else
                next.pins.erase(next.pins.begin() + below(3));
            store.edit(next, QStringLiteral("pin"));
            store.endGesture();
        },
        [&] {
            Scene next = store.scene();
            next.selectedPair = 1 + below(8);
            store.edit(next, QStringLiteral("selection"));
            store.endGesture();
        },
        [&] {
            Scene next = store.scene();
            startMethod(next, methods()[std::size_t(below(int(methods().size())))].id);
            store.edit(next, QStringLiteral("method"));
            store.endGesture();
        },
        [&] {
            const FigureKind& kind = kinds[std::size_t(below(int(kinds.size())))];
            if (kind.options.empty())
                return;
            const FigureOption& option = kind.options.front();
            Scene next = store.scene();
            next.figureOptions[kind.id + "." + option.id] =
                option.choices[std::size_t(below(int(option.choices.size())))].id;
            store.edit(next, QStringLiteral("option"));
            store.endGesture();
        },
        [&] {
            Scene next = store.scene();
            if (next.pins.empty())
                return;
            next.pins[std::size_t(below(int(next.pins.size())))].name = "name " + std::to_string(below(5));
            store.edit(next, QStringLiteral("rename pin"));
            store.endGesture();
        }};
    const std::vector<std::function<void()>> arrange{
        [&] {
            space.setFigures({kinds[std::size_t(below(6))].id, kinds[std::size_t(below(6))].id});
        },
        [&] {
            space.cells().front()->plot()->setState({AxisZoom{{1, 2.0 + below(50)}, {0, 100}}, {}, {}});
            Q_EMIT space.arranged(); // as when a hand does it
        },
        [&] {
            space.setBorders({{}, {{100 + below(800), 500}}});
            Q_EMIT space.arranged();
        },
        [&] {
            desk.screens().size() < 6 ? desk.addScreen(QStringLiteral("s")) : desk.removeScreen(std::size_t(below(6)));
        },
        [&] { desk.goTo(std::size_t(below(6))); },
        [&] { // a curve hidden by its legend
            space.cells().front()->plot()->setState({{}, {}, {"curve " + std::to_string(below(3))}});
            Q_EMIT space.arranged();
        },
        [&] {
            const char* docks[] = {"controls", "side"};
            auto* dock = m_window->findChild<QDockWidget*>(QLatin1String(docks[below(2)]));
            dock->setVisible(dock->isHidden());
            Q_EMIT m_window->view().touched(QStringLiteral("panels")); // which a hidden window does not say
        },
        [&] { m_window->findChild<QTabWidget*>()->setCurrentIndex(below(4)); },
        [&] {
            LessonSession& lesson = m_window->lessons().session();
            lesson.open(*m_window->lessons().library().shipped("frequency-formula"), below(2));
            lesson.leave();
        },
        [&] { desk.revert(); }};
    desk.saveTo(path("walk.ropescope"));
    const std::string start = text();
    std::vector<std::string> marks{start};
    std::vector<int> places{0};
    for (int i = 0; i < edits; ++i) {
        if (below(50) == 0) {
            const int which = below(int(arrange.size()));
            const std::string was = text();
            const int at = history().index();
            arrange[std::size_t(which)]();
            QCoreApplication::processEvents();
            const std::string is = text();
            const int now = history().index();
            if (now == at) // one gesture with the arrangement before
                continue;
            while (history().index() > at)
                history().undo();
            QVERIFY2(text() == was,
                     qPrintable(QStringLiteral("undoing %1, step %2 of %3 to %4, i %5, \"%6\" after \"%7\": ")
                                    .arg(which)
                                    .arg(at)
                                    .arg(now)
                                    .arg(history().count())
                                    .arg(i)
                                    .arg(history().text(at), history().text(at - 1)) +
                                firstDifference(text(), was)));
            while (history().index() < now)
                history().redo();
            QVERIFY2(text() == is, qPrintable(QStringLiteral("redoing %1: ").arg(which) + firstDifference(text(), is)));
        } else {
            scene[std::size_t(below(int(scene.size())))]();
        }
        if (i % 500 == 0) {
            QCoreApplication::processEvents();
            setPosition(200000 + i); // an arrangement after this is a step of its own
            marks.push_back(text());
            places.push_back(history().index());
        }
    }
    QCoreApplication::processEvents();
    const std::string end = text();
    const int steps = history().count();
    QVERIFY2(steps > edits / 2, qPrintable(QString::number(steps)));
    std::size_t mark = places.size();
    while (history().canUndo()) {
        history().undo();
        if (mark > 0 && history().index() == places[mark - 1]) {
            --mark;
            QVERIFY2(text() == marks[mark], qPrintable(firstDifference(text(), marks[mark])));
        }
    }
    QCOMPARE(mark, std::size_t(0));
    QCOMPARE(text(), start);
    while (history().canRedo())
        history().redo();
    QCOMPARE(history().count(), steps);
    QCOMPARE(QString::fromStdString(text()), QString::fromStdString(end));
}

QTEST_MAIN(TestDocuments)
#include "tst_documents.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked for by name, the sheet of keys, the welcome.
#include <QApplication>
#include <QCommandLinkButton>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QtTest>

#include "core/configs/model_config.h"
#include "core/figures/kit/figure_kind.h"
#include "core/scene/scene_edits.h"
#include "ui/base/message_text.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/workspace.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/own_places.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/command_palette.h"
#include "ui/window/main_window.h"
#include "ui/window/window_commands.h"

using namespace rope;

namespace {

bool hasFocus(const char* name)
{
    return QApplication::focusWidget() && QApplication::focusWidget()->objectName() == QLatin1String(name);
}

} // namespace

class TestFindIt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void wordsFit_data();
    void wordsFit();
    void everythingHasAName();
    void typedAndRun_data();
    void typedAndRun();
    void foundAtAll_data();
    void foundAtAll();
    void whatIsFoundIsInSight();
    void nothingFoundIsSaid();
    void notNowIsFoundAndDoesNothing();
    void everyShortcutIsOnTheSheet();
    void welcomeLeadsThere();
    void welcomeIsNoObstacle_data();
    void welcomeIsNoObstacle();

private:
    QDialog* palette();
    std::unique_ptr<MainWindow> m_window;
};

void TestFindIt::initTestCase()
{
    test::useOwnPlaces("tst_find_it");
    QSettings().clear();
}

void TestFindIt::init()
{
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1600, 1000);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestFindIt::wordsFit_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse"); // empty: does not fit at all
    QTest::newRow("beginning before middle") << "un"
                                             << "Undo"
                                             << "Run";
    QTest::newRow("beginning of a word") << "zoom"
                                         << "Reset all zooms"
                                         << "Unzoomed";
    QTest::newRow("all words") << "llama 8b"
                               << "Llama 3.1 8B" << QString();
    QTest::newRow("capitals") << "LLAMA"
                              << "Llama 3.1 8B" << QString();
}

void TestFindIt::wordsFit()
{
    QFETCH(QString, typed);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    const int good = fitOf({better, {}, {}, {}}, typed), bad = fitOf({worse, {}, {}, {}}, typed);
    QVERIFY(good > bad);
    if (worse.isEmpty())
        QCOMPARE(bad, 0);
    QCOMPARE(fitOf({better, {}, {}, {}}, typed + QStringLiteral(" nonsense")), 0);
}

void TestFindIt::everythingHasAName()
{
    QStringList all;
    for (const Command& command : commandsOf(*m_window)) {
        QVERIFY(!command.text.isEmpty() && !command.group.isEmpty() && command.run);
        all << command.text;
    }
    for (const FigureKind& kind : figureKinds())
        QVERIFY2(all.contains(translated(kind.title)), kind.id.c_str());
    for (const ModelPreset& preset : modelPresets())
        QVERIFY2(all.contains(QString::fromStdString(preset.title)), preset.id.c_str());
    for (const LessonEntry& entry : m_window->lessons().library().entries())
        QVERIFY2(all.contains(QString::fromStdString(entry.lesson->title)), entry.lesson->id.c_str());
    for (const char* text : {"Quit", "Save as…", "New screen…", "Dark", "Export figures…", "Base"})
        QVERIFY2(std::ranges::any_of(all, [&](const QString& s) { return s.startsWith(QString::fromUtf8(text)); }),
                 text);
}

QDialog* TestFindIt::palette()
{
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    return m_window->findChild<QDialog*>(QStringLiteral("commandPalette"));
}

void TestFindIt::typedAndRun_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<std::function<bool(MainWindow&)>>("done");
    const auto row = [](const char* typed, std::function<bool(MainWindow&)> done) {
        QTest::newRow(typed) << QString::fromLatin1(typed) << std::move(done);
    };
    row("lesson one base", [](MainWindow& w) { return w.lessons().session().isOpen(); });
    row("llama 3.1 8b", [](MainWindow& w) { return w.store().scene().name.starts_with("Llama 3.1 8B"); });
    row("one figure", [](MainWindow& w) { return w.workspace().cells().size() == 1; });
    row("theme dark", [](MainWindow& w) { return w.theme().isDark(); });
    row("clock hands", [](MainWindow& w) { return w.workspace().figures().front() == "phasors"; });
    row("pairing", [](MainWindow&) { return hasFocus("pairing"); });
    row("spread", [](MainWindow&) { return hasFocus("theta_mode"); });
    row("scaling method", [](MainWindow&) { return hasFocus("method"); });
    row("rope_theta", [](MainWindow&) { return hasFocus("base.box"); });
    row("q and k", [](MainWindow&) { return hasFocus("vectors"); });
    row("autosave", [](MainWindow&) { return hasFocus("keepAfter"); });
    row("quantity never full",
        [](MainWindow& w) { return w.messageText().contains(QStringLiteral("never_full_turn")); });
}

void TestFindIt::typedAndRun()
{
    QFETCH(QString, typed);
    QFETCH(std::function<bool(MainWindow&)>, done);
    QDialog* dialog = palette();
    QVERIFY(dialog && dialog->isVisible());
    auto* line = dialog->findChild<QLineEdit*>();
    QTest::keyClicks(line, typed);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(done(*m_window));
    m_window->theme().choose(ThemeChoice::Light);
}

void TestFindIt::foundAtAll_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("first"); // begins with
    const auto row = [](const char* typed, const char* first) { QTest::newRow(typed) << typed << first; };
    row("pairing", "Setting:  Pairing");
    row("autosave", "Settings:  Keep against a crash");
    row("recent", "File, Open recent");
    row("forget", "File, Open recent");
    row("wavelength", "Glossary:  period");
    row("rope_theta", "Setting:  Base");
    row("spread", "Setting:  Spread");
    row("high contrast dark", "View, Theme:  High contrast, dark");
    row("text size", "Settings:  Text size");
    row("critical dimension", "Solve, Criterion:  Critical dimension");
    row("first merged", "Quantity:  first_merged");
    row("theta", "Quantity:  theta[k]");
    row("clock hands", "Figure:  ");
    row("transparent", "Settings:  ");
}

void TestFindIt::foundAtAll()
{
    QFETCH(QString, typed);
    QFETCH(QString, first);
    auto* dialog = qobject_cast<CommandPalette*>(palette());
    QTest::keyClicks(dialog->findChild<QLineEdit*>(), typed);
    QVERIFY2(dialog->offered().front().startsWith(first),
             qPrintable(dialog->offered().mid(0, 5).join(QStringLiteral(" | "))));
    dialog->reject();
}

/// Not somewhere below in its panel.
void TestFindIt::whatIsFoundIsInSight()
{
    m_window->resize(1280, 700);
    Scene next = m_window->store().scene();
    startMethod(next, "yarn");
    m_window->store().edit(next, QStringLiteral("method"));
    QCoreApplication::processEvents();
    auto* box = m_window->findChild<QWidget*>(QStringLiteral("tunable.attention_factor.box"));
    QVERIFY(box);
    QVERIFY(box->visibleRegion().isEmpty());
    auto* line = palette()->findChild<QLineEdit*>();
    QTest::keyClicks(line, QStringLiteral("setting attention factor"));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(box->isAncestorOf(QApplication::focusWidget()) || box->hasFocus());
    QTRY_COMPARE(box->visibleRegion().boundingRect(), box->rect());
}

void TestFindIt::nothingFoundIsSaid()
{
    auto* dialog = qobject_cast<CommandPalette*>(palette());
    auto* line = dialog->findChild<QLineEdit*>();
    QTest::keyClicks(line, QStringLiteral("zzzz"));
    QCOMPARE(dialog->offered().size(), 1);
    QVERIFY(dialog->offered().front().contains(QStringLiteral("Nothing")));
    QTest::keyClick(line, Qt::Key_Return); // nothing runs, and the line stays for another word
    QVERIFY(dialog->isVisible());
    dialog->reject();
}

void TestFindIt::notNowIsFoundAndDoesNothing()
{
    auto* dialog = qobject_cast<CommandPalette*>(palette());
    auto* line = dialog->findChild<QLineEdit*>();
    QTest::keyClicks(line, QStringLiteral("revert to the file")); // there is none
    QVERIFY(!dialog->offered().isEmpty());
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(dialog->isVisible());
    dialog->reject();
}

void TestFindIt::everyShortcutIsOnTheSheet()
{
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    auto* sheet = m_window->findChild<QDialog*>(QStringLiteral("keySheet"));
    QVERIFY(sheet && sheet->isVisible());
    const QString text = sheet->findChild<QLabel*>()->text();
    int keys = 0;
    for (const KeyGroup& group : keysOf(*m_window))
        for (const auto& [what, key] : group.keys) {
            QVERIFY2(text.contains(key), qPrintable(key));
            ++keys;
        }
    QVERIFY(keys > 25);
    QVERIFY(text.contains(QStringLiteral("wheel")));
    QCOMPARE(sheet->findChild<QScrollArea*>()->horizontalScrollBar()->maximum(), 0); // nothing is cut at the side
    QTest::keyClick(sheet, Qt::Key_Escape);
}

void TestFindIt::welcomeIsNoObstacle_data()
{
    QTest::addColumn<bool>("inThePage");
    QTest::newRow("in the window") << false;
    QTest::newRow("in the page") << true;
}

/// Who has started the program by mistake ends it at once.
void TestFindIt::welcomeIsNoObstacle()
{
    QFETCH(bool, inThePage);
    m_window->showWelcome();
    auto* page = m_window->findChild<QDialog*>(QStringLiteral("welcome"));
    QVERIFY(page && page->isVisible() && !page->isModal());
    QWidget* where = inThePage ? static_cast<QWidget*>(page) : m_window.get();
    where->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(where));
    QTest::keyClick(where, Qt::Key_Q, Qt::ControlModifier);
    QTRY_VERIFY(!m_window->isVisible());
}

void TestFindIt::welcomeLeadsThere()
{
    m_window->showWelcome();
    auto* page = m_window->findChild<QDialog*>(QStringLiteral("welcome"));
    QVERIFY(page && page->isVisible());
    const auto uses = page->findChildren<QCommandLinkButton*>();
    QCOMPARE(uses.size(), 3);
    QTest::mouseClick(uses.at(2), Qt::LeftButton);
    QTRY_VERIFY(m_window->lessons().isVisible());
}

QTEST_MAIN(TestFindIt)
#include "tst_find_it.moc"

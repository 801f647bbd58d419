// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked for by name, the sheet of keys, the welcome.
#include <QApplication>
#include <QCommandLinkButton>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QSettings>
#include <QtTest>

#include "core/configs/model_config.h"
#include "core/figures/kit/figure_kind.h"
#include "ui/base/message_text.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/workspace.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/scene/scene_store.h"
#include "ui/window/main_window.h"
#include "ui/window/window_commands.h"

using namespace rope;

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
    void everyShortcutIsOnTheSheet();
    void welcomeLeadsThere();

private:
    QDialog* palette();
    std::unique_ptr<MainWindow> m_window;
};

void TestFindIt::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName(QStringLiteral("ropescope-test"));
    QApplication::setApplicationName(QStringLiteral("tst_find_it"));
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
    QTest::keyClick(sheet, Qt::Key_Escape);
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

// SPDX-License-Identifier: GPL-3.0-or-later
// Preferences: one owner for dialog, menus and panels; at once, given back by Cancel, kept for the next start.
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QMenuBar>
#include <QPushButton>
#include <QScopeGuard>
#include <QSettings>
#include <QSignalSpy>
#include <QtTest>

#include "support/full_disk.h"
#include "ui/base/settings.h"
#include "ui/base/settings_guard.h"
#include "ui/document/journal.h"
#include "ui/figures/arrangement_menu.h"
#include "ui/figures/workspace.h"
#include "ui/lab/lab_panel.h"
#include "ui/lab/lab_session.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/own_places.h"
#include "ui/widgets/preferences.h"
#include "ui/window/export_dialog.h"
#include "ui/window/main_window.h"
#include "ui/window/session_keeper.h"
#include "ui/window/settings_dialog.h"
#include "ui/window/window_commands.h"

using namespace rope;

namespace {

using Edit = std::function<void(QDialog&)>;
using Seen = std::function<bool(MainWindow&)>;

/// As a person does it: the box has the focus and the keys go down to the entry.
Edit entry(const char* box, int index)
{
    return [=](QDialog& dialog) {
        auto* combo = dialog.findChild<QComboBox*>(QLatin1String(box));
        QTest::keyClick(combo, Qt::Key_Home);
        for (int i = 0; i < index; ++i)
            QTest::keyClick(combo, Qt::Key_Down);
    };
}

Edit tick(const char* name)
{
    return [=](QDialog& dialog) { QTest::keyClick(dialog.findChild<QCheckBox*>(QLatin1String(name)), Qt::Key_Space); };
}

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void worksAtOnce_data();
    void worksAtOnce();
    void menuAndDialogAreOne();
    void labPanelIsOneWithIt();
    void exportBeginsWithIt();
    void nonsenseIsNotTaken_data();
    void nonsenseIsNotTaken();
    void whatEarlierVersionsKept_data();
    void whatEarlierVersionsKept();
    void onlyWhatChangedIsWritten();
    void foundByName();
    void fullDiskIsSaid_data();
    void fullDiskIsSaid();
    void noneByIntentIsNotComplainedOf();

private:
    QDialog* dialog();
    QPushButton* button(QDialogButtonBox::StandardButton which);
    std::unique_ptr<MainWindow> m_window;
};

void TestSettings::initTestCase()
{
    test::useOwnPlaces("tst_settings");
}

void TestSettings::init()
{
    QSettings().clear();
    m_window = std::make_unique<MainWindow>();
    m_window->restoreSettings();
    m_window->resize(1400, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

/// The one that is open; by its key when there is none.
QDialog* TestSettings::dialog()
{
    if (!m_window->findChild<SettingsDialog*>()) {
        m_window->activateWindow();
        if (!QTest::qWaitForWindowActive(m_window.get()))
            qFatal("a window that does not get active takes no shortcut");
        QTest::keyClick(m_window.get(), Qt::Key_Comma, Qt::ControlModifier);
    }
    return m_window->findChild<SettingsDialog*>();
}

QPushButton* TestSettings::button(QDialogButtonBox::StandardButton which)
{
    return dialog()->findChild<QDialogButtonBox*>()->button(which);
}

void TestSettings::worksAtOnce_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<Seen>("isSo");
    QTest::newRow("dark") << entry("windowTheme", 2) << Seen([](MainWindow& w) { return w.theme().isDark(); });
    QTest::newRow("high contrast") << entry("windowTheme", 3) << Seen([](MainWindow& w) {
        return w.theme().plot() == PlotTheme::contrastLight() &&
               QApplication::palette().color(QPalette::Window) == QColor(Qt::white);
    });
    QTest::newRow("colours") << entry("colours", 1) << Seen([](MainWindow& w) {
        return w.theme().plot() == PlotTheme::light().withCurvesOf(PlotTheme::contrastLight());
    });
    QTest::newRow("text size") << entry("textSize", 2) << Seen([size = QApplication::font().pointSizeF()](MainWindow&) {
        return qFuzzyCompare(QApplication::font().pointSizeF(), 1.5 * size);
    });
    QTest::newRow("motion") << tick("motion") << Seen([](MainWindow& w) { return w.theme().motionMs() == 0; });
    QTest::newRow("keep") << entry("keepAfter", 2)
                          << Seen([](MainWindow& w) { return w.session().journal()->delay() == 10000; });
    QTest::newRow("lab") << tick("labPausesUnseen")
                         << Seen([](MainWindow& w) { return w.labSession().pausesUnseen(); });
    QTest::newRow("export format") << entry("format", 1) << Seen([](MainWindow& w) {
        return w.preferences().values().exported.format == QStringLiteral("svg");
    });
}

void TestSettings::worksAtOnce()
{
    QFETCH(Edit, edit);
    QFETCH(Seen, isSo);
    const PreferenceValues before = m_window->preferences().values();
    QVERIFY(!isSo(*m_window));
    QVERIFY(dialog() && dialog()->isVisible());
    edit(*dialog());
    QVERIFY(isSo(*m_window));
    QTest::mouseClick(button(QDialogButtonBox::Cancel), Qt::LeftButton);
    QVERIFY(!isSo(*m_window));
    QVERIFY(m_window->preferences().values() == before);
    QTRY_VERIFY(!m_window->findChild<SettingsDialog*>());

    edit(*dialog());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QVERIFY(!isSo(*m_window));
    QTRY_VERIFY(!m_window->findChild<SettingsDialog*>());

    edit(*dialog());
    QTest::mouseClick(button(QDialogButtonBox::Ok), Qt::LeftButton);
    QVERIFY(isSo(*m_window));
    m_window->close();
    m_window = std::make_unique<MainWindow>();
    m_window->restoreSettings();
    QVERIFY(isSo(*m_window));
    m_window->preferences().set(before);
}

void TestSettings::menuAndDialogAreOne()
{
    const auto action = [this](const QString& text) {
        for (QAction* each : m_window->findChildren<QAction*>())
            if (each->text() == text)
                return each;
        return static_cast<QAction*>(nullptr);
    };
    QVERIFY(action(themeName(ThemeChoice::System))->isChecked());
    action(themeName(ThemeChoice::Dark))->trigger();
    QVERIFY(!action(themeName(ThemeChoice::System))->isChecked());
    auto* box = dialog()->findChild<QComboBox*>(QStringLiteral("windowTheme"));
    QCOMPARE(box->currentText(), themeName(ThemeChoice::Dark));
    entry("windowTheme", 4)(*dialog());
    QVERIFY(action(themeName(ThemeChoice::ContrastDark))->isChecked());
    QVERIFY(!action(themeName(ThemeChoice::Dark))->isChecked());
    action(textScaleName(2))->trigger();
    QCOMPARE(dialog()->findChild<QComboBox*>(QStringLiteral("textSize"))->currentText(), textScaleName(2));
    action(textScaleName(2))->trigger(); // again: it stays chosen
    QVERIFY(action(textScaleName(2))->isChecked());
    m_window->preferences().set(Preferences::usual());
    QCOMPARE(box->currentText(), themeName(ThemeChoice::System));
}

void TestSettings::labPanelIsOneWithIt()
{
    auto* inPanel = m_window->labPanel().findChild<QCheckBox*>(QStringLiteral("labPausesUnseen"));
    inPanel->click();
    QVERIFY(m_window->labSession().pausesUnseen());
    auto* inDialog = dialog()->findChild<QCheckBox*>(QStringLiteral("labPausesUnseen"));
    QVERIFY(inDialog->isChecked());
    QTest::keyClick(inDialog, Qt::Key_Space);
    QVERIFY(!inPanel->isChecked() && !m_window->labSession().pausesUnseen());
}

void TestSettings::exportBeginsWithIt()
{
    entry("format", 2)(*dialog());
    entry("purpose", 1)(*dialog());
    QTest::mouseClick(button(QDialogButtonBox::Ok), Qt::LeftButton);
    QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
    auto* exporting = m_window->findChild<ExportDialog*>();
    QVERIFY(exporting);
    QCOMPARE(exporting->findChild<QComboBox*>(QStringLiteral("format"))->currentData().toString(),
             QStringLiteral("pdf"));
    QCOMPARE(exporting->findChild<QComboBox*>(QStringLiteral("purpose"))->currentData().toString(),
             QStringLiteral("paper"));
    exporting->reject();
}

void TestSettings::nonsenseIsNotTaken_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("no theme") << "theme" << QVariant(17);
    QTest::newRow("theme as text") << "theme" << QVariant(QStringLiteral("ultraviolet"));
    QTest::newRow("huge text") << "textScale" << QVariant(1e9);
    QTest::newRow("not a number") << "textScale" << QVariant(QStringLiteral("nan"));
    QTest::newRow("negative time") << "keepAfterMs" << QVariant(-1);
    QTest::newRow("no format") << "export/format" << QVariant(QStringLiteral("doc"));
    QTest::newRow("size") << "export/width" << QVariant(0);
}

/// A settings file that something else wrote: the preference is as usual, and the dialog opens.
void TestSettings::nonsenseIsNotTaken()
{
    QFETCH(QString, key);
    QFETCH(QVariant, value);
    QSettings().setValue(key, value);
    m_window->preferences().load();
    const PreferenceValues v = m_window->preferences().values(), usual = Preferences::usual();
    QCOMPARE(v.theme, usual.theme);
    QCOMPARE(v.textScale, usual.textScale);
    QCOMPARE(v.keepAfterMs, usual.keepAfterMs);
    QCOMPARE(dialog()->findChild<QComboBox*>(QStringLiteral("format"))->currentIndex(), 0);
}

void TestSettings::whatEarlierVersionsKept_data()
{
    using Kept = QHash<QString, QVariant>;
    QTest::addColumn<Kept>("kept");
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("format");
    QTest::newRow("dark") << Kept{{"export/dark", 1}} << "dark"
                          << "png";
    QTest::newRow("not dark") << Kept{{"export/dark", 0}} << "light"
                              << "png";
    QTest::newRow("dark, and chosen since") << Kept{{"export/dark", 1}, {"export/theme", "light"}} << "light"
                                            << "png";
    QTest::newRow("an animation") << Kept{{"export/format", "gif"}} << "light"
                                  << "png";
    QTest::newRow("no animation") << Kept{{"export/format", "svg"}} << "light"
                                  << "svg";
}

void TestSettings::whatEarlierVersionsKept()
{
    using Kept = QHash<QString, QVariant>;
    QFETCH(Kept, kept);
    QFETCH(QString, theme);
    QFETCH(QString, format);
    for (auto it = kept.cbegin(); it != kept.cend(); ++it)
        QSettings().setValue(it.key(), it.value());
    Preferences read;
    read.load();
    QCOMPARE(read.values().exported.theme, theme);
    QCOMPARE(read.values().exported.format, format);
}

/// Two windows share one file: what one has not touched, it does not write.
void TestSettings::onlyWhatChangedIsWritten()
{
    Preferences one, other;
    one.load();
    other.load();
    one.change([](PreferenceValues& v) { v.theme = ThemeChoice::Dark; });
    other.change([](PreferenceValues& v) { v.textScale = 1.5; });
    Preferences next;
    next.load();
    QCOMPARE(next.values().theme, ThemeChoice::Dark);
    QCOMPARE(next.values().textScale, 1.5);
}

void TestSettings::foundByName()
{
    for (const Command& command : commandsOf(*m_window))
        if (command.text == QStringLiteral("Settings…")) {
            command.run();
            QVERIFY(m_window->findChild<SettingsDialog*>());
            return;
        }
    QFAIL("no command");
}

void TestSettings::fullDiskIsSaid_data()
{
    QTest::addColumn<std::function<void(MainWindow&)>>("set");
    const auto row = [](const char* name, std::function<void(MainWindow&)> set) {
        QTest::newRow(name) << std::move(set);
    };
    row("preference", [](MainWindow& w) { w.preferences().change([](PreferenceValues& v) { v.textScale = 1.5; }); });
    row("arrangement", [](MainWindow& w) {
        saveOwnArrangement({QStringLiteral("mine"), w.workspace().figures(), {}});
    });
    row("lesson",
        [](MainWindow& w) { w.lessons().session().open(*w.lessons().library().shipped("frequency-formula"), 1); });
}

/// Whatever is set: said once, until it can be written again.
void TestSettings::fullDiskIsSaid()
{
    QFETCH(std::function<void(MainWindow&)>, set);
    Settings().setValue(QStringLiteral("x"), 0); // there is room
    m_window->show();
    {
        const test::FilesLimited full(8);
        set(*m_window);
    }
    const QString file = QSettings().fileName();
    QTRY_VERIFY2(m_window->messageText().contains(file), qPrintable(m_window->messageText()));
    Settings().setValue(QStringLiteral("x"), 1); // there is room again
    QSignalSpy found(&SettingsTrouble::instance(), &SettingsTrouble::found);
    const test::FilesLimited full(8);
    Settings().setValue(QStringLiteral("x"), 2);
    Settings().setValue(QStringLiteral("x"), 3);
    QCOMPARE(found.count(), 1);
}

/// A picture of the window is made without settings: it shows no complaint that they cannot be written.
void TestSettings::noneByIntentIsNotComplainedOf()
{
    const auto path = QFileInfo(QSettings().fileName()).absoluteDir();
    QSignalSpy found(&SettingsTrouble::instance(), &SettingsTrouble::found);
    useNoSettings();
    const auto back = qScopeGuard([&] {
        for (const auto scope : {QSettings::UserScope, QSettings::SystemScope})
            QSettings::setPath(QSettings::NativeFormat, scope, QFileInfo(path.absolutePath()).absolutePath());
        Settings().setValue(QStringLiteral("x"), 0);
    });
    Settings().setValue(QStringLiteral("x"), 1);
    Settings().remove(QStringLiteral("nothing of that name")); // which does not fail
    Settings().setValue(QStringLiteral("x"), 2);
    QCOMPARE(found.count(), 0);
    QVERIFY(!QSettings().contains(QStringLiteral("x")));
}

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// A small laptop: what a dialog shows, its buttons above all, is on the screen.
#include <QDialog>
#include <QPageSize>

#include <functional>
#include <memory>

#include "core/figures/kit/figure_kind.h"
#include "room_screens.h"
#include "ui/controls/list_dialog.h"
#include "ui/controls/vector_dialog.h"
#include "ui/lessons/problem_list.h"
#include "ui/own_places.h"
#include "ui/panels/compare_table_dialog.h"
#include "ui/reference/figure_page_dialog.h"
#include "ui/reference/glossary_dialog.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/app_theme.h"
#include "ui/widgets/preferences.h"
#include "ui/window/export_dialog.h"
#include "ui/window/key_sheet.h"
#include "ui/window/lesson_export_dialog.h"
#include "ui/window/settings_dialog.h"
#include "ui/window/welcome_page.h"

using namespace rope;
using namespace rope::test;

using Make = std::function<QDialog*(QWidget*)>;
Q_DECLARE_METATYPE(Make)

class TestSmallScreen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useOwnPlaces("tst_small_screen"); }
    void dialogsAreOnTheScreen_data();
    void dialogsAreOnTheScreen();

private:
    SceneStore m_store;
    AppTheme m_theme;
    Preferences m_preferences;
};

void TestSmallScreen::dialogsAreOnTheScreen_data()
{
    QTest::addColumn<Make>("make");
    const auto row = [](const char* name, Make make) { QTest::newRow(name) << std::move(make); };
    row("compared in numbers", [this](QWidget* w) { return new CompareTableDialog(m_store, m_theme, w); });
    row("export", [this](QWidget* w) {
        std::vector<CellView> shown;
        for (const FigureKind& kind : figureKinds())
            shown.push_back({kind.id, {}, {}, {}});
        return new ExportDialog(m_store, m_preferences, shown, {}, w);
    });
    row("export of lessons", [](QWidget* w) { return new LessonExportDialog({}, {}, QPageSize(QPageSize::A4), w); });
    row("settings", [this](QWidget* w) { return new SettingsDialog(m_preferences, w); });
    row("glossary", [this](QWidget* w) { return new GlossaryDialog(m_preferences, w); });
    row("page on a figure", [this](QWidget* w) { return new FigurePageDialog(m_store, figureKinds().front(), w); });
    row("q and k", [this](QWidget* w) { return new VectorDialog(m_store, w); });
    row("list", [](QWidget* w) {
        return new ListDialog(QStringLiteral("θ"), QStringLiteral("θ"), QStringLiteral("1, 0.1"), 64, w);
    });
    row("problems of lessons", [](QWidget* w) { return new ProblemList({{}, {}, {}}, w); });
    row("keys", [](QWidget* w) { return new KeySheet({}, w); });
    row("welcome", [](QWidget* w) {
        const WelcomePage::Use use{QStringLiteral("To look around"), QStringLiteral("Some words on it"), [] {}};
        return new WelcomePage({use, use, use, use}, {}, w);
    });
}

void TestSmallScreen::dialogsAreOnTheScreen()
{
    QFETCH(Make, make);
    QWidget window;
    showOnRoomScreen(window, 0);
    const QSize screen = window.screen()->size();
    QCOMPARE(screen, QSize(1024, 600));
    const std::unique_ptr<QDialog> dialog(make(&window));
    dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
    QVERIFY2(dialog->width() <= screen.width() && dialog->height() <= screen.height(),
             qPrintable(QStringLiteral("%1x%2").arg(dialog->width()).arg(dialog->height())));
}

int main(int argc, char** argv)
{
    return runWithRoomScreens<TestSmallScreen>(argc, argv, {{1024, 600}});
}

#include "tst_small_screen.moc"

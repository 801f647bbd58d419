// SPDX-License-Identifier: GPL-3.0-or-later
// How the window looks: themes and sizes of text, arrangements of figures.
#include <QInputDialog>
#include <QMenu>
#include <QToolBar>
#include <QToolButton>

#include "core/scene/scene_edits.h"
#include "ui/base/plain_text.h"
#include "ui/controls/scene_value.h"
#include "ui/figures/arrangement_menu.h"
#include "ui/figures/workspace.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/app_theme.h"
#include "ui/widgets/preferences.h"
#include "ui/window/main_window.h"
#include "ui/window/settings_dialog.h"
#include "ui/window/view_history.h"

namespace rope {

/// Preferences that are worth a place in the menu.
void MainWindow::createLooks(QMenu* menu)
{
    const auto offer = [this](QMenu* in, const QString& text, auto set, auto isSet) {
        QAction* action = addAction(in, text, {}, [this, set] { m_preferences->change(set); });
        action->setCheckable(true);
        const auto show = [this, action, isSet] { action->setChecked(isSet(m_preferences->values())); };
        connect(m_preferences, &Preferences::changed, action, show);
        connect(action, &QAction::triggered, action, show); // chosen again, it stays chosen
        show();
    };
    using Values = PreferenceValues;
    offer(
        menu, tr("Marks mo&ve to a new method"), [](Values& v) { v.motion = !v.motion; },
        [](const Values& v) { return v.motion; });
    offer(
        menu, tr("Hear the selected pair &turn"), [](Values& v) { v.hearsPair = !v.hearsPair; },
        [](const Values& v) { return v.hearsPair; });
    offer(
        menu, tr("Line of what is rea&d"), [](Values& v) { v.readingLine = !v.readingLine; },
        [](const Values& v) { return v.readingLine; });
    QMenu* sizes = menu->addMenu(tr("Te&xt size"));
    for (const double scale : textScales)
        offer(
            sizes, textScaleName(scale), [scale](Values& v) { v.textScale = scale; },
            [scale](const Values& v) { return v.textScale == scale; });
    createLanguages(menu->addMenu(tr("Lan&guage")));
    QMenu* themes = menu->addMenu(tr("&Theme"));
    for (const ThemeChoice choice : themeChoices)
        offer(
            themes, themeName(choice), [choice](Values& v) { v.theme = choice; },
            [choice](const Values& v) { return v.theme == choice; });
}

void MainWindow::changeSettings(const QString& row)
{
    auto* dialog = new SettingsDialog(*m_preferences, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::languageChosen, this, &MainWindow::chooseLanguage);
    dialog->open();
    dialog->goTo(row);
}

/// Which figures are shown together, two clicks from the first screen.
void MainWindow::addArrangements(QToolBar* bar)
{
    auto* button = new QToolButton(bar);
    button->setObjectName(QStringLiteral("arrangements"));
    button->setText(tr("Figures"));
    button->setPopupMode(QToolButton::InstantPopup);
    setTip(button, tr("Figures that belong together, and how many there are"));
    auto* menu = new QMenu(button);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillArrangements(menu, false); });
    fillArrangements(menu, false);
    button->setMenu(menu);
    bar->addWidget(button);
}

void MainWindow::fillArrangements(QMenu* menu, bool keys)
{
    menu->clear();
    qDeleteAll(menu->findChildren<QMenu*>(Qt::FindDirectChildrenOnly)); // clear() leaves submenus to their parent
    int number = 1;
    const auto add = [&](const Arrangement& a, const QKeySequence& key) {
        addAction(menu, a.title, key, [this, a] { arrange(a); });
    };
    for (const Arrangement& a : namedArrangements())
        add(a, keys ? QKeySequence(QStringLiteral("Alt+%1").arg(number++)) : QKeySequence());
    menu->addSeparator();
    const std::vector<Arrangement> own = ownArrangements();
    for (const Arrangement& a : own)
        add(a, {});
    addAction(menu, tr("&Keep this arrangement…"), {}, [this] { saveArrangement(); });
    QMenu* forget = menu->addMenu(tr("&Forget"));
    forget->setEnabled(!own.empty());
    for (const Arrangement& a : own)
        addAction(forget, a.title, {}, [title = a.title] { removeOwnArrangement(title); });
}

/// Its figures and its spread of θ are one step to undo.
void MainWindow::arrange(const Arrangement& a)
{
    Scene next = m_store->scene();
    if (a.spread)
        changeByHand(next, [&](Scene& s) { setThetaMode(s, *a.spread); });
    if (next == m_store->scene())
        return m_workspace->setFigures(a.figures);
    m_store->endGesture();
    m_store->history()->beginMacro(a.title);
    m_workspace->setFigures(a.figures);
    m_views->recordNow();
    m_store->edit(next, a.title);
    m_store->history()->endMacro();
    m_store->endGesture();
}

void MainWindow::saveArrangement()
{
    bool ok = false;
    const QString title =
        QInputDialog::getText(this, tr("Keep this arrangement"), tr("Name"), QLineEdit::Normal, {}, &ok).trimmed();
    if (ok && !title.isEmpty())
        saveOwnArrangement({title.left(60), m_workspace->figures(), {}});
}

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/window_commands.h"

#include <algorithm>

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>

#include "core/configs/model_config.h"
#include "core/figures/kit/figure_kind.h"
#include "core/reference/glossary.h"
#include "ui/base/language.h"
#include "ui/base/message_text.h"
#include "ui/controls/model_box.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/workspace.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/widgets/shown_name.h"
#include "ui/window/found_choices.h"
#include "ui/window/found_values.h"
#include "ui/window/main_window.h"
#include "ui/window/opener.h"

namespace rope {

QString wordsOf(const Term& term)
{
    QString out;
    for (const std::string& form : term.forms)
        out += QString::fromStdString(form) + QLatin1Char(' ');
    for (const Notation notation : notations)
        out += QString::fromStdString(term.symbol(notation)) + QLatin1Char(' ');
    return out;
}

void addAction(QAction* action, const QString& group, bool possible, std::vector<Command>& out)
{
    possible = possible && action->isEnabled();
    const QString text = unmarked(action->text());
    if (QMenu* below = action->menu()) {
        addMenu(*below, group.isEmpty() ? text : QStringLiteral("%1, %2").arg(group, text), possible, out);
        return;
    }
    if (action->isSeparator())
        return;
    QStringList keys;
    for (const QKeySequence& key : action->shortcuts())
        keys << key.toString(QKeySequence::NativeText);
    out.push_back({text,
                   group,
                   keys,
                   [action = QPointer(action)] {
                       if (action)
                           action->trigger();
                   },
                   {},
                   false,
                   possible});
}

void addMenu(QMenu& menu, const QString& group, bool possible, std::vector<Command>& out)
{
    Q_EMIT menu.aboutToShow(); // which fills it, and enables what is possible now
    for (QAction* action : menu.actions())
        addAction(action, group, possible, out);
    Q_EMIT menu.aboutToHide();
}

namespace {

void addFigures(MainWindow& window, std::vector<Command>& out)
{
    for (const FigureKind& kind : figureKinds())
        out.push_back({translated(kind.title),
                       MainWindow::tr("Figure"),
                       {},
                       [&window, id = kind.id] {
                           std::vector<std::string> ids = window.workspace().figures();
                           const auto& cells = window.workspace().cells();
                           const auto at = std::ranges::find(cells, window.workspace().currentCell());
                           ids[static_cast<std::size_t>(at == cells.end() ? 0 : at - cells.begin())] = id;
                           window.workspace().setFigures(ids);
                       },
                       QString::fromStdString(kind.id) + QLatin1Char(' ') + translated(kind.explanation)});
}

void addModels(MainWindow& window, std::vector<Command>& out)
{
    for (const ModelPreset& preset : modelPresets())
        out.push_back({QString::fromStdString(preset.title),
                       MainWindow::tr("Model"),
                       {},
                       [&window, id = QString::fromStdString(preset.id)] { window.models().openPreset(id); }});
}

void addLessons(MainWindow& window, std::vector<Command>& out)
{
    for (const LessonEntry& entry : window.lessons().library().entries())
        out.push_back({QString::fromStdString(entry.lesson->title), MainWindow::tr("Lesson"), {}, [&window, entry] {
                           Q_EMIT window.opener().lessonsWanted();
                           window.lessons().open(entry);
                       }});
}

void addTerms(MainWindow& window, std::vector<Command>& out)
{
    for (const Term& term : glossary(language().toStdString()))
        out.push_back({QString::fromStdString(term.title),
                       MainWindow::tr("Glossary"),
                       {},
                       [&window, id = QString::fromStdString(term.id)] { window.showGlossary(id); },
                       wordsOf(term),
                       true});
}

} // namespace

std::vector<Command> commandsOf(MainWindow& window)
{
    std::vector<Command> out;
    for (QAction* action : window.menuBar()->actions())
        if (QMenu* menu = action->menu())
            addMenu(*menu, unmarked(action->text()), true, out);
    addFigureMenu(window, out);
    addFigures(window, out);
    addModels(window, out);
    addLessons(window, out);
    addControls(window, out);
    addChoices(window, out);
    addSettings(window, out);
    addTerms(window, out);
    addQuantities(window, out);
    return out;
}

std::vector<KeyGroup> keysOf(const MainWindow& window)
{
    std::vector<KeyGroup> out;
    for (QAction* action : window.menuBar()->actions()) {
        if (!action->menu())
            continue;
        KeyGroup group{unmarked(action->text()), {}};
        std::vector<Command> commands;
        addMenu(*action->menu(), {}, true, commands);
        for (const Command& command : commands)
            if (!command.keys.isEmpty()) {
                // Of a menu below this one; empty in this one itself.
                group.keys.emplace_back(
                    command.group.isEmpty() ? command.text : QStringLiteral("%1: %2").arg(command.group, command.text),
                    anyOf(command.keys));
            }
        if (!group.keys.empty())
            out.push_back(std::move(group));
    }
    return out;
}

} // namespace rope

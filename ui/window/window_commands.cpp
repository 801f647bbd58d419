// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/window_commands.h"

#include <algorithm>

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>

#include "core/configs/model_config.h"
#include "core/figures/kit/figure_kind.h"
#include "core/reference/glossary.h"
#include "ui/base/message_text.h"
#include "ui/controls/control_panel.h"
#include "ui/controls/model_box.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/workspace.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/widgets/value_row.h"
#include "ui/window/main_window.h"
#include "ui/window/opener.h"

namespace rope {

namespace {

/// A menu's text without the marks of its keys; Chinese has them in brackets at the end: "文件(&F)".
QString plain(QString text)
{
    static const QRegularExpression bracketed(QStringLiteral("\\(&[A-Z0-9]\\)"));
    text.remove(bracketed);
    text.replace(QStringLiteral("&&"), QStringLiteral("\1"));
    text.remove(QLatin1Char('&'));
    return text.replace(QLatin1Char('\1'), QLatin1Char('&'));
}

enum class Which { Possible, All };

void addMenu(const QMenu& menu, const QString& group, Which which, std::vector<Command>& out)
{
    for (QAction* action : menu.actions()) {
        if (const QMenu* below = action->menu())
            addMenu(*below, group + QStringLiteral(", ") + plain(action->text()), which, out);
        else if (!action->isSeparator() && (which == Which::All || action->isEnabled()))
            out.push_back({plain(action->text()), group, action->shortcut().toString(QKeySequence::NativeText),
                           [action] { action->trigger(); }});
    }
}

void addFigures(MainWindow& window, std::vector<Command>& out)
{
    for (const FigureKind& kind : figureKinds())
        out.push_back({translated(kind.title), MainWindow::tr("Figure"), {}, [&window, id = kind.id] {
                           std::vector<std::string> ids = window.workspace().figures();
                           const auto& cells = window.workspace().cells();
                           const auto at = std::ranges::find(cells, window.workspace().currentCell());
                           ids[static_cast<std::size_t>(at == cells.end() ? 0 : at - cells.begin())] = id;
                           window.workspace().setFigures(ids);
                       }});
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
    for (const Term& term : glossary())
        out.push_back({QString::fromStdString(term.title),
                       MainWindow::tr("Glossary"),
                       {},
                       [&window, id = QString::fromStdString(term.id)] { window.showGlossary(id); }});
}

/// A setting is found, shown and ready to be typed into.
void addControls(MainWindow& window, std::vector<Command>& out)
{
    for (ValueRow* row : window.controls().findChildren<ValueRow*>())
        if (!row->box()->accessibleName().isEmpty())
            out.push_back({row->box()->accessibleName(), MainWindow::tr("Setting"), {}, [row] {
                               row->box()->setFocus();
                               row->box()->selectAll();
                           }});
}

} // namespace

std::vector<Command> commandsOf(MainWindow& window)
{
    std::vector<Command> out;
    for (QAction* action : window.menuBar()->actions())
        if (QMenu* menu = action->menu()) {
            Q_EMIT menu->aboutToShow(); // what is possible now is enabled
            addMenu(*menu, plain(action->text()), Which::Possible, out);
            Q_EMIT menu->aboutToHide();
        }
    addFigures(window, out);
    addModels(window, out);
    addLessons(window, out);
    addControls(window, out);
    addTerms(window, out);
    return out;
}

std::vector<KeyGroup> keysOf(const MainWindow& window)
{
    std::vector<KeyGroup> out;
    for (QAction* action : window.menuBar()->actions()) {
        if (!action->menu())
            continue;
        KeyGroup group{plain(action->text()), {}};
        std::vector<Command> commands;
        addMenu(*action->menu(), {}, Which::All, commands);
        for (const Command& command : commands)
            if (!command.keys.isEmpty())
                group.keys.emplace_back(command.text, command.keys);
        if (!group.keys.empty())
            out.push_back(std::move(group));
    }
    return out;
}

} // namespace rope

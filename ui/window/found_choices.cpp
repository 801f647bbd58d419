// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/found_choices.h"

#include <algorithm>

#include <QAction>
#include <QComboBox>
#include <QMenu>
#include <QPointer>
#include <QToolButton>

#include "core/figures/kit/figure_kind.h"
#include "ui/base/message_text.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/workspace.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/folding.h"
#include "ui/widgets/shown_name.h"
#include "ui/window/found_values.h"
#include "ui/window/main_window.h"
#include "ui/window/window_commands.h"

namespace rope {

namespace {

/// As a hand does.
void choose(QComboBox& box, int index)
{
    box.setCurrentIndex(index);
    Q_EMIT box.activated(index);
}

void addChoicesOf(QComboBox* box, const QString& panel, std::vector<Command>& out)
{
    const QString name = shownName(*box);
    for (int i = 0; i < box->count(); ++i)
        if (const QString text = box->itemText(i); !text.isEmpty()) // else a line between two groups
            out.push_back({text,
                           QStringLiteral("%1, %2").arg(panel, name),
                           {},
                           [box = QPointer(box), i] {
                               if (!box)
                                   return;
                               goTo(box);
                               choose(*box, i);
                           },
                           box->itemData(i).toString(),
                           false,
                           box->isEnabled() && (box->model()->flags(box->model()->index(i, 0)) & Qt::ItemIsEnabled)});
}

} // namespace

void addChoices(MainWindow& window, std::vector<Command>& out)
{
    for (const auto& [panel, name] : panelsOf(window))
        for (QComboBox* box : panel->findChildren<QComboBox*>())
            if (!box->isEditable() && isReachedIn(*panel, *box)) // models are found as such
                addChoicesOf(box, name, out);
}

void addFigureMenu(MainWindow& window, std::vector<Command>& out)
{
    FigureCell* cell = window.workspace().currentCell();
    if (!cell)
        return;
    const FigureKind& kind = *findFigure(cell->figureId());
    const QString title = translated(kind.title);
    for (const FigureOption& option : kind.options)
        if (matters(window.store().scene(), kind, option))
            for (const FigureChoice& choice : option.choices)
                out.push_back({translated(choice.label),
                               QStringLiteral("%1, %2").arg(title, translated(option.label)),
                               {},
                               [cell = QPointer(cell), option = option.id, choice = choice.id] {
                                   if (cell)
                                       cell->setOption(option, choice);
                               }});
    const auto* button = cell->findChild<QToolButton*>(QStringLiteral("cellMenu"));
    for (QAction* action : button->menu()->actions())
        if (!action->menu()) // its options are there already
            addAction(action, title, true, out);
}

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "ui/widgets/command_palette.h"

class QAction;
class QMenu;

namespace rope {

struct Term;
class MainWindow;

/// What people call it: how texts write it, and its signs.
QString wordsOf(const Term& term);

/// Adds what a menu, or one entry of it, offers; `possible`: whether the menu itself can be opened now.
void addMenu(QMenu& menu, const QString& group, bool possible, std::vector<Command>& out);
void addAction(QAction* action, const QString& group, bool possible, std::vector<Command>& out);

/// Everything of a window that can be asked for by name: its menus, the figures, models, lessons, arrangements,
/// controls and their choices, settings, quantities and terms.
std::vector<Command> commandsOf(MainWindow& window);

/// Each shortcut of the menus, by menu: title, then what it does and its keys. What the sheet of keys is made of.
struct KeyGroup {
    QString title;
    std::vector<std::pair<QString, QString>> keys;
};
std::vector<KeyGroup> keysOf(const MainWindow& window);

} // namespace rope

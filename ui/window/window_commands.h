// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "ui/widgets/command_palette.h"

namespace rope {

struct Term;
class MainWindow;

/// What people call it: how texts write it, and its signs.
QString wordsOf(const Term& term);

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

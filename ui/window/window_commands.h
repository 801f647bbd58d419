// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "ui/widgets/command_palette.h"

namespace rope {

class MainWindow;

/// Everything of a window that can be asked for by name: its menus, the figures, models, lessons, arrangements and the
/// settings of the controls.
std::vector<Command> commandsOf(MainWindow& window);

/// Each shortcut of the menus, by menu: title, then what it does and its keys. What the sheet of keys is made of.
struct KeyGroup {
    QString title;
    std::vector<std::pair<QString, QString>> keys;
};
std::vector<KeyGroup> keysOf(const MainWindow& window);

} // namespace rope

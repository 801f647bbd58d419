// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "ui/widgets/command_palette.h"

namespace rope {

class MainWindow;

/// Every choice of every box that the panels show: a scaling method, a spread, a program to write for, a task.
void addChoices(MainWindow& window, std::vector<Command>& out);
/// What the chosen figure can do and be told: the entries of its own menu, and every choice of its options.
void addFigureMenu(MainWindow& window, std::vector<Command>& out);

} // namespace rope

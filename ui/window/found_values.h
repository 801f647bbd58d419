// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "ui/widgets/command_palette.h"

namespace rope {

class MainWindow;

/// Every control of the scene that is in sight: shown, and ready to be typed into.
void addControls(MainWindow& window, std::vector<Command>& out);
/// Every row of the settings dialog, which opens there.
void addSettings(MainWindow& window, std::vector<Command>& out);
/// Every number that lessons may ask for: its value in the present scene is said.
void addQuantities(MainWindow& window, std::vector<Command>& out);

} // namespace rope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QString>

#include "ui/widgets/command_palette.h"

class QWidget;

namespace rope {

class MainWindow;

/// Something at the side of the window that holds controls, and what its entries in the palette stand under.
struct FoundPanel {
    QWidget* panel;
    QString name;
};
/// The controls of the scene and every panel, shown or not.
std::vector<FoundPanel> panelsOf(MainWindow& window);

/// Gives it the keyboard, and brings it in sight: its panel may be hidden, or it may lie out of sight there.
void goTo(QWidget* widget);

/// Every control that its panel shows, ready to be typed into.
void addControls(MainWindow& window, std::vector<Command>& out);
/// Every row of the settings dialog, which opens there.
void addSettings(MainWindow& window, std::vector<Command>& out);
/// Every number that lessons may ask for: its value in the present scene is said.
void addQuantities(MainWindow& window, std::vector<Command>& out);

} // namespace rope
